"""The networks of the learned judge: trained with torch, shipped as plain arrays."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from claims.encode import TokenEncoder
from compare.judge.head import MOST_TOKENS, SHARPNESS, Head

BATCH = 64
# Pairs are sorted by length within so many batches: less padding, still shuffled.
POOL = 8
RATE, TUNING_RATE = 1e-3, 5e-4
SIZE, ATTENDING, HIDDEN = 96, 64, 64
SMOOTHING = 0.05
_DROPOUT = 0.2

Vectors = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two texts and their label: 0 agreement, 1 neither, 2 conflict."""

    premise: str
    hypothesis: str
    label: int


class Network(nn.Module):
    """What `compare.judge.head.Head` computes, over batches padded with zeros."""

    def __init__(self, dimensions: int) -> None:
        super().__init__()
        self.project = nn.Linear(dimensions, SIZE)
        self.attend = nn.Linear(dimensions, ATTENDING, bias=False)
        self.trust = nn.Parameter(torch.tensor(8.0))
        self.compare = nn.Linear(4 * SIZE + 2, SIZE)
        self.merge = nn.Linear(SIZE, SIZE)
        self.hidden = nn.Linear(4 * SIZE, HIDDEN)
        self.out = nn.Linear(HIDDEN, 3)
        self.drop = nn.Dropout(_DROPOUT)

    def forward(self, theirs: Tensor, there: Tensor, ours: Tensor, here: Tensor) -> Tensor:
        """Return the scores of pairs; `there` and `here` are 1 where a row holds a token."""
        cosines = ours @ theirs.transpose(1, 2)
        learned = self.attend(ours) @ self.attend(theirs).transpose(1, 2)
        attention = self.trust * cosines + SHARPNESS * learned
        x, y = self.project(ours), self.project(theirs)
        no_theirs = (1 - there).unsqueeze(1)
        no_ours = (1 - here).unsqueeze(1)
        forth = self._compared(x, y, attention, cosines, void=no_theirs, real=here)
        back = self._compared(
            y,
            x,
            attention.transpose(1, 2),
            cosines.transpose(1, 2),
            void=no_ours,
            real=there,
        )
        summary = torch.cat([*forth, *back], dim=-1)
        scores: Tensor = self.out(torch.relu(self.hidden(self.drop(summary))))
        return scores

    def _compared(
        self,
        x: Tensor,
        y: Tensor,
        attention: Tensor,
        cosines: Tensor,
        *,
        void: Tensor,
        real: Tensor,
    ) -> tuple[Tensor, Tensor]:
        shares = (attention - 1e4 * void).softmax(-1)
        met = shares @ y
        nearest = (cosines - 2 * void).max(-1).values.unsqueeze(-1)
        expected = (shares * cosines).sum(-1, keepdim=True)
        seen = torch.cat([x, met, (x - met).abs(), x * met, nearest, expected], dim=-1)
        made = torch.relu(self.merge(self.drop(torch.relu(self.compare(seen)))))
        made = made * real.unsqueeze(-1)
        count = real.sum(1, keepdim=True).clamp(min=1)
        return made.sum(1) / count, made.max(1).values


def encode(texts: Sequence[str], encoder: TokenEncoder) -> dict[str, Tensor]:
    """Return the token vectors of texts, in half precision to save memory."""
    found: dict[str, Tensor] = {}
    unique = sorted(set(texts), key=lambda text: (len(text), text))
    for start in range(0, len(unique), 256):
        part = unique[start : start + 256]
        for text, tokens in zip(part, encoder.encode_tokens(part), strict=True):
            found[text] = torch.from_numpy(tokens.vectors[:MOST_TOKENS]).half()
    return found


def train(examples: Sequence[Example], vectors: Vectors, *, epochs: int, seed: int) -> Network:
    """Train a network from scratch."""
    torch.manual_seed(seed)
    network = Network(next(iter(vectors.values())).shape[1])
    _fit(network, examples, vectors, epochs=epochs, rate=RATE, seed=seed)
    return network


def tune(
    network: Network,
    examples: Sequence[Example],
    rehearsed: Sequence[Example],
    vectors: Vectors,
    *,
    epochs: int,
    seed: int,
) -> Network:
    """Return a copy of a network that is trained on, with old examples between the new ones."""
    torch.manual_seed(seed)
    copy = deepcopy(network)
    _fit(copy, [*examples, *rehearsed], vectors, epochs=epochs, rate=TUNING_RATE, seed=seed)
    return copy


def _fit(
    network: Network,
    examples: Sequence[Example],
    vectors: Vectors,
    *,
    epochs: int,
    rate: float,
    seed: int,
) -> None:
    optimizer = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=0.01)
    steps = max(1, epochs * len(examples) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: max(0.02, 1 - step / steps)
    )
    random = Random(seed)
    shuffled = list(examples)
    network.train()
    for _ in range(epochs):
        random.shuffle(shuffled)
        for start in range(0, len(shuffled), BATCH * POOL):
            pool = sorted(
                shuffled[start : start + BATCH * POOL],
                key=lambda each: len(each.premise) + len(each.hypothesis),
            )
            for first in range(0, len(pool), BATCH):
                batch = pool[first : first + BATCH]
                labels = torch.tensor([each.label for each in batch])
                scores = network(*_padded(batch, vectors))
                loss = cross_entropy(scores, labels, label_smoothing=SMOOTHING)
                optimizer.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                optimizer.step()
                schedule.step()
    network.eval()


def predict(
    network: Network, examples: Sequence[Example], vectors: Vectors
) -> npt.NDArray[np.float64]:
    """Return the log-probabilities of agreement, neither and conflict, a row an example."""
    network.eval()
    found = np.zeros((len(examples), 3))
    with torch.no_grad():
        for start in range(0, len(examples), BATCH):
            scores = network(*_padded(examples[start : start + BATCH], vectors))
            found[start : start + BATCH] = scores.log_softmax(-1).numpy()
    return found


def _padded(batch: Sequence[Example], vectors: Vectors) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    theirs, there = _stacked([vectors[each.premise] for each in batch])
    ours, here = _stacked([vectors[each.hypothesis] for each in batch])
    return theirs, there, ours, here


def _stacked(rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    longest = max(len(row) for row in rows)
    stacked = torch.zeros(len(rows), longest, rows[0].shape[1])
    real = torch.zeros(len(rows), longest)
    for place, row in enumerate(rows):
        stacked[place, : len(row)] = row.float()
        real[place, : len(row)] = 1
    return stacked, real


def arrays_of(network: Network) -> dict[str, npt.NDArray[np.float16]]:
    """Return a network's weights by the names that `compare.judge.head.Head` has for them."""
    named = {
        name.replace(".weight", "").replace(".bias", "_bias"): value
        for name, value in network.state_dict().items()
    }
    return {name: value.numpy().astype(np.float16) for name, value in named.items()}


def network_of(head: Head) -> Network:
    """Make a network of shipped weights, to train it on."""
    network = Network(head.project.shape[1])
    state = {}
    for name in network.state_dict():
        array = getattr(head, name.replace(".weight", "").replace(".bias", "_bias"))
        state[name] = torch.from_numpy(np.array(array))
    network.load_state_dict(state)
    network.eval()
    return network

"""Do two passages of one story tell of the same event, or say the same of it?

What both have in common is weighed by how the story uses it: a word or a kind of event that half of
the story's passages have stands for what the story is about, and a high cosine says little where
every two passages have one. Two logistic models read the same evidence: one was fitted on sentences
that mention the same event or none in common, one on answers that are the same or not.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from claims.events import EVENT_WORDS, event_classes
from claims.model import Claim, NameFact, QuantityFact
from compare.story import content_words, stem

Matrix = npt.NDArray[np.float64]

# Passages from which on their own counts tell which words are rare.
_FEWEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A claim or a sentence as far as it is compared: stems, kinds of event, figures, length.

    `names` are those of its stems that stand in names, `values` its figures with their measures.
    """

    stems: frozenset[str]
    names: frozenset[str]
    events: frozenset[str]
    values: frozenset[tuple[str, float]]
    length: int


def _by_stem() -> Mapping[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for word in EVENT_WORDS:
        table[stem(word)] = table.get(stem(word), frozenset()) | frozenset(event_classes(word))
    return MappingProxyType(table)


# Classes of event by the stem of a word for them.
_EVENTS = _by_stem()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What two passages have in common, and how much that says in their story.

    `cosine` is that of their vectors, `coherence` the mean of every two passages' of the story and
    `profile` the correlation of their cosines with all of them. `common` is the logarithm of one
    plus the shared stems that stand in no name, `shared` the weighted share of the poorer one's
    stems that the other has. `events` sums up, over shared kinds of event, the share of the story's
    passages that have each; `event` is the largest. `apart` is 1 where both give figures and none
    in common, `length` the logarithm of the shorter one's words.
    """

    cosine: float
    coherence: float
    profile: float
    common: float
    shared: float
    events: float
    event: float
    apart: float
    length: float

    @classmethod
    def of(cls, parts: Iterable[float]) -> "Evidence":
        """Make evidence of its parts, in the order of the fields."""
        return cls(**dict(zip((f.name for f in fields(cls)), map(float, parts), strict=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A logistic model over `Evidence`: a bias, and a weight for each part in its order."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, evidence: Evidence) -> float:
        """Return the probability that the two passages are the same."""
        parts = astuple(evidence)
        terms = [weight * part for weight, part in zip(self.weights, parts, strict=True)]
        return 1 / (1 + math.exp(-math.fsum((self.bias, *terms))))


def read_passage(text: str, claims: Iterable[Claim]) -> Passage:
    """Read a text of which the claims are known."""
    told = tuple(claims)
    facts = [fact for claim in told for fact in claim.facts]
    stems = content_words(text)
    names = frozenset(
        word for fact in facts if isinstance(fact, NameFact) for word in content_words(fact.text)
    )
    anchors = [
        *(claim.anchor for claim in told),
        *(fact.anchor for fact in facts if fact.anchor is not None),
    ]
    events = {event for anchor in anchors for event in anchor.events}
    for word in stems - names:
        events.update(_EVENTS.get(word, ()))
    return Passage(
        stems=stems,
        names=names & stems,
        events=frozenset(events),
        values=frozenset(
            (fact.measure.value, fact.low) for fact in facts if isinstance(fact, QuantityFact)
        ),
        length=len(text.split()),
    )


class Passages:
    """The passages of one story, each with its unit vector, ready to be compared by their rows."""

    def __init__(self, passages: Sequence[Passage], vectors: npt.NDArray[np.float32]) -> None:
        """Count what the passages share; `vectors` has one row a passage."""
        self._passages = tuple(passages)
        count = max(1, len(passages))
        stems = Counter(word for passage in passages for word in passage.stems)
        kinds = Counter(event for passage in passages for event in passage.events)
        total = max(len(passages), _FEWEST)
        self._weight = {word: math.log((1 + total) / most) for word, most in stems.items()}
        self._whole = [self._sum(passage.stems) for passage in passages]
        self._share = {event: most / count for event, most in kinds.items()}
        self._cosines = np.asarray(vectors @ vectors.T, dtype=np.float64)
        self._profiles = _correlations(self._cosines)
        pairs = count * (count - 1)
        self._coherence = (
            (float(self._cosines.sum()) - float(np.trace(self._cosines))) / pairs if pairs else 0.0
        )

    def evidence(self, one: int, other: int) -> Evidence:
        """Gather what two passages, given by their rows, have in common."""
        a, b = self._passages[one], self._passages[other]
        stems = a.stems & b.stems
        events = [self._share[event] for event in sorted(a.events & b.events)]
        least = min(self._whole[one], self._whole[other])
        return Evidence(
            cosine=float(self._cosines[one, other]),
            coherence=self._coherence,
            profile=float(self._profiles[one, other]),
            common=math.log1p(len(stems - a.names - b.names)),
            shared=self._sum(stems) / least if least else 0.0,
            events=math.fsum(events),
            event=max(events, default=0.0),
            apart=float(bool(a.values and b.values) and not a.values & b.values),
            length=math.log1p(min(a.length, b.length)),
        )

    def _sum(self, stems: Iterable[str]) -> float:
        return math.fsum(self._weight[word] for word in sorted(stems))


def _correlations(cosines: Matrix) -> Matrix:
    """Return the correlation of every two rows, 0 where a row is even."""
    centred = cosines - cosines.mean(axis=1, keepdims=True) if cosines.size else cosines
    length = np.linalg.norm(centred, axis=1, keepdims=True)
    even = centred / np.maximum(length, 1e-9)
    return np.asarray(even @ even.T, dtype=np.float64)

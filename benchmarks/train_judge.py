"""Fit the learned judge: networks over token vectors, and a logistic model over signs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
import numpy.typing as npt

from benchmarks import judge_pairs
from benchmarks.judge_heads import (
    Example,
    Network,
    Vectors,
    arrays_of,
    encode,
    predict,
    train,
    tune,
)
from benchmarks.judge_pairs import (
    example,
    made_pairs,
    open_examples,
    read_examples,
    texts_of,
)
from claims.encode import TokenEncoder, load_encoder
from compare.judge.model import in_order, verdict_of
from compare.judge.signs import read_signs
from rashomon import judge_weights
from rashomon.judge_weights import BASE, FITTED
from rashomon.judging import read_pairs
from rashomon.settings import Settings

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

Floats = npt.NDArray[np.float64]

RTE3 = "eval/rte3_dev.jsonl"
MODEL = Path(judge_weights.__file__).with_name(judge_weights.FILE)
HEADS = MODEL.with_name(judge_weights.HEADS_FILE)
EPOCHS, TUNING_EPOCHS = 5, 3
# Copies of the network that are trained on with RTE-3, each in another order.
COPIES = 2
# Old pairs between those of RTE-3, so that the network does not forget them.
REHEARSED = 320
# Signs are read for so many pairs of each source; beside RTE-3's they count so much each.
SIGNED = {"made": 700, "captions": 350, "conjunctions": 150, "breaking": 100}
ASIDE = 0.05
RIDGE = 0.3
# What the networks count beside the logistic model.
SHARE = 0.9
FOLDS = 10
# A conflict is told on the judge's word alone from this probability on: below it, news that nothing
# was learned from has as many false ones as right ones.
LEAST = 0.995


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Pairs as the judge sees them: signs (a row a pair, columns by `names`), label, example."""

    names: tuple[str, ...]
    signs: Floats
    labels: npt.NDArray[np.int64]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """What a fit yields: a logistic model, networks, and the temperature of their vote."""

    line: "Pipeline"
    networks: tuple[Network, ...]
    temperature: float = 1.0

    def scores(self, pairs: Signed, vectors: Vectors) -> Floats:
        """Return the scores of agreement, neither and conflict, not yet divided."""
        votes = np.mean([predict(each, pairs.examples, vectors) for each in self.networks], axis=0)
        found: Floats = self.line.decision_function(pairs.signs) + SHARE * votes
        return found


def fit_judge(data: Path) -> None:
    """Fit the judge and write `rashomon/judge_model.json` and `rashomon/judge_heads.npz`."""
    import torch

    torch.set_num_threads(1)
    encoder = load_encoder(Settings().model)
    made = [example(each) for each in made_pairs(data, held=False)]
    learned_from = [*made[: judge_pairs.MADE_PAIRS], *open_examples(data)]
    click.echo(f"{len(learned_from)} pairs to learn from")
    aside = read_signed(signed_sample(data, made), encoder)
    rte = read_signed(read_examples(data / RTE3, "label3"), encoder)
    vectors = encode(texts_of([*learned_from, *aside.examples, *rte.examples]), encoder)
    base = train(learned_from, vectors, epochs=EPOCHS, seed=0)
    line = _fit_line(aside)
    plain = Learned(line=line, networks=(base,))
    click.echo(f"RTE-3 without it: {area(rte.labels, plain.scores(rte, vectors)):.3f}")
    scores = fold_scores(rte, aside, base, vectors)
    temperature = best_temperature(rte.labels, scores)
    click.echo(f"RTE-3 in {FOLDS} folds: {area(rte.labels, scores):.3f}, at {temperature}")
    final = fit_with(rte, np.arange(len(rte.labels)), aside, base, vectors)
    document: dict[str, Any] = {
        "made by": "python -m benchmarks train-judge",
        "heads": COPIES,
        "least": LEAST,
        FITTED: _as_document(final, rte.names, temperature),
        BASE: _as_document(
            plain, rte.names, best_temperature(rte.labels, plain.scores(rte, vectors))
        ),
    }
    arrays = {
        f"{key}/{number}/{name}": array
        for key, networks in ((FITTED, final.networks), (BASE, (base,) * COPIES))
        for number, network in enumerate(networks)
        for name, array in arrays_of(network).items()
    }
    MODEL.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    np.savez_compressed(HEADS, **arrays)  # type: ignore[arg-type]
    click.echo(f"wrote {MODEL.name} and {HEADS.name}, {HEADS.stat().st_size:,} bytes")


def signed_sample(data: Path, made: Sequence[Example]) -> list[Example]:
    """Choose the pairs, other than RTE-3's, that the logistic model is fitted on."""
    return [
        *made[: SIGNED["made"]],
        *read_examples(data / judge_pairs.CAPTIONS, most=SIGNED["captions"]),
        *read_examples(data / judge_pairs.CONJUNCTIONS, most=SIGNED["conjunctions"]),
        *read_examples(data / judge_pairs.BREAKING, most=SIGNED["breaking"]),
    ]


def read_signed(examples: Sequence[Example], encoder: TokenEncoder) -> Signed:
    """Read pairs as the program does and gather their signs; pairs without words are left out."""
    texts = [(each.premise, each.hypothesis) for each in examples]
    rows: list[dict[str, float]] = []
    kept: list[Example] = []
    for each, pair in zip(examples, read_pairs(texts, encoder), strict=True):
        if not pair.a.words or not pair.b.words:
            continue
        carrier, said = in_order(pair.a, pair.b)
        rows.append(read_signs(carrier, said, cosine=pair.similarity, findings=pair.findings))
        kept.append(
            Example(premise=carrier.article.text, hypothesis=said.article.text, label=each.label)
        )
    names = tuple(rows[0])
    return Signed(
        names=names,
        signs=np.array([[row[name] for name in names] for row in rows]),
        labels=np.array([each.label for each in kept]),
        examples=tuple(kept),
    )


def fold_scores(pairs: Signed, aside: Signed, base: Network, vectors: Vectors) -> Floats:
    """Return each pair's scores, by a judge that saw no pair of its fold.

    Pairs of one premise are in one fold.
    """
    found = np.zeros((len(pairs.labels), 3))
    for rest, fold in folds(pairs.examples):
        judge = fit_with(pairs, rest, aside, base, vectors)
        found[fold] = judge.scores(_part(pairs, fold), vectors)
    return found


def folds(examples: Sequence[Example]) -> Iterator[tuple[npt.NDArray[np.int64], ...]]:
    """Cut examples into folds by their premises; yield the places of the rest and of the fold."""
    from sklearn.model_selection import GroupKFold

    groups: dict[str, int] = {}
    # two premises that begin alike are one passage, cut at different places
    of = [groups.setdefault(each.premise[:50], len(groups)) for each in examples]
    yield from GroupKFold(FOLDS).split(of, groups=of)


def fit_with(
    pairs: Signed, rows: npt.NDArray[np.int64], aside: Signed, base: Network, vectors: Vectors
) -> Learned:
    """Fit on some rows of `pairs` beside what was learned before."""
    part = _part(pairs, rows)
    rehearsed = aside.examples[:: max(1, len(aside.examples) // REHEARSED)]
    networks = tuple(
        tune(base, part.examples, rehearsed, vectors, epochs=TUNING_EPOCHS, seed=seed)
        for seed in range(COPIES)
    )
    return Learned(line=_fit_line(aside, part), networks=networks)


def _part(pairs: Signed, rows: npt.NDArray[np.int64]) -> Signed:
    return Signed(
        names=pairs.names,
        signs=pairs.signs[rows],
        labels=pairs.labels[rows],
        examples=tuple(pairs.examples[row] for row in rows),
    )


def _fit_line(aside: Signed, part: Signed | None = None) -> "Pipeline":
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    line = make_pipeline(StandardScaler(), LogisticRegression(C=RIDGE, max_iter=3000))
    if part is None:
        return line.fit(aside.signs, aside.labels)
    weights = np.concatenate([np.full(len(aside.labels), ASIDE), np.ones(len(part.labels))])
    return line.fit(
        np.vstack([aside.signs, part.signs]),
        np.concatenate([aside.labels, part.labels]),
        standardscaler__sample_weight=weights,
        logisticregression__sample_weight=weights,
    )


def area(labels: npt.NDArray[np.int64], scores: Floats) -> float:
    """Return the area under the curve of conflict against the rest."""
    from sklearn.metrics import roc_auc_score

    conflicts = [verdict_of(row.tolist()).conflict for row in scores]
    return float(roc_auc_score(labels == 2, conflicts))


def best_temperature(labels: npt.NDArray[np.int64], scores: Floats) -> float:
    """Return the temperature at which the labels are likeliest."""
    rows = np.arange(len(labels))
    likelihood = {}
    for step in range(10, 61):
        scaled = scores / (step / 20)
        raised = np.log(np.exp(scaled - scaled.max(axis=1, keepdims=True)).sum(axis=1))
        likelihood[step] = float((scaled[rows, labels] - scaled.max(axis=1) - raised).mean())
    return max(likelihood, key=likelihood.__getitem__) / 20


def _as_document(judge: Learned, names: Sequence[str], temperature: float) -> dict[str, Any]:
    scale, line = judge.line[0], judge.line[1]
    weights = line.coef_ / scale.scale_
    bias = line.intercept_ - weights @ scale.mean_
    return {
        "bias": [round(float(each), 5) for each in bias],
        "share": SHARE,
        "temperature": temperature,
        "signs": {
            name: [round(float(each), 5) for each in weights[:, column]]
            for column, name in enumerate(names)
        },
    }

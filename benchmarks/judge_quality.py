"""The learned judge: does it tell conflicts, how surely, and is it as sure as it should be?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from compare.judge.model import verdict_of

if TYPE_CHECKING:
    from benchmarks.judge_heads import Example

RTE3 = "eval/rte3_dev.jsonl"
CAPTIONS = "eval/nli/cad_dev.jsonl"
_NLI = ("eval/nli/cad_train.jsonl", "eval/nli/conj_train.jsonl", "eval/nli/breaking.jsonl")
MEANTIME = "eval/meantime/docs.jsonl"
# Made pairs of documents held out that are judged.
NEWS_PAIRS = 800
BINS = 10
_LABELS = ("agreement", "neither", "conflict")

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]


def score_rte(data: Path) -> Iterator[Scored]:
    """Judge RTE-3 in folds, each by a judge that saw none of its premises."""
    from benchmarks.judge_heads import encode, network_of, predict
    from benchmarks.judge_pairs import example, made_pairs, read_examples, texts_of
    from benchmarks.train_judge import (
        best_temperature,
        fold_scores,
        folds,
        read_signed,
        signed_sample,
    )
    from claims.encode import load_encoder
    from rashomon.judge_weights import BASE, load_judge

    encoder = load_encoder()
    made = [example(each) for each in made_pairs(data, held=False)]
    aside = read_signed(signed_sample(data, made), encoder)
    rte = read_signed(read_examples(data / RTE3, "label3"), encoder)
    vectors = encode(texts_of([*aside.examples, *rte.examples]), encoder)
    before = load_judge(BASE)
    base = network_of(before.heads[0])
    scores = fold_scores(rte, aside, base, vectors)
    unfitted = np.array(
        [
            before.verdict(dict(zip(rte.names, signs, strict=True)), [tuple(votes)]).conflict
            for signs, votes in zip(
                rte.signs.tolist(), predict(base, rte.examples, vectors).tolist(), strict=True
            )
        ]
    )
    texts = [f"{each.premise} -> {each.hypothesis}" for each in rte.examples]
    note = f"without any RTE-3 in training {area(rte.labels, unfitted):.3f}"
    yield _area_scored(rte.labels, _conflicts(_probabilities(scores)), texts, note)
    found = np.zeros(scores.shape)
    for rest, fold in folds(rte.examples):
        found[fold] = _probabilities(scores[fold], best_temperature(rte.labels[rest], scores[rest]))
    yield calibration(rte.labels, found)


def score_captions(data: Path) -> Iterator[Scored]:
    """Judge captions with the weights that ship."""
    from benchmarks.judge_pairs import read_examples

    examples = read_examples(data / CAPTIONS)
    found = _judged(examples)
    labels = np.array([each.label for each in examples])
    texts = [f"{each.premise} -> {each.hypothesis}" for each in examples]
    right = float((found.argmax(axis=1) == labels).mean())
    yield _area_scored(labels, _conflicts(found), texts, f"right of three {right:.3f}")


def score_news(data: Path) -> Iterator[Scored]:
    """Judge pairs made from Wikinews documents that nothing was learned from."""
    from benchmarks.judge_pairs import example, made_pairs

    made = made_pairs(data, held=True)[:NEWS_PAIRS]
    examples = [example(each) for each in made]
    found = _judged(examples)
    labels = np.array([each.label for each in examples])
    wrong = found.argmax(axis=1) != labels
    missed = Counter(each.change for each, bad in zip(made, wrong, strict=True) if bad)
    told = ", ".join(f"{change} {count}" for change, count in missed.most_common(4))
    texts = [f"{each.change}: {each.premise} -> {each.hypothesis}" for each in made]
    note = f"right of three {1 - float(wrong.mean()):.3f}; wrong most: {told}"
    yield _area_scored(labels, _conflicts(found), texts, note)


def area(labels: Labels, conflicts: Floats) -> float:
    """Return the share of pairs of a conflict and another, the conflict being the surer one."""
    yes, no = conflicts[labels == 2], conflicts[labels != 2]
    surer = (yes[:, None] > no[None, :]).sum() + 0.5 * (yes[:, None] == no[None, :]).sum()
    return share(float(surer), len(yes) * len(no))  # type: ignore[arg-type]


def calibration(labels: Labels, found: Floats) -> Scored:
    """Return one minus the expected calibration error of the likeliest verdict."""
    sure, right = found.max(axis=1), found.argmax(axis=1) == labels
    off = 0.0
    bins: list[str] = []
    for number in range(BINS):
        inside = (sure > number / BINS) & (sure <= (number + 1) / BINS)
        if not inside.any():
            continue
        said, seen = float(sure[inside].mean()), float(right[inside].mean())
        off += abs(said - seen) * float(inside.mean())
        bins.append(f"{said:.2f}/{seen:.2f} ({int(inside.sum())})")
    note = f"said/seen (pairs): {', '.join(bins)}"
    return Scored(figure=1 - off, rows=len(labels), note=note)


def _judged(examples: Sequence["Example"]) -> Floats:
    """Return the probabilities of agreement, neither and conflict, by weights that ship."""
    from claims.encode import load_encoder
    from compare.judge.model import judge
    from rashomon.judge_weights import load_judge
    from rashomon.judging import read_pairs

    by = load_judge()
    texts = [(each.premise, each.hypothesis) for each in examples]
    found: list[list[float]] = []
    for pair in read_pairs(texts, load_encoder()):
        verdict = judge(pair.a, pair.b, by, cosine=pair.similarity, findings=pair.findings)
        found.append(
            [1 / 3] * 3
            if verdict is None
            else [verdict.agreement, verdict.neither, verdict.conflict]
        )
    return np.array(found)


def _probabilities(scores: Floats, temperature: float = 1.0) -> Floats:
    verdicts = [verdict_of((row / temperature).tolist()) for row in scores]
    return np.array([[each.agreement, each.neither, each.conflict] for each in verdicts])


def _conflicts(found: Floats) -> Floats:
    conflicts: Floats = found[:, 2]
    return conflicts


def _area_scored(labels: Labels, conflicts: Floats, texts: Sequence[str], note: str) -> Scored:
    errors = tuple(
        Error(
            place=str(row),
            wanted=_LABELS[labels[row]],
            found=f"conflict {conflicts[row]:.2f}",
            text=texts[row],
            weight=float(1 - conflicts[row] if labels[row] == 2 else conflicts[row]),
        )
        for row in range(len(labels))
    )
    figure = area(labels, conflicts)
    return Scored(figure=figure, rows=len(labels), note=note, errors=errors)


SETS = (
    DataSet(
        files=(RTE3, MEANTIME, *_NLI),
        measurements=(
            Measurement(
                name="rte3-conflict",
                dataset="RTE-3",
                split="dev cv",
                measure="conflict AUC",
                target=0.75,
                published=0.55,
                source="the same encoder as a cross-encoder, fine-tuned on 38,000 open pairs",
            ),
            Measurement(
                name="judge-calibrated", dataset="RTE-3", split="dev cv", measure="1 - ECE"
            ),
        ),
        score=score_rte,
    ),
    DataSet(
        files=(CAPTIONS,),
        measurements=(
            Measurement(
                name="judge-captions", dataset="captions", split="dev", measure="conflict AUC"
            ),
        ),
        score=score_captions,
    ),
    DataSet(
        files=(MEANTIME,),
        measurements=(
            Measurement(
                name="judge-news", dataset="MEANTIME", split="held", measure="conflict AUC"
            ),
        ),
        score=score_news,
    ),
)

"""Do two passages tell of the same event, or give the same answer? ECB+ and NAnCo, with baselines.

Every figure is folded: a pair is scored by weights, and told by a threshold, that come from other
topics' or questions' pairs.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.sameness_pairs import (
    ANSWERS,
    EVENTS,
    Examples,
    Floats,
    Labels,
    read_answer_pairs,
    read_event_pairs,
    read_examples,
)
from benchmarks.train_sameness import area_under_curve, balanced_accuracy, fold
from claims.encode import load_encoder
from compare.sameness.evidence import Evidence, Head
from compare.sameness.weights import SAME_ANSWER, SAME_EVENT

BASELINES = ("lemmas", "bm25", "cosine")
_AUTHORS = "the data's authors on its test split (a similarity model 0.733)"
# Thresholds that are tried, spread evenly over the scores.
_THRESHOLDS = 300


def score_events(data: Path) -> Iterator[Scored]:
    """Rank the sentence pairs by the fitted scorer and by each baseline."""
    examples = read_examples(read_event_pairs(data), load_encoder())
    shipped = area_under_curve(examples.labels, _by_head(examples, SAME_EVENT))
    found = fold(examples)
    note = f"the weights that ship: {shipped:.3f}"
    yield _ranked(examples, found, note, _errors(examples, found, found > 0.5))
    for score in (examples.lemmas, examples.bm25, examples.cosine):
        yield _ranked(examples, score)


def score_answers(data: Path) -> Iterator[Scored]:
    """Tell the answer pairs by the fitted scorer and by each baseline."""
    examples = read_examples(read_answer_pairs(data), load_encoder())
    told = _by_head(examples, SAME_ANSWER) > 0.5
    found = fold(examples)
    area = area_under_curve(examples.labels, found)
    shipped = balanced_accuracy(examples.labels, told)
    yield _told(
        examples, found > 0.5, found, f"area {area:.3f}; the weights that ship {shipped:.3f}"
    )
    for score in (examples.lemmas, examples.bm25, examples.cosine):
        area = area_under_curve(examples.labels, score)
        yield _told(examples, by_threshold(examples, score), score, f"area {area:.3f}")


def by_threshold(examples: Examples, score: Floats) -> Labels:
    """Tell each pair by the threshold that is best for the other topics' pairs."""
    found = np.zeros(len(score), dtype=np.bool_)
    topics = examples.topics
    tried = np.unique(np.quantile(score, np.linspace(0, 1, _THRESHOLDS)))
    for topic in sorted(set(topics)):
        inside = topics == topic
        found[inside] = score[inside] >= max(
            tried, key=lambda least: _mean_accuracy(examples, score >= least, set(topics) - {topic})
        )
    return found


def _mean_accuracy(examples: Examples, found: Labels, topics: set[str]) -> float:
    chosen = [examples.topics == topic for topic in sorted(topics)]
    rights = [balanced_accuracy(examples.labels[rows], found[rows]) for rows in chosen]
    return sum(rights) / max(1, len(rights))


def _by_head(examples: Examples, head: Head) -> Floats:
    return np.array([head.probability(Evidence.of(row)) for row in examples.evidence])


def _ranked(
    examples: Examples, score: Floats, note: str = "", errors: tuple[Error, ...] = ()
) -> Scored:
    figure = area_under_curve(examples.labels, score)
    return Scored(figure=figure, rows=len(score), note=note, errors=errors)


def _told(examples: Examples, told: Labels, score: Floats, note: str) -> Scored:
    return Scored(
        figure=balanced_accuracy(examples.labels, told),
        rows=len(told),
        note=note,
        errors=_errors(examples, score, told),
    )


def _errors(examples: Examples, score: Floats, told: Labels) -> tuple[Error, ...]:
    """Return the pairs told wrongly, the heavier the further their score is from the median."""
    middle = float(np.median(score))
    return tuple(
        Error(
            place=pair.story,
            wanted="same" if pair.same else "not",
            found=f"{'same' if same else 'not'} ({value:.2f})",
            text=f"{pair.a} | {pair.b}",
            weight=abs(float(value) - middle),
        )
        for pair, value, same in zip(examples.pairs, score, told, strict=True)
        if pair.same != same
    )


def _measurements(
    name: str, dataset: str, measure: str, target: float, source: str = ""
) -> tuple[Measurement, ...]:
    """Return the row of the fitted scorer and those of the baselines."""
    short = name.removeprefix("same-")
    return (
        Measurement(
            name=name,
            dataset=dataset,
            split="dev cv",
            measure=measure,
            target=target,
            published=0.813 if source else None,
            source=source,
        ),
        *(
            Measurement(
                name=f"{short}-{each}",
                dataset=dataset,
                split="dev cv",
                measure=measure,
            )
            for each in BASELINES
        ),
    )


SETS = (
    DataSet(
        files=(EVENTS,),
        measurements=_measurements("same-event", "ECB+", "area", 0.80),
        score=score_events,
    ),
    DataSet(
        files=(ANSWERS,),
        measurements=_measurements("same-answer", "NAnCo", "balanced", 0.85, _AUTHORS),
        score=score_answers,
    ),
)

"""Sentence pairs of two outlets with differing numbers (ECB+): which of them conflict?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.judged import judge_texts, shown
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, Score, read_rows
from compare.pair import Judgement, Relation

FILE = "eval/ecb_dev/number_pairs.jsonl"
CONFLICT, SOFT, UNSURE = "conflict", "soft", "unsure"
# what explains a soft difference: a bound, a rounding, another date
EXPLAINED = frozenset({Relation.ROUNDING, Relation.SUPERSEDED, Relation.SCOPE})


def score(data: Path) -> Iterator[Scored]:
    """Score `conflict` averaged over stories and pooled, then the soft differences."""
    rows = [row for row in read_rows(data / FILE) if row["label"] != UNSURE]
    judged = judge_texts([(row["a"], row["b"]) for row in rows])
    yield from conflicts(rows, judged)
    yield soft(rows, judged)


def conflicts(rows: Sequence[Row], judged: Sequence[Judgement]) -> Iterator[Scored]:
    """Yield macro precision and recall of conflicts, then pooled precision and recall.

    Macro is the mean over the stories in which a conflict is labelled or was found; a story
    without the one has a recall of 0, without the other a precision of 0.
    """
    stories: dict[str, Score] = defaultdict(Score)
    false: list[Error] = []
    missed: list[Error] = []
    for row, judgement in zip(rows, judged, strict=True):
        labelled, found = row["label"] == CONFLICT, judgement.relation is Relation.CONFLICT
        if not labelled and not found:
            continue
        counts = stories[row["subtopic"]]
        counts.marked += labelled
        counts.found += found
        counts.right += labelled and found
        if found and not labelled:
            false.append(_error(row, judgement))
        if labelled and not found:
            missed.append(_error(row, judgement))
    pooled = Score(
        right=sum(counts.right for counts in stories.values()),
        marked=sum(counts.marked for counts in stories.values()),
        found=sum(counts.found for counts in stories.values()),
    )
    macro = [
        sum(counts.precision for counts in stories.values()),
        sum(counts.recall for counts in stories.values()),
    ]
    per_story = f"mean of {len(stories)} stories; pooled {pooled}"
    figures = (*(each / max(1, len(stories)) for each in macro), pooled.precision, pooled.recall)
    notes = (per_story, per_story, str(pooled), str(pooled))
    for figure, note, errors in zip(figures, notes, (false, missed) * 2, strict=True):
        yield Scored(figure=figure, rows=len(rows), note=note, errors=tuple(errors))


def soft(rows: Sequence[Row], judged: Sequence[Judgement]) -> Scored:
    """Score the differences that are labelled soft: right where the relation explains them."""
    labelled = [
        (row, judgement)
        for row, judgement in zip(rows, judged, strict=True)
        if row["label"] == SOFT
    ]
    wrong = tuple(_error(row, one) for row, one in labelled if one.relation not in EXPLAINED)
    right = len(labelled) - len(wrong)
    note = f"{right} of {len(labelled)} right"
    figure = share(right, len(labelled))
    return Scored(figure=figure, rows=len(labelled), note=note, errors=wrong)


def _error(row: Row, judgement: Judgement) -> Error:
    return Error(
        place=f"{row['subtopic']}:{row['id']}",
        wanted=row["label"],
        found=shown(judgement),
        text=f"{row['a']} -> {row['b']}",
        weight=judgement.confidence,
    )


def _pairs(name: str, measure: str, target: float | None) -> Measurement:
    return Measurement(name=name, dataset="ECB+", split="dev", measure=measure, target=target)


SETS = (
    DataSet(
        files=(FILE,),
        measurements=(
            _pairs("conflict-prec", "macro P", 0.75),
            _pairs("conflict-rec", "macro R", 0.75),
            _pairs("pooled-prec", "pooled P", None),
            _pairs("pooled-rec", "pooled R", None),
            _pairs("soft-numbers", "explained", None),
        ),
        score=score,
    ),
)

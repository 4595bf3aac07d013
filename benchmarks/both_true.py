"""Pairs about one subject that are both true, and their twins that can't be, written for this."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.judged import shown
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, read_rows
from compare.model import Status
from compare.pair import Judgement, StatementPair, StatementText

LABELS = Path(__file__).parent / "labels" / "both_true.jsonl"
HALVES = ("dev", "held")


def score(data: Path) -> Iterator[Scored]:
    """Score both kinds of pair, each half: the share kept from, and the share found as conflict."""
    del data  # the pairs are the program's own
    from rashomon.judging import judge_pairs

    rows = list(read_rows(LABELS))
    judged = list(judge_pairs(_pair(row) for row in rows))
    for expect in ("both-true", "conflict"):
        for half in HALVES:
            chosen = [
                (row, judgement)
                for row, judgement in zip(rows, judged, strict=True)
                if (row["expect"], row["half"]) == (expect, half)
            ]
            yield _scored(chosen, conflict=expect == "conflict")


def _scored(pairs: list[tuple[Row, Judgement]], *, conflict: bool) -> Scored:
    """Count the pairs whose relation is a conflict exactly where it should be one."""
    wrong = [
        (row, judgement)
        for row, judgement in pairs
        if (judgement.relation.value == Status.CONFLICT.value) != conflict
    ]
    right = len(pairs) - len(wrong)
    shapes = sorted({str(row["shape"]) for row, _ in wrong})
    errors = tuple(
        Error(
            place=str(row["id"]),
            wanted=str(row["expect"]),
            found=shown(judgement),
            text=f"{row['a']} -> {row['b']}",
            weight=judgement.confidence,
        )
        # of the held half only the figure is looked at
        for row, judgement in wrong
        if row["half"] == "dev"
    )
    note = f"{right} of {len(pairs)} right; wrong in {', '.join(shapes) or 'no shape'}"
    return Scored(figure=share(right, len(pairs)), rows=len(pairs), note=note, errors=errors)


def _pair(row: Row) -> StatementPair:
    a, b = (StatementText(text=str(row[side]), published=_day(row, side)) for side in "ab")
    return StatementPair(id=str(row["id"]), a=a, b=b)


def _day(row: Row, side: str) -> date | None:
    told = row.get(f"{side}_date")
    return date.fromisoformat(str(told)) if told else None


SETS = (
    DataSet(
        files=(),
        measurements=tuple(
            Measurement(
                name=name if half == "held" else f"{name}-dev",
                dataset="own pairs",
                split=half,
                measure=measure,
                target=target,
            )
            for name, measure, target in (
                ("both-true", "no conflict", 0.95),
                ("twins", "conflict", 0.7),
            )
            for half in HALVES
        ),
        score=score,
    ),
)

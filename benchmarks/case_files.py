"""Judgement cases: two or three short articles each, judged right as a whole."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.judgement import FOLDERS, judged_cases
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from claims.encode import load_encoder


def score(data: Path) -> Iterator[Scored]:
    """Score the cases that every change must pass, then those that are too hard so far."""
    encoder = load_encoder()
    for folder in FOLDERS:
        judged = list(judged_cases(folder, encoder))
        errors = tuple(
            Error(place=name, wanted="", found="; ".join(wrong)) for name, wrong in judged if wrong
        )
        right = len(judged) - len(errors)
        note = f"{right} of {len(judged)} right"
        yield Scored(figure=share(right, len(judged)), rows=len(judged), note=note, errors=errors)


SETS = (
    DataSet(
        files=(),
        measurements=(
            Measurement(
                name="cases", dataset="own cases", split="tests", measure="right", target=1.0
            ),
            Measurement(name="hard-cases", dataset="own cases", split="hard", measure="right"),
        ),
        score=score,
    ),
)

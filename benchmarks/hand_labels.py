"""Sentences of news labelled by hand for this project: speakers, negation, names."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks import names, polarity, speakers
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import read_rows

FILE = "eval/ecb_dev/docs.jsonl"


# Of who speaks in news.
_TARGETS = {"speakers": 0.85}


def _draws(labels: Path, key: str) -> tuple[int, ...]:
    return tuple(sorted({int(row[key]) for row in read_rows(labels)}))


def score_speakers(data: Path) -> Iterator[Scored]:
    """Score who says a sentence, then how firmly it is told, for each draw."""
    for scored in speakers.score(data):
        for what, right in (("speaker", scored.speakers), ("certainty", scored.certainties)):
            errors = tuple(
                Error(
                    place=f"{miss.document}:{miss.sentence}", wanted=miss.expected, found=miss.got
                )
                for miss in scored.misses
                if miss.what == what
            )
            yield _shares(right, scored.total, errors)


def score_polarity(data: Path) -> Iterator[Scored]:
    """Score whether the labelled predicate is found, negated and how certain, for each draw."""
    for draw in _draws(polarity.LABELS, "seed"):
        for tally in polarity.score(data, draw).values():
            errors = tuple(Error(place=error, wanted="", found="") for error in tally.errors)
            yield _shares(tally.right, tally.total, errors)


def score_names(data: Path) -> Iterator[Scored]:
    """Score names found, of the right kind and linked, for each draw."""
    for draw in _draws(names.LABELS, "draw"):
        scored = names.score(data, draw)
        for figure, kinds in (
            (scored.found, ("not read:",)),
            (scored.kind, ("kind:",)),
            (scored.f1, ("split:", "merged:")),
        ):
            errors = tuple(
                Error(place=error, wanted="", found="")
                for error in scored.errors
                if error.startswith(kinds)
            )
            yield Scored(figure=figure, rows=scored.forms, note=str(scored), errors=errors)


def _shares(right: int, total: int, errors: tuple[Error, ...]) -> Scored:
    figure = share(right, total)
    return Scored(figure=figure, rows=total, note=f"{right} of {total} right", errors=errors)


def _rows(draws: tuple[int, ...], *measures: tuple[str, str]) -> tuple[Measurement, ...]:
    return tuple(
        Measurement(
            name=f"{name}-{draw}",
            dataset="own labels",
            split=f"draw {draw}",
            measure=what,
            target=_TARGETS.get(name),
        )
        for draw in draws
        for name, what in measures
    )


SETS = (
    DataSet(
        files=(FILE,),
        measurements=_rows(
            _draws(speakers.LABELS, "seed"), ("speakers", "speaker"), ("firmness", "certainty")
        ),
        score=score_speakers,
    ),
    DataSet(
        files=(FILE,),
        measurements=_rows(
            _draws(polarity.LABELS, "seed"),
            ("predicates", "predicate"),
            ("negation", "negation"),
            ("certainty", "certainty"),
        ),
        score=score_polarity,
    ),
    DataSet(
        files=(FILE,),
        measurements=_rows(
            _draws(names.LABELS, "draw"),
            ("names", "found"),
            ("name-kinds", "kind right"),
            ("name-links", "B-cubed F1"),
        ),
        score=score_names,
    ),
)

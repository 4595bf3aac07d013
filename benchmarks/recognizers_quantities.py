"""Numbers, money, sizes and ages in the short inputs of Recognizers-Text, by their values."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, read_rows
from claims.model import Measure, QuantityFact
from claims.quantities import read_text

FOLDER = "eval/recognizers"
EVERY = frozenset(Measure)
SIZES = frozenset(
    {
        Measure.LENGTH,
        Measure.AREA,
        Measure.VOLUME,
        Measure.MASS,
        Measure.SPEED,
        Measure.OTHER,
    }
)


def score(file: str, measures: frozenset[Measure], data: Path) -> Iterator[Scored]:
    """Score the inputs that have numbers for values."""
    right = total = 0
    errors: list[Error] = []
    for row in read_rows(data / file):
        wanted = wanted_values(row)
        if wanted is None:
            continue
        total += 1
        error = judge_input(row["input"], wanted, measures)
        right += error is None
        if error:
            errors.append(error)
    note = f"{right} of {total} inputs right"
    yield Scored(figure=share(right, total), rows=total, note=note, errors=tuple(errors))


def judge_input(
    text: str, wanted: list[tuple[int, int, float]], measures: frozenset[Measure]
) -> Error | None:
    """Return what is wrong with an input whose every value should be read at its place.

    An input without a value is right where nothing of the measures is read; where every measure
    counts, any reading of it is.
    """
    found = [fact for fact in read_text(text) if fact.measure in measures]
    lost = [
        value
        for start, end, value in wanted
        if not any(f.start <= end and start < f.end and _same(f.value, value) for f in found)
    ]
    if not lost and (wanted or not found or measures == EVERY):
        return None
    asked = ", ".join(f"{value:g}" for value in lost) or "nothing"
    weight = 2 if found and wanted else 1.5 if found else 1
    return Error(place="", wanted=asked, found=_shown(found), text=text, weight=weight)


def _shown(facts: list[QuantityFact]) -> str:
    return ", ".join(f"{fact.value:g} of “{fact.text}”" for fact in facts) or "nothing"


def wanted_values(row: Row) -> list[tuple[int, int, float]] | None:
    """Return places and values of a row, None where its results have no figures for values."""
    wanted: list[tuple[int, int, float]] = []
    for result in row["results"]:
        value = (result.get("resolution") or {}).get("value")
        if value in (None, "null"):
            continue
        try:
            wanted.append((result["start"], result["end"], float(value.rstrip("%"))))
        except ValueError:
            return None
    return None if row["results"] and not wanted else wanted


def _same(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= 1e-6 * max(1, abs(wanted))


def _figures(name: str, file: str, measures: frozenset[Measure]) -> DataSet:
    path = f"{FOLDER}/{file}.jsonl"
    return DataSet(
        files=(path,),
        measurements=(
            Measurement(name=name, dataset="Recognizers", split="all", measure="right", target=0.9),
        ),
        score=partial(score, path, measures),
    )


SETS = (
    _figures("numbers", "Number_NumberModel", EVERY),
    _figures("ordinals", "Number_OrdinalModel", frozenset({Measure.ORDINAL})),
    _figures("percent", "Number_PercentModel", frozenset({Measure.PERCENT})),
    _figures("currency", "NumberWithUnit_CurrencyModel", frozenset({Measure.MONEY})),
    _figures("dimension", "NumberWithUnit_DimensionModel", SIZES),
    _figures("temperature", "NumberWithUnit_TemperatureModel", frozenset({Measure.TEMPERATURE})),
    _figures("age", "NumberWithUnit_AgeModel", frozenset({Measure.AGE})),
)

"""Score the quantity reader on marked news (MEANTIME) and on short inputs (Recognizers-Text)."""

from collections import defaultdict
from pathlib import Path

import click

from benchmarks.rows import Row, Score, read_rows
from claims.model import Measure
from claims.quantities import read_text
from claims.quantities.grammar import read_figures

# A file of short inputs is named for one of these; its values are of these measures.
MEASURES = {
    "AgeModel": {Measure.AGE},
    "CurrencyModel": {Measure.MONEY},
    "TemperatureModel": {Measure.TEMPERATURE},
    "DimensionModel": {
        Measure.LENGTH,
        Measure.AREA,
        Measure.VOLUME,
        Measure.MASS,
        Measure.SPEED,
        Measure.OTHER,
    },
    "PercentModel": {Measure.PERCENT},
    "OrdinalModel": {Measure.ORDINAL},
    "NumberModel": set(Measure),
}
# the news has durations marked as times and ordinals not at all
UNMARKED = {Measure.DURATION, Measure.ORDINAL}


def print_scores(data: Path) -> None:
    """Print a line a file of short inputs and one for the marked news."""
    for file in sorted((data / "eval" / "recognizers").glob("Number*.jsonl")):
        right, total = score_inputs(file)
        click.echo(f"{file.stem}: {right} of {total} inputs right, {right / total:.3f}")
    click.echo(f"marked news: {score_news(data / 'eval' / 'meantime')}")


def score_news(folder: Path) -> Score:
    """Match figures and marked values of a sentence by overlap; marked times are left out."""
    values: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in read_rows(folder / "values.jsonl"):
        values[row["doc"], row["sentence"]].append(row["text"])
    times: dict[str, list[str]] = defaultdict(list)
    for row in read_rows(folder / "timex.jsonl"):
        times[row["sentence"]].append(row["text"])
    score = Score()
    for (_, sentence), marked in values.items():
        figures = [
            (figure.start, figure.end)
            for figure in read_figures(sentence, _places(sentence, times[sentence]))
            if figure.measure not in UNMARKED
        ]
        score.found += len(figures)
        score.marked += len(marked)
        for start, end in _places(sentence, marked):
            hit = next((span for span in figures if span[0] < end and start < span[1]), None)
            if hit:
                figures.remove(hit)
                score.right += 1
    return score


def _places(sentence: str, texts: list[str]) -> list[tuple[int, int]]:
    """Find each text, one given twice at its second place."""
    places: list[tuple[int, int]] = []
    after: dict[str, int] = {}
    for text in texts:
        start = sentence.find(text, after.get(text, 0))
        if start >= 0:
            after[text] = start + len(text)
            places.append((start, start + len(text)))
    return places


def score_inputs(file: Path) -> tuple[int, int]:
    """Count the inputs whose every value is read, and those that have numbers for values.

    An input without a value is right where nothing of the measure is read.
    """
    measures = MEASURES[file.stem.split("_")[-1]]
    right = total = 0
    for row in read_rows(file):
        wanted = _wanted(row)
        if wanted is None:
            continue
        total += 1
        found = [fact for fact in read_text(row["input"]) if fact.measure in measures]
        if wanted:
            right += all(
                any(
                    fact.start <= end and start < fact.end and _same(fact.value, value)
                    for fact in found
                )
                for start, end, value in wanted
            )
        else:
            right += not found or len(measures) == len(Measure)
    return right, total


def _wanted(row: Row) -> list[tuple[int, int, float]] | None:
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

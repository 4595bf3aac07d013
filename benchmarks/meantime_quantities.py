"""Quantities marked in Wikinews (MEANTIME): whether they are found, by F1."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.rows import Score, read_rows
from claims.model import Measure
from claims.quantities.grammar import read_figures

FOLDER = "eval/meantime"
# the news has durations marked as times and ordinals not at all
UNMARKED = {Measure.DURATION, Measure.ORDINAL}


def score(data: Path) -> Iterator[Scored]:
    """Match the figures and the marked values of each sentence that has some."""
    values: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in read_rows(data / FOLDER / "values.jsonl"):
        values[row["doc"], row["sentence"]].append(row["text"])
    times: dict[str, list[str]] = defaultdict(list)
    for row in read_rows(data / FOLDER / "timex.jsonl"):
        times[row["sentence"]].append(row["text"])
    counts = Score()
    errors: list[Error] = []
    for (document, sentence), marked in values.items():
        errors.extend(add_sentence(counts, sentence, marked, times[sentence], document))
    yield Scored(figure=counts.f1, rows=counts.marked, note=str(counts), errors=tuple(errors))


def add_sentence(
    counts: Score, sentence: str, marked: Sequence[str], times: Sequence[str], place: str
) -> list[Error]:
    """Match figures and marks by overlap, one to one; what is marked as a time is left out."""
    figures = [
        (figure.start, figure.end)
        for figure in read_figures(sentence, _places(sentence, times))
        if figure.measure not in UNMARKED
    ]
    counts.found += len(figures)
    counts.marked += len(marked)
    errors: list[Error] = []
    for start, end in _places(sentence, marked):
        hit = next((span for span in figures if span[0] < end and start < span[1]), None)
        if hit:
            figures.remove(hit)
            counts.right += 1
        else:
            wanted = f"“{sentence[start:end]}”"
            errors.append(Error(place=place, wanted=wanted, found="nothing", text=sentence))
    for start, end in figures:
        found = f"“{sentence[start:end]}”"
        errors.append(Error(place=place, wanted="nothing", found=found, text=sentence, weight=1.5))
    return errors


def _places(sentence: str, texts: Sequence[str]) -> list[tuple[int, int]]:
    """Find each text, one given twice at its second place."""
    places: list[tuple[int, int]] = []
    after: dict[str, int] = {}
    for text in texts:
        start = sentence.find(text, after.get(text, 0))
        if start >= 0:
            after[text] = start + len(text)
            places.append((start, start + len(text)))
    return places


SETS = (
    DataSet(
        files=(f"{FOLDER}/values.jsonl", f"{FOLDER}/timex.jsonl"),
        measurements=(
            Measurement(
                name="news-quantities",
                dataset="MEANTIME",
                split="all",
                measure="found F1",
                target=0.85,
            ),
        ),
        score=score,
    ),
)

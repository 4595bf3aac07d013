"""Dates and times marked in Wikinews (MEANTIME): their values, by F1."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.rows import Row, Score, read_rows
from benchmarks.timex import has_value, timex_interval
from claims.dates import read_dates, read_text
from claims.model import BlockKind, DateFact, Sentence

FOLDER = "eval/meantime"
# of each document only so many sentences are marked
MARKED_SENTENCES = 6
# the date line, marked apart as the document's date
DATE_LINE = 1
CALENDAR = ("DATE", "TIME")


def score(data: Path) -> Iterator[Scored]:
    """Score the dates and times that have a calendar value."""
    marks: dict[str, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in read_rows(data / FOLDER / "timex.jsonl"):
        marks[row["doc"]][row["sid"]].append(row)
    counts = Score()
    errors: list[Error] = []
    for document in read_rows(data / FOLDER / "docs.jsonl"):
        if document["doc"] not in marks:
            continue
        found = _sentences(document["sentences"])
        facts = read_dates(found, published=_published(document))
        for sentence in found[:MARKED_SENTENCES]:
            number = sentence.index
            if number != DATE_LINE:
                marked = marks[document["doc"]][number]
                place = f"{document['doc']}:{number}"
                errors.extend(add_sentence(counts, sentence, facts[number], marked, place))
    yield Scored(figure=counts.f1, rows=counts.marked, note=str(counts), errors=tuple(errors))


def _sentences(texts: Sequence[str]) -> list[Sentence]:
    """Set sentences one after the other with one character between them."""
    sentences, start = [], 0
    for index, text in enumerate(texts):
        end = start + len(text)
        kind = BlockKind.PARAGRAPH
        sentences.append(Sentence(start=start, end=end, text=text, position=kind, index=index))
        start = end + 1
    return sentences


def _published(document: Row) -> date | None:
    """Return the marked date of a document, else the one in its date line."""
    stated = document["dct"]
    if stated:
        # one document has the year last
        turned = re.fullmatch(r"\d\d-\d\d-\d{4}", stated)
        return date.fromisoformat("-".join(reversed(stated.split("-"))) if turned else stated)
    lines = document["sentences"]
    found = read_text(lines[DATE_LINE], published=None) if len(lines) > DATE_LINE else ()
    return found[0].earliest.date() if found and found[0].earliest else None


def add_sentence(
    counts: Score, sentence: Sentence, facts: Sequence[DateFact], marked: Sequence[Row], place: str
) -> list[Error]:
    """Add a sentence's facts and marks to the counts; return what is wrong."""
    text = sentence.text
    spans = [(fact.start - sentence.start, fact.end - sentence.start) for fact in facts]
    hit: set[int] = set()
    told: set[int] = set()
    errors: list[Error] = []
    for row in marked:
        wanted = timex_interval(row["value"]) if row["type"] in CALENDAR else None
        if wanted is None:
            continue
        counts.marked += 1
        near = {number for number, span in enumerate(spans) if _overlaps(span, text, row)}
        right = {number for number in near if has_value(facts[number], wanted, row["value"])}
        counts.right += bool(right)
        hit |= right
        if not right:
            told |= near
            errors.append(
                Error(
                    place=place,
                    wanted=f"{row['value']} of “{row['text']}”",
                    found=_shown([facts[number] for number in sorted(near)]),
                    text=text,
                    weight=2 if near else 1,
                )
            )
    for number, span in enumerate(spans):
        calendar = [row for row in marked if row["type"] in CALENDAR and _overlaps(span, text, row)]
        if number in hit:
            # a range holds two marked dates and counts for both
            counts.found += max(1, len(calendar))
            continue
        other = any(row["type"] not in CALENDAR and _overlaps(span, text, row) for row in marked)
        unvalued = any(
            row["value"] == facts[number].timex and timex_interval(row["value"]) is None
            for row in calendar
        )
        # "the past nine days" is marked as a duration and a date to the reader: not counted
        if other or unvalued:
            continue
        counts.found += 1
        if number not in told:
            shown = _shown([facts[number]])
            errors.append(Error(place=place, wanted="nothing", found=shown, text=text, weight=1.5))
    return errors


def _shown(facts: Sequence[DateFact]) -> str:
    return ", ".join(f"{fact.timex} of “{fact.text}”" for fact in facts) or "nothing"


def _overlaps(span: tuple[int, int], text: str, row: Row) -> bool:
    places = re.finditer(re.escape(row["text"]), text)
    return any(span[0] < place.end() and place.start() < span[1] for place in places)


SETS = (
    DataSet(
        files=(f"{FOLDER}/docs.jsonl", f"{FOLDER}/timex.jsonl"),
        measurements=(
            Measurement(
                name="news-dates",
                dataset="MEANTIME",
                split="all",
                measure="value F1",
                target=0.85,
                published=0.776,
                source="HeidelTime on TempEval-3, another set of news (SUTime 0.674)",
            ),
        ),
        score=score,
    ),
)

"""Score the date reader on marked news (MEANTIME) and on short inputs (Recognizers-Text)."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import click

from benchmarks.rows import Row, Score, read_rows
from claims.dates import intervals, read_dates, read_text
from claims.dates.intervals import Interval
from claims.model import BlockKind, DateFact, Granularity, Sentence

# of each document of the news only so many sentences are marked
MARKED_SENTENCES = 6
# the date line, marked apart as the document's date
DATE_LINE = 1
CALENDAR = ("DATE", "TIME")
INPUTS = ("DateParser", "DatePeriodParser", "DateTimeParser")


def print_scores(data: Path) -> None:
    """Print a line for the marked news and one a file of short inputs."""
    click.echo(f"marked news: {score_news(data / 'eval' / 'meantime')}")
    for name in INPUTS:
        file = data / "eval" / "recognizers" / f"DateTime_{name}.jsonl"
        click.echo(f"{name}: {score_inputs(file)}")


def score_news(folder: Path) -> Score:
    """Score the values of dates and times that have a calendar value."""
    marks: dict[str, dict[int, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in read_rows(folder / "timex.jsonl"):
        marks[row["doc"]][row["sid"]].append(row)
    score = Score()
    for document in read_rows(folder / "docs.jsonl"):
        if document["doc"] not in marks:
            continue
        texts = document["sentences"]
        facts = read_dates(_sentences(texts), published=_published(document))
        for number in range(min(MARKED_SENTENCES, len(texts))):
            if number != DATE_LINE:
                start = sum(len(text) + 1 for text in texts[:number])
                _add(score, texts[number], start, facts[number], marks[document["doc"]][number])
    return score


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


def _add(
    score: Score, text: str, start: int, facts: Sequence[DateFact], marked: Sequence[Row]
) -> None:
    """Add a sentence's facts and marks to a score."""
    spans = [(fact.start - start, fact.end - start) for fact in facts]
    hit: set[int] = set()
    for row in marked:
        wanted = timex_interval(row["value"]) if row["type"] in CALENDAR else None
        if wanted is None:
            continue
        score.marked += 1
        right = {
            place
            for place, fact in enumerate(facts)
            if _overlaps(spans[place], text, row) and is_right(fact, wanted, row["value"])
        }
        score.right += bool(right)
        hit |= right
    for place, span in enumerate(spans):
        calendar = [row for row in marked if row["type"] in CALENDAR and _overlaps(span, text, row)]
        if place in hit:
            # a range holds two marked dates and counts for both
            score.found += max(1, len(calendar))
            continue
        other = any(row["type"] not in CALENDAR and _overlaps(span, text, row) for row in marked)
        unvalued = any(
            row["value"] == facts[place].timex and timex_interval(row["value"]) is None
            for row in calendar
        )
        # "the past nine days" is marked as a duration and a date to the reader: not counted
        score.found += not other and not unvalued


def _overlaps(span: tuple[int, int], text: str, row: Row) -> bool:
    places = re.finditer(re.escape(row["text"]), text)
    return any(span[0] < place.end() and place.start() < span[1] for place in places)


def timex_interval(value: str) -> Interval | None:
    """Return the interval of a TIMEX3 calendar value, None for other values."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T?(MO|AF|EV|NI)|T(\d\d):(\d\d)Z?)?", value):
        day = intervals.make_date(int(found[1]), int(found[2]), int(found[3]))
        if day is None:
            return None
        if found[4]:
            return intervals.part_of(day, found[4])
        if found[5]:
            return intervals.clock_of(day, int(found[5]), int(found[6]))
        return intervals.day_of(day)
    if found := re.fullmatch(r"(\d{4})-(\d\d)(-XX)?", value):
        return intervals.months_of(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}", value):
        return intervals.year_of(int(value))
    if found := re.fullmatch(r"(\d{3})X?", value):
        return intervals.decade_of(int(found[1]) * 10)
    if found := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return intervals.quarter_of(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return intervals.season_of(int(found[1]), found[2])
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return intervals.weekend_of(monday) if found[3] else intervals.week_of(monday)
    return None


def is_right(fact: DateFact, wanted: Interval, value: str) -> bool:
    """Tell whether a fact has the marked value, or contains it and is about as fine."""
    if (fact.timex or "").rstrip("XZ") == value.rstrip("XZ"):
        return True
    if fact.earliest is None or fact.latest is None:
        return False
    # marked hours are in UTC
    offset = re.search(r"([+-])\s?(\d+)", fact.zone or "")
    shift = timedelta(hours=int(offset[1] + offset[2]) if offset else 0)
    inside = fact.earliest - shift <= wanted.earliest and wanted.latest <= fact.latest - shift
    order = list(Granularity)
    return inside and abs(order.index(fact.granularity) - order.index(wanted.granularity)) <= 1


def score_inputs(file: Path) -> Score:
    """Score short inputs: the value counted back is right, and so is the one counted forward."""
    score = Score()
    for row in read_rows(file):
        if not row["reference"]:
            continue
        facts = read_text(row["input"], published=datetime.fromisoformat(row["reference"]).date())
        score.found += len(facts)
        for result in row["results"]:
            values = _values(result)
            season = re.search(r"-(SP|SU|FA|WI)$", result["resolution"].get("Timex") or "")
            if not values and not season:
                continue
            score.marked += 1
            end = result["start"] + result["length"]
            near = [fact for fact in facts if fact.start < end and result["start"] < fact.end]
            if values:
                right = any(_covers(fact, value) for fact in near for value in values)
            else:
                right = any((fact.timex or "").endswith(season[0]) for fact in near if season)
            score.right += right
    return score


def _values(result: Row) -> list[list[datetime]]:
    """Return what a result resolves to: lists of one moment, or of a start and an end."""
    values: list[list[datetime]] = []
    for side in ("PastResolution", "FutureResolution"):
        stated = [str(value) for value in result["resolution"].get(side, {}).values()]
        if stated and not stated[0].startswith("0001"):
            values.append([datetime.fromisoformat(value) for value in stated])
    return values


def _covers(fact: DateFact, value: Sequence[datetime]) -> bool:
    """Tell whether a fact is the value, its last day in or out, or contains it."""
    if fact.earliest is None or fact.latest is None:
        return False
    if len(value) == 1:
        return fact.earliest <= value[0] < fact.latest
    inside = fact.earliest <= value[0] and value[1] <= fact.latest
    length = (value[1] - value[0]) or timedelta(days=1)
    return inside and fact.latest - fact.earliest <= 2 * length + timedelta(days=1)

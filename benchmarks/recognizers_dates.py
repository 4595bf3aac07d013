"""Dates, periods, times and durations in the short inputs of Recognizers-Text, by their values."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, Score, read_rows
from claims.dates import read_text
from claims.model import Bound, DateFact, Measure, QuantityFact
from claims.quantities import read_text as read_figures

FOLDER = "eval/recognizers"
DURATIONS = f"{FOLDER}/DateTime_DurationParser.jsonl"
_ORDINAL = r"(?:twenty |thirty )?(?:first|second|third|thirty|twenty|[a-z]+teenth|[a-z]+ieth)"
# The as-news filter: forms that a calendar's assistant is told and that news does not write, or
# that news writes only where the text around gives what they count from.
NOT_NEWS = {
    "a day of the month as a bare figure": rf"\b(?:on|for) (?:the )?(?:\d\d?|{_ORDINAL})\s*"
    r"(?:$|[.!?,](?!\d)|at\b)",
    "a day and month in figures, either of which may come first": r"(?<![\w/.:-])\d\d?"
    r"(?:[/.]\d\d?(?:[/.,-]\d{2,4})?|-\d\d?-\d{2,4})(?![\w:]| ?[ap]m)|(?:at|on) \d\d?-\d\d?\b",
    "a year and month in figures, no ISO date": r"\b\d{4}(?: ?[/.] ?\d\d?| - ?\d\d?|- \d\d?|-\d)"
    r"(?![\d:])|\b\d\d? ?[-/] ?\d{4}\b",
    "notes to oneself": r"\b(?:tmrw?|eod|eoy|ooo)\b|\bmy (?:day|week|weekend|month|year)\b",
    "no date at all": r"\bas soon as\b|\b(?<!from )now\b",
    "the day or week of a text around": r"\b(?:the|this|same|that|next|last) day\b"
    r"(?! (?:before|after))|\b(?:same|that) (?:week|weekend|month|year)\b|^the (?:week|weekend)$",
    "calendar weeks and business days": r"\bweek \d\d?\b|\bbusiness days?\b",
    "years before the year 1000": r"\byear (?:\d{1,3}\b|\w+ hundred\b)",
}
_NOT_NEWS = re.compile("|".join(NOT_NEWS.values()), re.IGNORECASE)
# how far a duration may be off: a month has 28 to 31 days, and the data take 30
TOLERANCE = 0.02


def is_news(text: str) -> bool:
    """Tell whether the as-news filter lets an input pass."""
    return not _NOT_NEWS.search(text)


def score(file: str, data: Path) -> Iterator[Scored]:
    """Score a file's inputs that pass the as-news filter, then all of its inputs."""
    rows = [row for row in read_rows(data / file) if row["reference"]]
    for chosen in ([row for row in rows if is_news(row["input"])], rows):
        counts = Score()
        errors = [error for row in chosen for error in add_input(counts, row)]
        note = f"{counts}, {len(rows) - len(chosen)} inputs left out"
        yield Scored(figure=counts.f1, rows=counts.marked, note=note, errors=tuple(errors))


def add_input(counts: Score, row: Row) -> list[Error]:
    """Add an input to the counts: right is the value counted back, or the one counted forward."""
    facts = read_text(row["input"], published=datetime.fromisoformat(row["reference"]).date())
    counts.found += len(facts)
    extra = set(range(len(facts)))
    errors: list[Error] = []
    for result in row["results"]:
        values = _values(result)
        season = re.search(r"-(SP|SU|FA|WI)$", result["resolution"].get("Timex") or "")
        end = result["start"] + result["length"]
        near = [
            n for n, fact in enumerate(facts) if fact.start < end and result["start"] < fact.end
        ]
        extra -= set(near)
        if not values and not season:
            continue
        counts.marked += 1
        if values:
            right = any(_covers(facts[n], value) for n in near for value in values)
        else:
            right = any((facts[n].timex or "").endswith(season[0]) for n in near if season)
        counts.right += right
        if not right:
            wanted = f"{result['resolution'].get('Timex')} of “{result['text']}”"
            found = _shown([facts[n] for n in near])
            errors.append(_error(row, wanted, found, 2 if near else 1))
    errors.extend(_error(row, "nothing", _shown([facts[n]]), 1.5) for n in sorted(extra))
    return errors


def _error(row: Row, wanted: str, found: str, weight: float) -> Error:
    place = (row["reference"] or "")[:10]
    return Error(place=place, wanted=wanted, found=found, text=row["input"], weight=weight)


def _shown(facts: Sequence[DateFact]) -> str:
    return ", ".join(f"{fact.timex} of “{fact.text}”" for fact in facts) or "nothing"


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


def score_durations(data: Path) -> Iterator[Scored]:
    """Score durations in seconds, a bounded one by its bound."""
    right = total = 0
    errors: list[Error] = []
    for row in read_rows(data / DURATIONS):
        found = [fact for fact in read_figures(row["input"]) if fact.measure is Measure.DURATION]
        for result in row["results"]:
            total += 1
            wanted = float(result["resolution"]["PastResolution"]["duration"])
            end = result["start"] + result["length"]
            near = [fact for fact in found if fact.start < end and result["start"] < fact.end]
            if any(abs(_seconds(fact) - wanted) <= TOLERANCE * wanted for fact in near):
                right += 1
                continue
            shown = ", ".join(f"{_seconds(fact):.0f} s of “{fact.text}”" for fact in near)
            asked = f"{wanted:.0f} s of “{result['text']}”"
            errors.append(_error(row, asked, shown or "nothing", 2 if near else 1))
    note = f"{right} of {total} right"
    yield Scored(figure=share(right, total), rows=total, note=note, errors=tuple(errors))


def _seconds(fact: QuantityFact) -> float:
    return fact.high if fact.bound in {Bound.AT_MOST, Bound.LESS_THAN} else fact.low


def _dates(name: str, file: str) -> DataSet:
    path = f"{FOLDER}/DateTime_{file}.jsonl"
    return DataSet(
        files=(path,),
        measurements=(
            Measurement(
                name=name, dataset="Recognizers", split="news", measure="value F1", target=0.80
            ),
            Measurement(name=f"{name}-all", dataset="Recognizers", split="all", measure="value F1"),
        ),
        score=partial(score, path),
    )


SETS = (
    _dates("dates", "DateParser"),
    _dates("periods", "DatePeriodParser"),
    _dates("date-times", "DateTimeParser"),
    DataSet(
        files=(DURATIONS,),
        measurements=(
            Measurement(name="durations", dataset="Recognizers", split="all", measure="right"),
        ),
        score=score_durations,
    ),
)

"""What the text around a date says of it: the date it counts from, its day, its year."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from claims.dates import intervals
from claims.dates.expression import Expression
from claims.dates.intervals import Interval, day_of
from claims.dates.yearless import day_granular
from claims.model import DateRelation, Granularity

# How many sentences back "nine days later" looks for the date it counts from.
CHAIN_SENTENCES = 3
# And how many back an hour looks for its day: beyond the last one only among days of the news.
DAY_SENTENCES = 6
NEWS_DAYS = 7
# A date this near to the start of its sentence sets the scene for the next one.
FRONT = 12
YEAR_LENGTH = 4
# A day so shortly before the publication is news, whatever year the passage tells of.
RECENT_DAYS = 62
# A year that follows its day at some distance: "Boxing Day earthquake in 2004".
_YEAR_TAIL = re.compile(r"[\w\s’'\"“”-]{0,40}\b(?:in|of)\s+")
# Words that part what is told of a year from what is told of another time.
_APART = re.compile(r";|\b(?:that|which|who|now|but|while|since|than)\b", re.IGNORECASE)
# A year that describes a noun says nothing of when: "the films of 2008 compete in January".
_DESCRIBES = re.compile(r"(?:\b(?:of|for|the|a|an|its|his|her|their)|['’]s)\s+$", re.IGNORECASE)
# Nor does that of a noun's aside: "the ship, built in 1981, was inspected in February".
_ASIDE = re.compile(
    r",\s+(?:(?:which|who|that)\s+(?:was|were)\s+)?(?:first\s+)?(?:born|built|made|set up|[a-z]+ed)"
    r"\s+in\s+$"
)
# Words that bring a sentence back to the time of the publication.
_NOW = re.compile(
    r"\b(?:(?:this|last|next)\s+(?:week|month|year|\w+day)|yesterday|today|tonight|tomorrow"
    r"|recent(?:ly)?|currently|now)\b",
    re.IGNORECASE,
)
# A recent day is one of the passage where the sentence goes on about the same people.
_GOES_ON = re.compile(r",?\s+(?:he|she|they|it|his|her|their|its)\b")
# "On" and the like may stand between the start of a sentence and its date.
_OPENING = re.compile(r"\W*(?:\w+\s+){0,2}")

Placed = tuple[Expression, DateRelation]


@dataclass(frozen=True, slots=True)
class Told:
    """A resolved date of an earlier place in the text.

    `leading` tells whether the passage may go on in its year, `fronted` whether it opens its
    sentence as well.
    """

    sentence: int
    interval: Interval
    leading: bool
    fronted: bool


def told_date(at: int, placed: Placed, interval: Interval) -> Told:
    """Note a resolved date for the sentences after it."""
    each, relation = placed
    leading = each.year is not None and relation is DateRelation.ON and not each.until
    fronted = leading and each.start <= FRONT
    leading = fronted or (leading and interval.granularity is not Granularity.YEAR)
    return Told(at, interval, leading, fronted)


def previous_date(each: Expression, here: list[Interval], earlier: list[Told]) -> Interval | None:
    """Give the date before this one: of the same fineness, where there is one."""
    found = [told.interval for told in earlier] + here
    if not found:
        return None
    daily = each.unit in ("day", "hour", "minute") or (
        each.shift is not None and each.shift[0] == "day"
    )
    if daily:
        fine = [interval for interval in found if day_granular(interval)]
        return fine[-1] if fine else None
    return found[-1]


# "was built in 1981 and passed its last inspection in February": another deed, another year.
_NEXT_DEED = re.compile(r"\band (?:[a-z]+ly )?(?:[a-z]+ed|has|had|was|went|took|made)\b")
_SINCE = re.compile(r"\bsince\s+$", re.IGNORECASE)


def next_to(text: str, placed: Sequence[Placed], index: int) -> bool:
    """Tell whether nothing stands between a date that leans on the next one and that one."""
    if index + 1 >= len(placed) or placed[index][0].reference != "following":
        return False
    return not text[placed[index][0].end : placed[index + 1][0].start].strip()


def following_date(
    text: str,
    placed: Sequence[Placed],
    values: Sequence[tuple[Interval, str] | None],
    index: int,
) -> Interval | None:
    """Give the date after this one in the same clause."""
    each = placed[index][0]
    if index + 1 >= len(placed) or each.reference != "following":
        return None
    gap = text[each.end : placed[index + 1][0].start]
    value = values[index + 1]
    if value is None or any(mark in gap for mark in ';.:,“”"') or " and " in gap:
        return None
    if gap.strip() and (each.window or _SINCE.search(gap)):
        return None  # "a day after they spoke for the first time since May"
    return value[0]


def day_beside(
    values: Sequence[tuple[Interval, str] | None],
    index: int,
    earlier: Sequence[Told],
    *,
    at: int,
    tense: str,
    published: date | None,
) -> Interval | None:
    """Give the day for an hour told without one: of its sentence, or of one before it."""
    near = [value[0] for value in (*values[:index][::-1], *values[index + 1 :]) if value]
    for interval in near:
        if _one_day(interval):
            return day_of(interval.day)
    for told in reversed(earlier):
        if not _one_day(told.interval):
            continue
        away = 0 if published is None else (told.interval.day - published).days
        if away > 0 and tense in ("past", "open"):
            continue
        if at - told.sentence <= 1 or abs(away) <= NEWS_DAYS:
            return day_of(told.interval.day)
    return None


def _one_day(interval: Interval) -> bool:
    return day_granular(interval) and interval.latest - interval.earliest <= timedelta(days=1)


def passage_year(
    text: str,
    at: int,
    index: int,
    *,
    placed: Sequence[Placed],
    told: Sequence[Told],
    tense: str,
    published: date | None,
) -> int | None:
    """Give the year of a retrospective passage, None where the date is counted from the news.

    A year told before in the clause holds for it. That of the sentence before holds only where
    both dates open their sentences, as a chronicle's do, and the day is no recent one.
    """
    each, relation = placed[index]
    if tense == "future" or relation is DateRelation.SINCE:
        return None
    years = [
        other.year
        for other, other_relation in placed[:index]
        if other.year
        and other_relation is DateRelation.ON
        and not other.until
        and not _APART.search(text, other.end, each.start)
        and not (_bare(other) and _DESCRIBES.search(text[max(0, other.start - 8) : other.start]))
        and not (_bare(other) and _in_aside(text, other))
        and not (_bare(other) and _NEXT_DEED.search(text, other.end, each.start))
    ]
    after = placed[index + 1][0] if index + 1 < len(placed) else None
    if (
        not years
        and after
        and after.year
        and _bare(after)
        and (each.day or each.holiday)
        and each.shift is None
        and _YEAR_TAIL.fullmatch(text, each.end, after.start)
    ):
        return after.year
    opens = each.start <= FRONT and _OPENING.fullmatch(text, 0, each.start)
    recent = _recent(each, published) and not _GOES_ON.match(text, each.end)
    if not years and opens and not recent and not _NOW.search(text):
        years = [
            earlier.interval.day.year
            for earlier in told
            if earlier.sentence == at - 1 and (earlier.fronted or _goes_on(earlier, each))
        ]
    if not years or (published and years[-1] >= published.year):
        return None
    return years[-1] if _fits(each, years[-1]) else None


def _in_aside(text: str, each: Expression) -> bool:
    """Tell whether a year ends an aside between commas."""
    # "in" may be part of the expression
    before = re.sub(r"\bin\s*$", "", text[: each.start]) + "in "
    return text[each.end : each.end + 1] == "," and bool(_ASIDE.search(before))


def _bare(each: Expression) -> bool:
    """Tell whether a date is nothing but the figures of a year."""
    return each.year is not None and each.end - each.start == YEAR_LENGTH


def _goes_on(earlier: Told, each: Expression) -> bool:
    """Tell whether a date may follow an earlier one in the same year."""
    return earlier.leading and (each.month or 0) >= earlier.interval.day.month


def _recent(each: Expression, published: date | None) -> bool:
    """Tell whether a month or a day of it falls shortly before the publication."""
    if published is None or each.month is None:
        return False
    days = [
        (published - day).days
        for year in (published.year - 1, published.year)
        if (day := intervals.make_date(year, each.month, each.day or 28))
    ]
    return any(0 <= away <= RECENT_DAYS for away in days) or each.month == published.month


def _fits(each: Expression, year: int) -> bool:
    """Tell whether a day falls on its weekday in a year."""
    if each.weekday is None or not each.month or not each.day:
        return True
    day = intervals.make_date(year, each.month, each.day)
    return day is not None and day.weekday() == each.weekday

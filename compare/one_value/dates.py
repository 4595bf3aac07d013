"""The dates of a story side by side, and which may date one event."""

import calendar
import math
import re
from collections.abc import Iterator
from itertools import combinations

from claims.model import DateFact, DateRelation, Granularity, OccurrenceFact
from compare.one_value.rows import Rows
from compare.story import Story, statements
from compare.values import Relation, compare_dates, day_of_year

CLOCK = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY})
YEARS = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})
_A_DAY = 86400.0
_WEEK = 7
_LEAP = 2000
# Clock times no further apart are one time, rounded: seconds.
_ROUNDED = 900
_HALF_A_DAY = 0.5
_TIME = re.compile(r"T(\d\d)(?::(\d\d))?$")
# "Since 1996" and "begun in 1994" date one beginning.
_BEGINNING = frozenset({DateRelation.ON, DateRelation.SINCE})
# Said from the day of the article, which may not be known, or of these times in general.
_DEICTIC = re.compile(
    r"\b(?:today|tonight|now|currently|recently|this|last|next|past|coming|ago|later|earlier|"
    r"previous|following|same|yesterday|tomorrow|then|after|before)\b",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(calendar.day_name)})", re.IGNORECASE)


class DateRows(Rows[DateFact]):
    """The dates of a story, by their rows."""

    def __init__(self, story: Story) -> None:
        """Gather the dates."""
        told = [s for s in statements(story, DateFact) if _told_outright(s.fact)]
        super().__init__(
            story,
            told,
            [_key(s.fact) for s in told],
            [scale_of(s.fact) for s in told],
        )

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the rows of every two outlets' dates that differ and may date one event."""
        for one, other in combinations(range(len(self.told)), 2):
            f, g = self.told[one].fact, self.told[other].fact
            if not self._related(one, other) or not self.near(one, other) or _not_compared(f, g):
                continue
            if _differ(f, g):
                yield one, other

    def _related(self, one: int, other: int) -> bool:
        """Tell whether two dates are told in one way, or both may be those of a beginning.

        What has happened for the first time since a day did not begin on it.
        """
        told = self.told[one], self.told[other]
        relations = {statement.fact.relation for statement in told}
        return len(relations) == 1 or (
            relations == _BEGINNING
            and not any(isinstance(fact, OccurrenceFact) for s in told for fact in s.claim.facts)
        )


def _told_outright(fact: DateFact) -> bool:
    """Tell whether a date is told by itself: no "last year", but "last Friday"."""
    return bool(_WEEKDAY.search(fact.text)) or not _DEICTIC.search(fact.text)


def _key(fact: DateFact) -> str:
    """Return what a date is known again by, in whatever year or on whatever day it is put."""
    clock = _clock(fact)
    if clock is not None:
        return f"{clock // _ROUNDED}"
    day = day_of_year(fact)
    if day is None and fact.granularity is Granularity.DAY and fact.earliest is not None:
        day = fact.earliest.replace(year=_LEAP).timetuple().tm_yday
    weekday = _weekday(fact)
    if math.isfinite(weekday):
        return f"day {weekday}"
    return f"{day}" if day is not None else fact.timex or fact.text.lower()


def _differ(f: DateFact, g: DateFact) -> bool:
    """Tell whether two dates cannot be one, of clock times and weekdays without a date as well."""
    if f.earliest is not None and g.earliest is not None:
        return compare_dates(f, g) is Relation.DIFFERS
    days, clocks = {_weekday(fact) for fact in (f, g)} - {math.inf}, [_clock(f), _clock(g)]
    if len(days) > 1:
        return True
    return None not in clocks or compare_dates(f, g) is Relation.DIFFERS


def _clock(fact: DateFact) -> float | None:
    """Return the seconds since midnight of a time of day."""
    if fact.granularity not in {Granularity.MINUTE, Granularity.HOUR}:
        return None
    if fact.earliest is None:
        told = _TIME.search(fact.timex or "")
        return int(told[1]) * 3600.0 + int(told[2] or 0) * 60.0 if told else None
    midnight = fact.earliest.replace(hour=0, minute=0, second=0, microsecond=0)
    return (fact.earliest - midnight).total_seconds()


def _not_compared(f: DateFact, g: DateFact) -> bool:
    """Tell whether two dates read alike, or are clock times that may be one or are of two days."""
    if _key(f) == _key(g) or f.text.lower() == g.text.lower():
        return True
    clocks = [_clock(fact) for fact in (f, g)]
    if clocks[0] is None or clocks[1] is None:
        return False
    named = any(_WEEKDAY.search(fact.text) for fact in (f, g))
    return abs(clocks[0] - clocks[1]) < _ROUNDED or (named and days_between(f, g) > _HALF_A_DAY)


def scale_of(fact: DateFact) -> str:
    """Return whether a date is a time of day, a day, a year or something between."""
    if fact.granularity in CLOCK:
        return "clock"
    if fact.granularity in YEARS:
        return "year"
    return "day" if fact.granularity is Granularity.DAY else "month"


def days_between(f: DateFact, g: DateFact) -> float:
    """Return how many days lie between the beginnings of two dates.

    Of clock times without a date, as if of one day; of days of the week without a date, how many
    they are apart in a week; where that is not known, as many as the week has.
    """
    if f.earliest is not None and g.earliest is not None:
        return abs((f.earliest - g.earliest).total_seconds()) / _A_DAY
    days, clocks = [_weekday(fact) for fact in (f, g)], [_clock(f), _clock(g)]
    if clocks[0] is not None and clocks[1] is not None and (math.inf in days or days[0] == days[1]):
        return abs(clocks[0] - clocks[1]) / _A_DAY
    if math.inf in days:
        return float(_WEEK)
    apart = abs(days[0] - days[1])
    return min(apart, _WEEK - apart)


def _weekday(fact: DateFact) -> float:
    names = [name.lower() for name in calendar.day_name]
    return next((names.index(n) for n in names if n in fact.text.lower()), math.inf)

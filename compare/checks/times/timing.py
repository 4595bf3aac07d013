"""How two dates lie to each other, and each to the day on which its article appeared."""

import re
from datetime import datetime, timedelta

from claims.lexicon import lexicon
from claims.model import DateFact, DateRelation, Granularity
from compare.anchoring import anchor_of
from compare.story import Statement
from compare.values import day_of_year, month_of_year

_DAYS_APART = 7
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b")
_WEEKDAY = re.compile(
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?$",
    re.IGNORECASE,
)
_FINE = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY})
_FEW_DAYS = 10
_MONTHS = frozenset({Granularity.MONTH, Granularity.SEASON, Granularity.QUARTER})
_LONG_PAST = 45
_FORETELLING = lexicon(
    "anticipate budget estimate expect forecast foresee predict project see target"
)
# Two months of one event, as far apart as `_GAPS` lets months of known years be.
_NEAR_MONTHS = frozenset({0, 1, 2, 3, 9, 10, 11})
# Dates of one event that differ by more are those of two events, by the finer granularity.
_GAPS = {
    Granularity.MONTH: timedelta(days=62),
    Granularity.SEASON: timedelta(days=95),
    Granularity.QUARTER: timedelta(days=95),
    Granularity.YEAR: timedelta(days=3 * 366),
    Granularity.DECADE: timedelta(0),
    Granularity.CENTURY: timedelta(0),
}


def far_apart(f: DateFact, g: DateFact, *, planned: bool, rare: bool = False) -> bool:
    """Tell whether two dates differ by so much that they date two events of one kind.

    What is rare in a life is one event within a longer time.
    """
    few = 60 if planned or rare else _FEW_DAYS
    if not f.resolved or not g.resolved:
        days = [day_of_year(fact) for fact in (f, g)]
        if days[0] is None or days[1] is None:
            months = [month_of_year(fact) for fact in (f, g)]
            if months[0] is None or months[1] is None:
                return False  # two days of a week
            return (months[0] - months[1]) % 12 not in _NEAR_MONTHS
        return abs(days[0] - days[1]) > few
    first, second = sorted((f, g), key=lambda fact: fact.earliest or datetime.min)
    if first.latest is None or second.earliest is None:
        return True
    order = list(Granularity).index
    rated = (max if rare else min)((f.granularity, g.granularity), key=order)
    return second.earliest - first.latest > _GAPS.get(rated, timedelta(days=few))


def fresh(statement: Statement[DateFact]) -> bool:
    """Tell whether a date is that of the article's own news: one of the days before it."""
    published, day = statement.article.published, statement.fact.earliest
    if published is None or day is None or statement.fact.relation is not DateRelation.ON:
        return False
    fine = statement.fact.granularity in _FINE
    return fine and 0 <= (published - day.date()).days <= _DAYS_APART


def remote(statement: Statement[DateFact]) -> bool:
    """Tell whether a day lies so far from the publication that meeting it twice is no chance."""
    published, day = statement.article.published, statement.fact.earliest
    if statement.fact.granularity is not Granularity.DAY or published is None or day is None:
        return False
    return abs((published - day.date()).days) > _DAYS_APART


def foretold_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether one date is that of a forecast, and the other that for which one is made."""
    if not {anchor_of(statement).predicate for statement in (a, b)} <= _FORETELLING:
        return False
    return _yet_open(a) != _yet_open(b)


def _yet_open(statement: Statement[DateFact]) -> bool:
    published, latest = statement.article.published, statement.fact.latest
    return published is not None and latest is not None and latest.date() > published


def both_fresh(a: Statement[DateFact], b: Statement[DateFact], *, rare: bool = False) -> bool:
    """Tell whether each date is its own article's news, and the articles are days apart.

    A year long past is that of one event of many, but for what is rare in a life.
    """
    if a.article.published is None or b.article.published is None:
        return False
    apart = abs((a.article.published - b.article.published).days) > _DAYS_APART
    known = [statement for statement in (a, b) if rare or statement.fact.granularity in _MONTHS]
    return apart and not (remote(a) or remote(b) or any(_long_past(one) for one in known))


def _long_past(statement: Statement[DateFact]) -> bool:
    """Tell whether a month or a year had long passed when the article appeared."""
    published, fact = statement.article.published, statement.fact
    if (
        fact.granularity not in _MONTHS | {Granularity.YEAR}
        or published is None
        or fact.latest is None
    ):
        return False
    return (published - fact.latest.date()).days > _LONG_PAST


def same_lag(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether each date lies as long before its own article, days apart: two days' news."""
    first, second = a.article.published, b.article.published
    if first is None or second is None or first == second:
        return False
    if a.fact.earliest is None or b.fact.earliest is None or not (fresh(a) and fresh(b)):
        return False
    return first - a.fact.earliest.date() == second - b.fact.earliest.date()


def weeks_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether a bare weekday lies whole weeks from the other date: it may mean that day."""
    if a.fact.earliest is None or b.fact.earliest is None:
        return False
    bare = any(_WEEKDAY.match(statement.fact.text) for statement in (a, b))
    days = abs((a.fact.earliest.date() - b.fact.earliest.date()).days)
    return bare and days > 0 and days % 7 == 0


def late_week(week: Statement[DateFact], other: Statement[DateFact]) -> bool:
    """Tell whether "last week", written as a week ends, may mean the days just past."""
    fact, day, published = week.fact, other.fact.latest, week.article.published
    if fact.granularity is not Granularity.WEEK or fact.basis != "published":
        return False
    if published is None or day is None or fact.latest is None or published.weekday() < 4:
        return False
    return fact.latest <= day and day.date() <= published + timedelta(days=1)


def today_abroad(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two like sentences differ by a day and one says "today" or "this morning"."""
    if a.fact.earliest is None or b.fact.earliest is None:
        return False
    day = abs((a.fact.earliest.date() - b.fact.earliest.date()).days) == 1
    words = [statement.fact.text.lower() for statement in (a, b)]
    return day and sum(bool(_TODAY.search(text)) for text in words) == 1


def loosely(f: DateFact, g: DateFact) -> bool:
    """Tell whether one date is so much coarser that it contains the other by chance."""
    if f.earliest is None or f.latest is None or g.earliest is None or g.latest is None:
        return True
    short, long = sorted((f.latest - f.earliest, g.latest - g.earliest))
    return long > timedelta(days=7) and long > 5 * short

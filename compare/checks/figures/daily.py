"""What goes up and down from day to day: shares, rates of exchange, the highs of the weather."""

import re

from claims.lexicon import lexicon
from claims.model import (
    Anchor,
    DateFact,
    DateRelation,
    Fact,
    Granularity,
    Measure,
    QuantityFact,
)
from compare.anchoring import anchor_of
from compare.story import Statement, Story
from compare.values import Relation, compare_dates

# What has a price each day, and what it does in a session.
_TRADED = lexicon(
    "share stock index bond gilt treasury yield equity currency future crude brent oil gold silver "
    "copper bitcoin cryptocurrency dollar euro pound sterling yen franc krone krona crown mark "
    "peso rouble ruble rand real rupee yuan lira zloty forint won"
)
_SESSION = lexicon(
    "add advance begin climb close decline dip drop ease edge end fall finish firm gain go hit "
    "hover jump lose move open plummet plunge rally rebound recover regain retreat rise settle "
    "shed sink slide slip slump soar stand strengthen surge trade trim tumble weaken"
)
# What a day's weather has one of.
_WEATHER = lexicon("high low maximum minimum top temperature mercury thermometer")
_FORESEEN = lexicon("forecast predict expect project")
# "Down as much as 9 percent during the day": no closing price.
_INTRADAY = re.compile(
    r"\b(?:as (?:much|low|high|little) as|at one point|at (?:its|their) (?:lowest|highest)|"
    r"intra-?day|during the (?:day|session)|"
    r"in (?:early|morning|midday|afternoon|late|pre-?market|after-hours) trad(?:e|ing)|"
    r"(?:opened|open) (?:up|down|at|higher|lower))\b",
    re.IGNORECASE,
)
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.MINUTE, Granularity.HOUR})
_PERIODS = frozenset(
    {
        Granularity.WEEK,
        Granularity.MONTH,
        Granularity.SEASON,
        Granularity.QUARTER,
        Granularity.YEAR,
        Granularity.DECADE,
    }
)


def sessions_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two figures of what is quoted daily may be those of two days.

    They are where each has a day of its own, or one has none and the articles are of two days. Who
    gives another figure of the same session, as its closing price, tells of the same day.
    """
    if not (_daily(anchor_of(a), a.fact) and _daily(anchor_of(b), b.fact)):
        return False
    dates = [_dates(statement, story) for statement in (a, b)]
    if any(date.granularity in _PERIODS for found in dates for date in found):
        return False
    if bool(_INTRADAY.search(a.claim.text)) != bool(_INTRADAY.search(b.claim.text)):
        return True
    if _one_level(a, b, story):
        return False
    days = [_days(found) or _day_before(s, story) for found, s in zip(dates, (a, b), strict=True)]
    if days[0] and days[1]:
        return all(compare_dates(f, g) is Relation.DIFFERS for f in days[0] for g in days[1])
    first, second = a.article.published, b.article.published
    if first is None or second is None or first == second:
        return False
    if not days[0] and not days[1]:
        return True
    told, other = (days[0], second) if days[0] else (days[1], first)
    return all(date.earliest is None or date.earliest.date() != other for date in told)


def changes_daily(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two days are those of a high, a low or a forecast of the weather.

    Each day has one; a reading that both articles give is one of one day.
    """
    if not (_of_weather(a) and _of_weather(b)):
        return False
    read = [
        {
            round(fact.low, 1)
            for fact in statement.claim.facts
            if isinstance(fact, QuantityFact)
            and fact.measure in {Measure.TEMPERATURE, Measure.COUNT}
        }
        for statement in (a, b)
    ]
    return not read[0] & read[1]


def _of_weather(statement: Statement[DateFact]) -> bool:
    anchor = anchor_of(statement)
    if statement.fact.granularity not in _DAYS:
        return False
    if _heads(anchor) & _WEATHER:
        return True
    measured = any(
        isinstance(fact, QuantityFact) and fact.measure is Measure.TEMPERATURE
        for fact in statement.claim.facts
    )
    return measured and anchor.predicate in _FORESEEN


def _daily(anchor: Anchor, fact: QuantityFact) -> bool:
    """Tell whether a figure is what something traded, or the weather, came to on a day."""
    subjects = {phrase.split()[-1] for phrase in anchor.subjects if phrase}
    if fact.measure is Measure.TEMPERATURE:
        return bool(_heads(anchor) & _WEATHER)
    return bool(subjects & _TRADED) and anchor.predicate in _SESSION | {"be"}


def _heads(anchor: Anchor) -> set[str]:
    return {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}


def _dates(statement: Statement[Fact], story: Story) -> list[DateFact]:
    return [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact)
    ]


def _days(dates: list[DateFact]) -> list[DateFact]:
    return [f for f in dates if f.granularity in _DAYS and f.relation is DateRelation.ON]


def _day_before(statement: Statement[QuantityFact], story: Story) -> list[DateFact]:
    """Return the first day that the sentence before names."""
    before = [
        fact
        for claim in story.claims_of(statement.article.id)
        if claim.sentence.index == statement.claim.sentence.index - 1
        for fact in claim.facts
        if isinstance(fact, DateFact)
    ]
    return sorted(_days(before), key=lambda fact: fact.start)[:1]


def _one_level(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether both sentences share a further figure, as the price at the close."""
    left, right = (
        {
            (fact.measure, fact.unit, fact.low)
            for claim in story.sentence_of(statement.claim)
            for fact in claim.facts
            if isinstance(fact, QuantityFact) and fact.start != statement.fact.start
        }
        for statement in (a, b)
    )
    return bool(left & right)

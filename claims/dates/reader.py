"""Sentences -> date facts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from claims.dates import intervals
from claims.dates.cues import relation_before, tense_around, vague_before
from claims.dates.expression import Expression
from claims.dates.grammar import read_expressions
from claims.dates.intervals import Interval
from claims.dates.passage import (
    CHAIN_SENTENCES,
    DAY_SENTENCES,
    YEAR_LENGTH,
    Placed,
    Told,
    day_beside,
    following_date,
    next_to,
    passage_year,
    previous_date,
    told_date,
)
from claims.dates.resolve import Context, resolve
from claims.dates.timex import timex_value
from claims.model import BlockKind, DateFact, DateRelation, Granularity, Sentence

# Zones are no more than this many hours apart, as far as a text tells of both.
HALF_A_DAY = 12
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+)?$", re.IGNORECASE)
_OTHER_ZONE = re.compile(r"\s*(?:\(|,|;|/|or)\s*", re.IGNORECASE)
# A chain that ends beyond the publication is not told in the past tense: it counts from elsewhere.
CHAIN_DAYS = 1
# A noun after a year: "hit by 2004 tsunami" is not by 2004.
_ATTRIBUTE = re.compile(
    r"\s+(?!(?:and|the|in|at|on|when|with|for|to|or|but|as|after|before|if|it|was|is|has|had|were|are"
    r"|will|would|until|by|from|that|which|who|because|while|under|he|she|they|we|its|his)\b)[a-z]{3,}"
)


def read_text(text: str, *, published: date | None) -> tuple[DateFact, ...]:
    """Read the dates of one text taken as a single sentence; offsets index the text."""
    sentence = Sentence(start=0, end=len(text), text=text, position=BlockKind.PARAGRAPH, index=0)
    return read_dates([sentence], published=published)[0]


def read_dates(
    sentences: Sequence[Sentence],
    *,
    published: date | None,
    published_at: datetime | None = None,
) -> tuple[tuple[DateFact, ...], ...]:
    """Read the dates and times of an article's sentences, one tuple of facts a sentence.

    Offsets index the article's text. Dates without a year and relative dates resolve against
    `published`; without it they stay unresolved, but for those counted from a date in the text.
    """
    context = Context(published=published, published_at=published_at)
    told: list[Told] = []
    facts = []
    for at, sentence in enumerate(sentences):
        facts.append(_read_sentence(at, sentence, context, told))
    return tuple(facts)


def _read_sentence(
    at: int, sentence: Sentence, context: Context, told: list[Told]
) -> tuple[DateFact, ...]:
    text = sentence.text
    found = [each for each in read_expressions(text) if _near(each, context.published)]
    placed = [
        _place(text, each, found[index - 1] if index else None) for index, each in enumerate(found)
    ]
    values: list[tuple[Interval, str] | None] = [None] * len(placed)
    told[:] = [each for each in told if at - each.sentence <= DAY_SENTENCES]
    # dates that lean on the date after them wait for it
    order = sorted(range(len(placed)), key=lambda index: _leaning(placed[index][0]))
    for index in order:
        local = _around(text, at, index, placed=placed, values=values, told=told, context=context)
        value = _plausible(placed[index][0], resolve(placed[index][0], local), local)
        values[index] = _same_moment(text, placed, values, index, value)
    facts = []
    for index, (each, relation) in enumerate(placed):
        value = values[index]
        if value is None and _pointless(each, context.published):
            continue
        if index and values[index - 1] and next_to(text, placed, index - 1):
            continue  # told in one with the step before it
        end = each.end
        if value and next_to(text, placed, index):
            end = placed[index + 1][0].end
        facts.append(_fact(sentence, replace(each, end=end), relation, value))
        if value:
            told.append(told_date(at, placed[index], value[0]))
    return tuple(facts)


def _around(
    text: str,
    at: int,
    index: int,
    *,
    placed: Sequence[Placed],
    values: Sequence[tuple[Interval, str] | None],
    told: Sequence[Told],
    context: Context,
) -> Context:
    """Give what a date of a sentence may be counted from."""
    each, relation = placed[index]
    tense = tense_around(text, each.start, each.end, relation)
    if index and placed[index - 1][0].exact and next_to(text, placed, index - 1):
        tense = "future"  # a week from Friday
    earlier = [date for date in told if at - date.sentence <= CHAIN_SENTENCES]
    here = [value[0] for value in values[:index] if value]
    return replace(
        context,
        tense=tense,
        previous=previous_date(each, here, earlier),
        following=following_date(text, placed, values, index),
        day=day_beside(values, index, told, at=at, tense=tense, published=context.published),
        year=passage_year(
            text, at, index, placed=placed, told=told, tense=tense, published=context.published
        ),
    )


def _same_moment(
    text: str,
    placed: Sequence[Placed],
    values: Sequence[tuple[Interval, str] | None],
    index: int,
    value: tuple[Interval, str] | None,
) -> tuple[Interval, str] | None:
    """Put an hour in another zone on the day on which it is the hour before it."""
    before = values[index - 1] if index else None
    if not (value and before and placed[index][0].clock and placed[index - 1][0].clock):
        return value
    gap = text[placed[index - 1][0].end : placed[index][0].start]
    if placed[index][0].dayish or not _OTHER_ZONE.fullmatch(gap):
        return value
    interval = value[0]
    ahead = (interval.earliest - before[0].earliest) / timedelta(hours=1)
    days = -1 if ahead > HALF_A_DAY else 1 if ahead < -HALF_A_DAY else 0
    moved = intervals.moved(interval, days)
    return value if moved is None else (moved, value[1])


def _leaning(each: Expression) -> bool:
    """Tell whether a date leans on another one, before or after it."""
    if each.reference in ("following", "passage"):
        return True
    return each.timed_only and not each.until


def _near(each: Expression, published: date | None) -> bool:
    """Refuse a year after a name ("Expo 2010") that isn't the publication's or next to it."""
    if each.cue != "named" or each.year is None:
        return True
    return published is not None and abs(each.year - published.year) <= 1


def _place(
    text: str, each: Expression, before: Expression | None
) -> tuple[Expression, DateRelation]:
    relation = relation_before(text, each.start)
    long = each.decade is not None or each.century is not None
    if long and relation is DateRelation.SINCE and not _SINCE.search(text[: each.start]):
        relation = DateRelation.ON  # dresses from the 1950s
    plain_year = each.year is not None and each.end - each.start == YEAR_LENGTH
    stepped = (
        before and before.reference == "following" and not text[before.end : each.start].strip()
    )
    if stepped or each.until or (plain_year and _ATTRIBUTE.match(text, each.end)):
        relation = DateRelation.ON
    if vague_before(text, each.start):
        each = replace(each, approximate=True)
    return each, relation


def _plausible(
    each: Expression, value: tuple[Interval, str] | None, context: Context
) -> tuple[Interval, str] | None:
    """Refuse a chain that leads beyond the publication in a tale of the past."""
    if value is None or each.reference != "previous" or context.published is None:
        return value
    ahead = (value[0].day - context.published).days
    return None if ahead > CHAIN_DAYS and context.tense in ("past", "open") else value


def _pointless(each: Expression, published: date | None) -> bool:
    """Tell whether an unresolved expression says nothing: no date to count from, no such day."""
    if each.reference == "published" and published is None:
        return False
    if _offset(each):
        return False
    return not (each.hour is not None and published is None)


def _offset(each: Expression) -> bool:
    """Tell whether a step leads from an event: what it is counted from may be unknown."""
    counted = each.count is not None or each.reference == "event"
    return each.reference != "published" and each.unit is not None and counted and not each.window


def _fact(
    sentence: Sentence,
    each: Expression,
    relation: DateRelation,
    value: tuple[Interval, str] | None,
) -> DateFact:
    interval = value[0] if value else None
    basis = value[1] if value else "published"
    if value is None and _offset(each):
        basis = "event"
        relation = DateRelation.BEFORE if each.sign == -1 else DateRelation.AFTER
    return DateFact(
        start=sentence.start + each.start,
        end=sentence.start + each.end,
        text=sentence.text[each.start : each.end],
        earliest=interval.earliest if interval else None,
        latest=interval.latest if interval else None,
        granularity=interval.granularity if interval else _granularity(each),
        relation=relation,
        basis=basis,
        approximate=each.approximate or _guessed(each, value),
        zone=each.zone,
        timex=timex_value(each, interval),
    )


def _guessed(each: Expression, value: tuple[Interval, str] | None) -> bool:
    """Tell whether a day is only likely: an hour's without one, today's of an unknown zone."""
    if value is None or value[1] != "published":
        return False
    length = value[0].latest - value[0].earliest
    today = each.shift is not None and each.shift[0] == "day" and not each.until
    unsaid = each.timed_only or each.reference == "passage"
    return unsaid or (today and length > timedelta(days=1))


def _granularity(each: Expression) -> Granularity:
    """Give the fineness of an unresolved expression."""
    if each.hour is not None:
        return Granularity.HOUR if each.minute is None else Granularity.MINUTE
    if each.part:
        return Granularity.PART_OF_DAY
    if each.day or each.weekday is not None or each.holiday:
        return Granularity.DAY
    if each.month or each.season or each.quarter:
        period = Granularity.SEASON if each.season else Granularity.QUARTER
        return Granularity.MONTH if each.month else period
    if each.weekend:
        return Granularity.WEEK
    unit = each.unit or (each.shift[0] if each.shift else None)
    if unit == "fortnight":
        return Granularity.WEEK
    if unit in [granularity.value for granularity in Granularity]:
        return Granularity(str(unit))
    return Granularity.YEAR

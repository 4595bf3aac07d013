"""Sentences -> date facts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from claims.dates.cues import relation_before, tense_around, vague_before
from claims.dates.expression import Expression
from claims.dates.grammar import read_expressions
from claims.dates.intervals import Interval, day_of
from claims.dates.resolve import Context, resolve
from claims.dates.timex import timex_value
from claims.dates.yearless import day_granular
from claims.model import BlockKind, DateFact, DateRelation, Granularity, Sentence

# How many sentences back "nine days later" looks for the date it counts from.
CHAIN_SENTENCES = 3
# And how many back an hour looks for its day.
DAY_SENTENCES = 6
# A chain that ends beyond the publication is not told in the past tense: it counts from elsewhere.
CHAIN_DAYS = 1
# A year this near to the start of its sentence sets the scene for the next one.
FRONT = 12
YEAR_LENGTH = 4
# A noun after a year: "hit by 2004 tsunami" is not by 2004.
_ATTRIBUTE = re.compile(
    r"\s+(?!(?:and|the|in|at|on|when|with|for|to|or|but|as|after|before|if|it|was|is|has|had|were|are"
    r"|will|would|until|by|from|that|which|who|because|while|under|he|she|they|we|its|his)\b)[a-z]{3,}"
)
# A year that follows its day at some distance: "Boxing Day earthquake in 2004".
_YEAR_TAIL = re.compile(r"[\w\s’'\"“”-]{0,40}\b(?:in|of)\s+")
# Words that part what is told of a year from what is told of another time.
_APART = re.compile(r";|\b(?:that|which|who|now|but|while|since|than)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """A resolved date of an earlier place in the text."""

    sentence: int
    interval: Interval
    leading: bool
    fronted: bool


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
    told: list[_Told] = []
    facts = []
    for at, sentence in enumerate(sentences):
        facts.append(_read_sentence(at, sentence, context, told))
    return tuple(facts)


def _read_sentence(
    at: int, sentence: Sentence, context: Context, told: list[_Told]
) -> tuple[DateFact, ...]:
    text = sentence.text
    found = [each for each in read_expressions(text) if _near(each, context.published)]
    placed = [
        _place(text, each, found[index - 1] if index else None) for index, each in enumerate(found)
    ]
    values: list[tuple[Interval, str] | None] = [None] * len(placed)
    told[:] = [each for each in told if at - each.sentence <= DAY_SENTENCES]
    earlier = [each for each in told if at - each.sentence <= CHAIN_SENTENCES]
    # dates that lean on the date after them wait for it
    order = sorted(range(len(placed)), key=lambda index: _leaning(placed[index][0]))
    for index in order:
        each, relation = placed[index]
        here = [value[0] for value in values[:index] if value]
        local = replace(
            context,
            tense=tense_around(text, each.start, each.end, relation),
            previous=_previous(each, here, earlier),
            following=_following(text, placed, values, index),
        )
        local = replace(local, day=_day(values, index, told, local))
        year = _passage_year(text, at, index, placed=placed, told=told, context=local)
        local = replace(local, year=year)
        values[index] = _plausible(each, resolve(each, local), local)
    facts = []
    for (each, relation), value in zip(placed, values, strict=True):
        if value is None and _pointless(each, context.published):
            continue
        facts.append(_fact(sentence, each, relation, value))
        if value:
            leading = _leading(each, relation, value[0])
            told.append(_Told(at, value[0], leading, leading and each.start <= FRONT))
    return tuple(facts)


def _leading(each: Expression, relation: DateRelation, interval: Interval) -> bool:
    """Tell whether the sentence after a date may go on in its year: "In 2011 ... On May 2"."""
    if each.year is None or relation is not DateRelation.ON or each.until:
        return False
    return each.start <= FRONT or interval.granularity is not Granularity.YEAR


def _leaning(each: Expression) -> bool:
    """Tell whether a date leans on another one, before or after it."""
    return each.reference == "following" or (each.timed_only and not each.until)


def _near(each: Expression, published: date | None) -> bool:
    """Refuse a year after a name ("Expo 2010") that isn't the publication's or next to it."""
    if each.cue != "named" or each.year is None:
        return True
    return published is not None and abs(each.year - published.year) <= 1


def _place(
    text: str, each: Expression, before: Expression | None
) -> tuple[Expression, DateRelation]:
    relation = relation_before(text, each.start)
    plain_year = each.year is not None and each.end - each.start == YEAR_LENGTH
    stepped = (
        before and before.reference == "following" and not text[before.end : each.start].strip()
    )
    if stepped or each.until or (plain_year and _ATTRIBUTE.match(text, each.end)):
        relation = DateRelation.ON
    if vague_before(text, each.start):
        each = replace(each, approximate=True)
    return each, relation


def _previous(each: Expression, here: list[Interval], earlier: list[_Told]) -> Interval | None:
    """Give the date before this one: of the same fineness, where there is one."""
    intervals = [told.interval for told in earlier] + here
    if not intervals:
        return None
    daily = each.unit in ("day", "hour") or (each.shift is not None and each.shift[0] == "day")
    if daily:
        fine = [interval for interval in intervals if day_granular(interval)]
        return fine[-1] if fine else None
    return intervals[-1]


def _following(
    text: str,
    placed: list[tuple[Expression, DateRelation]],
    values: list[tuple[Interval, str] | None],
    index: int,
) -> Interval | None:
    """Give the date after this one in the same clause."""
    if index + 1 >= len(placed) or placed[index][0].reference != "following":
        return None
    gap = text[placed[index][0].end : placed[index + 1][0].start]
    value = values[index + 1]
    if value is None or any(mark in gap for mark in ';.:,“”"') or " and " in gap:
        return None
    return value[0]


def _day(
    values: list[tuple[Interval, str] | None],
    index: int,
    earlier: list[_Told],
    context: Context,
) -> Interval | None:
    """Give the day for an hour told without one: of its sentence, or of the one before."""
    near = [value[0] for value in values[:index][::-1] + values[index + 1 :] if value]
    for interval in near:
        if _one_day(interval):
            return day_of(interval.day)
    for told in reversed(earlier):
        ahead = context.published is not None and told.interval.day > context.published
        if _one_day(told.interval) and not (ahead and context.tense in ("past", "open")):
            return day_of(told.interval.day)
    return None


def _one_day(interval: Interval) -> bool:
    return day_granular(interval) and interval.latest - interval.earliest <= timedelta(days=1)


def _passage_year(
    text: str,
    at: int,
    index: int,
    *,
    placed: list[tuple[Expression, DateRelation]],
    told: list[_Told],
    context: Context,
) -> int | None:
    """Give the year of a retrospective passage: named before in the sentence or the one before."""
    each = placed[index][0]
    if context.tense == "future" or placed[index][1] is DateRelation.SINCE:
        return None
    years = [
        other.year
        for other, relation in placed[:index]
        if other.year
        and relation is DateRelation.ON
        and not other.until
        and not _APART.search(text, other.end, each.start)
    ]
    after = placed[index + 1][0] if index + 1 < len(placed) else None
    if (
        not years
        and after
        and after.year
        and after.end - after.start == YEAR_LENGTH
        and (each.day or each.holiday)
        and each.shift is None
        and _YEAR_TAIL.fullmatch(text, each.end, after.start)
    ):
        return after.year
    recent = _recent(each, context.published)
    if not years:
        years = [
            earlier.interval.day.year
            for earlier in told
            if earlier.sentence == at - 1 and (earlier.fronted or (earlier.leading and not recent))
        ]
    if not years or (context.published and years[-1] >= context.published.year):
        return None
    return years[-1]


def _recent(each: Expression, published: date | None) -> bool:
    """Tell whether a month or a day of it falls shortly before the publication."""
    if published is None or each.month is None:
        return False
    months = (published.month - each.month) % 12
    return months == 0 or (months == 1 and (each.day or 1) >= published.day)


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
    return not (each.hour is not None and published is None)


def _fact(
    sentence: Sentence,
    each: Expression,
    relation: DateRelation,
    value: tuple[Interval, str] | None,
) -> DateFact:
    interval = value[0] if value else None
    basis = value[1] if value else "published"
    return DateFact(
        start=sentence.start + each.start,
        end=sentence.start + each.end,
        text=sentence.text[each.start : each.end],
        earliest=interval.earliest if interval else None,
        latest=interval.latest if interval else None,
        granularity=interval.granularity if interval else _granularity(each),
        relation=relation,
        basis=basis,
        approximate=each.approximate,
        zone=each.zone,
        timex=timex_value(each, interval),
    )


def _granularity(each: Expression) -> Granularity:
    """Give the fineness of an unresolved expression."""
    if each.hour is not None:
        return Granularity.HOUR if each.minute is None else Granularity.MINUTE
    if each.part:
        return Granularity.PART_OF_DAY
    if each.day or each.weekday is not None or each.holiday:
        return Granularity.DAY
    unit = each.unit or (each.shift[0] if each.shift else None)
    if unit in [granularity.value for granularity in Granularity]:
        return Granularity(str(unit))
    if each.month:
        return Granularity.MONTH
    if each.season:
        return Granularity.SEASON
    if each.quarter:
        return Granularity.QUARTER
    return Granularity.WEEK if each.weekend else Granularity.YEAR

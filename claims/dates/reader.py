"""Sentences -> date facts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

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
# A chain that ends beyond the publication is not told in the past tense: it counts from elsewhere.
CHAIN_DAYS = 1


@dataclass(frozen=True, slots=True)
class _Told:
    """A resolved date of an earlier place in the text."""

    sentence: int
    interval: Interval
    explicit_year: bool
    relation: DateRelation


def read_text(text: str, *, published: date | None) -> tuple[DateFact, ...]:
    """Read the dates of one text taken as a single sentence; offsets index the text."""
    sentence = Sentence(
        start=0, end=len(text), text=text, position=BlockKind.PARAGRAPH, index=0
    )
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
    found = read_expressions(text)
    placed = [_place(text, each) for each in found]
    values: list[tuple[Interval, str] | None] = [None] * len(placed)
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
            day=_day(values, index, earlier, at),
            year=_passage_year(at, placed[:index], told, context.published),
        )
        values[index] = _plausible(each, resolve(each, local), local)
    facts = []
    for (each, relation), value in zip(placed, values, strict=True):
        if value is None and _pointless(each, context.published):
            continue
        facts.append(_fact(sentence, each, relation, value))
        if value:
            told.append(_Told(at, value[0], each.year is not None, relation))
    return tuple(facts)


def _leaning(each: Expression) -> bool:
    """Tell whether a date leans on another one, before or after it."""
    return each.reference == "following" or (each.timed_only and not each.until)


def _place(text: str, each: Expression) -> tuple[Expression, DateRelation]:
    relation = relation_before(text, each.start)
    if each.until:
        relation = DateRelation.ON
    if vague_before(text, each.start):
        each = replace(each, approximate=True)
    return each, relation


def _previous(
    each: Expression, here: list[Interval], earlier: list[_Told]
) -> Interval | None:
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
    if value is None or any(mark in gap for mark in ";.:,“”\"") or " and " in gap:
        return None
    return value[0]


def _day(
    values: list[tuple[Interval, str] | None], index: int, earlier: list[_Told], at: int
) -> Interval | None:
    """Give the day for an hour told without one: of its sentence, or of the one before."""
    near = values[:index][::-1] + values[index + 1 :]
    for value in near:
        if value and day_granular(value[0]):
            return day_of(value[0].day)
    for told in reversed(earlier):
        if at - told.sentence <= 2 and day_granular(told.interval):
            return day_of(told.interval.day)
    return None


def _passage_year(
    at: int,
    before: list[tuple[Expression, DateRelation]],
    told: list[_Told],
    published: date | None,
) -> int | None:
    """Give the year of a retrospective passage: named before in the sentence or the one before."""
    years = [
        each.year
        for each, relation in before
        if each.year and relation is DateRelation.ON and not each.until
    ]
    if not years:
        years = [
            each.interval.day.year
            for each in told
            if each.sentence == at - 1 and each.explicit_year and each.relation is DateRelation.ON
        ]
    if not years or (published and years[-1] >= published.year):
        return None
    return years[-1]


def _plausible(
    each: Expression, value: tuple[Interval, str] | None, context: Context
) -> tuple[Interval, str] | None:
    """Refuse a chain that leads beyond the publication in a tale of the past."""
    if value is None or each.reference != "previous" or context.published is None:
        return value
    ahead = (value[0].day - context.published).days
    return None if ahead > CHAIN_DAYS and context.tense == "past" else value


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
    if unit and unit in Granularity:
        return Granularity(unit)
    if each.month:
        return Granularity.MONTH
    if each.season:
        return Granularity.SEASON
    if each.quarter:
        return Granularity.QUARTER
    return Granularity.WEEK if each.weekend else Granularity.YEAR

"""Dates whose reading is doubtful, and days only named."""

import re

from claims.dates.holidays import NAMES, plain_name
from claims.model import (
    DateFact,
    Granularity,
)
from compare.anchoring import anchor_of
from compare.checks.times.timing import (
    remote,
)
from compare.story import Statement

# "That morning": the day of what was told before, wherever that stands
_THAT = re.compile(r"that (?:same )?(?:morning|afternoon|evening|night|day)\b", re.IGNORECASE)
_DAY_NAME = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WHEN = re.compile(
    r"\b(?:on|by|until|since|before|after|for|of|this|last|next|during|over|around|at|"
    r"ahead of)\s+$",
    re.IGNORECASE,
)


def unsure(statement: Statement[DateFact]) -> bool:
    """Tell whether a reading is doubtful: “that day”, an editor's “[Tuesday]”, a past plan."""
    fact, published = statement.fact, statement.article.published
    if _THAT.match(fact.text) or _bracketed(statement) or _named_only(statement):
        return True
    if not anchor_of(statement).planned:
        return False
    if fact.granularity is Granularity.YEAR and not fact.text[-2:].isdigit():
        return True
    past = published is not None and fact.latest is not None and fact.latest.date() <= published
    return past and not remote(statement)


def _named_only(statement: Statement[DateFact]) -> bool:
    """Tell whether a holiday is only named: "Mother's Day prices", "made Labour Day a holiday"."""
    text, sentence = statement.fact.text, statement.claim.sentence
    if plain_name(text) not in NAMES:
        return False
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    return not _WHEN.search(before)


def _bracketed(statement: Statement[DateFact]) -> bool:
    """Tell whether an editor put a date in: it stands for some word of the speaker's."""
    text, fact = statement.article.text, statement.fact
    return text[fact.start - 1 : fact.start] == "[" and text[fact.end : fact.end + 1] == "]"


def days_unlike(f: DateFact, g: DateFact) -> bool:
    """Tell whether one is a clock time without a day, of another sentence's day, and one is not."""
    clock = [fact.granularity in {Granularity.MINUTE, Granularity.HOUR} for fact in (f, g)]
    bare = [
        fine and fact.basis != "absolute" and not _tells_its_day(fact)
        for fine, fact in zip(clock, (f, g), strict=True)
    ]
    told = [fact.basis == "absolute" or not fine for fine, fact in zip(clock, (f, g), strict=True)]
    return (bare[0] and told[1]) or (bare[1] and told[0])


def _tells_its_day(fact: DateFact) -> bool:
    """Tell whether a clock time of this zone has its weekday by it, and that is a known day."""
    return fact.zone is None and fact.resolved and bool(_DAY_NAME.search(fact.text))

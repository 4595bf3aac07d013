"""When a value was the state of things: the time told with it, else when it was published."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from claims.model import Article, DateFact, DateRelation, Fact, Granularity, Measure, QuantityFact
from compare.anchoring import REPORTING
from compare.story import Statement, Story

_CLOCK = frozenset({Granularity.MINUTE, Granularity.HOUR})
_DAYS = _CLOCK | {Granularity.PART_OF_DAY, Granularity.DAY}
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|so far on|up to)\s*$", re.IGNORECASE)
# What a count was by a time: the time dates what was known, not what happened.
_KNOWN_BY = re.compile(r"\b(?:as of|as at|by)\s*$", re.IGNORECASE)
# "Six were missing on Monday evening": how things stood at that time.
_STANDING = re.compile(
    r"\b(?:missing|unaccounted for|in hospital|hospitali[sz]ed|without power|stood at)\b",
    re.IGNORECASE,
)
_COUNTING = frozenset({Measure.COUNT, Measure.MONEY})


@dataclass(frozen=True, slots=True)
class AsOf:
    """A time, from `moment` to `end`: one moment where its time of day is known (`precise`).

    `told` says that the text gives it.
    """

    moment: datetime | None
    end: datetime | None
    told: bool

    @property
    def precise(self) -> bool:
        """Whether the time of day is known."""
        return self.moment is not None and self.moment == self.end

    def meets(self, other: "AsOf") -> bool:
        """Tell whether two times may be one."""
        if self.moment is None or self.end is None or other.moment is None or other.end is None:
            return False
        if self.precise or other.precise:
            return self.moment <= other.end and other.moment <= self.end
        return self.moment < other.end and other.moment < self.end


def as_of(statement: Statement[Fact], story: Story) -> AsOf:
    """Return when a value held: "as of Monday", "by 9 a.m.", "said on Tuesday", else published."""
    told = [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact) and _dates_the_telling(fact, statement)
    ]
    if told:
        latest = max(told, key=lambda fact: (fact.granularity in _CLOCK, fact.earliest))
        return span_of(latest)
    return published(statement.article)


def told_date(statement: Statement[QuantityFact], story: Story) -> DateFact | None:
    """Return the date by which a figure was known, or on which it stood, where the text has one."""
    sentence = story.sentence_of(statement.claim)
    own = [claim for claim in sentence if claim.id == statement.claim.id]
    for claims in (own, sentence):
        found = [
            fact
            for claim in claims
            for fact in claim.facts
            if isinstance(fact, DateFact)
            and (known_by(Statement(claim, fact, statement.article)) or _stands(fact, statement))
            and _of_figure(fact, statement)
        ]
        if found:
            return max(found, key=lambda fact: (fact.granularity in _CLOCK, fact.earliest))
    return None


def known_by(statement: Statement[DateFact]) -> bool:
    """Tell whether a date is one by which something had come about: "by 9 a.m.", "as of Monday"."""
    fact = statement.fact
    if fact.anchor is not None and fact.anchor.planned:
        return False
    if not _lately(fact, statement.article):
        return False
    return fact.relation is DateRelation.BY or _behind(_KNOWN_BY, statement)


def dates_a_count(statement: Statement[DateFact], story: Story) -> bool:
    """Tell whether a date only says by when a count of its sentence was known."""
    return known_by(statement) and any(
        isinstance(fact, QuantityFact) and fact.measure in _COUNTING
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
    )


def span_of(fact: DateFact) -> AsOf:
    """Return the time that a date names: of a clock time its moment."""
    end = fact.earliest if fact.granularity in _CLOCK else fact.latest
    return AsOf(fact.earliest, end, told=True)


def published(article: Article) -> AsOf:
    """Return when an article appeared, as far as that is known."""
    if article.published_at is not None:
        moment = article.published_at.replace(tzinfo=None)
        return AsOf(moment, moment, told=False)
    if article.published is None:
        return AsOf(None, None, told=False)
    day = datetime.combine(article.published, time())
    return AsOf(day, day + timedelta(days=1), told=False)


def _dates_the_telling(fact: DateFact, statement: Statement[Fact]) -> bool:
    """Tell whether a date says when a value was told or held, not when something happened."""
    if fact == statement.fact or not _lately(fact, statement.article):
        return False
    dated = Statement(statement.claim, fact, statement.article)
    if fact.relation is DateRelation.BY or _behind(_AS_OF, dated):
        return True
    return fact.anchor is not None and fact.anchor.predicate in REPORTING


def _lately(fact: DateFact, article: Article) -> bool:
    """Tell whether a date names a day, or a time of one, not long before its article."""
    if fact.earliest is None or fact.granularity not in _DAYS:
        return False
    day = article.published
    return day is None or timedelta(0) <= day - fact.earliest.date() <= timedelta(days=30)


def _stands(fact: DateFact, statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is told as the state of things on a date."""
    on = fact.relation is DateRelation.ON and fact.anchor is not None and not fact.anchor.planned
    one_clause = on and fact.anchor == statement.fact.anchor
    return (
        one_clause
        and _lately(fact, statement.article)
        and bool(_STANDING.search(statement.claim.text))
    )


def _of_figure(fact: DateFact, statement: Statement[QuantityFact]) -> bool:
    """Tell whether a date is that of a figure's verb or subject, or opens the sentence.

    "Police, who were there by nine, said two had died": nine is no time of the two.
    """
    there, here = fact.anchor, statement.fact.anchor or statement.claim.anchor
    opens = fact.start - statement.claim.sentence.start <= len("As of ")
    if there is None or opens or there.predicate == here.predicate:
        return True
    heads = [
        {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}
        for anchor in (there, here)
    ]
    return bool(heads[0] & heads[1])


def _behind(cue: re.Pattern[str], statement: Statement[DateFact]) -> bool:
    sentence = statement.claim.sentence
    return bool(cue.search(sentence.text[: max(0, statement.fact.start - sentence.start)]))

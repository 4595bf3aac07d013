"""When a value was the state of things: the time told with it, else when it was published."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from claims.model import Article, DateFact, DateRelation, Fact, Granularity
from compare.anchoring import REPORTING
from compare.story import Statement, Story

_CLOCK = frozenset({Granularity.MINUTE, Granularity.HOUR})
_DAYS = _CLOCK | {Granularity.PART_OF_DAY, Granularity.DAY}
_AS_OF = re.compile(r"\b(?:as of|as at|by|until|so far on|up to)\s*$", re.IGNORECASE)


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
        end = latest.earliest if latest.granularity in _CLOCK else latest.latest
        return AsOf(latest.earliest, end, told=True)
    return published(statement.article)


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
    if fact == statement.fact or fact.earliest is None or fact.granularity not in _DAYS:
        return False
    day = statement.article.published
    if day is not None and not timedelta(0) <= day - fact.earliest.date() <= timedelta(days=30):
        return False
    sentence = statement.claim.sentence
    before = sentence.text[: max(0, fact.start - sentence.start)]
    if fact.relation is DateRelation.BY or _AS_OF.search(before):
        return True
    return fact.anchor is not None and fact.anchor.predicate in REPORTING

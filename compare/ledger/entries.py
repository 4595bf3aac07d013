"""The values of one figure or date that articles give, each with when it held."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from claims.model import Article, DateFact, Granularity, QuantityFact, SpeakerKind
from compare.anchoring import anchor_of, event_time, same_predicate
from compare.as_of import AsOf, as_of, published
from compare.checks.figures.counted import counted
from compare.checks.figures.parts import PARTS
from compare.groups import node_of
from compare.model import Finding, Side
from compare.story import Statement, Story
from compare.values import Relation, compare_dates, compare_quantities

# What stands before a value that no longer holds: "up from", "had earlier put the toll at".
_FORMER = re.compile(
    r"\b(?:from|earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|instead of|at first|old|"
    r"had (?:been|said|put|given|reported|offered|planned))\b(?:(?!\bto\b)[^.;:]){0,40}$",
    re.IGNORECASE,
)
_PARTITIVE = re.compile(
    r"\s+(?:more\b|others?\b|of (?:the|them|whom|those|these)\b)", re.IGNORECASE
)
# The least share of words that two sentences about one day to come have in common.
_SAME_DATE = 0.3
Value = QuantityFact | DateFact


@dataclass(frozen=True, slots=True)
class Entry:
    """A side with its value, its article and when it held."""

    side: Side
    fact: Value
    article: Article
    when: AsOf

    @property
    def day(self) -> datetime:
        """The time to sort by; what has none comes last."""
        return self.when.moment or datetime.max

    @property
    def published(self) -> datetime:
        """When the article appeared; what has no date comes last."""
        return published(self.article).moment or datetime.max


def entries_of(findings: Sequence[Finding], lead: Finding, story: Story) -> list[Entry]:
    """Return the values of one thing in the order of time, each once an article."""
    sides = {node_of(one): one for finding in findings for one in finding.sides}
    found = [entry for one in sides.values() if (entry := _entry(one, story)) is not None]
    thing = _thing(lead.sides[0], story)
    alike = [entry for entry in found if _thing(entry.side, story) == thing]
    alike += _told_again(alike, thing, story)
    best: dict[tuple[object, ...], Entry] = {}
    for entry in sorted(alike, key=_firmness):
        best.setdefault((entry.article.id, value_of(entry.fact)), entry)
    return sorted(best.values(), key=lambda e: (e.day, e.published, e.article.id, e.side.start))


def _firmness(entry: Entry) -> tuple[object, ...]:
    """Rank the places where one article gives one value: dated and attributed first."""
    own = entry.side.claim.speaker.kind is SpeakerKind.OUTLET
    return (not entry.when.told, own, entry.side.start)


def _entry(one: Side, story: Story) -> Entry | None:
    fact = next((f for f in one.claim.facts if isinstance(f, Value) and f.start == one.start), None)
    if fact is None or _former(one) or _of_a_part(one, fact):
        return None
    article = story.article[one.claim.article]
    statement = Statement(one.claim, fact, article)
    if isinstance(fact, QuantityFact) and event_time(statement, story) is not None:
        return None  # of an event long before the story's
    return Entry(one, fact, article, as_of(statement, story))


def _told_again(
    entries: Sequence[Entry], thing: tuple[str, frozenset[str]] | None, story: Story
) -> Iterator[Entry]:
    """Find the same values where no finding compared them: an outlet that repeats itself."""
    known = {node_of(entry.side) for entry in entries}
    for claim in story.claims:
        for fact in claim.facts:
            alike = [
                e for e in entries if isinstance(fact, Value) and value_of(fact) == value_of(e.fact)
            ]
            if not alike or not isinstance(fact, Value):
                continue
            one = Side(claim=claim, start=fact.start, end=fact.end, value=alike[0].side.value)
            if node_of(one) in known or _thing(one, story) != thing:
                continue
            near = any(_of_one_thing(e, one, fact, thing, story) for e in alike)
            if near and (entry := _entry(one, story)) is not None:
                yield entry


def _of_one_thing(
    entry: Entry,
    one: Side,
    fact: Value,
    thing: tuple[str, frozenset[str]] | None,
    story: Story,
) -> bool:
    """Tell whether the same value of the same sort of thing is that of the same thing."""
    statement = Statement(one.claim, fact, story.article[one.claim.article])
    if isinstance(fact, DateFact):
        fine = fact.granularity in {Granularity.DAY, Granularity.HOUR, Granularity.MINUTE}
        return fine and story.overlap(entry.side.claim, one.claim) >= _SAME_DATE
    told = Statement(entry.side.claim, entry.fact, entry.article)
    fated = thing is not None and bool(thing[1])
    return fated or same_predicate(anchor_of(told), anchor_of(statement)) > 0


def _former(one: Side) -> bool:
    """Tell whether a sentence gives a value as one that no longer holds."""
    sentence = one.claim.sentence
    return bool(_FORMER.search(sentence.text[: max(0, one.start - sentence.start)]))


def _of_a_part(one: Side, fact: Value) -> bool:
    """Tell whether a figure is of some among others: "one of the dead", "two more"."""
    if not isinstance(fact, QuantityFact):
        return False
    sentence = one.claim.sentence
    behind = sentence.text[fact.end - sentence.start :]
    return bool(set(fact.qualifiers) & PARTS or _PARTITIVE.match(behind))


def _thing(one: Side, story: Story) -> tuple[str, frozenset[str]] | None:
    """Return what a figure counts and by which fate; None for a date."""
    for fact in one.claim.facts:
        if isinstance(fact, QuantityFact) and fact.start == one.start:
            found = counted(Statement(one.claim, fact, story.article[one.claim.article]))
            return (found.thing, found.fates)
    return None


def value_of(fact: Value) -> tuple[object, ...]:
    """Return what makes two facts give one value."""
    if isinstance(fact, DateFact):
        return (fact.earliest, fact.latest)
    return (fact.low, fact.high, fact.unit)


def differ(a: Value, b: Value) -> bool:
    """Tell whether two values can't both be right."""
    if isinstance(a, QuantityFact) and isinstance(b, QuantityFact):
        return compare_quantities(a, b) is Relation.DIFFERS
    if isinstance(a, DateFact) and isinstance(b, DateFact):
        return compare_dates(a, b) is Relation.DIFFERS
    return False

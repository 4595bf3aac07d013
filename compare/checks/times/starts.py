"""When a firm, a place or a thing began: can the years that two articles give both be?"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from claims.model import Claim, DateFact, DateRelation, Granularity
from claims.starts import Start, start_on
from compare.checks.times.holders import own_words
from compare.checks.times.things import Thing, one_thing, thing_before, thing_called
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story
from compare.values import describe_date

_FINE = frozenset({Granularity.DAY, Granularity.MONTH, Granularity.SEASON, Granularity.YEAR})
_NAMED = frozenset({DateRelation.ON, DateRelation.SINCE})
# What may be one beginning under two words.
_ALIKE = frozenset(
    {
        frozenset({"founded", "dates"}),
        frozenset({"made", "dates"}),
        frozenset({"opened", "running"}),
        frozenset({"founded", "running"}),
    }
)
# "44 years ago" may be a year off.
_SLACK = 1
_CONFIDENCE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Began:
    """When a thing began, by one claim: a first and a last year."""

    claim: Claim
    thing: Thing
    start: Start
    fact: DateFact
    first: int
    last: int


def check_starts(story: Story) -> tuple[Outcome, ...]:
    """Compare when one thing was founded, opened or made, of one article with another's."""
    began = [found for claim in story.claims for found in _read(claim, story)]
    return tuple(
        _outcome(a, b)
        for a, b in combinations(began, 2)
        if a.claim.article != b.claim.article
        and _apart(a, b)
        and one_thing(a.thing, b.thing, (a.claim.article, b.claim.article), story)
        and not (_told_there(a, b, story) or _told_there(b, a, story))
    )


def _read(claim: Claim, story: Story) -> Iterator[_Began]:
    for fact in claim.facts:
        if not isinstance(fact, DateFact) or fact.earliest is None or fact.approximate:
            continue
        if fact.granularity not in _FINE or fact.relation not in _NAMED:
            continue
        before, after = own_words(claim, fact)
        ago = fact.text.endswith("ago")
        slack = 0 if fact.basis == "absolute" else _SLACK
        for start in start_on(before, after, ago=ago):
            thing = (
                thing_called(start.thing, claim, story)
                if start.thing
                else thing_before(start.holder, after, claim, story, plain=start.plain)
            )
            if thing is not None:
                year = fact.earliest.year
                yield _Began(
                    claim=claim,
                    thing=thing,
                    start=start,
                    fact=fact,
                    first=year - slack,
                    last=year + slack,
                )


def _apart(a: _Began, b: _Began) -> bool:
    """Tell whether the years are apart by more than two words for one beginning explain."""
    gap = max(a.first, b.first) - min(a.last, b.last)
    sorts = {a.start.sort, b.start.sort}
    if len(sorts) == 1:
        return gap > (0 if a.start.verb == b.start.verb else 1)
    if frozenset(sorts) not in _ALIKE or gap <= 1:
        return False
    if sorts == {"founded", "running"}:
        running, founded = (a, b) if a.start.sort == "running" else (b, a)
        return running.last < founded.first
    return True


def _told_there(here: _Began, there: _Began, story: Story) -> bool:
    """Tell whether the other article has the same year anywhere: it may know of two things."""
    return any(
        isinstance(fact, DateFact)
        and fact.earliest is not None
        and fact.granularity in _FINE
        and here.first <= fact.earliest.year <= here.last
        for claim in story.claims_of(there.claim.article)
        for fact in claim.facts
    )


def _outcome(a: _Began, b: _Began) -> Outcome:
    shown = [describe_date(x.fact) if x.first == x.last else x.fact.text for x in (a, b)]
    return Outcome(
        check="starts",
        kind=Kind.DATE,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {shown[0]}. {SECOND}: {shown[1]}. Both say when it began.",
        topic=f"Date: {a.start.sort}",
        a=Side(claim=a.claim, start=a.fact.start, end=a.fact.end, value=shown[0]),
        b=Side(claim=b.claim, start=b.fact.start, end=b.fact.end, value=shown[1]),
    )

"""How surely two values are about the same thing: who, what, which event, which time, where."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from claims.lexicon import lexicon
from claims.model import Anchor, Claim, DateFact, DateRelation, Fact, Granularity
from compare.story import Statement, Story

# Verbs of saying date the speech, not the event.
REPORTING = lexicon(
    "say tell add report state note write quote announce claim warn argue comment explain ask "
    "describe mention suggest insist publish post update tweet brief reiterate stress speak_to"
)
_NEAR = timedelta(days=20)
_COARSE = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for two statements being about one thing; each part lies between 0 and 1.

    `predicate` is 1 for one verb and 0.7 for one class of event; `parties` the overlap of who is
    named; `similarity` the cosine of the claims' contexts and `overlap` their shared rare words.
    """

    predicate: float
    parties: float
    arguments: float
    similarity: float
    overlap: float

    @property
    def strength(self) -> float:
        """Sum the evidence up to one figure between 0 and 1."""
        return min(
            1.0,
            0.25 * self.predicate
            + 0.15 * self.parties
            + 0.15 * self.arguments
            + 0.25 * max(0.0, self.similarity)
            + 0.20 * self.overlap,
        )


def gather(a: Statement[Fact], b: Statement[Fact], story: Story) -> Evidence:
    """Gather the evidence that two statements are about one thing."""
    left, right = anchor_of(a), anchor_of(b)
    return Evidence(
        predicate=same_predicate(left, right),
        parties=_share(story.parties(left), story.parties(right)),
        arguments=_share(_heads(left), _heads(right)),
        similarity=story.similarity(a.claim, b.claim),
        overlap=story.overlap(a.claim, b.claim),
    )


def anchor_of(statement: Statement[Fact]) -> Anchor:
    """Return the fact's own anchor, or its claim's."""
    return statement.fact.anchor or statement.claim.anchor


def same_predicate(a: Anchor, b: Anchor) -> float:
    """Return 1 for one verb, 0.7 for one class of event, else 0."""
    if a.predicate and a.predicate == b.predicate:
        return 1.0
    return 0.7 if set(a.events) & set(b.events) else 0.0


def _heads(anchor: Anchor) -> set[str]:
    return {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}


def _share(a: AbstractSet[str], b: AbstractSet[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def event_time(statement: Statement[Fact]) -> tuple[datetime, datetime] | None:
    """Return when the stated event happened where the claim puts it elsewhere in time.

    None means the story's own days: no date, or one close to the article's publication. An
    unresolved or open-ended date ("since 2004") says nothing about the event's own time.
    """
    published = statement.article.published
    own = statement.fact
    for fact in sorted_dates(statement.claim, near=own.start):
        if fact.earliest is None or fact.latest is None or fact is own:
            continue
        if not _governs(fact, statement):
            continue
        if fact.relation not in {DateRelation.ON, DateRelation.AFTER}:
            continue
        if published is None:
            return (fact.earliest, fact.latest)
        day = datetime.combine(published, time())
        inside = fact.earliest - _NEAR <= day <= fact.latest + _NEAR
        if not inside or fact.granularity in _COARSE:
            return (fact.earliest, fact.latest) if not inside else None
    return None


def _governs(date: DateFact, statement: Statement[Fact]) -> bool:
    """Tell whether a date is that of a value's event: in its own clause or in the main one."""
    if date.anchor is None:
        return True
    predicate = date.anchor.predicate
    return predicate in {anchor_of(statement).predicate, statement.claim.anchor.predicate}


def sorted_dates(claim: Claim, *, near: int) -> list[DateFact]:
    """Return a claim's dates, the one closest to an offset first."""
    dates = [fact for fact in claim.facts if isinstance(fact, DateFact)]
    return sorted(dates, key=lambda fact: (abs(fact.start - near), fact.start))


def same_time(
    a: Statement[Fact], b: Statement[Fact], *, slack: timedelta = timedelta(days=60)
) -> bool:
    """Tell whether two statements may be about one point of time."""
    left, right = event_time(a), event_time(b)
    if left is None and right is None:
        return True
    if left is None or right is None:
        return False
    return left[0] < right[1] + slack and right[0] < left[1] + slack


def places_apart(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether the statements are tied to different places."""
    left, right = _own_places(a, story), _own_places(b, story)
    return bool(left or right) and not left & right


def _own_places(statement: Statement[Fact], story: Story) -> set[str]:
    return {place for place in anchor_of(statement).places if place not in story.main_places}

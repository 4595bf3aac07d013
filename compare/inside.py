"""Finding -> whether one article contradicts itself in it: headline against text, or two places."""

from dataclasses import replace
from itertools import combinations

from claims.model import BlockKind, DateFact
from compare.model import Finding, Inside, Kind, Status
from compare.outcome import Outcome
from compare.story import Story
from compare.values import Relation, compare_dates


def with_inside(finding: Finding, story: Story) -> Finding:
    """Return a conflict with where an article contradicts itself in it, if one does."""
    if finding.status is not Status.CONFLICT:
        return finding
    found = [
        Inside.HEADLINE
        if BlockKind.TITLE in {a.claim.sentence.position, b.claim.sentence.position}
        else Inside.TEXT
        for a, b in combinations(finding.sides, 2)
        if a.claim.article == b.claim.article and a.value.casefold() != b.value.casefold()
    ]
    return replace(finding, inside=min(found, key=list(Inside).index)) if found else finding


def borne_out(outcome: Outcome, story: Story) -> bool:
    """Tell whether a headline's date is given by its own text, beside another one."""
    sides = (outcome.a, outcome.b)
    if outcome.kind is not Kind.DATE or len({s.claim.article for s in sides}) > 1:
        return False
    titles = [s for s in sides if s.claim.sentence.position is BlockKind.TITLE]
    told = [f for s in titles for f in s.claim.facts if isinstance(f, DateFact)]
    return any(
        isinstance(fact, DateFact)
        and compare_dates(fact, date) in {Relation.EQUAL, Relation.CONTAINS}
        for date in told
        for claim in story.claims_of(outcome.a.claim.article)
        if claim.sentence.position is not BlockKind.TITLE
        for fact in claim.facts
    )

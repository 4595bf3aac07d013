"""Ages of one person: do they agree?"""

import re

from claims.lexicon import lexicon
from claims.model import Article, QuantityFact
from compare.checks.accused import one_accused
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import Relation, compare_quantities

# Descriptions that several people of a story may share: "a resident, 22".
_SHARED = lexicon(
    "man woman boy girl resident student driver victim officer teacher worker child mother father "
    "son daughter brother sister suspect teenager passenger player he she"
)
_CONFIDENCE = 0.8
# "Two sons, ages 6 and 16", "from age 16": not how old the person named before is.
_PAST = re.compile(
    r"\bages\b[\d, and]*$|\b(?:from|at|since|by|until|between) (?:the )?age(?: of)?\s*$",
    re.IGNORECASE,
)
_WINDOW = 24
# Where a date is missing, two years may lie between the articles.
_UNDATED = 2.0
_BIRTHDAY = 7


def check_ages(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two ages where the text says whose they are; None where that is not one person."""
    owners = [statement.fact.owner or "" for statement in (a, b)]
    if any(_PAST.search(_before(statement)) for statement in (a, b)):
        return None
    unnamed = [not owner or owner in _SHARED for owner in owners]
    if any(unnamed):
        if not one_accused(a, b, story):
            return None
    elif story.party_ids(owners[:1]) != story.party_ids(owners[1:]):
        return None
    known = [owner for owner, generic in zip(owners, unnamed, strict=True) if not generic]
    whose = max(known or owners, key=lambda owner: (len(owner), owner)).title() or "the accused"
    relation = compare_quantities(a.fact, b.fact)
    if relation is Relation.EQUAL:
        return _outcome(a, b, whose, Status.AGREEMENT, f"Both give the same age for {whose}.")
    if relation is not Relation.DIFFERS:
        return None
    aged = b.fact.low - a.fact.low
    if abs(aged - _years_between(a.article, b.article, aged)) <= 1 and (
        _written_apart(a.article, b.article)
    ):
        reason = f"The articles were written far enough apart for a birthday of {whose}."
        return _outcome(a, b, whose, Status.SUPERSEDED, reason)
    reason = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both give the age of {whose}."
    return _outcome(a, b, whose, Status.CONFLICT, reason)


def _before(statement: Statement[QuantityFact]) -> str:
    offset = max(0, statement.fact.start - statement.claim.start)
    return statement.claim.text[:offset][-_WINDOW:]


def _years_between(a: Article, b: Article, aged: float) -> float:
    """Return the years from one article to the other; where a date is missing, as the age says."""
    if a.published is None or b.published is None:
        return max(-_UNDATED, min(_UNDATED, aged))
    return (b.published - a.published).days / 365.25


def _written_apart(a: Article, b: Article) -> bool:
    if a.published is None or b.published is None:
        return a.published is not b.published
    return abs((a.published - b.published).days) > _BIRTHDAY


def _outcome(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    whose: str,
    status: Status,
    reason: str,
) -> Outcome:
    return Outcome(
        check="age",
        kind=Kind.QUANTITY,
        status=status,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic=f"Age of {whose}",
        a=side(a, a.fact.text),
        b=side(b, b.fact.text),
    )

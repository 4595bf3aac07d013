"""Ages of one person: do they agree?"""

from claims.lexicon import lexicon
from claims.model import Article, QuantityFact
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
_BIRTHDAY = 7


def check_ages(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two ages where the text says whose they are; None where that is not one person."""
    owners = [statement.fact.owner or "" for statement in (a, b)]
    if not all(owners) or any(owner in _SHARED for owner in owners):
        return None
    if story.party_ids(owners[:1]) != story.party_ids(owners[1:]):
        return None
    whose = max(owners, key=lambda owner: (len(owner), owner)).title()
    relation = compare_quantities(a.fact, b.fact)
    if relation is Relation.EQUAL:
        return _outcome(a, b, whose, Status.AGREEMENT, f"Both give the same age for {whose}.")
    if relation is not Relation.DIFFERS:
        return None
    if abs(a.fact.low - b.fact.low) <= 1 and _written_apart(a.article, b.article):
        reason = f"The articles were written far enough apart for a birthday of {whose}."
        return _outcome(a, b, whose, Status.SUPERSEDED, reason)
    reason = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both give the age of {whose}."
    return _outcome(a, b, whose, Status.CONFLICT, reason)


def _written_apart(a: Article, b: Article) -> bool:
    if a.published is None or b.published is None:
        return True
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

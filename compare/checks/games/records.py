"""Won and lost so far: the record that articles give for one player or team."""

import re

from claims.model import Measure, NameFact, NameKind, QuantityFact
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story

# "Brenner (52-3, 46 KOs)", "Brenner, 53-3,": right behind a name.
_BEHIND_NAME = re.compile(r"(?: \(|, )$")
_CONFIDENCE = 0.75


def check_records(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two records that stand behind one name; None without a name."""
    if a.article.id == b.article.id:
        return None
    one, other = _holder(a), _holder(b)
    if one is None or other is None:
        return None
    entities = {
        entity.id if (entity := story.entities.of(s.article.id, name.start)) else name.full
        for s, name in ((a, one), (b, other))
    }
    if len(entities) > 1:
        return None
    name = max(one.full, other.full, key=lambda text: (len(text), text))
    if (a.fact.low, a.fact.high) == (b.fact.low, b.fact.high):
        return _outcome(a, b, Status.AGREEMENT, f"Both give the same record of {name}.")
    if _known(a.fact, b, story) or _known(b.fact, a, story):
        return None
    reason = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both are the record of {name}."
    return _outcome(a, b, Status.CONFLICT, reason)


def _holder(statement: Statement[QuantityFact]) -> NameFact | None:
    """Return the name that a record stands right behind."""
    text, start = statement.article.text, statement.fact.start
    if statement.fact.measure is not Measure.SCORE:
        return None
    return next(
        (
            fact
            for fact in statement.claim.facts
            if isinstance(fact, NameFact)
            and fact.kind is not NameKind.PLACE
            and fact.end < start
            and _BEHIND_NAME.fullmatch(text[fact.end : start])
        ),
        None,
    )


def _known(record: QuantityFact, there: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether the other article has a record, too: as it was before the match."""
    return any(
        isinstance(fact, QuantityFact)
        and (fact.measure, fact.low, fact.high) == (record.measure, record.low, record.high)
        for claim in story.claims_of(there.article.id)
        for fact in claim.facts
    )


def _outcome(
    a: Statement[QuantityFact], b: Statement[QuantityFact], status: Status, reason: str
) -> Outcome:
    return Outcome(
        check="record",
        kind=Kind.QUANTITY,
        status=status,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic="Record",
        a=side(a, a.fact.text),
        b=side(b, b.fact.text),
    )

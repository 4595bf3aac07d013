"""Results of one match: do they agree?"""

import re

from claims.model import Measure, QuantityFact
from compare.anchoring import gather
from compare.checks.scope import days_apart
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story

# A result of a part of the match, or of another one.
_PART = re.compile(
    r"\b(?:half[- ]time|first leg|second leg|aggregate|penalt(?:y|ies)|shoot-?out|set|quarter|"
    r"last (?:year|season|month|week)|previous|earlier)\b",
    re.IGNORECASE,
)
_STRENGTH = 0.40


def check_scores(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two results that may be of one match; None where they are not."""
    if a.fact.measure is not Measure.SCORE or b.fact.measure is not Measure.SCORE:
        return None
    if a.article.id == b.article.id or days_apart(a, b):
        return None
    if bool(_PART.search(a.claim.text)) or bool(_PART.search(b.claim.text)):
        return None
    evidence = gather(a, b, story)
    if not evidence.parties or evidence.strength < _STRENGTH:
        return None
    first, second = (sorted((s.fact.low, s.fact.high)) for s in (a, b))
    same = first == second
    reason = "Both give the same result."
    if not same:
        reason = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both seem to be of one match."
    return Outcome(
        check="score",
        kind=Kind.QUANTITY,
        status=Status.AGREEMENT if same else Status.CONFLICT,
        confidence=evidence.strength,
        explanation=reason,
        topic="Result",
        a=side(a, a.fact.text),
        b=side(b, b.fact.text),
    )

"""Results of one match: do they agree?"""

import re

from claims.lexicon import lexicon
from claims.model import DateFact, Granularity, Measure, QuantityFact
from compare.anchoring import anchor_of, gather
from compare.checks.figures.scope import days_apart
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import Relation, compare_dates

# What ends a match. Runs, leads, records and statistics are written as scores, too.
_RESULT_VERBS = lexicon(
    "beat defeat win lose outlast edge rout top draw tie down thrash crush upset overcome stun"
)
_RESULT_NOUNS = r"(?:victory|win|loss|defeat|triumph|draw|rout|upset)"
_AFTER = re.compile(rf"^\s*(?:\w+\s){{0,2}}{_RESULT_NOUNS}\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:half[- ]?time|at the half|first half|second half|first leg|second leg|aggregate|run|"
    r"penalt(?:y|ies)|shoot-?out|sets?|quarter|lead|led|spurt|record|improved|fell to|series|"
    r"last (?:year|season|month|week)|previous|earlier|rebounds?|paint|glass)\b",
    re.IGNORECASE,
)
# "Was leading 1-0 at half time": a score of a moment that is named.
_HALF = re.compile(
    r"\b(?:at (?:the )?half[- ]?time|at the (?:half|break|interval))\b", re.IGNORECASE
)
_FINE = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})
_STRENGTH = 0.40
_PARTIES = 1


def check_scores(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two results that may be of one match; None where they are not."""
    if a.fact.measure is not Measure.SCORE or b.fact.measure is not Measure.SCORE:
        return None
    if a.article.id == b.article.id or days_apart(a, b) or _nights_apart(a, b, story):
        return None
    halves = [bool(_HALF.search(statement.claim.text)) for statement in (a, b)]
    if not all(halves) and (not is_result(a) or not is_result(b)):
        return None
    evidence = gather(a, b, story)
    shared = story.parties(a.claim.anchor) & story.parties(b.claim.anchor)
    if not shared and all(halves):
        shared = frozenset(_capitals(a) & _capitals(b))
    if len(shared) < _PARTIES or evidence.strength < _STRENGTH:
        return None
    first, second = _sides(a.fact), _sides(b.fact)
    same = first == second
    if not same and (second in _scores_of(a, story) or first in _scores_of(b, story)):
        return None
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


def is_result(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a score is told as the outcome of a match."""
    if statement.fact.measure is not Measure.SCORE:
        return False
    text = statement.claim.text
    start = statement.fact.start - statement.claim.start
    end = statement.fact.end - statement.claim.start
    if _PART.search(text) or text[:start].rstrip().endswith("("):
        return False
    return anchor_of(statement).predicate in _RESULT_VERBS or bool(_AFTER.match(text[end:]))


def _capitals(statement: Statement[QuantityFact]) -> set[str]:
    """Return the capitalised words of a claim: a club is not always read as a name."""
    return set(re.findall(r"\b[A-Z]\w{2,}", statement.claim.text)) - {"The", "Half", "For", "And"}


def _nights_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether each sentence gives a day, and none is the other's."""
    left, right = (_days(statement, story) for statement in (a, b))
    relations = {compare_dates(f, g) for f in left for g in right}
    return relations == {Relation.DIFFERS}


def _days(statement: Statement[QuantityFact], story: Story) -> list[DateFact]:
    return [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.granularity in _FINE
    ]


def _sides(fact: QuantityFact) -> tuple[float, float]:
    return (min(fact.low, fact.high), max(fact.low, fact.high))


def _scores_of(statement: Statement[QuantityFact], story: Story) -> set[tuple[float, float]]:
    """Return every score that a statement's article gives."""
    return {
        _sides(fact)
        for claim in story.claims_of(statement.article.id)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.SCORE
    }

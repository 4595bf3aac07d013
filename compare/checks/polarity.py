"""Claims that assert and deny the same thing."""

from claims.model import Certainty, Claim
from compare.anchoring import same_predicate
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_SAME = 0.60
_EXISTENCE = 0.30
# Classes too wide to say that two claims assert and deny one thing.
_LOOSE = frozenset({"rise", "fall", "payment", "start", "end", "travel", "use", "score", "strike"})


def check_polarity(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare two claims of which one is negated; None where they do not speak of one thing."""
    if a.negated == b.negated:
        return None
    denied, told = (a, b) if a.negated else (b, a)
    if told.certainty in {Certainty.PLANNED, Certainty.HEDGED, Certainty.DENIED}:
        return None
    similarity = story.similarity(a, b)
    if _denies_existence(denied) and _mentions(told, denied):
        if similarity < _EXISTENCE:
            return None
        what = (denied.anchor.objects or denied.anchor.subjects or ("it",))[0]
        reason = f"{FIRST} says that there was no {what}; {SECOND} tells of one."
        return _outcome(denied, told, similarity, reason)
    if similarity < _SAME or not _one_assertion(denied, told):
        return None
    reason = f"{SECOND} says that it happened, {FIRST} that it did not."
    return _outcome(denied, told, similarity, reason)


def _denies_existence(claim: Claim) -> bool:
    """Tell whether a claim says that there was none of something."""
    return claim.anchor.predicate == "be" and bool(claim.anchor.events)


def _mentions(claim: Claim, denied: Claim) -> bool:
    events = set(denied.anchor.events) - _LOOSE
    objects = set(claim.anchor.events)
    return bool(events & objects) and "receipt" in objects


def _one_assertion(a: Claim, b: Claim) -> bool:
    left, right = a.anchor, b.anchor
    if same_predicate(left, right) == 0.0:
        return False
    if left.predicate != right.predicate and not (set(left.events) & set(right.events)) - _LOOSE:
        return False
    subjects = _heads(left.subjects) & _heads(right.subjects)
    parties = set(left.entities) & set(right.entities)
    return bool(subjects or parties)


def _heads(phrases: tuple[str, ...]) -> set[str]:
    return {phrase.split()[-1] for phrase in phrases if phrase}


def _outcome(denied: Claim, told: Claim, confidence: float, reason: str) -> Outcome:
    what = told.anchor.predicate or denied.anchor.predicate
    return Outcome(
        kind=Kind.POLARITY,
        status=Status.CONFLICT,
        confidence=min(0.9, confidence),
        explanation=reason,
        topic=f"whether: {what}",
        a=Side(claim=denied, start=denied.start, end=denied.end, value="denied"),
        b=Side(claim=told, start=told.start, end=told.end, value="told"),
    )

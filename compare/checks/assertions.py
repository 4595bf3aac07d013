"""Claims that say the same thing without a value to compare."""

from claims.model import Claim
from compare.anchoring import same_predicate
from compare.model import Kind, Side, Status
from compare.outcome import Outcome
from compare.story import Story

_SURE = 0.72
_LIKELY = 0.55


def check_assertions(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Find an agreement of two claims; None where they may say different things."""
    if a.negated != b.negated:
        return None
    similarity = story.similarity(a, b)
    if similarity < _LIKELY:
        return None
    related = same_predicate(a.anchor, b.anchor) > 0 and bool(
        story.parties(a.anchor) & story.parties(b.anchor)
    )
    if similarity < _SURE and not (related or story.overlap(a, b) >= 0.45):
        return None
    shared = sorted(set(a.anchor.entities) & set(b.anchor.entities))
    who = ", ".join(name.title() for name in shared[:2])
    verb = a.anchor.predicate
    topic = f"{verb} ({who})" if who else verb
    return Outcome(
        kind=Kind.ASSERTION,
        status=Status.AGREEMENT,
        confidence=min(1.0, similarity),
        explanation="Both say the same.",
        topic=topic or "assertion",
        a=Side(claim=a, start=a.start, end=a.end, value=" ".join(a.text.split())),
        b=Side(claim=b, start=b.start, end=b.end, value=" ".join(b.text.split())),
    )

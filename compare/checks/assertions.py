"""Claims that say the same thing without a value to compare."""

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Claim
from compare.anchoring import REPORTING, same_predicate
from compare.model import Kind, Side, Status
from compare.outcome import Outcome, people
from compare.story import Story

# The least cosine: alone, with one class of event and a shared party, with a rare word and two
# shared parties, and with one predicate over one kind of object.
_ALONE = 0.72
_RELATED = 0.55
_RARE = 0.50
_SAME_ACT = 0.40
_RARE_IN = 4
_OVERLAP = 0.45


def check_assertions(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Find an agreement of two claims; None where they may say different things."""
    if a.negated != b.negated:
        return None
    similarity = story.similarity(a, b)
    if similarity < _SAME_ACT or not _alike(a, b, similarity, story):
        return None
    shared = sorted(set(a.anchor.entities) & set(b.anchor.entities))
    told = " ".join([*a.anchor.subjects[:1], a.anchor.predicate, *a.anchor.objects[:1]])
    topic = told.capitalize() + (f" ({people(shared[:2])})" if shared else "")
    return Outcome(
        check="assertion",
        kind=Kind.ASSERTION,
        status=Status.AGREEMENT,
        confidence=min(1.0, similarity),
        explanation="Both say the same.",
        topic=topic or "assertion",
        a=Side(claim=a, start=a.start, end=a.end, value=" ".join(a.text.split())),
        b=Side(claim=b, start=b.start, end=b.end, value=" ".join(b.text.split())),
    )


def _alike(a: Claim, b: Claim, similarity: float, story: Story) -> bool:
    if similarity >= _ALONE:
        return True
    parties = story.parties(a.anchor) & story.parties(b.anchor)
    if similarity >= _RELATED and parties and same_predicate(a.anchor, b.anchor) > 0:
        return True
    if similarity >= _RELATED and story.overlap(a, b) >= _OVERLAP:
        return True
    rare = any(story.frequency(w) <= _RARE_IN for w in story.words[a.id] & story.words[b.id])
    if similarity >= _RARE and rare and len(parties) >= 2:
        return True
    return bool(parties) and _one_act(a, b)


def _one_act(a: Claim, b: Claim) -> bool:
    """Tell whether both claims have one predicate of their own over one kind of object."""
    verb = a.anchor.predicate
    if verb != b.anchor.predicate or verb in LIGHT_VERBS or verb in REPORTING:
        return False
    left, right = ({p.split()[-1] for p in c.anchor.objects} for c in (a, b))
    kinds = [{event for word in words for event in event_classes(word)} for words in (left, right)]
    return bool(left & right or kinds[0] & kinds[1])

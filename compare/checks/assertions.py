"""Claims that say the same thing without a value to compare."""

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Claim, DateFact, QuantityFact
from compare.anchoring import REPORTING, same_predicate
from compare.model import Kind, Side, Status
from compare.outcome import Outcome, people
from compare.story import Story, content_words

# The least cosine: alone, with one class of event and a shared party, with a rare word and two
# shared parties, and with one predicate over one kind of object.
_ALONE = 0.72
_RELATED = 0.55
_RARE = 0.50
_SAME_ACT = 0.40
_RARE_IN = 4
_OVERLAP = 0.45
# The least share of the shorter claim's own words that the other has.
_OWN = 0.25


def check_assertions(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Find an agreement of two claims; None where they may say different things."""
    if a.negated != b.negated:
        return None
    similarity = story.similarity(a, b)
    if similarity < _SAME_ACT or not _alike(a, b, similarity, story):
        return None
    if values_apart(a, b) or not _own_words_shared(a, b):
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


def values_apart(a: Claim, b: Claim) -> bool:
    """Tell whether both claims give figures or dates, and none in common."""
    left, right = _values(a), _values(b)
    return bool(left) and bool(right) and not left & right


def _values(claim: Claim) -> set[tuple[str, float]]:
    figures = {
        (fact.measure.value, fact.low) for fact in claim.facts if isinstance(fact, QuantityFact)
    }
    days = {
        ("day", float(fact.earliest.toordinal()))
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.earliest is not None
    }
    return figures | days


def _own_words_shared(a: Claim, b: Claim) -> bool:
    """Tell whether the claims' own words meet: what stands before them may be a lead in common."""
    left, right = content_words(a.text), content_words(b.text)
    if not left or not right:
        return False
    return len(left & right) >= max(2, _OWN * min(len(left), len(right))) or left == right


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

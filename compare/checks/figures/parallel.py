"""Two sentences that say the same but for one figure."""

import math
import re

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Anchor, NameFact, QuantityFact
from compare.anchoring import anchor_of
from compare.checks.standing import ahead
from compare.story import Statement, Story, content_words

# The least cosine of the sentences, and the least share of the poorer one's words, weighed by how
# rare they are, that the other has.
_ALIKE = 0.75
_COVERED = 0.6
# What the sentences share besides the figure, at least.
_WORDS = 2


def parallel(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two figures stand in sentences that otherwise say the same."""
    if a.article.id == b.article.id or story.similarity(a.claim, b.claim) < _ALIKE:
        return False
    left, right = _words(a, story), _words(b, story)
    shared = left & right
    if len(shared) < _WORDS or _deeds_apart(anchor_of(a), anchor_of(b)):
        return False
    weight = story.weights
    least = min(math.fsum(weight.get(word, 0.0) for word in words) for words in (left, right))
    met = math.fsum(weight.get(word, 0.0) for word in shared)
    if not least or met < _COVERED * least:
        return False
    return _named_alike(a, b) and _alone(a, story) and _alone(b, story)


def _words(statement: Statement[QuantityFact], story: Story) -> frozenset[str]:
    """Return the content words around a figure, numbers and units left out."""
    own = content_words(statement.fact.text)
    told = story.words[statement.claim.id] - own
    return frozenset(word for word in told if not re.search(r"\d", word))


def _deeds_apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether two predicates are of kinds that share nothing: "ordered", "delivered"."""
    if a.predicate == b.predicate or {a.predicate, b.predicate} & LIGHT_VERBS:
        return False
    left, right = (set(event_classes(anchor.predicate)) for anchor in (a, b))
    return bool(left) and bool(right) and not left & right and not set(a.events) & set(b.events)


def _named_alike(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether neither sentence names anybody or any place but those of the other."""
    for here, there in ((a, b), (b, a)):
        told = set(re.findall(r"\w+", there.claim.context.lower() + there.claim.text.lower()))
        names = [f.name.lower() for f in here.claim.facts if isinstance(f, NameFact)]
        if any(not set(re.findall(r"\w+", name)) & told for name in names):
            return False
    return True


def _alone(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a sentence has no other figure of the measure that is told in the same way."""
    fact = statement.fact
    return not any(
        isinstance(other, QuantityFact)
        and (other.measure, other.unit) == (fact.measure, fact.unit)
        and other.start != fact.start
        and ahead(Statement(claim, other, statement.article)) == ahead(statement)
        for claim in story.sentence_of(statement.claim)
        for other in claim.facts
    )

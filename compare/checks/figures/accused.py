"""One accused told of with and without a name: "a woman, 60" and "Ada Brenner, 61"."""

import re

from claims.lexicon import lexicon
from claims.model import Claim, Measure, NameFact, QuantityFact
from compare.story import Statement, Story

# What is done to one person of a story, where its articles tell of one.
_PROCEEDINGS = frozenset({"arrest", "charge", "conviction", "sentence"})
_VERBS = lexicon(
    "arrest detain apprehend charge accuse indict convict acquit sentence jail imprison"
)
_SEVERAL = lexicon(
    "suspect brother sister defendant gunman attacker robber man woman teenager couple"
)
# Two ages of one person that were taken down wrongly lie close together.
_YEARS = 3
# The least cosine of claims about one arrest, with a name in common and without.
_SIMILAR, _ALIKE = 0.3, 0.5


def one_accused(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two ages are of the one accused that both articles tell of."""
    if a.article.id == b.article.id or abs(a.fact.low - b.fact.low) > _YEARS:
        return False
    if not _steps(a, story) & _steps(b, story):
        return False
    if any(_several(statement, story) for statement in (a, b)):
        return False
    if any(_bystander(statement, story) for statement in (a, b)):
        return False
    similar = story.similarity(a.claim, b.claim)
    return similar >= _ALIKE or (similar >= _SIMILAR and _met(a.claim, b.claim))


def _steps(statement: Statement[QuantityFact], story: Story) -> frozenset[str]:
    """Return the steps of a criminal case that a figure's sentence tells of."""
    anchors = [
        anchor
        for claim in story.sentence_of(statement.claim)
        for anchor in (claim.anchor, *(fact.anchor for fact in claim.facts))
        if anchor is not None
    ]
    told = (anchor for anchor in anchors if anchor.predicate in _VERBS)
    return frozenset(event for anchor in told for event in anchor.events) & _PROCEEDINGS


def _bystander(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether an age is that of a victim, or of somebody named to whom nothing is done."""
    owner = (statement.fact.owner or "").split()
    named = any(
        isinstance(fact, NameFact) and owner and fact.name.lower().split()[-1:] == owner[-1:]
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
    )
    if not named:
        return owner[-1:] in (["victim"], ["survivor"], ["witness"])
    done = (
        phrase.split()[-1:]
        for claim in story.sentence_of(statement.claim)
        for anchor in (claim.anchor, *(fact.anchor for fact in claim.facts))
        if anchor is not None and anchor.predicate in _VERBS
        for phrase in (*anchor.subjects, *anchor.objects)
    )
    return owner[-1:] not in done


def _several(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether an article has more than one accused, or gives more than one of their ages."""
    ages: set[float] = set()
    for claim in story.claims_of(statement.article.id):
        for fact in claim.facts:
            if not isinstance(fact, QuantityFact):
                continue
            where = Statement(claim, fact, statement.article)
            if not _steps(where, story):
                continue
            if fact.measure is Measure.AGE:
                ages.add(fact.low)
            if _accused_together(where):
                return True
    return len(ages) > 1


def _accused_together(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure counts several accused: "arrested two men", not "murder of two men"."""
    fact = statement.fact
    if fact.measure is not Measure.COUNT or fact.counted not in _SEVERAL or fact.low <= 1:
        return False
    before = statement.claim.text[: max(0, fact.start - statement.claim.start)].split()
    accused = fact.anchor is not None and fact.anchor.predicate in _VERBS
    return accused and before[-1:] not in (["of"], ["killing"], ["murdering"], ["shooting"])


def _met(a: Claim, b: Claim) -> bool:
    """Tell whether one claim's sentence has a name of the other's."""
    return _has_name(a, b) or _has_name(b, a)


def _has_name(claim: Claim, other: Claim) -> bool:
    words = set(re.findall(r"\w+", other.sentence.text))
    names = (fact.name.split() for fact in claim.facts if isinstance(fact, NameFact))
    return any(name and set(name) <= words for name in names)

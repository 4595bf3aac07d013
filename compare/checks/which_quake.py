"""Which of several quakes a value is of: the one whose magnitude the article tells beside it."""

from claims.model import Fact, Measure, QuantityFact
from compare.story import Statement, Story

# Sentences before a value in which its quake's magnitude may stand.
_BACK = 4
# Two agencies hardly measure one quake further apart.
_ONE_QUAKE = 0.5


def quakes_apart(a: Statement[Fact], b: Statement[Fact], story: Story) -> bool:
    """Tell whether two values are those of two quakes, or of one of several in a sentence.

    Two magnitudes are of one quake unless a sentence gives more than one.
    """
    left, right = (_magnitudes(statement, story) for statement in (a, b))
    if isinstance(a.fact, QuantityFact) and a.fact.measure is Measure.MAGNITUDE:
        return _several(a, story) or _several(b, story)
    return bool(left) and bool(right) and abs(left[0] - right[0]) > _ONE_QUAKE


def _several(statement: Statement[Fact], story: Story) -> bool:
    told = {
        fact.low
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.MAGNITUDE
    }
    return len(told) > 1


def _magnitudes(statement: Statement[Fact], story: Story) -> tuple[float, ...]:
    """Return the magnitudes told before or in a value's sentence, the nearest sentence's first.

    Where there is none, the only one that the article has.
    """
    here = statement.claim.sentence.index
    told = [
        (here - claim.sentence.index, abs(fact.start - statement.fact.start), fact.low)
        for claim in story.claims_of(statement.article.id)
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
        and fact.measure is Measure.MAGNITUDE
        and 0 <= here - claim.sentence.index <= _BACK
    ]
    if told:
        return tuple(low for _, _, low in sorted(told))
    anywhere = {
        fact.low
        for claim in story.claims_of(statement.article.id)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.MAGNITUDE
    }
    return tuple(anywhere) if len(anywhere) == 1 else ()

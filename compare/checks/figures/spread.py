"""How far a thing ranges: "sentences ranging from seven to 70 years" tells the least and most."""

import re

from claims.model import Bound, Measure, QuantityFact
from compare.story import Statement, Story

# A guess ("10 to 15 people") is told as a range, too, and another guess may overlap with it.
_RANGES = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\s+(?:(?:in|from|between|anywhere)\s+)?"
    r"(?:[a-z]+\s+){0,2}[$£€]?$",
    re.IGNORECASE,
)
# What may be, and what is thought to be.
_LOOSE = re.compile(
    r"\b(?:can|could|may|might|estimates?|estimated|guess(?:es)?|forecasts?|typically|usually|"
    r"normally)\b",
    re.IGNORECASE,
)
_ROUGH = re.compile(r"\b(?:about|around|nearly|almost|more|over|roughly)\b", re.IGNORECASE)
_MANY = re.compile(r"\b[a-z]{3,}s\s+(?:of\s+)?(?:between|from)\s+[$£€]?$", re.IGNORECASE)


def ends_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two ranges share one end and differ at the other.

    One must be said to range so far, the other at least be that of several things, and of as many.
    """
    f, g = a.fact, b.fact
    if f.bound is not Bound.BETWEEN or g.bound is not Bound.BETWEEN:
        return False
    if f.approximate or g.approximate or f.measure is Measure.COUNT:
        return False
    if (f.low == g.low) == (f.high == g.high):
        return False
    told = [_before(statement) for statement in (a, b)]
    if any(_LOOSE.search(text) for text in told) or any(_ROUGH.search(x.text) for x in (f, g)):
        return False
    many = [_counts(statement, story) for statement in (a, b)]
    if all(many) and not many[0] & many[1]:
        return False
    return any(_RANGES.search(text) for text in told) and all(
        _RANGES.search(text) or _MANY.search(text) for text in told
    )


def _counts(statement: Statement[QuantityFact], story: Story) -> set[float]:
    """Return what a sentence counts besides its range: "five of them got terms ranging …"."""
    return {
        fact.low
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.COUNT
    }


def _before(statement: Statement[QuantityFact]) -> str:
    sentence = statement.claim.sentence
    return sentence.text[: max(0, statement.fact.start - sentence.start)]

"""Sums in dollars that may be those of two countries, each outlet converting for its readers."""

import re

from claims.model import Claim, Measure, QuantityFact
from compare.story import Statement, Story

_DOLLAR = "USD"
# A bare "$" of Sydney, Toronto or Auckland in US dollars, as rates have been for decades.
_LEAST, _MOST = 1.15, 2.0
# Two conversions of one sum, at the rates of two days or into two countries' dollars.
_LEAST_BOTH = 1.02
_SAME = 0.02
# "110 billion (": a figure, and the bracket that its conversion stands in
_BEHIND_SUM = re.compile(
    r"\d[\d.,]*[ -]?(?:[mb]n?|million|billion)?(?: [a-z]+)? \($", re.IGNORECASE
)


def dollars_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two sums in dollars are conversions, perhaps into two countries' dollars.

    One of them stands behind another sum as its conversion, or the story gives it beside a sum in
    a currency that is no dollar: then neither sum is the one first told.
    """
    if a.fact.measure is not Measure.MONEY or {a.fact.unit, b.fact.unit} != {_DOLLAR}:
        return False
    low, high = sorted((a.fact.low, b.fact.low))
    converted = [_converted(s.claim, s.fact) for s in (a, b)]
    least = _LEAST_BOTH if all(converted) else _LEAST
    if low <= 0 or not least <= high / low <= _MOST:
        return False
    if any(converted):
        return True
    return any(_beside_foreign(s.fact, story) for s in (a, b))


def _converted(claim: Claim, sum_: QuantityFact) -> bool:
    """Tell whether a sum stands in brackets right behind another: "US$1 million ($1.5 million)"."""
    return bool(_BEHIND_SUM.search(claim.text[: max(0, sum_.start - claim.start)]))


def _beside_foreign(sum_: QuantityFact, story: Story) -> bool:
    """Tell whether a sentence of the story gives a sum as the worth of one that is no dollars."""
    return any(
        abs(fact.low - sum_.low) <= _SAME * sum_.low
        and _converted(claim, fact)
        and any(other.unit != _DOLLAR for other in _sums(claim))
        for claim in story.claims
        for fact in _sums(claim)
        if fact.unit == _DOLLAR
    )


def _sums(claim: Claim) -> list[QuantityFact]:
    return [
        fact
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.MONEY
    ]

"""What is paid a year and what is paid in all: does the one come to the other?"""

from claims.model import Measure, QuantityFact
from compare.checks.figures.scope import persons_apart, subjects_apart
from compare.model import Status
from compare.story import Statement, Story
from compare.values import describe_quantity, leeway, rate_of

_YEAR = 31_556_952.0
_PERIODS = {
    "per year": _YEAR,
    "per season": _YEAR,
    "per month": _YEAR / 12,
    "per week": 604_800.0,
    "per day": 86_400.0,
}
# How far a duration may lie from a whole number of periods.
_WHOLE = 0.02


def compare_to_total(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> tuple[Status, str] | None:
    """Compare a sum a period with a sum in all; None where it is not known how long is paid."""
    if a.fact.measure is not Measure.MONEY or bool(rate_of(a.fact)) == bool(rate_of(b.fact)):
        return None
    rate, total = (a, b) if rate_of(a.fact) else (b, a)
    if persons_apart(a, b) or subjects_apart(a, b, story):
        return None
    times = _times(rate, total, story)
    if times is None or total.fact.low != total.fact.high or rate.fact.low != rate.fact.high:
        return None
    come_to = rate.fact.low * times
    slack = times * leeway(rate.fact) + leeway(total.fact)
    shown = f"{describe_quantity(rate.fact)} {rate_of(rate.fact)[0]}, {times} times"
    if abs(come_to - total.fact.low) <= slack:
        return Status.ROUNDING, f"{describe_quantity(total.fact)} is {shown}."
    return Status.CONFLICT, (
        f"{shown}, comes to {come_to:,.0f}, and not to {describe_quantity(total.fact)}."
    )


def _times(
    rate: Statement[QuantityFact], total: Statement[QuantityFact], story: Story
) -> int | None:
    """Return for how many periods is paid, where both sentences give one duration."""
    period = _PERIODS.get(rate_of(rate.fact)[0])
    if period is None:
        return None
    left, right = (_durations(statement, story) for statement in (rate, total))
    if left != right or len(left) != 1:
        return None  # two agreements, or nothing that tells that it is one
    times = left.pop() / period
    whole = round(times)
    return whole if whole > 1 and abs(times - whole) <= _WHOLE * times else None


def _durations(statement: Statement[QuantityFact], story: Story) -> set[float]:
    """Return the exact durations that a figure's sentence gives, in seconds."""
    return {
        fact.low
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
        and fact.measure is Measure.DURATION
        and fact.low == fact.high
    }

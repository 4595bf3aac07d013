"""Shares of a whole, and figures that borrow their unit."""

import pytest

from claims.model import Bound, Measure
from claims.quantities import read_text


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("One in five voters agreed.", 20),
        ("One-in-five voters agreed.", 20),
        ("Nine in ten voters agreed.", 90),
        ("Seven out of 10 voters agreed.", 70),
        ("The bill passed with a percentage of 61.", 61),
    ],
)
def test_share(text: str, percent: float) -> None:
    """Two numbers, or a share said first, make percent."""
    (fact,) = read_text(text)
    assert fact.measure is Measure.PERCENT
    assert fact.low == pytest.approx(percent)


@pytest.mark.parametrize("text", ["Two out of 14 hostages fled.", "They won three in four games."])
def test_counts_are_no_share(text: str) -> None:
    """Two counts of one group stay counts."""
    assert [fact.measure for fact in read_text(text)] == [Measure.COUNT, Measure.COUNT]


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("Joblessness was 5.4 percent, up from 5.3.", [5.4, 5.3]),
        ("Joblessness rose to 5.4 percent from 5.3.", [5.4, 5.3]),
        ("Turnout went from 45 to 52 percent.", [45, 52]),
    ],
)
def test_unit_said_once(text: str, lows: list[float]) -> None:
    """A bare figure that is set against one with a unit has the same unit."""
    found = read_text(text)
    assert [(fact.measure, fact.low) for fact in found] == [(Measure.PERCENT, low) for low in lows]


def test_other_size_lends_no_unit() -> None:
    """A bare figure of another size is not lent a unit."""
    found = read_text("Shares rose 5 percent from 312.")
    assert [fact.measure for fact in found] == [Measure.PERCENT, Measure.COUNT]


def test_points_are_not_percent() -> None:
    """Percentage points and percent are measures of their own."""
    found = read_text("Turnout rose 3 percentage points to 45 percent.")
    assert [fact.measure for fact in found] == [Measure.POINTS, Measure.PERCENT]


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("At least 12 people came.", Bound.AT_LEAST, False),
        ("As few as 12 people came.", Bound.AT_LEAST, False),
        ("No fewer than 12 people came.", Bound.AT_LEAST, False),
        ("The 12-plus people came.", Bound.AT_LEAST, False),
        ("More than 12 people came.", Bound.MORE_THAN, False),
        ("As many as 12 people came.", Bound.AT_MOST, False),
        ("At the most 12 people came.", Bound.AT_MOST, False),
        ("Fewer than 12 people came.", Bound.LESS_THAN, False),
        ("Some 12 people came.", Bound.EXACT, True),
        ("Just under 12 people came.", Bound.EXACT, True),
        ("Between 5 and 7 people came.", Bound.BETWEEN, False),
        ("5-7 people came.", Bound.BETWEEN, False),
        ("He jumped over two walls.", Bound.EXACT, False),
        ("The deal runs over three seasons.", Bound.EXACT, False),
        ("It was a $9 deal over eight years.", Bound.EXACT, False),
        ("Over the past six days it rained.", Bound.EXACT, False),
        ("He waited for over three hours.", Bound.MORE_THAN, False),
        ("He came in under three hours.", Bound.LESS_THAN, False),
    ],
)
def test_bounds(text: str, bound: Bound, approximate: bool) -> None:
    """A bound or a hedge is read; "over" that says where or when is none."""
    fact = read_text(text)[-1]
    assert (fact.bound, fact.approximate) == (bound, approximate)

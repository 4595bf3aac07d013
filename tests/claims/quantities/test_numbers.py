"""Numbers in words, figures and mixtures of them."""

import math

import pytest

from claims.model import Bound, Measure
from claims.quantities import read_text


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("a dozen", 12),
        ("4 thousand 3 hundred and 21", 4321),
        ("two hundred and fifty-four", 254),
        ("27.5bn", 27_500_000_000),
        ("1, 500", 1500),
        ("2-1/2", 2.5),
    ],
)
def test_cardinals(said: str, value: float) -> None:
    """A number is one value however it is written."""
    (fact,) = read_text(f"They sold {said} lamps.")
    assert fact.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("two-thirds", 2 / 3),
        ("a fifth", 1 / 5),
        ("a hundredth", 1 / 100),
        ("one twenty-fifth", 1 / 25),
        ("three twenty-firsts", 3 / 21),
        ("twenty twenty fifths", 20 / 25),
        ("two and fifty-four hundredths", 2.54),
        ("two hundred and fifty-four hundredths", 200.54),
    ],
)
def test_parts(said: str, share: float) -> None:
    """Parts are divided by the whole denominator, and added to a whole number before them."""
    (fact,) = read_text(said)
    assert fact.value == pytest.approx(share)


def test_one_more_is_no_part() -> None:
    """The next after four is an ordinal, not a fifth part."""
    _, fact = read_text("Four men fled and a fifth man was held.")
    assert (fact.value, fact.measure) == (5, Measure.ORDINAL)


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("half an hour", 1800), ("a quarter of an hour", 900), ("two and a half hours", 9000)],
)
def test_part_of_a_unit(said: str, seconds: float) -> None:
    """Half of a unit measures, and is no share."""
    (fact,) = read_text(f"It took {said} to land.")
    assert (fact.measure, fact.low) == (Measure.DURATION, seconds)


def test_part_of_a_point() -> None:
    """A quarter of a percentage point is points, not 25 percent."""
    (fact,) = read_text("Rates rose a quarter of a percentage point.")
    assert (fact.measure, fact.low) == (Measure.POINTS, 0.25)


def test_vague_plurals_are_open() -> None:
    """Tens of thousands are at least two of them."""
    (fact,) = read_text("Tens of thousands of fans came.")
    assert (fact.low, fact.high, fact.bound) == (20_000, math.inf, Bound.AT_LEAST)


def test_magnitude_is_lent_to_the_first_of_a_range() -> None:
    """The magnitude after a range belongs to both of its ends."""
    for text in ("It cost $300-350m.", "It cost $300m to 350m.", "It cost $300 to 350 million."):
        (fact,) = read_text(text)
        assert (fact.low, fact.high) == (300e6, 350e6)


def test_letter_m_counts_or_measures() -> None:
    """A figure with "m" is millions of what sells or votes, metres of what is long."""
    (sales,) = read_text("Sales rose to 2.8m.")
    (river,) = read_text("The river rose to 2.8m.")
    assert (sales.measure, sales.value) == (Measure.COUNT, 2_800_000)
    assert (river.measure, river.value) == (Measure.LENGTH, 2.8)

"""What a figure is for each of."""

import pytest

from claims.model import Measure
from claims.quantities import read_text


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("He earns $23 million per season.", "per season"),
        ("He earns $23 million a year.", "per year"),
        ("He earns $23 million annually.", "per year"),
        ("The flat costs $4,000-a-month.", "per month"),
        ("They paid $12 a share.", "per share"),
        ("They paid $40 each.", "per unit"),
        ("He made 3.8 yards per run.", "per run"),
        ("There were 12 deaths per 100,000 residents.", "per 100,000"),
        ("It makes 500 cars a day.", "per day"),
    ],
)
def test_rate(text: str, per: str) -> None:
    """A rate says what it is for each of."""
    (fact,) = read_text(text)
    assert per in fact.qualifiers


def test_count_by_time_is_a_rate() -> None:
    """A count for each day is measured as a rate."""
    (fact,) = read_text("It makes 500 cars a day.")
    assert fact.measure is Measure.RATE


@pytest.mark.parametrize(
    "text", ["Jobs fell from 590 a week earlier.", "Some 30 people died a day later."]
)
def test_time_before_is_no_rate(text: str) -> None:
    """A week earlier says when, not how often."""
    (fact,) = read_text(text)
    assert (fact.measure, fact.qualifiers) == (Measure.COUNT, ())


def test_speed_is_a_measure_of_its_own() -> None:
    """Miles an hour are a speed."""
    (fact,) = read_text("Winds blew at 60 miles an hour.")
    assert (fact.measure, round(fact.low, 4)) == (Measure.SPEED, 26.8224)

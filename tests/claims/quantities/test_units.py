"""Money, sizes and heat in their canonical units."""

import pytest

from claims.quantities import read_text


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("They passed a $35,000 plan.", "USD", 35_000),
        ("The firm's $27.5MM loss shocked.", "USD", 27_500_000),
        ("It costs A$35.", "AUD", 35),
        ("It costs US$ 27.5 billion.", "USD", 27_500_000_000),
        ("It costs 15 dollars 50.", "USD", 15.5),
        ("It costs 15 dollars and 20 cents.", "USD", 15.2),
        ("It is 300 K there.", "kelvin", 300),
        ("It is 27 °C there.", "kelvin", 300.15),
        ("She is 5ft 10in.", "metre", 1.778),
        ("She is 6-foot-3.", "metre", 1.905),
        ("He is a 6-foot-3-inch guard.", "metre", 1.905),
        ("The cliff is 1,000ft high.", "metre", 304.8),
        ("Add 1/2 cup of oil.", "cubic metre", 0.000118294),
    ],
)
def test_canonical(text: str, unit: str, low: float) -> None:
    """A figure stands in the canonical unit of its measure."""
    (fact,) = read_text(text)
    assert fact.unit == unit
    assert fact.low == pytest.approx(low, rel=1e-5)


def test_people_are_no_cents() -> None:
    """A figure that counts something does not add cents to the amount before it."""
    assert [fact.value for fact in read_text("It pays 15 dollars and 50 workers.")] == [15, 50]


def test_day_of_a_month_takes_no_cents() -> None:
    """The cents of an amount before a month are not a day."""
    assert [fact.value for fact in read_text("They spent $ 305.97 February rent.")] == [305.97]


def test_thousands_touch_their_figure() -> None:
    """A capital K that touches a figure, or stands before what is counted, is thousands."""
    assert [fact.value for fact in read_text("It pays $300K to 40 K people.")] == [300e3, 40e3]

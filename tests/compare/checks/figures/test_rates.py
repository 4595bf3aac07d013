import pytest

from claims.model import Measure, QuantityFact
from compare.checks.figures.rates import compare_to_total
from compare.model import Status
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of

YEAR = 31_556_952.0


def money(text: str, value: float, /, **fields: object) -> QuantityFact:
    """Make a sum of dollars."""
    return figure(text, value, "deal", measure=Measure.MONEY, unit="USD", precision=1e6, **fields)


def years(text: str, count: int) -> QuantityFact:
    """Make a duration in years."""
    return figure(text, count * YEAR, "deal", measure=Measure.DURATION, unit="second")


def judged(rate: QuantityFact, total: QuantityFact, spans: tuple[int, int]) -> Status | None:
    """Compare what is paid a season with what is paid in all, each told for so many years."""
    one, other = Telling("Ledger"), Telling("Coast")
    words = [f"{count}-year" for count in spans]
    one.tell(f"A {words[0]} deal of {rate.text} a season.", years(words[0], spans[0]), rate)
    other.tell(f"A {words[1]} deal of {total.text}.", years(words[1], spans[1]), total)
    story = story_of(one, other)
    a, b = (s for s in statements(story, QuantityFact) if s.fact.measure is Measure.MONEY)
    found, turned = compare_to_total(a, b, story), compare_to_total(b, a, story)
    assert found == turned
    return found[0] if found else None


@pytest.mark.parametrize(
    ("season", "total", "spans", "status"),
    [
        (12e6, 60e6, (5, 5), Status.ROUNDING),
        (12e6, 62e6, (5, 5), Status.ROUNDING),
        (12e6, 75e6, (5, 5), Status.CONFLICT),
        (12e6, 75e6, (5, 6), None),
    ],
    ids=["adds up", "within the rounding", "does not add up", "two durations"],
)
def test_a_rate_comes_to_a_total(
    season: float, total: float, spans: tuple[int, int], status: Status | None
) -> None:
    """So much a season for so many seasons comes to one sum in all."""
    rate = money("$12 million", season, qualifiers=("per season",))
    assert judged(rate, money("$60 million", total), spans) is status


def test_two_rates_are_left_to_others() -> None:
    """Two sums a season are not compared as a rate and a total."""
    rate = money("$12 million", 12e6, qualifiers=("per season",))
    other = money("$13 million", 13e6, qualifiers=("per season",))
    assert judged(rate, other, (5, 5)) is None

"""Which figures of a story may be of one thing, and what is known of each."""

import math

import pytest

from claims.model import Bound, Measure
from compare.one_value.figure_signs import figure_signs
from compare.one_value.figures import end_of, times
from tests.compare.factories import figure
from tests.compare.one_value.stories import figure_rows


def test_two_outlets_figures_that_differ_are_a_pair() -> None:
    """Figures of one measure in like sentences are worth a look."""
    assert list(figure_rows().pairs()) == [(0, 1)]


@pytest.mark.parametrize(
    "changed",
    [
        {"second": figure("24", 24.0)},
        {"second": figure("240", 240.0)},
        {"second": figure("$14", 14.0, measure=Measure.MONEY, unit="USD")},
        {"second": figure("14", 14.0, measure=Measure.MAGNITUDE)},
        {"again": "Nobody counted {} geese there."},
        {"outlets": ("Ledger", "Ledger")},
        {"cosine": 0.1},
    ],
    ids=["equal", "far apart", "another measure", "a check's own", "no word", "outlet", "unlike"],
)
def test_what_can_be_of_no_one_thing_is_no_pair(changed: dict[str, object]) -> None:
    """Equal or very different figures, other measures, unlike sentences and one outlet are none."""
    assert list(figure_rows(**changed).pairs()) == []  # type: ignore[arg-type]


def test_an_open_figure_is_as_large_as_it_is_told() -> None:
    """Of "at least 40" and "at most 10" the one is four times the other."""
    least = figure("40", 40.0, high=math.inf, bound=Bound.AT_LEAST)
    most = figure("10", 10.0, low=-math.inf, bound=Bound.AT_MOST)
    assert (end_of(least), end_of(most)) == (40.0, 10.0)
    assert times(most, least) == pytest.approx(4.0)
    assert math.isinf(times(figure("0", 0.0), least))


def test_signs_are_symmetric() -> None:
    """Which figure comes first changes no sign."""
    rows = figure_rows(figure("24", 24.0, "fine"), figure("about 42", 42.0, approximate=True))
    assert figure_signs(rows, 0, 1) == figure_signs(rows, 1, 0)


def test_digits_that_changed_places_are_a_slip() -> None:
    """24 and 42, or 24 and 14, are a slip; 24 and 31 are none."""
    slips = [
        figure_signs(figure_rows(second=figure(text, float(text))), 0, 1)["slip"]
        for text in ("42", "14", "31")
    ]
    assert slips == [1.0, 1.0, 0.0]


def test_the_number_of_a_floor_is_no_figure() -> None:
    """Which floor or block it is says where, not how much."""
    rows = figure_rows(figure("24", 24.0, "floor"), figure("14", 14.0, "floor"))
    assert list(rows.pairs()) == []

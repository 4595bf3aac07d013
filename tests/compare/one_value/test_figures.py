"""Which figures of a story may be of one thing, and what is known of each."""

import math
from datetime import date

import pytest

from claims.model import Bound, Measure
from compare.one_value.figure_signs import figure_signs
from compare.one_value.figures import FigureRows, end_of, times
from tests.compare.factories import Telling, day, figure, story_of
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


@pytest.mark.parametrize(
    ("second", "signs"), [(2024, (0.0, 1.0)), (2021, (1.0, 0.0))], ids=["one year", "two years"]
)
def test_the_date_next_to_a_figure_is_its_own(second: int, signs: tuple[float, float]) -> None:
    """Figures next to one year agree in it though other years stand further away."""
    left, right = Telling("Ledger"), Telling("Courier")
    for telling, year, text in ((left, 2024, "24"), (right, second, "14")):
        near, far = (day(str(y), date(y, 1, 1), 365) for y in (year, 1999 + len(telling.outlet)))
        sentence = f"In {near.text} it paid {text} fines, and it was founded in {far.text}."
        telling.tell(sentence, near, figure(text, float(text)), far)
    found = figure_signs(FigureRows(story_of(left, right)), 0, 1)
    assert (found["nearest dates differ"], found["nearest dates agree"]) == signs


def test_the_closest_pair_has_most_words_in_common() -> None:
    """Of two figures in one article, the one in the same words is the closest to another's."""
    left, right = Telling("Ledger"), Telling("Courier")
    left.tell("It paid 24 fines.", figure("24", 24.0))
    right.tell("It paid 14 fines.", figure("14", 14.0))
    right.tell("The bridge lost 16 bolts.", figure("16", 16.0))
    rows = FigureRows(story_of(left, right))
    assert (rows.closest(0, 1), rows.closest(0, 2)) == (True, False)


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

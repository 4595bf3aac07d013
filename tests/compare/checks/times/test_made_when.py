"""Years in which one named thing was built, completed or put into service."""

from datetime import date

import pytest

from claims.model import Anchor, Granularity
from compare.checks.times.made_when import check_made_when
from compare.outcome import Outcome
from tests.compare.factories import Telling, day, story_of


def made(first: tuple[str, str, int], second: tuple[str, str, int]) -> tuple[Outcome, ...]:
    """Compare two sentences of two articles, each with its verb and its year."""
    tellings = []
    for outlet, (sentence, verb, year) in zip(("Ledger", "Coast"), (first, second), strict=True):
        telling = Telling(outlet)
        anchor = Anchor(predicate=verb, subjects=("silver tern",), objects=("silver tern",))
        when = day(str(year), date(year, 1, 1), 365, granularity=Granularity.YEAR, anchor=anchor)
        telling.tell(sentence, when, anchor=anchor)
        tellings.append(telling)
    return check_made_when(story_of(*tellings))


@pytest.mark.parametrize(
    "second",
    [
        ("The Silver Tern was built in 1989.", "build", 1989),
        ("The Silver Tern was completed in 1989.", "complete", 1989),
        ("The Silver Tern was launched in 1989.", "launch", 1989),
        ("The Silver Tern entered service in 1989.", "enter", 1989),
    ],
    ids=["built", "completed", "launched", "in service"],
)
def test_what_is_built_is_not_completed_years_before(second: tuple[str, str, int]) -> None:
    """One ship has one year of building, and none of completion or service long before it."""
    assert len(made(("The Silver Tern was built in 1998.", "build", 1998), second)) == 1
    assert len(made(second, ("The Silver Tern was built in 1998.", "build", 1998))) == 1


@pytest.mark.parametrize(
    "second",
    [
        ("The Silver Tern entered service in 2001.", "enter", 2001),
        ("The Silver Tern was completed in 1997.", "complete", 1997),
        ("The Silver Tern entered the harbour in 1989.", "enter", 1989),
        ("The Silver Tern was built again in 1989.", "build", 1989),
        ("The silver tern was built in 1989.", "build", 1989),
    ],
    ids=["later", "a year off", "no service", "again", "no name"],
)
def test_other_years_are_no_contradiction(second: tuple[str, str, int]) -> None:
    """Later stages, a year's slack, another deed and what has no name are left alone."""
    assert not made(("The Silver Tern was built in 1998.", "build", 1998), second)

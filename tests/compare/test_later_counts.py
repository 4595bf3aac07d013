"""Counts that changed between two times that the texts name."""

from datetime import date

import pytest

from claims.model import Anchor, DateFact, DateRelation
from compare.later_counts import superseded
from compare.model import Status
from compare.outcome import FIRST, Outcome
from tests.compare.factories import Telling, day, figure, outcome, story_of, value_at

TUESDAY, WEDNESDAY = date(2024, 3, 5), date(2024, 3, 6)
THURSDAY, FRIDAY = date(2024, 3, 7), date(2024, 3, 8)
RECEIVED = Anchor(predicate="receive", subjects=("council",), objects=("complaint",))


def by(text: str, value: date) -> DateFact:
    """Make a day by which something had come about."""
    return day(text, value, relation=DateRelation.BY, anchor=RECEIVED)


def judged(first: tuple[int, DateFact, date], second: tuple[int, DateFact, date]) -> Outcome:
    """Explain two counts, each with the time told with it and its article's day."""
    tellings = []
    for outlet, (count, when, published) in zip(("Ledger", "Coast"), (first, second), strict=True):
        telling = Telling(outlet, published)
        telling.tell(
            f"The council had received {count} complaints by {when.text}.",
            figure(str(count), count, "complaint", anchor=RECEIVED),
            when,
        )
        tellings.append(telling)
    sides = [
        value_at(telling.claims[0], str(count))
        for telling, (count, _, _) in zip(tellings, (first, second), strict=True)
    ]
    return superseded(outcome(sides[0], sides[1]), story_of(*tellings))


def test_a_higher_count_by_a_later_day_is_an_update() -> None:
    """The times told with two counts order them, whenever the articles were printed."""
    found = judged((10, by("Tuesday", TUESDAY), FRIDAY), (11, by("Wednesday", WEDNESDAY), THURSDAY))
    assert found.status is Status.SUPERSEDED
    assert found.explanation.startswith(f"{FIRST} gave 10 as of Tuesday")
    assert "11 as of Wednesday" in found.explanation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((10, by("Tuesday", TUESDAY), THURSDAY), (11, by("Tuesday", TUESDAY), FRIDAY)),
        ((11, by("Tuesday", TUESDAY), THURSDAY), (10, by("Wednesday", WEDNESDAY), FRIDAY)),
    ],
    ids=["one day", "fewer by the later day"],
)
def test_other_counts_stay_a_conflict(
    first: tuple[int, DateFact, date], second: tuple[int, DateFact, date]
) -> None:
    """Two counts by one day, or fewer by a later one, are not explained by time."""
    assert judged(first, second).status is Status.CONFLICT

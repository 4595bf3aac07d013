"""Two days that one article's text gives for one deed."""

from datetime import date

import pytest

from claims.model import Anchor, DateFact
from compare.checks.times.dated_twice import check_dated_twice
from compare.outcome import Outcome
from tests.compare.factories import Telling, day, story_of, two

CAUGHT = Anchor(predicate="capture", subjects=("ship",), objects=("boat",))


def found(first: str, second: str, *, gap: int = 1, anchor: Anchor = CAUGHT) -> Outcome | None:
    """Compare the dates of two sentences about one deed."""
    telling = Telling("Ledger", date(2024, 5, 9))
    days = (day("on Tuesday", date(2024, 5, 7)), day("on Monday", date(2024, 5, 7 - gap)))
    for sentence, when in zip((first, second), days, strict=True):
        dated = DateFact(
            start=0,
            end=when.end,
            text=when.text,
            earliest=when.earliest,
            latest=when.latest,
            granularity=when.granularity,
            anchor=anchor,
        )
        telling.tell(sentence, dated, anchor=anchor)
    story = story_of(telling)
    return check_dated_twice(*two(story, DateFact), story)


def test_a_lead_and_its_text_that_differ_are_a_conflict() -> None:
    """One deed on two days in one text is a contradiction."""
    outcome = found("The ship captured a boat on Tuesday.", "The ship captured it on Monday.")
    assert outcome is not None
    assert outcome.explanation == "The text says 7 May 2024 in one place and 6 May 2024 in another."


@pytest.mark.parametrize(
    ("second", "gap"),
    [
        ("The ship captured another boat on Monday.", 1),
        ("The ship had captured a boat on Monday.", 1),
        ("The ship captured a boat on Monday.", 6),
    ],
    ids=["another", "earlier", "far apart"],
)
def test_two_deeds_have_a_day_each(second: str, gap: int) -> None:
    """Another boat, an earlier deed or a day a week away is no contradiction."""
    assert found("The ship captured a boat on Tuesday.", second, gap=gap) is None


def test_a_verb_of_saying_dates_no_deed() -> None:
    """Two days on which somebody spoke are no contradiction."""
    anchor = Anchor(predicate="say", subjects=("ship",), objects=("boat",))
    told = ("The ship said so on Tuesday.", "The ship said it on Monday.")
    assert found(*told, anchor=anchor) is None

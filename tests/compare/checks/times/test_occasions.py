from datetime import date

import pytest

from claims.model import Anchor, DateFact, Measure
from compare.checks.times.occasions import occasions_apart
from tests.compare.factories import Telling, day, figure, story_of, two

FIRST_DAY, LATER = date(2024, 2, 18), date(2024, 2, 19)


def judged(first: str, second: str, predicate: str, *events: str) -> bool:
    """Tell whether two sentences with the dates Sunday and Monday date two events."""
    anchor = Anchor(predicate=predicate, events=events)
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell(first, day("Sunday", FIRST_DAY, anchor=anchor))
    other.tell(second, day("Monday", LATER, anchor=anchor))
    a, b = two(story_of(one, other), DateFact)
    assert occasions_apart(a, b) == occasions_apart(b, a)
    return occasions_apart(a, b)


@pytest.mark.parametrize(
    ("first", "second", "predicate", "apart"),
    [
        ("She checked into a clinic on Sunday.", "She checked out on Monday.", "check", True),
        ("She checked into a clinic on Sunday.", "She checked in on Monday.", "check", False),
        ("They play the winner of Sunday's match.", "They play Varn on Monday.", "play", True),
        ("They play Varn in Sunday's final.", "They play Varn on Monday.", "play", False),
        ("He resumed the Sunday walks.", "He resumed work on Monday.", "resume", True),
        ("He was acquitted on Sunday.", "He was found guilty on Monday.", "find", True),
        ("He was convicted on Sunday.", "He was found guilty on Monday.", "find", False),
        ("He was held after a raid on Sunday.", "He was held on Monday.", "hold", True),
        (
            "He was held after a raid on Sunday.",
            "He was held over a raid on Monday.",
            "hold",
            False,
        ),
        ("After it hired him Sunday, it sold a ship.", "It sold a ship Monday.", "sell", True),
        ("He opened fire on Sunday.", "He was dismissed on Monday.", "dismiss", True),
    ],
)
def test_two_dates_may_date_two_events_of_one_verb(
    first: str, second: str, predicate: str, apart: bool
) -> None:
    """A particle, a verdict, or what else has the date tells two events of a verb apart."""
    assert judged(first, second, predicate, "check-in") is apart


@pytest.mark.parametrize(("other", "apart"), [(80e6, True), (1.1e6, False)])
def test_sums_of_two_sizes_are_of_two_events(other: float, apart: bool) -> None:
    """Thefts of sums that are far apart are two thefts."""
    one, second = Telling("Ledger"), Telling("Coast")
    anchor = Anchor(predicate="steal")
    for telling, sum_, when, text in (
        (one, 0.9e6, FIRST_DAY, "Sunday"),
        (second, other, LATER, "Monday"),
    ):
        haul = figure("$1m", sum_, measure=Measure.MONEY, unit="USD")
        telling.tell(f"They stole $1m on {text}.", haul, day(text, when, anchor=anchor))
    a, b = two(story_of(one, second), DateFact)
    assert occasions_apart(a, b) is apart

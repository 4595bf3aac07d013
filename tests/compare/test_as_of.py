"""When a value was the state of things."""

from datetime import UTC, date, datetime

from claims.model import Anchor, DateFact, DateRelation, QuantityFact
from compare.as_of import AsOf, as_of, published
from compare.story import statements
from tests.compare.factories import Telling, day, figure, moment, story_of

TUESDAY = date(2024, 3, 5)
KILLED = Anchor(predicate="kill", events=("death",))


def told(sentence: str, *dates: DateFact, hour: int | None = None) -> AsOf:
    """Return when a toll held, given the dates in its sentence."""
    at = datetime(2024, 3, 5, hour, tzinfo=UTC) if hour is not None else None
    telling = Telling("Ledger", TUESDAY, at)
    telling.tell(sentence, figure("12", 12, "people", anchor=KILLED), *dates)
    story = story_of(telling, Telling("Coast"))
    (statement,) = statements(story, QuantityFact)
    return as_of(statement, story)


def test_a_time_told_counts() -> None:
    """ "As of", "by" and the time of the saying date a figure."""
    monday = day("Monday", date(2024, 3, 4), anchor=KILLED)
    found = told("12 people were killed as of Monday.", monday)
    assert (found.moment, found.precise, found.told) == (datetime(2024, 3, 4), False, True)
    nine = moment("9 a.m.", datetime(2024, 3, 5, 9), relation=DateRelation.BY, anchor=KILLED)
    found = told("12 people were killed by 9 a.m.", nine)
    assert (found.moment, found.precise) == (datetime(2024, 3, 5, 9), True)
    saying = day("on Monday", date(2024, 3, 4), anchor=Anchor(predicate="say"))
    assert told("12 people were killed, it said on Monday.", saying).told


def test_the_day_of_the_event_dates_no_figure() -> None:
    """When people were killed is not when they were counted: then the publication counts."""
    monday = day("on Monday", date(2024, 3, 4), anchor=KILLED)
    found = told("12 people were killed on Monday.", monday, hour=18)
    assert (found.moment, found.precise, found.told) == (datetime(2024, 3, 5, 18), True, False)


def test_times_meet_where_they_may_be_one() -> None:
    """A day meets an hour within it and no other day; what has no date meets nothing."""
    whole = published(Telling("Ledger", TUESDAY).article())
    hour = published(Telling("Ledger", TUESDAY, datetime(2024, 3, 5, 9, tzinfo=UTC)).article())
    before = published(Telling("Ledger", date(2024, 3, 4)).article())
    assert whole.meets(hour)
    assert hour.meets(whole)
    assert not whole.meets(before)
    assert not before.meets(whole)
    assert not published(Telling("Ledger", None).article()).meets(whole)

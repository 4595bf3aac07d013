"""Which dates of a story may date one event, and how far they lie apart."""

from datetime import date, datetime

import pytest

from claims.model import DateFact, DateRelation, Granularity
from compare.one_value.date_signs import date_signs
from compare.one_value.dates import DateRows, days_between, scale_of
from tests.compare.factories import Telling, day, last_time, moment, story_of
from tests.compare.one_value.stories import date_rows


def year(of: int, relation: DateRelation = DateRelation.ON) -> DateFact:
    """Make a year."""
    fields = {"granularity": Granularity.YEAR, "timex": str(of), "relation": relation}
    return day(str(of), date(of, 1, 1), 365, **fields)


def undated(text: str, timex: str) -> DateFact:
    """Make a day of the week in an article without a date."""
    return DateFact(
        start=0,
        end=len(text),
        text=text,
        earliest=None,
        latest=None,
        granularity=Granularity.MINUTE if "T" in timex[-6:] and ":" in timex else Granularity.DAY,
        timex=timex,
    )


def test_two_outlets_days_that_differ_are_a_pair() -> None:
    """Two days in like sentences are worth a look."""
    assert list(date_rows().pairs()) == [(0, 1)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (day("2 March", date(2024, 3, 2)), day("March 2", date(2023, 3, 2))),
        (day("last year", date(2023, 1, 1), 365), day("3 March", date(2024, 3, 3))),
        (
            moment("3:20 a.m.", datetime(2024, 3, 2, 3, 20)),
            moment("3:30 a.m.", datetime(2024, 3, 3, 3, 30)),
        ),
        (
            moment("3 a.m. on Saturday", datetime(2024, 3, 2, 3, 0)),
            moment("5 a.m.", datetime(2024, 3, 4, 5, 0)),
        ),
    ],
    ids=["one day of two years", "told from the article's day", "rounded", "two nights"],
)
def test_dates_that_tell_nothing_are_no_pair(first: DateFact, second: DateFact) -> None:
    """What reads alike, depends on the article's day, is a rounding or is of two nights is none."""
    assert list(date_rows(first, second).pairs()) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (year(1994), year(1996, DateRelation.SINCE)),
        (undated("4.17am", "XXXX-XX-XXT04:17"), undated("4.47am", "XXXX-XX-XXT04:47")),
        (undated("Sunday night", "XXXX-WXX-7TNI"), undated("Monday morning", "XXXX-WXX-1TMO")),
    ],
    ids=["since a beginning", "clock times", "weekdays"],
)
def test_dates_of_no_known_day_are_a_pair(first: DateFact, second: DateFact) -> None:
    """Since when and when, and clock times and weekdays without a date, are worth a look."""
    assert list(date_rows(first, second).pairs()) == [(0, 1)]


def test_other_relations_are_no_pair() -> None:
    """Until when something lasts is not when it began."""
    until = year(1996, DateRelation.UNTIL)
    assert list(date_rows(year(1994), until).pairs()) == []


def test_the_first_time_since_a_day_is_no_beginning() -> None:
    """Since when something has not happened is not compared with when it did."""
    left, right = Telling("Ledger"), Telling("Courier")
    since = year(1996, DateRelation.SINCE)
    left.tell("It was its first loss since 1996.", since, last_time(since, predicate="lose"))
    right.tell("It had its loss in 1994.", year(1994))
    assert list(DateRows(story_of(left, right)).pairs()) == []


def test_days_between() -> None:
    """Days are counted; of weekdays without a date, the shorter way round the week."""
    assert days_between(day("a", date(2024, 3, 2)), day("b", date(2024, 3, 9))) == 7.0
    sunday, monday = undated("Sunday", "XXXX-WXX-7"), undated("Monday", "XXXX-WXX-1")
    assert days_between(sunday, monday) == 1.0
    assert days_between(sunday, undated("May", "XXXX-05")) == 7.0
    four, ten = undated("4 a.m.", "XXXX-XX-XXT04:00"), undated("10 a.m.", "XXXX-XX-XXT10:00")
    assert days_between(four, ten) == 0.25


def test_scales() -> None:
    """A clock time, a day, a month and a year are four scales."""
    told = [
        moment("3 a.m.", datetime(2024, 3, 2, 3, 0)),
        day("2 March", date(2024, 3, 2)),
        day("March", date(2024, 3, 1), 31, granularity=Granularity.MONTH),
        day("2024", date(2024, 1, 1), 366, granularity=Granularity.YEAR),
    ]
    assert [scale_of(fact) for fact in told] == ["clock", "day", "month", "year"]


def test_signs_are_symmetric() -> None:
    """Which date comes first changes no sign."""
    rows = date_rows()
    assert date_signs(rows, 0, 1) == date_signs(rows, 1, 0)

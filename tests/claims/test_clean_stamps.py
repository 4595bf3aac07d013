"""Publication stamps of every shape that news sites use."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.clean.stamps import date_in_url, read_stamp, read_stamp_line

DAY = date(2021, 3, 4)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("March 4, 2021", None),
        ("4 March 2021", None),
        ("Thursday, March 4th, 2021", None),
        ("THURSDAY 04 MARCH 2021", None),
        ("2021-03-04", None),
        ("Article posted on 04.03.2021", None),
        ("Published on: Thu, 4 Mar 2021 at 08:15 IST", None),
        ("Updated: March 4, 2021 20:15 IST", None),
        ("03 / 04 / 21 06:40 PM ET", None),
        ("Thu Mar 4, 2021 1:20PM GMT", "2021-03-04T13:20:00+00:00"),
        ("12:50 p.m. EDT Mar. 4, 2021", "2021-03-04T12:50:00-04:00"),
        ("Published: 04 Mar 2021 11:25 GMT+02:00", "2021-03-04T11:25:00+02:00"),
        ("2021-03-04T09:00:00Z", "2021-03-04T09:00:00+00:00"),
        ("2021-03-04T09:00:00.000-05:00", "2021-03-04T09:00:00-05:00"),
        ("Thu, 04 Mar 2021 12:00 AM CST", "2021-03-04T00:00:00-06:00"),
        ("March 4, 20217:45AM", None),
        ("March 4, 20217:45AM GMT", "2021-03-04T07:45:00+00:00"),
        ("Mar 4, 2021 7:45 PM -0500", "2021-03-04T19:45:00-05:00"),
        ("March 4, 2021 - - Updated 0950 GMT (1750 HKT)", "2021-03-04T09:50:00+00:00"),
    ],
)
def test_stamp(text: str, moment: str | None) -> None:
    """A stamp gives its day, and its moment only where the zone's offset is certain."""
    stamp = read_stamp_line(text)
    assert stamp is not None
    assert stamp.day == DAY
    assert (stamp.moment.isoformat() if stamp.moment else None) == moment


@pytest.mark.parametrize(
    "text",
    [
        "He was born on March 4, 2021.",
        "End of Watch: Thursday, March 4, 2021",
        "The vote of March 4, 2021 was the third one",
        "Bridge closed in Harrow",
        "Six months later",
        "8 of 12",
    ],
)
def test_line_that_says_more_is_no_stamp(text: str) -> None:
    """A line that says more than when it was published stays in the text."""
    assert read_stamp_line(text) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("2022-02-30", "does not exist"),
        ("03/04/2021", "can be read as day/month or month/day"),
        ("Mar. 4 5:59 PM", "has no year"),
    ],
)
def test_unusable_date_says_why(text: str, problem: str) -> None:
    """A date that has no value says what is wrong with it."""
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.day is None
    assert stamp.problem == problem


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/2021/03/04/bridge", DAY),
        ("https://a.example/2021/mar/04/bridge", DAY),
        ("https://a.example/news/2021-03-04-bridge", DAY),
        ("https://a.example/20210304/bridge", DAY),
        ("https://a.example/2021/13/04/bridge", None),
        ("https://a.example/id/12345678901", None),
        ("https://a.example/", None),
    ],
)
def test_date_in_url(url: str, expected: date | None) -> None:
    """A day in an address's path is read; an identifier is not taken for one."""
    assert date_in_url(url) == expected


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 12, 31)))
def test_written_dates_read_back(day: date) -> None:
    """Any day written out in words reads back."""
    stamp = read_stamp(f"{day:%B} {day.day}, {day.year}")
    assert stamp is not None
    assert stamp.day == day
    other = read_stamp(day.isoformat())
    assert other is not None
    assert other.day == day


@given(st.text(max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    """Any short text gives a stamp or None."""
    read_stamp(text)
    date_in_url(text)

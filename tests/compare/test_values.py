import math
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Bound, DateFact, Granularity, Measure, QuantityFact
from compare.values import (
    Relation,
    compare_dates,
    compare_quantities,
    describe_canonical,
    describe_date,
    describe_quantity,
)
from tests.compare.factories import day, figure, moment

NOON = datetime(2024, 3, 5, 12, 0)
MONTH = day("in March", date(2024, 3, 1), 31, granularity=Granularity.MONTH)
UNRESOLVED = day("Tuesday", date(2024, 3, 5), earliest=None, latest=None, basis="published")


def metres(text: str, value: float, **fields: object) -> QuantityFact:
    """Make a length."""
    return figure(text, value, measure=Measure.LENGTH, unit="metre", **fields)


def heat(text: str, kelvin: float, **fields: object) -> QuantityFact:
    """Make a temperature."""
    return figure(text, kelvin, measure=Measure.TEMPERATURE, unit="kelvin", **fields)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (day("May 3", date(2024, 5, 3)), day("3 May 2024", date(2024, 5, 3)), Relation.EQUAL),
        (day("May 3", date(2024, 5, 3)), day("May 4", date(2024, 5, 4)), Relation.DIFFERS),
        (MONTH, day("March 9", date(2024, 3, 9)), Relation.CONTAINS),
        (MONTH, day("April 1", date(2024, 4, 1)), Relation.DIFFERS),
        (day("March 5", date(2024, 3, 5)), moment("noon", NOON), Relation.EQUAL),
        (day("March 5", date(2024, 3, 5)), UNRESOLVED, Relation.UNKNOWN),
        (UNRESOLVED, UNRESOLVED, Relation.UNKNOWN),
    ],
    ids=[
        "same",
        "next day",
        "month and day",
        "day after month",
        "day and hour",
        "open",
        "two open",
    ],
)
def test_relations_of_dates(one: DateFact, other: DateFact, relation: Relation) -> None:
    """Two dates are equal, one inside the other, apart, or unknown where one has no value."""
    assert compare_dates(one, other) is relation
    assert compare_dates(other, one) is relation


def test_an_approximate_date_reaches_to_its_neighbour() -> None:
    """A day just outside an approximate period does not contradict it, one far from it does."""
    around = day("around March 5", date(2024, 3, 5), approximate=True)
    assert compare_dates(around, day("March 6", date(2024, 3, 6))) is Relation.CONTAINS
    assert compare_dates(around, day("March 9", date(2024, 3, 9))) is Relation.DIFFERS
    exact = day("March 5", date(2024, 3, 5))
    assert compare_dates(exact, day("March 6", date(2024, 3, 6))) is Relation.DIFFERS


@pytest.mark.parametrize(
    ("on", "relation"),
    [(date(2024, 9, 12), Relation.CONTAINS), (date(2024, 10, 12), Relation.DIFFERS)],
)
def test_a_season_ends_by_the_weather_or_by_the_sun(on: date, relation: Relation) -> None:
    """A day of the weeks between the two ends of a summer is no other date than that summer."""
    summer = day("summer", date(2024, 6, 1), 92, granularity=Granularity.SEASON)
    assert compare_dates(summer, day("then", on)) is relation


def test_clock_times_of_one_zone_are_compared() -> None:
    """Two minutes of one zone are equal or apart, whatever the zone is called."""
    gmt, utc = moment("12:00 GMT", NOON, "GMT"), moment("12:00 UTC", NOON, "UTC")
    assert compare_dates(gmt, utc) is Relation.EQUAL
    one, late = moment("12:00 GMT", NOON, "GMT"), moment("1 p.m. GMT", NOON.replace(hour=13), "GMT")
    assert compare_dates(one, late) is Relation.DIFFERS


def test_the_same_reading_in_two_zones_is_apart() -> None:
    """One clock reading given in two named zones differs; two readings may be one moment."""
    gmt, est = moment("12:00 GMT", NOON, "GMT"), moment("12:00 EST", NOON, "EST")
    assert compare_dates(gmt, est) is Relation.DIFFERS
    seven = moment("07:00 EST", NOON - timedelta(hours=5), "EST")
    assert compare_dates(gmt, seven) is Relation.UNKNOWN
    bare = moment("07:00", NOON - timedelta(hours=5))
    assert compare_dates(gmt, bare) is Relation.UNKNOWN


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (day("Tuesday", date(2024, 3, 5)), "5 March 2024"),
        (day("around Tuesday", date(2024, 3, 5), approximate=True), "about 5 March 2024"),
        (UNRESOLVED, "Tuesday"),
        (MONTH, "March 2024"),
        (day("summer", date(2024, 6, 1), 92, granularity=Granularity.SEASON), "summer 2024"),
        (day("Q2", date(2024, 4, 1), 91, granularity=Granularity.QUARTER), "Q2 2024"),
        (day("2024", date(2024, 1, 1), 366, granularity=Granularity.YEAR), "2024"),
        (day("the 1990s", date(1990, 1, 1), 3652, granularity=Granularity.DECADE), "the 1990s"),
        (day("March 5-7", date(2024, 3, 5), 3), "5 March 2024 to 7 March 2024"),
        (moment("noon", NOON, "GMT"), "12:00 GMT, 5 March 2024"),
        (moment("noon", NOON), "12:00, 5 March 2024"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_dates_as_a_reader_writes_them(fact: DateFact, written: str) -> None:
    """A date is written no finer than it is known."""
    assert describe_date(fact) == written


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (figure("24", 24), figure("24", 24), Relation.EQUAL),
        (figure("24", 24), figure("27", 27), Relation.DIFFERS),
        (
            figure("at least 20", 20, high=math.inf, bound=Bound.AT_LEAST),
            figure("24", 24),
            Relation.CONTAINS,
        ),
        (
            figure("at least 30", 30, high=math.inf, bound=Bound.AT_LEAST),
            figure("24", 24),
            Relation.DIFFERS,
        ),
        (
            figure("up to 20", 20, low=-math.inf, bound=Bound.AT_MOST),
            figure("24", 24),
            Relation.DIFFERS,
        ),
        (
            figure("20 to 30", 20, high=30, bound=Bound.BETWEEN),
            figure("24", 24),
            Relation.CONTAINS,
        ),
        (figure("12,000", 12000, precision=1000), figure("11,783", 11783), Relation.ROUNDS),
        (figure("12,000", 12000, precision=1000), figure("11,300", 11300), Relation.DIFFERS),
        (figure("about 100", 100, approximate=True), figure("95", 95), Relation.ROUNDS),
        (figure("about 100", 100, approximate=True), figure("80", 80), Relation.DIFFERS),
        (metres("6 miles", 9656.06), metres("10 km", 10000), Relation.CONVERTS),
        (metres("6 miles", 9656.06), metres("14 km", 14000), Relation.DIFFERS),
        (metres("10 km", 10000), metres("9.7 km", 9700), Relation.DIFFERS),
        (heat("300 K", 300), heat("27 °C", 300.15), Relation.CONVERTS),
        (heat("38C", 311.15), heat("105F", 313.706), Relation.DIFFERS),
        (heat("38C", 311.15), heat("39C", 312.15), Relation.DIFFERS),
        (figure("$9", 9, qualifiers=("per year",)), figure("$9", 9), Relation.UNKNOWN),
    ],
    ids=[
        "same",
        "apart",
        "at least below",
        "at least above",
        "up to",
        "range",
        "rounded",
        "not its rounding",
        "about",
        "not about",
        "converted",
        "not a conversion",
        "one unit",
        "kelvin in celsius",
        "warmer than its conversion",
        "one scale",
        "a rate and a total",
    ],
)
def test_relations_of_quantities(
    one: QuantityFact, other: QuantityFact, relation: Relation
) -> None:
    """A bound leaves room, a rounding meets the exact figure, a conversion may be a little off."""
    assert compare_quantities(one, other) is relation
    assert compare_quantities(other, one) is relation


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (figure("24  people", 24), "24 people"),
        (figure("1, 200 people", 1200), "1,200 people"),
        (figure("24", 24, high=math.inf, bound=Bound.AT_LEAST), "at least 24"),
        (figure("At least 24", 24, high=math.inf, bound=Bound.AT_LEAST), "At least 24"),
        (figure("24", 24, low=-math.inf, bound=Bound.LESS_THAN), "less than 24"),
        (figure("24", 24, approximate=True), "about 24"),
        (figure("20 to 30", 20, high=30, bound=Bound.BETWEEN), "20 to 30"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_quantities_as_a_reader_writes_them(fact: QuantityFact, written: str) -> None:
    """A figure is written with its bound, once."""
    assert describe_quantity(fact) == written


@pytest.mark.parametrize(
    ("fact", "written"),
    [
        (metres("6 miles", 9656.06), "9,656.06 m"),
        (metres("up to 5 km", 5000, low=-math.inf), "5,000 m"),
        (figure("3 acres", 3, unit="furlong"), "3 furlong"),
        (figure("24", 24), "24"),
    ],
    ids=["metres", "bound", "unit without a sign", "count"],
)
def test_quantities_in_the_canonical_unit(fact: QuantityFact, written: str) -> None:
    """A figure in the canonical unit has the unit's sign where there is one."""
    assert describe_canonical(fact) == written


DAYS = st.dates(date(2023, 12, 1), date(2024, 2, 1))
DATES = st.builds(
    day,
    st.just("then"),
    DAYS,
    st.integers(1, 40),
    approximate=st.booleans(),
    granularity=st.sampled_from([Granularity.DAY, Granularity.WEEK, Granularity.MONTH]),
)
TIMES = st.builds(
    moment,
    st.just("then"),
    st.datetimes(datetime(2024, 1, 1), datetime(2024, 1, 3)),
    st.sampled_from([None, "GMT", "UTC", "EST", "local time"]),
)


def quantities(measure: Measure) -> st.SearchStrategy[QuantityFact]:
    """Generate figures of one measure."""
    return st.builds(
        lambda low, width, text, **fields: figure(text, low, high=low + width, **fields),
        st.integers(0, 60).map(float),
        st.sampled_from([0.0, 0.0, 5.0, math.inf]),
        st.sampled_from(["5 km", "5 miles", "5"]),
        approximate=st.booleans(),
        precision=st.sampled_from([1.0, 10.0]),
        measure=st.just(measure),
    )


PAIRS = st.sampled_from([Measure.COUNT, Measure.LENGTH]).flatmap(
    lambda measure: st.tuples(quantities(measure), quantities(measure))
)


@given(DATES | TIMES, DATES | TIMES)
def test_comparing_dates_is_symmetric(one: DateFact, other: DateFact) -> None:
    """Which of two dates comes first changes nothing, and a date never differs from itself."""
    assert compare_dates(one, other) is compare_dates(other, one)
    assert compare_dates(one, one) is Relation.EQUAL


@given(PAIRS)
def test_comparing_quantities_is_symmetric(pair: tuple[QuantityFact, QuantityFact]) -> None:
    """Which of two figures comes first changes nothing, and a figure always equals itself."""
    one, other = pair
    assert compare_quantities(one, other) is compare_quantities(other, one)
    assert compare_quantities(one, one) is Relation.EQUAL


def undated(text: str, timex: str) -> DateFact:
    """Make a day of an article without a date."""
    return day(text, date(2024, 3, 5), earliest=None, latest=None, timex=timex)


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        (("Thursday", "XXXX-WXX-4"), ("Friday", "XXXX-WXX-5"), Relation.DIFFERS),
        (("Friday", "XXXX-WXX-5"), ("Friday", "XXXX-WXX-5"), Relation.EQUAL),
        (("May 3", "XXXX-05-03"), ("May 4", "XXXX-05-04"), Relation.DIFFERS),
        (("May 3", "XXXX-05-03"), ("3 May", "XXXX-05-03"), Relation.EQUAL),
        (("May", "XXXX-05"), ("Friday", "XXXX-WXX-5"), Relation.UNKNOWN),
    ],
)
def test_days_of_no_known_year_are_compared_by_name(
    first: tuple[str, str], second: tuple[str, str], relation: Relation
) -> None:
    """Two weekdays, or two days of a month, tell without a date of the article."""
    assert compare_dates(undated(*first), undated(*second)) is relation


def test_a_weekday_is_not_held_against_a_day_of_any_week() -> None:
    """A full date that names no weekday may be of another week."""
    friday = undated("Friday", "XXXX-WXX-5")
    assert compare_dates(friday, day("March 5, 2024", date(2024, 3, 5))) is Relation.UNKNOWN
    told = day("Tuesday, March 5, 2024", date(2024, 3, 5))
    assert compare_dates(friday, told) is Relation.DIFFERS


@pytest.mark.parametrize(
    ("about", "other", "relation"),
    [
        (22e6, 23e6, Relation.DIFFERS),
        (25e6, 26e6, Relation.ROUNDS),
        (200e6, 208e6, Relation.ROUNDS),
    ],
)
def test_about_a_sum_reaches_as_far_as_its_rounding(
    about: float, other: float, relation: Relation
) -> None:
    """A hedged sum stands for those that round to it."""
    rough = figure("$1m", about, measure=Measure.MONEY, unit="USD", approximate=True)
    fine = figure("$1m", other, measure=Measure.MONEY, unit="USD")
    assert compare_quantities(rough, fine) is relation


@pytest.mark.parametrize(
    ("exact", "relation"), [(86_000, Relation.DIFFERS), (89_900, Relation.ROUNDS)]
)
def test_a_limit_is_no_rounding_of_what_breaks_it(exact: float, relation: Relation) -> None:
    """More than 90,000 is not 86,000, but may be what 89,900 was rounded to."""
    limit = figure(
        "90,000", 90_000, bound=Bound.MORE_THAN, high=math.inf, precision=10_000, approximate=False
    )
    assert compare_quantities(limit, figure(str(exact), exact)) is relation
    assert compare_quantities(figure(str(exact), exact), limit) is relation

"""Values as a reader would write them, and how two of them stand to each other."""

import calendar
import math
import re
from datetime import datetime, timedelta
from enum import StrEnum

from claims.model import Bound, DateFact, Granularity, Measure, QuantityFact

_BOUND_WORDS = frozenset({Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN})
_MONTHS = calendar.month_name[1:]
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
# Summer ends with August or on 22 September: by the weather or by the sun.
_SEASONS_EDGE = timedelta(days=23)
# Units as a report writes them; anything else is written as it stands.
_UNIT_SIGNS = {
    "metre": "m",
    "kilogram": "kg",
    "second": "s",
    "kelvin": "K",
    "square metre": "m²",
    "cubic metre": "m³",
    "metre/second": "m/s",
    "percent": "%",
    "point": "percentage points",
}


# How far a figure and its conversion may lie apart once both are rounded: 10 km and six miles.
_CONVERSION = 0.035
_SEA = 1.16
_CELSIUS = 273.15
# A whole degree Celsius is 1.8 degrees Fahrenheit; either is rounded.
_DEGREES = 1.5
_SAME = 1e-6
# "XXXX-WXX-4": a Thursday of no known week.
_DAY_OF_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)$")
_MONTH_OF_YEAR = re.compile(r"XXXX-(\d\d)(?:$|-\d\d$)")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])(?:T|$)")
# "About a dozen" is said of fourteen.
_DOZENS = 0.2
# How far a limit may be overstepped by what is rounded.
_HAIR = 0.01
# These have one unit, or no factor between their units.
_NEVER_CONVERTED = frozenset(
    {
        Measure.COUNT,
        Measure.MAGNITUDE,
        Measure.AGE,
        Measure.PERCENT,
        Measure.POINTS,
        Measure.MONEY,
        Measure.RATE,
        Measure.TEMPERATURE,
        Measure.DURATION,
    }
)


class Relation(StrEnum):
    """How two values stand to each other."""

    EQUAL = "equal"
    CONTAINS = "contains"
    ROUNDS = "rounds"
    CONVERTS = "converts"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


# "Late on Friday" may last as far into the next day.
_INTO = timedelta(hours=1)


def describe_date(fact: DateFact) -> str:
    """Write a date as far as it is known: "21 January 2022", "summer 2022"."""
    if fact.earliest is None or fact.latest is None:
        return fact.text
    first, last = fact.earliest, fact.latest - timedelta(seconds=1)
    about = "about " if fact.approximate else ""
    return about + _describe(first, last, fact)


def _describe(first: datetime, last: datetime, fact: DateFact) -> str:
    day = f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    match fact.granularity:
        case Granularity.MINUTE | Granularity.HOUR:
            zone = f" {fact.zone}" if fact.zone else ""
            return f"{first:%H:%M}{zone}, {day}"
        case Granularity.PART_OF_DAY:
            return f"{day}, {first:%H:%M} to {last:%H:%M}"
        case Granularity.MONTH if (first.year, first.month) == (last.year, last.month):
            return f"{_MONTHS[first.month - 1]} {first.year}"
        case Granularity.SEASON:
            return f"{_SEASONS.get(first.month, '')} {first.year}".strip()
        case Granularity.QUARTER:
            return f"Q{(first.month - 1) // 3 + 1} {first.year}"
        case Granularity.YEAR if first.year == last.year:
            return str(first.year)
        case Granularity.DECADE:
            return f"the {first.year}s"
        case _ if first.date() == last.date():
            return day
        case _:
            end = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
            return f"{day} to {end}"


def compare_dates(a: DateFact, b: DateFact) -> Relation:
    """Tell how two dates stand: the same, one inside the other, apart, or not known.

    Clock times in different named zones are not compared. Where a date is not resolved, the days
    of the week or the months still tell.
    """
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        months = [month_of_year(fact) for fact in (a, b)]
        if Granularity.MONTH in {a.granularity, b.granularity} and None not in months:
            return _compare_months(a, b)
        return _compare_weekdays(a, b)
    if _zone(a) != _zone(b) and _within_a_day(a) and _within_a_day(b):
        return _compare_zones(a, b)
    if _zones_apart(a, b) and abs(a.earliest - b.earliest) <= timedelta(days=1):
        return Relation.UNKNOWN
    if (a.earliest, a.latest) == (b.earliest, b.latest):
        return Relation.EQUAL
    if a.earliest < b.latest and b.earliest < a.latest:
        return Relation.EQUAL if _one_day(a) and _one_day(b) else Relation.CONTAINS
    gap = max(a.earliest, b.earliest) - min(a.latest, b.latest)
    widths = [f.latest - f.earliest for f in (a, b) if f.approximate and f.latest and f.earliest]
    if widths and gap <= (_INTO if _two_days(a, b) else max(widths) / 2):
        return Relation.CONTAINS
    if Granularity.SEASON in {a.granularity, b.granularity} and gap <= _SEASONS_EDGE:
        return Relation.CONTAINS
    if _rounded_clock(a) or _rounded_clock(b):
        # "at 3:30" is said of 3:33
        return Relation.CONTAINS if gap <= timedelta(minutes=5) else Relation.DIFFERS
    return Relation.DIFFERS


def _two_days(a: DateFact, b: DateFact) -> bool:
    """Tell whether two times of a day each have a day of their own: "late on Friday"."""
    if not (_within_a_day(a) and _within_a_day(b)) or a.latest is None or b.latest is None:
        return False
    told = all(any(day in fact.text for day in calendar.day_name) for fact in (a, b))
    last = [(fact.latest - timedelta(seconds=1)).date() for fact in (a, b) if fact.latest]
    return told and last[0] != last[1]


def day_of_year(fact: DateFact) -> int | None:
    """Return which day of a leap year a day without a year is."""
    told = _DAY_OF_YEAR.match(fact.timex or "")
    return datetime(2000, int(told[1]), int(told[2])).timetuple().tm_yday if told else None


def month_of_year(fact: DateFact) -> int | None:
    """Return the month of a month or a day without a year, or of a resolved one."""
    if fact.granularity not in {Granularity.MONTH, Granularity.DAY}:
        return None
    told = _MONTH_OF_YEAR.match(fact.timex or "")
    if told:
        return int(told[1])
    resolved = fact.earliest is not None and fact.basis == "absolute"
    return fact.earliest.month if resolved and fact.earliest is not None else None


def _compare_months(a: DateFact, b: DateFact) -> Relation:
    """Compare two months of no known year, or a month and a day."""
    if month_of_year(a) != month_of_year(b):
        return Relation.DIFFERS
    alike = a.granularity is b.granularity and a.text.lower() == b.text.lower()
    return Relation.EQUAL if alike else Relation.CONTAINS


def _told_weekday(fact: DateFact) -> int | None:
    """Return the day of the week that a day or a part of one is told by, 0 for Monday.

    A date told without its weekday may be of another week.
    """
    if not (_within_a_day(fact) or fact.granularity is Granularity.DAY):
        return None
    if fact.earliest is not None:
        named = any(day in fact.text for day in calendar.day_name)
        return fact.earliest.weekday() if named or fact.basis == "published" else None
    week = _WEEKDAY.match(fact.timex or "")
    return int(week[1]) - 1 if week else None


def _compare_weekdays(a: DateFact, b: DateFact) -> Relation:
    """Compare two days of which one is known by its weekday only, or both by day and month."""
    days = [day_of_year(fact) for fact in (a, b)]
    if None not in days:
        return Relation.EQUAL if days[0] == days[1] else Relation.DIFFERS
    left, right = _told_weekday(a), _told_weekday(b)
    if left is None or right is None:
        return Relation.UNKNOWN
    if left != right:
        first, second = (a, b) if (left + 1) % 7 == right else (b, a)
        # a night may last into the next day
        into = abs(left - right) in {1, 6} and (first.timex or "").endswith("TNI")
        part = second.granularity is not Granularity.DAY
        return Relation.UNKNOWN if into and part else Relation.DIFFERS
    whole = Granularity.DAY
    return Relation.EQUAL if a.granularity is b.granularity is whole else Relation.UNKNOWN


def _rounded_clock(fact: DateFact) -> bool:
    minute = fact.granularity is Granularity.MINUTE and fact.earliest is not None
    return minute and fact.earliest is not None and fact.earliest.minute % 15 == 0


def _zones_apart(a: DateFact, b: DateFact) -> bool:
    """Tell whether one date is told in a foreign zone and the other in none."""
    return (a.zone is None) != (b.zone is None) and _zone(a) != _zone(b)


def _compare_zones(a: DateFact, b: DateFact) -> Relation:
    """Compare times of two zones: only one clock reading in two named zones can be wrong."""
    clock = {Granularity.MINUTE, Granularity.HOUR}
    both = a.granularity in clock and b.granularity in clock and a.zone and b.zone
    if both and a.earliest == b.earliest:
        return Relation.DIFFERS
    return Relation.UNKNOWN


def _within_a_day(fact: DateFact) -> bool:
    return fact.granularity in {Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY}


def _one_day(fact: DateFact) -> bool:
    """Tell whether a date is a day or a part of one."""
    if fact.earliest is None or fact.latest is None:
        return False
    return fact.latest - fact.earliest <= timedelta(days=1)


def _zone(fact: DateFact) -> str:
    zone = (fact.zone or "local").upper()
    return {"UTC": "GMT", "Z": "GMT", "LOCAL TIME": "LOCAL"}.get(zone, zone)


def describe_quantity(fact: QuantityFact) -> str:
    """Write a figure with its bound and unit: "at least 24", "10 km", "8.7"."""
    text = " ".join(re.sub(r"(?<=\d), (?=\d{3})", ",", fact.text).split())
    if fact.bound in _BOUND_WORDS and not text.lower().startswith(fact.bound.value):
        return f"{fact.bound.value} {text}"
    return f"about {text}" if fact.approximate else text


def describe_canonical(fact: QuantityFact) -> str:
    """Write a figure in the canonical unit, for figures given in different units."""
    number = f"{fact.low if math.isfinite(fact.low) else fact.high:,.6g}"
    return f"{number} {_UNIT_SIGNS.get(fact.unit, fact.unit)}".strip()


def compare_quantities(a: QuantityFact, b: QuantityFact) -> Relation:
    """Tell how two figures of one thing stand: equal, compatible by bound or rounding, apart.

    What is paid a year and what is paid in all are not of one thing.
    """
    if rate_of(a) != rate_of(b):
        return Relation.UNKNOWN
    if a.low == b.low and a.high == b.high:
        return Relation.EQUAL if a.approximate == b.approximate else Relation.CONTAINS
    if a.low <= b.high and b.low <= a.high:
        return Relation.CONTAINS
    if _converts(a, b):
        return Relation.CONVERTS
    if _rounds(a, b) or _rounds(b, a):
        return Relation.ROUNDS
    return Relation.DIFFERS


def rate_of(fact: QuantityFact) -> tuple[str, ...]:
    """Return what a figure is for each of: "per year"."""
    return tuple(word for word in fact.qualifiers if word.startswith("per "))


def _stated(fact: QuantityFact) -> float:
    return fact.low if math.isfinite(fact.low) else fact.high


def _rounds(rough: QuantityFact, fine: QuantityFact) -> bool:
    """Tell whether one figure is the other, rounded to its own last significant place."""
    x, y = _stated(rough), _stated(fine)
    if rough.bound in _BOUND_WORDS and fine.bound is Bound.EXACT and not fine.approximate:
        # "more than 40" is no rounding of 38
        return abs(x - y) <= _HAIR * max(abs(x), abs(y))
    if rough.approximate:
        wide = (_DOZENS if "dozen" in rough.text.lower() else 0.1) * max(abs(x), abs(y))
        money = rough.measure is Measure.MONEY
        return abs(x - y) <= (min(wide, leeway(rough)) if money else wide)
    tolerance = rough.precision / 2 if rough.precision > fine.precision else 0.0
    return abs(x - y) < tolerance * (1 - _SAME)  # what lies halfway is rounded to neither


def leeway(fact: QuantityFact) -> float:
    """Return how far a sum may lie from the figure given for it: half a step of its rounding.

    "About $25 million" is rounded to fives and "about $22 million" to ones; "about" reaches a
    fortieth at least.
    """
    stated = abs(_stated(fact))
    if not stated or not fact.approximate:
        return fact.precision / 2
    last = 10.0 ** math.floor(math.log10(stated))
    while abs(stated - round(stated / last) * last) > _SAME * stated:
        last /= 10
    fives = round(stated / last) % 5 == 0
    return max((5 if fives else 1) * last / 2, stated / 40)


def _converts(a: QuantityFact, b: QuantityFact) -> bool:
    """Tell whether one figure is the other in another unit, each rounded once."""
    if a.measure is b.measure is Measure.TEMPERATURE:
        if a.unit == "degree":
            # scales that are not told may be two
            pairs = ((_stated(a), _stated(b)), (_stated(b), _stated(a)))
            return any(abs(x * 9 / 5 + 32 - y) <= _DEGREES for x, y in pairs)
        # each rounded to a degree of its own
        apart = abs(_stated(a) - _stated(b))
        return _scale(a) != _scale(b) and apart <= (a.precision + b.precision) / 2
    if a.measure in _NEVER_CONVERTED or not _units_differ(a, b):
        return False
    x, y = _stated(a), _stated(b)
    # a mile at sea is often written as a mile
    at_sea = a.measure is Measure.LENGTH and a.value == b.value and max(x, y) < _SEA * min(x, y)
    return at_sea or abs(x - y) <= _CONVERSION * max(abs(x), abs(y))


def _scale(fact: QuantityFact) -> str:
    """Return the scale a temperature was stated in, as its value in kelvin tells."""
    stated = _stated(fact)
    if abs(stated - fact.value) < _SAME:
        return "kelvin"
    return "celsius" if abs(stated - fact.value - _CELSIUS) < _SAME else "fahrenheit"


def _units_differ(a: QuantityFact, b: QuantityFact) -> bool:
    """Tell whether the figures were stated in different units of one measure."""
    return _stated_unit(a) != _stated_unit(b)


def _stated_unit(fact: QuantityFact) -> float:
    """Return how much of the canonical unit one of the stated unit is, to three places.

    That tells a kilometre from a mile however either is spelt.
    """
    stated = _stated(fact)
    return round(stated / fact.value, 3) if fact.value else 0.0

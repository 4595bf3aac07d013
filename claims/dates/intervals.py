"""Stretches of the calendar and steps between them; None wherever the calendar ends."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, time, timedelta

from claims.dates.lexicon import SEASON_MONTH
from claims.model import Granularity

MIDNIGHT = time()
WEEK_DAYS = 7
# First hour and length of each part of the day; night runs into the next morning.
PART_HOURS = {
    "MO": (4, 8),
    "AF": (12, 6),
    "EV": (17, 7),
    "NI": (18, 12),
    "EARLY": (0, 12),
    "LATE": (12, 12),
    "DAWN": (0, 7),
    "HOURS": (0, 6),
    "MI": (11, 3),
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time, `latest` exclusive, and how finely it was told."""

    earliest: datetime
    latest: datetime
    granularity: Granularity

    @property
    def day(self) -> date:
        """Give the first day."""
        return self.earliest.date()


def between(start: date | None, end: date | None, granularity: Granularity) -> Interval | None:
    """Give the interval from one day to another, the second exclusive."""
    if start is None or end is None or start >= end:
        return None
    return Interval(datetime.combine(start, MIDNIGHT), datetime.combine(end, MIDNIGHT), granularity)


def make_date(year: int, month: int = 1, day: int = 1) -> date | None:
    """Give the day, None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date | None, days: int) -> date | None:
    """Step by days, None beyond the calendar."""
    try:
        return None if day is None else day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date | None, months: int) -> date | None:
    """Step by months, to the last day of a shorter month."""
    if day is None:
        return None
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    for number in range(day.day, 27, -1):
        found = make_date(year, month + 1, number)
        if found:
            return found
    return make_date(year, month + 1, day.day)


def day_of(day: date | None) -> Interval | None:
    """Give one day."""
    return between(day, add_days(day, 1), Granularity.DAY)


def week_of(day: date | None) -> Interval | None:
    """Give the week from Monday that holds a day."""
    start = None if day is None else add_days(day, -day.weekday())
    return between(start, add_days(start, WEEK_DAYS), Granularity.WEEK)


def weekend_of(day: date | None) -> Interval | None:
    """Give Saturday and Sunday of the week that holds a day."""
    start = None if day is None else add_days(day, 5 - day.weekday())
    return between(start, add_days(start, 2), Granularity.WEEK)


def months_of(
    year: int, month: int, count: int = 1, granularity: Granularity = Granularity.MONTH
) -> Interval | None:
    """Give `count` whole months."""
    start = make_date(year, month)
    return between(start, add_months(start, count), granularity)


def season_of(year: int, season: str) -> Interval | None:
    """Give a northern season; winter runs into the next year."""
    return months_of(year, SEASON_MONTH[season], 3, Granularity.SEASON)


def quarter_of(year: int, quarter: int) -> Interval | None:
    """Give a quarter of the calendar year."""
    return months_of(year, 3 * quarter - 2, 3, Granularity.QUARTER)


def year_of(year: int) -> Interval | None:
    """Give a year."""
    return months_of(year, 1, 12, Granularity.YEAR)


def decade_of(year: int) -> Interval | None:
    """Give the decade of the tens, 1990 to 1999."""
    return months_of(year // 10 * 10, 1, 120, Granularity.DECADE)


def century_of(number: int) -> Interval | None:
    """Give a century as commonly counted: the 20th from 1900 to 1999."""
    return months_of(100 * (number - 1), 1, 1200, Granularity.CENTURY)


def unit_of(day: date | None, unit: str) -> Interval | None:
    """Give the day, week, weekend, month, quarter, year, decade or century that holds a day."""
    if day is None:
        return None
    match unit:
        case "day":
            return day_of(day)
        case "week":
            return week_of(day)
        case "weekend":
            return weekend_of(day)
        case "month":
            return months_of(day.year, day.month)
        case "quarter":
            return quarter_of(day.year, (day.month + 2) // 3)
        case "year":
            return year_of(day.year)
        case "decade":
            return decade_of(day.year)
        case _:
            return century_of(day.year // 100 + 1)


def step(day: date | None, unit: str, count: int) -> date | None:
    """Step by whole units from a day."""
    match unit:
        case "day":
            return add_days(day, count)
        case "week" | "weekend":
            return add_days(day, WEEK_DAYS * count)
        case "fortnight":
            return add_days(day, 2 * WEEK_DAYS * count)
        case "quarter":
            return add_months(day, 3 * count)
        case "month":
            return add_months(day, count)
        case "year":
            return add_months(day, 12 * count)
        case "decade":
            return add_months(day, 120 * count)
        case _:
            return add_months(day, 1200 * count)


def part_of(day: date, part: str) -> Interval | None:
    """Give a part of a day."""
    first, hours = PART_HOURS[part]
    try:
        start = datetime.combine(day, MIDNIGHT) + timedelta(hours=first)
        return Interval(start, start + timedelta(hours=hours), Granularity.PART_OF_DAY)
    except OverflowError:
        return None


def clock_of(day: date, hour: int, minute: int | None) -> Interval | None:
    """Give the minute, or the hour where no minutes are told."""
    length = timedelta(hours=1) if minute is None else timedelta(minutes=1)
    granularity = Granularity.HOUR if minute is None else Granularity.MINUTE
    try:
        start = datetime.combine(day, MIDNIGHT) + timedelta(hours=hour, minutes=minute or 0)
        return Interval(start, start + length, granularity)
    except OverflowError:
        return None


def moved(interval: Interval, days: int) -> Interval | None:
    """Give an interval some days later, None beyond the calendar."""
    try:
        step = timedelta(days=days)
        return Interval(interval.earliest + step, interval.latest + step, interval.granularity)
    except OverflowError:
        return None


def phase_of(whole: Interval, phase: str) -> Interval:
    """Narrow an interval to its early, middle or late half; a year by whole months.

    `phase` is "early", "mid", "late", or "H1" and "H2" where the text names the half.
    """
    if whole.granularity is Granularity.YEAR:
        first = {"early": 1, "H1": 1, "mid": 4}.get(phase, 7)
        return months_of(whole.day.year, first, 6, Granularity.YEAR) or whole
    length = (whole.latest - whole.earliest).days
    # Wednesday or Thursday may close the early part of a week; a month turns after its 15th
    half = timedelta(days=(length + 1) // 2 if length == WEEK_DAYS else length // 2)
    quarter = timedelta(days=length // 4)
    start, end = whole.earliest, whole.latest
    if phase in ("early", "H1"):
        end = start + half
    elif phase in ("late", "H2"):
        start = start + timedelta(days=length // 2)
    else:
        start, end = start + quarter, end - quarter
    return Interval(start, end, whole.granularity) if start < end else whole


def easter(year: int) -> date | None:
    """Give Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    golden, century, rest = year % 19, year // 100, year % 100
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - correction + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return make_date(year, month, day + 1)

"""Steps and windows by lengths of time: two days ago, the past two years."""

from datetime import date, timedelta

from claims.dates.intervals import WEEK_DAYS, Interval, add_days, between, day_of, step
from claims.model import Granularity

_GRANULARITIES = {
    "minute": Granularity.MINUTE,
    "hour": Granularity.HOUR,
    "day": Granularity.DAY,
    "week": Granularity.WEEK,
    "fortnight": Granularity.WEEK,
    "month": Granularity.MONTH,
    "year": Granularity.YEAR,
    "decade": Granularity.DECADE,
    "century": Granularity.CENTURY,
    "quarter": Granularity.QUARTER,
}
# "Two months ago" is told to the month: half of the unit to either side, in days.
_SLACK = {"week": 3, "fortnight": 3, "month": 15, "year": 182}
# A decade ago is about ten years ago: so many years to either side.
_LOOSE = {"decade": (10, 1), "century": (100, 5)}
_ORDER = tuple(Granularity)
HOURS = 24


def offset_interval(
    base: Interval, count: tuple[int, int], unit: str, sign: int, *, exact: bool = False
) -> Interval | None:
    """Step from a date by a length: exact in days, as coarse as the unit otherwise.

    An exact step ("a year ago today") keeps the fineness of the date that it is counted from.
    """
    least, most = count
    if unit in ("minute", "hour"):
        return _clock_step(base, count, unit, sign)
    if unit in _LOOSE:
        years, slack = _LOOSE[unit]
        unit, least, most = "year", years * least - slack, years * most + slack
    if unit == "weekday":
        unit, exact, least, most = "week", True, least - 1, most - 1
    if exact and base.granularity is Granularity.DAY:
        return day_of(step(base.day, unit, sign * least)) if least == most else None
    granularity = _GRANULARITIES[unit]
    near, far = (most, least) if sign < 0 else (least, most)
    start = step(base.day, unit, sign * near)
    end = step(add_days(base.latest.date(), -1), unit, sign * far)
    if base.latest.time() != base.earliest.time():
        end = step(base.day, unit, sign * far)  # an hour or a part of the day
    slack = _SLACK.get(unit, 0) if least == most else 0
    if _ORDER.index(base.granularity) >= _ORDER.index(granularity) and unit != "day":
        slack = 0 if base.granularity not in (Granularity.WEEK,) else slack
    coarser = max(granularity, base.granularity, key=_ORDER.index)
    first, last = add_days(start, -slack), add_days(end, slack)
    return between(first, add_days(last, 1), coarser)


def _clock_step(base: Interval, count: tuple[int, int], unit: str, sign: int) -> Interval | None:
    """Step by hours from an hour; whole days of hours from a day."""
    least, most = count
    exact = base.granularity in (Granularity.MINUTE, Granularity.HOUR)
    if exact:
        near, far = (most, least) if sign < 0 else (least, most)
        one = timedelta(hours=1) if unit == "hour" else timedelta(minutes=1)
        try:
            start, end = base.earliest + sign * near * one, base.earliest + sign * far * one
            return Interval(start, end + one, _GRANULARITIES[unit])
        except OverflowError:
            return None
    if unit == "hour" and least == most and least % HOURS == 0:
        return day_of(add_days(base.day, sign * least // HOURS))
    return None


def weekday_beside(today: date, weekday: int, unit: str, sign: int) -> Interval | None:
    """Give the weekday that a step starts from: the nearest one, or the last or next by weeks."""
    back, ahead = (today.weekday() - weekday) % WEEK_DAYS, (weekday - today.weekday()) % WEEK_DAYS
    if unit == "weekday":
        return day_of(add_days(today, -(back or WEEK_DAYS) if sign < 0 else ahead or WEEK_DAYS))
    if unit in ("week", "fortnight"):
        return day_of(add_days(today, -back if sign < 0 else ahead))
    return day_of(add_days(today, -back if back <= ahead else ahead))


def stretch_interval(base: Interval | None, count: int, unit: str, sign: int) -> Interval | None:
    """Give the stretch of a length that a date opens or, with a negative sign, closes."""
    if base is None or unit in ("minute", "hour"):
        return None
    granularity = _GRANULARITIES[unit]
    if sign > 0:
        return between(base.day, step(base.day, unit, count), granularity)
    end = base.latest.date()
    return between(step(end, unit, -count), end, granularity)


def window_interval(
    published: date | None, count: tuple[int, int], unit: str, sign: int
) -> Interval | None:
    """Give the stretch of a length that ends or begins with the day of publication."""
    if published is None:
        return None
    most = count[1]
    if unit in ("minute", "hour"):
        if most % HOURS:
            return None
        unit, most = "day", most // HOURS
    away = step(published, unit, sign * most)
    granularity = _GRANULARITIES[unit]
    if sign < 0:
        return between(away, add_days(published, 1), granularity)
    return between(published, add_days(away, 1), granularity)

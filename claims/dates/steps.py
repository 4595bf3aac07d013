"""Steps and windows by lengths of time: two days ago, the past two years."""

from datetime import date, timedelta

from claims.dates.intervals import Interval, add_days, between, day_of, step
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
}
# "Two months ago" is told to the month: half of the unit to either side, in days.
_SLACK = {"week": 3, "fortnight": 3, "month": 15, "year": 182, "decade": 1826, "century": 18262}
_ORDER = tuple(Granularity)
HOURS = 24


def offset_interval(
    base: Interval, count: tuple[int, int], unit: str, sign: int
) -> Interval | None:
    """Step from a date by a length: exact in days, as coarse as the unit otherwise."""
    least, most = count
    if unit in ("minute", "hour"):
        return _clock_step(base, count, unit, sign)
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

"""The TIMEX3 value of a date: 2022-07-29, 2022-W30, 2022-SU, 199, 2022-07-29TMO."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.dates.expression import Expression
from claims.dates.holidays import FIXED
from claims.dates.intervals import Interval
from claims.model import Granularity

_LENGTHS = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
    "decade": "P{}0Y",
    "century": "P{}00Y",
}
_PARTS = {"EARLY": "MO", "DAWN": "MO", "HOURS": "MO", "LATE": "EV"}
UTC_NAMES = ("GMT", "UTC", "Z")
# The first month of a season that begins in its own year: winter runs into the next.
SPRING = 3
_MANY = {"decade": "PXDE", "century": "PXCE"}
_DIGITS = {Granularity.DECADE: 3, Granularity.CENTURY: 2}
_UNKNOWN = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


def timex_value(each: Expression, interval: Interval | None) -> str | None:
    """Give the value of a resolved date, or what is known of an unresolved one.

    A stretch up to now and the distance from an event are durations ("P3D"), ranges two values
    with a stroke between them.
    """
    if each.fiscal:
        return f"FY{each.year:04d}"
    if each.window and each.reference == "published":
        return _duration(each)
    if interval is None:
        stepped = each.unit is not None and each.reference != "published"
        return _duration(each) if stepped else _unresolved(each)
    if each.until is None and not each.window:
        return _single(each, interval)
    opening = Interval(interval.earliest, interval.earliest, interval.granularity)
    if each.window:
        opening = Interval(interval.earliest, interval.earliest, Granularity.DAY)
    ending = replace(opening, earliest=interval.latest, latest=interval.latest)
    if opening.granularity not in (Granularity.MINUTE, Granularity.HOUR):
        last = interval.latest - timedelta(microseconds=1)
        ending = replace(opening, earliest=last, latest=last)
    return f"{_single(each, opening)}/{_single(each.until or each, ending)}"


def _duration(each: Expression) -> str | None:
    if each.unit is None or each.unit not in _LENGTHS:
        return None
    low, high = each.count or (0, 1)
    if low != high and each.unit in _MANY:
        return _MANY[each.unit]
    double = 2 if each.unit == "fortnight" else 1
    lengths = [(each.unit, "X" if low != high else str(low * double))]
    lengths = [*((unit, str(count)) for unit, count in each.more or ()), *lengths]
    parts = [_LENGTHS[unit].format(count) for unit, count in lengths]
    # years and days share one P, hours and minutes one T
    days = "".join(part[1:] for part in parts if not part.startswith("PT"))
    hours = "".join(part[2:] for part in parts if part.startswith("PT"))
    return f"P{days}T{hours}" if hours else f"P{days}"


def _single(each: Expression, interval: Interval) -> str:
    start = interval.earliest
    day = start.date().isoformat()
    middle = start + (interval.latest - start) / 2
    match interval.granularity:
        case Granularity.MINUTE | Granularity.HOUR:
            clock = "%H:%M" if interval.granularity is Granularity.MINUTE else "%H"
            return f"{day}T{start.strftime(clock)}{_zone(each.zone)}"
        case Granularity.PART_OF_DAY:
            part = each.part or "MO"
            return f"{day}T{_PARTS.get(part, part)}"
        case Granularity.DAY:
            last = (interval.latest - timedelta(microseconds=1)).date()
            several = last > start.date()
            return f"{day}/{last.isoformat()}" if several else day
        case Granularity.WEEK:
            iso = middle.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}{'-WE' if each.weekend else ''}"
        case Granularity.MONTH:
            return f"{middle.year:04d}-{middle.month:02d}"
        case Granularity.SEASON:
            return f"{middle.year - (middle.month < SPRING):04d}-{each.season or 'SU'}"
        case Granularity.QUARTER:
            return f"{middle.year:04d}-Q{(middle.month + 2) // 3}"
        case Granularity.YEAR:
            half = f"-{each.phase}" if each.phase in ("H1", "H2") else ""
            return f"{middle.year:04d}{half}"
        case coarse:
            return f"{middle.year:04d}"[: _DIGITS[coarse]]


def _zone(zone: str | None) -> str:
    """Give an hour's offset from UTC where its zone names it."""
    if zone in UTC_NAMES:
        return "Z"
    offset = re.search(r"([+-])\s?(\d\d?)(?::?(\d\d))?$", zone or "")
    return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}" if offset else ""


def _unresolved(each: Expression) -> str | None:
    """Give the value of a date that nothing anchors, X for each figure that isn't known."""
    if each.until:
        ends = _unresolved(replace(each, until=None)), _unresolved(each.until)
        return f"{ends[0]}/{ends[1]}" if all(ends) else None
    if (day := _unknown_day(each)) is not None:
        return day + _unknown_time(each)
    if each.month:
        return f"XXXX-{each.month:02d}"
    if each.season:
        return f"XXXX-{each.season}"
    if each.quarter:
        return f"XXXX-Q{each.quarter}"
    if each.weekend:
        return "XXXX-WXX-WE"
    unit = each.shift[0] if each.shift else each.unit or ""
    if not each.timeless:
        return "XXXX-XX-XX" + _unknown_time(each)
    return _UNKNOWN.get(unit)


def _unknown_day(each: Expression) -> str | None:
    if each.month and each.day:
        return f"XXXX-{each.month:02d}-{each.day:02d}"
    if each.holiday:
        fixed = FIXED.get(each.holiday)
        return f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "XXXX-XX-XX"
    if each.weekday is not None:
        return f"XXXX-WXX-{each.weekday + 1}"
    if each.day:
        return f"XXXX-XX-{each.day:02d}"
    return None


def _unknown_time(each: Expression) -> str:
    if each.hour is not None:
        minute = "" if each.minute is None else f":{each.minute:02d}"
        return f"T{each.hour:02d}{minute}{_zone(each.zone)}"
    return f"T{_PARTS.get(each.part, each.part)}" if each.part else ""

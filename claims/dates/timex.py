"""The TIMEX3 value of a date: 2022-07-29, 2022-W30, 2022-SU, 199X, 2022-07-29TMO."""

from datetime import date

from claims.dates.expression import Expression
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


def timex_value(each: Expression, interval: Interval | None) -> str | None:
    """Give the value of a resolved date, or what is known of an unresolved one."""
    if interval is None:
        return _unresolved(each)
    if each.window and each.count and each.unit:
        low, high = each.count
        count = "X" if low != high else str(low * (2 if each.unit == "fortnight" else 1))
        return _LENGTHS[each.unit].format(count)
    if each.until is None:
        return _single(each, interval)
    opening = Interval(interval.earliest, interval.earliest, interval.granularity)
    first = _single(each, opening)
    last = interval.latest.date().toordinal() - 1
    ending = Interval(interval.latest, interval.latest, interval.granularity)
    if interval.granularity not in (Granularity.MINUTE, Granularity.HOUR):
        day = date.fromordinal(max(last, 1))
        ending = Interval(
            interval.latest.replace(year=day.year, month=day.month, day=day.day),
            interval.latest,
            interval.granularity,
        )
    return f"{first}/{_single(each.until, ending)}"


def _single(each: Expression, interval: Interval) -> str:
    start = interval.earliest
    year = f"{start.year:04d}"
    middle = interval.earliest + (interval.latest - interval.earliest) / 2
    match interval.granularity:
        case Granularity.MINUTE | Granularity.HOUR:
            clock = "%H:%M" if interval.granularity is Granularity.MINUTE else "%H"
            zulu = "Z" if each.zone in UTC_NAMES else ""
            return f"{start.date().isoformat()}T{start.strftime(clock)}{zulu}"
        case Granularity.PART_OF_DAY:
            part = each.part or "MO"
            return f"{start.date().isoformat()}T{_PARTS.get(part, part)}"
        case Granularity.DAY:
            return start.date().isoformat()
        case Granularity.WEEK:
            iso = middle.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}{'-WE' if each.weekend else ''}"
        case Granularity.MONTH:
            return f"{middle.year:04d}-{middle.month:02d}"
        case Granularity.SEASON:
            return f"{year}-{each.season or 'SU'}"
        case Granularity.QUARTER:
            return f"{year}-Q{(start.month + 2) // 3}"
        case Granularity.YEAR:
            return f"{middle.year:04d}"
        case Granularity.DECADE:
            return f"{middle.year:04d}"[:3] + "X"
        case _:
            return f"{start.year:04d}"[:2] + "XX"


def _unresolved(each: Expression) -> str | None:
    if each.month:
        day = f"-{each.day:02d}" if each.day else ""
        return f"XXXX-{each.month:02d}{day}"
    if each.season:
        return f"XXXX-{each.season}"
    if each.quarter:
        return f"XXXX-Q{each.quarter}"
    if each.weekday is not None:
        return f"XXXX-WXX-{each.weekday + 1}"
    if each.day:
        return f"XXXX-XX-{each.day:02d}"
    if each.hour is not None:
        minute = "" if each.minute is None else f":{each.minute:02d}"
        return f"XXXX-XX-XXT{each.hour:02d}{minute}"
    return None

"""TIMEX3 values -> the stretch of time they stand for, to check what the reader writes."""

import re
from datetime import date, datetime, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (12, 24), "NI": (18, 30)}
_X = r"(?:\d|X)"
GRAMMAR = re.compile(
    rf"PX[DC]E|P(?:(?:\d+|X)[YMWD])*(?:T(?:(?:\d+|X)[HM])+)?"
    rf"|FY\d{{4}}|{_X}{{2,3}}"
    rf"|{_X}{{4}}(?:-(?:H[12]|Q{_X}|SP|SU|FA|WI|{_X}{{2}}|W{_X}{{2}}(?:-WE)?))?"
    rf"|{_X}{{4}}-(?:{_X}{{2}}-{_X}{{2}}|WXX-[1-7])"
    rf"(?:T(?:MO|MI|AF|EV|NI|\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?))?"
)


def is_value(value: str) -> bool:
    """Tell whether a value, or both ends of a range of values, follow the grammar."""
    return all(GRAMMAR.fullmatch(part) for part in value.split("/"))


def stretch(value: str) -> tuple[datetime, datetime] | None:
    """Give the stretch of a value with every figure known; None for durations."""
    ends = [_stretch(part) for part in value.split("/")]
    first, last = ends[0], ends[-1]
    return None if first is None or last is None else (first[0], last[1])


def _stretch(value: str) -> tuple[datetime, datetime] | None:
    value = value.removeprefix("FY")
    if "X" in value or value.startswith("P"):
        return None
    if "T" in value:
        return _timed(*value.split("T"))
    if re.fullmatch(r"\d{2,3}", value):
        years = 10 ** (4 - len(value))
        return _months(int(value) * years, 1, 12 * years)
    year, _, rest = value.partition("-")
    if not rest:
        return _months(int(year), 1, 12)
    if rest in SEASONS:
        return _months(int(year), SEASONS[rest], 3)
    if rest[0] in "HQ":
        months = 6 if rest[0] == "H" else 3
        return _months(int(year), months * (int(rest[1]) - 1) + 1, months)
    if rest[0] == "W":
        monday = datetime.fromisocalendar(int(year), int(rest[1:3]), 1)
        weekend = rest.endswith("WE")
        return monday + timedelta(days=5 * weekend), monday + timedelta(days=7)
    if len(rest) == 2:
        return _months(int(year), int(rest), 1)
    day = datetime.combine(date.fromisoformat(value), datetime.min.time())
    return day, day + timedelta(days=1)


def _timed(day: str, clock: str) -> tuple[datetime, datetime]:
    start = datetime.combine(date.fromisoformat(day), datetime.min.time())
    if clock in PARTS:
        first, last = PARTS[clock]
        return start + timedelta(hours=first), start + timedelta(hours=last)
    hour, _, minute = re.sub(r"Z$|[+-]\d\d:\d\d$", "", clock).partition(":")
    start += timedelta(hours=int(hour), minutes=int(minute or 0))
    return start, start + (timedelta(minutes=1) if minute else timedelta(hours=1))


def _months(year: int, month: int, count: int) -> tuple[datetime, datetime]:
    end = year * 12 + month - 1 + count
    return datetime(year, month, 1), datetime(end // 12, end % 12 + 1, 1)

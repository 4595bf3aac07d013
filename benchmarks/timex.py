"""TIMEX3 calendar values -> intervals, and whether a date that was read has such a value."""

import re
from datetime import date, timedelta

from claims.dates import intervals
from claims.dates.intervals import Interval
from claims.model import DateFact, Granularity


def timex_interval(value: str) -> Interval | None:
    """Return the interval of a TIMEX3 calendar value, None for other values."""
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T?(MO|AF|EV|NI)|T(\d\d):(\d\d)Z?)?", value):
        day = intervals.make_date(int(found[1]), int(found[2]), int(found[3]))
        if day is None:
            return None
        if found[4]:
            return intervals.part_of(day, found[4])
        if found[5]:
            return intervals.clock_of(day, int(found[5]), int(found[6]))
        return intervals.day_of(day)
    if found := re.fullmatch(r"(\d{4})-(\d\d)(-XX)?", value):
        return intervals.months_of(int(found[1]), int(found[2]))
    if re.fullmatch(r"\d{4}", value):
        return intervals.year_of(int(value))
    if found := re.fullmatch(r"(\d{3})X?", value):
        return intervals.decade_of(int(found[1]) * 10)
    if found := re.fullmatch(r"(\d{4})-Q(\d)", value):
        return intervals.quarter_of(int(found[1]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return intervals.season_of(int(found[1]), found[2])
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return intervals.weekend_of(monday) if found[3] else intervals.week_of(monday)
    return None


def has_value(fact: DateFact, wanted: Interval, value: str) -> bool:
    """Tell whether a fact has the marked value, or contains it and is about as fine."""
    if (fact.timex or "").rstrip("XZ") == value.rstrip("XZ"):
        return True
    if fact.earliest is None or fact.latest is None:
        return False
    # marked hours are in UTC
    offset = re.search(r"([+-])\s?(\d+)", fact.zone or "")
    shift = timedelta(hours=int(offset[1] + offset[2]) if offset else 0)
    inside = fact.earliest - shift <= wanted.earliest and wanted.latest <= fact.latest - shift
    order = list(Granularity)
    return inside and abs(order.index(fact.granularity) - order.index(wanted.granularity)) <= 1

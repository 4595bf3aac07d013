"""Date expressions -> intervals, counted from the publication or from another date."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from claims.dates import intervals
from claims.dates.expression import Expression
from claims.dates.intervals import Interval
from claims.dates.steps import offset_interval, stretch_interval, weekday_beside, window_interval
from claims.dates.yearless import Looking, find_holiday, find_month, find_weekday
from claims.model import Granularity

# Hours of UTC before which it is the day before in the Americas, and from which it is the next
# day in East Asia.
AMERICAS = 6
FAR_EAST = 20
FINE = (Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a date may be counted from.

    `tense` is "past", "future" or "nearest"; `previous` and `following` are the dates before and
    after it in the text, `day` the day that an hour without one belongs to, `year` the year that
    the passage tells of.
    """

    published: date | None
    published_at: datetime | None = None
    tense: str = "past"
    previous: Interval | None = None
    following: Interval | None = None
    day: Interval | None = None
    year: int | None = None


def resolve(each: Expression, context: Context) -> tuple[Interval, str] | None:
    """Give the interval of an expression and what it was counted from; None if unresolved."""
    if each.until:
        return _range(each, each.until, context)
    found = _core(each, context)
    if found is None:
        return None
    interval, basis = found
    if each.phase in ("early", "mid", "late", "H1", "H2"):
        interval = intervals.phase_of(interval, each.phase)
    timed = _timed(each, interval)
    if timed and each.shift and each.shift[0] == "day" and not each.clock and basis == "published":
        timed = _local_day(timed, context.published_at)
    return None if timed is None else (timed, basis)


def _timed(each: Expression, interval: Interval) -> Interval | None:
    if each.timeless or interval.granularity not in FINE:
        return interval
    if each.hour is not None:
        return intervals.clock_of(interval.day, each.hour, each.minute)
    return intervals.part_of(interval.day, each.part or "MO")


def _range(first: Expression, last: Expression, context: Context) -> tuple[Interval, str] | None:
    first = replace(first, until=None)
    if first.month is None and first.day is not None and last.month:
        first = replace(first, month=last.month)
    if last.day is not None and last.month is None and first.month:
        last = replace(last, month=first.month)
    if first.month and last.month:
        turned = int((last.month, last.day or 0) < (first.month, first.day or 0))
        if last.year and not first.year:
            first = replace(first, year=last.year - turned)
        elif first.year and not last.year and not last.shift:
            last = replace(last, year=first.year + turned)
    if last.timed_only and not first.timed_only:
        opening = resolve(first, context)
        context = replace(context, day=opening[0] if opening else context.day)
    ending = resolve(last, context)
    if ending and first.timed_only and not last.timed_only:
        context = replace(context, day=intervals.day_of(ending[0].day))
    if ending and first.month and not first.year and not first.shift and last.month:
        opening = resolve(first, context)
        if opening and opening[0].earliest >= ending[0].latest:
            earlier = replace(first, year=opening[0].day.year - 1)
            if first.month <= last.month:
                earlier = replace(first, year=ending[0].day.year)
            opening = resolve(earlier, context)
    else:
        opening = resolve(first, context)
    if opening is None or ending is None:
        return None
    clocks = (Granularity.MINUTE, Granularity.HOUR)
    latest = ending[0].earliest if ending[0].granularity in clocks else ending[0].latest
    if latest <= opening[0].earliest and first.weekday is not None and last.weekday is not None:
        latest += timedelta(days=7)
    if latest <= opening[0].earliest and last.timed_only:
        latest += timedelta(days=1)
    if latest <= opening[0].earliest:
        return None
    bases = {opening[1], ending[1]} - {"absolute"}
    granularity = ending[0].granularity
    return Interval(opening[0].earliest, latest, granularity), min(bases, default="absolute")


def _core(each: Expression, context: Context) -> tuple[Interval, str] | None:
    if each.timed_only:
        return (
            (context.day, "previous")
            if context.day
            else _basis(intervals.day_of(context.published), "published")
        )
    if each.window and each.count and each.unit:
        return _windowed(each, context)
    if each.count and each.unit:
        return _stepped(each, context)
    if each.shift:
        return _shifted(each, each.shift, context)
    if each.week or each.nth_week or each.nth or (each.weekend and each.day):
        return _within(each, context)
    if each.century is not None:
        return _basis(intervals.century_of(each.century), "absolute")
    if each.decade is not None:
        return _basis(intervals.decade_of(each.decade), "absolute")
    looking = Looking(context.published, context.tense, context.year)
    passage = context.year is not None and not each.cue
    basis = "absolute" if each.year else "previous" if passage else "published"
    if each.month and each.day and each.year:
        return _basis(
            intervals.day_of(intervals.make_date(each.year, each.month, each.day)), "absolute"
        )
    if each.holiday:
        return _basis(find_holiday(each, looking), basis)
    if each.month or each.season or each.quarter:
        return _basis(find_month(each, looking), basis)
    if each.year is not None:
        return _basis(intervals.year_of(each.year), "absolute")
    if each.weekday is not None:
        return _basis(find_weekday(each, looking, context.previous), "published")
    if each.weekend:
        return _basis(_weekend(context), "published")
    if each.day is not None:
        return _day_of_month(each.day, context)
    return None


def _basis(interval: Interval | None, basis: str) -> tuple[Interval, str] | None:
    return None if interval is None else (interval, basis)


def _windowed(each: Expression, context: Context) -> tuple[Interval, str] | None:
    if each.count is None or each.unit is None:
        return None
    if each.reference == "published":
        window = window_interval(context.published, each.count, each.unit, each.sign or -1)
        return _basis(window, "published")
    return _basis(
        stretch_interval(context.following, each.count[0], each.unit, each.sign or -1), "previous"
    )


def _stepped(each: Expression, context: Context) -> tuple[Interval, str] | None:
    published = intervals.day_of(context.published)
    if each.weekday is not None and context.published:
        published = weekday_beside(context.published, each.weekday, each.unit or "", each.sign or 1)
    base, basis = published, "published"
    if each.reference != "published":
        base = {"previous": context.previous, "following": context.following}.get(each.reference)
        basis = "previous"
    elif context.published_at and each.unit in ("hour", "minute"):
        base = Interval(
            context.published_at,
            context.published_at + timedelta(minutes=1),
            Granularity.MINUTE,
        )
    if base is None or each.count is None or each.unit is None:
        return None
    for unit, number in each.more or ():
        day = intervals.day_of(intervals.step(base.day, unit, (each.sign or 1) * number))
        if day is None:
            return None
        base = day
    found = offset_interval(base, each.count, each.unit, each.sign or 1, exact=bool(each.exact))
    return _basis(found, basis)


def _shifted(
    each: Expression, shift: tuple[str, int], context: Context
) -> tuple[Interval, str] | None:
    unit, count = shift
    if unit == "same":
        return _basis(_same_stretch(each, count, context), "previous")
    base, basis = context.published, "published"
    if each.reference == "previous" and context.previous:
        base, basis = context.previous.day, "previous"
    elif each.reference == "previous" and count >= 0:
        return None
    if each.reference == "passage" and context.day:
        base, basis = context.day.day, "previous"
    whole = intervals.unit_of(intervals.step(base, unit, count), unit)
    if whole is None:
        return None
    if each.weekend:
        return (
            _basis(intervals.weekend_of(whole.day), basis)
            if count
            else _basis(_weekend(context, this=True), basis)
        )
    if each.weekday is not None and unit == "week":
        return _basis(intervals.day_of(intervals.add_days(whole.day, each.weekday)), basis)
    if each.nth_week or each.nth:
        return _basis(_inside(each, whole), basis)
    if unit == "year" and (each.month or each.season or each.quarter or each.holiday):
        inner = replace(each, shift=None, year=whole.day.year, phase=None, part=None, hour=None)
        found = _core(inner, context)
        return _basis(found[0] if found else None, basis)
    if unit == "month" and each.day:
        day = intervals.make_date(whole.day.year, whole.day.month, each.day)
        return _basis(intervals.day_of(day), basis)
    if each.phase == "rest" and context.tense == "past":
        return None  # of a year gone by
    if context.published and each.phase in ("so far", "to come", "rest"):
        today = datetime.combine(context.published, intervals.MIDNIGHT)
        if each.phase == "so far" and whole.earliest < today:
            end = min(whole.latest, today + timedelta(days=1))
            return Interval(whole.earliest, end, whole.granularity), basis
        if each.phase != "so far" and whole.earliest <= today < whole.latest:
            return Interval(today, whole.latest, whole.granularity), basis
    return whole, basis


def _local_day(day: Interval, moment: datetime | None) -> Interval:
    """Widen a day or a part of it to what it may be at the outlet's, if only UTC is given.

    Soon after midnight in UTC it is still the day before in the Americas, and late in the evening
    the next day has begun in the east of Asia.
    """
    if moment is None or moment.utcoffset() != timedelta(0):
        return day
    earlier, later = moment.hour < AMERICAS, moment.hour >= FAR_EAST
    first = intervals.moved(day, -1) if earlier else day
    last = intervals.moved(day, 1) if later else day
    return replace(day, earliest=first.earliest, latest=last.latest) if first and last else day


def _same_stretch(each: Expression, years: int, context: Context) -> Interval | None:
    """Give "the same month a year ago": the date before it, moved by whole years."""
    base = context.previous
    if base is None:
        return None
    if each.year:
        years = each.year - base.day.year
    start = intervals.step(base.day, "year", years)
    end = intervals.step(base.latest.date(), "year", years)
    return intervals.between(start, end, base.granularity)


def _within(each: Expression, context: Context) -> tuple[Interval, str] | None:
    plain = replace(each, week=None, nth_week=None, nth=None, weekend=None)
    if each.nth:
        plain = replace(plain, weekday=None)
    found = _core(plain, context)
    if found is None:
        return None
    whole, basis = found
    if each.week:
        return _basis(intervals.week_of(whole.day), basis)
    if each.weekend:
        return _basis(intervals.weekend_of(whole.day), basis)
    return _basis(_inside(each, whole), basis)


def _inside(each: Expression, whole: Interval) -> Interval | None:
    """Give the nth week or the nth weekday of a month or a year."""
    last = intervals.add_days(whole.latest.date(), -1)
    if each.nth_week:
        # a week belongs where its Thursday lies, as in ISO 8601
        if each.nth_week < 0:
            back = 0 if last is None else (last.weekday() - 3) % 7
            return intervals.week_of(intervals.add_days(last, -back))
        thursday = intervals.add_days(whole.day, (3 - whole.day.weekday()) % 7)
        return intervals.week_of(intervals.add_days(thursday, 7 * (each.nth_week - 1)))
    weekday = each.weekday or 0
    if (each.nth or 1) < 0:
        day = None if last is None else intervals.add_days(last, -((last.weekday() - weekday) % 7))
    else:
        first = intervals.add_days(whole.day, (weekday - whole.day.weekday()) % 7)
        day = intervals.add_days(first, 7 * ((each.nth or 1) - 1))
    if day is None or not whole.earliest.date() <= day < whole.latest.date():
        return None
    return intervals.day_of(day)


def _weekend(context: Context, *, this: bool = False) -> Interval | None:
    day = context.published
    if day is None:
        return None
    if context.tense != "future" and day.weekday() < (3 if this else 5):
        day = intervals.add_days(day, -7)
    return intervals.weekend_of(day)


def _day_of_month(number: int, context: Context) -> tuple[Interval, str] | None:
    if context.previous and context.previous.granularity in (*FINE, Granularity.MONTH):
        base, basis = context.previous.day, "previous"
        steps: tuple[int, ...] = (0, 1)
    elif context.published:
        base, basis = context.published, "published"
        steps = (0, 1, 2) if context.tense == "future" else (0, -1, -2)
    else:
        return None
    for months in steps:
        start = intervals.add_months(base.replace(day=1), months)
        day = None if start is None else intervals.make_date(start.year, start.month, number)
        if day is None:
            continue
        if basis == "published" and context.tense == "future" and day < base:
            continue
        if basis == "published" and context.tense != "future" and day > base:
            continue
        return _basis(intervals.day_of(day), basis)
    return None

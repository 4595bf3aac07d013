"""Dates told without their year or their week: which January, which Friday."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from claims.dates import intervals
from claims.dates.expression import Expression
from claims.dates.holidays import holiday_on, weekend_around
from claims.dates.intervals import Interval, add_days
from claims.model import Granularity

# A date so far back is told with its year, so the one shortly ahead is meant.
STALE_DAYS = 300
SOON_DAYS = 62
# A day of the same week this far back may be called last.
FAR_DAYS = 3
# Quarters are reported on within some months of their end.
REPORT_DAYS = 150


@dataclass(frozen=True, slots=True)
class Looking:
    """From when and which way to look; `year` where the passage tells it."""

    published: date | None
    tense: str
    year: int | None = None


def find_holiday(each: Expression, looking: Looking) -> Interval | None:
    """Give the day of a holiday."""
    name = each.holiday or ""

    def on(year: int) -> Interval | None:
        day = holiday_on(name, year)
        if each.weekend and day:
            return weekend_around(day)
        return intervals.day_of(day)

    return _pick(each, looking, on)


def find_month(each: Expression, looking: Looking) -> Interval | None:
    """Give the month, the day of a month, the season or the quarter of the year meant."""

    def on(year: int) -> Interval | None:
        if each.season:
            return intervals.season_of(year, each.season)
        if each.quarter:
            return intervals.quarter_of(year, each.quarter)
        if each.day:
            return intervals.day_of(intervals.make_date(year, each.month or 1, each.day))
        return intervals.months_of(year, each.month or 1)

    return _pick(each, looking, on)


def _pick(
    each: Expression, looking: Looking, on: Callable[[int], Interval | None]
) -> Interval | None:
    year = each.year or (looking.year if not each.cue else None)
    if year:
        return on(year)
    today = looking.published
    if today is None:
        return None
    # four years either way reach a 29 February
    around = [found for found in map(on, range(today.year - 4, today.year + 5)) if found]
    if each.weekday is not None and each.day:
        around = [
            found
            for found in around
            if found.day.weekday() == each.weekday and abs(found.day.year - today.year) <= 1
        ] or around
    # a publication's date may lag a day behind the text's
    slack = 1 if each.day and not each.cue else 0
    past = [found for found in around if (found.day - today).days <= slack]
    if each.quarter and looking.tense != "future":
        past = [found for found in past if found.latest.date() <= today] or past
    ahead = [found for found in around if found.latest.date() > today]
    if each.cue == "this":
        same = [found for found in around if found.day.year == today.year]
        return same[0] if same else None
    if each.cue == "last":
        ended = [found for found in past if found.latest.date() <= today]
        return ended[-1] if ended else None
    if each.cue == "next":
        coming = [found for found in ahead if found.day > today]
        return coming[0] if coming else None
    if not past or not ahead:
        return past[-1] if past else ahead[0] if ahead else None
    if looking.tense == "future":
        return ahead[0]
    behind, until = (today - past[-1].day).days, (ahead[0].day - today).days
    if looking.tense == "nearest" and until < behind:
        return ahead[0]
    if each.quarter and (today - past[-1].latest.date()).days > REPORT_DAYS:
        return ahead[0]
    fixed = each.season is None and each.quarter is None
    if (
        looking.tense == "open"
        and fixed
        and behind > STALE_DAYS
        and until <= SOON_DAYS
        and each.weekday is None
    ):
        return ahead[0]
    return past[-1]


def find_weekday(each: Expression, looking: Looking, previous: Interval | None) -> Interval | None:
    """Give the day of a weekday: the latest one, the publication's own day included."""
    weekday = each.weekday or 0
    if each.reference == "previous":
        if previous is None:
            return None
        base = previous.day
        return intervals.day_of(add_days(base, (weekday - base.weekday() - 1) % 7 + 1))
    today = looking.published
    if today is None:
        return None
    if each.day:
        return _weekday_and_day(weekday, each.day, looking, today)
    back, ahead = (today.weekday() - weekday) % 7, (weekday - today.weekday()) % 7
    monday = -today.weekday()
    if each.cue == "next":
        days = monday + 7 + weekday
    elif each.cue == "this":
        days = monday + weekday
    elif each.cue == "coming":
        days = ahead or 7
    elif each.cue == "last":
        # yesterday isn't "last Thursday", but the weekend before a Monday is last week's
        this_week = weekday < today.weekday() and back < FAR_DAYS
        days = -(back or 7) - (7 if this_week else 0)
    elif looking.tense == "future" or (looking.tense == "nearest" and ahead < back):
        days = ahead
    else:
        days = -back
    return intervals.day_of(add_days(today, days))


def _weekday_and_day(weekday: int, day: int, looking: Looking, today: date) -> Interval | None:
    found: list[date] = []
    for months in range(-12, 13):
        start = intervals.add_months(today.replace(day=1), months)
        each = None if start is None else intervals.make_date(start.year, start.month, day)
        if each and each.weekday() == weekday:
            found.append(each)
    past = [each for each in found if each <= today]
    ahead = [each for each in found if each >= today]
    if (looking.tense == "future" and ahead) or not past:
        return intervals.day_of(ahead[0]) if ahead else None
    return intervals.day_of(past[-1])


def day_granular(interval: Interval) -> bool:
    """Tell whether an interval is a day or finer."""
    return interval.granularity in (
        Granularity.DAY,
        Granularity.PART_OF_DAY,
        Granularity.HOUR,
        Granularity.MINUTE,
    )

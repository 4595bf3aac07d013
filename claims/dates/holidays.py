"""Holidays with a fixed rule: a day of the year, a weekday of a month, a distance from Easter."""

import re
from datetime import date, timedelta

from claims.dates import intervals
from claims.dates.intervals import Interval, add_days
from claims.model import Granularity

# Month and day.
FIXED = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "st. patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "canada day": (7, 1),
    "bastille day": (7, 14),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "guy fawkes night": (11, 5),
    "australia day": (1, 26),
    "juneteenth": (6, 19),
}
# Month, weekday (Monday 0) and which of them; -1 is the last.
WEEKDAYS = {
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
    "martin luther king day": (1, 0, 3),
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king, jr. day": (1, 0, 3),
    "mlk day": (1, 0, 3),
    "presidents' day": (2, 0, 3),
    "president's day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "remembrance sunday": (11, 6, 2),
    "father's day": (6, 6, 3),
}
# Days from Easter Sunday of the western churches.
EASTER = {
    "shrove tuesday": -47,
    "mardi gras": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter": 0,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension day": 39,
    "whit sunday": 49,
    "whit monday": 50,
    "pentecost": 49,
}
NAMES = (*FIXED, *WEEKDAYS, *EASTER)
# Names that are words for a season, a custom or a sale as well: read with a cue only.
LOOSE = ("christmas", "easter", "halloween", "thanksgiving", "mardi gras", "pentecost")
_WEEKEND = {0: (-2, 1), 3: (0, 4), 4: (0, 3)}  # days from a holiday to its weekend, by its weekday


def plain_name(words: str) -> str:
    """Give a holiday's name as the tables have it."""
    return re.sub(r"\s+", " ", words.lower().replace("’", "'"))


def holiday_on(name: str, year: int) -> date | None:
    """Give the day of a holiday in a year, None beyond the calendar."""
    if name in FIXED:
        return intervals.make_date(year, *FIXED[name])
    if name in EASTER:
        return add_days(intervals.easter(year), EASTER[name])
    month, weekday, which = WEEKDAYS[name]
    first = intervals.make_date(year, month)
    if first is None:
        return None
    day = first + timedelta((weekday - first.weekday()) % 7)
    if which > 0:
        return add_days(day, 7 * (which - 1))
    last = add_days(day, 28)
    return last if last and last.month == month else add_days(day, 21)


def weekend_around(day: date) -> Interval | None:
    """Give the weekend that a holiday makes long, or the one after it."""
    first, last = _WEEKEND.get(day.weekday(), (5 - day.weekday(), 7 - day.weekday()))
    return intervals.between(add_days(day, first), add_days(day, last), Granularity.WEEK)

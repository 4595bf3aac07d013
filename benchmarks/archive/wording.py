"""How an outlet writes figures and times: house styles, exact or rounded."""

import math
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ROUNDS = ("exact", "exact", "about", "exact", "more than", "exact", "almost")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The house style of an outlet: how it writes clock times, sums and dates, how it rounds."""

    clock: int
    money: int
    dates: int
    rounds: str


def style_of(place: int) -> Style:
    """Return the style of an outlet by its place among them."""
    return Style(
        clock=place % 3,
        money=place // 3 % 3,
        dates=place // 2 % 3,
        rounds=_ROUNDS[place % len(_ROUNDS)],
    )


def clock(minutes: int, style: Style) -> str:
    """Write a time of day, given in minutes after midnight."""
    hour, minute = divmod(minutes, 60)
    if style.clock == 2:
        return f"{hour:02}:{minute:02}"
    half = ("a.m.", "p.m.") if style.clock == 0 else ("am", "pm")
    shown = f"{(hour - 1) % 12 + 1}:{minute:02}" if minute else f"{(hour - 1) % 12 + 1}"
    return f"{shown} {half[hour >= 12]}"


def money(units: int, style: Style, rounds: str) -> str:
    """Write a sum, given in units of 10,000 euros."""
    bound, millions = _rounded(units / 100, rounds)
    if millions < 1:
        euros = f"{round(millions * 1_000_000):,}"
        return f"{bound}{euros} euros" if style.money == 0 else f"{bound}€{euros}"
    if style.money == 0:
        return f"{bound}{millions:g} million euros"
    return f"{bound}€{millions:g} million" if style.money == 1 else f"{bound}€{millions:g}m"


def count(number: int, rounds: str) -> str:
    """Write a number of people or things."""
    bound, rounded = _rounded(number, rounds)
    return f"{bound}{small(int(rounded))}"


def small(number: int) -> str:
    """Write a number as a word up to ten."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def when(day: date, style: Style) -> str:
    """Write the day of the event."""
    weekday = f"{day:%A}"
    if style.dates == 1:
        return f"on {weekday}, {day:%B} {day.day}"
    return f"on {weekday}, {day.day} {day:%B}" if style.dates == 2 else f"on {weekday}"


def as_of(published: datetime) -> str:
    """Write until when something is known, by the time of publication."""
    # nobody knows at half past six what the morning brings
    told = published - timedelta(hours=1)
    part = "morning" if told.hour < 12 else "afternoon" if told.hour < 17 else "evening"
    return f"by {told:%A} {part}"


def _rounded(number: float, rounds: str) -> tuple[str, float]:
    """Return the words of a bound and the figure, rounded only where the bound says something."""
    step = 10 ** (math.floor(math.log10(number)) - 1)
    nearest = round(round(number / step) * step, 2)
    below = round(math.floor(number / step / 5) * step * 5, 2)
    above = round(math.ceil(number / step / 5) * step * 5, 2)
    if rounds == "exact" or number == nearest:
        return "", number
    if rounds == "more than" and below < number:
        return "more than ", below
    if rounds == "almost" and above - number < number * 0.04:
        return "almost ", above
    return "about ", nearest

"""The words of dates: months, weekdays, numbers, seasons, zones, and their patterns."""

import re

from claims import numerals

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTH_SHORT = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
WEEKDAY_SHORT = {name[:3]: number for name, number in WEEKDAYS.items()}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # northern, by whole months
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
UNITS = ("minute", "hour", "day", "week", "month", "year", "decade", "century")


def _cardinals() -> dict[str, int]:
    joined = {
        f"{tens} {one}": at + more
        for tens, at in numerals.TENS.items()
        for one, more in numerals.ONES.items()
    }
    return numerals.ONES | numerals.TEENS | numerals.TENS | joined


def _ordinals() -> dict[str, int]:
    """Number the ordinals that a day of a month or a century may have."""
    values = numerals.ORDINAL_ONES | numerals.ORDINAL_TEENS
    values |= {"twentieth": 20, "thirtieth": 30, "thirty first": 31}
    values |= {f"twenty {word}": 20 + at for word, at in numerals.ORDINAL_ONES.items()}
    return values


CARDINALS = _cardinals()
ORDINALS = _ordinals()
# How many a vague count stands for, at least and at most.
VAGUE = {
    "couple": (2, 3),
    "few": (2, 5),
    "several": (3, 9),
    "some": (3, 9),
    "dozen": (11, 13),
}


def alternatives(words: list[str]) -> str:
    """Join words to a pattern that prefers the longest, blanks standing for blanks or hyphens."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]+") for word in ordered)


MONTH = (
    r"(?:"
    + alternatives(list(MONTHS))
    + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
# Glued to a figure ("Oct2") no word boundary follows.
MONTH_GLUED = (
    r"(?:" + alternatives(list(MONTHS)) + r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)"
)
WEEKDAY = r"(?:" + "|".join(WEEKDAYS) + r"|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b\.?)"
WEEKDAY_LONG = r"(?:" + "|".join(WEEKDAYS) + r")"
YEAR = r"(?:1[5-9]\d\d|20\d\d|2100)(?![\d%]|[.,]\d)"
ORDINAL_WORD = r"(?:" + alternatives(list(ORDINALS)) + r")"
CARDINAL_WORD = r"(?:" + alternatives(list(CARDINALS)) + r")"
DAY_FIGURE = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
UNIT = (
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|decades?"
    r"|centur(?:y|ies))"
)
COUNT = (
    r"(?:a\s+couple\s+of|a\s+few|a\s+dozen|couple\s+of|several|few|some|"
    rf"{CARDINAL_WORD}|an?|\d{{1,4}})"
)
ZONE = (
    r"(?:[A-Z][a-z]+\s+(?:local\s+)?time|local(?:\s+time)?|(?:GMT|UTC)\s?[+\-]\s?\d{1,2}(?::\d\d)?"
    r"|GMT|UTC|BST|CET|CEST|EET|EEST|MSK|IST|PKT|WIB|JST|KST|HKT|SGT|AEST|AEDT|AWST|NZST|NZDT"
    r"|E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|Z(?!\w))"
)


def month_number(word: str) -> int | None:
    """Give the number of a month's name or abbreviation."""
    plain = word.lower().rstrip(".")
    return MONTHS.get(plain) or MONTH_SHORT.get(plain)


def weekday_number(word: str) -> int | None:
    """Give the number of a weekday's name or abbreviation, Monday 0."""
    return WEEKDAY_SHORT.get(word.lower()[:3])


def number_value(word: str) -> int | None:
    """Read a cardinal or ordinal in figures or words up to ninety-nine."""
    plain = re.sub(r"[\s-]+", " ", word.lower().strip())
    figures = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th)?", plain)
    if figures:
        return int(figures[1])
    if plain in ("a", "an"):
        return 1
    return CARDINALS.get(plain) or ORDINALS.get(plain)


def count_range(words: str) -> tuple[int, int] | None:
    """Read a count as its least and greatest value: "several" is 3 to 9."""
    for word, bounds in VAGUE.items():
        if re.search(rf"\b{word}\b", words, re.IGNORECASE):
            return bounds
    value = number_value(words)
    return None if value is None else (value, value)


def unit_name(word: str) -> str:
    """Give the singular of a unit of time; a fortnight is "fortnight"."""
    plain = word.lower()
    for short, name in (("min", "minute"), ("h", "hour"), ("centur", "century"), ("y", "year")):
        if plain.startswith(short):
            return name
    return plain.rstrip("s")


def nearest_month(word: str) -> int | None:
    """Give the month of a name of seven letters or more that is misspelt by one letter."""
    plain = word.lower()
    for name, number in MONTHS.items():
        if len(name) >= 7 and plain != name and _one_edit(plain, name):
            return number
    return None


def _one_edit(left: str, right: str) -> bool:
    if abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    rest = (left[at + 1 :], right[at + 1 :])
    swapped = left[at : at + 2] == right[at : at + 2][::-1] and left[at + 2 :] == right[at + 2 :]
    return rest[0] == rest[1] or left[at:] == rest[1] or rest[0] == right[at:] or swapped

"""What a rate is for each of: "a year", "per share", "-a-month", "annually"."""

import re

_UNITS = (
    "second|minute|hour|day|night|week|weekend|month|year|season|game|match|episode|quarter|"
    "semester|shift|share|person|head|pupil|student|child|family|household|passenger|ticket|seat|"
    "barrel|ounce|gallon|litre|liter|tonne|ton|kilo|kilogram|kilogramme|pound|mile|kilometre|"
    "kilometer|acre|hectare|unit|aircraft|piece|pop|bottle|vote"
)
_LATER = "(?! (?:later|earlier|after|before|ago|of|and a half|or so (?:later|ago)))"
_RATE = re.compile(
    rf"[ -](?:an?|each|every)[ -](?P<unit>{_UNITS})\b{_LATER}"
    r"|(?:[ -]|/ ?)per[ -](?!se\b|cent\b|centage)(?P<per>\d[\d,]*|[a-z]+)\b"
    rf"| ?/ ?(?P<slash>{_UNITS}|hr|yr)\b"
    r"|,? (?P<adverb>annually|yearly|monthly|weekly|daily|hourly|nightly)\b"
)
_EACH = re.compile(r" (?:each|apiece)\b(?! (?:of|time|year|month|week|day|other))")
# "500 cars a day": the noun stands between
_NOUN = re.compile(
    r"(?: [a-z-]+){0,2}? (?:[a-z]+s|people|men|women|children)(?= (?:an?|per|each|every) )"
)
_SAME = {
    "annum": "year",
    "annually": "year",
    "yearly": "year",
    "yr": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "hr": "hour",
    "nightly": "night",
    "head": "person",
    "capita": "person",
    "liter": "litre",
    "kilogram": "kilo",
    "kilogramme": "kilo",
    "kilometer": "kilometre",
    "piece": "unit",
    "pop": "unit",
}


def read_rate(text: str, end: int, *, money: bool = False, count: bool = False) -> str:
    """Read what a figure that ends at `end` is for each of, empty where it is no rate.

    Only money is told "each", only a count has its noun before "a day".
    """
    match = _RATE.match(text, end)
    if match is None and count and (noun := _NOUN.match(text, end)):
        match = _RATE.match(text, noun.end())
    if match:
        said = next(group for group in match.groups() if group)
        return _SAME.get(said, said)
    return "unit" if money and _EACH.match(text, end) else ""

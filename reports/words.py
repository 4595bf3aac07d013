"""How the report says things: statuses, dates, speakers, plurals. No locale, no clock."""

import re
from collections.abc import Sequence
from datetime import date

from claims.model import Claim, QuoteFact, SpeakerKind
from compare.model import Inside, Layer, Status

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

MEANINGS = {
    Status.CONFLICT: "both cannot be true, and nothing explains the difference",
    Status.SPEAKERS: "two speakers contradict each other; the outlets may both report accurately",
    Status.SUPERSEDED: "the same figure at two times: a later report updates an earlier one",
    Status.SCOPE: "a different measure, scope, period or channel: both can be true",
    Status.ROUNDING: "one is a rounding, a bound or a coarser date that contains the other",
    Status.VARIANT: "spelling, transliteration or translation of the same thing",
    Status.AGREEMENT: "the same value",
}

# one shape a status, so that colour is never the only sign
GLYPHS = {
    Status.CONFLICT: "≠",
    Status.SPEAKERS: "”",
    Status.SUPERSEDED: "→",
    Status.SCOPE: "⊂",
    Status.ROUNDING: "≈",
    Status.VARIANT: "~",
    Status.AGREEMENT: "=",
}

LAYERS = {
    Layer.EVENTS: "about what happened",
    Layer.WORDS: "about what was said",
    Layer.MIXED: "an outlet against a source",
    Layer.SOURCES: "between sources",
    Layer.UNNAMED: "sources not named",
}

INSIDE = {
    Inside.HEADLINE: "inside one article: headline against text",
    Inside.TEXT: "inside one article: two places of the text",
}

OWN_WORDS = "in its own words"

# C0 and C1 controls but for tab and newline, lone surrogates, non-characters
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# marks that turn the direction of what follows them and could disguise a line
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def format_date(day: date) -> str:
    """Write a date as "4 March 2024", whatever the locale."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def format_span(first: date, last: date) -> str:
    """Write a span of days without repeating what both ends share."""
    if first == last:
        return format_date(first)
    if first.year != last.year:
        return f"{format_date(first)} to {format_date(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {format_date(last)}"
    return f"{first.day} to {format_date(last)}"


def count(number: int, noun: str, plural: str | None = None) -> str:
    """Write "1 conflict", "2 conflicts", "1,204 claims"."""
    word = noun if number == 1 else plural or f"{noun}s"
    return f"{number:,} {word}"


def join(words: Sequence[str], last: str = "and") -> str:
    """Write "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def describe_speaker(claim: Claim, start: int, end: int) -> str:
    """Say who stands behind the value at `start` to `end`: the outlet, or somebody it quotes."""
    speaker = claim.speaker
    if speaker.kind is SpeakerKind.OUTLET:
        return OWN_WORDS
    if speaker.name is None:
        return "a speaker who is not named"
    if speaker.kind is SpeakerKind.UNNAMED:
        return f"{speaker.name}, not named"
    quoted = any(
        isinstance(fact, QuoteFact) and fact.start < end and start < fact.end
        for fact in claim.facts
    )
    return f"{speaker.name}, {'quoted' if quoted else 'reported'}"


def printable(text: str) -> str:
    """Replace what no page may hold: control characters and lone surrogates."""
    return _UNPRINTABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Make a text safe for a terminal: one line, no control or direction characters."""
    return " ".join(_DIRECTION.sub("", _UNPRINTABLE.sub("\ufffd", text)).split())


def anchor(prefix: str, identity: str) -> str:
    """Name a place in the page: letters, digits, "_", "." and "-" only."""
    return f"{prefix}-{re.sub(r'[^A-Za-z0-9_.-]', '-', identity)}"

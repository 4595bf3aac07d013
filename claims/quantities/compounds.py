"""Measures told in two units: "5 feet 10 inches", "6-foot-3", "two hours and 20 minutes"."""

import re
from dataclasses import replace

from claims.quantities.figure import Figure
from claims.quantities.number import Number
from claims.quantities.units import UNITS, Unit, read_unit

_GAP = re.compile(r"(?: (?:and )?|, )")
_LESSER = {
    "foot": "inch",
    "pound": "ounce",
    "hour": "minute",
    "minute": "second",
    "year": "month",
}
# "6-foot-3", "6'3": the inches are not said
_TALL = re.compile(r"-|(?<=['\u2032])")
_BARE_INCHES = re.compile(r"(?:-inch(?:es)?\b|[\"\u2033\u201d])?(?![\w/]|-\d|\.\d)")
_IN = re.compile(r" ?in\b(?! the\b| a\b)")
# otherwise a length in feet and inches is how tall somebody is
_NO_HEIGHT = re.compile(r",? (?:of|long|wide|deep|thick|across|from|away|below|in length)\b")


def join_lesser(text: str, figure: Figure, unit: Unit, minor: Number) -> Figure | None:
    """Join the lesser unit that follows a measure, None where none does."""
    wanted = _LESSER.get(unit.name)
    if wanted is None:
        return None
    end = None
    if _GAP.fullmatch(text, figure.end, minor.start):
        end = _lesser_end(text, minor, wanted)
    tall = wanted == "inch" and minor.value < 12 and minor.value % 1 == 0
    if end is None and tall and _TALL.fullmatch(text, figure.end, minor.start):
        bare = _BARE_INCHES.match(text, minor.end)
        end = bare.end() if bare else None
    if end is None:
        return None
    lesser = UNITS[wanted]
    extra = minor.value * lesser.factor
    height = wanted == "inch" and not _NO_HEIGHT.match(text, end)
    return replace(
        figure,
        end=end,
        value=figure.value + extra / unit.factor,
        low=figure.low + extra,
        high=figure.high + extra,
        precision=lesser.factor,
        counted="height" if height else "",
    )


def _lesser_end(text: str, minor: Number, wanted: str) -> int | None:
    found = read_unit(text, minor.end, digits=minor.digits)
    if found:
        return found[1] if found[0].name == wanted else None
    inches = _IN.match(text, minor.end) if wanted == "inch" else None
    return inches.end() if inches else None

"""Shares that two numbers or a turned-round wording make: "one in five", "a percentage of 12"."""

import re
from dataclasses import replace

from claims.model import Measure
from claims.quantities.figure import Figure, hedged, point
from claims.quantities.number import Number, NumberKind
from claims.quantities.units import read_unit

_IN = re.compile(r"[ -](in|out of|over)(?: every)?[ -]")
# wholes that news takes for "in general"; of 14 hostages two are two
_ROUND = frozenset({3.0, 4.0, 5.0, 10.0, 20.0, 100.0, 1e3, 1e4, 1e5, 1e6})
# "three in four games" are counts, "one in 2008" is a year
_EVENTS = re.compile(
    r" (?:straight |consecutive )?(?:games?|matches|starts|meetings|outings|innings|rounds|tries|"
    r"attempts|seasons|contests|minutes|hours|days|weeks|months|years)\b"
)
_PERCENT_OF = re.compile(r"(?<![\w%-])(?:percents?|per ?cents?|percentages?) of[ \u00a0]$", re.I)
_NUMBERED = re.compile(
    r"(?:\d|\b(?:what|which|how many|small|large|certain|tiny|the|half|"
    r"[a-z]+(?:teen|ty|one|two|three|four|five|six|seven|eight|nine|ten)))\s*$",
    re.I,
)


def read_one_in(text: str, number: Number, nxt: Number) -> Figure | None:
    """Read "one in five", "nine out of 10" and "1 over 20" as a share."""
    link = _IN.fullmatch(text, number.end, nxt.start)
    if not link or nxt.value < 2 or nxt.kind is not NumberKind.CARDINAL:
        return None
    one = number.value == 1
    if not one and (nxt.value not in _ROUND or not 0 < number.value < nxt.value):
        return None
    if not one and (number.value % 1 or link.group(1) == "over" or _EVENTS.match(text, nxt.end)):
        return None
    if link.group(1) == "over" and re.match(r" [a-z]", text[nxt.end :]):
        return None
    if read_unit(text, nxt.end, digits=nxt.digits):
        return None
    share = number.value / nxt.value
    figure = point(number, measure=Measure.PERCENT, end=nxt.end, unit="percent")
    return replace(
        hedged(text, replace(figure, low=100 * share, high=100 * share)),
        value=share,
        number_end=nxt.end,
        precision=10 * share,
    )


def read_percentage_of(text: str, number: Number) -> Figure | None:
    """Read "a passing percentage of 61", where the number is the share and nothing follows it."""
    match = _PERCENT_OF.search(text, max(0, number.start - 16), number.start)
    if not match or _NUMBERED.search(text[max(0, match.start() - 16) : match.start()]):
        return None
    if number.value < 1 or not re.match(
        r"\s*(?:$|[.,;:!?)]|in\b|and\b|or\b|for\b)", text[number.end :]
    ):
        return None
    figure = point(number, measure=Measure.PERCENT, start=match.start(), unit="percent")
    return hedged(text, figure)

"""One of a unit and half of it: "an hour and a half", "a mile and a half"."""

import re

from claims.quantities.figure import Figure, hedged
from claims.quantities.units import read_unit

_HALF_MORE = re.compile(r"\b(?:an?|one)(?P<unit> [a-z]+) and a half\b", re.IGNORECASE)
_VALUE = 1.5


def read_half_more(text: str) -> list[Figure]:
    """Read each unit that half of it is added to."""
    if " and a half" not in text:
        return []
    return [figure for match in _HALF_MORE.finditer(text) if (figure := _figure(text, match))]


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    unit = read_unit(text, match.start("unit"), digits=False)
    if unit is None:
        return None
    value = _VALUE * unit[0].factor + unit[0].offset
    figure = Figure(
        start=match.start(),
        end=match.end(),
        number_end=match.start("unit"),
        value=_VALUE,
        low=value,
        high=value,
        unit=unit[0].canonical,
        factor=unit[0].factor,
        measure=unit[0].measure,
        precision=unit[0].factor / 2,
    )
    return hedged(text, figure)

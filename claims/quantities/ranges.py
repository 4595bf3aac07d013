"""Two numbers that bound one figure: "10 to 15 people", "between 3 and 5", "$300-350 million"."""

import math
import re
from collections.abc import Callable
from dataclasses import replace

from claims.model import Bound, Measure
from claims.quantities import currencies
from claims.quantities.ages import follows_aged
from claims.quantities.bounds import read_hedge
from claims.quantities.exclusions import is_label
from claims.quantities.figure import Figure
from claims.quantities.number import Number, NumberKind
from claims.quantities.units import read_unit

_RANGE = re.compile(
    r"(?:-? to | through |[ \u00a0]?[-–—][ \u00a0]?|-to-| and | or |, )"
    r"(?:about |around |even )?[$£€]?"
)
# "From 5 to 7" is a change, unless it is how far something ranges
_CHANGE = re.compile(r"\b(?:from|fell|rose|vote|voted) $", re.IGNORECASE)
_SPREAD = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|aged?|ages) from $",
    re.IGNORECASE,
)


def read_range(
    text: str, first: Number, last: Number, read: Callable[[str, Number], Figure | None]
) -> Figure | None:
    """Read "10 to 15 people", "between 3 and 5", "$300-350 million" as one interval.

    `read` reads the figure of the last number alone.
    """
    between = text[max(0, first.start - 24) : first.start].lower().rstrip("$£€")
    unit = read_unit(text, first.end, digits=first.digits)
    gap_start = first.end
    joined = _RANGE.fullmatch(text, gap_start, last.start)
    if not joined and unit:
        joined = _RANGE.fullmatch(text, unit[1], last.start)
    if not joined:
        return None
    if first.kind is not NumberKind.CARDINAL or last.kind is not NumberKind.CARDINAL:
        return None
    link = joined.group().strip(" $£€")
    if link.startswith("and") and not between.endswith("between "):
        return None
    if link.startswith(","):
        return None
    if link.startswith("or") and last.value > 1.5 * first.value and last.value > 10:
        return None
    if link.startswith("to") and _CHANGE.search(between) and not _SPREAD.search(between):
        return None
    scaled = _lend_scale(first, last)
    if scaled.value >= last.value:
        return None
    tail = read(text, last)
    if tail is None or tail.measure is Measure.ORDINAL:
        return None
    money = currencies.read_before(text, first.start)
    if is_label(text, first, money=bool(money), unit=bool(unit) or bool(joined)):
        return None
    ratio = (
        (tail.high if math.isfinite(tail.high) else tail.low) / last.value if last.value else 1.0
    )
    offset = 0.0
    other = read_unit(text, last.end, digits=last.digits)
    if other and other[0].offset:
        ratio, offset = other[0].factor, other[0].offset
    if unit and unit[0].name != (other[0].name if other else ""):
        return None
    if money and tail.measure is not Measure.MONEY:
        tail = replace(tail, measure=Measure.MONEY, unit=money[0])
    figure = replace(
        tail,
        start=money[2] if money else first.start,
        value=scaled.value,
        low=scaled.value * ratio + offset,
        high=last.value * ratio + offset,
        bound=Bound.BETWEEN,
        precision=max(abs(scaled.place * ratio), tail.precision),
    )
    spread = _SPREAD.search(between)
    aged = figure.start - len("from ") if spread else figure.start
    if figure.measure is Measure.COUNT and follows_aged(text, aged):
        figure = replace(figure, measure=Measure.AGE, unit="year")
    hedge = read_hedge(text, figure.start, figure.end)
    qualifiers = tuple(dict.fromkeys((*tail.qualifiers, *hedge.qualifiers)))
    return replace(figure, approximate=hedge.approximate, qualifiers=qualifiers)


def _lend_scale(first: Number, last: Number) -> Number:
    """Lend the magnitude of "300 to 350 million" to the first number."""
    if first.scaled or not last.scaled or first.value >= 1000:
        return first
    for scale in (1e12, 1e9, 1e6, 1e3):
        if last.value >= scale:
            if last.value / scale > first.value:
                return replace(
                    first,
                    value=first.value * scale,
                    place=min(first.place, 1.0) * scale,
                    scaled=True,
                )
            return first
    return first

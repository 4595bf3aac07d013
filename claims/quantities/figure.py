"""A figure of a text with its unit, interval and bound, before it is known what it counts."""

import math
from dataclasses import dataclass, replace

from claims.model import Bound, Measure
from claims.quantities.bounds import read_hedge, suffix_end
from claims.quantities.number import Number, NumberKind
from claims.quantities.rates import read_rate


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity before it is known what it counts.

    `number_end` is where the number ends and the unit begins; `counted` is set where the wording
    itself says what is measured ("magnitude"); `per` is what a rate is for each of ("year"). `low`
    and `high` are the stated value times `factor` plus `offset`.
    """

    start: int
    end: int
    number_end: int
    value: float
    low: float
    high: float
    unit: str = ""
    factor: float = 1.0
    offset: float = 0.0
    measure: Measure = Measure.COUNT
    bound: Bound = Bound.EXACT
    approximate: bool = False
    precision: float = 1.0
    qualifiers: tuple[str, ...] = ()
    counted: str = ""
    per: str = ""


def point(
    number: Number,
    *,
    measure: Measure,
    start: int | None = None,
    end: int | None = None,
    unit: str = "",
    factor: float = 1.0,
    offset: float = 0.0,
) -> Figure:
    """Make the figure of one number; a vague one is open upwards."""
    value = number.value * factor + offset
    vague = number.kind is NumberKind.VAGUE
    return Figure(
        start=number.start if start is None else start,
        end=number.end if end is None else end,
        number_end=number.end,
        value=number.value,
        low=value,
        high=math.inf if vague else value,
        unit=unit,
        factor=factor,
        offset=offset,
        measure=measure,
        bound=Bound.AT_LEAST if vague else Bound.EXACT,
        approximate=number.approximate,
        precision=abs(number.place * factor),
    )


def hedged(text: str, figure: Figure) -> Figure:
    """Add the bound and the qualifiers that stand around a figure."""
    hedge = read_hedge(
        text,
        figure.start,
        figure.end,
        duration=figure.measure is Measure.DURATION,
        few=figure.measure is Measure.COUNT and figure.low <= 4,
    )
    low, high, bound = figure.low, figure.high, figure.bound
    if bound is Bound.EXACT and hedge.bound is not Bound.EXACT:
        bound = hedge.bound
        if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            high = math.inf
        elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
            low = -math.inf
    qualifiers = figure.qualifiers + tuple(
        word for word in hedge.qualifiers if word not in figure.qualifiers
    )
    return replace(
        figure,
        end=suffix_end(text, figure.end),
        low=low,
        high=high,
        bound=bound,
        approximate=figure.approximate or hedge.approximate,
        qualifiers=qualifiers,
    )


def rated(text: str, figure: Figure) -> Figure:
    """Add what a figure is for each of: "per day", "a share"."""
    money, count = figure.measure is Measure.MONEY, figure.measure is Measure.COUNT
    return replace(figure, per=read_rate(text, figure.end, money=money, count=count))

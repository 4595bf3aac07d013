"""Text -> figures with unit, interval and bound; what is counted is read elsewhere."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.model import Bound, Measure
from claims.quantities import currencies, special
from claims.quantities.bounds import read_hedge, suffix_end
from claims.quantities.exclusions import continues_label, is_label, masked_spans
from claims.quantities.number import Number, NumberKind
from claims.quantities.numbers import read_numbers
from claims.quantities.units import UNITS, Unit, read_unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity before it is known what it counts.

    `number_end` is where the number ends and the unit begins; `counted` is set where the wording
    itself says what is measured ("magnitude").
    """

    start: int
    end: int
    number_end: int
    value: float
    low: float
    high: float
    unit: str = ""
    measure: Measure = Measure.COUNT
    bound: Bound = Bound.EXACT
    approximate: bool = False
    precision: float = 1.0
    qualifiers: tuple[str, ...] = ()
    counted: str = ""
    owner: str | None = None


_RANGE = re.compile(
    r"(?: to |[ \u00a0]?[-–—][ \u00a0]?|-to-| and | or |, )(?:about |around |even )?[$£€]?"
)
_COMPOUND = re.compile(r"(?: (?:and )?|, )")
_RATE = re.compile(
    r" (?:a|an|per|each|every) (second|minute|hour|day|night|week|month|year|season|game|"
    r"match|episode|quarter|annum|share|person|head|capita|barrel|ounce|gallon|litre|tonne|ton|aircraft|passenger)\b"
)


def read_figures(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Figure]:
    """Read every figure of a text, in order, none overlapping; `taken` spans hold none."""
    read = read_numbers(text)
    masked = [*masked_spans(text), *taken] if read else [*taken]
    numbers = [
        number
        for number in read
        if not any(start < number.end and number.start < end for start, end in masked)
    ]
    figures: list[Figure] = []
    at, label_end = 0, -1
    while at < len(numbers):
        number = numbers[at]
        if 0 <= label_end <= number.start and continues_label(text, label_end, number):
            label_end, at = number.end, at + 1
            continue
        floor = figures[-1].end if figures else 0
        figure, at = _read(text, numbers, at, floor)
        if figure is None and number.digits:
            label_end = number.end
        if figure and (not figures or figures[-1].end <= figure.start):
            figures.append(figure)
    spans = [(figure.start, figure.end) for figure in figures]
    for start, end, value, counted, measure in special.read_words(text):
        if not any(a < end and start < b for a, b in [*spans, *masked]):
            figures.append(
                Figure(
                    start=start,
                    end=end,
                    number_end=end,
                    value=value,
                    low=value,
                    high=value,
                    counted=counted,
                    measure=measure,
                )
            )
    return sorted(figures, key=lambda figure: figure.start)


def _read(text: str, numbers: list[Number], at: int, floor: int) -> tuple[Figure | None, int]:
    number = numbers[at]
    nxt = numbers[at + 1] if at + 1 < len(numbers) else None
    score = special.read_score(text, number, nxt) if nxt else None
    if score is False:
        return None, at + 2
    if nxt and score:
        figure = _point(number, measure=Measure.SCORE, end=nxt.end)
        low, high = sorted((number.value, nxt.value))
        return replace(figure, low=low, high=high, counted="score"), at + 2
    if nxt and number.value == 1 and (share := _one_in(text, number, nxt)):
        return share, at + 2
    if nxt and (found := _range(text, number, nxt)):
        return found, at + 2
    return _single(text, numbers, at, floor)


def _single(
    text: str, numbers: list[Number], at: int, floor: int = 0, *, tied: bool = False
) -> tuple[Figure | None, int]:
    number = numbers[at]
    start, end = number.start, number.end
    money = currencies.read_before(text, start)
    if money and (money[2] < floor or not number.digits):
        money = None
    if number.kind is NumberKind.VAGUE and text.startswith(" of ", end):
        end += 3  # "hundreds of miles", "millions of dollars"
    unit = None if money else read_unit(text, end, digits=number.digits)
    if unit and unit[0].name == "second" and number.value != 1:
        # "one second" lasts, "two second homes" do not
        said = text[end : unit[1]].lower()
        unit = unit if said.endswith("s") or "-" in said else None
    after = None
    if not unit or unit[0].name in ("pound", "point"):
        after = currencies.read_after(text, start, end, value=number.value, scaled=number.scaled)
    if is_label(text, number, money=bool(money or after), unit=bool(unit), tied=tied):
        return None, at + 1
    if number.kind is NumberKind.ORDINAL:
        return _ordinal(text, number), at + 1
    if after and (not money or after[0] == money[0] or money[0] == "USD"):
        span = (money[2] if money else start, after[2])
        return _money(text, numbers, at, after[:2], span)
    if money:
        return _money(text, numbers, at, money[:2], (money[2], end))
    if aged := special.read_age(text, number, unit):
        value, years, place, span = aged
        figure = _point(number, measure=Measure.AGE, unit="year", end=span[1], start=span[0])
        figure = replace(figure, low=years, high=years, precision=place, value=value)
        return _hedged(text, figure), at + 1
    if magnitude := special.read_magnitude(text, number):
        return (
            _hedged(
                text,
                _point(number, measure=Measure.MAGNITUDE, start=magnitude[0], end=magnitude[1]),
            ),
            at + 1,
        )
    if ranked := special.read_rank(text, number):
        span, measure, counted = ranked
        figure = _point(number, measure=measure, start=span[0], end=span[1])
        return replace(figure, counted=counted), at + 1
    if unit:
        return _measured(text, numbers, at, unit)
    return _count(text, number), at + 1


def _point(
    number: Number,
    *,
    measure: Measure,
    start: int | None = None,
    end: int | None = None,
    unit: str = "",
    factor: float = 1.0,
    offset: float = 0.0,
) -> Figure:
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
        measure=measure,
        bound=Bound.AT_LEAST if vague else Bound.EXACT,
        approximate=number.approximate,
        precision=abs(number.place * factor),
    )


def _hedged(text: str, figure: Figure) -> Figure:
    hedge = read_hedge(text, figure.start, figure.end, duration=figure.measure is Measure.DURATION)
    low, high, bound = figure.low, figure.high, figure.bound
    if bound is Bound.EXACT and hedge.bound is not Bound.EXACT:
        bound = hedge.bound
        if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
            high = math.inf
        elif bound in (Bound.AT_MOST, Bound.LESS_THAN):
            low = -math.inf
    elif bound is Bound.BETWEEN and hedge.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        bound = Bound.BETWEEN
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


def _rated(text: str, figure: Figure) -> Figure:
    """Add "per day", "per share"; a count by time is a rate."""
    match = _RATE.match(text, figure.end)
    if not match:
        return figure
    per = {"annum": "year", "head": "person", "capita": "person"}.get(
        match.group(1), match.group(1)
    )
    measure = Measure.RATE if figure.measure is Measure.COUNT else figure.measure
    return replace(figure, qualifiers=(*figure.qualifiers, f"per {per}"), measure=measure)


def _money(
    text: str, numbers: list[Number], at: int, currency: tuple[str, float], span: tuple[int, int]
) -> tuple[Figure, int]:
    number, step = numbers[at], at + 1
    code, factor = currency
    figure = _point(
        number, measure=Measure.MONEY, start=span[0], end=span[1], unit=code, factor=factor
    )
    if step < len(numbers) and factor == 1:
        minor = numbers[step]
        if end := currencies.is_minor(text, span[1], (minor.start, minor.end)):
            value = number.value + minor.value / 100
            figure = replace(figure, value=value, low=value, high=value, end=end, precision=0.01)
            step += 1
    if factor > 1:
        figure = replace(figure, value=number.value * factor)
    return _rated(text, _hedged(text, figure)), step


def _measured(
    text: str, numbers: list[Number], at: int, read: tuple[Unit, int]
) -> tuple[Figure | None, int]:
    unit, end = read
    number = numbers[at]
    if unit.name == "degree" and not special.is_temperature(
        text, number.start, end, digits=number.digits
    ):
        measure = Measure.OTHER if number.digits else Measure.COUNT
        return _hedged(text, _point(number, measure=measure, end=end)), at + 1
    if unit.measure is Measure.DURATION and special.is_date_like(text, number.start, end):
        return None, at + 1
    figure = _point(
        number,
        measure=unit.measure,
        end=end,
        unit=unit.canonical,
        factor=unit.factor,
        offset=unit.offset,
    )
    step = at + 1
    if step < len(numbers) and unit.name in ("foot", "pound", "hour", "minute", "year", "degree"):
        joined = _COMPOUND.match(text, end)
        minor = numbers[step]
        if joined and joined.end() == minor.start:
            lesser = read_unit(text, minor.end, digits=minor.digits)
            inches = re.compile(r" ?in\b(?! the\b| a\b)").match(text, minor.end)
            if unit.name == "foot" and not lesser and inches:
                lesser = UNITS["inch"], inches.end()
            pairs = {
                "foot": "inch",
                "pound": "ounce",
                "hour": "minute",
                "minute": "second",
                "year": "month",
            }
            if lesser and pairs.get(unit.name) == lesser[0].name:
                extra = minor.value * lesser[0].factor
                figure = replace(
                    figure,
                    end=lesser[1],
                    value=number.value + extra / unit.factor,
                    low=figure.low + extra,
                    high=figure.high + extra,
                    precision=lesser[0].factor,
                )
                step += 1
    if unit.name == "percentage point":
        figure = replace(figure, qualifiers=("percentage",))
    return _rated(text, _hedged(text, figure)), step


def _count(text: str, number: Number) -> Figure | None:
    if number.kind is NumberKind.FRACTION:
        figure = _point(number, measure=Measure.PERCENT, unit="percent", factor=100.0)
        return _hedged(text, figure)
    said = text[number.start : number.end].lower()
    if said == "one" and not special.is_counting_one(text, number):
        return None
    return _rated(text, _hedged(text, _point(number, measure=Measure.COUNT)))


def _ordinal(text: str, number: Number) -> Figure | None:
    if special.is_loose_ordinal(text, number):
        return None
    return _point(number, measure=Measure.ORDINAL)


def _one_in(text: str, number: Number, nxt: Number) -> Figure | None:
    """Read "one in five" and "1 out of 20" as a share."""
    if not re.fullmatch(r" (?:in|out of|over)(?: every)? ", text[number.end : nxt.start]):
        return None
    if nxt.value < 2 or nxt.kind is not NumberKind.CARDINAL:
        return None
    if " over " in text[number.end : nxt.start] and re.match(r" [a-z]", text[nxt.end :]):
        return None
    if read_unit(text, nxt.end, digits=nxt.digits):
        return None
    share = number.value / nxt.value
    figure = _point(number, measure=Measure.PERCENT, end=nxt.end, unit="percent")
    return replace(
        _hedged(text, replace(figure, low=100 * share, high=100 * share)),
        value=share,
        number_end=nxt.end,
        precision=10 * share,
    )


def _range(text: str, first: Number, last: Number) -> Figure | None:
    """Read "10 to 15 people", "between 3 and 5", "$300-350 million" as one interval."""
    between = text[max(0, first.start - 12) : first.start].lower().rstrip("$£€")
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
    if link.startswith("to") and re.search(r"\b(?:from|fell|rose|vote|voted) $", between):
        return None
    scaled = _lend_scale(first, last)
    if scaled.value >= last.value:
        return None
    tail, _ = _single(text, [last], 0, tied=True)
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
    if figure.measure is Measure.COUNT and special.follows_aged(text, figure.start):
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
                    first, value=first.value * scale, place=first.place * scale, scaled=True
                )
            return first
    return first

"""Text -> figures with unit, interval and bound; what is counted is read elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.model import Measure
from claims.quantities import currencies, special
from claims.quantities.ages import read_age
from claims.quantities.another import read_another
from claims.quantities.compounds import join_lesser
from claims.quantities.ellipsis import lend_units
from claims.quantities.exclusions import continues_label, is_label
from claims.quantities.figure import Figure, hedged, point, rated
from claims.quantities.half_more import read_half_more
from claims.quantities.masks import masked_spans
from claims.quantities.number import Number, NumberKind
from claims.quantities.numbers import read_numbers
from claims.quantities.often import read_often
from claims.quantities.ranges import read_range
from claims.quantities.shares import read_one_in, read_percentage_of
from claims.quantities.tallies import with_tallies
from claims.quantities.units import Unit, read_unit

_OR_TWO = re.compile(r"\b(?:an?|one) [a-z]+ or $", re.IGNORECASE)


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
    figures += [
        figure
        for figure in (*read_often(text), *read_another(text), *read_half_more(text))
        if not any(a < figure.end and figure.start < b for a, b in [*spans, *masked])
    ]
    return with_tallies(text, lend_units(text, sorted(figures, key=lambda figure: figure.start)))


def _read(text: str, numbers: list[Number], at: int, floor: int) -> tuple[Figure | None, int]:
    number = numbers[at]
    nxt = numbers[at + 1] if at + 1 < len(numbers) else None
    score = special.read_score(text, number, nxt) if nxt else None
    if score is False:
        return None, at + 2
    if nxt and score:
        figure = point(number, measure=Measure.SCORE, end=nxt.end)
        low, high = sorted((number.value, nxt.value))
        counted = "record" if special.is_record(text, number.start, nxt.end) else "score"
        return replace(figure, low=low, high=high, counted=counted), at + 2
    if nxt and (share := read_one_in(text, number, nxt)):
        return share, at + 2
    if nxt and (found := read_range(text, number, nxt, _alone)):
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
    if calibre := special.read_calibre(text, number):
        value, first, last = calibre
        figure = point(number, measure=Measure.LENGTH, start=first, end=last, unit="calibre")
        return replace(figure, low=value, high=value, value=value, precision=0.001), at + 1
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
    if aged := read_age(text, number, unit):
        value, years, place, span = aged
        figure = point(number, measure=Measure.AGE, unit="year", end=span[1], start=span[0])
        figure = replace(figure, low=years, high=years, precision=place, value=value)
        return hedged(text, figure), at + 1
    if magnitude := special.read_magnitude(text, number):
        return (
            hedged(
                text,
                point(number, measure=Measure.MAGNITUDE, start=magnitude[0], end=magnitude[1]),
            ),
            at + 1,
        )
    if ranked := special.read_rank(text, number):
        span, measure, counted = ranked
        figure = point(number, measure=measure, start=span[0], end=span[1])
        return replace(figure, counted=counted), at + 1
    if unit:
        return _measured(text, numbers, at, unit)
    if share := read_percentage_of(text, number):
        return share, at + 1
    return _count(text, number), at + 1


def _money(
    text: str, numbers: list[Number], at: int, currency: tuple[str, float], span: tuple[int, int]
) -> tuple[Figure, int]:
    number, step = numbers[at], at + 1
    code, factor = currency
    figure = point(
        number, measure=Measure.MONEY, start=span[0], end=span[1], unit=code, factor=factor
    )
    if step < len(numbers) and factor == 1 and not number.scaled:
        minor = numbers[step]
        if end := currencies.is_minor(text, span[1], (minor.start, minor.end), minor.value):
            value = number.value + minor.value / 100
            figure = replace(figure, value=value, low=value, high=value, end=end, precision=0.01)
            step += 1
    if factor > 1:
        figure = replace(figure, value=number.value * factor)
    return rated(text, hedged(text, figure)), step


def _measured(
    text: str, numbers: list[Number], at: int, read: tuple[Unit, int]
) -> tuple[Figure | None, int]:
    unit, end = read
    number = numbers[at]
    if unit.name == "degree" and not special.is_temperature(
        text, number.start, end, digits=number.digits
    ):
        measure = Measure.OTHER if number.digits else Measure.COUNT
        return hedged(text, point(number, measure=measure, end=end)), at + 1
    if unit.measure is Measure.DURATION and special.is_date_like(text, number.start, end):
        return None, at + 1
    figure = point(
        number,
        measure=unit.measure,
        end=end,
        unit=unit.canonical,
        factor=unit.factor,
        offset=unit.offset,
    )
    step = at + 1
    if step < len(numbers) and (joined := join_lesser(text, figure, unit, numbers[step])):
        figure, step = joined, step + 1
    if unit.name == "percentage point":
        figure = replace(figure, qualifiers=("percentage",))
    return rated(text, hedged(text, figure)), step


def _count(text: str, number: Number) -> Figure | None:
    if number.kind is NumberKind.FRACTION:
        figure = point(number, measure=Measure.PERCENT, unit="percent", factor=100.0)
        return hedged(text, figure)
    said = text[number.start : number.end].lower()
    if said == "two" and _OR_TWO.search(text, max(0, number.start - 16), number.start):
        return None  # "a minute or two" is told with its minute
    if said == "one" and not special.is_counting_one(text, number):
        return None
    return rated(text, hedged(text, point(number, measure=Measure.COUNT)))


def _ordinal(text: str, number: Number) -> Figure | None:
    if special.is_loose_ordinal(text, number):
        return None
    return point(number, measure=Measure.ORDINAL)


def _alone(text: str, number: Number) -> Figure | None:
    """Read the last number of a range, whose first may be part of a label."""
    return _single(text, [number], 0, tied=True)[0]

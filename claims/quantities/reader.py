"""Sentence -> quantity facts."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.model import Measure, QuantityFact
from claims.quantities.counted import read_counted
from claims.quantities.figure import Figure
from claims.quantities.grammar import read_figures
from claims.quantities.phrases import Counted
from claims.quantities.plain import guess_counted
from claims.quantities.told_ages import as_age

if TYPE_CHECKING:
    from spacy.tokens import Span

_AMOUNTS = frozenset({Measure.MONEY, Measure.PERCENT, Measure.POINTS})
_HEAT = re.compile(r"\btemperatures?\b", re.IGNORECASE)
_BREAK = re.compile(r"[;:.!?\"“”]\s")
_OTHERS = re.compile(r" (?:others|more|of them)\b(?! than)(?! [a-z]+s\b)")
_LISTED = re.compile(r"(?:, |\band )(?:(?:about|some|another|over) )?$")
_PLACED = re.compile(r" (?:in|at|on|from|near|outside|inside)\b")


def read_quantities(
    sentence: "Span", *, taken: Sequence[tuple[int, int]] = ()
) -> tuple[QuantityFact, ...]:
    """Read the quantities of a parsed sentence, in order, none overlapping.

    Offsets are the article's, as those of the sentence's document. `taken` are article spans
    (dates already read) whose digits are no quantities. The value of a range is its lower end; a
    fraction ("a third") has its own value and, in `low` and `high`, percent.
    """
    offset = sentence.start_char
    text = sentence.text
    within = [(start - offset, end - offset) for start, end in taken]
    facts: list[QuantityFact] = []
    found, before = Counted(), None
    for read in read_figures(text, within):
        figure = as_age(read, sentence, offset)
        if not _converts(text, before, figure):
            last, found = found, read_counted(sentence, figure, offset)
            if not found.noun and before is not None and _takes_up(text, before, figure):
                found = Counted(last.noun, found.qualifiers)
            elif not found.noun and before is not None and _restates(text, before, figure):
                found = last
        if found.noun == "temperature" and _tells_heat(text, figure):
            figure = replace(figure, measure=Measure.TEMPERATURE, unit="degree")
        before = figure
        facts.append(_fact(text, figure, offset, found))
    return tuple(facts)


def _tells_heat(text: str, figure: Figure) -> bool:
    """Tell whether a bare number is a temperature: "temperatures were minus 20"."""
    if figure.measure is not Measure.COUNT or figure.per:
        return False
    return bool(_HEAT.search(text, 0, figure.start)) and not _HEAT.search(text, figure.end)


def _converts(text: str, before: Figure | None, figure: Figure) -> bool:
    """Tell whether a figure says the one before it in another unit: "10 kilometres (6.2 miles)"."""
    if before is None or before.measure is not figure.measure or figure.measure is Measure.COUNT:
        return False
    return text[before.end : figure.start].replace("about ", "").strip() == "("


def _restates(text: str, before: Figure, figure: Figure) -> bool:
    """Tell whether a figure says the one before it otherwise: "rose 12 cents, or 3 percent"."""
    amounts = {before.measure, figure.measure} <= _AMOUNTS
    return amounts and text[before.end : figure.start].strip() in (", or", "(", "or")


def _takes_up(text: str, before: Figure, figure: Figure) -> bool:
    """Tell whether a bare count goes on with the noun of the one before: "and wounded 40 others".

    So do "two of them" and the second half of "500 in one camp and 700 in another".
    """
    if before.measure is not Measure.COUNT or figure.measure is not Measure.COUNT:
        return False
    if figure.counted or _BREAK.search(text, before.end, figure.start):
        return False
    if _OTHERS.match(text, figure.end) or text[figure.start : figure.end].lower() == "another":
        return True
    listed = _LISTED.search(text, max(0, figure.start - 14), figure.start)
    return bool(listed and _PLACED.match(text, figure.end))


def read_text(text: str) -> tuple[QuantityFact, ...]:
    """Read the quantities of a bare text; what they count is guessed from the words after them."""
    return tuple(
        _fact(text, figure, 0, Counted(*guess_counted(text, figure)))
        for figure in read_figures(text)
    )


def _fact(text: str, figure: Figure, offset: int, found: Counted) -> QuantityFact:
    rate = (f"per {figure.per}",) if figure.per else ()
    counts = figure.measure is Measure.COUNT
    return QuantityFact(
        start=figure.start + offset,
        end=figure.end + offset,
        text=text[figure.start : figure.end],
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        measure=Measure.RATE if figure.per and counts else figure.measure,
        counted=found.noun,
        qualifiers=tuple(dict.fromkeys((*found.qualifiers, *figure.qualifiers, *rate))),
        owner=found.owner,
        bound=figure.bound,
        approximate=figure.approximate,
        precision=figure.precision,
    )

"""Sentence -> quantity facts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.model import Measure, QuantityFact
from claims.quantities.counted import read_counted
from claims.quantities.grammar import Figure, read_figures
from claims.quantities.phrases import Counted
from claims.quantities.plain import guess_counted

if TYPE_CHECKING:
    from spacy.tokens import Span


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
    for figure in read_figures(text, within):
        if not _converts(text, before, figure):
            found = read_counted(sentence, figure, offset)
        before = figure
        facts.append(_fact(text, figure, offset, (found.noun, found.qualifiers), found.owner))
    return tuple(facts)


def _converts(text: str, before: Figure | None, figure: Figure) -> bool:
    """Tell whether a figure says the one before it in another unit: "10 kilometres (6.2 miles)"."""
    if before is None or before.measure is not figure.measure or figure.measure is Measure.COUNT:
        return False
    return text[before.end : figure.start].replace("about ", "").strip() == "("


def read_text(text: str) -> tuple[QuantityFact, ...]:
    """Read the quantities of a bare text; what they count is guessed from the words after them."""
    return tuple(
        _fact(text, figure, 0, guess_counted(text, figure), figure.owner)
        for figure in read_figures(text)
    )


def _fact(
    text: str,
    figure: Figure,
    offset: int,
    counted: tuple[str, tuple[str, ...]],
    owner: str | None,
) -> QuantityFact:
    noun, words = counted
    return QuantityFact(
        start=figure.start + offset,
        end=figure.end + offset,
        text=text[figure.start : figure.end],
        value=figure.value,
        low=figure.low,
        high=figure.high,
        unit=figure.unit,
        measure=figure.measure,
        counted=noun,
        qualifiers=tuple(dict.fromkeys((*words, *figure.qualifiers))),
        owner=owner,
        bound=figure.bound,
        approximate=figure.approximate,
        precision=figure.precision,
    )

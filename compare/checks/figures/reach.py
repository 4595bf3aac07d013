"""How much a figure reaches to: a phase, one side's part, those who came later, an average."""

import re

from claims.model import Measure, QuantityFact
from compare.outcome import FIRST, SECOND
from compare.story import Statement

_PLACES = (
    r"first|second|third|fourth|fifth|final|last|initial|opening|next|latest|current|early|earlier"
)
_STAGES = r"phase|stage|tranche|instal?lment|portion|section|segment|batch|round|part|lot"
_SUMS = frozenset({Measure.COUNT, Measure.MONEY, Measure.AREA, Measure.VOLUME, Measure.MASS})
# What may be said of one figure and not of another of the same noun, the longest reach last.
_REACHES = (
    (
        "a phase",
        re.compile(
            rf"\b(?:{_PLACES}|one)[- ](?:{_STAGES})s?\b|\bphase (?:one|two|1|2|i|ii)\b", re.I
        ),
        _SUMS,
    ),
    ("one side", re.compile(r"\bfor (?:its|their|his|her) (?:own )?part\b", re.I), _SUMS),
    (
        "what was added later",
        re.compile(
            r"\b(?:once|when|if|with|after)\b[^.;]{0,60}\b(?:counted|included|added(?: in)?|"
            r"taken into account|factored in)\b|"
            r"\b(?:including|counting|adding|plus) (?:those|people who|viewers|others)\b|"
            r"\b(?:including|counting|adding) (?:catch-?up|repeats?|streaming|recordings?)\b",
            re.I,
        ),
        frozenset({Measure.COUNT, Measure.PERCENT}),
    ),
    ("an average", re.compile(r"\b(?:an average of|on average)\s", re.I), _SUMS),
    (
        "the peak",
        re.compile(r"\b(?:peak(?:s|ed)?|at (?:its|the|their) (?:height|peak|highest))\b", re.I),
        _SUMS | {Measure.PERCENT, Measure.RATE, Measure.SPEED},
    ),
)


def reach_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> str | None:
    """Say that only one of two figures is told of a phase, a side or an average; None otherwise."""
    for name, words, measures in _REACHES:
        told = [bool(words.search(statement.claim.text)) for statement in (a, b)]
        if a.fact.measure in measures and told[0] != told[1]:
            one, other = (FIRST, SECOND) if told[0] else (SECOND, FIRST)
            return f"{one} gives the figure of {name}, {other} does not say so."
    return None

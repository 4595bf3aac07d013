"""How often something was done, told in one word: "twice", "thrice", "only once"."""

import re

from claims.model import Measure
from claims.quantities.figure import Figure, hedged

# Not "twice as many", "twice the size", "twice a week", "think twice".
_OFTEN = re.compile(
    r"(?<!think )(?<!thought )(?<!thinking )(?<!once or )(?P<often>\b(?:twice|thrice))\b"
    r"(?!-|,? (?:as|the|that|this|those|what|its|his|her|their|our|my|your|an?|per|each|every|"
    r"daily|weekly|monthly|yearly|annually|more|over|removed)\b)"
    # "Once" alone is "formerly"; "only once he left" is "not before".
    r"|\b(?:only|just|exactly|at least|more than) (?P<once>once)\b"
    r"(?!-|,| (?:again|more|or|he|she|they|it|we|you|the|this|that|his|her|their|its|all|an?|per|"
    r"each|every|in an?|(?-i:[A-Z]\w*|I))\b)",
    re.IGNORECASE,
)
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}


def read_often(text: str) -> list[Figure]:
    """Read each word that tells how often, as a count of times."""
    if "ice" not in text and "once" not in text:
        return []
    return [_figure(text, match) for match in _OFTEN.finditer(text)]


def _figure(text: str, match: re.Match[str]) -> Figure:
    start, end = match.span("often" if match["often"] else "once")
    value = _TIMES[text[start:end].lower()]
    figure = Figure(
        start=start,
        end=end,
        number_end=end,
        value=value,
        low=value,
        high=value,
        counted="time",
        measure=Measure.COUNT,
    )
    return hedged(text, figure)

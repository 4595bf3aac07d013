"""One more whom something happened to: "two were killed and another wounded"."""

import re

from claims.model import Measure
from claims.quantities.figure import Figure
from claims.quantities.words import NUMBER_WORDS, alternation

_FATE = r"(?:killed|wounded|injured|hurt|dead|missing|arrested|detained)"
_HOW = r"(?:(?:also|critically|seriously|badly|slightly|fatally|gravely|severely|lightly) )?"
_ANOTHER = re.compile(
    # "and another wounded", "and another man was badly hurt"
    r"(?:\band|,|\bwhile|\bwith) (?P<told>another)(?= (?:[a-z-]+ ){0,2}?"
    rf"(?:(?:was|is|(?:has|had) been) )?{_HOW}{_FATE}\b)"
    # "wounding another"
    r"|\b(?:kill|wound|injur|arrest|detain)(?:ing|ed|e?s) (?P<hit>another)"
    rf"(?=[.,;]|$| (?:and|in|at|on|near|before|after|who|while|(?:[a-z-]+ )?"
    r"(?:man|woman|person|boy|girl|officer|soldier|worker|student|passenger|driver|pedestrian|"
    r"bystander|employee|resident|child|teenager))\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf" (?:\d|(?:few|couple|dozen|{alternation(NUMBER_WORDS)})\b)", re.I)


def read_another(text: str) -> list[Figure]:
    """Read each "another" that a fate befell as a count of one."""
    if "another" not in text:
        return []
    found = (match.span("told" if match["told"] else "hit") for match in _ANOTHER.finditer(text))
    return [
        Figure(start=start, end=end, number_end=end, value=1, low=1, high=1, measure=Measure.COUNT)
        for start, end in found
        if not _COUNTED.match(text, end)
    ]

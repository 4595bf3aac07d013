"""The two figures of a vote: "by 148 votes to 97", "voted 121 to 108"."""

import re
from dataclasses import replace

from claims.model import Measure
from claims.quantities.figure import Figure

_BETWEEN = re.compile(r" (?P<votes>votes )?(?:to|against) ")
_VOTED = re.compile(r"\b(?:vote[sd]?|voting|ballots?|passed|approved|rejected)\b", re.IGNORECASE)
_BEHIND = re.compile(r",? (?:votes?|in favou?r|with \w+ abst)", re.IGNORECASE)
_WINDOW = 40


def with_tallies(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of a vote told as votes for and votes against."""
    found = list(figures)
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if {one.measure, other.measure} == {Measure.COUNT} and _is_tally(text, one, other):
            found[at] = replace(one, counted="vote", qualifiers=("for",))
            found[at + 1] = replace(other, counted="vote", qualifiers=("against",))
    return found


def _is_tally(text: str, one: Figure, other: Figure) -> bool:
    between = _BETWEEN.fullmatch(text, one.end, other.start)
    if between is None:
        return False
    before = text[max(0, one.start - _WINDOW) : one.start]
    return bool(between["votes"] or _VOTED.search(before) or _BEHIND.match(text, other.end))

"""The two figures of a vote: "by 148 votes to 97", "voted 121 to 108"."""

import re
from dataclasses import replace

from claims.model import Measure
from claims.quantities.figure import Figure

_BETWEEN = re.compile(r" (?P<votes>votes )?(?:to|against) ")
_VOTED = re.compile(r"\b(?:vote[sd]?|voting|ballots?|passed|approved|rejected)\b", re.IGNORECASE)
_BEHIND = re.compile(r",? (?:votes?|in favou?r|with \w+ abst)", re.IGNORECASE)
_SCORE = re.compile(r"(?P<pro>\d+)\s?[-–]\s?(?P<con>\d+)")
_VOTE_OF = re.compile(r"\b(?:vote[sd]?|voting|vote of|passed|approved|rejected) (?:by )?(?:\w+ )?$")
_WINDOW = 40


def with_tallies(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures, those of a vote told as votes for and votes against."""
    found = [part for figure in figures for part in _split(text, figure)]
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        if {one.measure, other.measure} == {Measure.COUNT} and _is_tally(text, one, other):
            found[at] = replace(one, counted="vote", qualifiers=("for",))
            found[at + 1] = replace(other, counted="vote", qualifiers=("against",))
    return found


def _split(text: str, figure: Figure) -> tuple[Figure, ...]:
    """Return the two figures of "voted 7-2", or the figure itself."""
    match = _SCORE.fullmatch(text, figure.start, figure.end)
    before = text[max(0, figure.start - _WINDOW) : figure.start]
    if figure.measure is not Measure.SCORE or match is None or not _VOTE_OF.search(before):
        return (figure,)
    return tuple(
        replace(
            figure,
            start=match.start(group),
            end=match.end(group),
            number_end=match.end(group),
            value=float(match[group]),
            low=float(match[group]),
            high=float(match[group]),
            measure=Measure.COUNT,
            counted="vote",
            qualifiers=(side,),
        )
        for group, side in (("pro", "for"), ("con", "against"))
    )


def _is_tally(text: str, one: Figure, other: Figure) -> bool:
    between = _BETWEEN.fullmatch(text, one.end, other.start)
    if between is None:
        return False
    before = text[max(0, one.start - _WINDOW) : one.start]
    return bool(between["votes"] or _VOTED.search(before) or _BEHIND.match(text, other.end))

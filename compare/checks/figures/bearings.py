"""Where something lies from a place ("55 km south of Varn"): do the directions agree?"""

import re

from claims.model import Measure, QuantityFact
from compare.anchoring import anchor_of, gather
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story

_POINTS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
_DIRECTION = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:to the |due |just )?"
    r"((?:north|south)[- ]?(?:east|west)|north|south|east|west)"
    r"(?:ern)?(?: coast| side| edge)?(?: of| from)\b",
    re.IGNORECASE,
)
# What a distance is from: "150 km west of Varn", "13 miles off the Lowick coast".
_REFERENCE = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:[a-z-]+\s+){0,3}?(?:of|from|off)\s+"
    r"(?:the\s+)?(?:[a-z]+\s+){0,3}((?:[A-Z][\w'’-]*\s?)+)"
)
# "62 miles from the jail"
_FROM = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:[a-z-]+\s+){0,2}?(?:of|from|off)\s+(?:the\s+|its\s+)?([\w'’-]+)"
)
_SAME_DISTANCE = 0.2
_STRENGTH = 0.30


def direction_of(statement: Statement[QuantityFact]) -> str | None:
    """Return the direction that follows a distance, one of the eight points of the compass."""
    after = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    found = _DIRECTION.match(after)
    return re.sub(r"[- ]", "", found[1].lower()) if found else None


def references_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether two distances are from two named places."""
    names = [_reference(statement) for statement in (a, b)]
    return all(names) and not set(names[0].split()) & set(names[1].split())


def one_reference(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether two distances are from what one word names: "miles from the jail"."""
    words = [
        _FROM.match(s.claim.text[max(0, s.fact.end - s.claim.start) :])
        for s in (a, b)
        if s.fact.measure is Measure.LENGTH
    ]
    named = {found[1].lower() for found in words if found}
    return len(words) == 2 and all(words) and len(named) == 1


def _reference(statement: Statement[QuantityFact]) -> str:
    after = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    found = _REFERENCE.match(after)
    return found[1] if found else ""


def check_bearings(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two directions from one place at about one distance; None where they agree."""
    first, second = direction_of(a), direction_of(b)
    if first is None or second is None or first == second:
        return None
    x, y = a.fact.low, b.fact.low
    if abs(x - y) > _SAME_DISTANCE * max(x, y):
        return None
    if not story.parties(anchor_of(a)) & story.parties(anchor_of(b)):
        return None
    evidence = gather(a, b, story)
    if evidence.strength < _STRENGTH:
        return None
    turn = abs(_POINTS.index(first) - _POINTS.index(second)) % 8
    near = min(turn, 8 - turn) < 2
    reason = f"{FIRST}: {first}. {SECOND}: {second}. Both give a distance from the same place."
    return Outcome(
        check="bearing",
        kind=Kind.PLACE,
        status=Status.ROUNDING if near else Status.CONFLICT,
        confidence=max(0.5, evidence.strength),
        explanation=reason,
        topic="Direction",
        a=side(a, first),
        b=side(b, second),
    )

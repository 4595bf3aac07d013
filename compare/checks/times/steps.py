"""Two dated steps of one course: out of a town and off the road, a deal struck and backed."""

import re

from claims.lexicon import lexicon
from claims.model import DateFact
from compare.anchoring import anchor_of
from compare.story import Statement

_LEFT = re.compile(
    r"\b(?:left|leaves|leaving)\s+(?:(?:the|a|an|its|his|her|their)\s+)?([\w’'-]+)", re.IGNORECASE
)
_NO_THING = lexicon("at in on for from by with after before shortly about around just early late")
# A way that a vehicle comes off: "left the road", "left the A7".
_WAY = re.compile(
    r"(?:road|roadway|carriageway|motorway|highway|track|tracks|rails|runway|[A-Z]{1,2}\d+)\Z"
)
_STRIKING = lexicon("strike reach clinch agree negotiate hammer")
_ENDORSING = lexicon("accept approve back endorse pass ratify recommend reject sign support vote")
_AGREEMENTS = lexicon("accord agreement compromise contract deal pact settlement treaty truce")
# The deed that somebody was punished for, with its day behind it.
_OFFENCE = re.compile(
    r"\bfor\s+(?:(?:the|an?|his|her|their|its)\s+(?:[\w-]+\s+){0,2}"
    r"(?:robbery|burglary|theft|murder|killing|manslaughter|rape|assault|attack|shooting|stabbing|"
    r"kidnapping|abduction|bombing|hijacking|arson|raid)"
    r"|(?:robbing|stealing|murdering|killing|raping|assaulting|attacking|shooting|stabbing|"
    r"kidnapping|abducting|bombing|hijacking))\b[^,;.]*$",
    re.IGNORECASE,
)
_PUNISHED = lexicon("condemn convict get give imprison jail receive sentence serve")
# Who comes after a deed, and is not who did it.
_RESPONDERS = lexicon(
    "ambulance ambulances crew crews detective detectives firefighter firefighters medic medics "
    "officer officers paramedic paramedics police rescuer rescuers"
)
_COMING = frozenset({"arrival", "departure", "check-in"})
_CALLING = lexicon(
    "arrive call come dock depart disembark fly land leave moor put_in reach return sail set_off "
    "set_out stop take_off touch_down"
)
# "At Belmont airport", "from Harrow": where something comes to or leaves from.
_WHERE = re.compile(
    r"\b(?:at|in|from|into|to|off)\s+(?:the\s+)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)"
)


def steps_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two dates are of two steps that one class of event would join."""
    if _left_apart(a, b) or _agreed_apart(a, b) or _punished_apart(a, b):
        return True
    return _came_apart(a, b) or _harboured_apart(a, b)


def _left_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether two things are left: a town at the start, the road at the crash."""
    if {anchor_of(statement).predicate for statement in (a, b)} != {"leave"}:
        return False
    left, right = _left(a), _left(b)
    ways = [bool(_WAY.match(thing)) for thing in (left, right)]
    return ways[0] != ways[1] or bool(left and right and left.lower() != right.lower())


def _left(statement: Statement[DateFact]) -> str:
    found = _LEFT.search(statement.claim.text)
    return found[1] if found and found[1].lower() not in _NO_THING else ""


def _agreed_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether a deal is struck in one and endorsed in the other."""
    predicates = [anchor_of(statement).predicate for statement in (a, b)]
    nouns = [
        {phrase.split()[-1] for phrase in (*anchor_of(s).objects, *anchor_of(s).subjects) if phrase}
        for s in (a, b)
    ]
    if not all(found & _AGREEMENTS for found in nouns):
        return False
    kinds = [(word in _STRIKING, word in _ENDORSING) for word in predicates]
    return sorted(kinds) == [(False, True), (True, False)]


def _punished_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether one day is that of the deed and the other that of its punishment."""
    if not all(anchor_of(statement).predicate in _PUNISHED for statement in (a, b)):
        return False
    return _of_deed(a) != _of_deed(b)


def _of_deed(statement: Statement[DateFact]) -> bool:
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    return bool(_OFFENCE.search(before))


def _came_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether those who answer a call come in one, and somebody else in the other."""
    if not all(_COMING & set(anchor_of(statement).events) for statement in (a, b)):
        return False
    heads = [{p.split()[-1] for p in anchor_of(s).subjects if p} for s in (a, b)]
    return all(heads) and bool(heads[0] & _RESPONDERS) != bool(heads[1] & _RESPONDERS)


def _harboured_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether something comes to one named place, or leaves it, and something to another."""
    if not all(
        _COMING & set(anchor_of(s).events) or anchor_of(s).predicate in _CALLING for s in (a, b)
    ):
        return False
    left, right = (_WHERE.findall(statement.claim.text) for statement in (a, b))
    words = [{w for place in found for w in place.lower().split()} for found in (left, right)]
    return bool(words[0]) and bool(words[1]) and not words[0] & words[1]

"""Dates of a beginning: "began to paint in 1950", "her career began", "held since Monday"."""

import re
from dataclasses import replace

from claims.lexicon import lexicon
from claims.model import DateFact, DateRelation, Granularity
from compare.anchoring import anchor_of
from compare.story import Statement

_BEGIN = lexicon("begin start commence")
_ASPECT = re.compile(
    r"\b(?:beg[aiu]n|begin(?:s|ning)?|start(?:s|ed|ing)?)(?: to)? ([a-z]+)\b", re.I
)
# Who is held since a day was arrested on it, unless the day is that of a move to another place.
_HELD = re.compile(
    r"\b(?:(?:been|was|were|being|is|are) (?:\w+ )?(?:held|detained)|in (?:police )?custody|"
    r"under arrest|behind bars)\b([^.;,]*)\bsince\s+(?:last\s+)?$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:in|at) (?:the )?[A-Z]|\bhostage\b|\bcaptive\b")
# Done once more, which is another day than that of the first time.
_ANEW = re.compile(r"\bre-?(?:appoint|elect|establish|found|launch|married|marry|open)\w*\b", re.I)
_DAYS = frozenset({Granularity.DAY, Granularity.PART_OF_DAY})


def held_since(statement: Statement[DateFact]) -> Statement[DateFact]:
    """Return the date since which somebody is held as that of the arrest."""
    fact, anchor = statement.fact, anchor_of(statement)
    if fact.relation is not DateRelation.SINCE or fact.granularity not in _DAYS:
        return statement
    before = statement.claim.text[: max(0, fact.start - statement.claim.start)]
    found = _HELD.search(before if before.endswith((" ", "since")) else f"{before} ")
    if found is None or anchor.negated or _ELSEWHERE.search(found[1]):
        return statement
    arrest = replace(anchor, predicate="arrest", events=("arrest",))
    done = replace(fact, relation=DateRelation.ON, anchor=arrest)
    return Statement(statement.claim, done, statement.article)


def done_anew(statement: Statement[DateFact]) -> bool:
    """Tell whether a claim tells of what was done once more: re-elected, reopened."""
    return bool(_ANEW.search(statement.claim.text))


def opened_before(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether a thing is said to have been opened before it was founded."""
    dates = {anchor_of(statement).predicate: statement.fact for statement in (a, b)}
    if dates.keys() != {"open", "found"}:
        return False
    opened, founded = dates["open"].latest, dates["found"].earliest
    same = set(anchor_of(a).objects) & set(anchor_of(b).objects)
    return bool(same) and opened is not None and founded is not None and opened <= founded


def begun_alike(a: Statement[DateFact], b: Statement[DateFact]) -> bool | None:
    """Tell whether two dates are those of one beginning; None where neither is of any.

    "Began to paint in 1950" is no date of "painted in 1955", nor of what else began.
    """
    if not (_aspect(a) or _aspect(b)):
        return None
    return any(_alike(x, y) for x in _begun(a) for y in _begun(b))


def _aspect(statement: Statement[DateFact]) -> bool:
    """Tell whether a date's verb is what somebody began to do."""
    predicate = anchor_of(statement).predicate
    found = _ASPECT.findall(statement.claim.text)
    return bool(predicate) and any(_alike(word.lower(), predicate) for word in found)


def _begun(statement: Statement[DateFact]) -> frozenset[str]:
    """Return what began: what is done, or the words for what is told to begin."""
    anchor = anchor_of(statement)
    if _aspect(statement):
        return frozenset({anchor.predicate})
    if anchor.predicate not in _BEGIN:
        return frozenset()
    return frozenset(w for phrase in (*anchor.subjects, *anchor.objects) for w in phrase.split())


def _alike(one: str, other: str) -> bool:
    """Tell whether two words are forms of one: "modelling", "model"."""
    short, long = sorted((one, other), key=len)
    return len(short) > 2 and long.startswith(short.rstrip("e"))

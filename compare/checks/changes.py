"""What a change is a change of, and what it is counted from: a month before, a year before."""

import re

from claims.events import event_classes
from claims.model import Anchor, Claim, Measure, QuantityFact
from compare.anchoring import anchor_of
from compare.outcome import FIRST, SECOND
from compare.story import Statement, content_words

_WAYS = frozenset({"rise", "fall"})
_CHANGING = frozenset({Measure.PERCENT, Measure.POINTS, Measure.RATE, Measure.MONEY, Measure.COUNT})
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
# What a change is counted from, the longest last.
_BASES = {
    "a day": re.compile(
        r"\bon the day\b|\bday[- ](?:over|on|to)[- ]day\b|"
        r"\b(?:from|on) (?:the )?(?:previous|prior) (?:day|session|close)\b|"
        r"\bfrom (?:yesterday|the day before)\b",
        re.IGNORECASE,
    ),
    "a week": re.compile(
        r"\b(?:on|over|for|in) the week\b|\bweek[- ](?:over|on|to)[- ]week\b|\bweekly\b|"
        r"\b(?:from|on|over|in) (?:the )?(?:previous|prior|last|past) week\b|"
        r"\bfrom (?:a|one) week (?:ago|earlier|before)\b",
        re.IGNORECASE,
    ),
    "a month": re.compile(
        r"\bmonth[- ](?:over|on|to)[- ]month\b|\bmonthly\b|\bon the month\b|"
        r"\b(?:from|on|over|in) (?:the )?(?:previous|prior|last|past) month\b|"
        rf"\bfrom (?:a|one) month (?:ago|earlier|before)\b|\bfrom (?:{_MONTHS})\b",
        re.IGNORECASE,
    ),
    "a quarter": re.compile(
        r"\bquarter[- ](?:over|on|to)[- ]quarter\b|\b(?:from|on|over) the (?:previous|prior|last|"
        r"first|second|third|fourth) quarter\b|\bquarterly\b",
        re.IGNORECASE,
    ),
    "a year": re.compile(
        r"\byear[- ](?:over|on|to)[- ]year\b|\b(?:from|than|compared (?:with|to)) (?:a|one|last) "
        r"year(?: (?:ago|earlier|before))?\b|\b(?:from|on|over|in) (?:the )?(?:previous|prior|last|"
        r"past) (?:year|12 months|twelve months)\b|\bon the year\b|\bannual(?:ly|i[sz]ed)?\b|"
        r"\bcompared with (?:the same|last)\b",
        re.IGNORECASE,
    ),
}


def bases_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> str | None:
    """Say that two changes are counted from two times, None where nothing tells so."""
    if a.fact.measure not in _CHANGING:
        return None
    left, right = _base(a), _base(b)
    if left is None or right is None or left == right:
        return None
    return f"{FIRST} gives the change within {left}, {SECOND} that within {right}."


def _base(statement: Statement[QuantityFact]) -> str | None:
    """Return what a change is counted from: as told behind the figure, else by its sentence."""
    sentence = statement.claim.sentence
    behind = sentence.text[max(0, statement.fact.end - sentence.start) :]
    up_to_next = re.split(r"\d", behind, maxsplit=1)[0]
    for text in (up_to_next, sentence.text):
        found = [name for name, pattern in _BASES.items() if pattern.search(text)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def changes_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether two figures are those of the rise or fall of two things."""
    return two_rises((anchor_of(a), a.claim), (anchor_of(b), b.claim))


def two_rises(one: tuple[Anchor, Claim], other: tuple[Anchor, Claim]) -> bool:
    """Tell whether two rises or falls are those of two things: "new orders", "old orders"."""
    ways = [set(event_classes(anchor.predicate)) & _WAYS for anchor, _ in (one, other)]
    if not all(ways):
        return False
    heads = [{p.split()[-1] for p in anchor.subjects if p} for anchor, _ in (one, other)]
    shared = heads[0] & heads[1]
    narrowed = [{w for head in shared for w in _before(claim, head)} for _, claim in (one, other)]
    return bool(narrowed[0]) and bool(narrowed[1]) and not narrowed[0] & narrowed[1]


def objects_narrowed_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether one verb is done to two things of one noun: "a fishing bill", "a tax bill"."""
    left, right = anchor_of(a), anchor_of(b)
    if left.predicate != right.predicate:
        return False
    heads = [{p.split()[-1] for p in anchor.objects if p} for anchor in (left, right)]
    shared = (heads[0] & heads[1]) - {a.fact.counted, b.fact.counted}
    narrowed = [{w for head in shared for w in _before(s.claim, head)} for s in (a, b)]
    return bool(narrowed[0]) and bool(narrowed[1]) and not narrowed[0] & narrowed[1]


def _before(claim: Claim, head: str) -> frozenset[str]:
    """Return the telling word right before a subject's noun."""
    pattern = rf"\b([A-Za-z][\w’'-]*)\s+{re.escape(head)}(?:e?s)?\b"
    found = re.search(pattern, claim.sentence.text, re.IGNORECASE)
    return content_words(found[1]) if found else frozenset()

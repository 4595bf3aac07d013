"""Two of one kind that are singled out by two words: "its last attack", "its deadliest attack"."""

import re

from claims.lexicon import lexicon
from claims.model import DateFact
from compare.anchoring import anchor_of
from compare.story import Statement

# Words that single out one of many, a line for those that single out the same one.
_ONES = {
    word: group
    for group, words in {
        "last": "last latest recent newest final",
        "first": "first earliest oldest",
        "worst": "worst deadliest bloodiest gravest",
        "biggest": "biggest largest greatest highest longest heaviest strongest record",
        "best": "best finest",
        "smallest": "smallest shortest lowest weakest",
        "previous": "previous prior earlier",
        "next": "next following",
    }.items()
    for word in words.split()
}
_ORDINAL = lexicon("second third fourth fifth sixth seventh eighth ninth tenth")
_ANY = "|".join(sorted(_ONES.keys() | _ORDINAL))
_BEFORE = rf"\b({_ANY})\s+(?:[\w'’-]+\s+){{0,2}}?"


def singled_apart(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether both sentences single out one of the subject's kind, each by another word."""
    subjects = [{p.split()[-1] for p in anchor_of(s).subjects if p} for s in (a, b)]
    for noun in subjects[0] & subjects[1]:
        left, right = (_ones(statement.claim.text, noun) for statement in (a, b))
        if left and right and not left & right:
            return True
    return False


def _ones(text: str, noun: str) -> frozenset[str]:
    """Return what singles a noun out, by group: "deadliest" and "worst" do the same."""
    pattern = rf"{_BEFORE}{re.escape(noun)}(?:e?s)?\b"
    found = (match[1].lower() for match in re.finditer(pattern, text, re.IGNORECASE))
    return frozenset(_ONES.get(word, word) for word in found)

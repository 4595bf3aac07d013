"""The noun that says what a figure is one of, nouns for one thing as one."""

import re

from claims.events import LIGHT_VERBS
from claims.lexicon import lexicon
from claims.model import Anchor, Claim, Measure, NameFact, QuantityFact
from compare.story import Statement

# What names a sum and not what it is paid for: "in excess of", "a total of".
_AMOUNTS = lexicon("excess total sum amount figure maximum minimum worth value")
# What a value is that of: "paintings worth $3 million", "a necklace valued at £20,000".
_WORTH = re.compile(
    r"\b([a-z]+),?\s+(?:(?:that (?:is|are|was|were)|which (?:is|are|was|were)|reportedly)\s+)?"
    r"(?:worth|valued at|estimated at|put at)\s+(?:[a-z]+\s+){0,3}$",
    re.IGNORECASE,
)
# A sum agreed on between parties, a noun for each stage of it.
_AGREEMENTS = dict.fromkeys(
    (
        *("deal", "offer", "contract", "agreement", "package", "bid", "proposal"),
        *("bailout", "loan", "rescue"),
    ),
    "deal",
)
# What is worth a sum, a line for nouns that stand for one another there.
_VALUABLES = {
    noun: group
    for group, nouns in {
        "jewel": "jewel jewelry jewellery diamond gem gemstone ring necklace bracelet watch",
        "art": "art artwork painting canvas picture",
        "drug": "drug cocaine heroin cannabis marijuana",
    }.items()
    for noun in nouns.split()
}
# "A $40 million loan", "$30 million (€22 million) in rescue loans": behind the sum.
_AGREED = re.compile(
    r"(?:\s*\([^)]*\)|\))?[\s-]+(?:[\w’'-]+\s+){0,5}?(" + "|".join(_AGREEMENTS) + r")s?\b",
    re.IGNORECASE,
)
# One gun in other words, where its bore is told.
_SIDEARMS = lexicon("gun handgun pistol revolver")
# Counts that are of something: "two counts of murder".
_CHARGES = lexicon("count charge case act")
_CHARGE = re.compile(
    r"[\w\s-]{0,20}?\b(?:counts?|charges?|cases?|acts?) of "
    r"((?:(?!(?:and|or|in|on|for|over|of|against|by|with|at|to)\b)[\w-]+ ?){1,3})",
    re.IGNORECASE,
)
_UNDONE = lexicon("attempted conspiracy")
PLURALS = {"woman": "women", "man": "men", "child": "children", "person": "people"}


def noun_of(head: str, statement: Statement[QuantityFact], anchor: Anchor) -> str:
    """Return the noun that says what a figure is one of, nouns for one thing as one."""
    fact = statement.fact
    if fact.measure is Measure.ORDINAL and head == "time" and anchor.predicate not in LIGHT_VERBS:
        head = anchor.predicate  # "cut rates for the fourth time": the fourth cut
    if head in _CHARGES:
        head = _charge(head, statement.claim.text[max(0, fact.end - statement.claim.start) :])
    if fact.measure is Measure.MAGNITUDE:
        # "magnitude", "quake" and "earthquake" measure one thing; an aftershock is another
        head = "quake"
    if fact.measure in {Measure.MONEY, Measure.PERCENT} and _is_name(head, statement.claim):
        head = ""
    if fact.measure is Measure.MONEY:
        head = head or _valued(statement)
        head = "" if head in _AMOUNTS else _AGREEMENTS.get(head, _VALUABLES.get(head, head))
    if fact.unit == "calibre" and head in _SIDEARMS:
        head = "gun"
    return head


def _valued(statement: Statement[QuantityFact]) -> str:
    """Return what a sum without a noun is the worth of, or the agreement that it is part of."""
    fact, claim = statement.fact, statement.claim
    before = claim.text[: max(0, fact.start - claim.start)]
    worth = _WORTH.search(before)
    if worth:
        return singular(worth[1].lower())
    agreed = _AGREED.match(claim.text[max(0, fact.end - claim.start) :])
    return agreed[1].lower() if agreed else ""


def _charge(head: str, behind: str) -> str:
    """Return a count with what it is a count of: "count of murder", "count of attempted murder"."""
    found = _CHARGE.match(behind)
    words = found[1].lower().split() if found else []
    crime = [word for word in words[:-1] if word in _UNDONE] + words[-1:]
    return f"{head} of {' '.join(crime)}" if crime else head


def _is_name(noun: str, claim: Claim) -> bool:
    """Tell whether a noun is the end of a name: nobody is what a sum is paid for."""
    names = (fact.name.lower().split() for fact in claim.facts if isinstance(fact, NameFact))
    return any(noun in name for name in names)


def singular(noun: str) -> str:
    """Return the lemma of a regular plural; "people" stays."""
    for irregular, many in PLURALS.items():
        if noun == many and irregular != "person":
            return irregular
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("shes", "ches", "xes", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun

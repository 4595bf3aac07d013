"""What a measure is a measure of: a depth, a distance, a prison sentence, a tremor."""

from itertools import pairwise
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import Measure
from claims.quantities.figure import Figure
from claims.quantities.phrases import (
    HEDGES,
    MOVES,
    NOUNS,
    STATES,
    Counted,
    lemma,
    outer_head,
    read_of_phrase,
    read_phrase,
    subject_of,
    verb_above,
    with_modifiers,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_DIRECTIONS = lexicon(
    "north south east west northeast northwest southeast southwest north-east north-west south- "
    "east south-west northern southern eastern western offshore inland"
)
_DIMENSIONS = {
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "long": "length",
    "wide": "width",
    "thick": "thickness",
    "underground": "depth",
    "below": "depth",
    "beneath": "depth",
}
_SENTENCED = frozenset({"sentence", "jail", "imprison"})
_CUSTODY = frozenset({"prison", "jail", "custody", "detention", "penitentiary"})
# Where somebody is for a time, and not as a punishment.
_WARDS = frozenset({"hospital", "coma"})
_BITS = frozenset({"a", "an", "little", "slightly", "under", "shade"})
# "A penal colony", "a labour camp"
_PENAL = frozenset({"penal", "labour", "labor", "prison"})
_COLONIES = frozenset({"colony", "camp"})
# What is done with years in custody where they are a sentence.
_GIVEN = _SENTENCED | {"get", "receive", "face", "serve", "give", "hand"}


def read_measured(
    figure: Figure,
    inside: "list[Token]",
    before: "list[Token]",
    after: "list[Token]",
    end: int,
) -> Counted:
    """Read what is measured; `end` is where the figure ends in the document."""
    first = after[0] if after else None
    low = first.lower_ if first is not None else ""
    tied = first is not None and first.idx <= end + 1
    if first is not None and figure.measure is Measure.LENGTH:
        if low in _DIRECTIONS or low in ("away", "from", "off", "outside", "inside", "offshore"):
            return Counted("distance", (low,) if low in _DIRECTIONS or low == "off" else ())
        if low == "to" and len(after) > 1 and after[1].lower_ == "the":
            heading = after[2].lower_ if len(after) > 2 else ""
            return Counted("distance", (heading,) if heading in _DIRECTIONS else ())
    if low == "-" and len(after) > 1 and after[1].lower_ in _DIMENSIONS:
        return Counted(_DIMENSIONS[after[1].lower_])
    if low in _DIMENSIONS and figure.measure is Measure.LENGTH:
        return Counted(_DIMENSIONS[low])
    if (
        low in ("of", "'s", "'", "’", "’s")
        and figure.measure is not Measure.LENGTH
        and len(after) > 1
    ):
        found = read_of_phrase(after[1:])
        if found:
            return found
    if first is not None and tied and first.pos_ in ("NOUN", "ADJ", "PROPN") and low not in STATES:
        found = read_phrase(after)
        if (found and figure.measure is not Measure.MAGNITUDE) or (found and first.pos_ != "PROPN"):
            return found
    head = outer_head(inside)
    verb = verb_above(head)
    if figure.measure is Measure.DURATION:
        custody = _custody(after) if low in ("in", "behind") else ""
        if custody:
            given = custody not in _WARDS and verb is not None and verb.lemma_.lower() in _GIVEN
            return Counted("sentence", ("prison",)) if given else Counted(custody)
        if verb is not None and verb.lemma_.lower() in _SENTENCED:
            return Counted("sentence", ("prison",))
        if low in ("after", "before", "since"):
            return Counted("interval")
    for token in reversed(_unhedged(before)[-3:]):
        if token.lower_ in ("of", "at") and token.head.pos_ in NOUNS and token.lower_ == "of":
            return with_modifiers(token.head)
    if figure.measure is Measure.DURATION:
        return _lasting(verb, before)
    if figure.measure is Measure.MAGNITUDE:
        return _quake(inside, before, after)
    if verb is not None and verb.lemma_.lower() in MOVES:
        return subject_of(verb, common=True)
    return Counted()


def _unhedged(before: "list[Token]") -> "list[Token]":
    """Leave out what hedges the figure: "a talk of (a little under) half an hour"."""
    kept = len(before)
    while kept and before[kept - 1].lower_ in HEDGES | _BITS:
        kept -= 1
    return before[:kept]


def _custody(after: "list[Token]") -> str:
    """Return the noun for where somebody is: "in prison", "in a penal colony", "in hospital"."""
    words = [token.lower_ for token in after[1:4]]
    if words[:1] == ["bars"]:
        return "prison"
    colony = next((t for p, t in pairwise(words) if p in _PENAL and t in _COLONIES), "")
    return next((word for word in words[:2] if word in _CUSTODY | _WARDS), colony)


def _lasting(verb: "Token | None", before: "list[Token]") -> Counted:
    """Name what goes on for a time: the verb ("shake"), or with "be" where somebody is."""
    if verb is None:
        return Counted("duration")
    name = verb.lemma_.lower()
    if name in ("last", "range", "vary"):
        return subject_of(verb, common=True)
    if name in ("be", "have"):
        for child in verb.rights:
            if child.dep_ == "prep":
                for noun in child.rights:
                    if noun.dep_ == "pobj" and noun.lower_ in _CUSTODY | _WARDS:
                        return Counted(noun.lower_)
        return Counted("duration")
    return Counted(name) if _told_for(before, verb) else Counted("duration")


def _told_for(before: "list[Token]", verb: "Token") -> bool:
    """Tell whether a verb goes on "for about" a time, or has it as its object."""
    at = len(before)
    while at and before[at - 1].lower_ in HEDGES:
        at -= 1
    if not at:
        return False
    return before[at - 1].lower_ == "for" or (at < len(before) and before[at - 1].i == verb.i)


def _quake(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    for token in [*after[:4], *reversed(before[-12:])]:
        if "quake" in token.lower_ or token.lower_ in (
            "tremor",
            "tremors",
            "aftershock",
            "aftershocks",
            "temblor",
            "shock",
        ):
            return Counted(lemma(token))
    return Counted("magnitude")

"""How firmly a claim is made: asserted, reported, planned, denied or hedged."""

from typing import TYPE_CHECKING

from claims.certainty.modality import DENYING, HEDGED_ADJECTIVES, marks_of, unsure_complement
from claims.lexicon import lexicon
from claims.model import Certainty
from claims.polarity.negation import negations
from claims.predicates import CLAIMED, is_dismissal, main_predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SURFACING = lexicon("surface emerge circulate spread swirl appear")
_ATTRIBUTING = ("according to", "as reported by", "citing ")


def read_certainty(span: "Span", *, attributed: bool) -> Certainty:
    """Read how firmly a claim is made, by what it says of its main predicate.

    `attributed` says that the claim has a speaker other than the outlet. Of several marks the
    first counts of denied, planned, hedged, reported, asserted.
    """
    if not len(span):
        return Certainty.REPORTED if attributed else Certainty.ASSERTED
    predicate = main_predicate(span)
    marks = marks_of(predicate)
    if unsure_complement(predicate):
        marks.add(Certainty.HEDGED)
    if predicate.lemma_.lower() in {"occur", "happen", "take"}:
        # "the alleged attack took place": the subject is the event
        for child in predicate.children:
            if child.dep_ == "nsubj" and HEDGED_ADJECTIVES & {
                word.lower_ for word in child.children
            }:
                marks.add(Certainty.HEDGED)
    if _is_rumoured(predicate):
        marks.add(Certainty.REPORTED)
    if predicate.lemma_.lower() in DENYING or is_dismissal(predicate):
        cancelled = bool(negations(predicate))
        marks.add(Certainty.HEDGED if cancelled else Certainty.DENIED)
    if attributed or any(cue in span.text.lower() for cue in _ATTRIBUTING):
        marks.add(Certainty.REPORTED)
    return _first(marks)


def _is_rumoured(verb: "Token") -> bool:
    """Tell whether a clause is what reports hold that came up: "reports surfaced that"."""
    if verb.lemma_.lower() not in _SURFACING:
        return False
    return any(child.dep_ == "ccomp" for child in verb.children) and any(
        child.dep_ == "nsubj" and child.lemma_.lower() in CLAIMED for child in verb.children
    )


def token_certainty(token: "Token") -> Certainty:
    """Read how firmly one predicate, a verb or an event noun, is stated."""
    return _first(marks_of(token))


def _first(marks: set[Certainty]) -> Certainty:
    order = (Certainty.DENIED, Certainty.PLANNED, Certainty.HEDGED, Certainty.REPORTED)
    return next((mark for mark in order if mark in marks), Certainty.ASSERTED)

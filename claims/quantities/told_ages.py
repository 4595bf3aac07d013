"""Ages told as bare numbers of somebody: "Bell was 52", "the student killed there was 21"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import Bound, Measure
from claims.quantities.figure import Figure
from claims.quantities.phrases import NOUNS, outer_head

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_YOUNGEST, _OLDEST = 5, 110
# Words that may stand between "was" and the age.
_HEDGES = lexicon("just only now still then already about around nearly almost")
# What may follow an age without a noun.
_BEHIND = lexicon("when and but while at on in")
_PERSONS = lexicon(
    "man woman boy girl person child student pupil victim driver passenger officer soldier suspect "
    "teenager player actor actress singer author writer resident teacher worker pilot patient "
    "mother father son daughter brother sister husband wife grandmother grandfather nurse doctor "
    "survivor defendant gunman attacker shooter climber rider cyclist pedestrian"
)


def as_age(figure: Figure, sentence: "Span", offset: int) -> Figure:
    """Return a bare count as an age where it says how old somebody is."""
    if figure.measure is not Measure.COUNT or figure.bound is not Bound.EXACT or figure.counted:
        return figure
    if not _YOUNGEST <= figure.value <= _OLDEST or figure.value != int(figure.value):
        return figure
    # text first: most counts stand behind no "was"
    before = sentence.text[max(0, figure.start - 24) : figure.start].lower().split()
    while before and before[-1] in _HEDGES:
        before.pop()
    if not before or before[-1] not in {"is", "was", "be", "turned", "turns"}:
        return figure
    start, end = figure.start + offset, figure.end + offset
    inside = [t for t in sentence if t.idx < end and start < t.idx + len(t)]
    if not inside or not _ends(inside[-1], sentence.end):
        return figure
    verb = outer_head(inside)
    if verb is None or verb.lemma_.lower() not in {"be", "turn"}:
        return figure
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if subject is None or not _person(subject):
        return figure
    return replace(figure, measure=Measure.AGE, unit="year")


def _ends(last: "Token", end: int) -> bool:
    """Tell whether nothing that could be counted follows."""
    if last.i + 1 >= end:
        return True
    following = last.nbor()
    return following.is_quote or following.text in ".,;:)" or following.lower_ in _BEHIND


def _person(subject: "Token") -> bool:
    if subject.pos_ == "PROPN":
        return subject.ent_type_ == "PERSON"
    return subject.pos_ in NOUNS and subject.lemma_.lower() in _PERSONS

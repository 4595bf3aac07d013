"""What a figure counts or measures, and whose it is, read off the parsed sentence around it."""

from typing import TYPE_CHECKING

from claims.model import Measure
from claims.quantities.age_owners import read_aged
from claims.quantities.figure import Figure
from claims.quantities.measured import read_measured
from claims.quantities.phrases import (
    CAUSES,
    MOVES,
    NOUNS,
    TIMES,
    Counted,
    full_name,
    lemma,
    of_noun,
    outer_head,
    read_of_phrase,
    read_phrase,
    subject_of,
    with_modifiers,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PARENTS = frozenset(
    {"father", "mother", "parent", "parents", "dad", "mum", "mom", "grandfather", "grandmother"}
)
# Verbs that put somebody at a place in a row.
_SEASON = frozenset({"season"})
_PLACED = frozenset({"come", "end", "finish", "lie", "place", "rank", "sit"})
_MEASURED = frozenset(
    {
        Measure.LENGTH,
        Measure.DURATION,
        Measure.MASS,
        Measure.AREA,
        Measure.VOLUME,
        Measure.SPEED,
        Measure.TEMPERATURE,
        Measure.MAGNITUDE,
        Measure.OTHER,
    }
)


def read_counted(sentence: "Span", figure: Figure, offset: int) -> Counted:
    """Read what a figure counts from the parse; `offset` is where the sentence's text starts."""
    tokens = [token for token in sentence if not token.is_space]
    start, end = figure.start + offset, figure.end + offset
    inside = [t for t in tokens if t.idx < end and start < t.idx + len(t)]
    if not inside:
        return Counted(figure.counted)
    after = [t for t in tokens if t.idx >= end]
    before = [t for t in tokens if t.idx + len(t) <= start]
    if after and after[0].text == "(":
        # "55 km (34 miles) west of the town"
        shut = next((at for at, t in enumerate(after[:8]) if t.text == ")"), 0)
        converts = figure.measure is not Measure.COUNT and any(t.like_num for t in after[:shut])
        if converts:
            after, end = after[shut + 1 :], after[shut].idx + 1
    if figure.measure is Measure.AGE:
        return read_aged(inside, before, after)
    if figure.measure is Measure.SCORE or figure.counted:
        return Counted(figure.counted)
    if figure.measure is Measure.ORDINAL and _is_place(before, after):
        return Counted("place")
    found = _named(figure, inside, before, after, end)
    owner = None
    if found.noun:
        owner = _owner(found, before, after)
    return Counted(found.noun, found.qualifiers, owner)


def _named(
    figure: Figure,
    inside: "list[Token]",
    before: "list[Token]",
    after: "list[Token]",
    end: int,
) -> Counted:
    if figure.measure in (Measure.COUNT, Measure.ORDINAL):
        return read_phrase(after, ordinal=figure.measure is Measure.ORDINAL) or _governor(
            inside, before, figure
        )
    if figure.measure in (Measure.MONEY, Measure.PERCENT, Measure.POINTS):
        return _amount(inside, before, after)
    if figure.measure in _MEASURED:
        return read_measured(figure, inside, before, after, end)
    return Counted()


def _is_place(before: "list[Token]", after: "list[Token]") -> bool:
    """Tell whether an ordinal is the place somebody has: "came third last year"."""
    if not before or before[-1].lemma_.lower() not in _PLACED:
        return False
    behind = next((token for token in after if token.pos_ not in ("ADJ", "DET")), None)
    return behind is None or behind.pos_ not in NOUNS or behind.lower_ in TIMES | _SEASON


def _governor(inside: "list[Token]", before: "list[Token]", figure: Figure) -> Counted:
    """Read the noun a bare figure belongs to: "a crew of six", "the death toll rose to 11"."""
    head = outer_head(inside)
    if head is None:
        return Counted()
    parent = head.head if head.lower_ == "of" and head.head.pos_ in NOUNS else None
    if parent is None and before and before[-1].text in ("of", "-") and figure.start:
        parent = next((t for t in reversed(before[-4:]) if t.lower_ in _PARENTS), None)
    if parent is not None and parent.lower_ in _PARENTS:
        # a father of three has three children
        return Counted("child", (parent.lower_,))
    if parent is not None and parent not in inside and head.lower_ == "of":
        return with_modifiers(parent)
    if whole := of_noun(before):
        return with_modifiers(whole)
    verb = head
    if head.pos_ == "ADP":
        verb = head.head
    elif head.lemma_.lower() in CAUSES:
        return Counted()  # "took 40" changes nothing that is counted
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in MOVES:
        return subject_of(verb)
    return Counted()


def _amount(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    """Read what money or a share is: "3% of voters", "a $27 billion deal", "sales fell 9%"."""
    head = outer_head(inside)
    if after and after[0].is_quote and (found := read_phrase(after)):
        return found
    if [token.text for token in after[:3:2]] == ["-", "-"]:
        after = after[4:]  # "a $4,000-a-month flat"
    if after:
        first = after[0]
        if first.lower_ in ("of", "in") and len(after) > 1 and not _of_place(first, after[1]):
            found = read_of_phrase(after[1:])
            if found and (first.lower_ == "of" or found.noun not in TIMES):
                return found
        if first.lower_ == "worth":
            return (read_of_phrase(after[2:]) if len(after) > 2 else None) or Counted()
        if first.pos_ in ("NOUN", "ADJ") or first.lower_ == "-":
            found = read_phrase(after)
            if found:
                return found
    if head is None:
        return Counted()
    if whole := of_noun(before):
        return with_modifiers(whole)
    worth = head.lower_ == "worth"
    verb = head.head if head.pos_ == "ADP" or worth else head
    if (head.pos_ == "ADP" or worth) and verb.pos_ in NOUNS:
        return with_modifiers(verb)
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in MOVES | {"worth"}:
        return subject_of(verb)
    return Counted()


def _of_place(preposition: "Token", noun: "Token") -> bool:
    """Tell whether an amount is told of a named place: "5.1 percent in Varn" is no share of it."""
    return preposition.lower_ == "in" and noun.pos_ == "PROPN"


def _owner(found: Counted, before: "list[Token]", after: "list[Token]") -> str | None:
    """Read whose figure it is: the possessor of the noun that was found."""
    outside = {token.i for token in [*before, *after]}
    for noun in [*after[:10], *reversed(before[-10:])]:
        if noun.pos_ in NOUNS and lemma(noun) == found.noun:
            for child in noun.lefts:
                if child.dep_ == "poss" and child.pos_ in NOUNS and child.i in outside:
                    return full_name(child)
            return None
    return None

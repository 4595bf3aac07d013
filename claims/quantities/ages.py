"""Whose age a figure is."""

from typing import TYPE_CHECKING

from claims.quantities.phrases import (
    NOUNS,
    Counted,
    full_name,
    lemma,
    outer_head,
    read_phrase,
    verb_above,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


def read_aged(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    """Read whose age it is: "Bell, 55", "the 33-year-old actress", "Bell will turn 53"."""
    said = " ".join(token.lower_ for token in inside)
    if "old" in said or said[-2:-1] == "y":
        if after and after[0].pos_ in ("NOUN", "PROPN", "ADJ"):
            found = read_phrase(after[:5])
            if found:
                return Counted("age", found.qualifiers, _leading_name(after) or found.noun)
        if before and before[-1].lower_ in ("a", "an", "the", "-"):
            return Counted("age")
    if before and before[-1].text == "," and len(before) > 1:
        return Counted("age", (), _trailing_name(before[:-1]))
    if before and before[-1].lower_ in ("aged", "age") and len(before) > 1:
        rest = before[:-1]
        while rest and (rest[-1].is_punct or rest[-1].lower_ in ("at", "the")):
            rest = rest[:-1]
        owner = _trailing_name(rest)
        if owner:
            return Counted("age", (), owner)
    verb = verb_above(outer_head(inside))
    if verb is not None:
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in NOUNS:
                return Counted("age", (), full_name(child))
    return Counted("age")


def _leading_name(after: "list[Token]") -> str | None:
    """Give the name that ends a phrase: "actress Dana Bell" -> "dana bell"."""
    names: list[str] = []
    for token in after[:7]:
        if token.pos_ == "PROPN":
            names.append(token.lower_)
        elif names or token.pos_ not in ("NOUN", "ADJ"):
            # "the 39-year-old Lima man" is the man, not Lima
            if token.pos_ == "NOUN":
                return None
            break
    return " ".join(names) if names else None


def _trailing_name(before: "list[Token]") -> str | None:
    """Give the name or noun that the tokens end with."""
    names: list[str] = []
    for token in reversed(before):
        if token.pos_ == "PROPN" or (
            token.is_title and token.text[:1].isupper() and token.is_alpha
        ):
            names.append(token.lower_)
        else:
            break
    if names:
        return " ".join(reversed(names))
    last = before[-1] if before else None
    return lemma(last) if last is not None and last.pos_ in NOUNS else None

"""Whose age a figure is."""

from itertools import takewhile
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

# What stands between an age and a comma before the name.
_NAMED_BY = frozenset({"ADJ", "NOUN", "PROPN", "PUNCT"})
_NO_PERSONS = frozenset({"DATE", "FAC", "GPE", "LOC", "NORP"})
_LIST_WORDS = frozenset({"and", "or", "to", "year", "years", "a", "an"})


def read_aged(inside: "list[Token]", before: "list[Token]", after: "list[Token]") -> Counted:
    """Read whose age it is: "Bell, 55", "the 33-year-old actress", "Bell will turn 53"."""
    said = " ".join(token.lower_ for token in inside)
    old = "old" in said or said[-2:-1] == "y"
    if not old and after and after[0].text in ("-", ",", "and", "or", "to"):
        # the "6" of "6- and 16-year-old boys"
        last = _old_at(after)
        old, after = last > 0, after[last:] if last > 0 else after
    if old:
        # "the 33-year-old actress's agent" is 33 in nobody but the actress
        after = _until_possessive(after)
        if after and after[0].pos_ in ("NOUN", "PROPN", "ADJ"):
            found = read_phrase(after[:5])
            if found:
                named = _leading_name(after) or _apposed_name(before) or _name_behind(after)
                return Counted("age", found.qualifiers, named or found.noun)
        if before and before[-1].lower_ in ("a", "an", "the", "-"):
            return Counted("age")
    listed = _without_list(before)
    if listed and listed[-1].lower_ in ("aged", "age", "ages") and len(listed) > 1:
        rest = listed[:-1]
        while rest and (rest[-1].is_punct or rest[-1].lower_ in ("at", "the", "are", "is")):
            rest = rest[:-1]
        subject = _subject_before(rest[-1]) if rest else None
        if subject is not None:
            return Counted("age", (), subject or None)
        owner = _trailing_name(rest)
        if owner:
            return Counted("age", (), owner)
    of_whom = len(before) > 1 and before[-1].lower_ == "of" and before[-2].pos_ in NOUNS
    if of_whom and before[-2].lower_ not in ("age", "ages"):
        return Counted("age", (), lemma(before[-2]))
    if before and before[-1].text == "," and len(before) > 1:
        return Counted("age", (), _trailing_name(before[:-1]))
    verb = verb_above(outer_head(inside))
    if verb is not None:
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in NOUNS:
                return Counted("age", (), full_name(_own_name(child)))
            if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" and verb.head.pos_ in NOUNS:
                return Counted("age", (), full_name(_named_before(verb.head)))
    return Counted("age")


def _own_name(noun: "Token") -> "Token":
    """Give the name that stands behind a description: "The driver, Dana Bell, was 44"."""
    names = (c for c in noun.rights if c.dep_ == "appos" and c.pos_ == "PROPN")
    return next(names, noun) if noun.pos_ == "NOUN" else noun


def _apposed_name(before: "list[Token]") -> str | None:
    """Give the name that a description follows: "Dana Bell, a 33-year-old actress"."""
    if len(before) < 3 or before[-1].lower_ not in ("a", "an", "the") or before[-2].text != ",":
        return None
    return _trailing_name(before[:-2]) if before[-3].pos_ == "PROPN" else None


def _name_behind(after: "list[Token]") -> str | None:
    """Give the name that follows a description: "a 9-year-old girl, Dana Bell,"."""
    at = next((i for i, token in enumerate(after[:6]) if token.text == ","), 0)
    if not at or after[at - 1].tag_ != "NN" or any(t.pos_ not in _NAMED_BY for t in after[:at]):
        return None
    behind = after[at + 1 :]
    if behind and behind[0].lower_ in ("named", "identified") and len(behind) > 1:
        behind = behind[2:] if behind[1].lower_ == "as" else behind[1:]
    name = list(takewhile(lambda token: token.pos_ == "PROPN", behind))
    rest = behind[len(name) :]
    if not name or any(token.ent_type_ in _NO_PERSONS for token in name):
        return None
    if rest and rest[0].text not in (",", ".", ";", ")") and rest[0].lower_ != "who":
        return None  # "a 9-year-old girl, Dana Bell and a dog"
    if len(rest) > 1 and rest[1].like_num:
        return None  # "a 9-year-old girl, Dana Bell, 40, and a dog"
    return " ".join(token.lower_ for token in name)


def _named_before(noun: "Token") -> "Token":
    """Give the name that a noun describes: "Dana Bell, the actress, who is 33"."""
    named = noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.pos_ == "NOUN"
    return noun.head if named else noun


def _subject_before(last: "Token") -> str | None:
    """Give the subject of the verb where a place stands between: "died in jail, aged 77".

    None where nothing stands between, empty where the verb's subject is no noun.
    """
    first = last
    while last.dep_ == "pobj" and last.head.dep_ == "prep":
        preposition, last = last.head, last.head.head
        if preposition.lower_ == "of" and last.pos_ in NOUNS:
            return None
        if last.pos_ in NOUNS and last.dep_ != "pobj":
            return full_name(last)
    if last.pos_ in ("VERB", "AUX"):
        for child in last.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.pos_ in NOUNS:
                return full_name(child)
    return "" if last.i != first.i else None


def _old_at(after: "list[Token]") -> int:
    """Give the place after the "old" that ends a list of ages, 0 where none does."""
    for at, token in enumerate(after[:14]):
        if token.lower_ in ("old", "olds") or token.lower_.endswith("-old"):
            return at + 1
        if not (token.like_num or token.is_punct) and token.lower_ not in _LIST_WORDS:
            break
    return 0


def _until_possessive(after: "list[Token]") -> "list[Token]":
    for at, token in enumerate(after):
        if token.tag_ == "POS":
            return after[:at]
    return after


def _without_list(before: "list[Token]") -> "list[Token]":
    """Leave off the ages that stand before one in a list: "ages 6, 9 and"."""
    rest = before
    while rest and (rest[-1].like_num or rest[-1].text in (",", "and", "or", "to", "between")):
        rest = rest[:-1]
    return rest


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

"""Predicates that tell of a thing to come by their form alone, without "will"."""

from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.speakers.cast import BODIES, PERSON_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

# Participles and adjectives that tell of a thing to come by themselves: "is due on Friday".
TO_COME = lexicon("scheduled slated planned expected due")
# In the present tense with a day these say what the calendar holds: "opens Monday".
_ON_CALENDAR = lexicon(
    "begin start open reopen kick resume conclude host face play meet visit travel arrive leave"
    " depart fly launch premiere return be"
)
_SURE = frozenset({"tomorrow"})
_DAYS = _SURE | lexicon("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_SPANS = lexicon("week weekend month year season spring summer autumn fall winter")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dep"})


def is_to_come(verb: "Token") -> bool:
    """Tell whether a verb says that its subject is to come."""
    return _is_due(verb) or _is_headline_infinitive(verb) or _is_on_calendar(verb)


def names_what_is_to_come(noun: "Token") -> bool:
    """Tell whether a headline's name or actor is to do a thing: "Halden to vote".

    The parse takes the noun for the head; with an article it is described: "a man to watch".
    """
    if noun.dep_ != "ROOT" or any(child.dep_ == "det" for child in noun.children):
        return False
    if noun.pos_ != "PROPN" and noun.lemma_.lower() not in BODIES | PERSON_NOUNS:
        return False
    return any(
        child.tag_ == "VB"
        and child.dep_ in {"relcl", "acl"}
        and any(word.lower_ == "to" and word.i == noun.i + 1 for word in child.children)
        for child in noun.children
    )


def _is_due(verb: "Token") -> bool:
    """Tell "is due on Friday" and "is set for June"."""
    if verb.lower_ in TO_COME:
        return any(child.dep_ == "auxpass" for child in verb.children)
    if verb.lower_ == "set" and any(child.dep_ == "auxpass" for child in verb.children):
        return any(child.dep_ == "prep" and child.lower_ == "for" for child in verb.children)
    complements = {child.lower_ for child in verb.children if child.dep_ == "acomp"}
    return verb.lemma_ == "be" and bool(complements & TO_COME)


def _is_headline_infinitive(verb: "Token") -> bool:
    """Tell "Ministers to meet over dam", which has no finite verb."""
    after = verb.i + 1
    titled = after < len(verb.doc) and verb.doc[after].text == ":"  # "Rags to riches: …"
    if verb.dep_ != "ROOT" or verb.tag_ != "VB" or titled:
        return False
    to = next((c for c in verb.children if c.lower_ == "to" and c.dep_ == "aux"), None)
    return to is not None and any(
        child.dep_ in _SUBJECTS and child.i < to.i for child in verb.children
    )


def _is_on_calendar(verb: "Token") -> bool:
    """Tell "opens Monday", "are meeting tomorrow": the present tense with a day ahead.

    "Crews are fighting a fire Monday" is of today: going on needs a day that is surely ahead.
    """
    if verb.tag_ == "VBG":
        helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
        present = any(child.tag_ in {"VBZ", "VBP"} for child in helpers)
        return present and not any(c.lemma_ == "have" for c in helpers) and _is_ahead(verb, _SURE)
    if verb.tag_ not in {"VBZ", "VBP"} or verb.lemma_.lower() not in _ON_CALENDAR:
        return False
    if verb.lemma_ == "be" and any(_says_what(child, verb) for child in verb.children):
        return False
    return _is_ahead(verb, _DAYS)


def _says_what(child: "Token", verb: "Token") -> bool:
    """Tell what a thing is or where, besides when: "is a hit on Monday", "here is a list"."""
    if child.dep_ in _SUBJECTS and child.i > verb.i:
        return True
    place = child.dep_ == "prep" and child.lower_ not in {"on", "at"}
    return place or (child.dep_ in {"attr", "acomp", "expl"} and child.text not in _DAYS)


def _is_ahead(verb: "Token", days: frozenset[str]) -> bool:
    for child in verb.children:
        if child.i < verb.i:
            continue
        day = child
        if child.dep_ == "prep" and child.lower_ == "on":
            day = next((each for each in child.children if each.dep_ == "pobj"), child)
        elif child.dep_ not in {"npadvmod", "advmod", "attr"}:
            continue
        words = {each.lower_ for each in day.children}
        if words & {"every", "each", "last", "past"}:
            continue
        if day.text in days or (day.lower_ in _SPANS and "next" in words):
            return True
    return False

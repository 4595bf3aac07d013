"""What a date dates: a verb, the verb above it, or one of its objects."""

from typing import TYPE_CHECKING

from claims.arguments import OBJECTS, SUBJECTS, phrase
from claims.model import DateFact
from claims.predicates import governing_predicate

if TYPE_CHECKING:
    from spacy.tokens import Token

# "A line called X in May": what happened in May is what was done with the line.
_NAMING = frozenset({"call", "name", "dub", "title", "entitle", "nickname"})


def dated(governor: "Token") -> "Token":
    """Return the predicate that a date dates: "foiled an attack on ships passing on Friday"."""
    while (
        (governor.tag_ == "VBG" or (governor.tag_ == "VBN" and governor.lemma_ in _NAMING))
        and governor.dep_ in {"acl", "advcl", "pcomp"}
        and not any(child.dep_ in SUBJECTS for child in governor.children)
        and governor.head.i < governor.i
    ):
        above = governing_predicate(governor.head)
        if above.i == governor.i:
            break
        governor = above
    return governor


def objects_between(governor: "Token", start: int, date: DateFact) -> tuple[str, ...]:
    """Return the coordinated objects that a date has to itself: "signed X on Monday, Y today"."""
    heads = [
        word
        for child in governor.children
        if child.dep_ in OBJECTS
        for word in (child, *child.conjuncts)
        if word.is_alpha
    ]
    inside = [word for word in heads if start <= word.idx < date.start]
    return tuple(phrase(word) for word in inside) if 0 < len(inside) < len(heads) else ()

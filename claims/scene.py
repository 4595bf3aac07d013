"""Where a clause puts its values: the places, areas and peoples that it names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import NameFact, NameKind
from claims.names.demonyms import canonical_actor, country_of, is_demonym

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = lexicon(
    "north south east west centre center northeast northwest southeast southwest outskirts heart "
    "capital rest"
)
# Areas of which one may be part of another: a count in one is not a count in the other.
AREAS = lexicon(
    "province district county state region country nation city town village continent world island "
    "area municipality prefecture"
)
_PLACE_PREPOSITIONS = lexicon(
    "in at near off outside inside around across on of from through throughout along"
)


def places_of(clause: "list[Token]", names: Sequence[NameFact]) -> frozenset[str]:
    """Return the places that a clause ties its values to."""
    places: set[str] = set()
    inside = {token.i for token in clause}
    offsets = {token.idx for token in clause}
    for name in names:
        if name.kind is NameKind.PLACE and name.start in offsets:
            place = clause[0].doc.char_span(name.start, name.end, alignment_mode="expand")
            head = None if place is None else _noun_of(place.root)
            if head is not None and head.head.lower_ in _PLACE_PREPOSITIONS:
                places.add(canonical_actor(name.full))
    for token in clause:
        part = _part_of(token)
        if part is not None:
            places.add(part)
        area = token.lemma_.lower()
        if area in AREAS and token.head.lower_ in _PLACE_PREPOSITIONS and token.head.i in inside:
            named = (c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children)
            if not any(named):
                places.add(area)
    return frozenset(places)


def demonyms_of(clause: "list[Token]") -> tuple[tuple[int, str], ...]:
    """Return the country of each demonym in a clause with the index of the word it describes."""
    words = (token for token in clause if is_demonym(token.text))
    found = ((word.head.i, country_of(word.lower_)) for word in words)
    return tuple((index, canonical_actor(country)) for index, country in found if country)


def _part_of(token: "Token") -> str | None:
    """Return "north of …" for a region within a place ("in the north of Varn")."""
    if token.lower_ not in _PARTS or token.head.lower_ not in _PLACE_PREPOSITIONS:
        return None
    of = next((c for c in token.children if c.lower_ == "of"), None)
    noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return f"{token.lower_} of {noun.lower_}" if noun is not None else None


def _noun_of(name: "Token") -> "Token":
    """Return the noun that a name stands before: "district" of "Varn district"."""
    while name.dep_ in {"compound", "nmod", "poss"} and name.head.i > name.i:
        name = name.head
    return name

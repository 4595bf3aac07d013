"""Nicknames inside a name: 'Anna "Ace" Lopez', "Anna (Annie) Lopez"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from claims.names import titles
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import is_given_name

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSING: Final = {"“": "”", '"': '"', "'": "'", "‘": "’", "(": ")"}
_LONGEST: Final = 2


def joins_nickname(tokens: Sequence["Token"], position: int, run: Sequence["Token"]) -> bool:
    """Tell whether a mark opens or closes a nickname inside the name that `run` has begun."""
    mark = tokens[position].text
    first = position - len(run)
    closes = mark in _CLOSING.values() and any(
        _closes(tokens, at) == position for at in range(first + 1, position)
    )
    return closes or (len(run) <= _LONGEST and _closes(tokens, position) is not None)


def without_nickname(tokens: Sequence["Token"]) -> list["Token"]:
    """Return the tokens of a name without a nickname and its marks."""
    for position in range(1, len(tokens)):
        end = _closes(tokens, position)
        if end is not None:
            return [*tokens[:position], *tokens[end + 1 :]]
    return list(tokens)


def _closes(tokens: Sequence["Token"], position: int) -> int | None:
    """Return where the nickname that opens at a position ends, None where none opens."""
    opening, before = tokens[position], tokens[position - 1]
    if opening.text not in _CLOSING or opening.whitespace_ or not before.whitespace_:
        return None
    if not (is_given_name(before.text) or before.ent_type_ == "PERSON" or _could_be_name(before)):
        return None
    for end in range(position + 2, min(position + 2 + _LONGEST, len(tokens) - 1)):
        if tokens[end].text != _CLOSING[opening.text]:
            continue
        inside, after = tokens[position + 1 : end], tokens[end + 1]
        named = all(_could_be_name(t) and not t.text.isupper() for t in inside)
        return end if named and _could_be_name(after) and tokens[end].whitespace_ else None
    return None


def _could_be_name(token: "Token") -> bool:
    word = token.text
    if token.pos_ != "PROPN" and not is_given_name(word):
        return False
    if not word[:1].isupper() or is_place(word) or is_demonym(word):
        return False
    return token.lower_ not in titles.COMMON | titles.CALENDAR | titles.TITLE_HEADS

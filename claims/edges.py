"""Where the sentence around a token begins and ends, read off its neighbours.

spaCy's `token.sent` goes through the whole document each time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def sentence_start(token: "Token") -> int:
    """Give the index of the first token of a token's sentence."""
    doc, index = token.doc, token.i
    while index > 0 and not doc[index].is_sent_start:
        index -= 1
    return index


def sentence_end(token: "Token") -> int:
    """Give the index after the last token of a token's sentence."""
    doc, index = token.doc, token.i + 1
    while index < len(doc) and not doc[index].is_sent_start:
        index += 1
    return index


def words_before(token: "Token", count: int) -> "list[Token]":
    """Give the tokens of its sentence right before a token, in order, at most so many."""
    doc, index = token.doc, token.i
    while index > max(0, token.i - count) and not doc[index].is_sent_start:
        index -= 1
    return [doc[place] for place in range(index, token.i)]

"""Sentences of tests, parsed once each."""

from functools import cache
from typing import TYPE_CHECKING

from claims.model import Block, BlockKind
from claims.parse import parse
from claims.sentences import of_article

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@cache
def parsed(text: str) -> "Doc":
    """Parse a text of one paragraph."""
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    return next(iter(parse([(text, of_article(text, (block,)))])))


def last_token(text: str, word: str) -> "Token":
    """Give the last token of a text that is a word."""
    return [token for token in parsed(text) if token.text == word][-1]

"""Parsed text -> its words, as far as two statements are aligned by them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
# Verbs that carry no content of their own.
_LIGHT = frozenset({"be", "have", "do", "get", "make", "take", "say", "tell"})
_AUXILIARY = frozenset({"aux", "auxpass", "neg"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word of a text: where it stands, its lemma, part of speech and place in the parse.

    `start` and `end` count code points of the article's text; `head` is the row of the word that
    governs it, its own where none does. `part` and `role` are Universal Dependencies' part of
    speech and the parser's label.
    """

    start: int
    end: int
    text: str
    lemma: str
    part: str
    role: str
    head: int

    @property
    def content(self) -> bool:
        """Whether the word says something by itself, as an article or a preposition does not."""
        if self.part not in _CONTENT or self.role in _AUXILIARY or self.lemma in _LIGHT:
            return False
        return any(character.isalnum() for character in self.text)


def read_words(doc: "Doc") -> tuple[Word, ...]:
    """Return the words of a parsed text, white space left out, in the order of the text."""
    kept = [token for token in doc if not token.is_space]
    row = {token.i: place for place, token in enumerate(kept)}
    return tuple(
        Word(
            start=token.idx,
            end=token.idx + len(token),
            text=token.text.lower(),
            lemma=token.lemma_.lower(),
            part=token.pos_,
            role=token.dep_,
            head=row.get(token.head.i, place),
        )
        for place, token in enumerate(kept)
    )

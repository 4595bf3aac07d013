"""Which language a text is in, and lines that are in another one."""

import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Piece

SURE = 0.99
FEWEST_WORDS = 10  # a shorter line in Latin letters is too little to tell
SAMPLE = 5_000  # characters that decide an article's language

# words that hardly any other language has as words
_ENGLISH_WORDS = (
    "the of and to that with for was were has have had his her its from they their this said is are"
    " which who not by at be been will would an on in it he she as but after"
)
_ENGLISH = frozenset(_ENGLISH_WORDS.split())


def language_of(text: str) -> str | None:
    """Name a text's language by its ISO 639-1 code; None where it has no letters."""
    if not any(character.isalpha() for character in text):
        return None
    if _english_share(text) > 0.2 and _latin_share(text) > 0.8:
        return "en"
    return _classify(text)[0]


def drop_other_languages(pieces: Sequence[Piece], language: str | None) -> list[Piece]:
    """Drop the lines that are surely in another language than the article's."""
    if language is None:
        return list(pieces)
    latin = _latin_share(" ".join(piece.text for piece in pieces if piece.reason is None)) > 0.5
    return [
        replace(piece, reason="other language")
        if piece.reason is None and _is_other(piece.text, language, latin=latin)
        else piece
        for piece in pieces
    ]


def _is_other(text: str, language: str, *, latin: bool) -> bool:
    share = _latin_share(text)
    letters = sum(character.isalpha() for character in text)
    if letters >= 4 and (share < 0.3 if latin else share > 0.95 and letters >= 60):
        return True
    if len(text.split()) < FEWEST_WORDS or (language == "en" and _english_share(text) >= 0.08):
        return False
    code, sureness = _classify(text)
    return code != language and sureness >= SURE


def _english_share(text: str) -> float:
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].casefold())
    return sum(word in _ENGLISH for word in words) / len(words) if words else 0.0


def _latin_share(text: str) -> float:
    letters = [character for character in text[:SAMPLE] if character.isalpha()]
    if not letters:
        return 1.0
    latin = sum(
        character.isascii() or "LATIN" in unicodedata.name(character, "") for character in letters
    )
    return latin / len(letters)


def _classify(text: str) -> tuple[str, float]:
    """Give the likeliest language and its probability, the scores being log-likelihoods."""
    import py3langid

    ranked = py3langid.rank(text[:SAMPLE])
    (code, best), *others = ranked
    return str(code), 1 / (1 + sum(math.exp(min(0.0, score - best)) for _, score in others))

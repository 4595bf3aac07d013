"""The number words of English and the magnitudes that stand after figures."""

import re
from collections.abc import Mapping

from claims import numerals


def _values(words: Mapping[str, int]) -> dict[str, float]:
    return {word: float(value) for word, value in words.items()}


UNITS = _values(numerals.ONES)
TEENS = _values(numerals.TEENS) | {"zero": 0.0, "nought": 0.0, "naught": 0.0, "nil": 0.0}
TENS = _values(numerals.TENS) | {"fourty": 40.0}
HUNDRED = {"hundred": 100.0}
SCALES = _values(numerals.SCALES) | {"lakh": 1e5, "crore": 1e7}
DOZENS = {"dozen": 12.0, "doz": 12.0, "dz": 12.0}
# the plurals say "some of these", so each stands for two at least
PLURALS = {
    "tens": 10.0,
    "dozens": 12.0,
    "dozs": 12.0,
    "dzs": 12.0,
    "scores": 20.0,
    "hundreds": 100.0,
    "thousands": 1e3,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "billions": 1e9,
    "trillions": 1e12,
}
ORDINALS = _values(
    numerals.ORDINAL_ONES
    | numerals.ORDINAL_TEENS
    | numerals.ORDINAL_TENS
    | numerals.ORDINAL_SCALES
    | {"nineth": 9}
)
# "halves" and "thirds" divide; "seconds" are a time and "firsts" are records
PARTS = (
    {"half": 2.0, "halves": 2.0, "quarter": 4.0, "quarters": 4.0}
    | {word: value for word, value in ORDINALS.items() if value > 2}
    | {word + "s": value for word, value in ORDINALS.items() if value > 2}
)
VULGAR = {
    "½": 0.5,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "¼": 0.25,
    "¾": 0.75,
    "⅕": 0.2,
    "⅖": 0.4,
    "⅗": 0.6,
    "⅘": 0.8,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}
# what is written straight after a figure; a lone "m" is read in figures.py, metres being as likely
SUFFIXES = {
    "k": 1e3,
    "K": 1e3,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "MM": 1e6,
    "M": 1e6,
    "mio": 1e6,
    "bn": 1e9,
    "Bn": 1e9,
    "BN": 1e9,
    "bln": 1e9,
    "b": 1e9,
    "B": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "tln": 1e12,
    "MILLION": 1e6,
    "BILLION": 1e9,
}


def kind_of(word: str) -> tuple[str, float] | None:
    """Look a lower-case word up: its kind in the number grammar and its value, or None."""
    for kind, table in _KINDS:
        if word in table:
            return kind, table[word]
    return None


def alternation(words: "dict[str, float] | set[str]") -> str:
    """Join words into a regular expression's alternatives, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_KINDS: tuple[tuple[str, dict[str, float]], ...] = (
    ("unit", UNITS),
    ("teen", TEENS),
    ("ten", TENS),
    ("hundred", HUNDRED),
    ("scale", SCALES),
    ("dozen", DOZENS),
    ("plural", PLURALS),
    ("ordinal", ORDINALS),
    ("part", PARTS),
)
NUMBER_WORDS = {word for _, table in _KINDS for word in table}

"""The number words of English and the magnitudes that stand after figures."""

import re

UNITS = {
    word: float(value)
    for value, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], start=1
    )
}
TEENS = {
    word: float(value)
    for value, word in enumerate(
        [
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        start=10,
    )
} | {"zero": 0.0, "nought": 0.0, "naught": 0.0, "nil": 0.0}
TENS = {
    word: float(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
} | {"fourty": 40.0}
SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
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
ORDINALS = {
    "first": 1.0,
    "second": 2.0,
    "third": 3.0,
    "fourth": 4.0,
    "fifth": 5.0,
    "sixth": 6.0,
    "seventh": 7.0,
    "eighth": 8.0,
    "ninth": 9.0,
    "nineth": 9.0,
    "tenth": 10.0,
    "eleventh": 11.0,
    "twelfth": 12.0,
    "thirteenth": 13.0,
    "fourteenth": 14.0,
    "fifteenth": 15.0,
    "sixteenth": 16.0,
    "seventeenth": 17.0,
    "eighteenth": 18.0,
    "nineteenth": 19.0,
    "twentieth": 20.0,
    "thirtieth": 30.0,
    "fortieth": 40.0,
    "fiftieth": 50.0,
    "sixtieth": 60.0,
    "seventieth": 70.0,
    "eightieth": 80.0,
    "ninetieth": 90.0,
    "hundredth": 100.0,
    "thousandth": 1e3,
    "millionth": 1e6,
    "billionth": 1e9,
    "trillionth": 1e12,
}
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
    ("hundred", {"hundred": 100.0}),
    ("scale", SCALES),
    ("dozen", DOZENS),
    ("plural", PLURALS),
    ("ordinal", ORDINALS),
    ("part", PARTS),
)
NUMBER_WORDS = {word for _, table in _KINDS for word in table}

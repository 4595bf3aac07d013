"""How alike two spellings of a word in a name are."""

import re
import unicodedata
from enum import IntEnum

from rapidfuzz.distance import OSA

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
)

# Transliterations of one sound; in this order.
_SOUNDS = (
    # "Yevgeny", "Evgeny"; "Yiannis", "Giannis"; "Sobyanin", "Sobjanin"
    (r"^ye(?=[^aeiouy])", "e"),
    (r"^(?:yi|gi)(?=[ao])", "i"),
    (r"(?<=[bfgklmnprtv])j(?=[aou])", "y"),
    (r"ts?ch|tsh", "ch"),
    (r"ph", "f"),
    (r"kh|gh", "h"),
    (r"th", "t"),
    (r"zh|dj|dzh", "j"),
    (r"ck|q|c(?![eiyh])", "k"),
    (r"x", "ks"),
    (r"w", "v"),
    (r"z", "s"),
    (r"ou|oo", "u"),
    (r"ee|ei|ey|ij|iy|yi|ie(?=$)|y", "i"),
    (r"(?<=[aeiou])h", ""),
    (r"(.)\1+", r"\1"),
    (r"(?<=..[^aeiou])e$", ""),
)


class Likeness(IntEnum):
    """Say how alike two words are, from different to the same."""

    DIFFERENT = 0
    SLIP = 1
    SOUND = 2
    SAME = 3


def fold(text: str) -> str:
    """Write a name in lower case without diacritics, full stops and apostrophes."""
    lower = text.lower().translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(c))
    plain = re.sub(r"[.'’‘`´\"“”]", "", plain)
    return " ".join(re.sub(r"[-–‐‑/_]", " ", plain).split())


def sound(word: str) -> str:
    """Reduce a folded word to the sounds that transliterations share."""
    for pattern, letter in _SOUNDS:
        word = re.sub(pattern, letter, word)
    return word


def _through_cyrillic(one: str, other: str) -> bool:
    """Tell whether a German "ch" came back as "kh": "Bach", "Bakh"."""
    ends = {one[-2:], other[-2:]}
    return ends == {"ch", "kh"} and one[-3] in "aou" and sound(one[:-2]) == sound(other[:-2])


# First letters that are voiced in one script and voiceless in the other.
_VOICED = (frozenset("gk"), frozenset("bp"), frozenset("dt"), frozenset("vf"))
_LONG = 7


def voiced_apart(one: str, other: str) -> bool:
    """Tell whether two long words are alike but for a voiced letter: "Golmurat", "Kolmurat"."""
    left, right = sound(one), sound(other)
    voiced = {left[:1], right[:1]} in _VOICED
    return voiced and left[1:] == right[1:] and min(len(left), len(right)) >= _LONG


def likeness(one: str, other: str) -> Likeness:
    """Compare two folded words: the same, one sound, a slip of a letter, or different.

    A slip is one letter changed, left out, doubled or swapped (optimal string alignment) in words
    of at least five letters that begin alike, or two in words of at least ten.
    """
    if one == other:
        return Likeness.SAME
    if any(c.isdigit() for c in one + other):
        return Likeness.DIFFERENT
    shorter = min(len(one), len(other))
    if shorter >= 3 and (sound(one) == sound(other) or _through_cyrillic(one, other)):
        return Likeness.SOUND
    if shorter < 5 or one[0] != other[0]:
        return Likeness.DIFFERENT
    if shorter > _LONG and sorted(one) == sorted(other) and one[:2] == other[:2]:
        return Likeness.SLIP  # a letter has changed its place
    allowed = 2 if shorter >= 10 else 1
    return (
        Likeness.SLIP
        if OSA.distance(one, other, score_cutoff=allowed) <= allowed
        else Likeness.DIFFERENT
    )

"""Slips of the pen in names: a letter changed, doubled, left out or out of its place."""

from typing import Final

from claims.model import NameKind
from claims.names.demonyms import is_known_place
from claims.names.given_names import is_given_name
from claims.names.spelling import Likeness, likeness
from compare.name_form import Form

# What many names end in: one letter in such a name makes another family or town.
_FAMILY_ENDINGS: Final = (
    *("son", "sen", "ston", "man", "mann", "berg", "burg", "ham", "ton", "ford", "bury", "ley"),
    *("well", "wood", "field", "port", "land"),
)
SURE_SLIP: Final = 7
_SHORT_SLIP: Final = 5
# So often a slip may be made.
_RARE: Final = 2


def sure_slip(one: str, other: str) -> bool:
    """Tell whether a slip in a first name leaves its end, where gender stands, alone."""
    return min(len(one), len(other)) >= SURE_SLIP and one[-2:] == other[-2:]


def letter_slip(one: str, other: str) -> bool:
    """Tell whether one word is the other with a letter left out, doubled, swapped or misheard.

    A consonant for another makes a different name, and so does a letter in a common ending.
    """
    if any(w.endswith(_FAMILY_ENDINGS) for w in (one, other)) and one[:3] == other[:3]:
        return False
    if len(one) != len(other) or sorted(one) == sorted(other):
        return True
    changed = {(x, y) for x, y in zip(one, other, strict=True) if x != y}
    vowels = all(x in "aeiou" and y in "aeiou" for x, y in changed)
    return vowels and len(one) > SURE_SLIP


def rare_slip(one: Form, other: Form) -> bool:
    """Tell whether a word met once or twice is a slip of a common one: its kind is a guess."""
    rare, common = sorted((one, other), key=lambda form: form.count)
    if len(one.words) > 1 or len(other.words) > 1:
        return False
    a, b = rare.words[0], common.words[0]
    often = rare.count <= _RARE and common.count >= 2 * _RARE
    known = is_known_place(a) or is_given_name(a)
    return often and not known and likeness(a, b) is Likeness.SLIP and letter_slip(a, b)


def slip_of_first(short: Form, long: Form) -> bool:
    """Tell whether a word met once or twice is a slip of a person's long first name."""
    word, first = short.words[0], long.words[0]
    sure = min(len(word), len(first)) >= SURE_SLIP and not (
        is_given_name(word) or is_known_place(word)
    )
    slip = short.count <= _RARE < long.count and likeness(word, first) is Likeness.SLIP
    return sure and slip and letter_slip(word, first)


def slip_beside(short: Form, long: Form) -> bool:
    """Tell whether a surname met once is a slip of the one that its article has else: a vowel."""
    word, last = short.words[0], long.words[-1]
    if short.count > 1 or is_given_name(word) or is_known_place(word) or len(word) != len(last):
        return False
    changed = [(x, y) for x, y in zip(word, last, strict=True) if x != y]
    vowel = len(changed) == 1 and set(changed[0]) <= set("aeiouy")
    here = dict(long.articles).get(short.articles[0][0], 0)
    return vowel and len(word) >= _SHORT_SLIP and here > 1 and long.kind is NameKind.PERSON

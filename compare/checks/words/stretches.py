"""The stretch of a sentence around a word, from mark to mark: what the word is part of.

What a claim says as a whole may be denied, planned or thought, while a phrase in it tells of
something plainly: "Ines Harrow, a bronze medallist in Usk, denied it".
"""

import re

from claims.lexicon import lexicon
from compare.checks.words.kindred import kindred_words
from compare.checks.words.one_slot import Told

# The least share of the shorter stretch's words that both have, by how many they share beside the
# two words.
_LEAST = {3: 0.6, 4: 0.5}
_MARKS = re.compile(r"[,;:()“”\"]\s|\s[—–-]\s|\s(?:but|because|while)\s|$")
_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*\d|(?<![\w.,])\d(?![\w])")
# Who says it is no part of what is said.
_SAYING = lexicon("according say said told report")
_UNSURE = re.compile(
    r"\b(?:not|no|never|neither|nor|without|may|might|could|if|unless|whether|would|or|suspected"
    r"|alleged\w*|believed|reportedly|thought|instead of|rather than)\b|n['’]t\b",
    re.IGNORECASE,
)


def told_in_stretch(one: Told, other: Told) -> bool:
    """Tell whether the stretches around two words say the same otherwise, and say it plainly."""
    texts = [told.claim.text[slice(*stretch_of(told))] for told in (one, other)]
    if any(_UNSURE.search(text) for text in texts):
        return False
    numbers = [set(_NUMBER.findall(text)) for text in texts]
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    own = kindred_words(f"{one.word} {other.word}") | _SAYING
    left, right = (kindred_words(text) - own for text in texts)
    shared = len(left & right)
    least = _LEAST.get(min(shared, max(_LEAST)))
    return least is not None and shared >= least * min(len(left), len(right))


def stretch_of(told: Told) -> tuple[int, int]:
    """Return where the stretch around a word begins and ends in its claim."""
    start = 0
    for mark in _MARKS.finditer(told.claim.text):
        if mark.start() >= told.member.end:
            return start, mark.start()
        if mark.end() <= told.member.start:
            start = mark.end()
    return start, len(told.claim.text)

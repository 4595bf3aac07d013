"""Two wordings -> the words in which they differ, for quotes and names shown side by side."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from operator import itemgetter

from reports.model import Part

# the comparison is quadratic; nobody reads a longer quote word by word
_LONGEST = 400


def mark_differences(value: str, other: str) -> tuple[Part, ...]:
    """Cut a value in parts, those marked whose words `other` does not have in that place.

    Words are split at single spaces; case and punctuation make no difference. Wordings that share
    no word, and those over 400 words, come back unmarked: a mark over everything says nothing.
    """
    words = value.split(" ")
    mine, theirs = _keys(words), _keys(other.split(" "))
    if max(len(mine), len(theirs)) > _LONGEST:
        return (Part(text=value),)
    same = [False] * len(words)
    for start, _, size in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks():
        same[start : start + size] = [True] * size
    if all(same) or not any(same):
        return (Part(text=value),)
    runs = [(equal, " ".join(run)) for equal, run in _runs(words, same)]
    # the space between two runs belongs to the unmarked one
    return tuple(
        Part(text=f"{' ' * (place > 0)}{text}{' ' * (place < len(runs) - 1)}")
        if equal
        else Part(text=text, marked=True)
        for place, (equal, text) in enumerate(runs)
    )


def _runs(words: Sequence[str], same: Sequence[bool]) -> Iterator[tuple[bool, list[str]]]:
    for equal, pairs in groupby(zip(same, words, strict=True), key=itemgetter(0)):
        yield equal, [word for _, word in pairs]


def _keys(words: Sequence[str]) -> list[str]:
    # a word of punctuation alone keeps it, or every dash would equal every other
    return [re.sub(r"\W", "", word).casefold() or word.strip() for word in words]

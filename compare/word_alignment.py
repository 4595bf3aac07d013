"""Which word of one statement says what a word of another says."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from claims.encode import TokenVectors
from claims.words import Word

Floats = npt.NDArray[np.float32]

# What one lemma and one stem add to the cosine where a counterpart is chosen.
_SAME, _AKIN = 0.35, 0.2
# A word of one stem counts as this much of the word at least.
_AKIN_SCORE = 0.85
_STEM = 5


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each word of a statement its counterpart in another, and how alike the two are.

    `rows` index the other statement's words; `scores` lie between 0 and 1, 1 for one lemma.
    """

    rows: tuple[int, ...]
    scores: Floats


def align(
    words: Sequence[Word], vectors: Floats, others: Sequence[Word], theirs: Floats
) -> Alignment:
    """Give each word the likeliest counterpart among the others.

    The vectors have one row a word (`word_vectors`). Both statements must have words.
    """
    cosines = vectors @ theirs.T
    rows: list[int] = []
    scores = np.zeros(len(words), dtype=np.float32)
    for place, word in enumerate(words):
        likeness = np.array([_likeness(word, other) for other in others], dtype=np.float32)
        row = int(np.argmax(cosines[place] + likeness))
        rows.append(row)
        cosine = max(0.0, float(cosines[place][row]))
        if likeness[row] >= _SAME:
            scores[place] = 1.0
        else:
            scores[place] = max(cosine, _AKIN_SCORE) if likeness[row] > 0 else cosine
    return Alignment(tuple(rows), scores)


def word_vectors(words: Sequence[Word], tokens: TokenVectors) -> Floats:
    """Return a unit vector a word, the mean of its tokens'; zero where the model read none."""
    found = np.zeros((len(words), tokens.vectors.shape[1]), dtype=np.float32)
    first = 0
    for row, word in enumerate(words):
        while first < len(tokens.spans) and tokens.spans[first][1] <= word.start:
            first += 1
        last = first
        while last < len(tokens.spans) and tokens.spans[last][0] < word.end:
            last += 1
        if last > first:
            mean = tokens.vectors[first:last].mean(axis=0)
            found[row] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return found


def _likeness(word: Word, other: Word) -> float:
    if word.lemma == other.lemma or word.text == other.text:
        return _SAME
    stem = word.lemma[:_STEM]
    return _AKIN if len(stem) == _STEM and stem == other.lemma[:_STEM] else 0.0

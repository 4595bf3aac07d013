"""How surely two quotes are one utterance, by the words that they share."""

from collections.abc import Sequence
from itertools import pairwise

from claims.quotes.wording import Word

Block = tuple[int, int, int]  # start in one quote, start in the other, words in common
SHORT = 3  # words: a quoted phrase, no sentence
_ODD = 2  # words that one of two quotes may have over the other


def sameness(a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block]) -> float:
    """Score how surely two quotes are one utterance by the content words they share in runs.

    The constants are set by hand: one shared word of two is middling, three of three in a run is
    near certain, and scattered words of long quotes count for next to nothing.
    """
    shared = sum(word.content for i, _, size in blocks for word in a[i : i + size])
    if not shared:
        return 0.0
    needed = min(sum(w.content and not w.optional for w in words) for words in (a, b))
    coverage = min(1.0, (shared + 0.75) / (max(needed, 1) + 0.75))
    score = coverage * (1 - 0.4**shared)
    if min(len(a), len(b)) > SHORT:
        score *= min(1.0, (max(size for _, _, size in blocks) - 1) / 2)
        words = [w for i, _, size in blocks for w in a[i : i + size] if w.content]
        # Two sentences about one person share no more than a name.
        if shared == 1 or all(word.surface[0].isupper() for word in words):
            score *= 0.3
    run = max(_joined_runs(a, blocks))
    if run >= 4:
        score = max(score, 1 - 0.5 ** (run - 2))
    if _within(a, b, blocks):
        score = max(score, 0.75)
    return round(score, 4)


def _within(a: Sequence[Word], b: Sequence[Word], blocks: Sequence[Block]) -> bool:
    """Tell whether one sentence is the other but for a word or two, as where a "not" is lost."""
    shorter, longer = sorted((len(a), len(b)))
    matched = sum(size for _, _, size in blocks)
    return shorter > SHORT and matched == shorter and longer - shorter <= _ODD


def _joined_runs(a: Sequence[Word], blocks: Sequence[Block]) -> list[int]:
    """Count the content words of each run, runs parted by one word at most taken together."""
    counts = [sum(word.content for word in a[i : i + size]) for i, _, size in blocks]
    runs = [counts[0]]
    for (before, after), count in zip(pairwise(blocks), counts[1:], strict=True):
        gap_a = after[0] - before[0] - before[2]
        gap_b = after[1] - before[1] - before[2]
        runs.append(runs[-1] + count if max(gap_a, gap_b) <= 1 else count)
    return runs

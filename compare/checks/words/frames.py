"""Two short quotes that are one sentence but for the words in one place."""

from difflib import SequenceMatcher

from rapidfuzz.distance import OSA

from claims.quotes.alignment import Change
from claims.quotes.wording import Word, read_words

# The fewest words that both have, and the least share of each quote that they are.
_SHARED = 4
_SHARE = 0.7
# the most words that stand in the place
_PLACE = 2
# letters of a misprint
_SLIP = 1


def replaced_in_frame(a: str, b: str) -> Change | None:
    """Return the words that stand in one place of what is otherwise one sentence.

    "We have tents, but no blankets" against "We have tents, but no stoves". Function words count
    as much as others: it is the sentence's build that tells it again.
    """
    (left, cut), (right, cut_too) = read_words(a), read_words(b)
    if cut or cut_too or any(word.optional or word.after_gap for word in (*left, *right)):
        return None
    forms = [[word.stem for word in words] for words in (left, right)]
    blocks = [
        block
        for block in SequenceMatcher(None, forms[0], forms[1], autojunk=False).get_matching_blocks()
        if block.size
    ]
    shared = sum(block.size for block in blocks)
    if shared < _SHARED or shared < _SHARE * max(len(left), len(right)):
        return None
    content = any(w.content for block in blocks for w in left[block.a : block.a + block.size])
    if not content or not blocks or blocks[0].a or blocks[0].b:
        return None
    places = _places(left, right, [(b.a, b.b, b.size) for b in blocks])
    if len(places) != 1:
        return None
    ours, theirs = places[0]
    if not (0 < len(ours) <= _PLACE and 0 < len(theirs) <= _PLACE):
        return None
    told = [{word.stem for word in words if word.content} for words in (ours, theirs)]
    if not all(told) or told[0] & told[1] or _misprint(ours, theirs):
        return None
    return Change(
        a=tuple(word.surface for word in ours),
        b=tuple(word.surface for word in theirs),
        kind="replaced",
        content=True,
        negation=False,
    )


def _misprint(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> bool:
    """Tell whether two stretches are one but for a letter or a space, or one is short for one.

    Figures are left alone: there are many ways to write one.
    """
    one, other = ("".join(word.stem for word in words) for words in (ours, theirs))
    initials = ["".join(word.surface[0] for word in words).lower() for words in (ours, theirs)]
    short = initials[0] == other or initials[1] == one
    figures = any(letter.isdigit() for letter in one + other)
    return short or figures or OSA.distance(one, other) <= _SLIP or one in other or other in one


def _places(
    left: tuple[Word, ...], right: tuple[Word, ...], blocks: list[tuple[int, int, int]]
) -> list[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    """Return the stretches between the runs in common, and behind the last."""
    ends = [*blocks[1:], (len(left), len(right), 0)]
    return [
        (left[i + size : k], right[j + size : m])
        for (i, j, size), (k, m, _) in zip(blocks, ends, strict=True)
        if i + size < k or j + size < m
    ]

"""Two quotes, word by word: the same utterance or not, and what was changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from claims.quotes.sameness import SHORT, Block, sameness
from claims.quotes.wording import Word, read_words

ChangeKind = Literal["replaced", "inserted", "dropped", "moved"]
_MIRROR: dict[ChangeKind, ChangeKind] = {
    "replaced": "replaced", "moved": "moved", "inserted": "dropped", "dropped": "inserted",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One place where two wordings differ.

    `a` and `b` are the words as written on either side. `content` says that more than function
    words or inflections differ; `negation` that a "not" went missing or came in.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]
    kind: ChangeKind
    content: bool
    negation: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """What comes of laying two quotes side by side.

    `same_utterance` lies between 0 and 1. `changes` are those between the first and the last word
    in common; `shortened` says that words before or after are missing on one side. `identical`
    allows for case, marks, brackets, ellipses, contractions and spelling variants.
    """

    same_utterance: float
    changes: tuple[Change, ...]
    shortened: bool
    identical: bool


@dataclass(frozen=True, slots=True)
class _Quote:
    words: tuple[Word, ...]
    trailing_gap: bool

    def gap_before(self, index: int) -> bool:
        if index < len(self.words):
            return self.words[index].after_gap
        return self.trailing_gap


@dataclass(frozen=True, slots=True)
class _Step:
    """A stretch of either quote that has no counterpart word for word; half-open indexes."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int


def align(a: str, b: str) -> Alignment:
    """Align two quotes word by word; `align(b, a)` is the mirror image."""
    # difflib breaks ties by the first argument: a fixed order keeps the result symmetric.
    swapped = (b.casefold(), b) < (a.casefold(), a)
    first, second = (_Quote(*read_words(text)) for text in ((b, a) if swapped else (a, b)))
    blocks = _blocks(first.words, second.words)
    blocks = _with_edges(first.words, second.words, blocks)
    changes = _changes(first, second, blocks)
    shortened = _shortened(first, second, blocks)
    if swapped:
        changes = tuple(
            Change(a=c.b, b=c.a, kind=_MIRROR[c.kind], content=c.content, negation=c.negation)
            for c in changes
        )
    same_length_zero = not first.words and not second.words
    return Alignment(
        same_utterance=sameness(first.words, second.words, blocks),
        changes=changes,
        shortened=shortened,
        identical=same_length_zero or (bool(blocks) and not changes and not shortened),
    )


def _blocks(a: Sequence[Word], b: Sequence[Word]) -> list[Block]:
    """Give the runs in common as (start in a, start in b, length), without stray function words."""
    matcher = SequenceMatcher(
        None, [word.stem for word in a], [word.stem for word in b], autojunk=False
    )
    blocks = [(i, j, size) for i, j, size in matcher.get_matching_blocks() if size]
    # A lone "the" far from the body is no part of the aligned stretch.
    while len(blocks) > 1 and _stray(a, blocks[0], blocks[1]):
        blocks.pop(0)
    while len(blocks) > 1 and (
        _stray(a, blocks[-1], blocks[-2]) or _goes_apart(a, b, blocks[-1], blocks[-2])
    ):
        blocks.pop()
    return blocks


def _goes_apart(a: Sequence[Word], b: Sequence[Word], last: Block, before: Block) -> bool:
    """Tell whether the last run is of function words, and two other clauses go on behind it.

    What stands before it is then no rewording: "is not due in the spring", "is not owed by the".
    """
    i, j, size = last
    small = not any(word.content for word in a[i : i + size])
    goes_on = min(len(a) - i - size, len(b) - j - size) > 1
    changed = [a[before[0] + before[2] : i], b[before[1] + before[2] : j]]
    return small and goes_on and any(word.content for words in changed for word in words)


def _stray(a: Sequence[Word], block: Block, neighbour: Block) -> bool:
    start, _, size = block
    content = sum(word.content for word in a[start : start + size])
    left, right = sorted((block, neighbour))
    distance = max(right[0] - left[0] - left[2], right[1] - left[1] - left[2])
    return distance > size + 1 if not content else content == 1 and size <= 2 and distance > 6


def _with_edges(a: Sequence[Word], b: Sequence[Word], blocks: list[Block]) -> list[Block]:
    """Draw the odd end of a quoted phrase into the aligned stretch.

    "A firm offer" against "a firm proposal" differ in a word, though nothing in common follows it:
    an empty block after as many words of either side makes it a change.
    """
    if not blocks or not any(word.content for i, _, size in blocks for word in a[i : i + size]):
        return blocks
    if min(len(a), len(b)) > SHORT:
        return blocks
    (i, j, _), (k, m, size) = blocks[0], blocks[-1]
    head = min(i, j)
    tail = min(len(a) - k - size, len(b) - m - size)
    # "quiet" is no rewording of "of": as many content words must stand on either side.
    if _contents(a[i - head : i]) != _contents(b[j - head : j]):
        head = 0
    last_a, last_b = k + size, m + size
    if _contents(a[last_a : last_a + tail]) != _contents(b[last_b : last_b + tail]):
        tail = 0
    start, end = [(i - head, j - head, 0)], [(k + size + tail, m + size + tail, 0)]
    return [*(start if head else []), *blocks, *(end if tail else [])]


def _contents(words: Sequence[Word]) -> int:
    return sum(word.content for word in words)


def _changes(a: _Quote, b: _Quote, blocks: Sequence[Block]) -> tuple[Change, ...]:
    found: list[tuple[Change, Counter[str], Counter[str]]] = []
    negated = _cut_negation(a, b, blocks)
    if negated is not None:
        found.append((negated, Counter(), Counter()))
    for index, (i, j, size) in enumerate(blocks):
        if index:
            before = blocks[index - 1]
            step = _Step(before[0] + before[2], i, before[1] + before[2], j)
            change = _change(a, b, step)
            if change is not None:
                found.append(change)
        for left, right in zip(a.words[i : i + size], b.words[j : j + size], strict=True):
            if left.form != right.form:
                inflected = Change(
                    a=(left.surface,),
                    b=(right.surface,),
                    kind="replaced",
                    content=False,
                    negation=False,
                )
                found.append((inflected, Counter(), Counter()))
    return _with_moves(found)


def _change(a: _Quote, b: _Quote, step: _Step) -> tuple[Change, Counter[str], Counter[str]] | None:
    left = [w for w in a.words[step.a_start : step.a_end] if not w.optional]
    right = [w for w in b.words[step.b_start : step.b_end] if not w.optional]
    if not left and not right:
        return None
    # A bracket stands for whatever it replaces, an ellipsis for whatever is missing there.
    if not left and (step.a_end > step.a_start or a.gap_before(step.a_end)):
        return None
    if not right and (step.b_end > step.b_start or b.gap_before(step.b_end)):
        return None
    if any(w.after_gap for w in [*left[1:], *right[1:]]):
        return None
    stems_a = Counter(word.stem for word in left if word.content)
    stems_b = Counter(word.stem for word in right if word.content)
    negation = any(word.negation for word in left) != any(word.negation for word in right)
    kind: ChangeKind = "replaced" if left and right else "dropped" if left else "inserted"
    change = Change(
        a=_surfaces(left),
        b=_surfaces(right),
        kind=kind,
        content=negation or stems_a != stems_b,
        negation=negation,
    )
    return change, stems_a, stems_b


def _cut_negation(a: _Quote, b: _Quote, blocks: Sequence[Block]) -> Change | None:
    """See a "not" or "nobody" right before the first word in common, with no match before it."""
    if not blocks:
        return None
    i, j, _ = blocks[0]
    left, right = a.words[max(0, i - 1) : i], b.words[max(0, j - 1) : j]
    lost = [any(w.negation and not w.optional for w in side) for side in (left, right)]
    if lost[0] == lost[1] or (left and right and (i, j) != (1, 1)):
        return None
    if a.gap_before(i) or b.gap_before(j):
        return None
    kind: ChangeKind = "replaced" if left and right else "dropped" if left else "inserted"
    return Change(a=_surfaces(left), b=_surfaces(right), kind=kind, content=True, negation=True)


def _surfaces(words: Sequence[Word]) -> tuple[str, ...]:
    """Give words as written; the parts of one contraction stand once."""
    return tuple(
        word.surface
        for index, word in enumerate(words)
        if not (index and words[index - 1].surface == word.surface and word.surface != word.form)
    )


def _with_moves(
    found: Sequence[tuple[Change, Counter[str], Counter[str]]],
) -> tuple[Change, ...]:
    """Join a word dropped here and put in there into one move."""
    changes: list[Change] = []
    used: set[int] = set()
    for index, (change, stems_a, stems_b) in enumerate(found):
        if index in used:
            continue
        stems = stems_a or stems_b
        partner = next(
            (
                other
                for other in range(index + 1, len(found))
                if stems and other not in used and _opposite(found[index], found[other])
            ),
            None,
        )
        if partner is None:
            changes.append(change)
            continue
        used.add(partner)
        mate = found[partner][0]
        changes.append(
            Change(
                a=change.a or mate.a,
                b=change.b or mate.b,
                kind="moved",
                content=True,
                negation=False,
            )
        )
    return tuple(changes)


def _opposite(
    one: tuple[Change, Counter[str], Counter[str]],
    other: tuple[Change, Counter[str], Counter[str]],
) -> bool:
    kinds = {one[0].kind, other[0].kind}
    return kinds == {"dropped", "inserted"} and one[1] == other[2] and one[2] == other[1]


def _shortened(a: _Quote, b: _Quote, blocks: Sequence[Block]) -> bool:
    if not blocks:
        return False
    first, last = blocks[0], blocks[-1]
    heads = (a.words[: first[0]], b.words[: first[1]])
    tails = (a.words[last[0] + last[2] :], b.words[last[1] + last[2] :])
    return any(not word.optional for part in (*heads, *tails) for word in part)

"""What two statements tell of one thing: that it came about or not, from which of its two ends."""

from collections.abc import Sequence

from claims.lexicon import lexicon
from claims.words import Word
from compare.judge.roles import NEGATORS, Role, role_of
from compare.opposites import converse
from compare.word_alignment import Alignment

# A word with a counterpart this alike is taken as said by both.
_MET = 0.75
# What is told of these is not told as having come about.
_UNDOING = lexicon(
    "stop cease fail refuse decline deny reject prevent avoid cancel halt abandon scrap scuttle "
    "block forbid ban withhold suspend replace lack unable impossible"
)
# A denial reaches down along these, so many steps.
_DOWNWARD = lexicon("xcomp ccomp dobj attr acomp prep pobj pcomp nsubjpass agent")
_REACH = 4
# "not only" denies nothing.
_ONLY = lexicon("only just merely simply counting")
_STATING = frozenset({"VERB", "NOUN", "ADJ", "ADV"})


def denied_at_root(words: Sequence[Word], said: Sequence[Word], alignment: Alignment) -> bool:
    """Tell whether one of two denies, stops or fails what the other tells.

    Only what `said` tells first is looked at: its main word and what that governs.
    """
    ours, theirs = _denials(said), _denials(words)
    root = next(row for row, word in enumerate(said) if word.head == row)
    return any(
        _is_denied(said, row, ours) != _is_denied(words, alignment.rows[row], theirs)
        for row, word in enumerate(said)
        if root in {row, word.head}
        and word.content
        and word.part in _STATING
        and alignment.scores[row] >= _MET
    )


def _denials(words: Sequence[Word]) -> frozenset[int]:
    """Return the rows of the words that a "not", "no" or "without" takes back."""
    found: set[int] = set()
    for row, word in enumerate(words):
        if word.role != "neg" and word.text not in NEGATORS:
            continue
        if row + 1 < len(words) and words[row + 1].text in _ONLY:
            continue
        if word.role == "prep":
            found.add(row)
            continue
        found.add(word.head)
        if word.role in {"det", "nsubj", "nsubjpass"} and words[word.head].part != "VERB":
            found.add(words[word.head].head)
    return frozenset(found)


def _is_denied(words: Sequence[Word], row: int, denied: frozenset[int]) -> bool:
    """Tell whether a word is denied, two denials taking each other back."""
    turned = row in denied
    for _ in range(_REACH):
        above = words[row].head
        if above == row or words[row].role not in _DOWNWARD:
            break
        turned ^= above in denied
        turned ^= words[above].lemma in _UNDOING
        row = above
    return turned


def converse_kept(words: Sequence[Word], said: Sequence[Word], alignment: Alignment) -> bool:
    """Tell whether one and the same is at both ends: owner and subsidiary of another."""
    theirs = {word.lemma for word in words}
    ours = {word.lemma for word in said}
    for row, word in enumerate(said):
        if not word.content or word.lemma in theirs:
            continue
        holders = {
            alignment.rows[each] for each in _holders(said, row) if alignment.scores[each] >= _MET
        }
        for place, other in enumerate(words):
            if other.lemma in ours or not converse(word.lemma, other.lemma):
                continue
            if holders & _holders(words, place):
                return True
    return False


def _holders(words: Sequence[Word], row: int) -> frozenset[int]:
    """Return the rows of who does what a verb says, or is what a noun says."""
    word = words[row]
    if word.part == "VERB":
        doers = (each for each in range(len(words)) if role_of(words, each) == (Role.DOER, row))
        return frozenset(doers)
    found = {
        each
        for each, there in enumerate(words)
        if there.head == row
        and (there.role == "appos" or (there.role == "compound" and there.part == "PROPN"))
    }
    if word.role == "attr":
        found |= {
            each
            for each, there in enumerate(words)
            if there.role == "nsubj" and there.head == word.head
        }
    if word.role in {"appos", "compound"}:
        found.add(word.head)
    return frozenset(found)

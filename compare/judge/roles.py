"""The parse of a statement, as far as two statements are held against each other by it."""

from collections.abc import Sequence
from enum import StrEnum

from claims.lexicon import lexicon
from claims.words import Word

NEGATORS = lexicon(
    "not n't n’t never no none nobody nothing neither nor without hardly barely nowhere"
)
_STEPS = 4
_FAR = 9


class Role(StrEnum):
    """Say what part something plays in what is told, the passive turned round."""

    DOER = "doer"
    DONE_TO = "done to"


def role_of(words: Sequence[Word], row: int) -> tuple[str, int]:
    """Return the role of a word and the row of what governs it, prepositions passed over."""
    for _ in range(_STEPS):
        word = words[row]
        above = words[word.head]
        if word.role in {"conj", "appos"} and above.head != word.head:
            row = word.head
            continue
        if word.role in {"nsubj", "csubj"}:
            return Role.DOER, word.head
        if word.role in {"nsubjpass", "dobj", "attr", "oprd"}:
            return Role.DONE_TO, word.head
        if word.role == "pobj":
            return (Role.DOER if above.role == "agent" else above.lemma), above.head
        break
    return words[row].role, words[row].head


def children(words: Sequence[Word]) -> list[list[int]]:
    """Return, for each word, the rows of those that it governs."""
    below: list[list[int]] = [[] for _ in words]
    for row, word in enumerate(words):
        if word.head != row:
            below[word.head].append(row)
    return below


def negations(words: Sequence[Word]) -> frozenset[int]:
    """Return the rows of the words that a "not" or "no" belongs to."""
    found: set[int] = set()
    for word in words:
        if word.role == "neg" or word.text in NEGATORS:
            found.add(word.head)
            if word.role == "det":
                found.add(words[word.head].head)
    return frozenset(found)


def steps_between(words: Sequence[Word], one: int, other: int) -> int:
    """Count the steps from one word to another in the parse."""
    ways: list[list[int]] = []
    for row in (one, other):
        way = [row]
        while words[way[-1]].head not in way:
            way.append(words[way[-1]].head)
        ways.append(way)
    left, right = ways
    meeting = next((row for row in left if row in right), None)
    return _FAR if meeting is None else left.index(meeting) + right.index(meeting)


def belonging(words: Sequence[Word], content: Sequence[int]) -> list[tuple[int, int]]:
    """Return the content words that belong together: a word and its governor, or two arguments.

    Two arguments belong together where what governs them says nothing itself ("X is the head of
    Y").
    """
    inside = set(content)
    below = children(words)
    found: list[tuple[int, int]] = []
    for row in content:
        above = words[row].head
        for _ in range(_STEPS):
            if above == row or above in inside or words[above].head == above:
                break
            above = words[above].head
        if above in inside and above != row:
            found.append((row, above))
    for row, word in enumerate(words):
        if row in inside or word.part not in {"AUX", "VERB"}:
            continue
        subjects = [each for each in below[row] if words[each].role.startswith("nsubj")]
        arguments = [*below[row], *(low for each in below[row] for low in below[each])]
        found += [
            (argument, subject)
            for subject in subjects
            for argument in arguments
            if {subject, argument} <= inside
            and argument not in {subject, *below[subject]}
            and (argument, subject) not in found
        ]
    return found

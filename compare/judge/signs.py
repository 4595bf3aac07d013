"""Two statements -> figures that tell agreement, conflict and neither apart.

A conflict is about the same thing: what the one says has its counterparts in the other, but a word
is its opposite, a "not" stands by one of the two, another figure or name fills the place, or the
words that belong together in the one do not in the other.
"""

import math
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from claims.dates.lexicon import number_value
from claims.lexicon import lexicon
from claims.words import Word
from compare.judge.predicates import converse_kept, denied_at_root
from compare.judge.roles import (
    Role,
    belonging,
    children,
    negations,
    role_of,
    steps_between,
)
from compare.model import Finding, Status
from compare.opposites import exclude, opposite
from compare.support import Reading, gather
from compare.word_alignment import Alignment, align, word_vectors

Floats = npt.NDArray[np.float32]

# A word with a counterpart this alike is taken as said by both.
_MET = 0.75
_NEAR = 0.6
# Two words of a claim whose counterparts stand this many steps apart belong together there too.
_TOGETHER = 2
# A negation reaches down so far: what is done, to what, and that thing's own words.
_DENIED_STEPS = 3
_ENTITY = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
_LIGHT = lexicon("be have do")
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_PARTS = {
    "names": frozenset({"PROPN"}),
    "nouns": frozenset({"NOUN"}),
    "verbs": frozenset({"VERB"}),
    "numbers": frozenset({"NUM"}),
    "modifiers": frozenset({"ADJ", "ADV"}),
}
_EXPLAINED = frozenset({Status.SCOPE, Status.ROUNDING, Status.SUPERSEDED, Status.VARIANT})
_AGAINST = frozenset({Status.CONFLICT, Status.SPEAKERS})


def read_signs(
    carrier: Reading, said: Reading, *, cosine: float, findings: Sequence[Finding] = ()
) -> dict[str, float]:
    """Gather what tells how `said` stands to `carrier`. Both must have words.

    `cosine` is of the two texts; `findings` are what the typed checks found between them.
    """
    theirs = word_vectors(carrier.words, carrier.tokens)
    vectors = word_vectors(said.words, said.tokens)
    forth = align(said.words, vectors, carrier.words, theirs)
    back = align(carrier.words, theirs, said.words, vectors)
    lacks = gather(carrier, said, cosine=cosine, alignment=forth)
    lacked = gather(said, carrier, cosine=cosine, alignment=back)
    likeness = np.array(
        [vectors[row] @ theirs[other] for row, other in enumerate(forth.rows)], dtype=np.float64
    )
    pair = _Pair(carrier.words, said.words, forth, likeness)
    return {
        "uncovered": lacks.uncovered,
        "figures": lacks.figures,
        "dates": lacks.dates,
        "names": lacks.names,
        "distance": lacks.distance,
        "more": lacked.uncovered,
        "length": math.log(len(pair.content)),
        **_coverage(pair),
        **_words_apart(pair),
        **_denials(pair),
        **_places(pair),
        **_edges(pair, lacks.uncovered),
        **_outcomes(findings),
    }


class _Pair:
    """The words of two statements, and which of them answer to one another."""

    def __init__(
        self,
        words: Sequence[Word],
        said: Sequence[Word],
        alignment: Alignment,
        likeness: npt.NDArray[np.float64],
    ) -> None:
        self.words = words
        self.said = said
        self.alignment = alignment
        self.rows = alignment.rows
        self.scores = alignment.scores
        self.likeness = likeness
        content = [row for row, word in enumerate(said) if word.content]
        self.content = content or list(range(len(said)))
        self.below = children(said)
        self.roles = [role_of(words, row) for row in range(len(words))]
        self.theirs = frozenset(form for word in words for form in (word.lemma, word.text))
        self.ours = frozenset(form for word in said for form in (word.lemma, word.text))


def _coverage(pair: _Pair) -> dict[str, float]:
    """Tell how much of each sort of word has a counterpart, and how alike the counterparts are."""
    scores, said = pair.scores, pair.said
    found: dict[str, float] = {}
    for name, parts in _PARTS.items():
        of_sort = [float(scores[row]) for row in pair.content if said[row].part in parts]
        found[f"{name} new"] = 1 - math.fsum(of_sort) / len(of_sort) if of_sort else 0.0
    ranked = sorted(float(scores[row]) for row in pair.content)
    found["second gap"] = 1 - ranked[1] if len(ranked) > 1 else 0.0
    found["likeness"] = float(np.mean(pair.likeness[pair.content]))
    found["least likeness"] = float(np.min(pair.likeness[pair.content]))
    verbs = [float(pair.likeness[row]) for row in pair.content if said[row].part == "VERB"]
    found["likeness of verbs"] = min(verbs, default=0.8)
    root = next(row for row, word in enumerate(said) if word.head == row)
    light = said[root].lemma in _LIGHT
    found["predicate new"] = 0.0 if light else 1 - float(scores[root])
    found["only predicate new"] = (
        found["predicate new"] * (1 - found["names new"]) * (1 - found["nouns new"])
    )
    return found


def _words_apart(pair: _Pair) -> dict[str, float]:
    """Look for opposites, other members of one set and other figures of one thing."""
    opposed = answered = among = figure = 0.0
    figures = {value for word in pair.words if (value := _value(word)) is not None}
    values = {value for word in pair.said if (value := _value(word)) is not None}
    for row in pair.content:
        word = pair.said[row]
        if word.lemma in pair.theirs or word.text in pair.theirs or _value(word) in figures:
            continue
        for place, other in enumerate(pair.words):
            if other.lemma in pair.ours:
                continue
            if opposite(word.lemma, other.lemma) or opposite(word.text, other.text):
                opposed = max(opposed, 0.5, _company(pair, row, place))
                answered = max(answered, float(pair.rows[row] == place))
            if exclude(word.lemma, other.lemma):
                among = max(among, 1.0 if pair.rows[row] == place else 0.5)
            if word.part == other.part == "NUM" and _value(other) not in values:
                one = other.head == pair.rows[word.head] and pair.scores[word.head] > _MET
                figure = max(figure, 1.0 if one else 0.3)
    return {
        "opposite": opposed,
        "opposite met": answered,
        "set": among,
        "another figure": figure,
        "converse": float(converse_kept(pair.words, pair.said, pair.alignment)),
    }


def _value(word: Word) -> float | None:
    """Read a figure, however it is written; None for other words."""
    plain = word.text.replace(",", "")
    found = number_value(plain)
    if found is not None:
        return float(found)
    return float(plain) if _FIGURE.fullmatch(plain) else None


def _company(pair: _Pair, row: int, place: int) -> float:
    """Return the share of a word's company that stands by the place in the other statement."""
    below = pair.below
    near = {pair.said[row].head, *below[row], *(low for each in below[row] for low in below[each])}
    company = [each for each in near - {row} if each in set(pair.content)]
    met = sum(
        pair.scores[each] > _MET and steps_between(pair.words, pair.rows[each], place) <= _TOGETHER
        for each in company
    )
    return met / len(company) if company else 0.0


def _denials(pair: _Pair) -> dict[str, float]:
    """Tell whether what one of two says is denied by the other."""
    ours, theirs = negations(pair.said), negations(pair.words)
    own = [row for row in pair.content if pair.scores[row] >= _MET]
    rows = [pair.rows[row] for row in own]
    apart = _denied_share(pair.words, rows, theirs) - _denied_share(pair.said, own, ours)
    return {
        "under denial": abs(apart),
        "denied at root": float(denied_at_root(pair.words, pair.said, pair.alignment)),
    }


def _denied_share(words: Sequence[Word], rows: Sequence[int], denied: frozenset[int]) -> float:
    """Return the share of words that are negated, or what governs them is, near by."""
    under = 0
    for row in rows:
        here = row
        for _ in range(_DENIED_STEPS):
            if here in denied:
                under += 1
                break
            here = words[here].head
    return under / len(rows) if rows else 0.0


def _places(pair: _Pair) -> dict[str, float]:
    """Look at who does what to whom: swapped, somebody else in the place, or not told so."""
    swapped = same = elsewhere = 0
    other = taken = 0.0
    slots = 0
    for row, word in enumerate(pair.said):
        role, head = role_of(pair.said, row)
        if word.part not in _ENTITY or head == row or word.role in {"compound", "nummod"}:
            continue
        slots += 1
        place, at = pair.rows[row], pair.rows[head]
        told = pair.scores[head] > _NEAR or pair.said[head].lemma in _LIGHT
        if pair.scores[row] > _MET:
            there, _ = pair.roles[place]
            if told and steps_between(pair.words, place, at) <= _TOGETHER:
                same += there == role
                swapped += {there, role} == {Role.DOER, Role.DONE_TO}
            else:
                elsewhere += 1
        fillers = [
            each
            for each, there in enumerate(pair.words)
            if told and there.part in _ENTITY and pair.roles[each] == (role, at)
        ]
        if fillers and not any(pair.words[each].lemma == word.lemma for each in fillers):
            other = max(other, 1 - float(pair.likeness[row]) if place in fillers else 1.0)
            taken = max(taken, float(pair.scores[row] > _MET))
    whole = max(1, slots)
    return {
        "swapped": swapped / whole,
        "same place": same / whole,
        "elsewhere": elsewhere / whole,
        "other in place": other,
        "place taken": taken,
    }


def _edges(pair: _Pair, uncovered: float) -> dict[str, float]:
    """Tell how far apart the counterparts stand of words that belong together.

    Verbs between them tell more, the more of the words have a counterpart at all.
    """
    pairs = belonging(pair.said, pair.content)
    far: list[int] = []
    verbs: list[int] = []
    alike: list[bool] = []
    for row, head in pairs:
        one, other = pair.rows[row], pair.rows[head]
        if min(pair.scores[row], pair.scores[head]) < _MET or one == other:
            continue
        between = _between(pair.words, one, other)
        far.append(sum(pair.words[place].content for place in between))
        verbs.append(sum(pair.words[place].part == "VERB" for place in between))
        alike.append(pair.roles[one][0] == role_of(pair.said, row)[0])
    return {
        "apart": math.fsum(far) / len(far) if far else 0.0,
        "verbs between": (1 - uncovered) * max(verbs, default=0),
        "same role": sum(alike) / len(alike) if alike else 0.5,
        "edges met": len(far) / max(1, len(pairs)),
    }


def _between(words: Sequence[Word], one: int, other: int) -> list[int]:
    """Return the words on the way from one word to another in the parse."""
    left, right = [one], [other]
    for way in (left, right):
        while words[way[-1]].head not in way:
            way.append(words[way[-1]].head)
    meeting = next((row for row in left if row in right), None)
    if meeting is None:
        return [*left[1:], *right[1:]]
    way = [*left[: left.index(meeting) + 1], *right[: right.index(meeting)]]
    return [row for row in way if row not in {one, other}]


def _outcomes(findings: Sequence[Finding]) -> dict[str, float]:
    """Tell what the typed checks said of the two."""
    against = [finding.confidence for finding in findings if finding.status in _AGAINST]
    statuses = {finding.status for finding in findings}
    return {
        "typed conflict": max(against, default=0.0),
        "typed agreement": float(Status.AGREEMENT in statuses),
        "typed reason": float(bool(statuses & _EXPLAINED)),
    }

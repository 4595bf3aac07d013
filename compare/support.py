"""Does one statement carry everything that another says?

What the other says is looked for word by word and fact by fact; a logistic model weighs what is
missing.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz import fuzz

from claims.encode import TokenVectors
from claims.model import Article, Certainty, Claim, DateFact, Fact, NameFact, QuantityFact
from claims.words import Word
from compare.values import Relation, compare_dates, compare_quantities
from compare.word_alignment import Alignment, align, word_vectors

T = TypeVar("T", bound=Fact)

# How much a word's absence says, by its part of speech.
_WEIGHTS = {"PROPN": 1.6, "NUM": 1.6, "NOUN": 1.3, "VERB": 1.0, "ADJ": 1.0, "ADV": 0.6}
# How far two related words' counterparts may stand apart in the parse, and how much is lost then.
_LOST_BY_STEPS = {1: 0.0, 2: 0.0, 3: 0.4, 4: 0.7}
_FAR = 5
_SOFT = frozenset({Certainty.HEDGED, Certainty.PLANNED, Certainty.DENIED})
# Names alike from this token-set ratio on (0 to 100).
_SAME_NAME = 90
# The most that is left of a probability where the other statement gives another figure.
_DENIED = 0.25
# Words and facts that are told to the reader as missing.
_SHOWN = 3
_MISSING = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One statement as it was read: its claims with their facts, and its words."""

    article: Article
    claims: tuple[Claim, ...]
    words: tuple[Word, ...]
    tokens: TokenVectors


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What of a statement another one lacks; all are 0 where it carries everything.

    `uncovered` is the share of its content that has no counterpart, `worst` the weight of the word
    that lacks one most, `broken` the share of its words' relations that the other does not have.
    `figures`, `dates` and `names` count those that the other does not give. `distance` is one
    minus the cosine of the two texts.
    """

    uncovered: float
    worst: float
    broken: float
    figures: float
    dates: float
    names: float
    negation: float
    firmness: float
    distance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A logistic model over `Evidence`: a bias, and a weight for each part by its name."""

    bias: float
    parts: tuple[tuple[str, float], ...]

    def probability(self, evidence: Evidence) -> float:
        """Return the probability that nothing is missing."""
        terms = [weight * float(getattr(evidence, name)) for name, weight in self.parts]
        return 1 / (1 + math.exp(-math.fsum((self.bias, *terms))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Whether a statement carries all of another, how probably, and what it lacks."""

    probability: float
    missing: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether it does, more probably than not."""
        return self.probability > 0.5

    @property
    def explanation(self) -> str:
        """Say in one sentence what was found."""
        if self.holds:
            return "Everything that the one says is in the other."
        lacks = ", ".join(f"“{word}”" for word in self.missing)
        return f"Not in the other: {lacks}." if lacks else "Not all of it is in the other."


def support(carrier: Reading, said: Reading, weights: Weights, *, cosine: float) -> Support:
    """Tell whether `carrier` carries everything that `said` says; `cosine` is of the two texts."""
    if not carrier.words or not said.words:
        return Support(probability=0.0, missing=())
    alignment = _aligned(carrier, said)
    evidence = gather(carrier, said, alignment=alignment, cosine=cosine)
    missing = (*_facts_missing(carrier, said), *_words_missing(said, alignment))
    distinct = tuple(dict.fromkeys(missing))
    probability = weights.probability(evidence)
    if _another_figure(carrier, said):
        probability = min(probability, _DENIED)
    return Support(probability=probability, missing=distinct[:_SHOWN])


def gather(
    carrier: Reading, said: Reading, *, cosine: float, alignment: Alignment | None = None
) -> Evidence:
    """Gather what of `said` is missing in `carrier`. Both must have words."""
    found = alignment or _aligned(carrier, said)
    content = _content(said.words)
    gaps = (1 - found.scores[content]) * [_weight(said.words[row]) for row in content]
    whole = math.fsum(_weight(said.words[row]) for row in content)
    return Evidence(
        uncovered=float(gaps.sum()) / whole,
        worst=float(gaps.max()),
        broken=_broken(carrier.words, said.words, content, found),
        figures=min(2.0, len(_figures_missing(carrier, said))),
        dates=min(2.0, len(_dates_missing(carrier, said))),
        names=min(2.0, len(_names_missing(carrier, said))),
        negation=float(_negated(carrier) != _negated(said)),
        firmness=float(_soft(carrier) and not _soft(said)),
        distance=1 - cosine,
    )


def _aligned(carrier: Reading, said: Reading) -> Alignment:
    return align(
        said.words,
        word_vectors(said.words, said.tokens),
        carrier.words,
        word_vectors(carrier.words, carrier.tokens),
    )


def _content(words: Sequence[Word]) -> list[int]:
    """Return the rows of the words that say something, all rows where none does."""
    return [row for row, word in enumerate(words) if word.content] or list(range(len(words)))


def _weight(word: Word) -> float:
    return _WEIGHTS.get(word.part, 1.0)


def _broken(
    words: Sequence[Word], said: Sequence[Word], content: Sequence[int], alignment: Alignment
) -> float:
    """Return the share of related content words whose counterparts are not related."""
    lost: list[float] = []
    for row in content:
        head = said[row].head
        if head == row or head not in content:
            continue
        one, other = alignment.rows[row], alignment.rows[head]
        steps = _steps(words, one, other)
        lost.append(_LOST_BY_STEPS.get(steps, 1.0) if one != other else 0.7)
    return math.fsum(lost) / len(lost) if lost else 0.0


def _steps(words: Sequence[Word], one: int, other: int) -> int:
    """Count the steps between two words in the parse, `_FAR` where they are not connected."""
    left, right = _ancestors(words, one), _ancestors(words, other)
    meeting = next((row for row in left if row in right), None)
    return _FAR if meeting is None else left.index(meeting) + right.index(meeting)


def _ancestors(words: Sequence[Word], row: int) -> list[int]:
    found = [row]
    while words[row].head not in found:
        row = words[row].head
        found.append(row)
    return found


def _of_kind(reading: Reading, kind: type[T]) -> list[T]:
    return [fact for claim in reading.claims for fact in claim.facts if isinstance(fact, kind)]


def _told(reading: Reading, fact: Fact) -> bool:
    """Tell whether a statement has a fact's very words."""
    return fact.text.lower() in reading.article.text.lower()


def _figures_missing(carrier: Reading, said: Reading) -> list[QuantityFact]:
    given = _of_kind(carrier, QuantityFact)
    return [
        figure
        for figure in _of_kind(said, QuantityFact)
        if not any(_gives(other, figure) for other in given) and not _told(carrier, figure)
    ]


def _another_figure(carrier: Reading, said: Reading) -> bool:
    """Tell whether a statement counts by another figure what the other counts."""
    given = _of_kind(carrier, QuantityFact)
    return any(
        (other.measure, other.unit, other.counted) == (figure.measure, figure.unit, figure.counted)
        for figure in _figures_missing(carrier, said)
        for other in given
    )


def _gives(figure: QuantityFact, said: QuantityFact) -> bool:
    """Tell whether a figure is another or says more exactly what it says."""
    if figure.unit != said.unit:
        return False
    same = {Relation.EQUAL, Relation.ROUNDS, Relation.CONVERTS}
    within = said.low <= figure.low and figure.high <= said.high
    return within or compare_quantities(figure, said) in same


def _dates_missing(carrier: Reading, said: Reading) -> list[DateFact]:
    given = _of_kind(carrier, DateFact)
    same = {Relation.EQUAL, Relation.CONTAINS}
    return [
        day
        for day in _of_kind(said, DateFact)
        if not any(compare_dates(other, day) in same for other in given) and not _told(carrier, day)
    ]


def _names_missing(carrier: Reading, said: Reading) -> list[NameFact]:
    given = [
        form.lower() for name in _of_kind(carrier, NameFact) for form in (name.full, name.name)
    ]
    text = carrier.article.text.lower()
    return [
        name
        for name in _of_kind(said, NameFact)
        if name.name.lower() not in text and not _named(name.name.lower(), given)
    ]


def _named(name: str, given: Iterable[str]) -> bool:
    return any(fuzz.token_set_ratio(name, other) >= _SAME_NAME for other in given)


def _negated(reading: Reading) -> bool:
    return any(claim.negated for claim in reading.claims)


def _soft(reading: Reading) -> bool:
    return any(claim.certainty in _SOFT for claim in reading.claims)


def _facts_missing(carrier: Reading, said: Reading) -> list[str]:
    facts: list[Fact] = [
        *_figures_missing(carrier, said),
        *_dates_missing(carrier, said),
        *_names_missing(carrier, said),
    ]
    return [fact.text for fact in sorted(facts, key=lambda fact: fact.start)]


def _words_missing(said: Reading, alignment: Alignment) -> list[str]:
    """Return the content words without a counterpart, the weightiest first."""
    rows = [row for row in _content(said.words) if alignment.scores[row] < _MISSING]
    rows.sort(key=lambda row: (-_weight(said.words[row]) * (1 - alignment.scores[row]), row))
    text = said.article.text
    return [text[said.words[row].start : said.words[row].end] for row in rows]

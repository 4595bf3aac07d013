"""The figures of a story side by side: what each counts, and which may be of one thing."""

import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from claims.model import DateFact, DateRelation, Measure, QuantityFact
from compare.checks.figures.comparable import NUMBERED
from compare.checks.figures.counted import Counted, counted
from compare.one_value.rows import Rows
from compare.story import Statement, Story, statements
from compare.values import Relation, compare_quantities

# Measures whose figures have checks of their own.
_APART = frozenset({Measure.OTHER, Measure.AGE, Measure.SCORE, Measure.MAGNITUDE})
# Further apart two figures are hardly of one thing.
_MOST_TIMES = 4.0


class FigureRows(Rows[QuantityFact]):
    """The figures of a story, by their rows."""

    def __init__(self, story: Story) -> None:
        """Gather the figures."""
        told = [
            s
            for s in statements(story, QuantityFact)
            if s.fact.measure not in _APART and s.fact.counted not in NUMBERED
        ]
        super().__init__(
            story,
            told,
            [(s.fact.measure, s.fact.unit, s.fact.low, s.fact.high) for s in told],
            [(s.fact.measure, s.fact.unit) for s in told],
        )
        self.counted: tuple[Counted, ...] = tuple(counted(s) for s in told)
        self.dates = tuple(_dates(s, story) for s in told)
        self.nearest = tuple(_nearest(s, story) for s in told)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the rows of every two outlets' figures of one measure that may be of one thing."""
        by_kind = defaultdict(list)
        for row, kind in enumerate(self.kinds):
            by_kind[kind].append(row)
        for rows in by_kind.values():
            for one, other in combinations(rows, 2):
                f, g = self.told[one].fact, self.told[other].fact
                if times(f, g) > _MOST_TIMES or not self.near(one, other):
                    continue
                if compare_quantities(f, g) is Relation.DIFFERS:
                    yield one, other


def times(f: QuantityFact, g: QuantityFact) -> float:
    """Return how many times the smaller of two figures the larger is."""
    low, high = sorted(abs(end_of(fact)) for fact in (f, g))
    return high / low if low else math.inf


def end_of(fact: QuantityFact) -> float:
    """Return the end of a figure that is told: "at least 40" is 40."""
    return fact.low if math.isfinite(fact.low) else fact.high


def _dates(statement: Statement[QuantityFact], story: Story) -> tuple[DateFact, ...]:
    """Return the days and years that a figure's sentence names."""
    return tuple(
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.resolved and fact.relation is DateRelation.ON
    )


def _nearest(statement: Statement[QuantityFact], story: Story) -> DateFact | None:
    """Return the date of a figure's sentence that stands next to it, where it is a known one."""
    start = statement.fact.start
    dates = [
        fact
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.start != start
    ]
    nearest = min(dates, key=lambda fact: (abs(fact.start - start), fact.start), default=None)
    return nearest if nearest is not None and nearest.resolved else None

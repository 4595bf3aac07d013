"""Results that tell two games apart."""

from collections.abc import Iterable

from claims.lexicon import lexicon
from claims.model import Claim, Measure, QuantityFact
from compare.story import Statement, Story

# What players and teams have so many of in one game.
_STATISTICS = lexicon(
    "point goal assist rebound steal block shot save catch carry reception touchdown yard pass "
    "run hit wicket try tackle foul turnover penalty corner ace three-pointer free_throw"
)


def results_apart(a: Claim, b: Claim) -> bool:
    """Tell whether each sentence gives a result, and none is the other's."""
    return _none_shared(_results([a]), _results([b]))


def games_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two statistics stand in articles that report two games."""
    if not _statistic(a.fact) or not _statistic(b.fact):
        return False
    left, right = (_results(story.claims_of(s.article.id)) for s in (a, b))
    return _none_shared(left, right)


def _statistic(fact: QuantityFact) -> bool:
    return fact.measure is Measure.POINTS or fact.counted in _STATISTICS


def _none_shared(left: set[frozenset[float]], right: set[frozenset[float]]) -> bool:
    return bool(left) and bool(right) and not left & right


def _results(claims: Iterable[Claim]) -> set[frozenset[float]]:
    return {
        frozenset((fact.low, fact.high))
        for claim in claims
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.SCORE
    }

"""What tells two games apart, and two statistics of one player."""

import re
from collections.abc import Iterable

from claims.lexicon import lexicon
from claims.model import Claim, Measure, QuantityFact
from compare.story import Statement, Story

# What players and teams have so many of in one game.
_STATISTICS = lexicon(
    "point goal assist rebound steal block shot save catch carry reception touchdown yard pass "
    "run hit wicket try tackle foul turnover penalty corner ace three-pointer free_throw"
)

# The stretch that a statistic is of: "in his last two games", "since Week 11", "this year".
_STRETCHES = re.compile(
    r"\b(?:last|past|first|previous|final|opening) (?:\w+ )?(?:games?|match(?:es)?|starts?|"
    r"outings?|appearances?|races?|seasons?|weeks?|months?|years?|meetings?|quarters?|innings?|half|"
    r"minutes)\b"
    r"|\bsince (?:the )?(?:[\w'’]+ )?(?:week|round|game|match|bye|break|start|opener)(?: \d+)?\b"
    r"|\b(?:this|last|on the|for the|per|each|a) (?:year|season|campaign|game|match)\b"
    r"|\bcareer\b|\ball-time\b",
    re.IGNORECASE,
)
# How it was done, where one has a figure for each: by ground or air, in attack or on returns.
_WAYS = re.compile(
    r"\b(rushing|rushed|receiving|passing|catch(?:es)?|ground|air|punts?|kick-?offs?|returns?|"
    r"returned|offen[sc]e|defen[sc]e|away|home|road)\b",
    re.IGNORECASE,
)
_ALIKE = {"rushed": "rushing", "ground": "rushing", "air": "passing", "returned": "return"}


def _statistics_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether two statistics are of two stretches, or of things done in two ways."""
    if not _statistic(a.fact) or not _statistic(b.fact):
        return False
    texts = [statement.claim.text.lower() for statement in (a, b)]
    stretches = [set(_STRETCHES.findall(text)) for text in texts]
    if all(stretches) and not stretches[0] & stretches[1]:
        return True
    ways = [{_way(word) for word in _WAYS.findall(text)} for text in texts]
    return ways[0] != ways[1]


def _way(word: str) -> str:
    return _ALIKE.get(word, word.rstrip("s"))


def results_apart(a: Claim, b: Claim) -> bool:
    """Tell whether each sentence gives a result, and none is the other's."""
    return _none_shared(_results([a]), _results([b]))


def games_apart(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two statistics stand in articles that report two games."""
    if not _statistic(a.fact) or not _statistic(b.fact):
        return False
    if _statistics_apart(a, b):
        return True
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

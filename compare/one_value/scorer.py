"""A logistic model: signs between two values -> how probably they are tellings of one fact."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """A bias, and what each sign adds to the score per unit of it.

    A sign that is a measure adds once more for each limit in `steps` that it reaches, the lowest
    first: twice as far apart need not count twice as much. `least` is the probability from which on
    a pair is listed.
    """

    least: float
    bias: float
    weights: Mapping[str, float]
    steps: Mapping[str, tuple[tuple[float, float], ...]] = field(default_factory=dict)

    def probability(self, signs: Mapping[str, float]) -> float:
        """Return how probably two values that differ are a conflict about one thing."""
        return _logistic(
            math.fsum((self.bias, *(self._told(name, signs[name]) for name in self.weights)))
        )

    def at_most(self, signs: Mapping[str, float]) -> float:
        """Return the highest probability that signs leave; those not given are 0 or 1."""
        terms = (
            self._told(name, signs[name])
            if name in signs
            else max(self._told(name, 0.0), self._told(name, 1.0))
            for name in self.weights
        )
        return _logistic(math.fsum((self.bias, *terms)))

    def _told(self, name: str, sign: float) -> float:
        told = self.weights[name] * sign
        for limit, add in self.steps.get(name, ()):
            if sign < limit:
                break
            told += add
        return told


def _logistic(score: float) -> float:
    # e to the 700 is the most that a float holds
    return 1 / (1 + math.exp(min(700.0, -score)))

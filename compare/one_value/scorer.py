"""A logistic model: signs between two values -> how probably they are tellings of one fact."""

import math
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorer:
    """A bias, and what each sign adds to the score per unit of it.

    `least` is the probability from which on a pair is listed.
    """

    least: float
    bias: float
    weights: Mapping[str, float]

    def probability(self, signs: Mapping[str, float]) -> float:
        """Return how probably two values that differ are a conflict about one thing."""
        return _logistic(
            math.fsum((self.bias, *(self.weights[name] * signs[name] for name in self.weights)))
        )

    def at_most(self, signs: Mapping[str, float]) -> float:
        """Return the highest probability that signs leave; those not given lie between 0 and 1."""
        terms = (
            weight * signs[name] if name in signs else max(0.0, weight)
            for name, weight in self.weights.items()
        )
        return _logistic(math.fsum((self.bias, *terms)))


def _logistic(score: float) -> float:
    # e to the 700 is the most that a float holds
    return 1 / (1 + math.exp(min(700.0, -score)))

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
        score = math.fsum((self.bias, *(self.weights[name] * signs[name] for name in self.weights)))
        # e to the 700 is the most that a float holds
        return 1 / (1 + math.exp(min(700.0, -score)))

"""A logistic model over signs."""

import pytest

from compare.one_value.scorer import Scorer
from compare.one_value.weights import ONE_DATE, ONE_FIGURE
from tests.compare.one_value.stories import date_rows, figure_rows


def test_signs_add_up() -> None:
    """Each sign adds its weight; without any, the bias alone decides."""
    scorer = Scorer(least=0.5, bias=0.0, weights={"near": 2.0, "far": -2.0})
    assert scorer.probability({"near": 0.0, "far": 0.0}) == pytest.approx(0.5)
    assert scorer.probability({"near": 1.0, "far": 0.0}) == pytest.approx(0.8808, abs=1e-4)
    assert scorer.probability({"near": 1.0, "far": 1.0}) == pytest.approx(0.5)


def test_a_measure_adds_for_each_limit_that_it_reaches() -> None:
    """A sign at a limit has reached it; what lies below the next adds no more."""
    scorer = Scorer(
        least=0.5, bias=0.0, weights={"apart": 0.0}, steps={"apart": ((0.5, 2.0), (1.0, -1.0))}
    )
    assert scorer.probability({"apart": 0.4}) == pytest.approx(0.5)
    assert scorer.probability({"apart": 0.5}) == pytest.approx(0.8808, abs=1e-4)
    assert scorer.probability({"apart": 0.9}) == scorer.probability({"apart": 0.5})
    assert scorer.probability({"apart": 3.0}) == pytest.approx(0.7311, abs=1e-4)


def test_what_is_not_known_is_at_its_best() -> None:
    """Without a sign the highest probability has it where its weight helps, and not where not."""
    scorer = Scorer(least=0.5, bias=0.0, weights={"near": 2.0, "far": -2.0})
    assert scorer.at_most({}) == scorer.probability({"near": 1.0, "far": 0.0})
    assert scorer.at_most({"near": 0.0}) == pytest.approx(0.5)
    assert scorer.at_most({"near": 0.0, "far": 1.0}) < 0.2


def test_a_hopeless_score_is_no_overflow() -> None:
    """A score far below what a float can be raised to gives a probability of nearly nothing."""
    assert Scorer(least=0.5, bias=0.0, weights={"x": -1e6}).probability({"x": 1.0}) < 1e-9


def test_the_weights_are_of_the_signs_that_are_read() -> None:
    """No sign is without a weight and no weight without a sign: they were fitted together."""
    from compare.one_value.date_signs import date_signs
    from compare.one_value.figure_signs import figure_signs

    assert figure_signs(figure_rows(), 0, 1).keys() == ONE_FIGURE.weights.keys()
    assert date_signs(date_rows(), 0, 1).keys() == ONE_DATE.weights.keys()

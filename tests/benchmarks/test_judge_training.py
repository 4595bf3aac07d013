from random import Random

import numpy as np
import pytest
import torch

from benchmarks.judge_heads import Example, Network, arrays_of, network_of, predict
from benchmarks.judge_quality import area, calibration
from benchmarks.perturbations import (
    CONTRADICTION,
    ENTAILMENT,
    NEUTRAL,
    Made,
    make_pairs,
    stock_of,
)
from claims.encode import TokenVectors
from claims.parse import load_pipeline
from compare.judge.head import Head

SENTENCES = (
    "Harrow Steel, which was founded in 1931, bought Milton Iron for $40 million on Monday.",
    "The council approved 240 new flats, said Ada Brenner, a member of the board.",
    "Prices rose by 12 percent in Germany, according to the ministry.",
)


@pytest.fixture(scope="module")
def made() -> list[Made]:
    """Make the pairs of some sentences of one document."""
    docs = list(load_pipeline().pipe(SENTENCES))
    stock = stock_of(docs)
    return [
        each
        for doc in docs
        for other in [[each for each in docs if each is not doc]]
        for each in make_pairs("d", doc, stock, other, Random(0))
    ]


def test_all_three_labels_are_made(made: list[Made]) -> None:
    """Sentences yield statements that they carry, deny and do not speak of."""
    assert {each.label for each in made} == {ENTAILMENT, NEUTRAL, CONTRADICTION}


def test_a_change_stands_with_both_labels(made: list[Made]) -> None:
    """A changed statement conflicts with the sentence and agrees with the sentence so changed."""
    against = {each.hypothesis for each in made if each.label == CONTRADICTION}
    carried = {each.hypothesis for each in made if each.label == ENTAILMENT}
    assert len(against & carried) > len(against) / 2


def test_pairs_are_the_same_every_time() -> None:
    """One seed gives one set of pairs."""
    [doc] = load_pipeline().pipe(SENTENCES[:1])
    stock = stock_of([doc])
    once, again = (list(make_pairs("d", doc, stock, (), Random(1))) for _ in range(2))
    assert once == again


def test_a_shipped_network_says_what_the_trained_one_said() -> None:
    """The arrays compute, without torch, the scores that training saw, up to their precision."""
    torch.manual_seed(0)
    network = Network(8)
    arrays = {name: array.astype(np.float32) for name, array in arrays_of(network).items()}
    head = Head(**arrays)
    random = np.random.default_rng(0)

    def tokens(count: int) -> TokenVectors:
        vectors = random.standard_normal((count, 8)).astype(np.float32)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return TokenVectors(spans=tuple((n, n + 1) for n in range(count)), vectors=vectors)

    long, short = tokens(7), tokens(3)
    vectors = {"long": torch.from_numpy(long.vectors), "short": torch.from_numpy(short.vectors)}
    examples = [
        Example(premise="long", hypothesis="short", label=0),
        Example(premise="long", hypothesis="long", label=0),
    ]
    back = predict(network_of(head), examples, vectors)
    assert head.scores(long, short) == pytest.approx(tuple(back[0]), abs=1e-4)
    assert head.scores(long, long) == pytest.approx(tuple(back[1]), abs=1e-4)


def test_the_area_counts_pairs_in_order() -> None:
    """Three of four pairs of a conflict and another in the right order are three quarters."""
    labels = np.array([2, 2, 0, 1])
    assert area(labels, np.array([0.9, 0.4, 0.5, 0.1])) == 0.75
    assert area(labels, np.array([0.5, 0.5, 0.5, 0.5])) == 0.5


def test_calibration_compares_what_was_said_with_what_was_right() -> None:
    """Two of four right at a probability of 0.9 are 0.4 off."""
    found = np.array([[0.9, 0.05, 0.05]] * 4)
    scored = calibration(np.array([0, 0, 1, 2]), found)
    assert scored.figure == pytest.approx(0.6)
    assert scored.note == "said/seen (pairs): 0.90/0.50 (4)"

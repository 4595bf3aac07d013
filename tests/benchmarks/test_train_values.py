"""Fitting the weights of one value: examples from labelled stories, and folds by story."""

import numpy as np
import pytest

from benchmarks.train_values import average_precision, fold, scorer
from benchmarks.value_examples import Examples, Label, Place, Places
from compare.one_value.figures import FigureRows
from tests.compare.factories import Telling, figure, story_of


def examples(stories: str, labels: list[tuple[str, ...]]) -> Examples:
    """Make pairs whose first sign tells a conflict and whose second is always 0."""
    signs = np.array([[float(bool(found)), 0.0] for found in labels])
    return Examples(
        names=("telling", "idle"), signs=signs, stories=tuple(stories), labels=tuple(labels)
    )


def test_a_conflict_told_by_many_pairs_counts_no_more_than_three() -> None:
    """Six pairs of one label weigh as much as three of another; other pairs weigh 1."""
    made = examples("aaaaaaab", [("x",)] * 6 + [(), ("x",)])
    assert made.weights.tolist() == [0.5] * 6 + [1.0, 1.0]
    assert made.conflicts.tolist() == [1] * 6 + [0, 1]


def test_each_story_is_judged_by_the_others() -> None:
    """What tells a conflict in the other stories tells it here; the order stays."""
    made = examples("aabbcc", [("x",), (), ("x",), (), ("x",), ()])
    found = fold(made)
    assert average_precision(made.conflicts, found) == pytest.approx(1.0)
    assert (found[::2] > found[1::2]).all()


def test_the_fitted_weights_are_for_signs_as_they_are() -> None:
    """The scorer that is written down tells a conflict by its sign; an idle sign weighs nothing."""
    made = examples("aabb" * 25, [found for n in range(50) for found in ((f"{n}",), ())])
    fitted = scorer(made)
    assert fitted.weights["telling"] > 0
    assert fitted.weights["idle"] == 0
    told = [fitted.probability(dict(zip(made.names, row, strict=True))) for row in made.signs[:2]]
    assert told[0] > 0.5 > told[1]


def test_a_label_is_told_by_the_values_at_its_places_and_by_the_same_elsewhere() -> None:
    """A third outlet that gives a labelled value tells the conflict, one that is not named none."""
    tellings = [Telling(name, file=f"{name}.txt") for name in ("a", "b", "c", "d")]
    for telling, text in zip(tellings, ("24", "14", "14", "14"), strict=True):
        telling.tell(f"The fine was {text} crowns.", figure(text, float(text)))
    rows = FigureRows(story_of(*tellings))
    label = Label(
        id="fine",
        a=Place(file="a.txt", words="the fine was 24"),
        b=Place(file="b.txt", words="the fine was 14"),
        files=frozenset(("a.txt", "b.txt", "c.txt")),
    )
    places = Places(rows, (label,))
    told = {pair: places.labels_of(*pair) for pair in rows.pairs()}
    assert told == {(0, 1): ("fine",), (0, 2): ("fine",), (0, 3): ()}

"""Fitting the weights of one value: examples from labelled stories, and folds by story."""

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import value_examples
from benchmarks.train_values import average_precision, fold, scorer
from benchmarks.value_examples import Examples, Label, Place, Places, labelled, place_of
from compare.one_value.figures import FigureRows
from tests.compare.factories import Telling, figure, story_of
from tests.compare.one_value.stories import figure_rows


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


def test_a_measure_has_limits_where_conflicts_lie() -> None:
    """A sign that helps only up to a point is followed there, which one weight could not do."""
    rows = [(n / 100, ("x",) if 40 <= n < 60 else ()) for n in range(100)] * 4
    made = Examples(
        names=("measure",),
        signs=np.array([[value] for value, _ in rows]),
        stories=tuple("abcd"[n // 100] for n in range(400)),
        labels=tuple(found for _, found in rows),
    )
    fitted = scorer(made)
    limits = [limit for limit, _ in fitted.steps["measure"]]
    assert limits == sorted(limits)
    assert 0.4 < limits[0] < limits[-1] < 0.6
    told = [fitted.probability({"measure": value}) for value in (0.1, 0.5)]
    assert told[0] < told[1]


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


@pytest.mark.parametrize(
    ("story", "sure", "told"),
    [("fire", True, [True]), ("fire", False, []), ("flood", True, [False])],
    ids=["a conflict", "perhaps one", "of another story"],
)
def test_a_pair_that_a_reader_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, story: str, sure: bool, told: list[bool]
) -> None:
    """A pair judged a conflict is one; of what the reader is not sure of nothing is learned."""
    rows = figure_rows()
    row = {"story": story, "at": [place_of(rows, 1), place_of(rows, 0)], "sure": sure}
    file = tmp_path / "judged.jsonl"
    file.write_text(json.dumps(row) + "\n")
    monkeypatch.setattr(value_examples, "JUDGED", file)
    assert [bool(labels) for _, _, labels in labelled(rows, "fire", ())] == told

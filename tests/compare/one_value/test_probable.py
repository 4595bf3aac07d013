"""Which pairs of values are listed."""

from collections.abc import Mapping

import pytest

from compare.one_value.figures import FigureRows
from compare.one_value.probable import probable
from compare.one_value.scorer import Scorer
from tests.compare.factories import Telling, figure, story_of

SCORER = Scorer(least=0.6, bias=0.0, weights={"near": 1.0})


def no_more(*_: int) -> Mapping[str, float]:
    """Give no further signs."""
    return {}


def rows_of(claims: int) -> FigureRows:
    """Tell of a fine in two articles of so many claims."""
    tellings = Telling("Ledger"), Telling("Courier")
    for telling, text in zip(tellings, ("24", "14"), strict=True):
        telling.tell(f"It paid {text} fines.", figure(text, float(text)))
        for number in range(claims - 1):
            telling.tell(f"Nothing else happened there in week {number}.")
    return FigureRows(story_of(*tellings))


@pytest.mark.parametrize(
    ("signs", "claims", "listed"),
    [
        ({"near": 2.0, "apart": 0.0}, 6, True),
        ({"near": 0.0, "apart": 0.0}, 6, False),
        ({"near": 2.0, "apart": 1.0}, 6, False),
        ({"near": 2.0, "apart": 0.0}, 5, False),
    ],
    ids=["probable", "not probable", "kept apart", "a few sentences"],
)
def test_probable_pairs_of_whole_articles(
    signs: Mapping[str, float], claims: int, *, listed: bool
) -> None:
    """A pair is listed from the least probability on, but for a sign that keeps it apart."""
    rows = rows_of(claims)
    found = list(probable(rows, iter([(0, 1)]), (lambda *_: signs, no_more), SCORER, ("apart",)))
    assert [(one, other) for one, other, _ in found] == ([(0, 1)] if listed else [])
    assert all(probability == pytest.approx(0.8808, abs=1e-4) for _, _, probability in found)


def test_a_hopeless_pair_is_not_read_on() -> None:
    """Where the first signs leave no hope the second are not asked for; else they decide."""
    asked: list[float] = []

    def slow(*_: int) -> Mapping[str, float]:
        asked.append(1.0)
        return {"far": 1.0}

    scorer = Scorer(least=0.6, bias=0.0, weights={"near": 1.0, "far": -3.0})
    for near, times in ((0.0, 0), (2.0, 1)):
        quick = {"near": near}
        signs = (lambda *_, quick=quick: quick), slow
        assert not list(probable(rows_of(6), iter([(0, 1)]), signs, scorer, ()))
        assert len(asked) == times

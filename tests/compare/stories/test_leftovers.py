"""Articles that stand alone, and the well-known stories that they are given to."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from compare.stories import leftovers
from compare.stories.leftovers import attach
from compare.stories.links import Links, StoryModel
from rashomon.story_weights import load_story_model

MODEL = load_story_model()
# two stories that four articles tell, one that two tell, and an article
GROUPS = ([0, 1, 2, 3], [4, 5, 6, 7], [8, 9], [10])


def given(
    monkeypatch: pytest.MonkeyPatch,
    likeness: Sequence[float],
    timeless: Sequence[float] | None = None,
) -> list[list[int]]:
    """Attach the article, which has these scores with the two known stories.

    `timeless` are those without the dates, which articles have if it is given.
    """

    def known(
        links: Links, row: int, others: Sequence[int], model: StoryModel
    ) -> npt.NDArray[np.float64]:
        assert (row, list(others)) == (10, [0, 4])
        return np.array(likeness if timeless is None or links.dated.any() else timeless)

    monkeypatch.setattr(leftovers, "scores", known)
    links = Links(
        sums={},
        size=np.ones(11),
        days=np.zeros(11),
        dated=np.full(11, float(timeless is not None)),
        names=[],
        rarity={},
        strongest=[],
    )
    return attach(links, GROUPS, MODEL)


def test_an_article_goes_to_the_story_it_is_much_nearer_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A score below zero is enough where the other known stories are far behind."""
    assert given(monkeypatch, (-4.0, -0.5)) == [[0, 1, 2, 3], [4, 5, 6, 7, 10], [8, 9]]


@pytest.mark.parametrize("likeness", [(-0.9, -0.5), (-6.0, -2.0), (-np.inf, -np.inf)])
def test_an_article_in_doubt_stays_alone(
    monkeypatch: pytest.MonkeyPatch, likeness: Sequence[float]
) -> None:
    """Two stories that are equally near, or none that is near, leave an article where it is."""
    assert given(monkeypatch, likeness) == [list(rows) for rows in GROUPS]


def test_who_looks_back_after_weeks_tells_the_same_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """A date far from the others' keeps no article away whose text would do without dates."""
    found = given(monkeypatch, (-6.0, -2.0), timeless=(-4.0, 0.2))
    assert found == [[0, 1, 2, 3], [4, 5, 6, 7, 10], [8, 9]]
    likely = given(monkeypatch, (-6.0, -2.0), timeless=(-4.0, -0.2))
    assert likely == [list(rows) for rows in GROUPS]

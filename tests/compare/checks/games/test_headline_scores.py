import pytest

from claims.model import Anchor, BlockKind, Measure
from compare.checks.games.headline_scores import check_headline_scores
from tests.compare.factories import Telling, figure, story_of


def judged(
    title: str, sentence: str = "Lisle beat Usk {} in the cup.", score: str = "71-64"
) -> int:
    """Count the conflicts of a headline with a sentence of its text that gives a result."""
    telling = Telling("Ledger")
    telling.tell(title, position=BlockKind.TITLE)
    high, low = (int(part) for part in score.split("-"))
    result = figure(score, low, high=high, measure=Measure.SCORE, anchor=Anchor(predicate="beat"))
    telling.tell(sentence.format(score), result, anchor=Anchor(predicate="beat"))
    return len(check_headline_scores(story_of(telling)))


def test_a_headline_with_another_result_is_a_conflict() -> None:
    """A headline whose result lacks a digit contradicts the text."""
    assert judged("Cup: Lisle 71, Usk 6") == 1
    assert judged("Lisle 71, Usk 46") == 1


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Lisle 71, Usk 64", "Lisle beat Usk {} in the cup."),
        ("Lisle 71, Noria 6", "Lisle beat Usk {} in the cup."),
        ("Lisle 40, Usk 38", "Lisle beat Usk {} in the cup."),
        ("Lisle 71, Usk 6 away from record", "Lisle beat Usk {} in the cup."),
        ("Lisle 71, Usk 6", "Lisle led Usk {} at half time."),
    ],
    ids=["the same", "other match", "both figures", "no result", "half time"],
)
def test_other_headlines_are_none(title: str, sentence: str) -> None:
    """The same result, another match, a count and a score of a moment are no conflict."""
    assert judged(title, sentence) == 0

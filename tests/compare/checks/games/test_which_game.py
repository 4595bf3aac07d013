import pytest

from claims.model import Measure, QuantityFact
from compare.checks.games.which_game import games_apart, results_apart
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of


def result(goals: tuple[int, int]) -> QuantityFact:
    """Make a result."""
    text = f"{goals[0]}-{goals[1]}"
    return figure(text, goals[0], low=goals[0], high=goals[1], measure=Measure.SCORE)


def told(
    first: tuple[int, int] | None, second: tuple[int, int] | None, counted: str = "rebound"
) -> bool:
    """Tell whether two articles' statistics are of two games, given the results that they have."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling, goals, many in zip(tellings, (first, second), (7, 9), strict=True):
        telling.tell(f"Holt had {many} of them.", figure(str(many), many, counted))
        if goals is not None:
            telling.tell(f"It ended {goals[0]}-{goals[1]}.", result(goals))
    story = story_of(*tellings)
    a, b = (s for s in statements(story, QuantityFact) if s.fact.measure is Measure.COUNT)
    assert games_apart(a, b, story) == games_apart(b, a, story)
    return games_apart(a, b, story)


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ((91, 73), (108, 70), True),
        ((91, 73), (73, 91), False),
        ((91, 73), None, False),
        (None, None, False),
    ],
    ids=["two results", "one result", "one without", "none"],
)
def test_articles_with_two_results_report_two_games(
    first: tuple[int, int] | None, second: tuple[int, int] | None, apart: bool
) -> None:
    """Statistics are of two games where each article has a result and none is the other's."""
    assert told(first, second) is apart


def test_only_statistics_belong_to_a_game() -> None:
    """What is no statistic of a game is not told apart by results."""
    assert not told((91, 73), (108, 70), "arrest")


def test_sentences_with_two_results_are_of_two_games() -> None:
    """Each sentence gives a result of its own."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell("It ended 2-1.", result((2, 1)))
    b = other.tell("It ended 3-1.", result((3, 1)))
    assert results_apart(a, b)
    assert not results_apart(a, a)

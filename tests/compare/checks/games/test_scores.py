from datetime import date

import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.games.scores import check_scores
from compare.model import Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, day, figure, story_of, two

WON = Anchor(predicate="beat", events=("victory",), subjects=("tarn",), entities=("tarn", "varn"))


def judged(
    first: tuple[int, int],
    second: tuple[int, int],
    *,
    sentences: tuple[str, str] = ("Tarn beat Varn {}.", "Tarn beat Varn {}."),
    anchors: tuple[Anchor, Anchor] = (WON, WON),
    days: tuple[int, ...] = (),
) -> Outcome | None:
    """Compare two results that two outlets give."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for number, (telling, goals) in enumerate(zip(tellings, (first, second), strict=True)):
        text = f"{goals[0]}-{goals[1]}"
        result = figure(
            text,
            goals[0],
            low=goals[0],
            high=goals[1],
            measure=Measure.SCORE,
            anchor=anchors[number],
        )
        dates = []
        sentence = sentences[number].format(text)
        if days:
            sentence += f" On March {days[number]}."
            dates = [day(f"March {days[number]}", date(2024, 3, days[number]), anchor=WON)]
        telling.tell(sentence, result, *dates, anchor=anchors[number])
    story = story_of(*tellings)
    return check_scores(*two(story, QuantityFact), story)


def test_two_results_of_one_match_conflict() -> None:
    """One match has one result."""
    found = judged((2, 1), (3, 1))
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "2-1" in found.explanation
    assert "3-1" in found.explanation


@pytest.mark.parametrize("again", [(2, 1), (1, 2)])
def test_one_result_agrees(again: tuple[int, int]) -> None:
    """The same goals agree, whichever side is named first."""
    found = judged((2, 1), again)
    assert found is not None
    assert found.status is Status.AGREEMENT


@pytest.mark.parametrize(
    "sentence",
    [
        "At half-time Tarn led Varn {}.",
        "Tarn won the first leg {} over Varn.",
        "Tarn beat Varn {} on penalties.",
        "Tarn beat Varn {} last season.",
    ],
)
def test_a_part_of_a_match_is_no_result(sentence: str) -> None:
    """Half-times, legs, penalties and earlier matches are left alone, on either side."""
    plain = "Tarn beat Varn {}."
    assert judged((1, 0), (3, 1), sentences=(sentence, plain)) is None
    assert judged((1, 0), (3, 1), sentences=(plain, sentence)) is None


def test_matches_of_others_are_not_compared() -> None:
    """Without a team in common there is no common match, nor on two days."""
    other = Anchor(predicate="beat", events=("victory",), entities=("sella", "ondine"))
    assert judged((2, 1), (3, 1), anchors=(WON, other)) is None
    assert judged((2, 1), (3, 1), days=(3, 4)) is None


def test_other_figures_are_no_results() -> None:
    """Counts are not compared as results."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling in tellings:
        telling.tell("Tarn has 12 players.", figure("12", 12, "player", anchor=WON))
    story = story_of(*tellings)
    assert check_scores(*two(story, QuantityFact), story) is None


def test_results_of_two_days_in_one_sentence_each_are_of_two_matches() -> None:
    """Where the day stands with another verb of the sentence it tells the matches apart, too."""
    elsewhere = Anchor(predicate="score")
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling, goals, number in zip(tellings, ((2, 1), (3, 1)), (3, 7), strict=True):
        text = f"{goals[0]}-{goals[1]}"
        telling.tell(
            f"Holt scored on March {number} and Tarn beat Varn {text}.",
            figure(text, goals[0], low=goals[0], high=goals[1], measure=Measure.SCORE, anchor=WON),
            day(f"March {number}", date(2024, 3, number), anchor=elsewhere),
            anchor=WON,
        )
    story = story_of(*tellings)
    assert check_scores(*two(story, QuantityFact), story) is None

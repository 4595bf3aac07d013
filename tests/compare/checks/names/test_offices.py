import pytest

from compare.checks.names.offices import check_offices
from compare.model import Kind, Status
from tests.compare.factories import Telling, name, story_of


def judged(first: str, second: str, *, also: str = "") -> int:
    """Count the conflicts between two outlets' sentences about one person; `also` the second."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    for telling, sentences in ((ledger, (first,)), (coast, (second, also))):
        for sentence in filter(None, sentences):
            telling.tell(sentence, name("Ada Brenner"))
    found = check_offices(story_of(ledger, coast))
    assert all((o.kind, o.status) == (Kind.NAME, Status.CONFLICT) for o in found)
    return len(found)


FEDERAL = "The case went to U.S. District Judge Ada Brenner on Monday."


@pytest.mark.parametrize(
    "second",
    [
        "He tried to remove state District Judge Ada Brenner from it.",
        "On Monday County Judge Ada Brenner heard it.",
    ],
)
def test_a_judge_is_a_states_or_a_federal_one(second: str) -> None:
    """Who is a federal judge in one article and a state's in another is told in two ways."""
    assert judged(FEDERAL, second) == 1


@pytest.mark.parametrize(
    ("second", "also"),
    [
        ("He tried to remove District Judge Ada Brenner from it.", ""),
        ("It was federal Judge Ada Brenner who heard it.", ""),
        ("It was former state Judge Ada Brenner who heard it.", ""),
        ("It was in this state that Judge Ada Brenner heard it.", ""),
        ("As a young woman, state Judge Ada Brenner was kind.", "So U.S. Judge Ada Brenner said."),
    ],
    ids=["no court", "the same", "former", "another word", "both"],
)
def test_one_court_or_an_earlier_one_is_none(second: str, also: str) -> None:
    """A judge of no court told, of the same or of an earlier one is no conflict."""
    assert judged(FEDERAL, second, also=also) == 0


def test_chief_executives_and_operating_officers_are_two() -> None:
    """One person is not the head of a firm and its operating officer."""
    first = "The firm's CEO Ada Brenner resigned."
    assert judged(first, "Its COO Ada Brenner resigned.") == 1
    assert judged(first, "Its chief executive Ada Brenner resigned.") == 0

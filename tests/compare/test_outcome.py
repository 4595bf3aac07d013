from dataclasses import replace

import pytest

from claims.model import QuantityFact
from compare.model import Status
from compare.outcome import people, side
from tests.compare.factories import Telling, figure, outcome, story_of, two, value_at


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ([], ""),
        (["ada brenner"], "Ada Brenner"),
        (["ada brenner", "jo vance"], "Ada Brenner and Jo Vance"),
        (["ada brenner", "jo vance", "li roe"], "Ada Brenner, Jo Vance and Li Roe"),
    ],
)
def test_people_are_written_as_a_list(names: list[str], written: str) -> None:
    """Names are joined with commas and one "and"."""
    assert people(names) == written


def test_a_side_marks_its_value() -> None:
    """A side spans the fact in its article's text and gives the value as told."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    ledger.tell("Nothing is known.")
    ledger.tell("Rescuers found 12 people.", figure("12 people", 12, "people"))
    coast.tell("Rescuers found 14 people.", figure("14 people", 14, "people"))
    a, _ = two(story_of(ledger, coast), QuantityFact)
    marked = side(a, "12")
    assert ledger.text[marked.start : marked.end] == "12 people"
    assert (marked.value, marked.claim) == ("12", ledger.claims[1])


def test_a_new_status_keeps_the_rest() -> None:
    """An outcome explained anew differs in its status and reason only."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    a, b = ledger.tell("They found 12 people."), coast.tell("They found 14 people.")
    before = outcome(value_at(a, "12"), value_at(b, "14"))
    after = before.because(Status.SCOPE, "another place")
    assert (after.status, after.explanation) == (Status.SCOPE, "another place")
    assert replace(after, status=before.status, explanation=before.explanation) == before

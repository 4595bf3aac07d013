import pytest

from compare.checks.names.expansions import check_expansions
from compare.model import Kind, Status
from tests.compare.factories import Telling, story_of


def judged(first: str, second: str) -> int:
    """Count the conflicts between two outlets' sentences, in both orders."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    ledger.tell(first)
    coast.tell(second)
    found = check_expansions(story_of(ledger, coast))
    assert len(check_expansions(story_of(coast, ledger))) == len(found)
    assert all((o.kind, o.status) == (Kind.NAME, Status.CONFLICT) for o in found)
    return len(found)


FIRST = "They asked the Harbour Repair Loan Fund (HRLF) for money."


@pytest.mark.parametrize(
    "second",
    [
        "The HRLF (Highland Repair Loan Fund) refused.",
        "The state's Harbour Renewal Loan Fund (HRLF) refused.",
    ],
)
def test_an_abbreviation_spelt_out_in_two_ways_is_a_conflict(second: str) -> None:
    """One abbreviation that stands for another word in another article is a conflict."""
    assert judged(FIRST, second) == 1


@pytest.mark.parametrize(
    "second",
    [
        "The Harbor Repair Loan Fund (HRLF) refused.",
        "The Harbour Repairs Loan Fund (HRLF) refused.",
        "The Fund for Harbour Loans (FHL) refused.",
        "The HRLF (founded in 1987) refused.",
        "The Highland Repair Loan Fund (HRLF) is not the Harbour Repair Loan Fund.",
        "The Housing Rent Levy Forum (HRLF) met.",
        "The Highland Repair Loan Fund refused.",
    ],
    ids=["spelling", "plural", "another", "no words", "told apart", "other words", "no letters"],
)
def test_spellings_and_other_bodies_are_none(second: str) -> None:
    """Spellings, two bodies that one article tells apart and other words are no conflict."""
    assert judged(FIRST, second) == 0

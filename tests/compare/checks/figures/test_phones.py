import pytest

from compare.checks.figures.phones import check_phones
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, story_of

ASKED = "Anyone who saw the van is asked to call the harbour police on {}."


def judged(first: str, second: str, *, other: str = ASKED, also: str = "") -> list[Outcome]:
    """Compare the numbers in a sentence of each outlet; `also` is one more of the first."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    ledger.tell(ASKED.format(first))
    if also:
        ledger.tell(f"The night line is {also}.")
    coast.tell(other.format(second))
    return list(check_phones(story_of(ledger, coast)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("0770 318 466", "0770 318 4665"),
        ("0770 318 4665", "0770 381 4665"),
        ("(614) 555-0137", "614-556-0137"),
        ("+44 770 318 4665", "0770 318 4565"),
        ("1-614-555-0137", "614-550-0137"),
    ],
    ids=["missing", "swapped", "wrong", "country", "long distance"],
)
def test_a_misprinted_number_is_a_conflict(first: str, second: str) -> None:
    """Two numbers to call that differ in one digit are a conflict."""
    (found,) = judged(first, second)
    assert (found.kind, found.status) == (Kind.QUANTITY, Status.CONFLICT)
    assert (found.a.value, found.b.value) == (first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("0770 318 4665", "07703184665"),
        ("(614) 555-0137", "555-0137"),
        ("+1 614 555 0137", "614.555.0137"),
        ("0770 318 4665", "0770 902 1188"),
    ],
    ids=["spaced", "without the area", "country", "another number"],
)
def test_one_number_or_two_are_none(first: str, second: str) -> None:
    """One number printed in two ways, and two numbers that are not alike, are no conflict."""
    assert not judged(first, second)


def test_two_lines_of_one_office_are_none() -> None:
    """Numbers that one outlet prints both, or that end in other digits elsewhere, are two lines."""
    assert not judged("614-555-0137", "614-556-0137", also="614-556-0137")
    other = "The ferry company's desk can be reached at {} until midnight on weekdays."
    assert not judged("614-555-0137", "614-555-0147", other=other)
    assert judged("614-555-0137", "614-555-0147")


@pytest.mark.parametrize(
    "sentence",
    [
        "The prize of {} kroner went to a school.",
        "The call was logged under case number 4, reference {}.",
        "The fax is {}.",
    ],
)
def test_other_figures_are_no_numbers_to_call(sentence: str) -> None:
    """A sum, a reference and a fax are not compared with a telephone number."""
    assert not judged("614 555 0137", "614 556 0137", other=sentence)

"""Ages and whose they are."""

import pytest

from claims.model import Bound, Measure
from claims.quantities import read_text
from tests.claims.quantities.parsed import facts_of


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The dealer Anton Varga, 55, was freed.", "anton varga"),
        ("Anton Varga will soon turn 53.", "anton varga"),
        ("A 22 year-old resident was hurt.", "resident"),
        ("The 33-year-old actress's agent spoke.", "actress"),
        ("The actress, 33, left.", "actress"),
        ("The poet, who died at 91, was loved.", "poet"),
        ("A woman from Marn, aged 45, was held.", "woman"),
        ("Anton Varga, a 55-year-old dealer, was freed.", "anton varga"),
        ("The driver killed in Marn was 45.", "driver"),
    ],
)
def test_age_owner(text: str, owner: str) -> None:
    """An age belongs to the person named beside it or to the noun it describes."""
    (fact,) = facts_of(text)
    assert (fact.measure, fact.unit, fact.owner) == (Measure.AGE, "year", owner)


@pytest.mark.parametrize(
    ("text", "ages", "owner"),
    [
        ("He leaves two sons, ages 6 and 16.", [6, 16], "son"),
        ("Both men, aged 34, 41 and 52, are held.", [34, 41, 52], "man"),
        ("The 6- and 16-year-old boys are safe.", [6, 16], "boy"),
        ("The six- and 16-year-old boys are safe.", [6, 16], "boy"),
        ("A 12-year-old girl and a 15-year-old girl are safe.", [12, 15], "girl"),
    ],
)
def test_lists_of_ages(text: str, ages: list[float], owner: str) -> None:
    """Every age of a list is one, and belongs to the noun that the list describes."""
    found = [fact for fact in facts_of(text) if fact.measure is Measure.AGE]
    assert [fact.value for fact in found] == ages
    assert {fact.owner for fact in found} == {owner}


def test_place_has_no_age() -> None:
    """The place where somebody died is not as old as they were."""
    fact = facts_of("One of them has died in jail, aged 77.")[-1]
    assert (fact.measure, fact.owner) == (Measure.AGE, None)


def test_span_of_ages() -> None:
    """A span of ages is one figure."""
    (fact,) = read_text("It is safe for 5- to 11-year-olds.")
    assert (fact.measure, fact.low, fact.high, fact.bound) == (Measure.AGE, 5, 11, Bound.BETWEEN)


def test_list_of_figures_is_no_age() -> None:
    """Figures after a comma that go on as a list are no ages."""
    assert all(fact.measure is not Measure.AGE for fact in read_text("In Marn, 12, 14 and 16."))

"""Which event a date belongs to: a verb, the noun of an event, or several verbs."""

import pytest

from claims.model import Anchor, DateFact
from tests.claims.test_anchors import anchor


def dated(text: str, words: str) -> Anchor:
    """Return the anchor of the date that has some words."""
    return anchor(text, words, DateFact)


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The shooting of Nell Orvik on Saturday sparked a protest.", "Saturday", "shooting"),
        ("Saturday's shooting of Nell Orvik shook the town.", "Saturday", "shooting"),
        ("Guards stood at the gate after the May raid.", "May", "raid"),
        ("After the raid on Saturday, soldiers closed the bridge.", "Saturday", "raid"),
        ("Judges threw out the 2018 conviction of Nell Orvik.", "2018", "conviction"),
        ("Pavel Munk was arrested in Saturday's shooting.", "Saturday", "shooting"),
    ],
)
def test_a_date_with_an_events_noun_is_the_nouns(text: str, words: str, noun: str) -> None:
    """A date that stands with the noun of an event dates that event."""
    assert dated(text, words).predicate == noun


@pytest.mark.parametrize(
    ("text", "words", "verb"),
    [
        ("The shooting of Nell Orvik sparked a protest on Sunday.", "Sunday", "spark"),
        ("Pavel Munk was arrested over the shooting on Sunday.", "Sunday", "arrest"),
        ("Nell Orvik was killed in Saturday's crash.", "Saturday", "kill"),
        ("A court on Monday sentenced Pavel Munk.", "Monday", "sentence"),
        ("The strike on Monday closed the schools.", "Monday", "close"),
        ("The resignation on Monday was accepted by the king.", "Monday", "accept"),
    ],
)
def test_any_other_date_is_the_verbs(text: str, words: str, verb: str) -> None:
    """A date behind the verb, or in what happened with it, is the verb's."""
    assert dated(text, words).predicate == verb


def test_the_noun_tells_to_whom_it_happened() -> None:
    """What stands behind "of" is the object of a dated noun, and its names are involved."""
    found = dated("The fatal shooting of Nell Orvik on Saturday sparked a protest.", "Saturday")
    assert found.objects == ("nell orvik",)
    assert found.entities == ("nell orvik",)
    assert {"shooting", "death"} <= set(found.events)


def test_a_date_in_front_dates_both_verbs() -> None:
    """A date that opens a sentence dates all verbs of its subject."""
    found = dated("In 1947 Nell Orvik filed for divorce and then moved to Oslo.", "1947")
    assert found.predicate == "file"
    assert "move" in found.events
    assert "oslo" in found.objects


def test_a_second_date_keeps_its_verb() -> None:
    """A verb with a date of its own has not that of the verb before it."""
    found = dated("In 1947 Nell Orvik resigned and moved to New York in 1950.", "1947")
    assert "move" not in found.events


def test_a_month_is_no_march() -> None:
    """The month of March tells of no protest."""
    assert "protest" not in dated("Nell Orvik was convicted March 20, 2017.", "March").events

"""What a figure counts and whose it is."""

import pytest

from claims.model import Measure
from tests.claims.quantities.parsed import facts_of


@pytest.mark.parametrize(
    ("text", "counted", "qualifiers"),
    [
        ("The ship had 26 Somali crew aboard.", "crew", ("somali",)),
        ("Police seized six AK-47 rifles.", "rifle", ("ak-47",)),
        ("The blast left 24 dead.", "dead", ()),
        ("Ten of the miners escaped.", "miner", ()),
        ("The flood killed 170,000 people in the province.", "people", ()),
        ("The death toll rose to 11.", "toll", ("death",)),
        ("Another two people were arrested.", "people", ("another",)),
        ("Rebels seized three other boats.", "boat", ("other",)),
        ("The 14-member panel met.", "member", ("panel",)),
        ("A 300-strong crowd came.", "crowd", ()),
        ("Tom Hale, a father of three, was freed.", "child", ("father",)),
        ("The mother-of-two was freed.", "child", ("mother",)),
        ("The number of dead rose to 24.", "dead", ()),
        ("A crew of about 26 slept.", "crew", ()),
    ],
)
def test_counted(text: str, counted: str, qualifiers: tuple[str, ...]) -> None:
    """A count knows the lemma of what it counts and the words that narrow it."""
    (fact,) = facts_of(text)
    assert (fact.counted, fact.qualifiers) == (counted, qualifiers)
    assert fact.measure is Measure.COUNT


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The storm killed 12 people and hurt 40 others.", ["people", "people"]),
        ("It struck 12 villages, two of them badly.", ["village", "village"]),
        ("It killed 12 people in Marn and 40 in Lorn.", ["people", "people"]),
        ("They held 12 Somali and 11 Yemeni pirates.", ["pirate", "pirate"]),
        ("Norvex shares rose 12 cents, or 3 percent.", ["share", "share"]),
        ("The fire did damage of 20 million euros ($26 million).", ["damage", "damage"]),
        ("It lies 55 km (34 miles) west of Marn.", ["distance", "distance"]),
        ("Police held three workers-two women and a man.", ["worker", "woman"]),
    ],
)
def test_noun_said_once(text: str, counted: list[str]) -> None:
    """A figure that goes on from the one before it counts the same thing."""
    assert [fact.counted for fact in facts_of(text)] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Thieves took watches worth two million euros.", "watch"),
        ('The school won a $500,000 "genius" grant.', "grant"),
        ("Norvex, in a deal of up to $7 billion, left.", "deal"),
        ("They found a bomb weighing 5 kg.", "bomb"),
    ],
)
def test_what_an_amount_is_of(text: str, counted: str) -> None:
    """An amount is of the noun it describes, hedges, quotes and participles between."""
    (fact,) = facts_of(text)
    assert fact.counted == counted


def test_time_is_not_counted() -> None:
    """A word that says when is not what a figure counts."""
    (fact,) = facts_of("The gunman hurt two others Monday.")
    assert (fact.counted, fact.qualifiers) == ("", ("other",))


def test_numbers_do_not_narrow() -> None:
    """A number inside the noun phrase is no word that narrows it."""
    first, second = facts_of("Six of the 14 miners died.")
    assert (first.counted, first.qualifiers) == ("miner", ())
    assert second.counted == "miner"


def test_possessor_owns_the_figure() -> None:
    """The possessor of what is counted owns the figure."""
    (fact,) = facts_of("The firm's 2,000 workers struck.")
    assert (fact.counted, fact.owner) == ("worker", "firm")


def test_part_of_a_thing_is_not_the_thing() -> None:
    """An ordinal with "of" and one thing counts something that is not said."""
    (fact,) = facts_of("He scored the 500th of his career.")
    assert (fact.measure, fact.counted) == (Measure.ORDINAL, "")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("He was given nine years in a penal colony.", "sentence"),
        ("She was handed nine years in a labour camp.", "sentence"),
        ("She was sentenced to nine years in prison.", "sentence"),
        ("He spent nine years in a penal colony.", "colony"),
        ("He left after a conversation of a little under half an hour.", "conversation"),
        ("He left after a conversation of half an hour.", "conversation"),
        ("They were given sentences ranging from two to nine years.", "sentence"),
        ("She had been in hospital for five weeks.", "hospital"),
        ("She spent three weeks in hospital.", "hospital"),
        ("He was in a coma for nine days.", "coma"),
        ("He must serve six years behind bars.", "sentence"),
        ("They were given terms that ranged from two to nine years.", "term"),
    ],
)
def test_what_a_length_of_time_is_of(text: str, counted: str) -> None:
    """Years in custody that somebody is given are a sentence; a hedge hides no "talk of"."""
    (fact,) = facts_of(text)
    assert (fact.measure, fact.counted) == (Measure.DURATION, counted)

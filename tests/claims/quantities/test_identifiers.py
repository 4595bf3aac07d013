"""Numbers that name something and measure nothing."""

import pytest

from claims.quantities import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Shots rang out in the 500 block of Elm Street.",
        "He lives at 1420 Oak Avenue.",
        "They met near West 52nd Street.",
        "Write to Marn, OH 44101.",
        "Call 1-800-555-0199 or 0845 555 0199.",
        "See pp. 12-14.",
        "Reactor No. 4 blew up.",
        "He fired a 50 caliber gun.",
        "Police found a 9mm pistol.",
        "They drove a four-by-four car.",
        "He went 1-for-8 from three-point range.",
        "The Hawks (10-3, 1-0 Big East) rested.",
        "The first baseman rested.",
        "Patch MS08-067 came out.",
        "Covid-19 killed without mercy.",
        "You are the only one here.",
    ],
)
def test_no_figure(text: str) -> None:
    """Addresses, telephones, pages, guns, records and names hold no quantity."""
    assert read_text(text) == ()


def test_court_ruling_is_no_address() -> None:
    """A vote before a capitalised name is a score, not a house number."""
    assert [fact.text for fact in read_text("A 9-0 Supreme Court ruling came.")] == ["9-0"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Hawks improved to 10-3.", "record"),
        ("They ended with a 50-32 record.", "record"),
        ("The Hawks beat the Crows 3-2.", "score"),
    ],
)
def test_records_are_told_from_scores(text: str, counted: str) -> None:
    """What adds up a season is a record, what ends a match or a vote a score."""
    (fact,) = read_text(text)
    assert fact.counted == counted


def test_hyphen_for_a_dash() -> None:
    """A hyphen set for a dash does not tie the number after it to the word before."""
    assert [fact.text for fact in read_text("Police held three workers-two women.")] == [
        "three",
        "two",
    ]


def test_rank_is_an_ordinal() -> None:
    """A place in a ranking is an ordinal."""
    assert [fact.measure.value for fact in read_text("World No. 1 Ana Bell lost.")] == ["ordinal"]

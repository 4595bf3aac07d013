"""The two sides of a vote, and a unit and half of it."""

import pytest

from claims.quantities.grammar import read_figures


@pytest.mark.parametrize(
    "text",
    [
        "The house passed the bill by 88 votes to 41.",
        "Members voted 88 to 41 for it.",
        "The council voted 88-41 for the plan.",
    ],
)
def test_a_vote_has_two_sides(text: str) -> None:
    """The figures of a vote are votes for and votes against, however they are joined."""
    told = [(f.low, f.counted, f.qualifiers) for f in read_figures(text)]
    assert told == [(88.0, "vote", ("for",)), (41.0, "vote", ("against",))]


@pytest.mark.parametrize("text", ["United won 3-1.", "The price rose from 88 to 41 crowns."])
def test_what_is_no_vote_has_no_sides(text: str) -> None:
    """A score and a range stay what they are."""
    assert not any(f.counted == "vote" for f in read_figures(text))


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("They talked for an hour and a half.", 5400.0),
        ("It took a day and a half.", 129600.0),
    ],
)
def test_a_unit_and_half_of_it_is_one_figure(text: str, seconds: float) -> None:
    """An hour and a half is 90 minutes and no share."""
    assert [(f.low, f.unit) for f in read_figures(text)] == [(seconds, "second")]

"""The words in which two wordings differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.differences import mark_differences


def _shown(value: str, other: str) -> str:
    return "".join(
        f"[{part.text}]" if part.marked else part.text for part in mark_differences(value, other)
    )


@pytest.mark.parametrize(
    ("value", "other", "expected"),
    [
        ("the pier will hold", "the pier must hold", "the pier [will] hold"),
        ("he will not ever pay", "she will pay", "[he] will [not ever] pay"),
        ("the pier will hold", "the pier will", "the pier will [hold]"),
        ("we shall never pay", "we shall pay", "we shall [never] pay"),
        ("The pier, held!", "the pier held", "The pier, held!"),
        ("one thing", "quite another", "one thing"),
        ("word " * 401, "word", "word " * 401),
        ("", "word", ""),
    ],
)
def test_differing_words_are_marked(value: str, other: str, expected: str) -> None:
    """Only words that the other wording lacks are marked, unless that were all of them."""
    assert _shown(value, other) == expected


@given(st.text(max_size=40).map(str.strip), st.text(max_size=40))
def test_no_letter_is_lost(value: str, other: str) -> None:
    """The parts put together are the value."""
    assert "".join(part.text for part in mark_differences(value, other)) == value

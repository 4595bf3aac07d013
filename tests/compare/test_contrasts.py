"""The closed sets of words of which one thing is but one."""

import pytest

from compare.contrasts import members, named_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("her brother-in-law came", [("kin", "brother-in-law", False)]),
        ("two wives and policemen", [("kin", "wives", True), ("trade", "policemen", True)]),
        ("a tear gas canister hit him", [("missile", "tear gas canister", False)]),
        ("two counts of first-degree murder", [("degree", "first-degree", False)]),
        ("he had a stepbrothership", []),
    ],
)
def test_the_longest_word_of_a_set_is_read(text: str, found: list[tuple[str, str, bool]]) -> None:
    """A phrase goes before the word within it, however its parts are joined."""
    read = [(m.set, text[m.start : m.end], m.plural) for m in members(text)]
    assert read == found


def test_words_of_one_member_are_one_thing() -> None:
    """A text with a handgun has the pistol of another, and no rifle."""
    pistol, rifle = members("a pistol")[0], members("a rifle")[0]
    assert pistol.set == rifle.set
    assert named_in("Both handguns were found.", pistol)
    assert not named_in("Both handguns were found.", rifle)


def test_a_word_counts_before_its_noun() -> None:
    """Who left a room has told of no left engine."""
    left = members("the left engine")[0]
    assert named_in("The left engine burned.", left, "engine")
    assert not named_in("He left the room.", left, "engine")

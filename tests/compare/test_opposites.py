import pytest

from compare.opposites import MEMBERS, OPPOSITES, exclude, opposite


@pytest.mark.parametrize(
    ("one", "other"),
    [("convict", "acquit"), ("reject", "approve"), ("fall", "rise"), ("dead", "alive")],
)
def test_opposites_exclude_each_other_both_ways(one: str, other: str) -> None:
    """A word is the opposite of its opposite."""
    assert opposite(one, other)
    assert opposite(other, one)


@pytest.mark.parametrize(("one", "other"), [("rise", "grow"), ("say", "tell"), ("buy", "sell")])
def test_words_that_can_both_be_true_are_no_opposites(one: str, other: str) -> None:
    """Synonyms, and two sides of one deal, exclude nothing."""
    assert not opposite(one, other)


def test_no_word_is_its_own_opposite() -> None:
    """The lists hold no pair of a word with itself."""
    assert not any(opposite(word, word) for word in OPPOSITES)


def test_members_of_one_set_exclude_each_other() -> None:
    """Monday is not Tuesday, but a colour is no weekday."""
    assert exclude("monday", "tuesday")
    assert not exclude("monday", "monday")
    assert not exclude("monday", "red")
    assert not any(exclude(word, word) for word in MEMBERS)

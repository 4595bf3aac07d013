"""The number words that dates and quantities share."""

import pytest

from claims import numerals
from claims.dates.lexicon import number_value
from claims.quantities import read_text


@pytest.mark.parametrize("word", [*numerals.ONES, *numerals.TEENS, *numerals.TENS])
def test_both_readers_know_a_number_word(word: str) -> None:
    """Dates and quantities give a number word one value."""
    (fact,) = read_text(f"At least {word} lamps.")
    assert fact.value == number_value(word)


def test_ordinals_follow_their_cardinals() -> None:
    """Every ordinal has the value of the cardinal it is made from."""
    assert list(numerals.ORDINAL_ONES.values()) == list(numerals.ONES.values())
    assert list(numerals.ORDINAL_TEENS.values()) == list(numerals.TEENS.values())
    assert list(numerals.ORDINAL_TENS.values()) == list(numerals.TENS.values())
    assert numerals.ORDINAL_SCALES["millionth"] == numerals.SCALES["million"]

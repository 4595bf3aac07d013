import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.figures.parallel import parallel
from tests.compare.factories import Telling, figure, name, story_of, two

SOLD = Anchor(predicate="sell", events=("sale",))


def alike(first: str, second: str, *, cosine: float = 0.9, place: str = "Varn") -> bool:
    """Tell whether two sentences, the one with 12 and the other with 15 million, are parallel."""
    one, other = Telling("Ledger"), Telling("Coast")
    for telling, sentence, value, where in (
        (one, first, 12, "Varn"),
        (other, second, 15, place),
    ):
        money = figure(
            f"{value} million", value * 1e6, measure=Measure.MONEY, unit="EUR", anchor=SOLD
        )
        telling.tell(sentence, money, name(where))
    story = story_of(one, other, cosine=cosine)
    a, b = two(story, QuantityFact)
    assert parallel(a, b, story) is parallel(b, a, story)
    return parallel(a, b, story)


FIRST = "The old mill at Varn was sold for 12 million on Friday."


def test_the_same_words_around_two_figures() -> None:
    """Sentences that share nearly all their words are parallel."""
    assert alike(FIRST, "On Friday the old mill at Varn fetched 15 million.")


@pytest.mark.parametrize(
    ("second", "cosine", "place"),
    [
        ("On Friday the old mill at Varn fetched 15 million.", 0.6, "Varn"),
        ("The bridge at Varn is to cost the state some 15 million.", 0.9, "Varn"),
        ("On Friday the old mill at Harne fetched 15 million.", 0.9, "Harne"),
    ],
    ids=["unlike", "other words", "another place"],
)
def test_what_is_not_parallel(second: str, cosine: float, place: str) -> None:
    """Neither other words, nor another place, nor a low cosine make sentences parallel."""
    assert not alike(FIRST, second, cosine=cosine, place=place)

import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.figures.accused import one_accused
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of

ARREST = Anchor(predicate="arrest", events=("arrest",))
DEATH = Anchor(predicate="kill", events=("death",))


def judged(
    first: float,
    second: float,
    *,
    anchor: Anchor = ARREST,
    more: tuple[QuantityFact, ...] = (),
    cosine: float = 0.6,
) -> bool:
    """Tell whether two ages are of one accused; the first sentence may give more figures."""
    one, other = Telling("Ledger"), Telling("Coast")
    words = "".join(f" {fact.text}" for fact in more)
    age = figure("first", first, measure=Measure.AGE, unit="year", anchor=anchor)
    one.tell(f"Police arrested a woman, first.{words}", age, *more)
    other.tell(
        "Ada Brenner, 58, was arrested.",
        figure("58", second, measure=Measure.AGE, unit="year", anchor=ARREST),
    )
    story = story_of(one, other, cosine=cosine)
    a, *_, b = (s for s in statements(story, QuantityFact) if s.fact.measure is Measure.AGE)
    assert one_accused(a, b, story) == one_accused(b, a, story)
    return one_accused(a, b, story)


def test_the_one_arrested_is_one_person() -> None:
    """Where both articles tell of one arrest, close ages are of one accused."""
    assert judged(57, 58)


@pytest.mark.parametrize(
    ("first", "fields"),
    [
        (34, {}),
        (57, {"anchor": DEATH}),
        (57, {"more": (figure("two", 2, "suspect", anchor=ARREST),)}),
        (57, {"more": (figure("33", 33, measure=Measure.AGE, anchor=ARREST),)}),
        (57, {"cosine": 0.2}),
    ],
    ids=["far apart", "a victim", "two suspects", "another's age", "another arrest"],
)
def test_ages_of_others_are_not_of_one_accused(first: float, fields: dict[str, object]) -> None:
    """Ages far apart, of victims or of several accused are those of several people."""
    assert not judged(first, 58, **fields)  # type: ignore[arg-type]

import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.figures.bearings import check_bearings, direction_of
from compare.model import Kind, Status
from compare.outcome import Outcome
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of, two

LIES = Anchor(predicate="strike", events=("quake",), subjects=("earthquake",), entities=("tarn",))


def telling(outlet: str, where: str, km: int = 55, *, anchor: Anchor = LIES) -> Telling:
    """Make an article that says where an earthquake struck."""
    made = Telling(outlet)
    made.tell(
        f"The earthquake struck {km} km{where} Tarn.",
        figure(f"{km} km", km * 1000, measure=Measure.LENGTH, unit="metre", anchor=anchor),
    )
    return made


def judged(first: Telling, second: Telling) -> Outcome | None:
    """Compare two directions, in both orders."""
    story = story_of(first, second)
    a, b = two(story, QuantityFact)
    found, turned = check_bearings(a, b, story), check_bearings(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


@pytest.mark.parametrize(
    ("where", "direction"),
    [
        (" south of", "south"),
        (" (34 miles) south of", "south"),
        (" to the north-east of", "northeast"),
        (" south west of", "southwest"),
        (" off", None),
        (" from the north of", None),
    ],
)
def test_directions(where: str, direction: str | None) -> None:
    """A direction is what follows the distance, as one of the eight points."""
    story = story_of(telling("Ledger", where))
    (statement,) = statements(story, QuantityFact)
    assert direction_of(statement) == direction


def test_opposite_directions_conflict() -> None:
    """One place cannot lie north and south of a town."""
    found = judged(telling("Ledger", " north of"), telling("Coast", " south of", 57))
    assert found is not None
    assert (found.kind, found.status) == (Kind.PLACE, Status.CONFLICT)
    assert "north" in found.a.value
    assert "south" in found.b.value


@pytest.mark.parametrize(
    ("one", "other"), [("north", "northeast"), ("north", "northwest"), ("south", "southwest")]
)
def test_neighbouring_directions_are_a_rounding(one: str, other: str) -> None:
    """The point of the compass next to it is the same direction, told more coarsely."""
    found = judged(telling("Ledger", f" {one} of"), telling("Coast", f" {other} of"))
    assert found is not None
    assert found.status is Status.ROUNDING


@pytest.mark.parametrize(
    "second",
    [
        telling("Coast", " north of"),
        telling("Coast", " south of", 90),
        telling("Coast", " off"),
        telling("Coast", " south of", anchor=Anchor(predicate="strike", entities=("varn",))),
    ],
    ids=["the same", "another distance", "no direction", "another place"],
)
def test_other_bearings_are_not_compared(second: Telling) -> None:
    """The same direction, another distance or another place is no difference of direction."""
    assert judged(telling("Ledger", " north of"), second) is None

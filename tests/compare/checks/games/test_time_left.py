import pytest

from claims.model import Anchor, Measure
from compare.checks.games.time_left import check_time_left
from compare.model import Status
from tests.compare.factories import Telling, figure, status_of, story_of


def judged(first: str, second: str, *, scorers: tuple[str, str] = ("jana holt", "holt")) -> object:
    """Compare two sentences about a game, in both orders."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell(first, anchor=Anchor(predicate="score", subjects=scorers[:1]))
    b = other.tell(second, anchor=Anchor(predicate="set", subjects=scorers[1:]))
    story = story_of(one, other)
    found, turned = check_time_left(a, b, story), check_time_left(b, a, story)
    assert status_of(found) == status_of(turned)
    return status_of(found)


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("with 5:12 left", "with 5:11 to go", Status.CONFLICT),
        ("with 5:12 left", "with 5 minutes 12 seconds remaining", Status.AGREEMENT),
        ("with 5:12 left", "with 3:40 to go", None),
        ("with 5:12 left", "with about 5:11 to go", None),
        ("with 5:12 left", "at 5:11 p.m.", None),
        ("with 5:12 left in the first half", "with 5:11 left in the second half", None),
        ("with 5:12 left in the 1st half", "with 5:11 left in the first half", Status.CONFLICT),
    ],
    ids=["a second apart", "in words", "two moments", "rounded", "a clock", "two halves", "1st"],
)
def test_one_moment_has_one_time_left(first: str, second: str, status: Status | None) -> None:
    """Times left that lie a second or two apart are told of one moment."""
    assert judged(f"Jana Holt scored {first}.", f"Holt set the record {second}.") is status


def test_moments_of_two_players_are_two() -> None:
    """Where the sentences share nobody, nothing tells that it is one moment."""
    first, second = "Jana Holt scored with 5:12 left.", "Mia Carlin scored with 5:11 left."
    assert judged(first, second, scorers=("jana holt", "mia carlin")) is None


def test_one_time_is_shown_in_one_way() -> None:
    """However a time left is worded, it has one value, so that its findings join."""
    one, other = Telling("Ledger"), Telling("Coast")
    anchor = Anchor(predicate="score", subjects=("holt",))
    a = one.tell("Holt scored with 5:12 to go.", anchor=anchor)
    b = other.tell("Holt scored with 5 minutes 11 seconds remaining.", anchor=anchor)
    found = check_time_left(a, b, story_of(one, other))
    assert found is not None
    assert (found.a.value, found.b.value) == ("5:12 left", "5:11 left")


@pytest.mark.parametrize(
    ("second", "also", "status"),
    [
        (("48-37", 37), "", Status.CONFLICT),
        (("48-38", 38), "", Status.AGREEMENT),
        (("51-44", 44), "", Status.AGREEMENT),
        (("48-37", 37), "48-38", Status.AGREEMENT),
    ],
    ids=["another", "the same", "another moment", "both"],
)
def test_one_moment_has_one_lead(second: tuple[str, int], also: str, status: Status) -> None:
    """A lead of one moment whose lower figure differs is a conflict; who tells both has neither."""
    tellings = [Telling("Ledger"), Telling("Coast")]
    for telling, (text, low) in zip(tellings, (("48-38", 38), second), strict=True):
        score = figure(text, low, high=int(text[:2]), measure=Measure.SCORE)
        anchor = Anchor(predicate="take", subjects=("holt",))
        telling.tell(f"Holt took a {text} lead with 9:27 to go.", score, anchor=anchor)
    if also:
        score = figure(also, 38, high=48, measure=Measure.SCORE)
        tellings[1].tell(f"It had been {also}.", score)
    story = story_of(*tellings)
    a, b = story.claims[0], story.claims[1]
    assert status_of(check_time_left(a, b, story)) is status
    assert status_of(check_time_left(b, a, story)) is status

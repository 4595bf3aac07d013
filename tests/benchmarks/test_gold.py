import pytest

from benchmarks.gold import Item, score
from compare.model import Comparison, Finding, Kind, Status
from tests.compare.factories import Telling, value_at

FIRST = "“It stays open,” Corran said after a talk of half an hour."
SECOND = "“It stays shut,” Corran said after the 25-minute talk."


@pytest.mark.parametrize(
    ("expect", "b", "found", "right"),
    [
        ("rounding", "the 25-minute talk", (), True),
        ("rounding", "It stays shut", ("conflict",), False),
        ("conflict", "the 25-minute talk", ("conflict",), True),
    ],
)
def test_a_conflict_over_other_words_is_no_alarm(
    expect: str, b: str, found: tuple[str, ...], *, right: bool
) -> None:
    """What may stay apart is no conflict where the finding is about other words beside it."""
    one, other = Telling("Ledger"), Telling("Coast")
    sides = (
        value_at(one.tell(FIRST), "It stays open"),
        value_at(other.tell(SECOND), "It stays shut"),
    )
    finding = Finding(
        id="f1",
        fingerprint="1",
        kind=Kind.QUOTE,
        status=Status.CONFLICT,
        confidence=1.0,
        explanation="",
        group="g1",
        sides=sides,
    )
    comparison = Comparison(
        articles=(one.article(), other.article()),
        claims=(*one.claims, *other.claims),
        groups=(),
        findings=(finding,),
    )
    a = "a talk of half an hour" if "25" in b else "It stays open"
    item = Item(id="i", expect=(expect,), a=("Ledger.txt", a), b=("Coast.txt", b), why="")
    (result,) = score(comparison, [item])
    assert (result.found, result.right) == (found, right)

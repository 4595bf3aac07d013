"""Outcomes that are kept, and the remark on those that are not."""

from dataclasses import replace

from compare.caps import Capped, best, remark
from compare.merge import merge
from compare.model import Status
from compare.outcome import Outcome
from compare.story import Story
from tests.compare.factories import Telling, outcome, story_of, value_at


def newsroom(often: int) -> tuple[Story, list[Outcome]]:
    """Make a claim that agrees, ever less surely, with claims of one other article."""
    one, other = Telling("Ledger"), Telling("Coast")
    mine = one.tell("Tarn closed its gates.")
    theirs = [other.tell(f"Gate {number} was closed.") for number in range(often)]
    found = [
        replace(
            outcome(
                value_at(mine, mine.text),
                value_at(claim, claim.text),
                Status.AGREEMENT,
                confidence=0.9 - number / 10,
            )
        )
        for number, claim in enumerate(theirs)
    ]
    return story_of(one, other), found


def capped(outcomes: list[Outcome], most: int) -> Capped:
    """Cap outcomes that are called agreements."""
    return best(outcomes, most, one="agreement", several="agreements")


def test_the_surest_are_kept() -> None:
    """Of a claim's outcomes in another article the surest are kept, whatever the order."""
    _, found = newsroom(4)
    made = capped(found[::-1], 2)
    assert (list(made.kept), list(made.cut)) == (found[:2], found[2:])


def test_nothing_is_said_where_nothing_is_cut() -> None:
    """Where the cap is not reached there is no remark."""
    story, found = newsroom(2)
    made = capped(found, 2)
    assert remark(made, merge(made.kept, story)[0]) == ""


def test_what_is_cut_is_counted() -> None:
    """The remark says how many were cut and how many are listed."""
    story, found = newsroom(5)
    for most, said in (
        (
            2,
            "3 further agreements were left out: of a claim only the 2 closest in another article "
            "are listed",
        ),
        (
            1,
            "4 further agreements were left out: of a claim only the closest in another article "
            "is listed",
        ),
    ):
        made = capped(found, most)
        assert remark(made, merge(made.kept, story)[0]) == said
    made = capped(found, 4)
    assert remark(made, merge(made.kept, story)[0]).startswith("1 further agreement was left out")


def test_what_a_finding_holds_all_the_same_is_not_counted() -> None:
    """A pair that was cut but stands in one finding through others is not left out."""
    story, found = newsroom(3)
    made = capped(found, 2)
    assert remark(made, merge(found, story)[0]) == ""

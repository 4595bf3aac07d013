from dataclasses import replace

import pytest

from claims.model import Anchor
from compare.checks.words.retold import told_again
from tests.compare.factories import Telling, name, story_of

REFUSED = Anchor(predicate="answer", subjects=("tarn",), entities=("tarn",), negated=True)
WILL = Anchor(predicate="look", subjects=("tarn",), entities=("tarn",), planned=True)


def told(
    first: str, second: str, *, anchors: tuple[Anchor, Anchor], inside: Anchor | None = None
) -> bool:
    """Judge two claims about Tarn, in both orders; `inside` anchors a name of the second."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell(first, replace(name("Tarn"), anchor=anchors[0]), anchor=anchors[0])
    b = other.tell(second, replace(name("Tarn"), anchor=inside or anchors[1]), anchor=anchors[1])
    story = story_of(one, other)
    assert told_again(a, b, story) is told_again(b, a, story)
    return told_again(a, b, story)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Tarn will look at it when time permits.", "Tarn would see to it once time allows.", True),
        ("Tarn will call “as his schedule allows”.", "Tarn will call if time permits.", True),
        ("Tarn will look at it when time permits.", "Tarn would see to it on Monday.", False),
        ("Tarn will look at it when rain permits.", "Tarn would if the law allows.", False),
    ],
)
def test_who_waits_for_time_puts_one_thing_off(first: str, second: str, *, same: bool) -> None:
    """Who will do something when time permits says so in whatever words."""
    assert told(first, second, anchors=(WILL, WILL)) is same


def test_a_denial_may_be_told_in_passing() -> None:
    """A clause that denies one deed of somebody says what another's main clause does."""
    angry = Anchor(predicate="be", subjects=("official",))
    first, second = "Tarn did not answer.", "Officials are angry that Tarn has yet to answer."
    assert told(first, second, anchors=(REFUSED, angry), inside=REFUSED)
    assert not told(first, second, anchors=(REFUSED, angry), inside=angry)


def test_denials_of_two_things_are_two() -> None:
    """Who did not answer a letter and a question did not do two things."""
    letter, question = (
        Anchor(predicate="answer", subjects=("tarn",), objects=(what,), negated=True)
        for what in ("letter", "question")
    )
    first, second = "Tarn did not answer a letter.", "Tarn did not answer a question."
    assert not told(first, second, anchors=(letter, question))
    assert told(first, "Tarn did not answer.", anchors=(letter, REFUSED))


@pytest.mark.parametrize(
    ("verb", "past", "same"), [("annex", "annexed", True), ("speak", "heard", False)]
)
def test_one_plan_is_known_by_its_verb(verb: str, past: str, *, same: bool) -> None:
    """A plan that one claim names in passing is the other's, unless it is only to talk."""
    plan = Anchor(predicate=verb, entities=("tarn", "varn"), planned=True)
    become = Anchor(predicate="be", subjects=("village",), entities=("tarn", "varn"), planned=True)
    pressed = Anchor(predicate="press", subjects=("she",), entities=("tarn", "varn"))
    first = f"The villages of Varn will be Tarn's and would be {past} to {verb}."
    second = f"She pressed Tarn on plans to {verb} villages of Varn."
    assert told(first, second, anchors=(become, pressed), inside=plan) is same

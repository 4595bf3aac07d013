from datetime import date
from typing import Any

import pytest

from claims.model import Anchor
from compare.checks.assertions import check_assertions, values_apart
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, day, figure, story_of

CLOSE = Anchor(predicate="close", subjects=("port",), objects=("gate",), entities=("tarn",))
FIRST = "The port of Tarn closed its northern gates after the storm."
SECOND = "After the storm, Tarn's port closed the gates in the north."


def judged(
    first: str = FIRST,
    second: str = SECOND,
    *,
    anchors: tuple[Anchor, Anchor] = (CLOSE, CLOSE),
    negated: tuple[bool, bool] = (False, False),
    cosine: float = 0.8,
) -> Outcome | None:
    """Compare two claims, in both orders."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell(first, anchor=anchors[0], negated=negated[0])
    b = other.tell(second, anchor=anchors[1], negated=negated[1])
    story = story_of(one, other, cosine=cosine)
    found, turned = check_assertions(a, b, story), check_assertions(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_like_claims_agree() -> None:
    """Two claims that are nearly the same sentence agree, and the sides are the whole claims."""
    found = judged()
    assert found is not None
    assert (found.kind, found.status) == (Kind.ASSERTION, Status.AGREEMENT)
    assert (found.a.value, found.b.value) == (FIRST, SECOND)
    assert found.a.claim.text[found.a.start - found.a.claim.start :] == FIRST
    assert SECOND.startswith(found.topic.removesuffix(" …"))


@pytest.mark.parametrize("negated", [(True, False), (False, True)])
def test_a_denial_agrees_with_nothing_told(negated: tuple[bool, bool]) -> None:
    """Claims of two polarities never agree; two denials may."""
    assert judged(negated=negated) is None
    assert judged(negated=(True, True)) is not None


def test_likeness_may_come_from_several_signs() -> None:
    """Less alike claims agree where they share an act and a party, unlike ones never."""
    stranger = Anchor(predicate="sing", entities=("varn",))
    assert judged(cosine=0.6) is not None
    assert judged(cosine=0.45) is not None
    assert judged(cosine=0.45, anchors=(CLOSE, stranger)) is None
    assert judged(cosine=0.2) is None


def test_the_claims_own_words_must_meet() -> None:
    """Contexts that are alike do not make claims agree that share neither word nor act."""
    fell, sang = Anchor(predicate="fall"), Anchor(predicate="sing")
    assert judged("He fell.", "They sang.", anchors=(fell, sang)) is None


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ((), (), False),
        ((12,), (), False),
        ((12,), (14,), True),
        ((12,), (12, 14), False),
    ],
)
def test_values_apart(left: tuple[int, ...], right: tuple[int, ...], *, apart: bool) -> None:
    """Claims that both give figures need one in common."""
    claims = [
        telling.tell(
            "They sent 12 or 14 of them.", *(figure(str(value), value) for value in values)
        )
        for telling, values in ((Telling("Ledger"), left), (Telling("Coast"), right))
    ]
    assert values_apart(claims[0], claims[1]) is apart
    assert values_apart(claims[1], claims[0]) is apart


def test_days_are_values_too() -> None:
    """Claims that tell of two days do not say the same."""
    facts = [
        day(text, when) for text, when in (("May 3", date(2024, 5, 3)), ("May 4", date(2024, 5, 4)))
    ]
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell("The port closed its gates on May 3.", facts[0], anchor=CLOSE)
    b = other.tell("The port closed its gates on May 4.", facts[1], anchor=CLOSE)
    assert values_apart(a, b)
    assert check_assertions(a, b, story_of(one, other)) is None


def test_confidence_is_the_likeness() -> None:
    """An agreement in words is as sure as the claims are alike."""

    def sure(cosine: float) -> float:
        found: Any = judged(cosine=cosine)
        return float(found.confidence)

    assert sure(0.9) > sure(0.8)
    assert 0 <= sure(0.9) <= 1

from datetime import date
from typing import Any

import pytest

from claims.model import Anchor, Certainty, Fact
from compare.checks.polarity import check_polarity
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import NEWS_DAY, Telling, day, last_time, status_of, story_of

SIGN = Anchor(
    predicate="sign", subjects=("minister",), objects=("treaty",), entities=("anna keller",)
)
TOLD = "The minister signed the treaty in Tarn."
DENIED = "The minister did not sign the treaty in Tarn."


def judged(
    first: str = DENIED,
    second: str = TOLD,
    *,
    anchors: tuple[Anchor, Anchor] = (SIGN, SIGN),
    negated: tuple[bool, bool] = (True, False),
    certainty: Certainty = Certainty.ASSERTED,
    published: tuple[date | None, date | None] = (NEWS_DAY, NEWS_DAY),
    cosine: float = 0.8,
    facts: tuple[Fact, ...] = (),
) -> Outcome | None:
    """Compare two claims, in both orders."""
    one, other = Telling("Ledger", published[0]), Telling("Coast", published[1])
    a = one.tell(first, *facts, anchor=anchors[0], negated=negated[0])
    b = other.tell(second, anchor=anchors[1], negated=negated[1], certainty=certainty)
    story = story_of(one, other, cosine=cosine)
    found, turned = check_polarity(a, b, story), check_polarity(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_a_denial_conflicts_with_what_it_denies() -> None:
    """One says it happened, the other that it did not, whichever is given first."""
    for order in ((DENIED, TOLD, (True, False)), (TOLD, DENIED, (False, True))):
        found = judged(order[0], order[1], negated=order[2])
        assert found is not None
        assert (found.kind, found.status) == (Kind.POLARITY, Status.CONFLICT)
        assert (found.a.claim.text, found.a.value) == (DENIED, "denied")
        assert (found.b.claim.text, found.b.value) == (TOLD, "told")


def test_two_denials_are_no_difference() -> None:
    """Two claims of one polarity do not contradict each other."""
    assert judged(DENIED, DENIED, negated=(True, True)) is None
    assert judged(TOLD, TOLD, negated=(False, False)) is None


@pytest.mark.parametrize(
    "options",
    [
        {"cosine": 0.4},
        {"certainty": Certainty.PLANNED},
        {"certainty": Certainty.HEDGED},
        {"certainty": Certainty.DENIED},
        {"anchors": (SIGN, Anchor(predicate="read", objects=("treaty",), subjects=("minister",)))},
        {"anchors": (SIGN, Anchor(predicate="sign", objects=("letter",), subjects=("minister",)))},
        {"anchors": (SIGN, Anchor(predicate="sign", objects=("treaty",), subjects=("rebel",)))},
        {"facts": (last_time(day("Tarn", date(2024, 1, 21))),)},
    ],
    ids=["unlike", "a plan", "a guess", "a denial", "verb", "object", "subject", "since then"],
)
def test_other_assertions_are_not_compared(options: dict[str, Any]) -> None:
    """A denial contradicts the firm assertion of the same act by the same people only."""
    assert judged(**options) is None


def test_a_verb_of_saying_is_no_act() -> None:
    """Saying and not saying are not compared."""
    said = Anchor(predicate="say", subjects=("minister",), entities=("anna keller",))
    assert judged("She did not say so.", "She said so.", anchors=(said, said)) is None


@pytest.mark.parametrize(
    ("denied", "published", "status"),
    [
        ("The minister has not signed the treaty in Tarn.", (4, 5), Status.SUPERSEDED),
        ("The minister has not signed the treaty in Tarn.", (5, 4), Status.CONFLICT),
        ("The minister has yet to sign the treaty in Tarn.", (5, 4), Status.SUPERSEDED),
        (DENIED, (4, 5), Status.CONFLICT),
    ],
    ids=["so far", "still not", "yet to", "did not"],
)
def test_what_had_not_happened_yet_may_have_since(
    denied: str, published: tuple[int, int], status: Status
) -> None:
    """A denial up to now is overtaken by a later article's news."""
    days = (date(2024, 3, published[0]), date(2024, 3, published[1]))
    assert status_of(judged(denied, published=days)) is status


def test_no_reply_and_a_reply_conflict() -> None:
    """Nothing received, and something received, are a conflict."""
    none = Anchor(predicate="receive", events=("receipt", "response"), objects=("reply",))
    some = Anchor(predicate="get", events=("receipt", "response"), objects=("answer",))
    found = judged(
        "The firm received no reply.", "The firm got an answer.", anchors=(none, some), cosine=0.3
    )
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "no reply" in found.explanation


def test_none_and_some_conflict() -> None:
    """No arrests, and arrests, are a conflict even between unlike sentences."""
    none = Anchor(predicate="make", subjects=("police",), objects=("arrest",))
    some = Anchor(predicate="follow", subjects=("arrest",))
    found = judged(
        "Police made no arrests.", "Arrests followed.", anchors=(none, some), cosine=0.35
    )
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "no arrest" in found.explanation


@pytest.mark.parametrize(
    ("one", "other"), [("convict", "acquit"), ("reject", "approve"), ("rise", "fall")]
)
def test_opposite_verbs_conflict(one: str, other: str) -> None:
    """Two verbs that exclude each other conflict where one party is named by both."""
    anchors = tuple(Anchor(predicate=verb, entities=("anna keller",)) for verb in (one, other))
    found = judged(
        "It was so.", "It was not so.", anchors=(anchors[0], anchors[1]), negated=(False, False)
    )
    assert found is not None
    assert found.status is Status.CONFLICT
    assert {found.a.value, found.b.value} == {one, other}
    strangers = (anchors[0], Anchor(predicate=other, entities=("li roe",)))
    assert judged("It was so.", "It was.", anchors=strangers, negated=(False, False)) is None

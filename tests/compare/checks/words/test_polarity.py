from datetime import date
from typing import Any

import pytest

from claims.model import Anchor, Certainty, Fact
from compare.checks.words.polarity import check_polarity
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


def test_a_mirror_conflicts_however_low_the_cosine() -> None:
    """The same words but for the negation are proof enough."""
    found = judged(cosine=0.4)
    assert found is not None
    assert found.status is Status.CONFLICT


def test_two_denials_are_no_difference() -> None:
    """Two claims of one polarity do not contradict each other."""
    assert judged(DENIED, DENIED, negated=(True, True)) is None
    assert judged(TOLD, TOLD, negated=(False, False)) is None


@pytest.mark.parametrize(
    "options",
    [
        {"cosine": 0.4, "second": "The minister signed the treaty when the envoys came."},
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


def test_a_hedged_denial_denies_nothing() -> None:
    """What may not have happened may have happened."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell(DENIED, anchor=SIGN, negated=True, certainty=Certainty.HEDGED)
    b = other.tell(TOLD, anchor=SIGN)
    assert check_polarity(a, b, story_of(one, other)) is None


@pytest.mark.parametrize(
    ("denied", "status"),
    [
        ("Keller was not a member of the council.", Status.CONFLICT),
        ("Keller was not aware of details of the council.", None),
    ],
)
def test_a_denied_state_is_the_one_that_is_told(denied: str, status: Status | None) -> None:
    """Who is not aware of something may be a member of it."""
    state = Anchor(predicate="be", subjects=("keller",), entities=("anna keller",))
    found = judged(denied, "Keller was a member of the council.", anchors=(state, state))
    assert status_of(found) is status


@pytest.mark.parametrize(
    ("first", "second", "objects", "cosine", "status"),
    [
        ("Keller died.", "Keller survived.", ("", ""), 0.6, Status.CONFLICT),
        ("Keller died.", "Keller is survived by a son.", ("", ""), 0.6, None),
        ("Keller died.", "Keller survived but passed out.", ("", ""), 0.6, None),
        ("Keller won a fight.", "Keller lost a fight.", ("fight", "fight"), 0.6, Status.CONFLICT),
        ("Keller won a fight.", "Keller lost a round.", ("fight", "round"), 0.6, None),
        ("Keller won a vote.", "Keller lost a ballot.", ("vote", "ballot"), 0.7, Status.CONFLICT),
    ],
)
def test_opposite_verbs_need_one_thing(
    first: str, second: str, objects: tuple[str, str], cosine: float, status: Status | None
) -> None:
    """A fight won and a round lost go together; so do a death and those who survive the dead."""
    verbs = [text.split()[1].rstrip(".") for text in (first, second)]
    lemmas = {"died": "die", "won": "win", "lost": "lose"}
    anchors = tuple(
        Anchor(
            predicate=lemmas.get(verb, "survive"),
            subjects=("keller",),
            objects=(thing,) if thing else (),
            entities=("anna keller",),
        )
        for verb, thing in zip(verbs, objects, strict=True)
    )
    found = judged(
        first,
        second,
        anchors=(anchors[0], anchors[1]),
        negated=(False, False),
        cosine=cosine,
    )
    assert status_of(found) is status


@pytest.mark.parametrize(
    ("second", "published", "status"),
    [
        ("The pass is open.", NEWS_DAY, Status.CONFLICT),
        ("The pass is still closed.", NEWS_DAY, None),
        ("The pass is open.", date(2024, 3, 8), None),
        ("The pass is open-air theatre.", NEWS_DAY, None),
    ],
    ids=["open", "closed, too", "days later", "compound"],
)
def test_a_state_excludes_its_opposite_on_one_day(
    second: str, published: date, status: Status | None
) -> None:
    """What is closed is not open on that day; on another it may be."""
    state = Anchor(predicate="be", subjects=("pass",))
    found = judged(
        "The pass is closed.",
        second,
        anchors=(state, state),
        negated=(False, False),
        published=(NEWS_DAY, published),
    )
    assert status_of(found) is status

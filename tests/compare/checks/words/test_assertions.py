from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claims.model import Anchor, Claim, Granularity
from compare.checks.words.assertions import check_assertions, values_apart
from compare.model import Kind, Status
from compare.outcome import Outcome
from compare.sameness.candidates import Candidates
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
    candidates = Candidates(story)
    found = check_assertions(a, b, story, candidates=candidates)
    turned = check_assertions(b, a, story, candidates=candidates)
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
    story = story_of(one, other)
    assert check_assertions(a, b, story, candidates=Candidates(story)) is None


def test_a_day_in_common_does_not_make_up_for_figures() -> None:
    """Claims of one day that count differently do not say the same."""
    when = day("May 3", date(2024, 5, 3))
    claims = [
        telling.tell(f"The flood took {value} barges on May 3.", when, figure(str(value), value))
        for telling, value in ((Telling("Ledger"), 12), (Telling("Coast"), 14))
    ]
    assert values_apart(claims[0], claims[1])


def test_another_years_deed_is_another_deed() -> None:
    """A claim about a past year agrees with one that names none only where it is told alike."""
    then = day("2021", date(2021, 1, 1), 365, granularity=Granularity.YEAR)
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell("In 2021, the port of Tarn closed its northern gates.", then, anchor=CLOSE)
    retold = other.tell("The port of Tarn closed its northern gates.", anchor=CLOSE)
    another = other.tell("Tarn closed a school and every gate to the market.", anchor=CLOSE)
    again = other.tell("Tarn closed a gate and a school to the market in 2021.", then, anchor=CLOSE)
    story = story_of(one, other)
    candidates = Candidates(story)
    agree = [
        check_assertions(a, b, story, candidates=candidates) is not None
        for b in (retold, another, again)
    ]
    assert agree == [True, False, True]


class Scored(Candidates):
    """Candidates of which every two are as surely the same as is set."""

    event = answer = 0.0

    def same_event(self, a: Claim, b: Claim) -> float:
        """Return what is set."""
        return self.event

    def same_answer(self, a: Claim, b: Claim) -> float:
        """Return what is set."""
        return self.answer


def scored(first: str, second: str, event: float, answer: float) -> Outcome | None:
    """Compare two claims without a deed in common that are as surely the same as is set."""
    one, other = Telling("Ledger"), Telling("Coast")
    a, b = one.tell(first), other.tell(second)
    story = story_of(one, other)
    candidates = Scored(story)
    candidates.event, candidates.answer = event, answer
    return check_assertions(a, b, story, candidates=candidates)


def test_likeness_in_words_is_not_enough() -> None:
    """Claims that are alike in words agree only where they are likely of one event."""
    assert scored(FIRST, SECOND, 0.6, 0.5) is not None
    assert scored(FIRST, SECOND, 0.3, 0.9) is None


@pytest.mark.parametrize(
    ("cosine", "answer", "same"), [(0.8, 0.98, True), (0.7, 0.98, False), (0.8, 0.9, False)]
)
def test_what_was_planned_is_done_where_all_else_is_alike(
    cosine: float, answer: float, *, same: bool
) -> None:
    """ "Will be held" and "is being held" agree where the claims are nearly one sentence."""
    plan = replace(CLOSE, planned=True)
    one, other = Telling("Ledger"), Telling("Coast")
    a, b = one.tell(FIRST, anchor=plan), other.tell(SECOND, anchor=CLOSE)
    story = story_of(one, other, cosine=cosine)
    candidates = Scored(story)
    candidates.event, candidates.answer = 0.4, answer
    assert (check_assertions(a, b, story, candidates=candidates) is not None) is same


def test_what_is_surely_the_same_may_be_told_in_other_words() -> None:
    """Claims with other words for one kind of event agree where both scores are sure of it."""
    told, retold = "A gunman killed the keeper.", "The slaying took place by the pier."
    assert scored(told, retold, 0.95, 0.995) is not None
    assert scored(told, retold, 0.95, 0.9) is None
    assert scored(told, retold, 0.6, 0.995) is None
    assert scored("The choir sang.", retold, 0.95, 0.995) is None


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        (
            "But it closed its gates after the storm.",
            FIRST,
            "The port of Tarn closed its northern gates …",
        ),
        ("And Tarn's port closed the gates.", FIRST, "Tarn's port closed the gates"),
        ("the gates of Tarn's port were closed", FIRST, "The gates of Tarn's port were closed"),
    ],
)
def test_a_label_says_what_it_is_about(first: str, second: str, label: str) -> None:
    """A label begins with neither a linking word nor a pronoun where the other claim has none."""
    found = judged(first, second)
    assert found is not None
    assert found.topic == label


def test_a_long_label_ends_with_a_word_that_says_something() -> None:
    """A label that is cut short does not end in the middle of a phrase."""
    words = "Tarn's port closed every one of its gates after the gale and the flood of March."
    found = judged(words, words.replace("closed", "shut"))
    assert found is not None
    assert found.topic == "Tarn's port shut every one of its gates …"


def test_confidence_is_the_likeness() -> None:
    """An agreement in words is as sure as the claims are alike."""

    def sure(cosine: float) -> float:
        found: Any = judged(cosine=cosine)
        return float(found.confidence)

    assert sure(0.9) > sure(0.8)
    assert 0 <= sure(0.9) <= 1

from datetime import date

import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.figures.ages import check_ages
from compare.model import Status
from compare.outcome import Outcome
from tests.compare.factories import NEWS_DAY, Telling, figure, name, story_of, two


def judged(
    first: tuple[str | None, int],
    second: tuple[str | None, int],
    *,
    published: tuple[date | None, date | None] = (NEWS_DAY, NEWS_DAY),
    names: tuple[str, ...] = (),
) -> Outcome | None:
    """Compare two ages with their owners, in both orders."""
    tellings = [Telling("Ledger", published[0]), Telling("Coast", published[1])]
    for telling, (owner, age) in zip(tellings, (first, second), strict=True):
        telling.tell(
            f"The pilot, {age}, was freed.",
            figure(str(age), age, measure=Measure.AGE, unit="year", owner=owner),
        )
    for telling, full in zip(tellings, names, strict=False):
        telling.tell(f"{full} was freed.", name(full))
    story = story_of(*tellings)
    a, b = two(story, QuantityFact)
    found, turned = check_ages(a, b, story), check_ages(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_two_ages_of_one_person_conflict() -> None:
    """One person has one age, and the finding says whose."""
    found = judged(("anna keller", 41), ("anna keller", 43))
    assert found is not None
    assert found.status is Status.CONFLICT
    assert found.topic == "Age of Anna Keller"


def test_one_age_agrees() -> None:
    """The same age in two outlets is an agreement."""
    found = judged(("anna keller", 41), ("anna keller", 41))
    assert found is not None
    assert found.status is Status.AGREEMENT


@pytest.mark.parametrize(
    ("first", "second"),
    [("anna keller", "li roe"), (None, "li roe"), (None, None), ("driver", "driver")],
    ids=["two people", "one unknown", "unknown", "a shared description"],
)
def test_ages_of_others_are_not_compared(first: str | None, second: str | None) -> None:
    """Ages are compared only where both articles say whose they are."""
    assert judged((first, 41), (second, 43)) is None


def test_spellings_of_one_owner_are_one_person() -> None:
    """Two spellings of one name own one age."""
    names = ("Sergei Oblov", "Sergey Oblov")
    found = judged(("sergei oblov", 41), ("sergey oblov", 43), names=names)
    assert found is not None
    assert found.status is Status.CONFLICT
    assert judged(("sergei oblov", 41), ("sergey oblov", 43)) is None


@pytest.mark.parametrize(
    ("second", "age", "status"),
    [
        (date(2024, 3, 6), 42, Status.CONFLICT),
        (date(2024, 6, 1), 42, Status.SUPERSEDED),
        (None, 42, Status.SUPERSEDED),
        (date(2024, 6, 1), 43, Status.CONFLICT),
    ],
    ids=["next day", "months later", "unknown day", "two years"],
)
def test_a_birthday_may_lie_between(second: date | None, age: int, status: Status) -> None:
    """One year more is no conflict where a birthday may lie between the articles."""
    found = judged(("li roe", 41), ("li roe", age), published=(NEWS_DAY, second))
    assert found is not None
    assert found.status is status


def of_sentences(first: str, second: str, *ages: QuantityFact) -> Outcome | None:
    """Compare two ages in sentences of their own."""
    tellings = Telling("Ledger"), Telling("Coast")
    for telling, sentence, age in zip(tellings, (first, second), ages, strict=True):
        telling.tell(sentence, age)
    story = story_of(*tellings)
    return check_ages(*two(story, QuantityFact), story)


def age_of(owner: str, age: int, anchor: Anchor) -> QuantityFact:
    """Make an age."""
    return figure(str(age), age, measure=Measure.AGE, unit="year", owner=owner, anchor=anchor)


def test_ages_at_two_times_of_a_life_are_both_true() -> None:
    """How old somebody was when something happened is no age of today."""
    was, joined = Anchor(predicate="be"), Anchor(predicate="join")
    then = age_of("anna keller", 16, was)
    told = "Anna Keller was 16 when she joined the choir."
    now = of_sentences(told, "Anna Keller, 31, left.", then, age_of("anna keller", 31, was))
    assert now is not None
    assert now.status is Status.SCOPE
    at = age_of("keller", 14, joined)
    again = of_sentences(told, "Keller joined the choir at the age of 14.", then, at)
    assert again is not None
    assert again.status is Status.CONFLICT


def test_an_age_somebody_turns_leaves_room_for_the_one_before() -> None:
    """Who turns 50 this year may be 49 so far."""
    was, turns = Anchor(predicate="be"), Anchor(predicate="turn")
    found = of_sentences(
        "Anna Keller turns 50 in May.",
        "Anna Keller, 49, stayed.",
        age_of("anna keller", 50, turns),
        age_of("anna keller", 49, was),
    )
    assert found is not None
    assert found.status is Status.ROUNDING

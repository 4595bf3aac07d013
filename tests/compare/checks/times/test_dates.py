from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Anchor, BlockKind, Channel, DateFact, DateRelation, Granularity
from compare.checks.times.dates import check_dates
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import (
    NEWS_DAY,
    Telling,
    day,
    in_touch,
    moment,
    status_of,
    story_of,
    two,
)

SIGN = Anchor(
    predicate="sign",
    events=("signing",),
    subjects=("minister",),
    objects=("treaty",),
    entities=("anna keller",),
)
# Two weeks before the news, so that neither date is the news day itself.
FIRST_DAY = day("on Feb 18", date(2024, 2, 18), anchor=SIGN)
NEXT_DAY = day("on Feb 19", date(2024, 2, 19), anchor=SIGN)


def judged(
    first: DateFact,
    second: DateFact,
    *,
    sentence: str = "The minister signed the treaty {}.",
    published: tuple[date | None, date | None] = (NEWS_DAY, NEWS_DAY),
    cosine: float = 0.8,
    channels: tuple[Channel, Channel] | None = None,
) -> Outcome | None:
    """Compare two dates that two outlets give, in both orders."""
    one, other = Telling("Ledger", published[0]), Telling("Coast", published[1])
    extra = [[in_touch("minister", channel)] for channel in channels] if channels else [[], []]
    one.tell(sentence.format(first.text), first, *extra[0])
    other.tell(sentence.format(second.text), second, *extra[1])
    story = story_of(one, other, cosine=cosine)
    a, b = two(story, DateFact)
    found, turned = check_dates(a, b, story), check_dates(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_two_days_of_one_event_conflict() -> None:
    """One event cannot have been on two days."""
    found = judged(FIRST_DAY, NEXT_DAY)
    assert found is not None
    assert (found.kind, found.status) == (Kind.DATE, Status.CONFLICT)
    assert (found.a.value, found.b.value) == ("18 February 2024", "19 February 2024")
    assert "Anna Keller" in found.topic


def test_one_day_agrees() -> None:
    """The same day is an agreement, however it is written."""
    again = day("that Sunday", date(2024, 2, 18), anchor=SIGN)
    assert status_of(judged(FIRST_DAY, again)) is Status.AGREEMENT


def test_a_month_and_its_day_are_a_rounding() -> None:
    """A day within the month that another outlet gives is the finer telling."""
    month = day("in February", date(2024, 2, 1), 29, granularity=Granularity.MONTH, anchor=SIGN)
    assert status_of(judged(FIRST_DAY, month)) is Status.ROUNDING


@pytest.mark.parametrize(
    "other",
    [
        Anchor(predicate="open", events=("opening",), subjects=("bridge",)),
        Anchor(predicate="sign", subjects=("minister",), objects=("treaty",), negated=True),
    ],
    ids=["another event", "a denial"],
)
def test_dates_of_other_events_are_not_compared(other: Anchor) -> None:
    """Two days of two events, or of an event and its denial, are both true."""
    assert judged(FIRST_DAY, day("on Feb 19", date(2024, 2, 19), anchor=other)) is None


@pytest.mark.parametrize("verb", ["say", "tell", "announce"])
def test_the_day_of_saying_dates_the_speech(verb: str) -> None:
    """Dates of verbs of saying are never compared."""
    said = Anchor(predicate=verb, subjects=("minister",), entities=("anna keller",))
    one, other = (
        day("on Feb 18", date(2024, 2, 18), anchor=said),
        day("on Feb 19", date(2024, 2, 19), anchor=said),
    )
    assert judged(one, other) is None


@pytest.mark.parametrize("relation", [DateRelation.BEFORE, DateRelation.AFTER, DateRelation.UNTIL])
def test_an_open_end_is_not_a_day(relation: DateRelation) -> None:
    """Before a day, or until one, is not compared with on a day."""
    open_end = day("by Feb 19", date(2024, 2, 19), relation=relation, anchor=SIGN)
    assert judged(FIRST_DAY, open_end) is None


def test_a_plan_and_the_deed_may_differ() -> None:
    """The day that was planned and the day of the deed are both true."""
    planned = Anchor(
        predicate="sign",
        events=("signing",),
        subjects=("minister",),
        objects=("treaty",),
        entities=("anna keller",),
        planned=True,
    )
    plan = day("on Feb 19", date(2024, 2, 19), anchor=planned)
    assert status_of(judged(FIRST_DAY, plan)) is Status.SCOPE


def test_a_call_and_a_meeting_may_be_on_two_days() -> None:
    """Contact by phone on one day and in person on another is another scope."""
    found = judged(FIRST_DAY, NEXT_DAY, channels=(Channel.PHONE, Channel.IN_PERSON))
    assert found is not None
    assert found.status is Status.SCOPE
    assert "by phone" in found.explanation
    same = judged(FIRST_DAY, NEXT_DAY, channels=(Channel.PHONE, Channel.PHONE))
    assert same is not None
    assert same.status is Status.CONFLICT


def test_days_far_apart_are_two_events() -> None:
    """Two days weeks apart date two events of a kind, unless it happens but once."""
    later = day("on Jan 2", date(2024, 1, 2), anchor=SIGN)
    assert judged(FIRST_DAY, later) is None
    died = Anchor(predicate="die", events=("death",), subjects=("singer",), entities=("li roe",))
    one, other = (
        day(text, when, anchor=died)
        for text, when in (("on Feb 18", date(2024, 2, 18)), ("on Jan 2", date(2024, 1, 2)))
    )
    assert status_of(judged(one, other, sentence="The singer died {}.")) is Status.CONFLICT


def test_the_news_of_two_days_is_two_events() -> None:
    """Each article's own yesterday is another day."""
    one, other = (
        day("on Monday", date(2024, 3, 4), anchor=SIGN),
        day("on Friday", date(2024, 3, 8), anchor=SIGN),
    )
    assert judged(one, other, published=(date(2024, 3, 5), date(2024, 3, 9))) is None
    assert status_of(judged(one, other, published=(date(2024, 3, 9), date(2024, 3, 9)))) is (
        Status.CONFLICT
    )


def test_one_reading_in_two_zones_conflicts() -> None:
    """One clock reading in two zones cannot be the same moment."""
    at = datetime(2024, 3, 4, 6, 30)
    found = judged(
        moment("at 06:30 GMT", at, "GMT", anchor=SIGN),
        moment("at 06:30 local time", at, "local time", anchor=SIGN),
    )
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "two time zones" in found.explanation


def test_an_articles_own_two_dates_are_two_events() -> None:
    """An article that lists two days in its body tells of two events; headline and body differ."""

    def within(position: BlockKind) -> Status | None:
        telling = Telling("Ledger")
        telling.tell(f"Treaty signed {FIRST_DAY.text}.", FIRST_DAY, position=position)
        for _ in range(2):
            telling.tell("Nothing else is known.")
        telling.tell(f"The treaty was signed {NEXT_DAY.text}.", NEXT_DAY)
        story = story_of(telling, Telling("Coast"))
        a, b = two(story, DateFact)
        found = check_dates(a, b, story)
        return found.status if found else None

    assert within(BlockKind.TITLE) is Status.CONFLICT
    telling = Telling("Ledger")
    for _ in range(3):
        telling.tell("Nothing else is known.")
    telling.tell(f"The treaty was signed {FIRST_DAY.text}.", FIRST_DAY)
    telling.tell(f"The treaty was signed {NEXT_DAY.text}.", NEXT_DAY)
    story = story_of(telling, Telling("Coast"))
    assert check_dates(*two(story, DateFact), story) is None


ANCHORS = st.sampled_from(
    [
        SIGN,
        Anchor(predicate="ink", events=("signing",), subjects=("minister",)),
        Anchor(predicate="open"),
        Anchor(predicate="say"),
    ]
)
DATES = st.builds(
    lambda when, days, **fields: day("then", when, days, **fields),
    st.dates(date(2024, 2, 1), date(2024, 3, 6)),
    st.sampled_from([1, 1, 1, 30]),
    relation=st.sampled_from(list(DateRelation)),
    granularity=st.sampled_from([Granularity.DAY, Granularity.MONTH]),
    approximate=st.booleans(),
    anchor=ANCHORS,
)
PUBLISHED = st.sampled_from([None, date(2024, 3, 5), date(2024, 3, 9), date(2024, 2, 2)])


@settings(max_examples=150, deadline=None)
@given(DATES, DATES, st.tuples(PUBLISHED, PUBLISHED), st.sampled_from([0.1, 0.5, 0.9]))
def test_the_order_of_two_dates_decides_nothing(
    one: DateFact, other: DateFact, published: tuple[date | None, date | None], cosine: float
) -> None:
    """Two dates have one status in either order, and equal ones never conflict."""
    judged(one, other, published=published, cosine=cosine)
    assert status_of(judged(one, one, published=published, cosine=cosine)) in {
        None,
        Status.AGREEMENT,
    }

from datetime import date

import pytest

from claims.model import Channel, DateFact, Granularity, OccurrenceFact
from compare.checks.times.occurrences import check_occurrences
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import NEWS_DAY, Telling, day, last_time, status_of, story_of, two

EARLY = day("on Jan 21", date(2024, 1, 21))
LATE = day("on Feb 9", date(2024, 2, 9))
BOTH = ("anna keller", "pavel drozdov")


def judged(
    first: OccurrenceFact,
    second: OccurrenceFact,
    *,
    published: tuple[date | None, date | None] = (NEWS_DAY, NEWS_DAY),
    cosine: float = 0.8,
) -> Outcome | None:
    """Compare two last occurrences that two outlets tell of."""
    one, other = Telling("Ledger", published[0]), Telling("Coast", published[1])
    one.tell(f"They last met {first.text}.", first)
    other.tell(f"They last met {second.text}.", second)
    story = story_of(one, other, cosine=cosine)
    a, b = two(story, OccurrenceFact)
    found, turned = check_occurrences(a, b, story), check_occurrences(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_two_last_times_conflict() -> None:
    """Nothing after the early day contradicts the same on a later day."""
    found = judged(last_time(EARLY, *BOTH), last_time(LATE, *BOTH))
    assert found is not None
    assert (found.kind, found.status) == (Kind.DATE, Status.CONFLICT)
    assert "21 January 2024" in found.explanation
    assert "9 February 2024" in found.explanation
    assert {found.a.value, found.b.value} == {"21 January 2024", "9 February 2024"}


def test_one_last_day_agrees() -> None:
    """The same last day is an agreement, however it is written."""
    again = day("Sunday, 21 January", date(2024, 1, 21))
    assert status_of(judged(last_time(EARLY, *BOTH), last_time(again, *BOTH))) is Status.AGREEMENT


def test_a_month_that_holds_the_day_is_a_rounding() -> None:
    """The month of the last day is a coarser telling of it."""
    month = day("in January", date(2024, 1, 1), 31, granularity=Granularity.MONTH)
    assert status_of(judged(last_time(EARLY, *BOTH), last_time(month, *BOTH))) is Status.ROUNDING


@pytest.mark.parametrize(
    ("early", "late", "status"),
    [
        (Channel.IN_PERSON, Channel.PHONE, Status.SCOPE),
        (Channel.IN_PERSON, None, Status.SCOPE),
        (Channel.IN_PERSON, Channel.IN_PERSON, Status.CONFLICT),
        (None, Channel.PHONE, Status.CONFLICT),
        (None, None, Status.CONFLICT),
    ],
)
def test_a_narrower_channel_leaves_room(
    early: Channel | None, late: Channel | None, status: Status
) -> None:
    """No meeting since January leaves room for a later call; no contact at all leaves none."""
    one, other = last_time(EARLY, *BOTH, channel=early), last_time(LATE, *BOTH, channel=late)
    assert status_of(judged(one, other)) is status


def test_what_happened_after_an_article_was_written_is_no_conflict() -> None:
    """An article written before the later day could not know it."""
    found = judged(
        last_time(EARLY, *BOTH),
        last_time(LATE, *BOTH),
        published=(date(2024, 2, 1), date(2024, 2, 10)),
    )
    assert found is not None
    assert found.status is Status.SUPERSEDED
    assert "before 9 February 2024" in found.explanation


def test_articles_far_apart_speak_of_two_last_times() -> None:
    """Weeks between the articles leave time for another last time."""
    published = (date(2024, 2, 20), date(2024, 4, 1))
    one, other = last_time(EARLY, *BOTH), last_time(LATE, *BOTH)
    assert status_of(judged(one, other, published=published)) is Status.SUPERSEDED


def test_without_publication_dates_a_conflict_stands() -> None:
    """Unknown days of writing explain nothing."""
    one, other = last_time(EARLY, *BOTH), last_time(LATE, *BOTH)
    assert status_of(judged(one, other, published=(None, None))) is Status.CONFLICT


def test_other_people_are_not_compared() -> None:
    """The last meeting of others says nothing of these."""
    one = last_time(EARLY, "anna keller", "pavel drozdov")
    assert judged(one, last_time(LATE, "li roe", "jo vance")) is None
    assert judged(one, last_time(LATE, "anna keller", "jo vance", "li roe")) is None


def test_other_events_are_not_compared() -> None:
    """The last eruption has nothing to do with the last meeting."""
    eruption = last_time(LATE, *BOTH, predicate="erupt", events=("eruption",))
    assert judged(last_time(EARLY, *BOTH), eruption) is None


def test_unnamed_people_need_likeness() -> None:
    """Where one side names nobody, the claims must be alike."""
    one, other = last_time(EARLY, *BOTH), last_time(LATE)
    assert status_of(judged(one, other, cosine=0.6)) is Status.CONFLICT
    assert judged(one, other, cosine=0.05) is None


def test_an_unresolved_date_is_not_compared() -> None:
    """A last time without a value is left alone."""
    when: DateFact = day("on Sunday", date(2024, 1, 21), earliest=None, latest=None)
    assert judged(last_time(when, *BOTH), last_time(LATE, *BOTH)) is None

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Anchor, DateRelation, Granularity, NameKind, QuantityFact
from compare.anchoring import (
    Evidence,
    anchor_of,
    event_time,
    gather,
    one_moment,
    places_apart,
    same_predicate,
    same_time,
)
from compare.story import Statement, Story
from tests.compare.factories import NEWS_DAY, Telling, day, figure, name, story_of, two

SANK = Anchor(predicate="sink", subjects=("ferry",))


def pair(
    one: Anchor, other: Anchor, *, first: Telling | None = None, second: Telling | None = None
) -> tuple[Story, Statement[QuantityFact], Statement[QuantityFact]]:
    """Make a story of two sentences with a figure each."""
    first, second = first or Telling("Ledger"), second or Telling("Coast")
    first.tell("The ferry with 12 people sank.", figure("12", 12, "people", anchor=one))
    second.tell("The ferry with 14 people sank.", figure("14", 14, "people", anchor=other))
    story = story_of(first, second)
    return story, *two(story, QuantityFact)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (Anchor(predicate="sink"), Anchor(predicate="sink"), 1.0),
        (
            Anchor(predicate="kill", events=("death",)),
            Anchor(predicate="die", events=("death", "other")),
            0.7,
        ),
        (Anchor(predicate="kill", events=("death",)), Anchor(predicate="sail"), 0.0),
        (Anchor(), Anchor(), 0.0),
    ],
    ids=["one verb", "one class", "neither", "no verb"],
)
def test_same_predicate(one: Anchor, other: Anchor, share: float) -> None:
    """One verb counts wholly, one class of event in part, no verb at all not."""
    assert same_predicate(one, other) == share
    assert same_predicate(other, one) == share


def test_a_facts_anchor_comes_before_its_claims() -> None:
    """A fact without an anchor is about what its claim is about."""
    telling = Telling("Ledger")
    telling.tell("The ferry with 12 people sank.", figure("12", 12), anchor=SANK)
    story = story_of(telling)
    claim = telling.claims[0]
    fact = claim.facts[0]
    assert anchor_of(Statement(claim, fact, story.articles[0])) == SANK
    story, a, _ = pair(Anchor(predicate="carry"), SANK)
    assert anchor_of(a).predicate == "carry"


def test_more_in_common_is_stronger_evidence() -> None:
    """A shared predicate, party or argument each make the evidence stronger."""
    strengths = []
    for other in (
        Anchor(predicate="sail"),
        Anchor(predicate="sink"),
        Anchor(predicate="sink", subjects=("car ferry",)),
        Anchor(predicate="sink", subjects=("car ferry",), entities=("aurelia",)),
    ):
        story, a, b = pair(
            Anchor(predicate="sink", subjects=("ferry",), entities=("aurelia",)), other
        )
        strengths.append(gather(a, b, story).strength)
    assert strengths == sorted(set(strengths))


PART = st.floats(0, 1)


@given(st.builds(Evidence, PART, PART, PART, st.floats(-1, 1), PART, PART))
def test_strength_lies_between_0_and_1(evidence: Evidence) -> None:
    """However much speaks for a pair, its strength is a figure between 0 and 1."""
    assert 0.0 <= evidence.strength <= 1.0


def with_date(
    text: str, when: date, *, published: date | None = NEWS_DAY, days: int = 1, **fields: object
) -> Telling:
    """Make an article that gives a figure and a date in one clause."""
    telling = Telling(f"Outlet of {text}", published)
    telling.tell(
        f"The ferry with 12 people sank {text}.",
        figure("12", 12, "people", anchor=SANK),
        day(text, when, days, anchor=SANK, **fields),
    )
    return telling


def test_a_date_close_to_the_news_is_the_storys_own_time() -> None:
    """A day of the news is no other time; a day of long ago is."""
    story = story_of(
        with_date("on Monday", date(2024, 3, 4)), with_date("on May 3", date(2023, 5, 3))
    )
    a, b = two(story, QuantityFact)
    assert event_time(a, story) is None
    assert event_time(b, story) is not None
    assert not same_time(a, b, story)
    assert not same_time(b, a, story)


def test_one_old_day_is_one_time() -> None:
    """Two figures that both stand with one old day are of one time, a year is a coarser telling."""
    story = story_of(
        with_date("on May 3", date(2023, 5, 3)), with_date("on 3 May 2023", date(2023, 5, 3))
    )
    a, b = two(story, QuantityFact)
    assert same_time(a, b, story)
    assert one_moment(a, b, story)
    year = with_date("in 2022", date(2022, 1, 1), days=365, granularity=Granularity.YEAR)
    story = story_of(year, with_date("on May 3", date(2022, 5, 3)))
    a, b = two(story, QuantityFact)
    assert same_time(a, b, story)
    assert not one_moment(a, b, story)


def test_an_open_date_dates_nothing() -> None:
    """What is told since a date is told of the story's own days."""
    story = story_of(
        with_date("since 2004", date(2004, 1, 1), relation=DateRelation.SINCE),
        with_date("on Monday", date(2024, 3, 4)),
    )
    a, b = two(story, QuantityFact)
    assert event_time(a, story) is None
    assert same_time(a, b, story)


def test_without_a_publication_date_every_date_counts() -> None:
    """In an article without a date of its own no date is the news day."""
    story = story_of(with_date("on May 3", date(2023, 5, 3), published=None))
    telling = story.claims[0]
    fact = next(f for f in telling.facts if isinstance(f, QuantityFact))
    found = event_time(Statement(telling, fact, story.articles[0]), story)
    assert found is not None
    assert found[0].date() == date(2023, 5, 3)


def test_a_day_may_be_that_of_an_undated_text() -> None:
    """Where neither text has a date, a day that one tells may be that of the other's news."""
    undated = Telling("Coast", published=None)
    undated.tell("The ferry with 14 people sank.", figure("14", 14, "people", anchor=SANK))
    story = story_of(with_date("on May 3", date(2023, 5, 3), published=None), undated)
    a, b = two(story, QuantityFact)
    assert same_time(a, b, story)
    assert one_moment(a, b, story)
    year = with_date(
        "in 2022", date(2022, 1, 1), published=None, days=365, granularity=Granularity.YEAR
    )
    a, b = two(story_of(year, undated), QuantityFact)
    assert not same_time(a, b, story_of(year, undated))


def test_two_places_are_apart() -> None:
    """Figures tied to two places are apart, those tied to one are not."""
    in_tarn = Anchor(predicate="sink", places=("tarn",))
    in_varn = Anchor(predicate="sink", places=("varn",))
    story, a, b = pair(in_tarn, in_varn)
    assert places_apart(a, b, story, additive=True)
    assert places_apart(a, b, story, additive=False)
    story, a, b = pair(in_tarn, in_tarn)
    assert not places_apart(a, b, story, additive=True)


def test_a_part_of_the_whole_is_another_sum() -> None:
    """One place given is enough for a count, unless the other figure's claim names it too."""
    in_tarn = Anchor(predicate="sink", places=("tarn",))
    story, a, b = pair(in_tarn, Anchor(predicate="sink"))
    assert places_apart(a, b, story, additive=True)
    assert places_apart(b, a, story, additive=True)
    assert not places_apart(a, b, story, additive=False)
    story, a, b = pair(in_tarn, Anchor(predicate="sink", entities=("tarn",)))
    assert not places_apart(a, b, story, additive=True)


def test_where_the_story_happens_sets_nothing_apart() -> None:
    """The place that every article opens with does not narrow a figure."""
    first, second = Telling("Ledger"), Telling("Coast")
    for telling in (first, second):
        telling.tell("A ferry sank off Tarn.", name("Tarn", NameKind.PLACE))
    story, a, b = pair(
        Anchor(predicate="sink", places=("tarn",)),
        Anchor(predicate="sink"),
        first=first,
        second=second,
    )
    assert not places_apart(a, b, story, additive=True)

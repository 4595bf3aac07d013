from datetime import date
from typing import Any

import pytest

from claims.model import Anchor, DateFact, DateRelation, Granularity, Measure, QuantityFact
from compare.checks.figures.known import told_apart
from compare.checks.figures.scope import days_apart, narrowed_apart, scope_reason
from compare.story import Statement, Story, statements
from tests.compare.factories import Telling, day, figure, story_of, two

RESCUED = Anchor(predicate="rescue", events=("rescue",), objects=("people",))
YEAR = {"granularity": Granularity.YEAR, "anchor": RESCUED}


def pair(
    first: str,
    second: str,
    *dates: DateFact | None,
    fields: tuple[dict[str, Any], dict[str, Any]] = ({}, {}),
) -> tuple[Statement[QuantityFact], Statement[QuantityFact], Story]:
    """Make two sentences with "12" and "14" in them, each with a date or none."""
    one, other = Telling("Ledger"), Telling("Coast")
    for number, (telling, sentence, count) in enumerate(
        ((one, first, "12"), (other, second, "14"))
    ):
        values: dict[str, Any] = {"anchor": RESCUED, **fields[number]}
        given = [d for d in dates[number : number + 1] if d is not None]
        telling.tell(sentence, figure(count, int(count), "people", **values), *given)
    story = story_of(one, other)
    return *two(story, QuantityFact), story


PLAIN = "They rescued 14 people."


@pytest.mark.parametrize(
    ("first", "words"),
    [
        ("They rescued a total of 12 people.", "total"),
        ("They rescued 12 seriously injured people.", "by degree"),
        ("They could have rescued 12 people.", "could have been"),
        ("They can rescue up to 12 people.", "limit"),
    ],
    ids=["total", "degree", "could have", "limit"],
)
def test_words_that_set_figures_apart(first: str, words: str) -> None:
    """A total, a degree, what could have been and a limit are figures of something else."""
    a, b, story = pair(first, PLAIN)
    for reason in (scope_reason(a, b, story), scope_reason(b, a, story)):
        assert reason is not None
        assert words in reason


def test_like_figures_have_no_scope() -> None:
    """Two figures told in the same way are not explained away."""
    a, b, story = pair("They rescued 12 people.", PLAIN)
    assert scope_reason(a, b, story) is None
    a, b, story = pair("A total of 12 people were rescued.", "In all, 14 people were rescued.")
    assert scope_reason(a, b, story) is None


@pytest.mark.parametrize("part", ["another", "other", "more", "of them", "remaining"])
def test_a_part_is_not_the_whole(part: str) -> None:
    """A figure of what came on top, or of some of them, is no figure of all."""
    a, b, story = pair("They rescued 12 people.", PLAIN, fields=({"qualifiers": (part,)}, {}))
    assert "part" in (scope_reason(a, b, story) or "")
    same = pair(
        "They rescued 12 people.",
        PLAIN,
        fields=({"qualifiers": (part,)}, {"qualifiers": (part,)}),
    )
    assert scope_reason(*same) is None


def test_two_places_are_named() -> None:
    """Figures tied to two places are explained with the places."""
    where = [{"anchor": Anchor(predicate="rescue", places=(place,))} for place in ("tarn", "varn")]
    a, b, story = pair("They rescued 12 people.", PLAIN, fields=(where[0], where[1]))
    assert "Tarn, Varn" in (scope_reason(a, b, story) or "")


def test_a_plan_is_not_the_deed() -> None:
    """A planned figure and one that came true are both right."""
    plan = {"anchor": Anchor(predicate="rescue", planned=True)}
    a, b, story = pair("They plan to rescue 12 people.", PLAIN, fields=(plan, {}))
    assert "planned" in (scope_reason(a, b, story) or "")


def test_a_running_total_is_not_a_day() -> None:
    """A figure since a date counts more than one without."""
    since = day("since May", date(2023, 5, 1), 31, relation=DateRelation.SINCE, anchor=RESCUED)
    a, b, story = pair("They rescued 12 people since May.", PLAIN, since)
    assert "running total" in (scope_reason(a, b, story) or "")


def test_two_periods_are_told_apart() -> None:
    """Counts of two years are of different periods; one year leaves them comparable."""
    texts = ("In 2022 they rescued 12 people.", "In 2023 they rescued 14 people.")
    old, new = (
        day("2022", date(2022, 1, 1), 365, **YEAR),
        day("2023", date(2023, 1, 1), 365, **YEAR),
    )
    a, b, story = pair(*texts, old, new)
    assert "periods" in (scope_reason(a, b, story) or "")
    again = day("2022", date(2022, 1, 1), 365, **YEAR)
    a, b, story = pair(texts[0], texts[0].replace("12", "14"), old, again)
    assert scope_reason(a, b, story) is None


def test_days_apart_needs_a_day_on_either_side() -> None:
    """Two figures are of two days only where each clause gives its own."""
    monday = day("on Monday", date(2024, 3, 4), anchor=RESCUED)
    tuesday = day("on Tuesday", date(2024, 3, 5), anchor=RESCUED)
    texts = ("They rescued 12 people on Monday.", "They rescued 14 people on Tuesday.")
    a, b, _ = pair(*texts, monday, tuesday)
    assert days_apart(a, b)
    a, b, _ = pair(*texts, monday)
    assert not days_apart(a, b)
    a, b, _ = pair(texts[0], texts[0].replace("12", "14"), monday, monday)
    assert not days_apart(a, b)


def test_the_day_of_another_clause_is_not_the_figures() -> None:
    """A date that belongs to another verb dates something else."""
    said = [
        day(text, when, anchor=Anchor(predicate="say"))
        for text, when in (("on Monday", date(2024, 3, 4)), ("on Tuesday", date(2024, 3, 5)))
    ]
    a, b, _ = pair(
        "They rescued 12 people, he said on Monday.",
        "They rescued 14 people, he said on Tuesday.",
        *said,
    )
    assert not days_apart(a, b)


def test_an_article_with_both_figures_tells_them_apart() -> None:
    """A figure that the other article also gives, for the same noun, is known to it."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell("They rescued 12 people.", figure("12", 12, "people"))
    other.tell("They rescued 14 people.", figure("14", 14, "people"))
    other.tell("They found 12 boats.", figure("12", 12, "boat"))
    story = story_of(one, other)
    a, b, _ = statements(story, QuantityFact)
    assert not told_apart(a, b, story)
    other.tell("They lost 12 people.", figure("12", 12, "people"))
    story = story_of(one, other)
    a, b, *_ = statements(story, QuantityFact)
    assert told_apart(a, b, story)
    assert told_apart(b, a, story)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ((), (), False),
        (("indian",), (), False),
        (("indian",), ("dutch",), True),
        (("indian", "young"), ("young",), False),
    ],
)
def test_figures_narrowed_to_two_things(
    left: tuple[str, ...], right: tuple[str, ...], *, apart: bool
) -> None:
    """Two figures with nothing in common in what narrows them are apart."""
    f, g = figure("12", 12, "people", qualifiers=left), figure("14", 14, "people", qualifiers=right)
    assert narrowed_apart(f, g) is apart
    assert narrowed_apart(g, f) is apart


def test_another_noun_must_be_narrowed_alike() -> None:
    """Two nouns for one sort of thing are only compared with the same words before them."""
    f = figure("12", 12, "boat", qualifiers=("small",))
    g = figure("14", 14, "vessel")
    assert narrowed_apart(f, g)
    assert not narrowed_apart(f, figure("14", 14, "vessel", qualifiers=("small",)))
    assert not narrowed_apart(
        figure("12 km", 12, "boat", measure=Measure.LENGTH, qualifiers=("small",)),
        figure("14 km", 14, "vessel", measure=Measure.LENGTH),
    )

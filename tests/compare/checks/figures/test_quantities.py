import math
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Anchor, BlockKind, Bound, Measure, QuantityFact
from compare.checks.figures.quantities import check_quantities
from compare.model import Kind, Status
from compare.outcome import Outcome
from compare.story import statements
from tests.compare.factories import Telling, day, figure, status_of, story_of, two

KILLED = Anchor(
    predicate="kill",
    events=("death",),
    subjects=("flood",),
    objects=("people",),
    entities=("tarn",),
)
SEIZED = Anchor(predicate="seize", events=("seizure",), subjects=("police",), objects=("rifle",))
LIES = Anchor(predicate="lie", subjects=("wreck",), entities=("tarn",))


def judged(
    first: QuantityFact,
    second: QuantityFact,
    *,
    sentence: str = "The flood killed {} in Tarn.",
    cosine: float = 0.8,
) -> Outcome | None:
    """Compare two figures that two outlets give, in both orders."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell(sentence.format(first.text), first, anchor=first.anchor or Anchor())
    other.tell(sentence.format(second.text), second, anchor=second.anchor or Anchor())
    story = story_of(one, other, cosine=cosine)
    a, b = two(story, QuantityFact)
    found, turned = check_quantities(a, b, story), check_quantities(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def killed(count: int, **fields: object) -> QuantityFact:
    """Make a toll."""
    return figure(f"{count} people", count, "people", anchor=KILLED, **fields)


def rifles(count: int, **fields: object) -> QuantityFact:
    """Make a count of rifles that were seized."""
    return figure(f"{count} rifles", count, "rifle", anchor=SEIZED, **fields)


def away(text: str, metres: float, **fields: object) -> QuantityFact:
    """Make a distance."""
    values: dict[str, Any] = {"measure": Measure.LENGTH, "unit": "metre", "anchor": LIES}
    return figure(text, metres, **{**values, **fields})


def test_two_tolls_conflict() -> None:
    """Two tolls of one flood contradict each other and say what they count."""
    found = judged(killed(24), killed(31))
    assert found is not None
    assert (found.kind, found.status) == (Kind.QUANTITY, Status.CONFLICT)
    assert found.topic == "People killed"
    assert "24 people" in found.explanation
    assert "31 people" in found.explanation


def test_equal_figures_agree() -> None:
    """One figure in two outlets is an agreement."""
    assert status_of(judged(killed(24), killed(24))) is Status.AGREEMENT


def test_a_bound_leaves_room() -> None:
    """At least so many is no conflict with more, but with fewer."""
    bound = replace(killed(20), high=math.inf, bound=Bound.AT_LEAST)
    found = judged(bound, killed(24))
    assert found is not None
    assert found.status is Status.ROUNDING
    assert "at least 20 people" in found.explanation
    assert status_of(judged(bound, killed(12))) is Status.CONFLICT


def test_a_rounded_figure_is_a_rounding() -> None:
    """A figure rounded to thousands is that of another outlet told more finely."""
    rough = figure("12,000 people", 12000, "people", anchor=KILLED, precision=1000)
    fine = figure("11,783 people", 11783, "people", anchor=KILLED)
    found = judged(rough, fine)
    assert found is not None
    assert found.status is Status.ROUNDING
    assert found.explanation.index("12,000") < found.explanation.index("11,783")


def test_another_unit_is_no_conflict() -> None:
    """Miles and kilometres of one distance agree, other miles do not."""
    sentence = "The wreck lies {} off Tarn."
    found = judged(away("10 km", 10000), away("6 miles", 9656), sentence=sentence)
    assert found is not None
    assert found.status in {Status.AGREEMENT, Status.ROUNDING}
    far = judged(
        away("10 km", 10000, counted="wreck"),
        away("9 miles", 14484, counted="wreck"),
        sentence=sentence,
    )
    assert far is not None
    assert far.status is Status.CONFLICT
    assert "10,000 m" in far.explanation
    assert "14,484 m" in far.explanation


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (killed(24), replace(killed(24), measure=Measure.PERCENT, unit="percent")),
        (
            figure("€5", 5, measure=Measure.MONEY, unit="EUR", anchor=KILLED),
            figure("$6", 6, measure=Measure.MONEY, unit="USD", anchor=KILLED),
        ),
        (rifles(24), figure("31 boats", 31, "boat", anchor=SEIZED)),
        (
            killed(24),
            figure(
                "31 people",
                31,
                "people",
                anchor=Anchor(predicate="injure", events=("injury",), entities=("tarn",)),
            ),
        ),
        (rifles(24), rifles(31, owner="whelan")),
        (
            figure("24 litres", 24, "litre", qualifiers=("per day",), anchor=SEIZED),
            figure("24 litres", 24, "litre", qualifiers=("per week",), anchor=SEIZED),
        ),
        (
            figure("24", 24, measure=Measure.OTHER, anchor=KILLED),
            figure("31", 31, measure=Measure.OTHER, anchor=KILLED),
        ),
    ],
    ids=["measure", "currency", "noun", "fate", "owner", "per", "unknown sort"],
)
def test_figures_of_two_things_are_not_compared(first: QuantityFact, second: QuantityFact) -> None:
    """Another measure, currency, noun, fate, owner or rate is another figure."""
    assert judged(first, second) is None


@pytest.mark.parametrize(("one", "other"), [("boat", "vessel"), ("earthquake", "tremor")])
def test_nouns_for_one_thing_are_compared(one: str, other: str) -> None:
    """Two words for one kind of thing count the same."""
    first = figure("24 of them", 24, one, anchor=SEIZED)
    second = figure("31 of them", 31, other, anchor=SEIZED)
    assert status_of(judged(first, second, sentence="Police seized {}.")) is Status.CONFLICT


def test_claims_that_share_nothing_are_not_compared() -> None:
    """One noun in two sentences without anything else in common makes no finding."""
    first = figure("24 rifles", 24, "rifle", anchor=SEIZED)
    second = figure("31 rifles", 31, "rifle", anchor=Anchor(predicate="sell", subjects=("shop",)))
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell("Police took 24 rifles.", first)
    other.tell("A shop sold 31 rifles.", second)
    story = story_of(one, other, cosine=0.1)
    assert check_quantities(*two(story, QuantityFact), story) is None


def test_a_rise_and_a_fall_conflict() -> None:
    """One figure told as a rise and as a fall is a conflict."""
    rose, fell = (
        figure(
            "4%",
            4,
            measure=Measure.PERCENT,
            unit="percent",
            counted="share",
            anchor=Anchor(
                predicate=verb, events=(way,), subjects=("share",), entities=("nordavia",)
            ),
        )
        for verb, way in (("rise", "rise"), ("fall", "fall"))
    )
    found = judged(rose, fell, sentence="Shares of Nordavia moved {}.")
    assert found is not None
    assert found.status is Status.CONFLICT
    assert "“rise”" in found.explanation
    assert "“fall”" in found.explanation


def test_figures_of_two_days_are_of_two_events() -> None:
    """Each toll with a day of its own is that of another day."""

    def on(*days: int) -> Outcome | None:
        one, other = Telling("Ledger"), Telling("Coast")
        for telling, when, count in zip((one, other), days, (24, 31), strict=True):
            text = f"March {when}"
            telling.tell(
                f"The flood killed {count} people on {text}.",
                killed(count),
                day(text, date(2024, 3, when), anchor=KILLED),
                anchor=KILLED,
            )
        story = story_of(one, other)
        return check_quantities(*two(story, QuantityFact), story)

    assert on(3, 4) is None
    found = on(3, 3)
    assert found is not None
    assert found.status is Status.CONFLICT


def within_one_article(position: BlockKind) -> Outcome | None:
    """Compare two figures of one article, the first in a block of a kind."""
    telling = Telling("Ledger")
    telling.tell("The flood killed 24 people.", killed(24), position=position)
    telling.tell("The flood killed 31 people.", killed(31))
    story = story_of(telling, Telling("Coast"))
    return check_quantities(*two(story, QuantityFact), story)


def test_an_article_differs_from_its_own_headline() -> None:
    """A headline against the body is a conflict."""
    found = within_one_article(BlockKind.TITLE)
    assert found is not None
    assert found.status is Status.CONFLICT


def test_an_article_that_gives_both_figures_knows_them_apart() -> None:
    """Where one article has both figures of a noun, they are two figures."""
    one, other = Telling("Ledger"), Telling("Coast")
    one.tell("Police seized 24 rifles in Tarn.", rifles(24))
    other.tell("Police seized 31 rifles in Tarn.", rifles(31))
    story = story_of(one, other)
    assert check_quantities(*two(story, QuantityFact), story) is not None
    other.tell("The army kept 24 rifles.", rifles(24))
    story = story_of(one, other)
    first, second, _ = statements(story, QuantityFact)
    assert check_quantities(first, second, story) is None


ANCHORS = st.sampled_from(
    [
        KILLED,
        SEIZED,
        Anchor(predicate="die", events=("death",), subjects=("people",), places=("varn",)),
        Anchor(predicate="kill", events=("death",), planned=True),
        Anchor(predicate="rise", events=("rise",), subjects=("toll",)),
        Anchor(predicate="fall", events=("fall",), subjects=("toll",)),
    ]
)
FIGURES = st.builds(
    lambda low, width, text, **fields: figure(text, low, high=low + width, **fields),
    st.sampled_from([0.0, 3.0, 12.0, 14.0, 12000.0]),
    st.sampled_from([0.0, 0.0, 4.0, math.inf]),
    st.sampled_from(["12 people", "12 dead", "12 km", "12 miles"]),
    counted=st.sampled_from(["people", "boat", "vessel", "dead", ""]),
    qualifiers=st.sampled_from([(), ("injured",), ("other",), ("total",), ("red",)]),
    approximate=st.booleans(),
    precision=st.sampled_from([1.0, 1000.0]),
    owner=st.sampled_from([None, None, "whelan"]),
    anchor=ANCHORS,
)


@settings(max_examples=200, deadline=None)
@given(
    FIGURES,
    FIGURES,
    st.sampled_from(
        [Measure.COUNT, Measure.LENGTH, Measure.MONEY, Measure.AGE, Measure.SCORE, Measure.ORDINAL]
    ),
    st.sampled_from([0.1, 0.5, 0.9]),
)
def test_the_order_of_two_figures_decides_nothing(
    one: QuantityFact, other: QuantityFact, measure: Measure, cosine: float
) -> None:
    """Two figures have one status in either order."""
    judged(replace(one, measure=measure), replace(other, measure=measure), cosine=cosine)


@settings(max_examples=100, deadline=None)
@given(FIGURES, st.sampled_from([0.1, 0.5, 0.9]))
def test_a_figure_never_differs_from_itself(one: QuantityFact, cosine: float) -> None:
    """The same figure in two outlets agrees or is not compared."""
    assert status_of(judged(one, one, cosine=cosine)) in {None, Status.AGREEMENT}

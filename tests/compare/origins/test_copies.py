"""What an outlet changed in a text that it copied."""

from datetime import date

import pytest

from claims.model import QuantityFact
from compare.model import Kind, Status
from compare.origins.copies import with_copies
from compare.outcome import Outcome
from compare.story import Story
from tests.compare.factories import Telling, day, figure, name, outcome, story_of, value_at

HURT = "The ferry left {} passengers stranded on the outer mole when its engine gave out at dawn."


def carried(*values: str, days: tuple[int, ...] = (), origins: tuple[str, ...] = ()) -> Story:
    """Tell one text by several outlets, each with a figure of its own."""
    tellings = []
    for place, value in enumerate(values):
        published = date(2024, 3, days[place] if days else 5)
        told = Telling("Outlet " + "ABCDE"[place], published=published, origins=origins)
        told.tell(HURT.format(value), figure(value, float(value), "passenger"))
        tellings.append(told)
    return story_of(*tellings)


def found(story: Story, *known: Outcome) -> list[Outcome]:
    """Return what stands after the copies were looked at."""
    return with_copies(known, story)


def test_changed_figure_is_a_conflict_with_the_wire_beside_it() -> None:
    """An outlet that changed a figure of the first one's text is told, with the first wording."""
    (changed,) = found(carried("14", "41", days=(4, 5)))
    assert (changed.kind, changed.status) == (Kind.QUANTITY, Status.CONFLICT)
    assert changed.wire is not None
    assert (changed.wire.origin, changed.wire.value) == ("Outlet A", "14")
    assert changed.explanation.startswith("Outlet B has the text that Outlet A published first")
    assert "gives 41 where it gives 14" in changed.explanation


def test_most_copies_tell_what_an_absent_agency_wrote() -> None:
    """Where the agency's own article is not there, the wording of most copies is its."""
    outcomes = found(carried("14", "41", "14", origins=("Corvane",)))
    assert len(outcomes) == 2
    for changed in outcomes:
        assert changed.wire is not None
        assert (changed.wire.origin, changed.wire.value) == ("Corvane", "14")
        assert changed.explanation.startswith("Outlet B carries Corvane’s text but gives 41")


def test_one_copy_against_one_names_nobody() -> None:
    """Of two copies of one day nobody knows which was changed."""
    (changed,) = found(carried("14", "41"))
    assert changed.status is Status.CONFLICT
    assert changed.wire is None
    assert "is not known" in changed.explanation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("14", 14, "passenger"), figure("14", 14, "passenger")),
        (
            figure("1,204", 1204, "passenger"),
            figure("1,200", 1200, "passenger", precision=100.0),
        ),
    ],
    ids=["the same", "a rounding"],
)
def test_what_says_the_same_is_no_change(one: QuantityFact, other: QuantityFact) -> None:
    """A rounding of a figure is house style."""
    first, second = Telling("Outlet A"), Telling("Outlet B")
    first.tell(HURT.format(one.text), one)
    second.tell(HURT.format(other.text), other)
    assert found(story_of(first, second)) == []


def test_two_changes_make_another_event() -> None:
    """A sentence with another figure and another date is not the same sentence changed."""
    text = "On {} the ferry left {} passengers stranded on the outer mole when its engine gave out."
    first, second = Telling("Outlet A"), Telling("Outlet B")
    for told, when, dated, many in (
        (first, "3 March", date(2024, 3, 3), "14"),
        (second, "9 April", date(2024, 4, 9), "31"),
    ):
        told.tell(text.format(when, many), day(when, dated), figure(many, float(many), "passenger"))
    assert found(story_of(first, second)) == []


def test_words_beside_a_value_may_say_what_it_is_of() -> None:
    """What was added to a text next to the figure may narrow it."""
    first, second = Telling("Outlet A"), Telling("Outlet B")
    first.tell(HURT.format("14"), figure("14", 14, "passenger"))
    second.tell(HURT.format("9 elderly"), figure("9", 9, "passenger"))
    assert found(story_of(first, second)) == []


def test_swapped_figures_are_no_change() -> None:
    """Two figures in another order are the same two figures."""
    text = (
        "The ferry left {} crew and {} pilots stranded on the outer mole when its engine gave out."
    )
    first, second = Telling("Outlet A"), Telling("Outlet B")
    for told, crew, pilots in ((first, "12", "11"), (second, "11", "12")):
        told.tell(
            text.format(crew, pilots), figure(crew, float(crew)), figure(pilots, float(pilots))
        )
    assert found(story_of(first, second)) == []


def test_another_person_is_a_change() -> None:
    """A text that names another person in the same place was changed."""
    text = (
        "The harbour master {} had warned of the swell in the week before the ferry left the mole."
    )
    first, second = Telling("Outlet A", published=date(2024, 3, 4)), Telling("Outlet B")
    for told, who in ((first, "Olena Kovtun"), (second, "Marek Dole")):
        told.tell(text.format(who), name(who))
    (changed,) = found(story_of(first, second))
    assert (changed.kind, changed.a.value, changed.b.value) == (
        Kind.NAME,
        "Olena Kovtun",
        "Marek Dole",
    )


def test_what_was_set_apart_is_a_conflict_in_a_copy() -> None:
    """A difference explained by scope is none in a text that was copied word for word."""
    story = carried("14", "41", days=(4, 5))
    sides = [
        value_at(claim, value) for claim, value in zip(story.claims, ("14", "41"), strict=True)
    ]
    (changed,) = found(story, outcome(sides[1], sides[0], Status.SCOPE))
    assert changed.status is Status.CONFLICT
    assert changed.a == sides[1]
    assert changed.wire is not None


def test_what_was_brought_up_to_date_stays_explained() -> None:
    """A later take of a wire is no changed copy."""
    story = carried("14", "41", days=(4, 5))
    sides = [
        value_at(claim, value) for claim, value in zip(story.claims, ("14", "41"), strict=True)
    ]
    known = outcome(sides[0], sides[1], Status.SUPERSEDED)
    assert found(story, known) == [known]

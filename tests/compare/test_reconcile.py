from datetime import UTC, date, datetime

import pytest

from claims.model import Anchor, NameKind, QuantityFact, Speaker, SpeakerKind
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.reconcile import reconcile
from compare.story import Story
from tests.compare.factories import Telling, figure, name, outcome, person, story_of, value_at

KILLED = Anchor(predicate="kill", events=("death",))
PAID = Anchor(predicate="pay", events=("payment",))
MONDAY, TUESDAY, WEDNESDAY = date(2024, 3, 4), date(2024, 3, 5), date(2024, 3, 6)


def toll(
    outlet: str,
    count: int,
    published: date | None,
    *,
    hour: int | None = None,
    anchor: Anchor = KILLED,
) -> Telling:
    """Make an article that gives a toll."""
    at = None
    if hour is not None and published is not None:
        at = datetime(published.year, published.month, published.day, hour, tzinfo=UTC)
    telling = Telling(outlet, published, at)
    telling.tell(
        f"The flood killed {count} people.", figure(str(count), count, "people", anchor=anchor)
    )
    return telling


def judged(first: Telling, second: Telling, *others: Telling, **fields: object) -> Outcome:
    """Reconcile the outcome of the first claims of two articles."""
    story = story_of(first, second, *others)
    return reconcile(between(first, second, **fields), story)


def between(first: Telling, second: Telling, **fields: object) -> Outcome:
    """Make a conflict of the first figures of two articles."""
    sides = []
    for telling in (first, second):
        claim = telling.claims[0]
        fact = next(f for f in claim.facts if isinstance(f, QuantityFact))
        sides.append(value_at(claim, fact.text))
    return outcome(sides[0], sides[1], **fields)


def test_a_later_higher_toll_supersedes() -> None:
    """A higher count of a later day is an update, in whichever order the two are compared."""
    early, late = toll("Ledger", 12, MONDAY), toll("Coast", 19, TUESDAY)
    for first, second in ((early, late), (late, early)):
        found = judged(first, second)
        assert found.status is Status.SUPERSEDED
        mark = FIRST if first is early else SECOND
        assert found.explanation.startswith(f"{mark} gave 12 on 4 March 2024")


def test_a_later_lower_toll_conflicts() -> None:
    """A count that is lower on a later day is no update."""
    found = judged(toll("Ledger", 19, MONDAY), toll("Coast", 12, TUESDAY))
    assert found.status is Status.CONFLICT


@pytest.mark.parametrize(
    ("first", "second"), [(MONDAY, MONDAY), (None, MONDAY), (MONDAY, None), (None, None)]
)
def test_superseding_needs_a_later_publication(first: date | None, second: date | None) -> None:
    """Two tolls of one day, or of an unknown day, are not explained by time."""
    assert judged(toll("Ledger", 12, first), toll("Coast", 19, second)).status is Status.CONFLICT


def test_hours_order_the_tolls_of_one_day() -> None:
    """Two articles of one day with their hours known are earlier and later."""
    early, late = toll("Ledger", 12, MONDAY, hour=9), toll("Coast", 19, MONDAY, hour=17)
    found = judged(early, late)
    assert found.status is Status.SUPERSEDED
    assert "09:00" in found.explanation
    assert judged(
        toll("Ledger", 12, MONDAY, hour=17), toll("Coast", 19, MONDAY, hour=9)
    ).status is (Status.CONFLICT)


def test_only_counts_that_grow_are_superseded() -> None:
    """A sum that was paid does not grow with the days."""
    found = judged(toll("Ledger", 12, MONDAY, anchor=PAID), toll("Coast", 19, TUESDAY, anchor=PAID))
    assert found.status is Status.CONFLICT


def test_a_figure_in_print_before_is_no_update() -> None:
    """A higher count that somebody gave before the lower one is not its update."""
    lower, higher = toll("Coast", 12, TUESDAY), toll("Radio", 19, WEDNESDAY)
    known = toll("Ledger", 19, MONDAY)
    assert judged(lower, higher).status is Status.SUPERSEDED
    assert judged(lower, higher, known).status is Status.CONFLICT


def test_an_explained_difference_stays_explained() -> None:
    """Scope and agreement are left as they are."""
    for status in (Status.SCOPE, Status.AGREEMENT, Status.VARIANT):
        found = judged(toll("Ledger", 12, MONDAY), toll("Coast", 19, TUESDAY), status=status)
        assert found.status is status


def said(first: Speaker, second: Speaker, *names: str, kind: Kind = Kind.POLARITY) -> Outcome:
    """Reconcile a conflict of what two speakers say."""
    one, other = Telling("Ledger"), Telling("Coast")
    a = one.tell("The dam failed.", speaker=first)
    b = other.tell("The dam did not fail.", speaker=second)
    for telling, full in zip((one, other), names, strict=False):
        telling.tell(f"{full} spoke.", name(full, NameKind.PERSON))
    story: Story = story_of(one, other)
    return reconcile(outcome(value_at(a, "failed"), value_at(b, "not fail"), kind=kind), story)


def test_two_named_speakers_contradict_each_other() -> None:
    """A conflict of two named people is theirs, not the outlets'."""
    found = said(person("Anna Keller"), person("Pavel Drozdov"))
    assert found.status is Status.SPEAKERS


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (person("Anna Keller"), Speaker()),
        (person("Anna Keller"), Speaker(name="an official", kind=SpeakerKind.UNNAMED)),
        (person("Anna Keller"), Speaker(kind=SpeakerKind.PERSON)),
        (person("Anna Keller"), person("Keller")),
        (
            Speaker(name="the airline", kind=SpeakerKind.ORGANISATION),
            Speaker(name="the airline Nordavia", kind=SpeakerKind.ORGANISATION),
        ),
        (person("Anna Keller"), person("Anna Keller")),
    ],
    ids=["outlet", "unnamed", "pronoun", "surname", "description", "same"],
)
def test_one_source_or_an_unknown_one_stays_a_conflict(first: Speaker, second: Speaker) -> None:
    """Two forms of one source's name, or a source without a name, excuse no outlet."""
    assert said(first, second).status is Status.CONFLICT
    assert said(second, first).status is Status.CONFLICT


def test_spellings_of_one_speaker_are_one_source() -> None:
    """One person whose name two outlets spell differently does not contradict somebody else."""
    spelt = ("Sergei Oblov", "Sergey Oblov")
    assert said(person(spelt[0]), person(spelt[1]), *spelt).status is Status.CONFLICT


def test_a_misquote_is_the_outlets_own() -> None:
    """Two wordings of a quote stay a conflict of the outlets."""
    found = said(person("Anna Keller"), person("Pavel Drozdov"), kind=Kind.QUOTE)
    assert found.status is Status.CONFLICT


@pytest.mark.parametrize("counts", [(12, 14), (14, 12), (3, 7)])
def test_the_order_of_the_sides_decides_nothing(counts: tuple[int, int]) -> None:
    """Which of two tolls of one day is compared first changes no status."""
    first, second = (toll(n, c, TUESDAY) for n, c in zip(("Coast", "Radio"), counts, strict=True))
    before = toll("Ledger", 8, MONDAY)
    assert judged(first, second, before).status is judged(second, first, before).status

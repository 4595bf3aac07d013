from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.identity import fingerprint
from compare.merge import merge
from compare.model import Finding, Group, Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story
from compare.value_key import value_key
from tests.compare.factories import Telling, outcome, story_of, value_at


def hurt(*figures: str, outlets: Sequence[str] = ()) -> tuple[Story, list[Side]]:
    """Make a story in which each outlet gives a figure; return it and the figures' sides."""
    names = outlets or [f"Outlet {chr(65 + number)}" for number in range(len(figures))]
    tellings = [Telling(outlet, file=f"{n}.txt") for n, outlet in enumerate(names)]
    claims = [
        telling.tell(f"The fire left {figure} people hurt.")
        for telling, figure in zip(tellings, figures, strict=True)
    ]
    story = story_of(*tellings)
    return story, [value_at(c, f) for c, f in zip(claims, figures, strict=True)]


def merged(story: Story, *outcomes: Outcome) -> tuple[Finding, ...]:
    """Merge outcomes and return the findings."""
    findings, _ = merge(outcomes, story)
    return findings


def every_pair(sides: Sequence[Side]) -> list[Outcome]:
    """Judge every two sides: equal values agree, others conflict."""
    return [
        outcome(a, b, Status.AGREEMENT if a.value == b.value else Status.CONFLICT)
        for number, a in enumerate(sides)
        for b in sides[number + 1 :]
    ]


def test_two_sides_make_a_finding() -> None:
    """An outcome becomes a finding with its kind, status, sides and confidence."""
    story, (a, b) = hurt("12", "14")
    (finding,) = merged(story, outcome(a, b, confidence=0.71234))
    assert (finding.kind, finding.status) == (Kind.QUANTITY, Status.CONFLICT)
    assert finding.confidence == pytest.approx(0.712)
    assert finding.sides == (replace(a, origin="Outlet A"), replace(b, origin="Outlet B"))


def test_one_value_of_two_outlets_is_on_one_side() -> None:
    """Outlets that give one value stand together in a conflict with a third."""
    story, sides = hurt("12", "14", "14")
    conflict, agreement = merged(story, *every_pair(sides))
    assert conflict.status is Status.CONFLICT
    assert {(s.claim.article, s.value) for s in conflict.sides} == {
        (s.claim.article, s.value) for s in sides
    }
    assert agreement.status is Status.AGREEMENT
    assert {side.value for side in agreement.sides} == {"14"}


def test_three_values_that_exclude_one_another_are_one_conflict() -> None:
    """Three outlets with three values, each against each, make one finding."""
    story, sides = hurt("12", "14", "17")
    (finding,) = merged(story, *every_pair(sides))
    assert len(finding.sides) == 3


def test_one_conflict_is_listed_once() -> None:
    """Two pairs with the same two values of one thing make one finding with four sides."""
    story, (a, b, c, d) = hurt("12", "14", "12", "14")
    (finding,) = merged(story, outcome(a, b), outcome(c, d))
    assert len(finding.sides) == 4
    apart = merged(story, outcome(a, b), outcome(c, d, topic="Money: damage"))
    assert [len(found.sides) for found in apart] == [2, 2]


def test_an_explained_difference_keeps_conflicts_apart() -> None:
    """Conflicts of the same values aren't joined where a side's difference was explained."""
    story, (a, b, c, d) = hurt("12", "14", "12", "14")
    scope = outcome(a, d, Status.SCOPE)
    findings = merged(story, outcome(a, b), outcome(c, d), scope)
    assert [len(f.sides) for f in findings if f.status is Status.CONFLICT] == [2, 2]


def test_a_finding_says_no_more_than_its_pairs() -> None:
    """Two values that were never compared don't meet in one conflict with a third."""
    story, (a, b, c) = hurt("12", "14", "17")
    findings = merged(story, outcome(a, b), outcome(b, c))
    assert [{side.value for side in f.sides} for f in findings] == [{"12", "14"}, {"14", "17"}]


@pytest.mark.parametrize("status", [Status.SCOPE, Status.ROUNDING, Status.SUPERSEDED])
def test_what_is_explained_is_no_conflict(status: Status) -> None:
    """Two values with an explained difference never stand in one conflict."""
    story, (a, b, c) = hurt("12", "14", "17")
    findings = merged(story, outcome(a, b), outcome(b, c), outcome(a, c, status))
    conflicts = [f for f in findings if f.status is Status.CONFLICT]
    assert len(conflicts) == 2
    assert all(not {"12", "17"} <= {side.value for side in f.sides} for f in conflicts)
    assert [{s.value for s in f.sides} for f in findings if f.status is status] == [{"12", "17"}]


def test_equal_values_with_another_difference_stand_apart_in_a_conflict() -> None:
    """Two claims with one value do not share a side where something else between them differs."""
    story, (a, b, c) = hurt("12", "14", "14")
    other = outcome(b, c, Status.SCOPE, check="date", kind=Kind.DATE)
    apart = merged(story, outcome(a, b), outcome(a, c), other)
    assert [len(f.sides) for f in apart if f.status is Status.CONFLICT] == [2, 2]
    together = merged(story, outcome(a, b), outcome(a, c))
    assert [len(f.sides) for f in together] == [3]


def test_a_growing_count_is_one_finding() -> None:
    """Counts that supersede one another hang together as a chain."""
    story, (a, b, c) = hurt("12", "14", "17")
    (finding,) = merged(story, outcome(a, b, Status.SUPERSEDED), outcome(b, c, Status.SUPERSEDED))
    assert [side.value for side in finding.sides] == ["12", "14", "17"]


def test_words_agree_only_where_all_agree() -> None:
    """Claims in other words join an agreement only where each agrees with every other."""
    story, (a, b, c) = hurt("12", "14", "17")
    pairs = [outcome(x, y, Status.AGREEMENT, check="assertion") for x, y in ((a, b), (b, c))]
    assert [len(f.sides) for f in merged(story, *pairs)] == [2, 2]
    closed = outcome(a, c, Status.AGREEMENT, check="assertion")
    assert [len(f.sides) for f in merged(story, *pairs, closed)] == [3]


def test_an_explanation_names_every_outlet_once() -> None:
    """The outlets of either side are listed, one that wrote twice only once."""
    story, sides = hurt("12", "14", "14", outlets=["Ledger", "Coast", "Radio"])
    pairs = [
        replace(o, explanation=f"{FIRST}: few. {SECOND}: many. {FIRST} was there.")
        for o in every_pair(sides)
    ]
    finding = merged(story, *pairs)[0]
    assert finding.explanation == "Ledger: few. Coast and Radio: many. Ledger was there."
    story, sides = hurt("12", "14", "14", outlets=["Ledger", "Coast", "Coast"])
    pairs = [replace(o, explanation=f"{FIRST} against {SECOND}.") for o in every_pair(sides)]
    assert merged(story, *pairs)[0].explanation == "Ledger against Coast."


def test_three_outlets_are_listed_with_commas() -> None:
    """Three outlets of one side are written as a list."""
    story, sides = hurt("12", "14", "14", "14", outlets=["Ledger", "Coast", "Radio", "Times"])
    pairs = [replace(o, explanation=SECOND) for o in every_pair(sides)]
    assert merged(story, *pairs)[0].explanation == "Coast, Radio and Times"


def test_findings_come_most_urgent_first() -> None:
    """Findings are sorted by status, then by how sure they are."""
    story, (a, b, c, d, e, f) = hurt("12", "14", "21", "23", "31", "33")
    findings = merged(
        story,
        outcome(e, f, Status.AGREEMENT, confidence=0.9),
        outcome(a, b, confidence=0.5),
        outcome(c, d, confidence=0.8),
        outcome(a, f, Status.SCOPE, confidence=0.9),
    )
    assert [(f.status, f.confidence) for f in findings] == [
        (Status.CONFLICT, 0.8),
        (Status.CONFLICT, 0.5),
        (Status.SCOPE, 0.9),
        (Status.AGREEMENT, 0.9),
    ]


def test_checks_are_not_mixed() -> None:
    """Outcomes of two checks stay two findings, though they share a side."""
    story, (a, b, c) = hurt("12", "14", "17")
    findings = merged(
        story, outcome(a, b), outcome(b, c, check="date", kind=Kind.DATE), outcome(a, c)
    )
    assert {f.kind for f in findings} == {Kind.QUANTITY, Kind.DATE}
    dated = next(f for f in findings if f.kind is Kind.DATE)
    assert dated.sides == (replace(b, origin="Outlet B"), replace(c, origin="Outlet C"))


def test_ids_are_unique() -> None:
    """Findings that say the same in two places keep one fingerprint and get two ids."""
    tellings = Telling("Ledger"), Telling("Coast")
    sides = [
        value_at(telling.tell(f"{figure} people were hurt."), figure)
        for telling, figure in zip(tellings * 2, ("12", "14", "12", "14"), strict=True)
    ]
    again = outcome(sides[2], sides[3], topic="People treated")
    findings = merged(story_of(*tellings), outcome(sides[0], sides[1]), again)
    assert len(findings) == 2
    assert len({finding.id for finding in findings}) == 2
    assert len({finding.fingerprint for finding in findings}) == 1


def test_a_fingerprint_knows_neither_places_nor_scores() -> None:
    """Words before the claims, other scores and reasons, and the order change no fingerprint."""
    story, (a, b) = hurt("12", "14")
    moved = [Telling("Outlet A", file="0.txt"), Telling("Outlet B", file="1.txt")]
    sides: list[Side] = []
    for telling, value in zip(moved, ("12", "14"), strict=True):
        telling.tell("This was not there before.")
        sides.append(value_at(telling.tell(f"The fire  left {value} people hurt!"), value))
    later = story_of(*moved)
    assert fingerprint(Kind.QUANTITY, [a, b], story.article) == fingerprint(
        Kind.QUANTITY, sides, later.article
    )
    assert fingerprint(Kind.QUANTITY, [a, b], story.article) == fingerprint(
        Kind.QUANTITY, [b, a], story.article
    )
    (one,) = merged(story, outcome(a, b, confidence=0.9))
    (other,) = merged(story, outcome(b, a, Status.SCOPE, confidence=0.2, explanation="else"))
    assert one.fingerprint == other.fingerprint


def test_a_fingerprint_knows_values_outlets_and_kinds() -> None:
    """Another value, outlet or kind makes another finding."""
    story, (a, b) = hurt("12", "14")
    prints = {
        fingerprint(Kind.QUANTITY, [a, b], story.article),
        fingerprint(Kind.DATE, [a, b], story.article),
        fingerprint(Kind.QUANTITY, [a, replace(b, value="15")], story.article),
    }
    renamed, (c, d) = hurt("12", "14", outlets=["Outlet A", "Outlet Z"])
    prints.add(fingerprint(Kind.QUANTITY, [c, d], renamed.article))
    assert len(prints) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [("12 People", "12  people"), ("“Not now,”", "not now"), ("5 May 2024", "5 may 2024.")],
)
def test_values_are_compared_without_their_dress(one: str, other: str) -> None:
    """Case, spaces and marks around a value make no difference."""
    _, (side, _) = hurt("12", "14")
    assert value_key(replace(side, value=one)) == value_key(replace(side, value=other))


def crowd() -> tuple[Story, list[Outcome]]:
    """Make a story of six outlets with equal, differing and explained values."""
    story, sides = hurt("12", "14", "14", "17", "12", "20")
    statuses = [Status.CONFLICT, Status.SCOPE, Status.SUPERSEDED, Status.ROUNDING]
    outcomes = [
        o
        if o.status is Status.AGREEMENT
        else replace(o, status=statuses[n % 4], confidence=0.5 + n % 3 / 10)
        for n, o in enumerate(every_pair(sides))
    ]
    return story, outcomes


CROWD, OUTCOMES = crowd()


@given(st.permutations(OUTCOMES))
def test_the_order_of_outcomes_changes_nothing(outcomes: list[Outcome]) -> None:
    """Findings and groups are the same, byte for byte, whatever was compared first."""
    assert merge(outcomes, CROWD) == merge(OUTCOMES, CROWD)


STATUSES = st.sampled_from(
    [None, Status.CONFLICT, Status.SCOPE, Status.ROUNDING, Status.SUPERSEDED]
)


@given(st.lists(st.sampled_from(["12", "14", "17"]), min_size=3, max_size=5), st.data())
def test_no_conflict_holds_values_that_are_explained(
    values: list[str], data: st.DataObject
) -> None:
    """No two sides of a conflict with differing values have an outcome that explains them."""
    story, sides = hurt(*values)
    outcomes: list[Outcome] = []
    explained: set[frozenset[str]] = set()
    for number, a in enumerate(sides):
        for b in sides[number + 1 :]:
            status = Status.AGREEMENT if a.value == b.value else data.draw(STATUSES)
            if status is None:
                continue
            outcomes.append(outcome(a, b, status))
            if status in {Status.SCOPE, Status.ROUNDING, Status.SUPERSEDED}:
                explained.add(frozenset((a.claim.id, b.claim.id)))
    findings, groups = merge(outcomes, story)
    for finding in findings:
        claims = [side.claim.id for side in finding.sides]
        assert len(set(claims)) == len(claims) >= 2
        if finding.status is Status.CONFLICT:
            assert not any(pair <= set(claims) for pair in explained)
    assert_whole(outcomes, findings, groups)


def assert_whole(
    outcomes: Sequence[Outcome], findings: Sequence[Finding], groups: Sequence[Group]
) -> None:
    """Check that no outcome is lost and each finding's claims are in its group."""
    claims = {group.id: set(group.claims) for group in groups}
    for finding in findings:
        assert {side.claim.id for side in finding.sides} <= claims[finding.group]
    for made in outcomes:
        pair = {made.a.claim.id, made.b.claim.id}
        assert any(
            finding.status is made.status and pair <= {s.claim.id for s in finding.sides}
            for finding in findings
        )

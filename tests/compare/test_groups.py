from compare.groups import Draft, gather_groups, node_of
from compare.model import Kind, Side, Status
from compare.story import Story
from tests.compare.factories import Telling, outcome, story_of, value_at


def fires() -> tuple[Story, list[Side]]:
    """Make a story of four outlets that give a figure each."""
    tellings = [Telling(outlet) for outlet in ("Ledger", "Coast", "Radio", "Times")]
    claims = [
        telling.tell(f"The fire left {figure} people hurt.")
        for telling, figure in zip(tellings, ("12", "14", "17", "20"), strict=True)
    ]
    sides = [value_at(c, f) for c, f in zip(claims, ("12", "14", "17", "20"), strict=True)]
    return story_of(*tellings), sides


def draft(a: Side, b: Side, **fields: object) -> Draft:
    """Make a finding's draft of two sides."""
    return outcome(a, b, **fields), (a, b)


def test_findings_that_share_a_value_are_one_group() -> None:
    """Drafts linked through a common side share a group; an unlinked one has its own."""
    story, (a, b, c, d) = fires()
    groups, of = gather_groups([draft(a, b), draft(b, c, status=Status.SCOPE)], story)
    assert len(groups) == 1
    assert of == (groups[0].id, groups[0].id)
    assert groups[0].claims == tuple(side.claim.id for side in (a, b, c))
    groups, of = gather_groups([draft(a, b), draft(c, d)], story)
    assert len(groups) == 2
    assert of[0] != of[1]


def test_a_late_link_joins_two_groups() -> None:
    """A draft that shares values with two groups makes them one."""
    story, (a, b, c, d) = fires()
    groups, of = gather_groups([draft(a, b), draft(c, d), draft(b, c)], story)
    assert len(groups) == 1
    assert len(set(of)) == 1


def test_checks_have_groups_of_their_own() -> None:
    """A claim that two checks speak of stands in a group of each."""
    story, (a, b, c, _) = fires()
    drafts = [draft(a, b), draft(b, c, check="date", kind=Kind.DATE)]
    groups, of = gather_groups(drafts, story)
    assert len(groups) == 2
    assert of[0] != of[1]


def test_claims_that_say_the_same_are_a_group_each() -> None:
    """Agreements in words are not chained: each is about its own claims."""
    story, (a, b, c, _) = fires()
    drafts = [
        draft(a, b, check="assertion", kind=Kind.ASSERTION),
        draft(b, c, check="assertion", kind=Kind.ASSERTION),
    ]
    groups, of = gather_groups(drafts, story)
    assert len(groups) == 2
    assert len(set(of)) == 2


def test_a_group_is_labelled_and_ordered() -> None:
    """The larger group comes first, with its first finding's topic and the claims in order."""
    story, (a, b, c, d) = fires()
    drafts = [
        draft(d, c, topic="Small", check="date", kind=Kind.DATE),
        draft(c, a, topic="Large"),
        draft(b, a, topic="Other words for it"),
    ]
    groups, of = gather_groups(drafts, story)
    assert [group.label for group in groups] == ["Large", "Small"]
    assert groups[0].claims == tuple(side.claim.id for side in (a, b, c))
    assert of[0] == groups[1].id


def test_nothing_makes_no_group() -> None:
    """Without findings there is no group."""
    story, (a, *_) = fires()
    assert gather_groups([], story) == ((), ())
    assert node_of(a) == (a.claim.id, a.start, a.end)

"""Outcomes of pairs -> findings with two or more sides, and the groups they stand in."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from compare.groups import Draft, Node, gather_groups, node_of
from compare.identity import fingerprint
from compare.model import Finding, Group, Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story
from compare.value_key import value_key

_RANK = {status: rank for rank, status in enumerate(Status)}

_GRAVE = frozenset({Status.CONFLICT, Status.SPEAKERS})
_EXPLAINED = frozenset({Status.SUPERSEDED, Status.SCOPE, Status.ROUNDING})
# Statuses whose findings take in all values that hang together: a count as it grew.
_TIMELINES = frozenset({Status.SUPERSEDED})
_COMPATIBLE = frozenset({Status.AGREEMENT, Status.ROUNDING, Status.SUPERSEDED})
# How much a kind of conflict counts in the order of the report: a figure before a wording.
_WEIGHT = {Kind.QUOTE: 0.85, Kind.ASSERTION: 0.8}


def merge(
    outcomes: Sequence[Outcome], story: Story
) -> tuple[tuple[Finding, ...], tuple[Group, ...]]:
    """Merge outcomes that say the same of several outlets, and group what they are about.

    Findings come most urgent first, then the surest, then in the order of the text.
    """
    explained = frozenset(
        frozenset((o.a.claim.id, o.b.claim.id)) for o in outcomes if o.status in _EXPLAINED
    )
    drafts: list[Draft] = []
    for check in sorted({outcome.check for outcome in outcomes}):
        of_kind = [o for o in outcomes if o.check == check]
        links = _Links(
            sides={node_of(side): side for o in of_kind for side in (o.a, o.b)},
            status_of={frozenset((node_of(o.a), node_of(o.b))): o.status for o in of_kind},
            explained=explained,
            wordings=check == "quote",
        )
        for status in Status:
            drafts.extend(_clusters([o for o in of_kind if o.status is status], links))
    drafts.sort(key=lambda draft: _order(draft[0], draft[1], story))
    groups, group_of = gather_groups(drafts, story)
    seen: Counter[str] = Counter()
    findings: list[Finding] = []
    for (lead, members), group in zip(drafts, group_of, strict=True):
        digest = fingerprint(lead.kind, members, story.article)
        seen[digest] += 1
        suffix = f"-{seen[digest]}" if seen[digest] > 1 else ""
        findings.append(
            Finding(
                id=f"f{digest[:10]}{suffix}",
                fingerprint=digest,
                kind=lead.kind,
                status=lead.status,
                confidence=round(lead.confidence, 3),
                explanation=_explain(lead, members, story),
                group=group,
                sides=tuple(replace(s, origin=story.origins.of(s.claim)) for s in members),
                wire=lead.wire,
            )
        )
    return tuple(findings), groups


@dataclass(frozen=True, slots=True)
class _Links:
    """What is known of every two sides of a check, and of every two claims.

    `explained` holds the pairs of claims between which some difference was explained: they never
    stand on one side of a conflict, so that those who agree there agree in all that was compared.
    """

    sides: dict[Node, Side]
    status_of: dict[frozenset[Node], Status]
    explained: frozenset[frozenset[str]]
    # whether the values are wordings, of which one may be a part of another that it agrees with
    wordings: bool = False

    def alike(self, x: Node, y: Node, status: Status) -> bool:
        """Tell whether two sides give one value; in a conflict, and no difference besides."""
        if status in _GRAVE and frozenset((x[0], y[0])) in self.explained:
            return False
        agreed = status in _GRAVE and self.between(x, y) is Status.AGREEMENT
        return agreed or value_key(self.sides[x]) == value_key(self.sides[y])

    def between(self, x: Node, y: Node) -> Status | None:
        """Return the status of two sides' outcome, None where they were not compared."""
        return self.status_of.get(frozenset((x, y)))


def _clusters(same: Sequence[Outcome], links: _Links) -> list[Draft]:
    """Gather outcomes of one check and status into findings, the surest outcome leading each."""
    neighbours: dict[Node, set[Node]] = defaultdict(set)
    for outcome in same:
        neighbours[node_of(outcome.a)].add(node_of(outcome.b))
        neighbours[node_of(outcome.b)].add(node_of(outcome.a))
    covered: set[frozenset[Node]] = set()
    clusters: list[Draft] = []
    for lead in sorted(same, key=lambda o: (-o.confidence, node_of(o.a), node_of(o.b))):
        if frozenset((node_of(lead.a), node_of(lead.b))) in covered:
            continue
        members = [node_of(lead.a), node_of(lead.b)]
        grown = True
        while grown:
            near = set().union(*(neighbours[member] for member in members)) - set(members)
            before = len(members)
            for node in sorted(near):
                if _fits(node, members, links, lead.status):
                    members.append(node)
            grown = len(members) > before
        covered.update(frozenset(pair) for pair in combinations(members, 2))
        clusters.append((lead, tuple(links.sides[node] for node in members)))
    return _joined(clusters, links)


def _joined(clusters: Sequence[Draft], links: _Links) -> list[Draft]:
    """Join conflicts of one topic between the same values: one conflict is listed once."""
    joined: list[Draft] = []
    for lead, members in clusters:
        at = next(
            (n for n, draft in enumerate(joined) if _one_conflict(draft, (lead, members), links)),
            None,
        )
        if at is None:
            joined.append((lead, members))
            continue
        first, known = joined[at]
        more = [side for side in members if node_of(side) not in {node_of(k) for k in known}]
        joined[at] = (first, (*known, *more))
    return joined


def _one_conflict(first: Draft, second: Draft, links: _Links) -> bool:
    """Tell whether two conflicts are between the same values of one thing.

    Sides that differ were compared as conflicting or not at all; sides that are alike differ in
    nothing else.
    """
    if first[0].status is not Status.CONFLICT or second[0].status is not Status.CONFLICT:
        return False
    topics = [set(lead.topic.lower().split()) for lead, _ in (first, second)]
    if not (topics[0] <= topics[1] or topics[1] <= topics[0]):
        return False
    left, right = ([node_of(side) for side in members] for _, members in (first, second))
    met: set[tuple[Node, Node]] = set()
    for x in left:
        for y in right:
            if x == y or links.alike(x, y, Status.CONFLICT):
                met.add((x, y))
            elif links.between(x, y) not in {None, Status.CONFLICT}:
                return False
            elif value_key(links.sides[x]) == value_key(links.sides[y]):
                return False  # one value, but a difference besides was explained
    return {x for x, _ in met} == set(left) and {y for _, y in met} == set(right)


def _fits(node: Node, members: Sequence[Node], links: _Links, status: Status) -> bool:
    """Tell whether a side may join a finding without saying more than the outcomes do.

    It joins where its value is already there or it stands in an outcome of the same status to
    every other value, and in no outcome of another status to any side.
    """
    between = [links.status_of.get(frozenset((node, member))) for member in members]
    linked = between.count(status)
    if status in _TIMELINES:
        return linked > 0 and not set(between) - {status, None, *_COMPATIBLE}
    if status is Status.AGREEMENT and not links.alike(node, members[0], status):
        # words that agree without being the same: each must agree with every other
        return linked == len(members)
    for member, found in zip(members, between, strict=True):
        if found is status or (status is Status.VARIANT and found is None):
            continue
        if links.wordings and found is Status.AGREEMENT:
            continue
        if not links.alike(node, member, status) or found not in {None, Status.AGREEMENT}:
            return False
    return linked > 0


def _order(lead: Outcome, members: Sequence[Side], story: Story) -> tuple[object, ...]:
    origins = {story.origins.of(side.claim) for side in members}
    first = min((side.claim.article, side.start) for side in members)
    weight = _WEIGHT.get(lead.kind, 1.0) * (1 + 0.05 * (len(origins) - 2))
    return (_RANK[lead.status], -round(weight * lead.confidence, 3), lead.kind.value, first)


def _explain(lead: Outcome, members: Sequence[Side], story: Story) -> str:
    text = lead.explanation
    for mark, side in ((FIRST, lead.a), (SECOND, lead.b)):
        outlets = [
            story.article[member.claim.article].outlet
            for member in members
            if value_key(member) == value_key(side)
        ]
        names = list(dict.fromkeys([story.article[side.claim.article].outlet, *outlets]))
        text = text.replace(mark, _list(names))
    return text + _one_text(lead.status, members, story)


def _one_text(status: Status, members: Sequence[Side], story: Story) -> str:
    """Say that outlets agree because they carry one text."""
    outlets = {story.article[side.claim.article].outlet for side in members}
    origins = {story.origins.of(side.claim) for side in members}
    if status is not Status.AGREEMENT or len(outlets) < 2 or len(origins) > 1:
        return ""
    return f" The outlets carry one text, which counts once; its origin: {origins.pop()}."


def _list(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"

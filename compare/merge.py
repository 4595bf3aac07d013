"""Outcomes of pairs -> findings with two or more sides, and the groups they stand in."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from compare.model import Finding, Group, Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_RANK = {status: rank for rank, status in enumerate(Status)}

# Claims that say the same or the opposite are a group each: what links two pairs is another matter.
_ALONE = frozenset({Kind.ASSERTION, Kind.POLARITY})
# Statuses whose findings take in all values that hang together: a count as it grew.
_TIMELINES = frozenset({Status.SUPERSEDED, Status.ROUNDING})
_COMPATIBLE = frozenset({Status.AGREEMENT, Status.ROUNDING, Status.SUPERSEDED})
# How much a kind of conflict counts in the order of the report: a figure before a wording.
_WEIGHT = {Kind.QUOTE: 0.85, Kind.ASSERTION: 0.8}

Node = tuple[str, int, int]
# The outcome that leads a finding, and the finding's sides.
Draft = tuple[Outcome, tuple[Side, ...]]


def merge(
    outcomes: Sequence[Outcome], story: Story
) -> tuple[tuple[Finding, ...], tuple[Group, ...]]:
    """Merge outcomes that say the same of several outlets, and group what they are about.

    Findings come most urgent first, then the surest, then in the order of the text.
    """
    drafts: list[Draft] = []
    for check in sorted({outcome.check for outcome in outcomes}):
        of_kind = [o for o in outcomes if o.check == check]
        sides = _sides(of_kind)
        for status in Status:
            drafts.extend(_clusters([o for o in of_kind if o.status is status], of_kind, sides))
    drafts.sort(key=lambda draft: _order(draft[0], draft[1], story))
    groups, group_of = _groups(drafts, story)
    seen: Counter[str] = Counter()
    findings: list[Finding] = []
    for (lead, members), group in zip(drafts, group_of, strict=True):
        digest = fingerprint(lead.kind, members, story)
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
                sides=members,
            )
        )
    return tuple(findings), groups


def fingerprint(kind: Kind, sides: Iterable[Side], story: Story) -> str:
    """Identify a finding across runs by what is said by whom, not where, when or how surely."""
    parts = sorted(
        {
            "\x1f".join(
                (story.article[side.claim.article].outlet, side.value, _plain(side.claim.text))
            )
            for side in sides
        }
    )
    return hashlib.sha256("\x1e".join([kind.value, *parts]).encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _node(side: Side) -> Node:
    return (side.claim.id, side.start, side.end)


def _sides(outcomes: Iterable[Outcome]) -> dict[Node, Side]:
    return {_node(side): side for outcome in outcomes for side in (outcome.a, outcome.b)}


def _value(side: Side) -> str:
    return " ".join(side.value.lower().split()).strip(" .,;:!?\"'“”‘’")


def _clusters(
    same: Sequence[Outcome], every: Sequence[Outcome], sides: dict[Node, Side]
) -> list[Draft]:
    """Gather outcomes of one kind and status into findings, the surest outcome leading each.

    A side joins only where its value is already there or it stands in an outcome of the same
    status to every other value, and in no outcome of another status to any side.
    """
    status_of = {frozenset((_node(o.a), _node(o.b))): o.status for o in every}
    neighbours: dict[Node, set[Node]] = defaultdict(set)
    for outcome in same:
        neighbours[_node(outcome.a)].add(_node(outcome.b))
        neighbours[_node(outcome.b)].add(_node(outcome.a))
    left = sorted(same, key=lambda o: (-o.confidence, _node(o.a), _node(o.b)))
    covered: set[frozenset[Node]] = set()
    clusters: list[Draft] = []
    for lead in left:
        if frozenset((_node(lead.a), _node(lead.b))) in covered:
            continue
        members = [_node(lead.a), _node(lead.b)]
        candidates = sorted(set().union(*(neighbours[m] for m in members)) - set(members))
        grown = True
        while grown:
            grown = False
            for node in candidates:
                if node not in members and _fits(node, members, sides, status_of, lead.status):
                    members.append(node)
                    grown = True
            candidates = sorted(set().union(*(neighbours[m] for m in members)) - set(members))
        for i, x in enumerate(members):
            covered.update(frozenset((x, y)) for y in members[i + 1 :])
        clusters.append((lead, tuple(sides[node] for node in members)))
    return clusters


def _fits(
    node: Node,
    members: Sequence[Node],
    sides: dict[Node, Side],
    status_of: dict[frozenset[Node], Status],
    status: Status,
) -> bool:
    """Tell whether a side may join a finding without saying more than the outcomes do."""
    between = [status_of.get(frozenset((node, member))) for member in members]
    linked = between.count(status)
    if status is Status.AGREEMENT and _value(sides[node]) != _value(sides[members[0]]):
        # words that agree without being the same: most must agree with one another
        others = set(between) - {status, None}
        return not others and linked * 2 >= len(members)
    if status in _TIMELINES:
        return linked > 0 and not set(between) - {status, None, *_COMPATIBLE}
    for member, found in zip(members, between, strict=True):
        if found is status or (status is Status.VARIANT and found is None):
            continue
        alike = _value(sides[node]) == _value(sides[member])
        if not alike or found not in {None, Status.AGREEMENT}:
            return False
    return linked > 0


def _order(lead: Outcome, members: Sequence[Side], story: Story) -> tuple[object, ...]:
    outlets = {story.article[side.claim.article].outlet for side in members}
    first = min((side.claim.article, side.start) for side in members)
    weight = _WEIGHT.get(lead.kind, 1.0) * (1 + 0.05 * (len(outlets) - 2))
    return (_RANK[lead.status], -round(weight * lead.confidence, 3), lead.kind.value, first)


def _explain(lead: Outcome, members: Sequence[Side], story: Story) -> str:
    text = lead.explanation
    for mark, side in ((FIRST, lead.a), (SECOND, lead.b)):
        outlets = [
            story.article[member.claim.article].outlet
            for member in members
            if _value(member) == _value(side)
        ]
        names = list(dict.fromkeys([story.article[side.claim.article].outlet, *outlets]))
        text = text.replace(mark, _list(names))
    return text


def _list(names: Sequence[str]) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _groups(drafts: Sequence[Draft], story: Story) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """Group the findings that share a value; return the groups and each draft's group id."""
    parent = list(range(len(drafts)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    first: dict[tuple[str, Node], int] = {}
    for number, (lead, members) in enumerate(drafts):
        if lead.kind in _ALONE:
            continue
        for member in members:
            key = (lead.check, _node(member))
            other = root(first.setdefault(key, number))
            parent[max(other, root(number))] = min(other, root(number))
    gathered: dict[int, list[Draft]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        gathered[root(number)].append(draft)
    made = {top: _group(some, story) for top, some in gathered.items()}
    ordered = sorted(made.values(), key=lambda g: (-len(g.claims), g.label, g.id))
    return tuple(ordered), tuple(made[root(number)].id for number in range(len(drafts)))


def _group(drafts: Sequence[Draft], story: Story) -> Group:
    nodes = {_node(member) for _, members in drafts for member in members}
    claims = sorted({node[0] for node in nodes}, key=story.row.__getitem__)
    digest = hashlib.sha256("\x1f".join([drafts[0][0].check, *claims, *_spans(nodes)]).encode())
    return Group(id=f"g{digest.hexdigest()[:10]}", label=drafts[0][0].topic, claims=tuple(claims))


def _spans(nodes: Iterable[Node]) -> list[str]:
    return [f"{start}-{end}" for _, start, end in sorted(nodes)]

"""Outcomes of pairs -> findings with two or more sides, and the groups they stand in."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from compare.model import Finding, Group, Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_RANK = {status: rank for rank, status in enumerate(Status)}

Node = tuple[str, int, int]


def merge(outcomes: Sequence[Outcome], story: Story) -> tuple[tuple[Finding, ...], tuple[Group, ...]]:
    """Merge outcomes that say the same of several outlets, and group what they are about.

    Findings come most urgent first, then the surest, then in the order of the text.
    """
    sides = _sides(outcomes)
    groups, group_of = _groups(outcomes, story)
    findings: list[Finding] = []
    seen: Counter[str] = Counter()
    drafts: list[tuple[Outcome, tuple[Side, ...]]] = []
    for kind in Kind:
        for status in Status:
            same = [o for o in outcomes if o.kind is kind and o.status is status]
            drafts.extend(_clusters(same, outcomes, sides))
    drafts.sort(key=lambda draft: _order(draft[0], draft[1], story))
    for best, members in drafts:
        print_ = fingerprint(best.kind, members, story)
        seen[print_] += 1
        suffix = f"-{seen[print_]}" if seen[print_] > 1 else ""
        findings.append(
            Finding(
                id=f"f{print_[:10]}{suffix}",
                fingerprint=print_,
                kind=best.kind,
                status=best.status,
                confidence=round(best.confidence, 3),
                explanation=_explain(best, members, story),
                group=group_of[_node(best.a)],
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
    return " ".join(side.value.lower().split())


def _clusters(
    same: Sequence[Outcome], every: Sequence[Outcome], sides: dict[Node, Side]
) -> list[tuple[Outcome, tuple[Side, ...]]]:
    """Gather outcomes of one kind and status into findings, the surest outcome leading each.

    A side joins only where its value is already there or it stands in an outcome of the same
    status to every other value, and in no outcome of another status to any side.
    """
    status_of = {
        frozenset((_node(o.a), _node(o.b))): o.status for o in every if o.kind in {s.kind for s in same}
    }
    neighbours: dict[Node, set[Node]] = defaultdict(set)
    for outcome in same:
        neighbours[_node(outcome.a)].add(_node(outcome.b))
        neighbours[_node(outcome.b)].add(_node(outcome.a))
    left = sorted(same, key=lambda o: (-o.confidence, _node(o.a), _node(o.b)))
    covered: set[frozenset[Node]] = set()
    clusters: list[tuple[Outcome, tuple[Side, ...]]] = []
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
    value = _value(sides[node])
    linked = False
    for member in members:
        between = status_of.get(frozenset((node, member)))
        if between is status:
            linked = True
            continue
        alike = value == _value(sides[member])
        if status is Status.AGREEMENT or status is Status.VARIANT:
            if between is not None:
                return False
            continue
        if not alike or between not in {None, Status.AGREEMENT}:
            return False
    return linked


def _order(lead: Outcome, members: Sequence[Side], story: Story) -> tuple[object, ...]:
    outlets = {story.article[side.claim.article].outlet for side in members}
    first = min((side.claim.article, side.start) for side in members)
    return (_RANK[lead.status], -round(lead.confidence, 3), -len(outlets), lead.kind.value, first)


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


def _groups(
    outcomes: Sequence[Outcome], story: Story
) -> tuple[tuple[Group, ...], dict[Node, str]]:
    """Group the claims whose values were compared with one another, directly or in a chain."""
    parent: dict[Node, Node] = {}

    def root(node: Node) -> Node:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for outcome in outcomes:
        a, b = root(_node(outcome.a)), root(_node(outcome.b))
        parent[max(a, b)] = min(a, b)
    members: dict[Node, set[Node]] = defaultdict(set)
    labels: dict[Node, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        top = root(_node(outcome.a))
        members[top].update((_node(outcome.a), _node(outcome.b)))
        labels[top][outcome.topic] += 1
    order = {claim.id: row for row, claim in enumerate(story.claims)}
    groups: list[Group] = []
    group_of: dict[Node, str] = {}
    for top in sorted(members):
        claims = sorted({node[0] for node in members[top]}, key=order.__getitem__)
        digest = hashlib.sha256("\x1f".join([*claims, *_spans(members[top])]).encode()).hexdigest()
        label = min(labels[top].items(), key=lambda item: (-item[1], len(item[0]), item[0]))[0]
        group = Group(id=f"g{digest[:10]}", label=label, claims=tuple(claims))
        groups.append(group)
        group_of.update(dict.fromkeys(members[top], group.id))
    groups.sort(key=lambda group: (-len(group.claims), group.label, group.id))
    return tuple(groups), group_of


def _spans(nodes: Iterable[Node]) -> list[str]:
    return [f"{start}-{end}" for _, start, end in sorted(nodes)]

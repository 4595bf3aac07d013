"""Findings -> groups of claims that are about the same thing."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from compare.model import Group, Kind, Side
from compare.outcome import Outcome
from compare.story import Story

# Claims that say the same or the opposite are a group each: what links two pairs is another matter.
_ALONE = frozenset({Kind.ASSERTION, Kind.POLARITY})

# A side: its claim and the span of its value.
Node = tuple[str, int, int]
# The outcome that leads a finding, and the finding's sides.
Draft = tuple[Outcome, tuple[Side, ...]]


def node_of(side: Side) -> Node:
    """Return what identifies a side within a comparison."""
    return (side.claim.id, side.start, side.end)


def gather_groups(
    drafts: Sequence[Draft], story: Story
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
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
            key = (lead.check, node_of(member))
            other = root(first.setdefault(key, number))
            parent[max(other, root(number))] = min(other, root(number))
    gathered: dict[int, list[Draft]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        gathered[root(number)].append(draft)
    made = {top: _group(some, story) for top, some in gathered.items()}
    ordered = sorted(made.values(), key=lambda g: (-len(g.claims), g.label, g.id))
    return tuple(ordered), tuple(made[root(number)].id for number in range(len(drafts)))


def _group(drafts: Sequence[Draft], story: Story) -> Group:
    nodes = {node_of(member) for _, members in drafts for member in members}
    claims = sorted({node[0] for node in nodes}, key=story.row.__getitem__)
    digest = hashlib.sha256("\x1f".join([drafts[0][0].check, *claims, *_spans(nodes)]).encode())
    return Group(id=f"g{digest.hexdigest()[:10]}", label=drafts[0][0].topic, claims=tuple(claims))


def _spans(nodes: AbstractSet[Node]) -> list[str]:
    return [f"{start}-{end}" for _, start, end in sorted(nodes)]

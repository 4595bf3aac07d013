"""Findings of two runs: which of the later ones are those of the earlier run, and which are new."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from compare.identity import Identity, SideIdentity
from compare.model import Status

_GRAVITY = {status: place for place, status in enumerate(Status)}


class Tie(StrEnum):
    """Say how a finding stands to the earlier one that it continues.

    It is the same, or told by other outlets or in edited words (`altered`), or one that a new value
    or a graver status makes news (`worse`).
    """

    SAME = "same"
    ALTERED = "altered"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Continued:
    """A finding of the later run, by its place, and the earlier one that it continues."""

    later: int
    earlier: int
    tie: Tie


def continued(earlier: Sequence[Identity], later: Sequence[Identity]) -> tuple[Continued, ...]:
    """Pair the findings of two runs, each with one other at most, in the order of the later ones.

    Equal fingerprints go together first. Of the others one continues another of its kind if a side
    of the two is the same to the word and the other value is told by one of the same outlets: an
    outlet joined or left, or edited its words. A later finding without a pair is new, an earlier
    one is gone. An earlier finding never stands for two.
    """
    pairs = _by_fingerprint(earlier, later)
    left = {row for row, _ in pairs}
    taken = {row for _, row in pairs}
    for row, place in _by_sides(earlier, later):
        if row not in left and place not in taken:
            left.add(row)
            taken.add(place)
            pairs.append((row, place))
    return tuple(
        Continued(later=row, earlier=place, tie=_tie(earlier[place], later[row]))
        for row, place in sorted(pairs)
    )


def _by_fingerprint(
    earlier: Sequence[Identity], later: Sequence[Identity]
) -> list[tuple[int, int]]:
    waiting: dict[str, list[int]] = defaultdict(list)
    for place, identity in enumerate(earlier):
        waiting[identity.fingerprint].append(place)
    return [
        (row, waiting[identity.fingerprint].pop(0))
        for row, identity in enumerate(later)
        if waiting[identity.fingerprint]
    ]


def _by_sides(earlier: Sequence[Identity], later: Sequence[Identity]) -> list[tuple[int, int]]:
    """Return pairs that may be one finding, those that share most first."""
    telling: dict[tuple[str, SideIdentity], list[int]] = defaultdict(list)
    for place, identity in enumerate(earlier):
        for side in identity.sides:
            telling[identity.kind.value, side].append(place)
    found: list[tuple[tuple[int, int, int, int], int, int]] = []
    for row, identity in enumerate(later):
        near = {place for side in identity.sides for place in telling[identity.kind.value, side]}
        for place in near:
            other = earlier[place]
            if _persists(other, identity):
                same = len(set(other.sides) & set(identity.sides))
                told = len(_told(other) & _told(identity))
                found.append(((-same, -told, row, place), row, place))
    return [(row, place) for _, row, place in sorted(found)]


def _persists(before: Identity, now: Identity) -> bool:
    """Tell whether two values of a finding still stand against each other, one word for word."""
    exact = {side.value for side in set(before.sides) & set(now.sides)}
    told = {value for _, value in _told(before) & _told(now)}
    return any(value != other for value in exact for other in told)


def _told(identity: Identity) -> set[tuple[str, str]]:
    return {(side.outlet, side.value) for side in identity.sides}


def _tie(before: Identity, now: Identity) -> Tie:
    if _GRAVITY[now.status] < _GRAVITY[before.status] or now.values - before.values:
        return Tie.WORSE
    return Tie.SAME if now.fingerprint == before.fingerprint else Tie.ALTERED

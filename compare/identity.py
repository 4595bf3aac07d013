"""What a finding is known by from one run to the next: what is said by whom."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.model import Article
from compare.model import Finding, Kind, Side, Status
from compare.value_key import value_key


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SideIdentity:
    """An outlet's value, and a digest of the claim's words; spaces and marks count for nothing."""

    outlet: str
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a finding says, without places, times, scores or the model.

    `sides` are sorted, each once. `status` is no part of the fingerprint: new evidence may change
    it.
    """

    fingerprint: str
    kind: Kind
    status: Status
    sides: tuple[SideIdentity, ...]

    @property
    def values(self) -> frozenset[str]:
        """The values that stand against each other."""
        return frozenset(side.value for side in self.sides)


def identify(finding: Finding, articles: Mapping[str, Article]) -> Identity:
    """Return what a finding is known by; `articles` by id."""
    sides = {
        SideIdentity(
            outlet=articles[side.claim.article].outlet,
            value=value_key(side),
            words=hashlib.sha256(_plain(side.claim.text).encode()).hexdigest()[:16],
        )
        for side in finding.sides
    }
    return Identity(
        fingerprint=finding.fingerprint,
        kind=finding.kind,
        status=finding.status,
        sides=tuple(sorted(sides)),
    )


def fingerprint(kind: Kind, sides: Iterable[Side], articles: Mapping[str, Article]) -> str:
    """Identify a finding across runs by what is said by whom, not where, when or how surely."""
    parts = sorted(
        {
            "\x1f".join((articles[side.claim.article].outlet, side.value, _plain(side.claim.text)))
            for side in sides
        }
    )
    return hashlib.sha256("\x1e".join([kind.value, *parts]).encode()).hexdigest()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))

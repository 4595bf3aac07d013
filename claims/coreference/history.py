"""Who and what an article has named so far."""

from dataclasses import dataclass, replace
from typing import Final

from claims.model import NameFact, NameKind

_BACK: Final = 2  # how many sentences back a name is still at hand


@dataclass(frozen=True, slots=True)
class Seen:
    """A person or thing as last mentioned: in which sentence, where, and as its subject or not."""

    fact: NameFact
    sentence: int
    start: int
    subject: bool


@dataclass(frozen=True, slots=True)
class State:
    """All that is known before a token."""

    index: int
    history: list[Seen]
    groups: list[tuple[int, tuple[NameFact, ...]]]
    genders: dict[str, str]
    roles: dict[str, frozenset[str]]
    excluded: set[str]
    referents: dict[int, str]

    def recent(self, kinds: frozenset[NameKind], back: int = _BACK) -> list[Seen]:
        """Return the latest mention of each name at hand, latest first.

        A sentence's subject stays it where the sentence takes it up again: "died at his home".
        """
        latest: dict[str, Seen] = {}
        for seen in reversed(self.history):
            if seen.sentence < self.index - back:
                break
            if seen.fact.kind in kinds and seen.fact.full not in self.excluded:
                known = latest.get(seen.fact.full)
                if known is None:
                    latest[seen.fact.full] = seen
                elif seen.subject and seen.sentence == known.sentence:
                    latest[seen.fact.full] = replace(known, subject=True)
        return list(latest.values())

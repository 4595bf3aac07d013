"""Which claims are worth comparing: those that share an anchor; and how alike two of them are.

Who, what was done, which kind of event, a telling word: where two claims share none of these, no
check can find that they speak of one thing, however close their vectors are.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from claims.model import Claim, NameFact
from claims.names import canonical_actor
from compare.sameness.evidence import Evidence, Passages, read_passage
from compare.sameness.weights import SAME_ANSWER, SAME_EVENT
from compare.story import Story

# An anchor: what it is ("who", "did", "event", "word"), and which.
Anchored = tuple[str, str]


class Candidates:
    """The claims of a story by what they share."""

    def __init__(self, story: Story) -> None:
        """Read off what anchors each claim."""
        self._story = story
        self._told = tuple(read_passage(claim.text, (claim,)) for claim in story.claims)

    @cached_property
    def pairs(self) -> tuple[tuple[Claim, Claim], ...]:
        """Every two claims of two sentences that share an anchor, in the order of the claims."""
        claims = self._story.claims
        return tuple((claims[one], claims[other]) for one, other in self._rows())

    def _rows(self) -> Iterator[tuple[int, int]]:
        holders: dict[Anchored, list[int]] = defaultdict(list)
        for row in range(len(self._told)):
            for anchor in self._anchors(row):
                holders[anchor].append(row)
        met: list[set[int]] = [set() for _ in self._told]
        for rows in holders.values():
            for place, row in enumerate(rows):
                met[row].update(rows[place + 1 :])
        claims = self._story.claims
        for row, others in enumerate(met):
            for other in sorted(others):
                a, b = claims[row], claims[other]
                if a.sentence != b.sentence or a.article != b.article:
                    yield row, other

    def _anchors(self, row: int) -> set[Anchored]:
        claim, told = self._story.claims[row], self._told[row]
        names = [canonical_actor(f.full) for f in claim.facts if isinstance(f, NameFact)]
        who = self._story.parties(claim.anchor) | self._story.party_ids(names)
        found = {("who", party) for party in who}
        found |= {("event", event) for event in (*told.events, *claim.anchor.events)}
        # names in the context of a claim are told by who it is about; its words by what it says
        found |= {("word", word) for word in self._story.words[claim.id] | told.stems}
        if claim.anchor.predicate:
            found.add(("did", claim.anchor.predicate))
        return found

    def share_event(self, a: Claim, b: Claim) -> bool:
        """Tell whether both have words of one kind of event."""
        row = self._story.row
        return not self._told[row[a.id]].events.isdisjoint(self._told[row[b.id]].events)

    def same_event(self, a: Claim, b: Claim) -> float:
        """Return the probability that two claims tell of one event."""
        return SAME_EVENT.probability(self._evidence(a, b))

    def same_answer(self, a: Claim, b: Claim) -> float:
        """Return the probability that two claims say the same."""
        return SAME_ANSWER.probability(self._evidence(a, b))

    def _evidence(self, a: Claim, b: Claim) -> Evidence:
        row = self._story.row
        return self._passages.evidence(row[a.id], row[b.id])

    @cached_property
    def _passages(self) -> Passages:
        return Passages(self._told, self._story.vectors)

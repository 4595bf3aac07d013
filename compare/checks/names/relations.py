"""How somebody named is related to somebody: "her brother, Ned" is no "her husband, Ned"."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from claims.model import Claim, NameFact, NameKind
from claims.names import canonical_actor
from compare.contrasts import Member, members, named_in
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_OWNER = (
    r"(?P<owner>[Hh]is|[Hh]er|(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?:[A-Z][\w’'-]* ){0,2}"
    r"[A-Z][\w’'-]*[^\W_]['’]s?)"
)
_BETWEEN = r"(?:(?:late|older|elder|younger|eldest|youngest|twin|\d{1,3}-year-old),? ){0,2}"
_KIN = r"(?P<kin>(?:(?:former|half|step|great)[ -])?[a-zé]+(?:-[a-z]+)*)"
# "Her brother, Ned", "her brother Ned".
_BEFORE = re.compile(rf"\b{_OWNER} {_BETWEEN}{_KIN}(?:, (?:aged )?\d{{1,3}})?,? (?:Dr\.? )?$")
# "Ned, 40, her brother", "Ned, who is her brother", "Ned is her brother".
_BEHIND = re.compile(
    rf"(?:,(?: (?:aged )?\d{{1,3}},)?(?: who (?:is|was))?| is| was) {_OWNER} {_BETWEEN}{_KIN}"
    r"(?=[,.;:)”\"]| (?:and|who|had|has|was|is)\b|$)"
)
# The least cosine of two sentences where a pronoun's owner is not known in both.
_ALIKE = 0.5
_CONFIDENCE = 0.75


class _Relation(NamedTuple):
    claim: Claim
    kin: Member
    owner: str
    pronoun: str
    shown: str
    start: int
    end: int


def check_relations(story: Story) -> tuple[Outcome, ...]:
    """Find the persons whom two articles call two relatives of one other."""
    told: dict[str, list[_Relation]] = {}
    for claim in story.claims:
        for fact in claim.facts:
            if isinstance(fact, NameFact) and fact.kind is NameKind.PERSON:
                entity = story.entities.of(claim.article, fact.start)
                if entity is not None:
                    told.setdefault(entity.id, []).extend(_relations(claim, fact))
    return tuple(
        _outcome(a, b, next(e.name for e in story.entities.all if e.id == entity))
        for entity in sorted(told)
        for a, b in combinations(told[entity], 2)
        if a.claim.article != b.claim.article
        and a.kin.member != b.kin.member
        and _of_one(a, b, story)
        and not _both(a, b, story)
    )


def _relations(claim: Claim, name: NameFact) -> Iterator[_Relation]:
    text, place = claim.text, name.start - claim.start
    before = _BEFORE.search(text[:place])
    behind = _BEHIND.match(text, name.end - claim.start)
    for found in filter(None, (before, behind)):
        word = found["kin"]
        kin = next(
            (m for m in members(word) if m.set == "kin" and m.end - m.start == len(word)), None
        )
        if kin is None:
            continue
        owner = found["owner"]
        pronoun = owner.lower() if owner.lower() in {"his", "her"} else ""
        start = min(found.start("owner"), place)
        end = max(found.end("kin"), name.end - claim.start)
        yield _Relation(
            claim,
            kin,
            _resolved(claim, word) if pronoun else _bare(owner),
            pronoun,
            f"{owner} {word}",
            claim.start + start,
            claim.start + end,
        )


def _resolved(claim: Claim, kin: str) -> str:
    """Return whom the pronoun before a relative stands for, as far as the claim's context knows."""
    found = re.search(rf"\b([A-Z][\w’'-]*[^\W_])['’]s? {_BETWEEN}{re.escape(kin)}\b", claim.context)
    return _bare(found[1]) if found else ""


def _bare(owner: str) -> str:
    return re.sub(r"['’]s?$", "", owner).lower()


def _of_one(a: _Relation, b: _Relation, story: Story) -> bool:
    """Tell whether two relations are to one person."""
    if a.owner and b.owner:
        one, other = story.party_ids([canonical_actor(a.owner)]), {canonical_actor(b.owner)}
        return bool(one & story.party_ids(other)) or a.owner == b.owner
    if a.pronoun and b.pronoun:
        return a.pronoun == b.pronoun and story.similarity(a.claim, b.claim) >= _ALIKE
    return False


def _both(a: _Relation, b: _Relation, story: Story) -> bool:
    """Tell whether either article has the other's word of a relative, too."""
    return any(
        named_in(story.article[here.claim.article].text, there.kin)
        for here, there in ((a, b), (b, a))
    )


def _outcome(a: _Relation, b: _Relation, name: str) -> Outcome:
    return Outcome(
        check="relation",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {a.shown}. {SECOND}: {b.shown}. Both say who {name} is.",
        topic=f"Relation: {name}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.shown),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.shown),
    )

"""Spellings of one name across outlets."""

from itertools import combinations

from claims.model import Claim, NameKind
from compare.entities import Spelling
from compare.model import Kind, Side, Status
from compare.outcome import Outcome
from compare.story import Story

_CONFIDENCE = 0.9


def check_names(story: Story) -> tuple[Outcome, ...]:
    """Find the names that articles spell differently, with the first such spelling of each."""
    spellings: dict[str, dict[str, Spelling]] = {}
    kinds: dict[str, NameKind] = {}
    for variant in story.entities.variants():
        kinds[variant.entity.id] = variant.entity.kind
        of_entity = spellings.setdefault(variant.entity.id, {})
        for spelling in (variant.one, variant.other):
            of_entity.setdefault(spelling.text, spelling)
    outcomes: list[Outcome] = []
    for entity in sorted(spellings):
        sides = [
            side
            for text in sorted(spellings[entity])
            for side in _sides(spellings[entity][text], story)
        ]
        outcomes.extend(
            _outcome(a, b)
            for a, b in combinations(sides, 2)
            if a.value != b.value and a.claim.id != b.claim.id
        )
    return tuple(outcomes)


def _sides(spelling: Spelling, story: Story) -> list[Side]:
    sides: list[Side] = []
    for article, start, end in spelling.places:
        claim = _claim_at(article, start, story)
        if claim is not None:
            sides.append(Side(claim=claim, start=start, end=end, value=spelling.text))
    return sides


def _claim_at(article: str, start: int, story: Story) -> Claim | None:
    return next(
        (c for c in story.claims if c.article == article and c.start <= start < c.end), None
    )


def _outcome(a: Side, b: Side) -> Outcome:
    return Outcome(
        check="name",
        kind=Kind.NAME,
        status=Status.VARIANT,
        confidence=_CONFIDENCE,
        explanation=f"“{a.value}” and “{b.value}” are spellings of one name.",
        topic=f"Name: {max(a.value, b.value, key=lambda name: (len(name), name))}",
        a=a,
        b=b,
    )

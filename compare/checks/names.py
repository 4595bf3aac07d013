"""Spellings of one name across outlets."""

from itertools import combinations

from claims.model import NameFact
from compare.model import Kind, Status
from compare.outcome import Outcome, side
from compare.story import Statement, Story, statements


def check_names(story: Story) -> tuple[Outcome, ...]:
    """Find the names that outlets spell differently, and one example of each spelling an article."""
    spellings: dict[str, set[str]] = {}
    for variant in story.entities.variants():
        forms = spellings.setdefault(variant.entity, set())
        forms.update((variant.a, variant.b))
    outcomes: list[Outcome] = []
    mentions = statements(story, NameFact)
    for entity in sorted(spellings):
        examples = _examples(mentions, entity, spellings[entity], story)
        for a, b in combinations(examples, 2):
            if a.fact.name != b.fact.name and a.claim.id != b.claim.id:
                outcomes.append(_outcome(a, b, entity))
    return tuple(outcomes)


def _examples(
    mentions: tuple[Statement[NameFact], ...], entity: str, forms: set[str], story: Story
) -> list[Statement[NameFact]]:
    chosen: dict[tuple[str, str], Statement[NameFact]] = {}
    for mention in mentions:
        linked = story.entities.of(mention.article.id, mention.fact.start)
        if linked is None or linked.id != entity or mention.fact.name not in forms:
            continue
        chosen.setdefault((mention.article.id, mention.fact.name), mention)
    return [chosen[key] for key in sorted(chosen)]


def _outcome(a: Statement[NameFact], b: Statement[NameFact], entity: str) -> Outcome:
    del entity
    return Outcome(
        kind=Kind.NAME,
        status=Status.VARIANT,
        confidence=0.9,
        explanation=f"“{a.fact.name}” and “{b.fact.name}” are spellings of one name.",
        topic=f"name: {max(a.fact.name, b.fact.name, key=lambda n: (len(n), n))}",
        a=side(a, a.fact.name),
        b=side(b, b.fact.name),
    )

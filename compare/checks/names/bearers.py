"""What the articles of a story tell right beside the names of each person, or firm."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from claims.model import Article, Claim, NameFact, NameKind
from compare.story import Story

T = TypeVar("T")


def told_of(
    story: Story,
    kinds: Collection[NameKind],
    read: Callable[[Claim, NameFact, Article], Iterable[T]],
) -> Iterator[tuple[str, list[T]]]:
    """Yield each entity that is named by a name of some kinds, with all that is read beside it.

    An entity is given by its fullest name, and entities come in the order of their ids.
    """
    told: dict[str, list[T]] = {}
    for claim in story.claims:
        for fact in claim.facts:
            if isinstance(fact, NameFact) and fact.kind in kinds:
                entity = story.entities.of(claim.article, fact.start)
                if entity is not None:
                    found = told.setdefault(entity.id, [])
                    found.extend(read(claim, fact, story.article[claim.article]))
    names = {entity.id: entity.name for entity in story.entities.all}
    return ((names[entity], told[entity]) for entity in sorted(told))

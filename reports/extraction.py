"""What was read of articles before any comparison: their claims, and what was left out."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from claims.model import Article, Claim
from compare.model import Failure
from reports.facts import FactType, fact_type


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """Articles and their claims, in the order of the articles and their text.

    `types` are the types of fact that were asked for, empty for all: then every claim is here.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    notices: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    types: tuple[FactType, ...] = ()

    @property
    def facts(self) -> int:
        """Count the facts of all claims."""
        return sum(len(claim.facts) for claim in self.claims)


def only(extraction: Extraction, types: Collection[FactType]) -> Extraction:
    """Keep the facts of some types and the claims that have one; all of them for no type."""
    if not types:
        return extraction
    return replace(
        extraction,
        claims=_with_facts(extraction.claims, types),
        types=tuple(each for each in FactType if each in types),
    )


def _with_facts(claims: Sequence[Claim], types: Collection[FactType]) -> tuple[Claim, ...]:
    kept = (
        replace(claim, facts=tuple(fact for fact in claim.facts if fact_type(fact) in types))
        for claim in claims
    )
    return tuple(claim for claim in kept if claim.facts)

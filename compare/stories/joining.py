"""Comparisons of several stories -> one comparison."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from claims.model import Article
from compare.model import Comparison, Finding, LedgerLine, Status, StoryArticles

Named = TypeVar("Named", Finding, LedgerLine)

_URGENCY = {status: place for place, status in enumerate(Status)}


def join(
    articles: Sequence[Article],
    compared: Sequence[tuple[StoryArticles, Comparison]],
    notices: Sequence[str] = (),
) -> Comparison:
    """Put the comparisons of stories together, in the order given.

    `articles` are all there are, those that are in no story among them. The findings of all stories
    are sorted by status; within a status a story's findings keep their order.
    """
    parts = [comparison for _, comparison in compared]
    findings = [finding for part in parts for finding in part.findings]
    return Comparison(
        articles=tuple(sorted(articles, key=lambda article: (article.file, article.id))),
        claims=tuple(claim for part in parts for claim in part.claims),
        groups=tuple(group for part in parts for group in part.groups),
        findings=_unique(sorted(findings, key=lambda finding: _URGENCY[finding.status])),
        notices=(*notices, *(notice for part in parts for notice in part.notices)),
        failures=tuple(failure for part in parts for failure in part.failures),
        origins=tuple(origin for part in parts for origin in part.origins),
        citations=tuple(citation for part in parts for citation in part.citations),
        ledger=_unique(line for part in parts for line in part.ledger),
        stories=tuple(story for story, _ in compared),
    )


def _unique(named: Iterable[Named]) -> tuple[Named, ...]:
    """Number what has the same id in two stories: the same outlets may say the same twice."""
    seen: Counter[str] = Counter()
    kept: list[Named] = []
    for one in named:
        seen[one.id] += 1
        kept.append(replace(one, id=f"{one.id}.{seen[one.id]}") if seen[one.id] > 1 else one)
    return tuple(kept)

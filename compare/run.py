"""The whole comparison of one story."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from claims.model import Article, Claim, DateFact, NameFact, OccurrenceFact, QuantityFact, QuoteFact
from compare.checks.assertions import check_assertions
from compare.checks.dates import check_dates
from compare.checks.names import check_names
from compare.checks.occurrences import check_occurrences
from compare.checks.polarity import check_polarity
from compare.checks.quantities import check_quantities
from compare.checks.quotes import check_quotes
from compare.checks.slots import check_slots
from compare.checks.time_left import check_time_left
from compare.entities import link
from compare.merge import merge
from compare.model import Comparison, Status
from compare.outcome import Outcome
from compare.reconcile import reconcile
from compare.story import Statement, Story, T, statements

# How many agreements in words one claim may have in one other article: the best only.
_BEST = 2
_POLARITY_BEST = 3


def compare_story(
    articles: Sequence[Article], claims: Sequence[Claim], vectors: npt.NDArray[np.float32]
) -> Comparison:
    """Compare the articles of one story.

    `vectors` holds one unit vector a claim, in the order of the claims. The order of the articles
    changes nothing: the result is in the order of their ids.
    """
    ordered = sorted(articles, key=lambda article: (article.file, article.id))
    place = {article.id: row for row, article in enumerate(ordered)}
    rows = sorted(range(len(claims)), key=lambda r: (place[claims[r].article], claims[r].start))
    sorted_claims = tuple(claims[row] for row in rows)
    mentions = [
        (claim.article, fact)
        for claim in sorted_claims
        for fact in claim.facts
        if isinstance(fact, NameFact)
    ]
    story = Story(tuple(ordered), sorted_claims, vectors[rows], link(mentions))
    outcomes = [reconcile(outcome, story) for outcome in _outcomes(story)]
    findings, groups = merge(outcomes, story)
    return Comparison(
        articles=story.articles, claims=story.claims, groups=groups, findings=findings
    )


def _outcomes(story: Story) -> Iterator[Outcome]:
    typed = [
        *_pairs(story, OccurrenceFact, check_occurrences),
        *_pairs(story, DateFact, check_dates),
        *_without_echoes(_pairs(story, QuantityFact, check_quantities)),
        # one utterance has one counterpart in another article
        *_best(_pairs(story, QuoteFact, check_quotes), 1),
    ]
    yield from typed
    yield from check_names(story)
    yield from _best(_claim_pairs(story, check_time_left), 1)
    slots = _best(_claim_pairs(story, check_slots), 1)
    yield from slots
    compared = {
        frozenset((o.a.claim.id, o.b.claim.id))
        for o in (*typed, *slots)
        if o.status is not Status.SCOPE
    }
    quoted = {frozenset((o.a.claim.id, o.b.claim.id)) for o in typed if o.check == "quote"}
    polarity = _best(_claim_pairs(story, check_polarity), _POLARITY_BEST)
    compared |= {frozenset((o.a.claim.id, o.b.claim.id)) for o in polarity}
    yield from (o for o in polarity if frozenset((o.a.claim.id, o.b.claim.id)) not in quoted)
    agreements = _best(_claim_pairs(story, check_assertions), _BEST)
    yield from (o for o in agreements if frozenset((o.a.claim.id, o.b.claim.id)) not in compared)


def _pairs(
    story: Story,
    kind: type[T],
    check: Callable[[Statement[T], Statement[T], Story], Outcome | None],
) -> Iterator[Outcome]:
    """Check every two statements of one kind; agreements count only between two outlets."""
    for a, b in combinations(statements(story, kind), 2):
        if a.claim.id == b.claim.id:
            continue
        outcome = check(a, b, story)
        if outcome is None:
            continue
        if a.article.outlet != b.article.outlet or outcome.status is Status.CONFLICT:
            yield outcome


def _without_echoes(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Leave out roundings between claims that already agree on the figure in another unit."""
    made = list(outcomes)
    agreed = {
        (frozenset((o.a.claim.id, o.b.claim.id)), o.topic)
        for o in made
        if o.status is Status.AGREEMENT
    }
    return [
        o
        for o in made
        if o.status is not Status.ROUNDING
        or (frozenset((o.a.claim.id, o.b.claim.id)), o.topic) not in agreed
    ]


def _claim_pairs(
    story: Story, check: Callable[[Claim, Claim, Story], Outcome | None]
) -> Iterator[Outcome]:
    for a, b in combinations(story.claims, 2):
        if a.sentence == b.sentence and a.article == b.article:
            continue
        outcome = check(a, b, story)
        if outcome is None:
            continue
        outlets = {story.article[c.article].outlet for c in (a, b)}
        if len(outlets) > 1 or outcome.status is Status.CONFLICT:
            yield outcome


def _best(outcomes: Iterable[Outcome], most: int) -> list[Outcome]:
    """Keep, for every side and other article, the surest outcomes."""
    ranked = sorted(outcomes, key=lambda o: (-o.confidence, o.a.claim.id, o.b.claim.id))
    taken: dict[tuple[str, int, str], int] = defaultdict(int)
    kept: list[Outcome] = []
    for outcome in ranked:
        a, b = outcome.a.claim, outcome.b.claim
        keys = ((a.id, outcome.a.start, b.article), (b.id, outcome.b.start, a.article))
        if any(taken[key] >= most for key in keys):
            continue
        for key in keys:
            taken[key] += 1
        kept.append(outcome)
    return kept

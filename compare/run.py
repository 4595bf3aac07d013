"""The whole comparison of one story."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import combinations

import numpy as np
import numpy.typing as npt

from claims.model import Article, Claim, DateFact, NameFact, OccurrenceFact, QuantityFact, QuoteFact
from compare.caps import Capped, best, remark
from compare.checks.figures.likely import check_likely
from compare.checks.figures.phones import check_phones
from compare.checks.figures.quantities import check_quantities
from compare.checks.games.headline_scores import check_headline_scores
from compare.checks.games.records import check_records
from compare.checks.games.time_left import check_time_left
from compare.checks.names.expansions import check_expansions
from compare.checks.names.kinds import check_kinds
from compare.checks.names.nationalities import check_nationalities
from compare.checks.names.offices import check_offices
from compare.checks.names.relations import check_relations
from compare.checks.names.sites import check_sites
from compare.checks.names.slots import check_slots
from compare.checks.names.spellings import check_names
from compare.checks.names.trades import check_trades
from compare.checks.names.two_names import check_two_names
from compare.checks.names.whereabouts import check_whereabouts
from compare.checks.times.built import check_built
from compare.checks.times.dated_twice import check_dated_twice
from compare.checks.times.dates import check_dates
from compare.checks.times.likely import check_likely_dates
from compare.checks.times.made_when import check_made_when
from compare.checks.times.occurrences import check_occurrences
from compare.checks.times.starts import check_starts
from compare.checks.times.tenure import check_tenure
from compare.checks.words.assertions import check_assertions
from compare.checks.words.contrasts import check_contrasts
from compare.checks.words.polarity import check_polarity
from compare.checks.words.quotes import check_quotes
from compare.entities import link
from compare.inside import borne_out, both_days, with_inside
from compare.layers import with_layer
from compare.ledger.lines import read_ledger
from compare.merge import merge
from compare.model import Comparison, Side, Status
from compare.origins.citations import read_citations
from compare.origins.copies import with_copies
from compare.outcome import Outcome
from compare.reconcile import reconcile
from compare.sameness.candidates import Candidates
from compare.story import Statement, Story, T, statements

# How many agreements in words one claim may have in one other article: the best only.
_BEST = 2
_POLARITY_BEST = 3


def compare_story(
    articles: Sequence[Article], claims: Sequence[Claim], vectors: npt.NDArray[np.float32]
) -> Comparison:
    """Compare the articles of one story.

    `vectors` holds one unit vector a claim, in the order of the claims. Neither the order of the
    articles nor their files' names change anything: the first published comes first.
    """
    story = make_story(articles, claims, vectors)
    made, capped = _outcomes(story)
    outcomes = [reconcile(outcome, story) for outcome in made]
    merged, groups = merge(with_copies(outcomes, story), story)
    findings = tuple(with_inside(with_layer(finding, story), story) for finding in merged)
    return Comparison(
        articles=story.articles,
        claims=story.claims,
        groups=groups,
        findings=findings,
        notices=tuple(note for each in capped if (note := remark(each, findings))),
        origins=story.origins.articles,
        ledger=read_ledger(findings, groups, story),
        citations=read_citations(story.articles, story.claims),
    )


def make_story(
    articles: Sequence[Article], claims: Sequence[Claim], vectors: npt.NDArray[np.float32]
) -> Story:
    """Order the articles of a story and their claims, and link the names in them."""
    ordered = sorted(articles, key=_place)
    place = {article.id: row for row, article in enumerate(ordered)}
    rows = sorted(range(len(claims)), key=lambda r: (place[claims[r].article], claims[r].start))
    sorted_claims = tuple(claims[row] for row in rows)
    mentions = [
        (claim.article, fact)
        for claim in sorted_claims
        for fact in claim.facts
        if isinstance(fact, NameFact)
    ]
    return Story(tuple(ordered), sorted_claims, vectors[rows], link(mentions))


def _place(article: Article) -> tuple[str, str, str]:
    """Place an article by its day, its outlet and its words; undated ones come last."""
    day = article.published.isoformat() if article.published else "undated"
    return (day, article.outlet, article.id)


def _outcomes(story: Story) -> tuple[list[Outcome], tuple[Capped, ...]]:
    """Return what the checks found, and what was kept and cut of each sort that has a cap."""
    candidates = Candidates(story)
    # one utterance has one counterpart in another article
    quotes = best(
        _pairs(story, QuoteFact, check_quotes), 1, one="pair of quotes", several="pairs of quotes"
    )
    last = list(_pairs(story, OccurrenceFact, check_occurrences))
    likely = best(
        check_likely(story),
        1,
        one="pair of figures that are probably one",
        several="pairs of figures that are probably one",
    )
    likely_dates = best(
        check_likely_dates(story),
        1,
        one="pair of dates that are probably of one event",
        several="pairs of dates that are probably of one event",
    )
    figures = _but_for(likely.kept, _pairs(story, QuantityFact, check_quantities))
    typed = [
        *last,
        *_not_told_by(last, [*_pairs(story, DateFact, check_dates), *likely_dates.kept]),
        *_pairs(story, DateFact, check_dated_twice),
        *_without_echoes([*figures, *likely.kept]),
        *_pairs(story, QuantityFact, check_records),
        *quotes.kept,
    ]
    clocks = best(
        _claim_pairs(candidates, story, check_time_left),
        1,
        one="pair of times of a game",
        several="pairs of times of a game",
    )
    slots = best(
        _claim_pairs(candidates, story, check_slots),
        1,
        one="pair of names in one place of a sentence",
        several="pairs of names in one place of a sentence",
    )
    kinds = best(
        _claim_pairs(candidates, story, check_kinds),
        1,
        one="pair of named things of one kind",
        several="pairs of named things of one kind",
    )
    contrasts = best(
        _claim_pairs(candidates, story, check_contrasts),
        1,
        one="pair of words that exclude each other",
        several="pairs of words that exclude each other",
    )
    compared = {
        frozenset((o.a.claim.id, o.b.claim.id))
        for o in (*typed, *slots.kept, *kinds.kept, *contrasts.kept)
        if o.status is not Status.SCOPE
    }
    quoted = {frozenset((o.a.claim.id, o.b.claim.id)) for o in typed if o.check == "quote"}
    polarity = best(
        _claim_pairs(candidates, story, check_polarity),
        _POLARITY_BEST,
        one="pair of a claim and its denial",
        several="pairs of a claim and its denial",
    )
    compared |= {frozenset((o.a.claim.id, o.b.claim.id)) for o in polarity.kept}
    agreements = best(
        _claim_pairs(candidates, story, partial(check_assertions, candidates=candidates)),
        _BEST,
        one="agreement in words",
        several="agreements in words",
    )
    names = check_two_names(story)
    made = check_made_when(story)
    relations = check_relations(story)
    found = [
        *typed,
        *both_days(typed, story),
        *names,
        *_but_for(names, check_names(story)),
        *check_expansions(story),
        *check_headline_scores(story),
        *check_nationalities(story),
        *check_offices(story),
        *check_trades(story),
        *check_whereabouts(story),
        *check_phones(story),
        *check_sites(story),
        *check_built(story),
        *made,
        *_but_for(made, check_starts(story)),
        *check_tenure(story),
        *clocks.kept,
        *slots.kept,
        *_but_there(slots.kept, kinds.kept),
        *relations,
        *_but_there(relations, contrasts.kept),
        *(o for o in polarity.kept if frozenset((o.a.claim.id, o.b.claim.id)) not in quoted),
        *(o for o in agreements.kept if frozenset((o.a.claim.id, o.b.claim.id)) not in compared),
    ]
    return found, (
        quotes,
        likely,
        likely_dates,
        clocks,
        slots,
        kinds,
        contrasts,
        polarity,
        agreements,
    )


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
        if outcome is None or borne_out(outcome, story):
            continue
        if a.article.outlet != b.article.outlet or outcome.status is Status.CONFLICT:
            yield outcome


def _but_there(told: Iterable[Outcome], outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Leave out what was told of the same claims in another way."""
    known = {frozenset((o.a.claim.id, o.b.claim.id)) for o in told}
    return (o for o in outcomes if frozenset((o.a.claim.id, o.b.claim.id)) not in known)


def _but_for(told: Iterable[Outcome], spellings: Iterable[Outcome]) -> Iterator[Outcome]:
    """Leave out what another check has told of the same places."""
    known = {_places(o) for o in told}
    return (o for o in spellings if _places(o) not in known)


def _places(outcome: Outcome) -> frozenset[tuple[str, int]]:
    return frozenset((side.claim.article, side.start) for side in (outcome.a, outcome.b))


def _not_told_by(told: Iterable[Outcome], outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Leave out what was told of the same claims: when it last happened is when it happened."""
    known = {_saying(o) for o in told}
    return (o for o in outcomes if _saying(o) not in known)


def _saying(outcome: Outcome) -> tuple[Status, frozenset[tuple[str, str]]]:
    sides = ((side.claim.id, side.value) for side in (outcome.a, outcome.b))
    return outcome.status, frozenset(sides)


def _without_echoes(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """Leave out what the same claims tell once more in another unit: "75 km (50 miles)".

    That is a rounding where they agree on the figure, and a conflict of a figure in brackets where
    those before the brackets conflict.
    """
    made = list(outcomes)
    told = {(_pair(o), o.topic, o.status) for o in made if not (_bracketed(o.a) or _bracketed(o.b))}
    agreed = {(_pair(o), o.topic) for o in made if o.status is Status.AGREEMENT}
    return [
        o
        for o in made
        if not (o.status is Status.ROUNDING and (_pair(o), o.topic) in agreed)
        and not (
            o.status is Status.CONFLICT
            and (_bracketed(o.a) or _bracketed(o.b))
            and (_pair(o), o.topic, o.status) in told
        )
    ]


def _pair(outcome: Outcome) -> frozenset[str]:
    return frozenset((outcome.a.claim.id, outcome.b.claim.id))


def _bracketed(side: Side) -> bool:
    """Tell whether a value stands at the head of a bracket."""
    return side.claim.text[: max(0, side.start - side.claim.start)].endswith("(")


def _claim_pairs(
    candidates: Candidates, story: Story, check: Callable[[Claim, Claim, Story], Outcome | None]
) -> Iterator[Outcome]:
    for a, b in candidates.pairs:
        outcome = check(a, b, story)
        if outcome is None:
            continue
        outlets = {story.article[c.article].outlet for c in (a, b)}
        if len(outlets) > 1 or outcome.status is Status.CONFLICT:
            yield outcome

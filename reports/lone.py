"""What only one outlet says: claims that no other outlet's claim was put beside."""

import re
from collections.abc import Mapping

from claims.model import Article, Claim, DateFact, QuantityFact, QuoteFact
from compare.model import Comparison
from reports.model import LoneOutletView, QuotationView
from reports.sides import mark, source_of

# more than a reader takes in; the JSON has them all
SHOWN = 15


def lone_claims(
    comparison: Comparison, articles: Mapping[str, Article]
) -> tuple[LoneOutletView, ...]:
    """Gather each outlet's sentences that hold a date, a figure or a quote nobody else has.

    Claims of one sentence are shown as one sentence, at most `SHOWN` an outlet, in the order of the
    articles and of their text.
    """
    shared = _shared_claims(comparison, articles)
    sentences: dict[str, dict[tuple[str, int], list[Claim]]] = {}
    for claim in comparison.claims:
        if claim.id in shared or not _spans(claim):
            continue
        outlet = sentences.setdefault(articles[claim.article].outlet, {})
        outlet.setdefault((claim.article, claim.sentence.start), []).append(claim)
    order = {article.id: place for place, article in enumerate(comparison.articles)}
    views: list[LoneOutletView] = []
    for outlet_name in dict.fromkeys(article.outlet for article in comparison.articles):
        found = sentences.get(outlet_name, {})
        keys = sorted(found, key=lambda key: (order[key[0]], key[1]))
        if keys:
            views.append(
                LoneOutletView(
                    outlet=outlet_name,
                    anchor=f"only-{len(views) + 1}",
                    quotations=tuple(_quotation(found[key], articles) for key in keys[:SHOWN]),
                    rest=len(keys[SHOWN:]),
                )
            )
    return tuple(views)


def _shared_claims(comparison: Comparison, articles: Mapping[str, Article]) -> set[str]:
    outlet_of = {claim.id: articles[claim.article].outlet for claim in comparison.claims}
    shared: set[str] = set()
    for group in comparison.groups:
        if len({outlet_of[claim] for claim in group.claims if claim in outlet_of}) > 1:
            shared.update(group.claims)
    for finding in comparison.findings:
        if len({articles[side.claim.article].outlet for side in finding.sides}) > 1:
            shared.update(side.claim.id for side in finding.sides)
    return shared


def _spans(claim: Claim) -> list[tuple[int, int]]:
    """Find what is worth reading in a claim: its dates, figures and quotes."""
    return [
        (fact.start, fact.end)
        for fact in claim.facts
        if isinstance(fact, DateFact | QuantityFact | QuoteFact) and re.search(r"\w", fact.text)
    ]


def _quotation(claims: list[Claim], articles: Mapping[str, Article]) -> QuotationView:
    spans = [span for claim in claims for span in _spans(claim)]
    sources = (source_of(claim, claim.start, claim.end, articles) for claim in claims)
    return QuotationView(
        parts=mark(claims[0].sentence, spans), sources=tuple(dict.fromkeys(sources))
    )

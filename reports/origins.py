"""Where the texts come from and who cites whom, as a report shows it."""

from collections import defaultdict
from collections.abc import Mapping

from claims.model import Article
from compare.model import Basis, Citation, Comparison, Wire
from reports.model import CitationView, OriginView, QuotationView, ShareView, WireView
from reports.sides import mark, source_of
from reports.words import anchor

# sentences of one outlet that cite another beyond these are counted
SHOWN = 3


def origin_views(comparison: Comparison, articles: Mapping[str, Article]) -> tuple[OriginView, ...]:
    """Show the articles that hold more than their outlet's own words, in the comparison's order."""
    shares: dict[str, list[ShareView]] = defaultdict(list)
    for one in comparison.origins:
        shares[one.article].append(ShareView(origin=one.origin, basis=one.basis, share=one.share))
    return tuple(
        OriginView(
            outlet=articles[article].outlet,
            anchor=anchor("a", article),
            title=articles[article].title or articles[article].file,
            shares=tuple(found),
        )
        for article, found in shares.items()
        if any(one.basis is not Basis.OWN for one in found)
    )


def citation_views(
    comparison: Comparison, articles: Mapping[str, Article]
) -> tuple[CitationView, ...]:
    """Put together what one outlet takes from another, in the order of the text."""
    edges: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for citation in comparison.citations:
        edges[articles[citation.claim.article].outlet, citation.cited].append(citation)
    return tuple(
        CitationView(
            outlet=outlet,
            cited=cited,
            in_story=some[0].in_story,
            count=len(some),
            quotations=tuple(
                QuotationView(
                    parts=mark(one.claim.sentence, [(one.start, one.end)]),
                    sources=(source_of(one.claim, one.start, one.end, articles),),
                )
                for one in some[:SHOWN]
            ),
        )
        for (outlet, cited), some in edges.items()
    )


def wire_view(wire: Wire | None, articles: Mapping[str, Article]) -> WireView | None:
    """Show the words of a text as they were before an outlet changed them."""
    if wire is None:
        return None
    return WireView(
        origin=wire.origin,
        value=wire.value,
        quotation=QuotationView(
            parts=mark(wire.claim.sentence, [(wire.start, wire.end)]),
            sources=(source_of(wire.claim, wire.start, wire.end, articles),),
        ),
    )

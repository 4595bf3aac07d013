"""Groups against outlets: who says what about which part of the story."""

from collections.abc import Mapping, Sequence

from claims.model import Article
from compare.model import Comparison, Group, Status
from reports.model import CellView, FindingView, MatrixView, RowView

_URGENCY = {status: place for place, status in enumerate(Status)}


def build_matrix(
    comparison: Comparison, findings: Mapping[str, FindingView], articles: Mapping[str, Article]
) -> MatrixView:
    """Lay the groups of two outlets or more out as rows, the most urgent first.

    `findings` maps a finding's id to its view. A group with one outlet is no row: it stands among
    what only one outlet says.
    """
    outlets = tuple(dict.fromkeys(article.outlet for article in comparison.articles))
    outlet_of = {claim.id: articles[claim.article].outlet for claim in comparison.claims}
    by_group: dict[str, list[FindingView]] = {}
    for finding in comparison.findings:
        by_group.setdefault(finding.group, []).append(findings[finding.id])
    rows = []
    for group in comparison.groups:
        mentioned = {outlet_of[claim] for claim in group.claims if claim in outlet_of}
        found = sorted(by_group.get(group.id, []), key=lambda view: _URGENCY[view.status])
        if found or len(mentioned) > 1:
            rows.append(_row(group, found, outlets, mentioned))
    rows.sort(key=lambda row: len(_URGENCY) if row.status is None else _URGENCY[row.status])
    return MatrixView(outlets=outlets, rows=tuple(rows))


def _row(
    group: Group, found: Sequence[FindingView], outlets: Sequence[str], mentioned: set[str]
) -> RowView:
    cells = []
    for outlet in outlets:
        values = tuple(
            dict.fromkeys(
                value.value
                for finding in found
                for value in finding.values
                if outlet in value.outlets
            )
        )
        cells.append(
            CellView(outlet=outlet, values=values, mentioned=bool(values) or outlet in mentioned)
        )
    return RowView(
        label=group.label,
        status=found[0].status if found else None,
        findings=tuple(found),
        cells=tuple(cells),
    )

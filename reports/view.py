"""Comparison -> ReportView: the arrangement that every report meant for people shares."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from claims.model import Article
from compare.model import Comparison, Finding, Kind, Status
from reports.differences import mark_differences
from reports.ledger import ledger_views
from reports.lone import lone_claims
from reports.matrix import build_matrix
from reports.model import (
    ArticleView,
    Counts,
    DroppedView,
    FindingView,
    LoneOutletView,
    ReportView,
    SectionView,
    StoryView,
    ValueView,
)
from reports.origins import citation_views, origin_views, wire_view
from reports.sides import group_values
from reports.stories import by_article, story_views
from reports.words import anchor

EXPLAINED = (Status.SUPERSEDED, Status.SCOPE, Status.ROUNDING, Status.VARIANT)

# kinds whose values are words that can differ in part
_WORDED = frozenset({Kind.QUOTE, Kind.NAME, Kind.PLACE})


def build_view(comparison: Comparison) -> ReportView:
    """Arrange a comparison for reading; the order of findings within a status is kept."""
    articles = {article.id: article for article in comparison.articles}
    labels = {group.id: group.label for group in comparison.groups}
    stories = story_views(comparison, articles)
    told = _told(comparison, stories)
    findings = {
        finding.id: replace(_finding(finding, labels, articles), story=_story(finding, told))
        for finding in comparison.findings
    }
    by_status: dict[Status, list[FindingView]] = {status: [] for status in Status}
    for view in findings.values():
        by_status[view.status].append(view)
    lone = lone_claims(comparison, articles)
    days = [article.published for article in comparison.articles if article.published]
    return ReportView(
        counts=_counts(comparison, by_status, lone),
        first_published=min(days, default=None),
        last_published=max(days, default=None),
        conflicts=(*by_status[Status.CONFLICT], *by_status[Status.SPEAKERS]),
        explained=tuple(
            SectionView(status=status, findings=tuple(by_status[status]))
            for status in EXPLAINED
            if by_status[status]
        ),
        agreements=tuple(by_status[Status.AGREEMENT]),
        lone=lone,
        matrix=build_matrix(comparison, findings, articles),
        origins=origin_views(comparison, articles),
        ledger=ledger_views(comparison, articles),
        citations=citation_views(comparison, articles),
        articles=_articles(comparison, told),
        stories=stories,
        notices=comparison.notices,
        failures=comparison.failures,
    )


def web_address(url: str | None) -> str | None:
    """Let only http and https addresses through: what stands in an article's data is not trusted.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return url.strip() if parts.scheme in {"http", "https"} and parts.netloc else None


def _finding(
    finding: Finding, labels: Mapping[str, str], articles: Mapping[str, Article]
) -> FindingView:
    return FindingView(
        id=finding.id,
        anchor=anchor("f", finding.id),
        kind=finding.kind,
        status=finding.status,
        confidence=finding.confidence,
        explanation=finding.explanation,
        label=labels.get(finding.group, "") or finding.kind.value,
        values=_compared(finding, articles),
        layer=finding.layer,
        attribution=finding.attribution,
        inside=finding.inside,
        wire=wire_view(finding.wire, articles),
    )


def _compared(finding: Finding, articles: Mapping[str, Article]) -> tuple[ValueView, ...]:
    values = group_values(finding.sides, finding.status, articles)
    if finding.kind not in _WORDED or len(values) != 2:
        return values
    one, two = values
    return (
        replace(one, wording=mark_differences(one.value, two.value)),
        replace(two, wording=mark_differences(two.value, one.value)),
    )


def _told(comparison: Comparison, stories: Sequence[StoryView]) -> Mapping[str, StoryView]:
    """Return the story of each article, nothing where there is only one."""
    views = {story.id: story for story in stories}
    return {
        article: views[story.id]
        for article, story in by_article(comparison).items()
        if story.id in views
    }


def _story(finding: Finding, told: Mapping[str, StoryView]) -> StoryView | None:
    return told.get(finding.sides[0].claim.article) if finding.sides else None


def _counts(
    comparison: Comparison,
    by_status: Mapping[Status, Sequence[FindingView]],
    lone: Sequence[LoneOutletView],
) -> Counts:
    return Counts(
        outlets=len({article.outlet for article in comparison.articles}),
        articles=len(comparison.articles),
        claims=len(comparison.claims),
        groups=len(comparison.groups),
        conflicts=len(by_status[Status.CONFLICT]),
        speakers=len(by_status[Status.SPEAKERS]),
        explained=sum(len(by_status[status]) for status in EXPLAINED),
        agreements=len(by_status[Status.AGREEMENT]),
        lone=sum(outlet.total for outlet in lone),
        failures=len(comparison.failures),
        notices=len(comparison.notices),
    )


def _articles(comparison: Comparison, told: Mapping[str, StoryView]) -> tuple[ArticleView, ...]:
    claims = Counter(claim.article for claim in comparison.claims)
    return tuple(
        replace(_article(article, claims[article.id]), story=told.get(article.id))
        for article in comparison.articles
    )


def _article(article: Article, claims: int) -> ArticleView:
    stretches: dict[str, list[int]] = {}
    for dropped in article.dropped:
        stretches.setdefault(dropped.reason, []).append(dropped.end - dropped.start)
    return ArticleView(
        id=article.id,
        anchor=anchor("a", article.id),
        file=article.file,
        outlet=article.outlet,
        published=article.published,
        title=article.title,
        url=web_address(article.url),
        byline=article.byline,
        language=article.language,
        translated=article.translated,
        origins=article.origins,
        missing=article.missing,
        dropped=tuple(
            DroppedView(reason=reason, count=len(lengths), characters=sum(lengths))
            for reason, lengths in stretches.items()
        ),
        claims=claims,
    )

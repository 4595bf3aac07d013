"""A comparison of one story -> what a check keeps of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from claims.model import Article
from compare.identity import identify
from compare.model import Comparison, Finding, Side, Status, StoryArticles
from reports.check.model import CheckArticle, CheckFinding, CheckSide, StoryState
from reports.check.positions import Positions, read_positions
from reports.words import describe_speaker

# what differs; agreements are no matter of a check
KEPT = frozenset(Status) - {Status.AGREEMENT}


def story_state(story: StoryArticles, comparison: Comparison) -> StoryState:
    """Keep the findings of a story in which something differs, in their order."""
    articles = {article.id: article for article in comparison.articles}
    labels = {group.id: group.label for group in comparison.groups}
    kept = [finding for finding in comparison.findings if finding.status in KEPT]
    places = {
        article: read_positions(file_of(articles[article]), articles[article].raw)
        for article in sorted({side.claim.article for f in kept for side in f.sides})
    }
    return StoryState(
        label=story.label,
        articles=story.articles,
        findings=tuple(
            _finding(finding, story, articles, labels, places=places) for finding in kept
        ),
    )


def numbered(stories: Sequence[StoryState]) -> tuple[StoryState, ...]:
    """Number what has the same id in two stories: the same outlets may say the same twice."""
    taken: set[str] = set()
    return tuple(
        replace(story, findings=tuple(_numbered(one, taken) for one in story.findings))
        for story in stories
    )


def _numbered(finding: CheckFinding, taken: set[str]) -> CheckFinding:
    base = finding.id.partition(".")[0]
    name, number = finding.id, 1
    while name in taken:
        number += 1
        name = f"{base}.{number}"
    taken.add(name)
    return finding if name == finding.id else replace(finding, id=name)


def check_article(article: Article) -> CheckArticle:
    """Keep of an article what tells a later version apart: who, where, and the words read."""
    return CheckArticle(
        id=article.id,
        file=article.file,
        outlet=article.outlet,
        url=article.url,
        title=article.title,
        published=article.published,
        words="\n".join(article.text[block.start : block.end] for block in article.blocks),
    )


def file_of(article: Article | CheckArticle) -> str:
    """Return the file that an article stands in, without its place among others in it."""
    return file_named(article.file)


def file_named(name: str) -> str:
    """Return the file of an article's name, which ends with its place where the file holds more."""
    file, mark, part = name.rpartition("#")
    return file if mark and part.isdecimal() else name


def _finding(
    finding: Finding,
    story: StoryArticles,
    articles: Mapping[str, Article],
    labels: Mapping[str, str],
    *,
    places: Mapping[str, Positions],
) -> CheckFinding:
    sides = tuple(_side(side, articles[side.claim.article], places) for side in finding.sides)
    return CheckFinding(
        id=finding.id,
        identity=identify(finding, articles),
        label=labels.get(finding.group, "") or finding.kind.value,
        story=story.label,
        confidence=finding.confidence,
        explanation=finding.explanation,
        sides=sides,
        origins=len({side.origin for side in sides}),
        layer=finding.layer,
        attribution=finding.attribution,
        inside=finding.inside,
    )


def _side(side: Side, article: Article, places: Mapping[str, Positions]) -> CheckSide:
    return CheckSide(
        article=article.id,
        outlet=article.outlet,
        value=" ".join(side.value.split()),
        words=" ".join(side.claim.sentence.text.split()),
        speaker=describe_speaker(side.claim, side.start, side.end),
        place=places[article.id].find(side.claim.text),
        title=article.title,
        url=article.url,
        published=article.published,
        origin=side.origin or article.outlet,
    )

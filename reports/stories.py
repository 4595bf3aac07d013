"""Which story a finding belongs to, and the list of stories that a report begins with."""

from collections.abc import Mapping

from claims.model import Article
from compare.model import Comparison, Finding, Status, StoryArticles
from reports.model import StoryView
from reports.words import anchor

_OPEN = (Status.CONFLICT, Status.SPEAKERS)


def by_article(comparison: Comparison) -> Mapping[str, StoryArticles]:
    """Return the story of each article that is in one."""
    return {article: story for story in comparison.stories for article in story.articles}


def story_of(finding: Finding, stories: Mapping[str, StoryArticles]) -> StoryArticles | None:
    """Return the story that a finding belongs to, None where its articles are in none."""
    return stories.get(finding.sides[0].claim.article) if finding.sides else None


def story_views(comparison: Comparison, articles: Mapping[str, Article]) -> tuple[StoryView, ...]:
    """List the stories in their order; nothing where there is only one."""
    if len(comparison.stories) < 2:
        return ()
    stories = by_article(comparison)
    owners = [(finding.status, story_of(finding, stories)) for finding in comparison.findings]
    return tuple(
        StoryView(
            id=story.id,
            anchor=anchor("s", story.id),
            label=story.label,
            articles=len(story.articles),
            outlets=len({articles[article].outlet for article in story.articles}),
            open=sum(owner is story and status in _OPEN for status, owner in owners),
            agreements=sum(
                owner is story and status is Status.AGREEMENT for status, owner in owners
            ),
            findings=sum(owner is story for _, owner in owners),
        )
        for story in comparison.stories
    )

"""Several stories in one report."""

import json
from dataclasses import replace

import pytest

from compare.model import Comparison, StoryArticles
from reports.html import render_html
from reports.json import render_json, to_document
from reports.stories import by_article
from reports.terminal import render_summary
from reports.view import build_view


@pytest.fixture
def stories(sample: Comparison) -> Comparison:
    """Give a comparison in which a second story has one article."""
    ids = [article.id for article in sample.articles]
    first = StoryArticles(id="s1", label="Ferry <runs> aground", articles=tuple(ids[:-1]))
    second = StoryArticles(id="s2", label="Another story", articles=(ids[-1],))
    return replace(sample, stories=(first, second))


def test_every_finding_names_its_story(stories: Comparison) -> None:
    """Where there are several stories, a finding is of the one that its articles tell."""
    view = build_view(stories)
    owner = by_article(stories)
    shown = {finding.id: finding for finding in (*view.conflicts, *view.agreements)}
    for finding in stories.findings:
        if finding.id in shown:
            story = shown[finding.id].story
            assert story is not None
            assert story.id == owner[finding.sides[0].claim.article].id
    assert sum(story.findings for story in view.stories) == len(stories.findings)


def test_page_lists_the_stories(stories: Comparison) -> None:
    """The page says how many stories there are and names each, escaped."""
    page = render_html(stories)
    assert "<h1>2 stories" in page
    assert 'id="stories"' in page
    assert "Ferry &lt;runs&gt; aground" in page


def test_one_story_is_not_listed(stories: Comparison) -> None:
    """A report on one story has no list of stories and names none at its findings."""
    alone = replace(stories, stories=stories.stories[:1])
    page = render_html(alone)
    assert 'id="stories"' not in page
    assert "<h1>One story" in page
    assert build_view(alone).stories == ()
    assert render_summary(alone) == render_summary(replace(stories, stories=()))


def test_terminal_names_the_stories(stories: Comparison) -> None:
    """The summary counts the stories and keeps to its width."""
    text = render_summary(stories, width=60)
    assert "2 stories" in " ".join(text.split())
    assert "Ferry <runs> aground" in text
    assert max(len(line) for line in text.splitlines()) <= 60


def test_json_has_stories_and_the_story_of_a_finding(stories: Comparison) -> None:
    """The document lists stories with their articles; a finding has the id of its own."""
    document = json.loads(render_json(stories))
    assert [story["id"] for story in document["stories"]] == ["s1", "s2"]
    assert {finding["story"] for finding in document["findings"]} <= {"s1", "s2"}
    bare = to_document(replace(stories, stories=()))
    assert bare["stories"] == []
    assert all(finding["story"] is None for finding in bare["findings"])

"""Comparisons of several stories put together."""

from dataclasses import replace

from compare.model import Comparison, Finding, Kind, Status, StoryArticles
from compare.stories.joining import join


def finding(name: str, status: Status) -> Finding:
    """Make a finding without sides."""
    return Finding(
        id=name,
        fingerprint=name,
        kind=Kind.DATE,
        status=status,
        confidence=0.5,
        explanation="",
        group="g",
        sides=(),
    )


EMPTY = Comparison(articles=(), claims=(), groups=(), findings=())
STORY = StoryArticles(id="s1", label="One", articles=())


def test_findings_of_all_stories_are_sorted_by_status() -> None:
    """What is most urgent comes first, whichever story it is of."""
    first = replace(EMPTY, findings=(finding("a", Status.CONFLICT), finding("b", Status.AGREEMENT)))
    second = replace(EMPTY, findings=(finding("c", Status.SPEAKERS),))
    joined = join((), [(STORY, first), (replace(STORY, id="s2"), second)], ["a notice"])
    assert [found.id for found in joined.findings] == ["a", "c", "b"]
    assert [story.id for story in joined.stories] == ["s1", "s2"]
    assert joined.notices == ("a notice",)


def test_ids_stay_unique() -> None:
    """Two stories in which the same outlets say the same have two findings, not one id."""
    part = replace(EMPTY, findings=(finding("a", Status.CONFLICT),))
    joined = join((), [(STORY, part), (replace(STORY, id="s2"), part)])
    assert [found.id for found in joined.findings] == ["a", "a.2"]
    assert [found.fingerprint for found in joined.findings] == ["a", "a"]


def test_one_story_is_left_as_it_is() -> None:
    """The findings of one story alone don't change."""
    part = replace(EMPTY, findings=(finding("a", Status.SCOPE), finding("b", Status.ROUNDING)))
    assert join((), [(STORY, part)]).findings == part.findings

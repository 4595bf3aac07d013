"""The pipeline: stages, and what is checked before the long work."""

import io
from pathlib import Path

import pytest

from claims import extract
from claims.encode import Encoder
from claims.errors import ArticleError, ModelError, NothingToCompareError
from rashomon.pipeline import compare_paths, read_claims
from rashomon.settings import Settings


def test_progress_names_every_stage(story: Path, encoder: Encoder) -> None:
    """Every stage is told when it starts and when it is done, articles one by one."""
    told: list[tuple[str, int, int]] = []
    compare_paths(
        [story],
        Settings(),
        encoder=encoder,
        progress=lambda stage, done, total: told.append((stage, done, total)),
    )
    assert told == [
        ("reading files", 0, 1),
        ("reading files", 1, 1),
        ("loading the model", 0, 1),
        ("loading the model", 1, 1),
        ("grouping articles", 0, 2),
        ("grouping articles", 1, 2),
        ("grouping articles", 2, 2),
        ("reading claims", 0, 2),
        ("reading claims", 1, 2),
        ("reading claims", 2, 2),
        ("comparing claims", 0, 1),
        ("comparing claims", 1, 1),
    ]


def test_model_is_loaded_before_claims_are_read(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that can't be used is told before the claims are read."""
    monkeypatch.setattr(extract, "extract", None)
    with pytest.raises(ModelError):
        compare_paths([story], Settings(model="nowhere"))


def test_size_limit_is_a_setting(story: Path, encoder: Encoder) -> None:
    """A file above the limit is a failure, the others are compared."""
    (story / "long.txt").write_text("The bridge is old. " * 200)
    comparison = compare_paths([story], Settings(max_bytes=2000), encoder=encoder)
    assert [failure.file for failure in comparison.failures] == ["long.txt"]


def test_claims_are_those_that_are_compared(story: Path, encoder: Encoder) -> None:
    """Articles read without a comparison have the claims, notices and order they have in one."""
    (story / "post.txt").write_text("The bridge over the Marn was closed on 2 March 2023.")
    (story / "empty.txt").write_text("")
    comparison = compare_paths([story], Settings(), encoder=encoder)
    extraction = read_claims([story], Settings())
    assert extraction.articles == comparison.articles
    assert extraction.claims == comparison.claims
    assert extraction.failures == comparison.failures
    assert set(extraction.notices) <= set(comparison.notices)


def test_claims_progress_has_no_model(story: Path) -> None:
    """Reading claims tells of files and articles, and of no model."""
    told: list[tuple[str, int, int]] = []
    read_claims([story], Settings(), progress=lambda *stage: told.append(stage))
    assert told == [
        ("reading files", 0, 1),
        ("reading files", 1, 1),
        ("reading claims", 0, 2),
        ("reading claims", 1, 2),
        ("reading claims", 2, 2),
    ]


def test_standard_input_beside_a_folder(story: Path) -> None:
    """A text from a stream is one article among those of a folder, named once."""
    text = io.BytesIO(b"outlet: Karsk Sun\npublished: 2023-03-05\n\nThe bridge is shut for a year.")
    extraction = read_claims([Path("-"), story, Path("-")], Settings(), stdin=text)
    assert [article.outlet for article in extraction.articles] == [
        "Karsk Sun",
        "Marnland",
        "Harrow Post",
    ]


def test_standard_input_has_a_limit() -> None:
    """No more is read of a stream than the limit, and the reason is told."""
    with pytest.raises(ArticleError, match="standard input could not be read: the text has more"):
        read_claims([Path("-")], Settings(max_bytes=10), stdin=io.BytesIO(b"x" * 11))


FERRY = (
    "outlet: {}\npublished: 2023-03-04\n\nFerry Solna runs aground\n\nThe ferry Solna ran aground "
    "off Tarvik on Friday with {} passengers on board, captain Mika Orlen said. The coast guard of "
    "Tarvik brought all passengers of the Solna ashore."
)


@pytest.fixture
def two_stories(story: Path) -> Path:
    """Give a folder in which two outlets tell one story, the same two another, one a third."""
    (story / "ferry-post.txt").write_text(FERRY.format("Harrow Post", 140))
    (story / "ferry-marnland.txt").write_text(FERRY.format("Marnland", 90))
    (story / "market.txt").write_text(
        "outlet: Karsk Sun\npublished: 2023-03-04\n\nFlower market opens\n\n"
        "Growers from Belmont sold tulips at a new market in Karsk, Dana Whitlock said."
    )
    return story


def test_stories_are_compared_on_their_own(two_stories: Path, encoder: Encoder) -> None:
    """Only articles of one story are compared; an article that is alone is said in a notice."""
    comparison = compare_paths([two_stories], Settings(), encoder=encoder)
    files = {article.id: article.file for article in comparison.articles}
    stories = [{files[article] for article in story.articles} for story in comparison.stories]
    assert sorted(stories, key=sorted) == [
        {"ferry-marnland.txt", "ferry-post.txt"},
        {"marnland.txt", "post.txt"},
    ]
    assert len(files) == 5
    for finding in comparison.findings:
        sides = {files[side.claim.article] for side in finding.sides}
        assert any(sides <= story for story in stories)
    assert any(
        notice.startswith("1 article tells no story that another outlet tells: market.txt")
        for notice in comparison.notices
    )


def test_one_story_compares_all_with_all(two_stories: Path, encoder: Encoder) -> None:
    """Where the user says that it is one story, every article is in it."""
    comparison = compare_paths([two_stories], Settings(one_story=True), encoder=encoder)
    (story,) = comparison.stories
    assert len(story.articles) == 5
    assert {claim.article for claim in comparison.claims} == set(story.articles)


def test_a_story_in_a_folder_of_several_is_found_as_alone(
    two_stories: Path, encoder: Encoder
) -> None:
    """The findings of a story are those that its articles have on their own."""
    together = compare_paths([two_stories], Settings(), encoder=encoder)
    pair = [two_stories / "post.txt", two_stories / "marnland.txt"]
    alone = compare_paths(pair, Settings(one_story=True), encoder=encoder)
    owned = {article.id for article in alone.articles}
    found = [f for f in together.findings if f.sides[0].claim.article in owned]
    assert tuple(found) == alone.findings


def test_no_common_story_is_nothing_to_compare(tmp_path: Path, encoder: Encoder) -> None:
    """Articles that tell nothing in common are not compared, and the user is told what to do."""
    (tmp_path / "a.txt").write_text(FERRY.format("Harrow Post", 140))
    (tmp_path / "b.txt").write_text(
        "outlet: Karsk Sun\npublished: 2021-09-04\n\nFlower market opens\n\n"
        "Growers from Belmont sold tulips at a new market in Karsk, Dana Whitlock said."
    )
    with pytest.raises(NothingToCompareError, match="--one-story compares all"):
        compare_paths([tmp_path], Settings(), encoder=encoder)

"""The short stories: labels stand in their articles, and a finding tells a label by its places."""

import json
from pathlib import Path

import pytest

from benchmarks.desk import FOLDER, SPLITS, tells
from benchmarks.gold import plain
from claims.ingest.article import make_article
from compare.model import Comparison, Kind, Status
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

STORIES = sorted(path.parent for split in SPLITS for path in (FOLDER / split).glob("*/labels.json"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_labels_stand_in_their_articles(story: Path) -> None:
    """Both places of every label are words of the articles, and every label has a status."""
    texts = {path.name: plain(path.read_text()) for path in story.glob("*.md")}
    for row in json.loads((story / "labels.json").read_text()):
        assert {Status(status) for status in row["expect"]}, row["id"]
        for letter in "ab":
            assert plain(row[letter]["text"]) in texts[row[letter]["file"]], row["id"]


def _compared() -> Comparison:
    texts = {
        "echo.md": "Ada Brenner, 41, was named head of the mill at Lowick. She starts in May.",
        "beacon.md": "The mill at Lowick has a new head. Ada Brenner, 47, was named on Monday.",
    }
    articles = [
        make_article(text=text, file=file, outlet=file.removesuffix(".md"))
        for file, text in texts.items()
    ]
    return compare_articles(articles, Settings(one_story=True))


def test_a_finding_tells_the_label_at_its_places() -> None:
    """A finding with a side at each place of a label is that conflict; another place is not."""
    comparison = _compared()
    (finding,) = (f for f in comparison.findings if f.status is Status.CONFLICT)
    assert finding.kind is Kind.QUANTITY
    row = {
        "kind": "quantity",
        "a": {"file": "echo.md", "text": "Ada Brenner, 41, was named"},
        "b": {"file": "beacon.md", "text": "Ada Brenner, 47, was named"},
    }
    assert tells(finding, row, comparison)
    elsewhere = {**row, "a": {"file": "echo.md", "text": "She starts in May"}, "kind": "date"}
    assert not tells(finding, elsewhere, comparison)

"""The Python interface."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from claims.encode import Encoder
from claims.errors import ModelError, NothingToCompareError, SettingsError
from claims.ingest.article import make_article
from claims.ingest.folder import read_folder
from claims.model import Article
from compare.model import Status
from rashomon import Comparison, compare


def _articles(story: Path) -> list[Article]:
    return list(read_folder(story).articles)


def test_folder_as_text_or_path(story: Path, encoder: Encoder) -> None:
    """A folder may be given as text, as a path or in a list, with one result."""
    first = compare(str(story), encoder=encoder)
    assert isinstance(first, Comparison)
    assert [finding.status for finding in first.conflicts] == [Status.CONFLICT]
    assert compare(story, encoder=encoder) == first
    assert compare([str(story)], encoder=encoder) == first
    assert compare((path for path in (story,)), encoder=encoder) == first


def test_files_in_any_order(story: Path, encoder: Encoder) -> None:
    """Files are compared as their folder is, in whatever order they come."""
    paths = [story / "post.txt", story / "marnland.txt"]
    expected = compare(story, encoder=encoder).to_json()
    assert compare(paths, encoder=encoder).to_json() == expected
    assert compare(paths[::-1], encoder=encoder).to_json() == expected


def test_articles_in_memory(story: Path, encoder: Encoder) -> None:
    """Articles in memory are compared as their files are, in any order and once each."""
    articles = _articles(story)
    expected = compare(story, encoder=encoder)
    assert compare(articles, encoder=encoder) == expected
    assert compare([*articles[::-1], articles[0]], encoder=encoder) == expected


def test_texts_made_into_articles(encoder: Encoder) -> None:
    """Articles made of plain texts are compared."""
    first = make_article(text="The ferry Aster sank on 3 May 2021 off Tessal.", outlet="Ledger")
    second = make_article(text="The ferry Aster sank on 5 May 2021 off Tessal.", outlet="Gazette")
    found = compare([first, second], encoder=encoder)
    assert {article.outlet for article in found.articles} == {"Ledger", "Gazette"}
    assert len(found.claims) == 2


def test_frames_and_reports(story: Path, encoder: Encoder) -> None:
    """A comparison gives frames, both reports and a short representation."""
    comparison = compare(story, encoder=encoder)
    frame = comparison.findings_frame
    values = frame[frame["status"] == "conflict"].set_index("outlet")["value"]
    assert "12,000" in values["Harrow Post"]
    assert "15,000" in values["Marnland"]
    assert len(comparison.claims_frame) == len(comparison.claims)
    assert set(comparison.groups_frame["group"]) == {group.id for group in comparison.groups}
    assert set(comparison.origins_frame["outlet"]) == {a.outlet for a in comparison.articles}
    assert len(comparison.citations_frame) == len(comparison.citations)
    assert comparison.to_html().startswith("<!DOCTYPE html>")
    assert '"format": "rashomon/1"' in comparison.to_json()
    assert repr(comparison).startswith("<Comparison of 2 articles: 1 conflicts, ")


def test_mixed_kinds(story: Path) -> None:
    """Articles and paths together are an error."""
    with pytest.raises(SettingsError, match="articles or paths to compare, not both"):
        compare([*_articles(story), story])


@pytest.mark.parametrize("value", [7, None, b"bytes"])
def test_other_types(story: Path, value: object) -> None:
    """Anything but articles and paths is a type error that names the type."""
    sources: Iterable[object] = [story, value]
    with pytest.raises(TypeError, match=type(value).__name__):
        compare(sources)  # type: ignore[arg-type]


def test_nothing_to_compare(story: Path) -> None:
    """An empty list and a single article have nothing to compare."""
    for sources in ([], _articles(story)[:1], _articles(story)[0]):
        with pytest.raises(NothingToCompareError, match="nothing to compare"):
            compare(sources)


def test_missing_path_and_model(story: Path, tmp_path: Path) -> None:
    """A path and a model that do not exist raise their errors."""
    with pytest.raises(SettingsError, match="no such file or folder"):
        compare([tmp_path / "gone"])
    with pytest.raises(ModelError, match="there is no model folder"):
        compare(story, model=str(tmp_path / "gone"))


def test_two_articles_with_one_id(story: Path, encoder: Encoder) -> None:
    """Different articles that share an id are an error that names both."""
    first, second = _articles(story)
    with pytest.raises(SettingsError, match=r"marnland\.txt and post\.txt"):
        compare([first, replace(second, id=first.id)], encoder=encoder)


def test_bad_file_is_in_the_failures(story: Path, encoder: Encoder) -> None:
    """A file that can't be read is named in the failures and the others are compared."""
    (story / "empty.txt").write_bytes(b"")
    comparison = compare(story, encoder=encoder)
    assert [failure.file for failure in comparison.failures] == ["empty.txt"]
    assert len(comparison.articles) == 2

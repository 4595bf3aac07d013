"""`rashomon claims` as a user runs it."""

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from claims import encode
from rashomon import pipeline

Run = Callable[..., tuple[int, str, str]]

TEXT = "The bridge over the Marn was closed on Thursday. About 12,000 cars used it every day.\n"


class Stdin(io.TextIOWrapper):
    """Standard input that holds a text."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


def test_table_goes_to_the_terminal(rashomon: Run, story: Path) -> None:
    """Each article has its outlet, date and claims, none wider than 80, and nothing on stderr."""
    code, out, err = rashomon("claims", story)
    assert (code, err) == (0, "")
    assert out.startswith("Marnland, 4 March 2023\n======================\nmarnland.txt; ")
    assert "\n\nHarrow Post, 4 March 2023\n" in out
    assert "  said   Tomas Brandl (person, “said”); reported\n" in out
    assert "2 March 2023; day; counted from" in out
    assert "TIMEX=2023-03-02" in out
    assert max(len(line) for line in out.splitlines()) <= 80
    assert "\x1b" not in out


def test_one_article_is_enough(rashomon: Run, story: Path) -> None:
    """One article alone is read; nothing is said of comparing."""
    code, out, err = rashomon("claims", story / "post.txt")
    assert (code, err) == (0, "")
    assert out.startswith("Harrow Post, 4 March 2023\n")
    assert "Marnland" not in out


def test_no_model_is_loaded(rashomon: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedding model is not touched."""
    monkeypatch.setattr(encode, "SentenceTransformerEncoder", None)
    monkeypatch.setattr(pipeline, "load_encoder", None)
    assert rashomon("claims", story)[0] == 0


def test_only_some_facts(rashomon: Run, story: Path) -> None:
    """With --facts only such facts are shown and claims that have one; kinds may be repeated."""
    code, out, _ = rashomon("claims", story / "post.txt", "--facts", "Date, quantity")
    assert code == 0
    assert "2 claims with date or quantity facts, 2 facts" in out
    assert "\n    name " not in out
    again = rashomon("claims", story / "post.txt", "--facts", "quantity", "--facts", "date")
    assert again == (code, out, "")


def test_dropped(rashomon: Run, story: Path) -> None:
    """With --dropped the table lists what was not read and why."""
    text = (story / "post.txt").read_text(encoding="utf-8")
    (story / "post.txt").write_text(f"{text}\nSign up for our newsletter.\n", encoding="utf-8")
    _, out, _ = rashomon("claims", story, "--dropped")
    assert "Not read of post.txt:\n  subscription  Sign up for our newsletter.\n" in out
    assert "Not read of" not in rashomon("claims", story)[1]


def test_undated_article(rashomon: Run, story: Path) -> None:
    """An article without a date says that relative dates stay open; -q leaves the note out."""
    (story / "marnland.txt").write_text(f"---\noutlet: Marnland\n---\n{TEXT}", encoding="utf-8")
    code, out, err = rashomon("claims", story / "marnland.txt")
    assert (code, err) == (0, "")
    assert "without a date of publication relative dates stay open\n" in out
    assert "    date       Thursday  open; day; TIMEX=XXXX-WXX-4\n" in out
    assert "\nNote: marnland.txt: no publication date found" in out
    quiet = rashomon("claims", story / "marnland.txt", "-q")
    assert quiet[0] == 0
    assert quiet[1] == out[: out.index("\nNote: ")]


def test_standard_input(rashomon: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With “-” plain text is read from standard input, front matter too."""
    data = f"---\noutlet: Karsk Sun\npublished: 2023-03-04\n---\n{TEXT}".encode()
    monkeypatch.setattr(sys, "stdin", Stdin(data))
    code, out, err = rashomon("claims", "-")
    assert (code, err) == (0, "")
    assert out.startswith(
        "Karsk Sun, 4 March 2023\n=======================\nstandard input; 2 claims"
    )


@pytest.mark.parametrize("output", [("--json",), ("--json", "-")])
def test_json_on_standard_output(rashomon: Run, story: Path, output: tuple[str, ...]) -> None:
    """With --json as the last word, or with “-”, the document is on stdout and nothing else is."""
    code, out, err = rashomon("claims", story, *output)
    assert (code, err) == (0, "")
    document = json.loads(out)
    assert document["format"] == "rashomon-claims/1"
    texts = {article["id"]: article["text"] for article in document["articles"]}
    for claim in document["claims"]:
        assert texts[claim["article"]][claim["start"] : claim["end"]] == claim["text"]
    assert {claim["cue"] for claim in document["claims"]} == {None, "said"}
    assert any(fact.get("timex") for claim in document["claims"] for fact in claim["facts"])
    assert os.listdir() == []  # noqa: PTH208


def test_json_file(rashomon: Run, story: Path) -> None:
    """With a FILE the document is written, one line on stderr says so, and it may be replaced."""
    arguments = ("claims", story, "--facts", "quantity", "--json", "c.json")
    line = "rashomon: wrote c.json: 2 articles, 2 claims, 2 facts\n"
    assert rashomon(*arguments) == (0, "", line)
    assert json.loads(Path("c.json").read_text(encoding="utf-8"))["fact_types"] == ["quantity"]
    assert rashomon(*arguments, "-q") == (0, "", "")


def test_json_takes_no_article_for_its_file(rashomon: Run, story: Path) -> None:
    """An article that stands behind --json is not overwritten, and the line says what to do."""
    post = story / "post.txt"
    before = post.read_bytes()
    code, out, err = rashomon("claims", "--json", post, story / "marnland.txt")
    assert (code, out) == (2, "")
    assert err == (
        f"rashomon: {post} is there already and is no report of this program: "
        "name another output; to print JSON, put --json last\n"
    )
    code, out, err = rashomon("claims", "--json", post)
    assert (code, out) == (2, "")
    assert err.startswith(f"rashomon: no FILE to read: --json took '{post}' as the file to write")
    code, _, err = rashomon("claims", story, "--json", post)
    assert (code, err) == (
        2,
        f"rashomon: {post} is a file of the story: name another output\n",
    )
    assert post.read_bytes() == before


def test_bad_files_among_good_ones(rashomon: Run, story: Path) -> None:
    """A bad file is named on stderr, even with -q, the others are shown, exit code 4."""
    (story / "binary.txt").write_bytes(bytes(range(256)) * 8)
    code, out, err = rashomon("claims", story, "-q")
    assert code == 4
    assert "Harrow Post" in out
    assert err == "rashomon: binary.txt was left out: the file is not text\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (bytes(range(256)) * 8, "the file is not text"),
    ],
)
def test_nothing_can_be_read(
    rashomon: Run, tmp_path: Path, data: bytes, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no article can be read, one line says why and the exit code is 4."""
    (tmp_path / "a.txt").write_bytes(data)
    start = "rashomon: there is no article to read; "
    assert rashomon("claims", tmp_path / "a.txt") == (
        4,
        "",
        f"{start}a.txt could not be read: {reason}\n",
    )
    monkeypatch.setattr(sys, "stdin", Stdin(data))
    assert rashomon("claims", "-") == (
        4,
        "",
        f"{start}standard input could not be read: {reason}\n",
    )


def test_folder_without_articles(rashomon: Run, tmp_path: Path) -> None:
    """A folder without articles is told in one line, exit code 5."""
    (tmp_path / "none").mkdir()
    code, out, err = rashomon("claims", tmp_path / "none")
    assert (code, out) == (5, "")
    assert err.startswith(f"rashomon: {tmp_path / 'none'}: holds no article; put files in it")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "missing argument 'FILE...'. See 'rashomon claims --help'."),
        (("nowhere",), "nowhere: there is no such file or folder"),
        (("x", "--facts", "date,dats"), "invalid value for '--facts': 'dats' is no kind of fact;"),
        (("x", "--json", "nowhere/c.json"), "nowhere/c.json can't be written: there is no folder"),
    ],
)
def test_usage_errors(rashomon: Run, arguments: tuple[str, ...], reason: str) -> None:
    """A mistake in the command is one line and exit code 2."""
    code, out, err = rashomon("claims", *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"rashomon: {reason}")
    assert err.count("\n") == 1


def test_closed_standard_input(rashomon: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where standard input is closed, that is said."""
    monkeypatch.setattr(sys, "stdin", None)
    code, out, err = rashomon("claims", "-")
    assert (code, out) == (2, "")
    assert err.startswith("rashomon: standard input is closed")

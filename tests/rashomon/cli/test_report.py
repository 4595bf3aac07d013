"""`rashomon report` as a user runs it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_summary_goes_to_the_terminal(rashomon: Run, story: Path) -> None:
    """Without an output a short summary is on stdout, none wider than 80, and nothing on stderr."""
    code, out, err = rashomon("report", story)
    assert (code, err) == (0, "")
    assert out.startswith("1 conflict\n2 articles from 2 outlets, 4 March 2023;")
    assert "12,000" in out
    assert out.endswith("-o report.html writes the full report\n")
    assert max(len(line) for line in out.splitlines()) <= 80
    assert "\x1b" not in out


def test_both_reports_are_written_and_nothing_else(rashomon: Run, story: Path) -> None:
    """HTML and JSON are written, stdout stays empty, one line on stderr says what was written."""
    code, out, err = rashomon("report", story, "-o", "r.html", "--json", "r.json")
    assert (code, out) == (0, "")
    assert err == (
        "rashomon: wrote r.html and r.json: 2 articles, 1 conflict, "
        "0 disputes between speakers, 0 explained, 1 agreement\n"
    )
    assert Path("r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["format"] == "rashomon/1"
    assert sorted(os.listdir()) == ["r.html", "r.json"]  # noqa: PTH208
    assert sorted(path.name for path in story.iterdir()) == ["marnland.txt", "post.txt"]


def test_conflicts_do_not_change_the_exit_code(rashomon: Run, story: Path) -> None:
    """The exit code is 0 without a conflict too."""
    (story / "marnland.txt").write_text(
        (story / "post.txt").read_text(encoding="utf-8").replace("Harrow Post", "Marnland")
    )
    code, out, _ = rashomon("report", story)
    assert code == 0
    assert out.startswith("No conflicts found\n")


@pytest.mark.parametrize("option", ["-o", "--json"])
def test_one_report_alone(rashomon: Run, story: Path, option: str) -> None:
    """One output alone is written alone."""
    code, _, _ = rashomon("report", story, option, "r")
    assert code == 0
    assert os.listdir() == ["r"]  # noqa: PTH208


def test_quiet_prints_nothing(rashomon: Run, story: Path) -> None:
    """With -q nothing is printed, whether a report is written or not."""
    assert rashomon("report", story, "-q") == (0, "", "")
    assert rashomon("report", story, "-q", "-o", "r.html") == (0, "", "")
    assert Path("r.html").is_file()


def test_dash_is_standard_output(rashomon: Run, story: Path) -> None:
    """With “-” the report is on stdout and nothing else is."""
    code, out, err = rashomon("report", story, "--json", "-")
    assert (code, err) == (0, "")
    assert json.loads(out)["format"] == "rashomon/1"
    assert os.listdir() == []  # noqa: PTH208


def test_files_and_folders_together(rashomon: Run, story: Path, tmp_path: Path) -> None:
    """Files and folders may be given side by side, in any order, with the same report."""
    other = tmp_path / "other"
    other.mkdir()
    (story / "marnland.txt").rename(other / "marnland.txt")
    for name, paths in (("a", (story / "post.txt", other)), ("b", (other, story / "post.txt"))):
        code, _, err = rashomon("report", *paths, "-o", f"{name}.html", "--json", f"{name}.json")
        assert code == 0, err
    assert Path("a.html").read_bytes() == Path("b.html").read_bytes()
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


def test_own_report_in_the_folder_is_not_read(rashomon: Run, story: Path) -> None:
    """Reports written into the folder are skipped with a notice, and may be written again."""
    outputs = ("-o", story / "report.html", "--json", story / "report.json")
    assert rashomon("report", story, *outputs)[0] == 0
    first = (story / "report.json").read_text(encoding="utf-8")
    code, out, err = rashomon("report", story, *outputs)
    assert (code, out) == (0, "")
    assert "note: report.html: a report of this program, not an article; it is skipped" in err
    assert "note: report.json: a report of this program, not an article; it is skipped" in err
    again = json.loads((story / "report.json").read_text(encoding="utf-8"))
    assert again["articles"] == json.loads(first)["articles"]
    assert again["findings"] == json.loads(first)["findings"]


def test_notices_beside_a_written_report(rashomon: Run, story: Path) -> None:
    """A date that does not exist is a notice that names the file, and the comparison goes on."""
    text = (story / "post.txt").read_text(encoding="utf-8")
    (story / "post.txt").write_text(text.replace("2023-03-04", "2023-02-30"), encoding="utf-8")
    code, _, err = rashomon("report", story, "-o", "r.html")
    assert code == 0
    assert 'rashomon: note: post.txt: the date "2023-02-30" does not exist\n' in err
    assert err.splitlines()[-1].startswith("rashomon: wrote r.html: 2 articles")


def test_many_notices_are_counted(rashomon: Run, story: Path) -> None:
    """Notices beyond ten are counted on the terminal."""
    entries = [{"file": f"gone{number}.txt"} for number in range(15)]
    (story / "articles.json").write_text(json.dumps(entries), encoding="utf-8")
    _, _, err = rashomon("report", story, "-o", "r.html")
    assert err.count("rashomon: note: articles.json, entry") == 10
    assert "rashomon: note: 5 more notes are in the report\n" in err

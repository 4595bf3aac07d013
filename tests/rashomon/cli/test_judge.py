import io
import json
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.rashomon.conftest import Run

TOLLS = {"id": "tolls", "a": "The storm killed 24 people.", "b": "The storm killed 31 people."}
SAME = {"id": 2, "a": "The council met in Harrow.", "b": "The council met in Harrow."}


def write(file: Path, *pairs: Mapping[str, object]) -> Path:
    """Write pairs as JSON Lines."""
    file.write_text("".join(json.dumps(pair) + "\n" for pair in pairs), encoding="utf-8")
    return file


def test_each_pair_gives_one_line(rashomon: Run, tmp_path: Path) -> None:
    """The judgements come as JSON Lines on standard output, in the order of the pairs."""
    code, out, err = rashomon("judge", write(tmp_path / "pairs.jsonl", TOLLS, SAME))
    lines = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [(line["id"], line["relation"], line["supports"]) for line in lines] == [
        ("tolls", "conflict", False),
        (2, "agreement", True),
    ]
    schema = files("reports").joinpath("schema", "rashomon-judgement-1.schema.json")
    validator = Draft202012Validator(json.loads(schema.read_text("utf-8")))
    assert [error.message for line in lines for error in validator.iter_errors(line)] == []
    [finding] = lines[0]["findings"]
    assert {side["of"]: side["words"] for side in finding["sides"]} == {"a": "24", "b": "31"}
    assert list(lines[0]) == [
        "id",
        "relation",
        "supports",
        "confidence",
        "explanation",
        "judge",
        "findings",
    ]


def test_pairs_come_from_standard_input(rashomon: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash reads the pairs from a pipe."""
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps(TOLLS).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    code, out, _ = rashomon("judge", "-")
    assert code == 0
    assert json.loads(out)["relation"] == "conflict"


def test_bad_lines_are_counted_and_told(rashomon: Run, tmp_path: Path) -> None:
    """The good lines are judged; each bad one is named up to a limit, and the code tells."""
    file = write(tmp_path / "pairs.jsonl", SAME)
    with file.open("a", encoding="utf-8") as lines:
        lines.write("{}\n" * 12)
    code, out, err = rashomon("judge", file)
    assert code == 4
    assert len(out.splitlines()) == 1
    assert f"{file}, line 2 was left out: there is no a" in err
    assert "2 more lines hold no pair" in err


def test_an_output_file_is_written_whole(rashomon: Run, tmp_path: Path) -> None:
    """The judgements go to the file named, and standard output stays empty."""
    target = tmp_path / "judged.jsonl"
    code, out, err = rashomon("judge", write(tmp_path / "p.jsonl", SAME), "-o", target)
    assert (code, out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == 2
    assert f"wrote {target}: 1 judgement" in err


def test_the_pairs_are_never_overwritten(rashomon: Run, tmp_path: Path) -> None:
    """The file that is read can't be the output."""
    file = write(tmp_path / "pairs.jsonl", SAME)
    before = file.read_bytes()
    code, _, err = rashomon("judge", file, "-o", file)
    assert code == 2
    assert "name another output" in err
    assert file.read_bytes() == before


def test_a_missing_file_is_told(rashomon: Run) -> None:
    """A path that leads nowhere is a usage error in one line."""
    code, out, err = rashomon("judge", "nowhere.jsonl")
    assert (code, out) == (2, "")
    assert err == "rashomon: nowhere.jsonl can't be read: no such file or directory\n"


def test_no_pairs_are_nothing_to_compare(rashomon: Run, tmp_path: Path) -> None:
    """An empty file is no clean result."""
    code, out, err = rashomon("judge", write(tmp_path / "pairs.jsonl"))
    assert (code, out) == (5, "")
    assert "there is no pair to judge" in err

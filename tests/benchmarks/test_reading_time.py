import json
from pathlib import Path

import pytest

from benchmarks import reading_time
from benchmarks.reading_time import FILE, draw, fastest, readers, score

TEXT = "The ferry Aurelia sank on Tuesday. Mira Toll said that 14 sailors swam ashore."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a data folder with six short documents."""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    rows = [{"doc": f"d{number}", "text": TEXT, "url": None} for number in range(6)]
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return tmp_path


def test_draws_are_repeated(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same documents are drawn in any order of the file, and no more than are needed."""
    monkeypatch.setattr(reading_time, "SENTENCES", 5)
    first = draw(data / FILE)
    lines = (data / FILE).read_text(encoding="utf-8").splitlines()
    (data / FILE).write_text("\n".join(reversed(lines)), encoding="utf-8")
    second = draw(data / FILE)
    assert [a.file for a in first.articles] == [a.file for a in second.articles]
    assert (len(first.articles), first.sentences) == (3, 6)


def test_reading_and_parsing_are_timed(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both figures are milliseconds a sentence, and the readers' parts name what they are."""
    monkeypatch.setattr(reading_time, "STEP", 0.0001)
    reading, parsing = score(data)
    assert reading.figure > 0
    assert parsing.figure > 0
    assert reading.rows == parsing.rows == 12
    assert any(".read_" in part.place for part in reading.errors)
    assert all(part.weight <= reading.figure for part in reading.errors)


def test_what_nobody_called_is_no_reader() -> None:
    """Only what the extraction calls is told as a reader."""
    assert list(readers(lambda: None, 1.0)) == []


def test_the_fastest_run_counts() -> None:
    """Of several runs the fastest gives the time."""
    sizes = iter((200_000, 0, 200_000))
    spent = fastest(lambda: sum(range(next(sizes))), 3)
    assert 0 <= spent < 0.001

from pathlib import Path

import pytest

from benchmarks.rows import DataError, Score, read_rows


def test_blank_lines_are_no_rows(tmp_path: Path) -> None:
    """Each line with an object is a row, and an empty one is none."""
    file = tmp_path / "a.jsonl"
    file.write_text('{"a": 1}\n\n{"a": "é"}\n', encoding="utf-8")
    assert read_rows(file) == [{"a": 1}, {"a": "é"}]


@pytest.mark.parametrize("line", ["{", "[1]", '"words"'])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    """A line that is no object is told with the file's name and its number."""
    file = tmp_path / "a.jsonl"
    file.write_text(f'{{"a": 1}}\n{line}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"^a\.jsonl, line 2: "):
        read_rows(file)


def test_score() -> None:
    """Precision counts what was found, recall what was marked, and F1 both."""
    score = Score(right=2, found=4, marked=3)
    assert (score.precision, score.recall, score.f1) == (0.5, 2 / 3, 4 / 7)
    assert (Score().precision, Score().recall, Score().f1) == (0, 0, 0)

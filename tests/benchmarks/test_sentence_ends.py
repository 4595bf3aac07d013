import json
from pathlib import Path

from benchmarks.sentence_ends import FILE, GOLDEN, judge_text, score


def test_texts_are_judged_whole() -> None:
    """A text is right where every sentence ends where it should, white space apart."""
    text = "Rain fell.  The dam held."
    assert judge_text(text, ["Rain fell.", "The dam  held."]) is None
    error = judge_text(text, ["Rain fell. The dam held."])
    assert error is not None
    assert error.found == "Rain fell. | The dam held."


def test_golden_rows_stand_apart(tmp_path: Path) -> None:
    """The first figure is of the golden rules alone, the second of every text."""
    rows = [
        {"file": GOLDEN, "text": "Rain fell. It held.", "sentences": ["Rain fell.", "It held."]},
        {"file": "other", "text": "Rain fell. It held.", "sentences": ["Rain fell. It held."]},
    ]
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    golden, every = score(tmp_path)
    assert (golden.figure, golden.rows, golden.errors) == (1, 1, ())
    assert (every.figure, every.rows, len(every.errors)) == (0.5, 2, 1)

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks import both_true
from benchmarks.rows import read_rows


def test_every_shape_has_its_pairs_in_both_halves() -> None:
    """Each shape has sixteen true pairs and eight conflicts at least, as many in either half."""
    rows = list(read_rows(both_true.LABELS))
    counts = Counter((row["shape"], row["expect"], row["half"]) for row in rows)
    shapes = {row["shape"] for row in rows}
    assert len(shapes) == 10
    for shape in shapes:
        assert all(counts[shape, "both-true", half] >= 8 for half in both_true.HALVES)
        assert all(counts[shape, "conflict", half] >= 4 for half in both_true.HALVES)


def test_ids_are_unique() -> None:
    """No two pairs have one id."""
    ids = [row["id"] for row in read_rows(both_true.LABELS)]
    assert len(ids) == len(set(ids))


def test_figures_count_what_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A conflict is right of a twin only; of the held half no error is shown."""
    told = "The fire at the mill in Varn injured 12 people on Monday."
    other = "Monday's fire at the mill in Varn injured 15 people."
    rows = [
        {"id": f"{expect}-{half}", "shape": "lists", "expect": expect, "half": half}
        | {"a": told, "b": other}
        for expect in ("both-true", "conflict")
        for half in both_true.HALVES
    ]
    labels = tmp_path / "labels.jsonl"
    labels.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    monkeypatch.setattr(both_true, "LABELS", labels)
    scored = list(both_true.score(tmp_path))
    assert [one.figure for one in scored] == [0.0, 0.0, 1.0, 1.0]
    assert [len(one.errors) for one in scored] == [1, 0, 0, 0]

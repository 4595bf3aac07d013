import json
from pathlib import Path

import pytest

from benchmarks import number_pair_sample, number_pairs
from benchmarks.rows import DataError, Row
from benchmarks.speaker_sample import digest

FIRST = "The harbour office said that 12 trawlers were lost in the storm off Lowick."
SECOND = "The storm off Lowick took 15 trawlers, the harbour office said."


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a folder with two documents of one story and no known pairs."""
    write(
        tmp_path / number_pairs.DOCUMENTS,
        [
            {"doc": "one", "subtopic": "storm", "url": None, "text": FIRST},
            {"doc": "two", "subtopic": "storm", "url": None, "text": SECOND},
        ],
    )
    write(tmp_path / number_pairs.FILE, [])
    return tmp_path


def write(file: Path, rows: list[Row]) -> None:
    """Write a file of rows."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def label(monkeypatch: pytest.MonkeyPatch, folder: Path, key: str) -> None:
    """Label the two sentences a conflict, the second one found by a key."""
    a, b = ["one", 0, digest(FIRST)], ["two", 0, key]
    row = {"seed": 1, "subtopic": "storm", "a": a, "b": b, "label": "conflict"}
    write(folder / "labels.jsonl", [row])
    monkeypatch.setattr(number_pairs, "LABELS", folder / "labels.jsonl")


def test_labels_find_their_sentences(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A label holds no text: its sentences are found by document and digest."""
    label(monkeypatch, data, digest(SECOND))
    (row,) = number_pairs.read_labelled(data)
    assert (row["a"], row["b"], row["id"]) == (FIRST, SECOND, "one:0 two:0")


def test_a_sentence_that_is_not_there(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A label whose sentence the data lack is an error that names it."""
    label(monkeypatch, data, "0")
    with pytest.raises(DataError, match="two has no such sentence 0"):
        number_pairs.read_labelled(data)


def test_a_pair_is_drawn(data: Path) -> None:
    """Sentences of two documents with figures before one word are drawn, the same each time."""
    file = data / number_pairs.DOCUMENTS
    (pair,) = number_pair_sample.draw_pairs(data, file, 1)
    assert (pair.a.document, pair.b.document) == ("one", "two")
    assert pair.differing == {"12", "15"}
    assert number_pair_sample.draw_pairs(data, file, 1) == (pair,)
    assert number_pair_sample.draw_again(data, file, 2) == ()


def test_known_stories_are_left_out(data: Path) -> None:
    """A story whose pairs were worked on before gives no pairs."""
    write(data / number_pairs.FILE, [{"subtopic": "storm"}])
    assert number_pair_sample.draw_pairs(data, data / number_pairs.DOCUMENTS, 1) == ()

"""The story whose articles arrive one by one fits together: its steps, versions and labels."""

import json
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from claims.ingest.folder import read_folder

STORY = Path(__file__).parents[2] / "corpus" / "ferry-grounding"
VERSIONS = STORY / "versions"
ARTICLES = "articles/"
KINDS = {"date", "quantity", "name", "place", "quote", "polarity", "assertion"}
STATUSES = {"conflict", "speakers", "superseded", "scope", "rounding", "variant", "agreement"}
CORRECTED = 2


def traffic() -> dict[str, Any]:
    """Read what arrives."""
    read: dict[str, Any] = json.loads((STORY / "traffic.json").read_text(encoding="utf-8"))
    return read


def steps() -> list[dict[str, Any]]:
    """Return the steps in the order of the file."""
    listed: list[dict[str, Any]] = traffic()["steps"]
    return listed


def labels() -> list[dict[str, Any]]:
    """Read the labelled pairs."""
    read: list[dict[str, Any]] = json.loads((STORY / "labels.json").read_text(encoding="utf-8"))
    return read


def conflicts() -> list[dict[str, Any]]:
    """Return the labels of what is a real conflict."""
    return [label for label in labels() if label["expect"][0] == "conflict"]


def text_of(file: str, version: int) -> str:
    """Return a version's whole text, white space folded."""
    return " ".join((VERSIONS / str(version) / file).read_text(encoding="utf-8").split())


def body_of(file: Path) -> str:
    """Return an article without its front matter."""
    return file.read_text(encoding="utf-8").split("---\n", 2)[2]


def step_of(side: dict[str, Any]) -> int:
    """Return the step, counted from 1, at which a side's version arrives."""
    arrivals = [(step["file"], step["version"]) for step in steps()]
    return arrivals.index((ARTICLES + side["file"], side["version"])) + 1


def at_end(file: str) -> int:
    """Return the version of an article that stands when all have arrived."""
    versions: list[int] = [step["version"] for step in steps() if step["file"] == ARTICLES + file]
    return max(versions)


def test_each_step_has_its_text_and_each_text_its_step() -> None:
    """The steps name every version there is, each once."""
    arriving = [f"{step['version']}/{step['file'].removeprefix(ARTICLES)}" for step in steps()]
    there = [path.relative_to(VERSIONS).as_posix() for path in VERSIONS.rglob("*.txt")]
    assert sorted(arriving) == sorted(there)


def test_steps_have_the_documented_shape() -> None:
    """A step has a moment, a file of the repository's folder and a version."""
    assert set(traffic()) == {"about", "steps"}
    for step in steps():
        assert set(step) == {"at", "file", "version"}, step
        assert step["file"].startswith(ARTICLES), step


def test_steps_are_in_order() -> None:
    """Each step is later than the one before it."""
    moments = [datetime.fromisoformat(step["at"]) for step in steps()]
    assert all(before < after for before, after in pairwise(moments))
    assert all(moment.tzinfo is not None for moment in moments)


def test_a_correction_follows_what_it_corrects() -> None:
    """A second version arrives after the first."""
    seen: dict[str, int] = {}
    for step in steps():
        assert step["version"] == seen.get(step["file"], 0) + 1, step
        seen[step["file"]] = step["version"]


def test_articles_arrive_when_they_are_published() -> None:
    """A first version's date of publication is its step's moment, and the program reads both."""
    moments = {
        step["file"].removeprefix(ARTICLES): datetime.fromisoformat(step["at"])
        for step in steps()
        if step["version"] == 1
    }
    reading = read_folder(VERSIONS / "1")
    assert not reading.failures
    assert {article.file: article.published_at for article in reading.articles} == moments


def test_there_are_as_many_as_documented() -> None:
    """Forty articles of nine outlets arrive, and five of them are corrected."""
    articles = read_folder(VERSIONS / "1").articles
    assert len(articles) == 40
    assert len({article.outlet for article in articles}) == 9
    assert len(list((VERSIONS / str(CORRECTED)).iterdir())) == 5
    assert len({tuple(article.text.split()) for article in articles}) == 40


@pytest.mark.parametrize("file", sorted(VERSIONS.rglob("*.txt")), ids=lambda path: path.stem)
def test_articles_are_short(file: Path) -> None:
    """An article has 90 to 170 words."""
    assert 90 <= len(body_of(file).split()) <= 170


def test_a_correction_changes_little_and_says_so() -> None:
    """A corrected version keeps its front matter and all but one paragraph, and adds a note."""
    for file in (VERSIONS / str(CORRECTED)).iterdir():
        old = (VERSIONS / "1" / file.name).read_text(encoding="utf-8").split("\n\n")
        new = file.read_text(encoding="utf-8").split("\n\n")
        assert len(new) == len(old) + 1, file.name
        changed = [a for a, b in zip(old, new, strict=False) if a.strip() != b.strip()]
        assert len(changed) == 1, file.name
        assert new[-1].startswith(("Correction", "This article was amended")), file.name


def test_labels_have_the_documented_shape() -> None:
    """A label has exactly the documented keys, a known kind, known statuses and a reason."""
    for label in labels():
        keys = {"id", "kind", "expect", "a", "b", "stands", "ends", "why"}
        assert set(label) == keys, label["id"]
        assert label["kind"] in KINDS, label["id"]
        assert label["expect"], label["id"]
        assert set(label["expect"]) <= STATUSES, label["id"]
        assert label["why"].endswith("."), label["id"]
        assert label["a"] != label["b"], label["id"]
    ids = [label["id"] for label in labels()]
    assert len(set(ids)) == len(ids)


def test_labelled_texts_stand_in_their_versions() -> None:
    """Each side's version exists and holds its text."""
    for label in labels():
        for side in (label["a"], label["b"]):
            assert set(side) == {"file", "version", "text"}, label["id"]
            assert side["text"] in text_of(side["file"], side["version"]), (label["id"], side)


def test_a_pair_stands_once_both_sides_are_there() -> None:
    """The step at which a pair first stands is the arrival of its later side."""
    for label in labels():
        later = max(step_of(label["a"]), step_of(label["b"]))
        assert label["stands"] == later, label["id"]


def test_a_pair_ends_with_the_correction_that_takes_a_side_away() -> None:
    """A pair ends where a later version lacks a side's text; else both texts stand to the end."""
    for label in labels():
        ends = None
        for side in (label["a"], label["b"]):
            last = at_end(side["file"])
            if side["text"] not in text_of(side["file"], last):
                ends = step_of({**side, "version": last})
        assert label["ends"] == ends, label["id"]
        assert ends is None or ends > label["stands"], label["id"]


def test_every_correction_ends_a_conflict() -> None:
    """Each corrected version is the end of a real conflict, and of nothing else."""
    corrections = {number for number, step in enumerate(steps(), 1) if step["version"] == CORRECTED}
    assert {label["ends"] for label in conflicts()} - {None} == corrections
    assert {label["ends"] for label in labels() if label not in conflicts()} == {None}


def test_one_correction_leaves_another_outlet_with_the_old_value() -> None:
    """One pair stands only since a correction: another outlet still carries the old value."""
    late = [
        label
        for label in conflicts()
        if CORRECTED in (label["a"]["version"], label["b"]["version"])
    ]
    assert [label["id"] for label in late] == ["inspected-after-correction"]


def test_conflicts_and_harmless_differences_are_both_there() -> None:
    """About as many harmless differences as real conflicts are labelled, of every status used."""
    assert len(conflicts()) >= 12
    assert len(labels()) - len(conflicts()) >= 12
    best = {label["expect"][0] for label in labels()}
    assert best == STATUSES - {"agreement"}

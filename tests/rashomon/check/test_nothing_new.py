"""Files that are renamed, wrapped or crawled anew bring nothing new against what was known."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.model import Status
from rashomon.baseline import taken_in, write_baseline
from rashomon.check.run import Check, run_check
from rashomon.check.store import write_store
from rashomon.check.threshold import read_threshold
from rashomon.remembered import Remembered
from reports.check.model import Decision, Stored
from tests.rashomon.check.desk import ONE_STORY, TODAY, repository
from tests.rashomon.test_stable import crawl_again, rename, wrap

STORY = Path(__file__).parents[3] / "corpus" / "dam-breach"
# not only conflicts: every difference that a check can tell
ANY = ",".join(status.value for status in Status if status is not Status.AGREEMENT)
DECISION = Decision(reason="known", by="im")


def reorder(folder: Path) -> None:
    """Turn the list of articles the other way round."""
    manifest = folder / "articles.json"
    entries = json.loads(manifest.read_text("utf-8"))
    manifest.write_text(json.dumps(entries[::-1], indent=1), encoding="utf-8")


def line_ends(folder: Path) -> None:
    """End the lines of every plain text as Windows does."""
    for file in folder.glob("*.txt"):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def again(folder: Path) -> None:
    """Put a second copy of an article beside the first, whose name comes before it."""
    for file in folder.glob("*.txt"):
        shutil.copy(file, folder / f"0-{file.name}")
    manifest = folder / "articles.json"
    entries = json.loads(manifest.read_text("utf-8"))
    copies = [{**one, "file": f"0-{one['file']}"} for one in entries if one["file"].endswith("txt")]
    manifest.write_text(json.dumps([*entries, *copies]), encoding="utf-8")


@pytest.mark.parametrize("change", [rename, crawl_again, wrap, reorder, line_ends, again])
def test_nothing_is_new(
    change: Callable[[Path], None], tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """Held against a baseline, a store and a commit, nothing is new, resolved or corrected."""
    made = repository(tmp_path / "desk")
    folder = made.top / "news"
    shutil.copytree(STORY, folder)
    made.commit("first")
    asked = {
        "fail_on": ((ANY, read_threshold(ANY)),),
        "folder": folder,
    }
    first, state = run_check(Check(**asked), ONE_STORY, shared(), today=TODAY)  # type: ignore[arg-type]
    assert len(first.new) > 10
    baseline, store = tmp_path / "known.jsonl", tmp_path / "store"
    write_baseline(baseline, taken_in((), state.findings, DECISION)[0])
    write_store(store, Stored(state=state))
    change(folder)
    assert made.git("status", "--porcelain")
    for known in ({"baseline": baseline}, {"store": store}, {"since": "HEAD"}):
        told, _ = run_check(Check(**asked, **known), ONE_STORY, shared(), today=TODAY)  # type: ignore[arg-type]
        assert told.new == ()
        assert [*told.resolved, *told.corrections, *told.arrived, *told.stale] == []
        assert told.known + told.decided == len(first.new)


def test_an_article_that_was_there_under_another_name_is_not_new(
    tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """With --new, a second copy of an article takes nothing away from what was there."""
    folder = tmp_path / "news"
    shutil.copytree(STORY, folder)
    again(folder)
    copies = tuple(folder.glob("0-*"))
    rule = (("conflict", read_threshold("conflict")),)
    told, _ = run_check(
        Check(folder=folder, fail_on=rule, new=copies), ONE_STORY, shared(), today=TODAY
    )
    assert copies
    assert told.new == ()
    assert told.arrived == ()
    assert told.known


def test_a_file_named_with_a_hash_is_new(tmp_path: Path, shared: Callable[[], Remembered]) -> None:
    """With --new, the name of a file may hold the mark that tells articles of one file apart."""
    folder = tmp_path / "news"
    shutil.copytree(STORY, folder)
    (folder / "the-quillon.json").rename(folder / "the #1 quillon.json")
    rule = (("conflict", read_threshold("conflict")),)
    arrived = (folder / "the #1 quillon.json",)
    told, _ = run_check(
        Check(folder=folder, fail_on=rule, new=arrived), ONE_STORY, shared(), today=TODAY
    )
    assert told.arrived == ("the #1 quillon.json",)
    assert told.failing

"""The check among other runs, killed, and with damaged or unwritable files."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.errors import SettingsError
from rashomon.cache.codec import encode
from rashomon.cache.entries import TAG, FolderCache, NoCache
from rashomon.check.state import read_state
from rashomon.check.store import read_store, write_store
from rashomon.remembered import Remembered
from reports.check.model import Stored
from tests.rashomon.check.desk import ONE_STORY, ROOT, article, put, reader
from tests.rashomon.conftest import Run

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
# the program as it is but for the model
COMMAND = """
import sys
from rashomon.check import state
from rashomon.remembered import Remembered
from tests.rashomon.conftest import WordEncoder

state.remember = lambda settings, cache: Remembered(load=WordEncoder, model="words", cache=cache)
from rashomon.cli.main import main
main(sys.argv[1:])
"""
OUTLETS = ("Harrow Post", "Coastline", "Radio Ondine", "Tessal Courier")


@pytest.fixture
def story(news: Path) -> Path:
    """Give a folder of four articles with conflicts."""
    for place, outlet in enumerate(OUTLETS):
        text = article(outlet, cars=f"{12 + place % 2},000", cost=30 + 10 * (place // 2))
        put(news, **{outlet.split(" ", maxsplit=1)[0].lower(): text})
    return news


@pytest.fixture
def expected(desk: Run, story: Path) -> str:
    """Give what a check of the story says."""
    code, out, _ = desk("check", story, "--one-story", "--quiet", "--format", "json")
    assert code == 1
    return out


def begin(folder: Path, *arguments: str | Path, **more: object) -> "subprocess.Popen[str]":
    """Begin a check in a process of its own, in the folder above the articles."""
    given = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    words = ["check", folder, "--one-story", "--quiet", "--format", "json", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    made: subprocess.Popen[str] = subprocess.Popen(
        [sys.executable, "-c", COMMAND, *map(str, words)],
        cwd=folder.parent,
        env=environment,
        text=True,
        **given,  # type: ignore[call-overload]
    )
    return made


def entries(folder: Path) -> list[Path]:
    """Return the entries of a cache, without what a writer had begun."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.is_file() and path.name != TAG and path.suffix != ".tmp"
    )


def test_two_checks_at_once(story: Path, tmp_path: Path, expected: str) -> None:
    """On one cache and one store two runs say what one says, and the next one knows it."""
    shared = ("--cache", tmp_path / "cache", "--store", tmp_path / "store")
    runs = [begin(story, *shared) for _ in range(2)]
    ended = [run.communicate(timeout=120) for run in runs]
    alone = json.loads(expected)
    for run, (out, err) in zip(runs, ended, strict=True):
        assert (run.returncode, err) == (1, "")
        assert json.loads(out)["findings"] == alone["findings"]
    next_one = begin(story, *shared)
    out, err = next_one.communicate(timeout=120)
    assert (next_one.returncode, err) == (0, "")
    assert json.loads(out)["counts"]["new"] == 0
    assert json.loads(out)["counts"]["known"] == alone["counts"]["new"]


@pytest.mark.parametrize("after", [3, 8])
def test_a_check_that_was_killed_is_run_again(
    story: Path, tmp_path: Path, expected: str, after: int
) -> None:
    """Whatever was kept by then, the next run says the bytes that one alone says."""
    cache, store = tmp_path / "cache", tmp_path / "store"
    run = begin(story, "--cache", cache, "--store", store)
    until = time.monotonic() + 60
    while len(entries(cache)) < after and run.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    run.kill()
    run.communicate()
    assert run.returncode == -signal.SIGKILL
    kept = len(entries(cache))
    assert kept >= after
    assert not store.exists()
    again = begin(story, "--cache", cache, "--store", store)
    out, err = again.communicate(timeout=120)
    assert (again.returncode, err) == (1, "")
    assert out == expected
    assert len(entries(cache)) > kept
    assert read_store(store) is not None


def test_a_cache_that_cannot_be_written_is_told(story: Path, expected: str) -> None:
    """The check says the same, and one line says that nothing is kept."""
    run = begin(story, "--cache", "/proc/nowhere")
    out, err = run.communicate(timeout=120)
    assert (run.returncode, out) == (1, expected)
    assert err.count("\n") <= 2
    assert "can't be written" in " ".join(err.split())


@needs_full
def test_a_full_disk_behind_the_output_is_told(story: Path, tmp_path: Path) -> None:
    """Where the result can't be written, the end is no success and the store does not know it."""
    store = tmp_path / "store"
    with FULL.open("w") as full:
        run = begin(story, "--store", store, "--cache", tmp_path / "cache", stdout=full)
        _, err = run.communicate(timeout=120)
    assert run.returncode == 2
    assert "no space left" in err
    assert "Traceback" not in err
    assert not store.exists()


@needs_full
def test_a_full_disk_behind_a_file_is_told(desk: Run, story: Path, tmp_path: Path) -> None:
    """The same holds for a format's file, and for the store itself."""
    store = tmp_path / "store"
    quiet = ("--one-story", "--quiet")
    code, _, err = desk("check", story, *quiet, "--format", f"json={FULL}", "--store", store)
    assert code == 2
    assert "no space left" in err
    assert not store.exists()
    code, _, err = desk("check", story, *quiet, "--store", FULL)
    assert code == 2
    assert "a device" in err
    code, _, err = desk("baseline", "write", story, "--one-story", "--baseline", FULL, "--by", "im")
    assert code == 2
    assert "a device" in err


def test_nothing_is_written_into_the_folder(desk: Run, story: Path, tmp_path: Path) -> None:
    """A folder that can't be written is read as any other, and stays as it is."""
    before = {path.name: path.stat().st_mtime_ns for path in (story, *story.iterdir())}
    story.chmod(0o555)
    try:
        code, _, _ = desk("check", story, "--one-story", "--store", tmp_path / "store")
        desk("baseline", "write", story, "--one-story", "--baseline", tmp_path / "known")
    finally:
        story.chmod(0o755)
    assert code == 1
    assert {path.name: path.stat().st_mtime_ns for path in (story, *story.iterdir())} == before


@pytest.mark.parametrize("seed", range(4))
def test_damaged_entries_are_made_anew(story: Path, tmp_path: Path, seed: int) -> None:
    """Entries cut, changed, emptied, exchanged or turned into folders change nothing of a run."""
    cache = tmp_path / "cache"
    whole = encode(read_state(story, ONE_STORY, reader(FolderCache(cache))))
    drawn = random.Random(seed)
    files = entries(cache)
    for path in drawn.sample(files, k=len(files) * 2 // 3):
        data = bytearray(path.read_bytes())
        what = drawn.choice(("cut", "changed", "empty", "exchanged", "folder", "gone"))
        if what in ("folder", "gone"):
            path.unlink()
            if what == "folder":
                path.mkdir()
        elif what == "exchanged":
            other = drawn.choice([one for one in files if one.is_file()])
            path.write_bytes(other.read_bytes())
        else:
            data[drawn.randrange(len(data))] ^= 1 << drawn.randrange(8)
            cut = data[: drawn.randrange(len(data))]
            path.write_bytes(bytes({"cut": cut, "changed": data, "empty": b""}[what]))
    assert encode(read_state(story, ONE_STORY, reader(FolderCache(cache)))) == whole
    assert encode(read_state(story, ONE_STORY, reader(FolderCache(cache)))) == whole


def test_exchanged_entries_are_no_entries(story: Path, tmp_path: Path) -> None:
    """Every entry stands under its own name: one that was copied to another's counts as absent."""
    cache = tmp_path / "cache"
    whole = encode(read_state(story, ONE_STORY, reader(FolderCache(cache))))
    files = entries(cache)
    contents = [path.read_bytes() for path in files]
    for path, content in zip(files, contents[1:] + contents[:1], strict=True):
        path.write_bytes(content)
    assert encode(read_state(story, ONE_STORY, reader(FolderCache(cache)))) == whole
    assert [path.read_bytes() for path in files] == contents


def test_a_damaged_store_is_told(
    desk: Run, story: Path, tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """A store that was cut, changed in one place, emptied or is another file ends with 2."""
    store = tmp_path / "store"
    state = read_state(story, ONE_STORY, shared())
    write_store(store, Stored(state=state))
    assert read_store(store) == Stored(state=state)
    data = store.read_bytes()
    drawn = random.Random(7)
    damaged = [data[: drawn.randrange(len(data))] for _ in range(10)]
    for _ in range(30):
        changed = bytearray(data)
        changed[drawn.randrange(len(data))] ^= 1 << drawn.randrange(8)
        damaged.append(bytes(changed))
    for content in (*damaged, b"", b"{}", data + b"x", data.replace(b"12,000", b"13,000")):
        store.write_bytes(content)
        with pytest.raises(SettingsError, match="store"):
            read_store(store)
    store.write_bytes(data[:-20])
    code, out, err = desk("check", story, "--one-story", "--quiet", "--store", store)
    assert (code, out) == (2, "")
    assert err.count("\n") <= 3
    assert "Traceback" not in err
    assert store.read_bytes() == data[:-20]


def test_a_store_keeps_words_of_any_kind(tmp_path: Path, shared: Callable[[], Remembered]) -> None:
    """Marks that end a line elsewhere, and letters of any alphabet, come back from a store."""
    folder = tmp_path / "odd"
    odd = "\u2028\x85\x0b“Ünïcode” наука 👩‍🚒"
    put(
        folder,
        a=article("Harrow Post", title=f"Bridge{odd}", cars="12,000"),
        b=article("Coastline", title=f"Bridge{odd}", cars="15,000"),
    )
    state = read_state(folder, ONE_STORY, shared())
    write_store(tmp_path / "store", Stored(state=state))
    assert read_store(tmp_path / "store") == Stored(state=state)


def test_a_check_that_fails_to_read_an_article_keeps_the_store(
    desk: Run, story: Path, tmp_path: Path
) -> None:
    """What was known stays known: an article that can't be read today takes nothing away."""
    store = tmp_path / "store"
    desk("check", story, "--one-story", "--store", store)
    data, text = store.read_bytes(), (story / "coastline.txt").read_bytes()
    (story / "coastline.txt").write_bytes(b"\x00\x01" * 50)
    code, out, _ = desk(
        "check", story, "--one-story", "--store", store, "--quiet", "--format", "json"
    )
    assert code == 4
    assert json.loads(out)["resolved"] == []
    assert store.read_bytes() == data
    (story / "coastline.txt").write_bytes(text)
    assert desk("check", story, "--one-story", "--store", store)[0] == 0


def test_no_cache_keeps_nothing(story: Path) -> None:
    """A run that is to remember nothing finds the same."""
    assert encode(read_state(story, ONE_STORY, reader(NoCache()))) == encode(
        read_state(story, ONE_STORY, reader())
    )

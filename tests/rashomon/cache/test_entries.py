import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from compare.model import Failure
from rashomon.cache.codec import decode, encode
from rashomon.cache.entries import TAG, FolderCache, NoCache, kept, key_of
from tests.rashomon.cache.memory import MemoryCache

ROOT = Path(__file__).parents[3]
KEY = key_of("test", "one")
FAILURE = Failure(file="a.txt", reason="no words")


def entry_files(folder: Path) -> list[Path]:
    """Return the entries of a cache folder."""
    return [path for path in folder.rglob("*") if path.is_file() and path.name != TAG]


def test_an_entry_comes_back_as_it_was_put(tmp_path: Path) -> None:
    """What is put under a key is what is got, and another key has nothing."""
    cache = FolderCache(tmp_path / "c")
    cache.put(KEY, b"words")
    assert cache.get(KEY) == b"words"
    assert cache.get(key_of("test", "two")) is None
    assert (tmp_path / "c" / TAG).read_text().startswith("Signature: 8a477f597d28d172")


def test_parts_of_a_key_do_not_run_together() -> None:
    """Two lists of parts have one key only if they are the same."""
    assert key_of("a", "bc") != key_of("ab", "c")


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "folder"])
def test_a_damaged_entry_counts_as_absent_and_is_made_anew(tmp_path: Path, damage: str) -> None:
    """Bytes that are not those written are never used."""
    cache = FolderCache(tmp_path)
    assert kept(cache, KEY, Failure, lambda: FAILURE) == FAILURE
    (path,) = entry_files(tmp_path)
    data = path.read_bytes()
    if damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        path.write_bytes({"cut": data[:-3], "changed": data[:-1] + b"?", "empty": b""}[damage])
    assert cache.get(KEY) is None
    assert kept(cache, KEY, Failure, lambda: FAILURE) == FAILURE
    if damage != "folder":
        assert path.read_bytes() == data


def test_an_entry_of_another_kind_is_made_anew(tmp_path: Path) -> None:
    """An entry that is whole but no such value, or no value at all, is not used."""
    cache = FolderCache(tmp_path)
    for data in (encode(("a", "b")), b'{"=":"Popen","v":1}', b"[", b'{"=":"Failure"}'):
        cache.put(KEY, data)
        assert kept(cache, KEY, Failure, lambda: FAILURE) == FAILURE


def test_only_known_types_are_ever_made() -> None:
    """A file that names another type is no entry, whatever it is called."""
    with pytest.raises(ValueError, match="not an entry"):
        decode(b'{"=":"Path","v":"/"}')
    with pytest.raises(TypeError):
        encode(Path("/"))


def test_a_folder_that_cannot_be_written_is_told_and_done_without(tmp_path: Path) -> None:
    """Runs go on where nothing can be kept, and the reason is known."""
    (tmp_path / "file").write_text("no folder")
    cache = FolderCache(tmp_path / "file")
    assert kept(cache, KEY, Failure, lambda: FAILURE) == FAILURE
    assert cache.problem
    assert cache.get(KEY) is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_is_told_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An entry for which there is no room is not there afterwards."""
    opened = Path.open

    def full(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
        target = Path("/dev/full") if path.name.endswith(".tmp") else path
        return opened(target, mode.replace("x", "w"), *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    cache = FolderCache(tmp_path)
    cache.put(KEY, b"words")
    assert cache.problem == "no space left on device"
    assert not entry_files(tmp_path)


def test_two_writers_at_once_leave_whole_entries(tmp_path: Path) -> None:
    """Threads that put the same and other entries at once lose and mix nothing."""
    keys = [key_of("test", str(number % 7)) for number in range(300)]

    def write() -> None:
        cache = FolderCache(tmp_path)
        for key in keys:
            cache.put(key, key.encode() * 500)
            assert cache.get(key) == key.encode() * 500

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    cache = FolderCache(tmp_path)
    assert all(cache.get(key) == key.encode() * 500 for key in keys)
    assert len(entry_files(tmp_path)) == 7


def test_a_writer_that_is_killed_leaves_whole_entries(tmp_path: Path) -> None:
    """Whatever a killed process had begun, every entry that is there can be read."""
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from rashomon.cache.entries import FolderCache, key_of\n"
        "cache = FolderCache(Path(sys.argv[1]))\nprint('on', flush=True)\n"
        "n = 0\nwhile True:\n    n += 1\n    cache.put(key_of('t', str(n % 50)), b'x' * 200_000)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writer = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE, env=environment
    )
    with writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        while len(list(tmp_path.rglob("*"))) < 20:
            pass
        writer.kill()
    cache = FolderCache(tmp_path)
    found = [cache.get(key_of("t", str(number))) for number in range(50)]
    whole = [data for data in found if data is not None]
    assert whole
    assert all(data == b"x" * 200_000 for data in whole)


def test_nothing_is_kept_where_nothing_should_be() -> None:
    """Without a cache everything is made each time, with one in memory once."""
    made: list[int] = []

    def make() -> Failure:
        made.append(1)
        return FAILURE

    kept(NoCache(), KEY, Failure, make)
    kept(NoCache(), KEY, Failure, make)
    memory = MemoryCache()
    kept(memory, KEY, Failure, make)
    kept(memory, KEY, Failure, make)
    assert len(made) == 3

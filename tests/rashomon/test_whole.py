"""The whole program on a sample story, with the real model, in processes of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STORY = ROOT / "corpus" / "ministers-call"
# a folder in which not even root can write
READ_ONLY = Path("/proc")
MADE = ["home", "out", "out/r.html", "out/r.json", "tmp"]

COMMAND = """
import socket, sys

def refuse(*_, **__):
    raise RuntimeError("the network was used")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from rashomon.cli.main import main
main(sys.argv[1:])
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What one run left: its end, both reports, and all that stands in its folders now."""

    ended: subprocess.CompletedProcess[str]
    html: bytes
    json: bytes
    made: list[str]


def _run(folder: Path, paths: list[Path], *, seed: int, closed: bool) -> Whole:
    """Run the program without a network; `closed` leaves it no folder to write in but `out`."""
    home = READ_ONLY if closed and READ_ONLY.is_dir() else folder / "home"
    temporary = folder / "tmp"
    for place in (folder / "out", folder / "home", temporary):
        place.mkdir(parents=True)
    outputs = ["-o", str(folder / "out" / "r.html"), "--json", str(folder / "out" / "r.json")]
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("XDG_", "HF_", "TRANSFORMERS_", "TORCH"))
    }
    environment |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": str(seed),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HOME": str(home),
        "TMPDIR": str(temporary),
    }
    ended = subprocess.run(
        [sys.executable, "-c", COMMAND, "report", *map(str, paths), *outputs],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stderr
    return Whole(
        ended=ended,
        html=(folder / "out" / "r.html").read_bytes(),
        json=(folder / "out" / "r.json").read_bytes(),
        made=sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*")),
    )


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Run the program on the folder."""
    return _run(tmp_path_factory.mktemp("first"), [STORY], seed=1, closed=False)


@pytest.fixture(scope="session")
def second(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """Run it on copies of the files: another order, other times, hashes and folders."""
    copies = tmp_path_factory.mktemp("copies")
    shutil.copytree(STORY, copies, dirs_exist_ok=True)
    # the times run against the names
    paths = sorted(path for path in copies.iterdir() if path.name not in {"labels.json"})
    for place, path in enumerate(paths):
        os.utime(path, (1_600_000_000 - place, 1_600_000_000 - place))
    articles = [path for path in paths if path.name != "articles.json"]
    folder = tmp_path_factory.mktemp("second")
    return _run(folder, articles[::-1], seed=2, closed=True)


def test_nothing_but_the_outputs_is_written(first: Whole) -> None:
    """Neither the home folder, nor the current one, nor the temporary one gets a file."""
    assert first.made == MADE


def test_read_only_home_and_folder(second: Whole) -> None:
    """With nowhere to write but the outputs, the run goes through as ever."""
    assert second.made == MADE


@pytest.mark.parametrize("name", ["first", "second"])
def test_no_library_is_heard(name: str, request: pytest.FixtureRequest) -> None:
    """Of the libraries nothing is printed: no warning, no progress, no log."""
    whole: Whole = request.getfixturevalue(name)
    assert whole.ended.stdout == ""
    assert all(line.startswith("rashomon: ") for line in whole.ended.stderr.splitlines())
    assert "wrote" in whole.ended.stderr.splitlines()[-1]


def test_same_bytes_every_time(first: Whole, second: Whole) -> None:
    """Order, file times, hash seeds and folders change no byte of either report."""
    assert first.json == second.json
    assert first.html == second.html

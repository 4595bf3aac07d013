"""The command line itself: help, version, start-up, and how errors end."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from rashomon import pipeline

Run = Callable[..., tuple[int, str, str]]

ROOT = Path(__file__).parents[3]
HEAVY = "torch spacy pandas transformers sentence_transformers numpy scipy trafilatura lxml"


def python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own, with the project on its path."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=_environment(environment),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80", **more}


@pytest.mark.parametrize(
    "arguments", [("--help",), ("-h",), ("report", "--help"), ("claims", "-h")]
)
def test_help_fits_80_columns(rashomon: Run, arguments: tuple[str, ...]) -> None:
    """Help goes to stdout, fits 80 columns and cuts nothing."""
    code, out, err = rashomon(*arguments)
    assert (code, err) == (0, "")
    assert out.startswith("Usage: rashomon ")
    assert max(len(line) for line in out.splitlines()) <= 80
    assert "..." not in out.replace("FOLDER...", "").replace("FILE...", "").replace(
        "COMMAND [ARGS]...", ""
    )


def test_help_tells_the_exit_codes(rashomon: Run) -> None:
    """The help of the program lists what the exit codes mean."""
    out = " ".join(rashomon("--help")[1].split())
    assert "5 nothing to compare" in out


def test_no_arguments_show_the_help(rashomon: Run) -> None:
    """Without arguments the help is shown as a usage error."""
    code, out, err = rashomon()
    assert (code, out) == (2, "")
    assert err.startswith("Usage: rashomon ")


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_version(rashomon: Run, option: str) -> None:
    """The version is one line on stdout."""
    code, out, err = rashomon(option)
    assert (code, err) == (0, "")
    assert out.startswith("rashomon ")
    assert out.count("\n") == 1


def _break(_: object, **__: object) -> None:
    raise KeyError("unforeseen\nand long")


@pytest.mark.parametrize("place", [("report", "--debug"), ("--debug", "report")])
def test_unforeseen_error(
    rashomon: Run, story: Path, monkeypatch: pytest.MonkeyPatch, place: tuple[str, ...]
) -> None:
    """An error nobody foresaw is one line and code 3; the traceback comes with --debug."""
    monkeypatch.setattr(pipeline, "read_paths", _break)
    code, out, err = rashomon("report", story)
    assert (code, out) == (3, "")
    assert err.count("\n") == 1
    assert err.startswith("rashomon: internal error (KeyError: ")
    assert "--debug" in err
    code, out, err = rashomon(*place, story)
    assert (code, out) == (3, "")
    assert "Traceback (most recent call last)" in err
    assert "KeyError" in err


def test_no_temporary_folder(rashomon: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a library finds no folder for a temporary file, the line says what to set."""

    def refuse(_: object, **__: object) -> None:
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(pipeline, "read_paths", refuse)
    assert rashomon("report", story) == (
        2,
        "",
        "rashomon: there is no folder for temporary files: set TMPDIR to one\n",
    )


def test_debug_keeps_the_code_of_a_users_error(rashomon: Run) -> None:
    """With --debug a foreseen error has its traceback, its line and its code."""
    code, _, err = rashomon("--debug", "report", "nowhere")
    assert code == 2
    assert "Traceback" in err
    assert err.endswith("rashomon: nowhere: there is no such file or folder\n")


def test_interrupt(rashomon: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C ends with one line and code 130, and writes no file."""

    def interrupt(_: object, **__: object) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(pipeline, "read_paths", interrupt)
    assert rashomon("report", story, "-o", "r.html") == (130, "", "rashomon: stopped\n")
    assert not Path("r.html").exists()


def test_interrupted_process() -> None:
    """The process of an interrupted command ends with 130 and prints one line."""
    code = (
        "import signal; from rashomon import pipeline; from rashomon.cli.main import main\n"
        "pipeline.read_paths = lambda *_, **__: signal.raise_signal(signal.SIGINT)\n"
        "main(['report', '.'])"
    )
    ended = python(code)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "rashomon: stopped\n")


# the command line with a comparison of nothing in place of the work
QUICK = """
import sys
from compare.model import Comparison
from rashomon import pipeline
from rashomon.cli.main import main
from reports.extraction import Extraction

nothing = Comparison(articles=(), claims=(), groups=(), findings=())
pipeline.compare_paths = lambda *_, **__: nothing
nothing_read = Extraction(articles=(), claims=(), notices=("a note",))
pipeline.read_claims = lambda *_, **__: nothing_read
main(sys.argv[1:])
"""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["report", "--help"], ["--version"], ["report", "."]]
    + [["report", ".", "--json", path] for path in ("-", "/dev/stdout")]
    + [["claims", "."], ["claims", ".", "--json"]],
)
def test_closed_pipe_ends_quietly(arguments: list[str]) -> None:
    """When the reader of stdout has gone, nothing is printed on stderr."""
    if "/dev/stdout" in arguments and not Path("/dev/stdout").exists():
        pytest.skip("this system has no /dev/stdout")
    read, write = os.pipe()
    os.close(read)
    process = subprocess.run(
        [sys.executable, "-c", QUICK, *arguments],
        env=_environment({}),
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(write)
    assert (process.returncode, process.stderr) == (141, b"")


def test_full_standard_output() -> None:
    """A full disk behind stdout is one line and code 2."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with full.open("wb") as out:
        process = subprocess.run(
            [sys.executable, "-m", "rashomon", "--help"],
            env=_environment({}),
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    reason = b"rashomon: standard output can't be written: no space left on device\n"
    assert (process.returncode, process.stderr) == (2, reason)


@pytest.mark.parametrize(
    "code",
    [
        "import rashomon",
        "from rashomon import Comparison, compare",
        "from rashomon.cli.main import run; run(['--help'])",
        "from rashomon.cli.main import run; run(['report', '--help'])",
        "from rashomon.cli.main import run; run(['claims', '--help'])",
        "from rashomon.cli.main import run; run(['claims', 'nowhere'])",
        "from rashomon.cli.main import run; run(['report', '--nonsense'])",
        "from rashomon.cli.main import run; run(['report', '.', '-o', 'nowhere/r.html'])",
        "from rashomon.cli.main import run; run(['report', 'nowhere'])",
    ],
)
def test_light_start(code: str) -> None:
    """Importing, help and usage errors load none of the heavy libraries."""
    check = f"import sys\nprint([name for name in {HEAVY.split()} if name in sys.modules])"
    ended = python(f"{code}\n{check}")
    assert ended.stdout.splitlines()[-1] == "[]", ended.stderr


def test_terminal_of_few_characters() -> None:
    """A terminal that has no curly quotes shows "?" for them and gets the whole message."""
    ended = python(
        "from rashomon.cli.main import main; main(['report', '\u201ccaf'])",
        PYTHONIOENCODING="latin-1",
    )
    assert ended.returncode == 2
    assert ended.stderr == "rashomon: ?caf: there is no such file or folder\n"

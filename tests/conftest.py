"""What every test may use: golden files with one update command."""

import difflib
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run: a test that fails on one machine fails on all.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


pytest_plugins = ["tests.reports.sample"]

Golden = Callable[[str, str], None]

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one command that rewrites the golden files."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew from this run"
    )


def pytest_configure() -> None:
    """Let Ctrl-C reach the programs under test, also from a shell that ignores it for its jobs."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Give a function that compares a text with the golden file of a name, or rewrites it."""
    update = bool(request.config.getoption("--update-golden"))

    def check(name: str, actual: str) -> None:
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
            return
        if not path.exists():
            pytest.fail(f"tests/golden/{name} does not exist: run pytest --update-golden")
        expected = path.read_bytes().decode()
        if actual != expected:
            difference = difflib.unified_diff(
                expected.splitlines(),
                actual.splitlines(),
                f"tests/golden/{name}",
                "this run",
                lineterm="",
            )
            pytest.fail(
                "\n".join([*difference, "if this is meant: pytest --update-golden"]),
                pytrace=False,
            )

    return check

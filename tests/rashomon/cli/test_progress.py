"""Progress is shown on a terminal and nowhere else."""

import io
import sys

import pytest

from rashomon.cli.progress import shown_progress


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Tell that this is a terminal."""
        return True


def _shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None, *, quiet: bool) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("COLUMNS", "80")
    with shown_progress(quiet=quiet) as progress:
        progress("loading the model", 0, 1)
        progress("reading claims", 0, 5)
        progress("reading claims", 3, 5)
    return stream.getvalue() if stream else ""


def test_terminal_shows_stage_and_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the stage is named and counted, and the line is taken away at the end."""
    monkeypatch.setenv("TERM", "xterm")
    text = _shown(monkeypatch, Terminal(), quiet=False)
    assert "reading claims 3/5" in text
    assert text.endswith(("\x1b[2K", "\x1b[2K\r", "\x1b[?25h\r\x1b[1A\x1b[2K"))


def test_no_color_takes_the_colours_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR the bar has no colours."""
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[38;5" in _shown(monkeypatch, Terminal(), quiet=False)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[38;5" not in _shown(monkeypatch, Terminal(), quiet=False)


@pytest.mark.parametrize(
    ("stream", "term", "quiet"),
    [
        (io.StringIO(), "xterm", False),
        (Terminal(), "xterm", True),
        (Terminal(), "dumb", False),
        (None, "xterm", False),
    ],
)
def test_silence_elsewhere(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None, term: str, quiet: bool
) -> None:
    """Off a terminal, on a dumb one, with -q and with stderr closed nothing is shown."""
    monkeypatch.setenv("TERM", term)
    assert _shown(monkeypatch, stream, quiet=quiet) == ""

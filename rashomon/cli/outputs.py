"""Where a command writes: checks before the work, writing after it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.errors import OutputError
from reports.files import check_writable, write_text

if TYPE_CHECKING:
    from rich.console import Console

# as a path: standard output
STDOUT = Path("-")


def check_outputs(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Check that every output can be written and none is another or an article.

    Raises OutputError.
    """
    for place, path in enumerate(outputs):
        if any(_same(path, other) for other in outputs[:place]):
            raise OutputError(f"{path} is named for two outputs: give each its own file")
        if path == STDOUT:
            continue
        check_writable(path)
        if path.is_file() and any(_within(path, source) for source in inputs):
            require_report(path, f"{path} is a file of the story: name another output")


@contextmanager
def terminal() -> Iterator["Console"]:
    """Give the console that stands for standard output.

    Raises BrokenPipeError where nobody reads it any more.
    """
    from rich.console import Console

    try:
        yield Console(highlight=False)
    except SystemExit as end:
        # rich's answer to a closed pipe; the command line has its own
        raise BrokenPipeError from end


def write_output(path: Path, text: str) -> None:
    """Write a text to a file, or to standard output for “-”. Raises OutputError."""
    if path == STDOUT:
        click.echo(text, nl=False)
    else:
        write_text(path, text)


def require_report(path: Path, otherwise: str) -> None:
    """Raise OutputError with a message where a file is neither empty nor an earlier report."""
    from claims.errors import ArticleError
    from claims.ingest.decode import decode
    from claims.ingest.own_reports import is_report

    try:
        data = path.read_bytes()
        earlier = not data.strip() or is_report(decode(data)[0])
    except (OSError, ArticleError):
        earlier = False
    if not earlier:
        raise OutputError(otherwise)


def _same(a: Path, b: Path) -> bool:
    if STDOUT in (a, b):
        return a == b
    # two outputs may go to /dev/null
    return a.resolve() == b.resolve() and (a.is_file() or not a.exists())


def _within(path: Path, source: Path) -> bool:
    return path.resolve().is_relative_to(source.resolve())

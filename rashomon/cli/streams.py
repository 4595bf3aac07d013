"""Standard output and standard error: data to one, single lines of messages to the other."""

import io
import logging
import os
import sys
import warnings

import click

from claims.errors import OutputError

# characters of one message; a path can have thousands
LONGEST = 600


def prepare_streams(*, quiet_libraries: bool) -> None:
    """Make both streams take any character and keep libraries' remarks off them."""
    for stream in (sys.stdout, sys.stderr):
        # a terminal of few characters shows "?" for the others
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    if quiet_libraries:
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "critical")
        if not sys.warnoptions:
            warnings.simplefilter("ignore")
        root = logging.getLogger()
        # without a handler, logging prints warnings on stderr
        if not root.handlers:
            root.addHandler(logging.NullHandler())


def say(message: str) -> None:
    """Print a message as one line on stderr, no control characters in it."""
    from reports.words import one_line

    line = one_line(message)
    if len(line) > LONGEST:
        line = f"{line[: LONGEST // 2]} … {line[-LONGEST // 2 :]}"
    click.echo(f"rashomon: {line}", err=True)


def flush_output() -> None:
    """Write out what stdout still holds, so that an error is seen here and not at exit.

    Raises BrokenPipeError where the reader has gone, OutputError where the disk is full.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"standard output can't be written: {reason}") from error

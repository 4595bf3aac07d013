"""Standard output and standard error: data to one, single lines of messages to the other."""

import errno
import io
import logging
import os
import sys
import warnings
from contextlib import suppress

import click

from claims.errors import OutputError, SettingsError

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

    Raises BrokenPipeError where the reader has gone and OSError where the disk is full.
    """
    if sys.stdout is not None:
        sys.stdout.flush()


def explain(error: OSError) -> OutputError | SettingsError | None:
    """Return what to tell the user of a system error that has no file, None for any other.

    Standard output may take no more, and a library may find no folder for a temporary file.
    """
    reason = (error.strerror or str(error)).lower()
    if error.filename is not None:
        return None
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}:
        return OutputError(f"standard output can't be written: {reason}")
    if "temporary directory" in reason:
        return SettingsError("there is no folder for temporary files: set TMPDIR to one")
    return None


def abandon_output() -> None:
    """Let what stdout could not take be forgotten, so that nothing is said of it at exit."""
    try:
        flush_output()
    except OSError:
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)

"""Text -> file, whole or not at all."""

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from claims.errors import OutputError


def check_writable(path: Path) -> None:
    """Raise OutputError where `write_text` would fail, as far as can be seen without writing."""
    with _clear_errors(path):
        _examine(path)


def write_text(path: Path, text: str) -> None:
    """Write a text as UTF-8, whole or not at all, as `writing` does."""
    with writing(path) as file:
        file.write(text)


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """Open a file for UTF-8 text so that a reader sees the old file or the new one, never half.

    What is written appears at the path when the body ends without an error. An existing file keeps
    its permissions; a symbolic link stays and its target is replaced; a pipe or a device is written
    to as it is. Raises OutputError with one line that says what to do, and BrokenPipeError for a
    pipe that nobody reads any more.
    """
    with _clear_errors(path):
        mode = _examine(path)
    with _clear_system_errors(path):
        if mode is not None and not stat.S_ISREG(mode):
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                yield file
        else:
            with _replacing(path.resolve(), mode) as file:
                yield file


@contextmanager
def _clear_errors(path: Path) -> Iterator[None]:
    try:
        with _clear_system_errors(path):
            yield
    except (ValueError, RuntimeError) as error:
        # a null character in the name; a loop of links, by the Python version
        raise OutputError(f"{str(path)!r} can't be written: {error}") from error


@contextmanager
def _clear_system_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        # no fault of the path's: whoever read the pipe has read enough
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise OutputError(f"{path} can't be written: {reason}") from error


def _examine(path: Path) -> int | None:
    """Return the mode of what stands at the path, None for nothing, where it can be written."""
    try:
        # followed, not resolved: what /dev/stdout leads to need not have a name
        mode = path.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and stat.S_ISDIR(mode):
        raise OutputError(f"{path} is a folder: name a file in it")
    if mode is not None and not os.access(path, os.W_OK):
        raise OutputError(f"{path} can't be written: the file is write-protected")
    if mode is not None and not stat.S_ISREG(mode):
        return mode
    folder = path.resolve().parent
    if not folder.is_dir():
        raise OutputError(f"{path} can't be written: there is no folder {folder}; make it first")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise OutputError(f"{path} can't be written: the folder {folder} is write-protected")
    return mode


@contextmanager
def _replacing(target: Path, mode: int | None) -> Iterator[TextIO]:
    # the name is short of its own, so that a target name at the length limit still works
    temporary = target.parent / f".rashomon-{secrets.token_hex(8)}.tmp"
    try:
        # 0o666 lets the umask decide, as for any new file
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        with os.fdopen(
            handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
        ) as file:
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise

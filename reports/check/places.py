"""Where things stand, as the formats of a check name them: relative paths, never absolute."""

import re
from pathlib import PurePosixPath, PureWindowsPath

from reports.check.model import CheckResult, CheckSide

_PART = re.compile(r"#\d+$")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def folder_of(folder: str) -> str:
    """Return a folder as it was named, of an absolute path the last name only.

    What is before it means something on one machine and nowhere else.
    """
    if _DRIVE.match(folder):
        return PureWindowsPath(folder).name
    path = PurePosixPath(folder)
    return path.name if path.is_absolute() else path.as_posix()


def name_of(folder: str, file: str) -> str:
    """Join a folder and a file in it, with the article's place in the file where it has one."""
    return (PurePosixPath(folder_of(folder)) / file.lstrip("/")).as_posix()


def path_of(folder: str, file: str) -> str:
    """Join a folder and a file in it, without the article's place in the file."""
    return _PART.sub("", name_of(folder, file))


def place_of(result: CheckResult, side: CheckSide) -> str:
    """Say where a side's words stand: "folder/file:line"."""
    return f"{path_of(result.folder, side.place.file)}:{side.place.line}"

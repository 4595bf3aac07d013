"""Where things stand, as the formats of a check name them: relative paths, never absolute."""

import re
from pathlib import PurePosixPath

from reports.check.model import CheckResult, CheckSide

_PART = re.compile(r"#\d+$")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:")


def path_of(folder: str, file: str) -> str:
    """Join a folder as it was named and a file in it, without the article's place in the file.

    A folder that was named by an absolute path is left out: it means something on one machine only.
    """
    name = _PART.sub("", file)
    if _ABSOLUTE.match(folder) or _ABSOLUTE.match(name):
        return name.lstrip("/")
    return (PurePosixPath(folder) / name).as_posix()


def place_of(result: CheckResult, side: CheckSide) -> str:
    """Say where a side's words stand: "folder/file:line"."""
    return f"{path_of(result.folder, side.place.file)}:{side.place.line}"

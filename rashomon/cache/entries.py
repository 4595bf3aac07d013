"""Entries of the cache: a file each, named by what its content was made from."""

import hashlib
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from rashomon.cache.codec import decode, encode

_SIZE = 32
# tells a folder of this program from any other that somebody names by mistake
TAG = "CACHEDIR.TAG"
# https://bford.info/cachedir/: backups leave such folders out
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n# kept by rashomon; safe to delete\n"

T = TypeVar("T")


class Cache(Protocol):
    """Keeps bytes by key; whatever it gives is what was put."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under a key, None where nothing is (any more)."""

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key."""


@dataclass(slots=True)
class NoCache:
    """Keeps nothing."""

    def get(self, key: str) -> bytes | None:
        """Return None."""
        return None

    def put(self, key: str, data: bytes) -> None:
        """Forget the bytes."""


@dataclass(slots=True)
class FolderCache:
    """Keeps entries in a folder, which several runs may share and anybody may delete.

    An entry appears whole or not at all; one whose bytes are not those written counts as absent and
    is written anew. Where the folder can't be written, runs go on without; `problem` says why.
    """

    folder: Path
    problem: str | None = None

    def get(self, key: str) -> bytes | None:
        """Return an entry's bytes, None where there is none or it is damaged."""
        try:
            data = self._path(key).read_bytes()
        except OSError:
            return None
        body = data[_SIZE:]
        return body if data[:_SIZE] == _seal(key, body) else None

    def put(self, key: str, data: bytes) -> None:
        """Write an entry; another run that writes the same one does no harm."""
        if self.problem is not None:
            return
        path = self._path(key)
        temporary = path.parent / f".{secrets.token_hex(8)}.tmp"
        try:
            self._make(path.parent)
            with temporary.open("xb") as file:
                file.write(_seal(key, data) + data)
            temporary.replace(path)
        except OSError as error:
            with suppress(OSError):
                temporary.unlink()
            self.problem = (error.strerror or str(error)).lower()

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        folder.mkdir(parents=True, exist_ok=True)
        tag = self.folder / TAG
        if not tag.exists():
            tag.write_text(_TAG_TEXT, encoding="ascii")

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _seal(key: str, data: bytes) -> bytes:
    """Return a digest of an entry and its key: under another name it is no entry."""
    return hashlib.sha256(key.encode("ascii") + data).digest()


def key_of(*parts: str) -> str:
    """Return the key of what is made from the parts, the first of which names its kind."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        # its length first, so that parts never run together whatever they hold
        digest.update(b"%d:%b" % (len(data), data))
    return digest.hexdigest()


def kept(cache: Cache, key: str, kind: type[T], make: Callable[[], T]) -> T:
    """Return the entry of a key, made and put there where the cache has none of that kind."""
    data = cache.get(key)
    if data is not None:
        with suppress(ValueError):
            found = decode(data)
            if isinstance(found, kind):
                return found
    made = make()
    cache.put(key, encode(made))
    return made

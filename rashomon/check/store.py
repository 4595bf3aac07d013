"""The store: what runs before found and told, so that the next one tells only what is new."""

import hashlib
from contextlib import suppress
from pathlib import Path

from claims.errors import SettingsError
from rashomon.cache.codec import decode, encode
from reports.check.model import Stored
from reports.files import write_text

FORMAT = "rashomon-store/1"


def read_store(path: Path) -> Stored | None:
    """Read what runs before found, None where there was none. Raises SettingsError."""
    try:
        if path.is_char_device():
            # it may never end
            raise SettingsError(f"{path}: the store can't be read: it is a device, not a file")
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "not text of this program").lower()
        raise SettingsError(f"{path}: the store can't be read: {reason}") from error
    head, _, body = text.partition("\n")
    found: object = None
    with suppress(ValueError):
        found = decode(body.encode("utf-8")) if head == _head(body) else None
    if not isinstance(found, Stored):
        raise SettingsError(
            f"{path}: not a store of this version of rashomon, or a damaged one; remove it to "
            "begin anew: all findings then count as new once"
        )
    return found


def write_store(path: Path, stored: Stored) -> None:
    """Write what a run found, whole or not at all. Raises OutputError."""
    body = f"{encode(stored).decode('utf-8', 'replace')}\n"
    write_text(path, f"{_head(body)}\n{body}")


def _head(body: str) -> str:
    """Return the first line: a word that changed below it shows."""
    return f"{FORMAT} {hashlib.sha256(body.encode('utf-8')).hexdigest()}"

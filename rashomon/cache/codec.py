"""Dataclasses <-> JSON, for the cache: only the types named here are ever made."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum

from claims import model as reading
from claims.ingest.reading import Failed, Reading
from compare import model as judging
from compare.identity import Identity, SideIdentity
from reports.check import model as checking

_MARK = "="


def _types() -> Mapping[str, type]:
    named: dict[str, type] = {}
    for module in (reading, judging, checking):
        for name, found in vars(module).items():
            if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum)):
                named[name] = found
    for found in (Failed, Reading, Identity, SideIdentity):
        named[found.__name__] = found
    return named


TYPES = _types()


def encode(value: object) -> bytes:
    """Write dataclasses, enums, dates, tuples and plain values as JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def decode(data: bytes) -> object:
    """Read what `encode` wrote. Raises ValueError for anything else."""
    try:
        return _value(json.loads(data.decode("utf-8", "surrogatepass")))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not an entry of the cache: {error}") from error


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float) or type(value) is str:
        return value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Enum):
        return {_MARK: type(value).__name__, "v": value.value}
    if isinstance(value, datetime):
        return {_MARK: "datetime", "v": value.isoformat()}
    if isinstance(value, date):
        return {_MARK: "date", "v": value.isoformat()}
    if is_dataclass(value) and TYPES.get(type(value).__name__) is type(value):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {_MARK: type(value).__name__, **told}
    raise TypeError(f"the cache can't hold a {type(value).__name__}")


def _value(plain: object) -> object:
    if isinstance(plain, list):
        return tuple(_value(one) for one in plain)
    if not isinstance(plain, dict):
        return plain
    name = plain.pop(_MARK)
    if name == "datetime":
        return datetime.fromisoformat(plain["v"])
    if name == "date":
        return date.fromisoformat(plain["v"])
    kind = TYPES[name]
    if issubclass(kind, Enum):
        return kind(plain["v"])
    return kind(**{key: _value(one) for key, one in plain.items()})

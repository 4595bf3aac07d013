"""Lines of a JSON Lines file -> pairs of statements, bad lines told apart."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from claims.metadata import read_published
from compare.pair import StatementPair, StatementText


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """A line that holds no pair: its number, counted from 1, and what is wrong with it."""

    number: int
    reason: str


class _NoPairError(Exception):
    """Raised for a line that holds no pair, with the reason."""


def read_pair_lines(lines: Iterable[bytes]) -> Iterator[StatementPair | BadLine]:
    """Read one pair a line, blank lines left out; a pair without an id gets its line's number."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _pair(_object(line), number)
        except _NoPairError as error:
            yield BadLine(number=number, reason=str(error))


def _object(line: bytes) -> Mapping[str, object]:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _NoPairError("not UTF-8") from error
    except json.JSONDecodeError as error:
        raise _NoPairError(f"not valid JSON: {error.msg} at column {error.colno}") from error
    except (ValueError, RecursionError) as error:
        raise _NoPairError("not valid JSON: a number or a nesting is too large") from error
    if not isinstance(value, dict):
        raise _NoPairError('not an object with "a" and "b"')
    return value


def _pair(found: Mapping[str, object], number: int) -> StatementPair:
    name = found.get("id")
    if name is None:
        name = str(number)
    if isinstance(name, bool) or not isinstance(name, str | int):
        raise _NoPairError("id is neither text nor a whole number")
    return StatementPair(id=name, a=_statement(found, "a"), b=_statement(found, "b"))


def _statement(found: Mapping[str, object], key: str) -> StatementText:
    value = found.get(key)
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict):
        raise _NoPairError(
            f"{key} is neither text nor an object" if value else f"there is no {key}"
        )
    text, outlet = value.get("text"), value.get("outlet")
    if not isinstance(text, str) or not text.strip():
        raise _NoPairError(f"{key} has no text")
    if outlet is not None and not isinstance(outlet, str):
        raise _NoPairError(f"{key}'s outlet is not text")
    return StatementText(
        text=text, published=_published(value.get("published"), key), outlet=outlet or None
    )


def _published(value: object, key: str) -> date | datetime | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _NoPairError(f"{key}'s published is not text")
    day, moment, problem = read_published(value)
    if problem:
        raise _NoPairError(f"{key}'s published {problem}")
    return moment or day

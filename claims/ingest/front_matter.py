"""Front matter: `key: value` lines at the top of a text, between lines of --- or bare."""

import re

from claims.metadata import ALIASES

KEYS = frozenset(name for names in ALIASES.values() for name in names)

_FENCE = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<body>.*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_ENTRY = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:(?:\s+(?P<value>.*))?$")


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """Split front matter off a text; the mapping is empty where there is none.

    Reads the subset of YAML that articles use: `key: value`, quoted values, `[a, b]` and lists of
    `- item` lines. A fence whose lines are anything else is text. Without a fence, two or more
    lines of keys that metadata has are front matter.
    """
    match = _FENCE.match(text)
    if not match:
        return _split_bare(text)
    values: dict[str, object] = {}
    key: str | None = None
    for line in match["body"].splitlines():
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith("- ") and key is not None:
            items = values.get(key)
            kept = items if isinstance(items, list) else []
            values[key] = [*kept, _scalar(stripped[2:])]
            continue
        entry = _ENTRY.match(stripped)
        if not entry:
            return {}, text
        key = entry["key"]
        values[key] = _value(entry["value"] or "")
    if not values:
        return {}, text
    return values, text[match.end() :]


def _split_bare(text: str) -> tuple[dict[str, object], str]:
    values: dict[str, object] = {}
    position = len(text) - len(text.lstrip("\ufeff\r\n"))
    for line in text[position:].splitlines(keepends=True):
        entry = _ENTRY.match(line.strip())
        if not entry or not entry["value"] or entry["key"].casefold() not in KEYS:
            break
        values[entry["key"].casefold()] = _value(entry["value"])
        position += len(line)
    return (values, text[position:]) if len(values) > 1 else ({}, text)


def _value(text: str) -> object:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_scalar(part) for part in text[1:-1].split(",") if part.strip()]
    return _scalar(text)


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return text

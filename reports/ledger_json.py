"""The ledger as the "rashomon/1" format writes it."""

from typing import Any

from compare.model import LedgerEntry, LedgerLine


def ledger_object(line: LedgerLine) -> dict[str, Any]:
    """Turn a figure or date that changed into what the format calls a ledger line."""
    return {
        "id": line.id,
        "kind": line.kind.value,
        "label": line.label,
        "scope": line.scope,
        "newest": line.newest,
        "entries": [_entry(entry) for entry in line.entries],
    }


def _entry(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "value": entry.value,
        "as_of": as_of_text(entry),
        "told": entry.told,
        "source": entry.source,
        "disputed": entry.disputed,
        "carried": entry.carried,
        "sides": [
            {
                "claim": side.claim.id,
                "article": side.claim.article,
                "start": side.start,
                "end": side.end,
            }
            for side in entry.sides
        ],
    }


def as_of_text(entry: LedgerEntry) -> str | None:
    """Write when a value held as ISO 8601: a day, or a minute where the time of day is known."""
    if entry.as_of is None:
        return None
    if not entry.precise:
        return entry.as_of.date().isoformat()
    return entry.as_of.isoformat(timespec="minutes")

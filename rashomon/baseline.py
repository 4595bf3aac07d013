"""The baseline: a text file of the findings that are known, with what was decided about each."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from claims.errors import BaselineError
from compare.continuity import Tie, continued
from compare.identity import Identity, SideIdentity
from compare.model import Kind, Status
from reports.check.model import CheckFinding, Decision
from reports.check.news import Entry
from reports.files import write_text
from reports.words import one_line

FORMAT = "rashomon-baseline/1"
_REQUIRED = ("finding", "kind", "status", "about", "sides", "reason", "by")
_OPTIONAL = ("count", "until")

E = TypeVar("E", Kind, Status)


def read_baseline(path: Path) -> tuple[Entry, ...]:
    """Read a baseline. Raises BaselineError, naming file and line, for anything that is none."""
    try:
        if path.is_char_device():
            # it may never end
            raise BaselineError(f"{path}: the baseline can't be read: it is a device, not a file")
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise BaselineError(
            f"{path}: there is no such baseline; `rashomon baseline write` makes one"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "not UTF-8 text").lower()
        raise BaselineError(f"{path}: the baseline can't be read: {reason}") from error
    # an outlet's name may hold other marks that splitlines takes for an end of line
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        raise BaselineError(f"{path}: the baseline is empty, not even its first line is there")
    if _object(path, *lines[0]).get("format") != FORMAT:
        raise BaselineError(f'{path}, line 1: a baseline begins with {{"format": "{FORMAT}"}}')
    entries: dict[str, Entry] = {}
    for number, line in lines[1:]:
        entry = _entry(path, number, _object(path, number, line))
        known = entries.setdefault(entry.identity.fingerprint, entry)
        # a merge may keep both of two equal lines
        if known != entry:
            raise BaselineError(
                f"{path}, line {number}: this finding has another entry above that says otherwise; "
                "keep one of them"
            )
    return tuple(entries.values())


def write_baseline(path: Path, entries: Sequence[Entry]) -> None:
    """Write a baseline, whole or not at all: sorted, an entry a line. Raises OutputError."""
    write_text(path, baseline_text(entries))


def baseline_text(entries: Sequence[Entry]) -> str:
    """Write entries as text: the same entries in any order give the same bytes."""
    ordered = sorted(entries, key=lambda entry: entry.identity.fingerprint)
    rows: list[Mapping[str, object]] = [{"format": FORMAT}, *map(_row, ordered)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def taken_in(
    entries: Sequence[Entry], findings: Sequence[CheckFinding], decision: Decision
) -> tuple[tuple[Entry, ...], int]:
    """Add findings to a baseline; also return how many are new to it.

    An entry that a finding continues keeps its decision and takes on the finding's present words,
    unless the finding got worse: then it is decided anew.
    """
    held = [entry for entry in entries for _ in range(entry.count)]
    identities = [finding.identity for finding in findings]
    ties = continued([entry.identity for entry in held], identities)
    kept = {tie.later: held[tie.earlier] for tie in ties if tie.tie is not Tie.WORSE}
    replaced = {tie.earlier for tie in ties}
    made: list[Entry] = [entry for place, entry in enumerate(held) if place not in replaced]
    for row, finding in enumerate(findings):
        old = kept.get(row)
        if old is not None and old.identity.fingerprint == finding.fingerprint:
            made.append(old)
        else:
            decided = old.decision if old is not None else decision
            made.append(
                Entry(identity=finding.identity, about=one_line(finding.label), decision=decided)
            )
    return _counted(made), len(findings) - len(kept)


def without(entries: Sequence[Entry], gone: Sequence[str]) -> tuple[Entry, ...]:
    """Take fingerprints out of a baseline, each once: a count falls, the last takes the entry."""
    less = Counter(gone)
    left = (
        replace(entry, count=entry.count - less[entry.identity.fingerprint]) for entry in entries
    )
    return tuple(entry for entry in left if entry.count > 0)


def _counted(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Put entries of one fingerprint together."""
    first: dict[str, Entry] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        first.setdefault(entry.identity.fingerprint, entry)
        counts[entry.identity.fingerprint] += 1
    return tuple(replace(entry, count=counts[key]) for key, entry in first.items())


def _row(entry: Entry) -> Mapping[str, object]:
    identity, decision = entry.identity, entry.decision
    row: dict[str, object] = {
        "finding": identity.fingerprint,
        "kind": identity.kind.value,
        "status": identity.status.value,
        "about": entry.about,
        "sides": [[side.outlet, side.value, side.words] for side in identity.sides],
        "reason": decision.reason,
        "by": decision.by,
    }
    if decision.until is not None:
        row["until"] = decision.until.isoformat()
    if entry.count > 1:
        row["count"] = entry.count
    return row


def _object(path: Path, number: int, line: str) -> Mapping[str, object]:
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise BaselineError(f"{path}, line {number}: a merge was not finished here")
    try:
        found = json.loads(line)
    except json.JSONDecodeError as error:
        raise BaselineError(
            f"{path}, line {number}, column {error.colno}: not valid JSON: {error.msg.lower()}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{path}, line {number}: not valid JSON") from error
    if not isinstance(found, dict):
        raise BaselineError(f"{path}, line {number}: an entry is a JSON object")
    return found


def _entry(path: Path, number: int, row: Mapping[str, object]) -> Entry:
    where = f"{path}, line {number}"
    missing = [name for name in _REQUIRED if name not in row]
    unknown = sorted(set(row) - {*_REQUIRED, *_OPTIONAL})
    if missing or unknown:
        what = f"lacks {missing[0]!r}" if missing else f"has {unknown[0]!r}, which means nothing"
        raise BaselineError(f"{where}: the entry {what}")
    texts = {name: row[name] for name in ("finding", "about", "reason", "by")}
    for name, value in texts.items():
        if not isinstance(value, str) or (name != "about" and not value.strip()):
            raise BaselineError(f"{where}: {name!r} must be a text that is not empty")
    return Entry(
        identity=Identity(
            fingerprint=str(row["finding"]),
            kind=_one_of(Kind, row["kind"], where, "kind"),
            status=_one_of(Status, row["status"], where, "status"),
            sides=_sides(row["sides"], where),
        ),
        about=str(row["about"]),
        decision=Decision(
            reason=str(row["reason"]), by=str(row["by"]), until=_day(row.get("until"), where)
        ),
        count=_count(row.get("count", 1), where),
    )


def _one_of(kind: type[E], value: object, where: str, name: str) -> E:
    try:
        return kind(str(value))
    except ValueError:
        raise BaselineError(f"{where}: {value!r} is no {name} of a finding") from None


def _sides(value: object, where: str) -> tuple[SideIdentity, ...]:
    rows = value if isinstance(value, list) else []
    texts = [row for row in rows if isinstance(row, list) and len(row) == 3]
    if not texts or len(texts) < len(rows) or not all(isinstance(t, str) for r in texts for t in r):
        raise BaselineError(f"{where}: 'sides' must list outlet, value and digest of each side")
    sides = (SideIdentity(outlet=outlet, value=told, words=words) for outlet, told, words in texts)
    return tuple(sorted(sides))


def _day(value: object, where: str) -> date | None:
    if value is None:
        return None
    with suppress(ValueError):
        day = date.fromisoformat(str(value))
        # the forms without dashes are taken for a slip: a day is written in one way
        if day.isoformat() == value:
            return day
    raise BaselineError(f"{where}: 'until' must be a day such as 2026-03-31")


def _count(value: object, where: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise BaselineError(f"{where}: 'count' must be a whole number from 1 on")
    return value

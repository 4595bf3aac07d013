"""Findings of a run, held against what was there before -> what is new, and what was resolved."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from compare.continuity import Continued, Tie, continued
from compare.identity import Identity
from reports.check.corrections import correction
from reports.check.model import (
    OPEN,
    CheckFinding,
    CheckSide,
    Correction,
    Covered,
    Decision,
    KnownFinding,
    NewFinding,
    Resolved,
    State,
)
from reports.check.traffic import Traffic, traffic
from reports.words import format_date, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A finding that a baseline holds: what it is known by, and what was decided about it.

    `count` says how many findings it stands for: one text may be told twice.
    """

    identity: Identity
    about: str
    decision: Decision
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What of a run is new, what was resolved, and how much was known."""

    new: tuple[NewFinding, ...]
    resolved: tuple[Resolved, ...]
    corrections: tuple[Correction, ...]
    arrived: tuple[str, ...]
    known: int
    covered: tuple[Covered, ...]
    stale: tuple[KnownFinding, ...]
    expired: tuple[KnownFinding, ...]


def tell_news(
    now: State,
    *,
    before: State | None,
    baseline: Sequence[Entry],
    fails: Callable[[CheckFinding], bool],
    today: date,
) -> News:
    """Tell what is new in a state.

    A finding is new that continues neither one of the state before nor an entry of the baseline; so
    is one that got a further value or a graver status since, and one whose entry expired before
    `today`. `fails` says which findings fail the check. Of explained findings only those are told.
    """
    findings = now.findings
    identities = [finding.identity for finding in findings]
    held = [entry for entry in baseline for _ in range(entry.count)]
    of_entries = {
        tie.later: tie for tie in continued([entry.identity for entry in held], identities)
    }
    earlier = before.findings if before else ()
    of_before = {tie.later: tie for tie in continued([f.identity for f in earlier], identities)}
    new: list[NewFinding] = []
    covered: list[Covered] = []
    known = 0
    for row, finding in enumerate(findings):
        if finding.status not in OPEN and not fails(finding):
            continue
        entry = held[of_entries[row].earlier] if row in of_entries else None
        if entry is not None and of_entries[row].tie is Tie.WORSE:
            entry = None
        if entry is not None and not is_over(entry, today):
            covered.append(Covered(finding=finding, decision=entry.decision))
        elif entry is None and row in of_before and of_before[row].tie is not Tie.WORSE:
            known += 1
        else:
            old = (
                earlier[of_before[row].earlier].identity
                if row in of_before
                else held[of_entries[row].earlier].identity
                if row in of_entries
                else None
            )
            why = _expired(entry) if entry is not None else _worse(finding, old)
            new.append(NewFinding(finding=finding, fails=fails(finding), why=why))
    changes = traffic(before.articles if before else now.articles, now.articles)
    met = {tie.earlier for tie in of_entries.values()}
    return News(
        new=tuple(sorted(new, key=lambda one: not one.fails)),
        resolved=_resolved(earlier, now, of_before, changes),
        corrections=tuple(
            correction(revised, earlier, findings, of_before) for revised in changes.revised
        ),
        arrived=tuple(article.file for article in changes.arrived) if before else (),
        known=known,
        covered=tuple(covered),
        stale=_unmet(held, met),
        expired=tuple(_described(entry) for entry in baseline if is_over(entry, today)),
    )


def describe(finding: CheckFinding) -> tuple[str, ...]:
    """Write each side of a finding as "outlet: value", once."""
    return tuple(dict.fromkeys(one_line(f"{side.outlet}: {side.value}") for side in finding.sides))


def is_over(entry: Entry, today: date) -> bool:
    """Tell whether the last day on which an entry holds is past."""
    return entry.decision.until is not None and entry.decision.until < today


def _expired(entry: Entry) -> str:
    day = format_date(entry.decision.until) if entry.decision.until is not None else ""
    told = f"{one_line(entry.decision.reason)}; {one_line(entry.decision.by)}"
    return f"its entry in the baseline expired on {day} ({told})"


def _worse(finding: CheckFinding, old: Identity | None) -> str:
    """Say what is new about a finding that was there before in some form."""
    if old is None:
        return ""
    further = sorted({side.value for side, key in _keyed(finding) if key not in old.values})
    if further:
        return f"a further value: {', '.join(further)}"
    return f"it was {old.status.value} before"


def _keyed(finding: CheckFinding) -> list[tuple[CheckSide, str]]:
    """Return each side with the key of its value, where an outlet's sides tell it apart."""
    keys = {(side.outlet, side.value.casefold()): side.value for side in finding.identity.sides}
    by_outlet = {side.outlet: side.value for side in finding.identity.sides}
    return [
        (side, keys.get((side.outlet, side.value.casefold()), by_outlet.get(side.outlet, "")))
        for side in finding.sides
    ]


def _unmet(held: Sequence[Entry], met: set[int]) -> tuple[KnownFinding, ...]:
    return tuple(_described(entry) for place, entry in enumerate(held) if place not in met)


def _described(entry: Entry) -> KnownFinding:
    sides = tuple(dict.fromkeys(f"{side.outlet}: {side.value}" for side in entry.identity.sides))
    return KnownFinding(
        fingerprint=entry.identity.fingerprint,
        kind=entry.identity.kind,
        status=entry.identity.status,
        about=entry.about,
        sides=sides,
        decision=entry.decision,
    )


def _resolved(
    earlier: Sequence[CheckFinding],
    now: State,
    ties: Mapping[int, Continued],
    changes: Traffic,
) -> tuple[Resolved, ...]:
    later = {tie.earlier: now.findings[row] for row, tie in ties.items()}
    # of what stands in a file that can't be read nobody knows whether it is over
    unread = {failure.file for failure in now.failures}
    touched = {one.before.id: one.now.file for one in changes.revised}
    touched |= {article.id: article.file for article in changes.gone}
    found: list[Resolved] = []
    for place, finding in enumerate(earlier):
        again = later.get(place)
        if finding.status not in OPEN or (again is not None and again.status in OPEN):
            continue
        if any(side.place.file in unread for side in finding.sides):
            continue
        by = {touched[side.article] for side in finding.sides if side.article in touched}
        found.append(
            Resolved(
                finding=finding,
                by=tuple(sorted(by)),
                explained=again.status if again is not None else None,
            )
        )
    return tuple(found)

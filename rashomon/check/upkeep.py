"""What is done to a baseline: findings taken in, entries that no longer hold taken out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from claims.errors import SettingsError
from compare.continuity import continued
from rashomon.baseline import taken_in, without
from reports.check.model import CheckFinding, Decision, KnownFinding, State
from reports.check.news import Entry, News, tell_news

# of a fingerprint: enough to name a finding by
_SHORTEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """What became of a baseline: its entries now, what came in and what went out."""

    entries: tuple[Entry, ...]
    added: int = 0
    removed: tuple[KnownFinding, ...] = ()


def write_all(
    entries: Sequence[Entry], open_ones: Sequence[CheckFinding], decision: Decision
) -> Upkeep:
    """Take every open finding in that the baseline does not hold yet."""
    made, added = taken_in(entries, open_ones, decision)
    return Upkeep(entries=made, added=added)


def decide(
    entries: Sequence[Entry],
    open_ones: Sequence[CheckFinding],
    decision: Decision,
    named: Sequence[str],
) -> Upkeep:
    """Decide about the findings that are named by id or fingerprint, whatever was decided before.

    Raises SettingsError for a name that fits no finding, or several.
    """
    wanted = {_named(name, open_ones).fingerprint for name in named}
    # one text may hold two findings that nothing tells apart: what is decided is said of both
    chosen = [finding for finding in open_ones if finding.fingerprint in wanted]
    held = [entry for entry in entries for _ in range(entry.count)]
    ties = continued([entry.identity for entry in held], [finding.identity for finding in chosen])
    met = {held[tie.earlier].identity.fingerprint for tie in ties}
    gone = [one.identity.fingerprint for one in held if one.identity.fingerprint in met]
    made, added = taken_in(without(entries, gone), chosen, decision)
    return Upkeep(entries=made, added=added)


def prune(entries: Sequence[Entry], now: State, today: date) -> Upkeep:
    """Take out the entries whose finding is gone, and those that expired."""
    news = differences(entries, now, today)
    expired = [entry for entry in news.expired for _ in range(_count(entries, entry.fingerprint))]
    over = {entry.fingerprint for entry in expired}
    stale = [entry for entry in news.stale if entry.fingerprint not in over]
    gone = [entry.fingerprint for entry in (*expired, *stale)]
    return Upkeep(entries=without(entries, gone), removed=(*news.expired, *stale))


def differences(
    entries: Sequence[Entry],
    now: State,
    today: date,
    fails: Callable[[CheckFinding], bool] = lambda _: False,
) -> News:
    """Hold a state against a baseline alone."""
    return tell_news(now, before=None, baseline=entries, fails=fails, today=today)


def _named(name: str, findings: Sequence[CheckFinding]) -> CheckFinding:
    wanted = name.strip().casefold()
    found = [finding for finding in findings if finding.id == wanted]
    if not found and len(wanted) >= _SHORTEST:
        found = [f for f in findings if f.fingerprint.startswith(wanted.removeprefix("f"))]
    if not found:
        raise SettingsError(f"no open finding is called {name!r}; `rashomon check` lists their ids")
    if len({finding.fingerprint for finding in found}) > 1:
        raise SettingsError(
            f"{name!r} is the beginning of several findings' names; give more of it"
        )
    return found[0]


def _count(entries: Sequence[Entry], fingerprint: str) -> int:
    return next((e.count for e in entries if e.identity.fingerprint == fingerprint), 0)

"""One check: a folder as it is, held against what is known of it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from claims.errors import SettingsError
from rashomon.baseline import read_baseline
from rashomon.check.git import folder_at
from rashomon.check.state import earlier_state, read_state
from rashomon.check.store import read_store
from rashomon.check.threshold import Threshold
from rashomon.pipeline import Progress, silent
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from reports.check.model import CheckFinding, CheckResult, State
from reports.check.news import Entry, tell_news
from reports.words import count


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What to check and what to hold it against.

    One of `new` (files that arrived), `since` (a git reference) and `store` (a file) may tell what
    was there before; `baseline` says what is known besides. `fail_on` are the rules of which one
    has to be met to fail, in words and as read.
    """

    folder: Path
    fail_on: tuple[tuple[str, Threshold | None], ...]
    baseline: Path | None = None
    new: tuple[Path, ...] = ()
    since: str | None = None
    store: Path | None = None


def run_check(
    check: Check,
    settings: Settings,
    remembered: Remembered,
    *,
    today: date,
    progress: Progress = silent,
) -> tuple[CheckResult, State]:
    """Compare a folder and tell what is new in it; also return its state.

    Raises what `read_state` raises, and SettingsError (BaselineError) where it can't be told what
    was there before.
    """
    if sum((bool(check.new), check.since is not None, check.store is not None)) > 1:
        raise SettingsError(
            "give one of --new, --since and --store: each says what was there before"
        )
    if check.since is not None and not check.since.strip():
        raise SettingsError("--since is empty: name a commit, a branch or a tag, or leave it out")
    if check.folder.is_file() and (check.new or check.since is not None):
        asked = "--new" if check.new else "--since"
        raise SettingsError(f"{check.folder} is a file: {asked} looks at what a folder had before")
    entries = read_baseline(check.baseline) if check.baseline is not None else ()
    arrivals = _names(check.folder, check.new)
    stored = read_store(check.store) if check.store is not None else None
    # before the work: a commit that is not there must not cost minutes
    with _folder_before(check) as copy:
        now = read_state(check.folder, settings, remembered, progress=progress)
        before = earlier_state(copy, settings, remembered) if copy is not None else None
    if check.new:
        before = earlier_state(check.folder, settings, remembered, without=arrivals)
    elif stored is not None:
        before = stored.state
    return _result(check, now, before, entries, today), now


def fails(finding: CheckFinding, rules: Sequence[tuple[str, Threshold | None]]) -> bool:
    """Tell whether a finding meets one of the rules."""
    return any(rule is not None and rule.meets(finding) for _, rule in rules)


def _folder_before(check: Check) -> AbstractContextManager[Path | None]:
    """Give the folder as it was at the commit that is asked for, None where none is."""
    # that there is no such folder is told by its reader
    if check.since is None or not check.folder.is_dir():
        return nullcontext()
    return folder_at(check.folder, check.since)


def _result(
    check: Check, now: State, before: State | None, entries: Sequence[Entry], today: date
) -> CheckResult:
    news = tell_news(
        now,
        before=before,
        baseline=entries,
        fails=lambda finding: fails(finding, check.fail_on),
        today=today,
    )
    return CheckResult(
        folder=check.folder.as_posix(),
        against=_against(check, before, entries),
        threshold=" or ".join(words for words, _ in check.fail_on),
        new=news.new,
        resolved=news.resolved,
        corrections=news.corrections,
        arrived=news.arrived,
        known=news.known,
        decided=len(news.covered),
        covered=news.covered,
        articles=len(now.articles),
        outlets=len({article.outlet for article in now.articles}),
        stories=now.stories,
        stale=news.stale,
        expired=news.expired,
        notices=now.notices,
        failures=now.failures,
    )


def _against(check: Check, before: State | None, entries: Sequence[Entry]) -> str:
    """Say what the findings were held against."""
    parts = []
    if check.since is not None:
        parts.append(f"the folder at {check.since}")
    if check.new:
        parts.append(f"the folder without {count(len(check.new), 'new file')}")
    if check.store is not None and before is not None:
        parts.append(f"the run before ({check.store.as_posix()})")
    if check.baseline is not None:
        held = sum(entry.count for entry in entries)
        parts.append(f"{check.baseline.as_posix()} ({count(held, 'finding')})")
    return " and ".join(parts) or "nothing: every finding counts as new"


def _names(folder: Path, files: Sequence[Path]) -> tuple[str, ...]:
    """Return files of a folder as its articles name them."""
    names = []
    for file in files:
        inside = file if file.is_absolute() or file.exists() else folder / file
        try:
            name = inside.resolve().relative_to(folder.resolve()).as_posix()
        except ValueError:
            raise SettingsError(f"--new {file}: this file is not in {folder}") from None
        if not inside.is_file():
            raise SettingsError(f"--new {file}: there is no such file in {folder}")
        names.append(name)
    return tuple(names)

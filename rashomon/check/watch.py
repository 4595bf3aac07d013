"""A folder under watch: each article that arrives, and what it puts in doubt."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from claims.errors import NothingToCompareError
from claims.ingest.folder import READERS
from claims.ingest.manifest import NAME as MANIFEST
from compare.identity import Identity
from rashomon.check.run import Check, fails
from rashomon.check.state import earlier_state, read_state
from rashomon.check.store import read_store, write_store
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from reports.check.findings import file_named, file_of
from reports.check.model import CheckArticle, Decision, NewFinding, State, Stored
from reports.check.news import Entry, News, is_over, tell_news

# seconds in which a file that is being written changes
_SETTLE = 0.5
_TOLD = Decision(reason="told before", by="rashomon watch")

# what a folder looks like from outside: each file's name, size and time of change
Look = tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A file that arrived, changed or went, and the new findings that have a side in it.

    `problem` says why it could not be read. `resolved` counts findings that its change ended.
    """

    file: str
    change: str
    new: tuple[NewFinding, ...] = ()
    resolved: int = 0
    problem: str = ""


@dataclass(slots=True)
class Watch:
    """What has been seen of a folder so far, and every finding that was told."""

    check: Check
    settings: Settings
    remembered: Remembered
    entries: tuple[Entry, ...] = ()
    state: State | None = None
    told: list[Identity] = field(default_factory=list)
    failed: frozenset[tuple[str, str]] = frozenset()
    whole: State | None = None

    def begin(self) -> State:
        """Take what is there as known, unless the store knows what was there before."""
        stored = read_store(self.check.store) if self.check.store is not None else None
        if stored is not None:
            self.state, self.whole, self.told = stored.state, stored.state, list(stored.told)
            return stored.state
        self.state = earlier_state(self.check.folder, self.settings, self.remembered)
        self.told = [
            finding.identity
            for finding in self.state.findings
            if fails(finding, self.check.fail_on)
        ]
        self._store(self.state)
        return self.state

    def round(self, today: date) -> tuple[Arrival, ...]:
        """Compare the folder as it is now; return what arrived since, a row a file."""
        now = self._now()
        told = [Entry(identity=one, about="", decision=_TOLD) for one in self.told]
        # an entry that expired would make its finding new in every round
        holding = [entry for entry in self.entries if not is_over(entry, today)]
        news = tell_news(
            now,
            before=self.state,
            baseline=(*holding, *told),
            fails=lambda finding: fails(finding, self.check.fail_on),
            today=today,
        )
        arrivals = tuple(self._arrivals(now, news))
        self.told.extend(new.finding.identity for new in news.new if new.fails)
        self.state = now
        self._store(now)
        return arrivals

    def _now(self) -> State:
        try:
            return read_state(self.check.folder, self.settings, self.remembered)
        except NothingToCompareError:
            return earlier_state(self.check.folder, self.settings, self.remembered)

    def _store(self, state: State) -> None:
        """Keep what was told, with the last state in which every article could be read."""
        if not state.failures or self.whole is None:
            self.whole = state
        if self.check.store is not None:
            write_store(self.check.store, Stored(state=self.whole, told=tuple(self.told)))

    def _arrivals(self, now: State, news: News) -> Iterator[Arrival]:
        before = self.state.articles if self.state is not None else ()
        failing = [new for new in news.new if new.fails]
        told: set[str] = set()
        for file, change in _changes(before, now, news):
            own = [
                new
                for new in failing
                if new.finding.id not in told
                and any(side.place.file == file for side in new.finding.sides)
            ]
            told |= {new.finding.id for new in own}
            ended = sum(file in map(file_named, one.by) for one in news.resolved)
            yield Arrival(file=file, change=change, new=tuple(own), resolved=ended)
        rest = tuple(new for new in failing if new.finding.id not in told)
        if rest:
            yield Arrival(file="", change="compared anew", new=rest)
        failed = frozenset((failure.file, failure.reason) for failure in now.failures)
        for file, reason in sorted(failed - self.failed):
            yield Arrival(file=file, change="unread", problem=reason)
        self.failed = failed


def look(folder: Path) -> Look:
    """Look at a folder's files without reading them."""
    seen: list[tuple[str, int, int]] = []
    for path in sorted(folder.rglob("*")):
        wanted = path.suffix.casefold() in READERS or path.name == MANIFEST
        if not wanted or any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        try:
            stat = path.stat()
        except OSError:
            continue
        seen.append((path.relative_to(folder).as_posix(), stat.st_size, stat.st_mtime_ns))
    return tuple(seen)


def changes_of(
    folder: Path, interval: float, sleep: Callable[[float], None] = time.sleep
) -> Iterator[Look]:
    """Yield a look at a folder at once, and each time it changed since.

    A file that is still being written is waited for: two looks in a row have to agree.
    """
    last: Look | None = None
    seen = look(folder)
    while True:
        if seen != last:
            sleep(min(interval, _SETTLE))
            again = look(folder)
            if again != seen:
                seen = again
                continue
            last = seen
            yield seen
        sleep(interval)
        seen = look(folder)


def _changes(before: Sequence[CheckArticle], now: State, news: News) -> Iterator[tuple[str, str]]:
    """Yield each file of which an article arrived, changed or went, and what became of it."""
    rows = {file_named(file): "arrived" for file in news.arrived}
    rows |= {file_named(correction.file): "changed" for correction in news.corrections}
    unread = {failure.file for failure in now.failures}
    there = {file_of(article) for article in now.articles} | unread
    known = {article.id for article in now.articles}
    gone = {file_of(article) for article in before if article.id not in known} - there
    yield from sorted(rows.items())
    yield from ((file, "went") for file in sorted(gone))

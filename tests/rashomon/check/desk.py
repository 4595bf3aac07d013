"""A desk that tests work at: a folder under git, and a reader that needs no model."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rashomon.cache.entries import Cache
from rashomon.check.run import Check
from rashomon.check.threshold import read_threshold
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from reports.check.model import CheckFinding, State
from tests.rashomon.cache.memory import MemoryCache
from tests.rashomon.conftest import WordEncoder

ROOT = Path(__file__).parents[3]
ONE_STORY = Settings(one_story=True)
TODAY = date(2024, 6, 1)
CONFLICT = ("conflict", read_threshold("conflict"))
# commits are the same on every machine and nobody's settings count
GIT = {
    "GIT_AUTHOR_NAME": "Ilse Marrow",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_AUTHOR_DATE": "2024-05-01T12:00:00Z",
    "GIT_COMMITTER_NAME": "Ilse Marrow",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
    "GIT_COMMITTER_DATE": "2024-05-01T12:00:00Z",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
# what was said in an invented town, a sentence a subject
SAYINGS = {
    "cars": "About {} cars cross the bridge every day, mayor Tomas Brandl said.",
    "cost": "The new bridge over the Marn will cost {} million euros, the council of Harrow said.",
    "hurt": "{} people were hurt when the old bridge over the Marn gave way on Tuesday.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Repository:
    """A git repository of articles."""

    top: Path

    def git(self, *arguments: str) -> str:
        """Run git in it."""
        ended = subprocess.run(
            ["git", "-C", str(self.top), *arguments],
            env={**os.environ, **GIT},
            capture_output=True,
            check=True,
            text=True,
        )
        return ended.stdout

    def commit(self, message: str) -> None:
        """Commit all that changed, or nothing."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)


def repository(top: Path) -> Repository:
    """Make an empty repository."""
    top.mkdir(parents=True, exist_ok=True)
    made = Repository(top=top)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made


def reader(cache: Cache | None = None) -> Remembered:
    """Return what reads articles with the encoder that counts words."""
    return Remembered(load=WordEncoder, model="words", cache=cache or MemoryCache())


def check_of(folder: Path, **more: object) -> Check:
    """Return a check that fails for conflicts."""
    return Check(folder=folder, fail_on=(CONFLICT,), **more)  # type: ignore[arg-type]


def article(outlet: str, *, day: int = 4, title: str = "Bridge closed", **values: object) -> str:
    """Write an invented article that tells a value of each subject named."""
    told = " ".join(SAYINGS[subject].format(value) for subject, value in values.items())
    return (
        f"---\noutlet: {outlet}\npublished: 2023-03-{day:02}\n---\n{title}\n\n"
        f"The council of Harrow voted on Thursday to close the old bridge over the Marn. {told}\n"
    )


def put(folder: Path, **texts: str | None) -> None:
    """Write articles by the stem of their file; None takes one away."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, text in texts.items():
        path = folder / f"{stem}.txt"
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")


def values(findings: Sequence[CheckFinding]) -> list[tuple[str, ...]]:
    """Return what each finding's outlets say, sorted."""
    return sorted(tuple(sorted(f"{s.outlet}: {s.value}" for s in f.sides)) for f in findings)


def conflicts(state: State) -> list[CheckFinding]:
    """Return the findings of a state that fail a check."""
    return [finding for finding in state.findings if finding.status == "conflict"]

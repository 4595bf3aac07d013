"""What a check found, as plain values that every format renders.

Nothing here is formatted for one medium; nothing depends on when or where the check ran.
"""

from dataclasses import dataclass
from datetime import date

from compare.identity import Identity
from compare.model import Failure, Inside, Kind, Layer, Status

# what may be wrong, as opposed to what is explained
OPEN = frozenset({Status.CONFLICT, Status.SPEAKERS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand in an article's file; lines and columns count from 1, in characters.

    `end_column` is the column behind the last character. Line 1 to 1 stands for the whole file
    where the words could not be found in it as it is.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSide:
    """One article's part in a finding: what it says, in which words, and where.

    `words` is the sentence; `speaker` says who stands behind the value. `origin` is whose text it
    is, the outlet itself or one that it was copied from.
    """

    article: str
    outlet: str
    value: str
    words: str
    speaker: str
    place: Place
    title: str | None = None
    url: str | None = None
    published: date | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckFinding:
    """A finding of one story, with what it is known by in other runs.

    `label` says what it is about; `story` is the story's title. `origins` counts the independent
    origins of its sides.
    """

    id: str
    identity: Identity
    label: str
    story: str
    confidence: float
    explanation: str
    sides: tuple[CheckSide, ...]
    origins: int
    layer: Layer | None = None
    attribution: str = ""
    inside: Inside | None = None

    @property
    def kind(self) -> Kind:
        """Which sort of value is compared."""
        return self.identity.kind

    @property
    def status(self) -> Status:
        """What came of comparing."""
        return self.identity.status

    @property
    def fingerprint(self) -> str:
        """What identifies the finding across runs."""
        return self.identity.fingerprint

    @property
    def newest(self) -> CheckSide:
        """The side of the article that was published last; of undated ones the last."""
        dated = [side for side in self.sides if side.published]
        return max(dated, key=lambda side: side.published or date.min) if dated else self.sides[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckArticle:
    """An article as it stood in a run: its words tell what a correction changed."""

    id: str
    file: str
    outlet: str
    url: str | None
    title: str | None
    published: date | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryState:
    """One story: its title, its articles by id, and what was found in it, most urgent first."""

    label: str
    articles: tuple[str, ...]
    findings: tuple[CheckFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """All that one run knows of a folder."""

    articles: tuple[CheckArticle, ...]
    stories: tuple[StoryState, ...]
    notices: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def findings(self) -> tuple[CheckFinding, ...]:
        """The findings of all stories, story by story."""
        return tuple(finding for story in self.stories for finding in story.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What runs before left: the state of the last one, and every finding that a watch told."""

    state: State
    told: tuple[Identity, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about a finding: why it need not be looked at again, and until when."""

    reason: str
    by: str
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownFinding:
    """An entry of a baseline, in words: what it is about and what each outlet says."""

    fingerprint: str
    kind: Kind
    status: Status
    about: str
    sides: tuple[str, ...]
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFinding:
    """A finding that was not there before.

    `fails` tells whether it is at or above the threshold. `why` says in words what is new about one
    that continues an earlier finding ("a third value", "its decision expired"), "" where all is.
    """

    finding: CheckFinding
    fails: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """A finding of this run that a decision covers."""

    finding: CheckFinding
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """A finding that was there before and is gone.

    `by` are the files whose change ended it; `explained` is its status where it is still there, but
    no conflict any more.
    """

    finding: CheckFinding
    by: tuple[str, ...] = ()
    explained: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """Words of an article that were replaced, between the words around them.

    `before` is empty where words were added, `after` where they were taken out.
    """

    lead: str
    before: str
    after: str
    tail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A value that a correction took back, and the outlets that still give it, with their files."""

    value: str
    outlets: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """An article whose words changed since the run before.

    `resolves` are the ids of earlier findings that its change ended, `leaves` of those that go on
    without its old value; `carried` the old values that others still give.
    """

    file: str
    outlet: str
    title: str | None
    changes: tuple[WordChange, ...]
    resolves: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    carried: tuple[Carried, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """What a check says: what is new, what was resolved, what was known, and what it could not do.

    `folder` is the folder as it was named, `against` what the findings were held against, in words,
    `threshold` what fails the check. `decided` counts the findings that a decision covers, `known`
    all others that were there before. `stale` and `expired` are entries of the baseline. `covered`
    names the decided ones, where the formats are to tell them apart.
    """

    folder: str
    against: str
    threshold: str
    new: tuple[NewFinding, ...]
    resolved: tuple[Resolved, ...]
    corrections: tuple[Correction, ...]
    arrived: tuple[str, ...]
    known: int
    decided: int
    articles: int
    outlets: int
    stories: tuple[StoryState, ...]
    stale: tuple[KnownFinding, ...] = ()
    expired: tuple[KnownFinding, ...] = ()
    notices: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    covered: tuple[Covered, ...] = ()

    @property
    def failing(self) -> tuple[NewFinding, ...]:
        """The new findings that fail the check."""
        return tuple(new for new in self.new if new.fails)

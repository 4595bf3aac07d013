"""The words of the judging side: groups, findings, comparisons."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from claims.model import Article, Claim


class Kind(StrEnum):
    """Say which sort of value a finding compares."""

    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"
    PLACE = "place"
    QUOTE = "quote"
    POLARITY = "polarity"
    ASSERTION = "assertion"


class Status(StrEnum):
    """Say what came of comparing values, most urgent first."""

    CONFLICT = "conflict"
    SPEAKERS = "speakers"
    SUPERSEDED = "superseded"
    SCOPE = "scope"
    ROUNDING = "rounding"
    VARIANT = "variant"
    AGREEMENT = "agreement"


class Layer(StrEnum):
    """Say what a disagreement is about, what concerns the outlets themselves first.

    The outlets disagree about what happened (`events`) or about what one speaker said (`words`);
    one says itself what a source of another contradicts (`mixed`); their sources disagree
    (`sources`), or are not named, so that they may be one (`unnamed`).
    """

    EVENTS = "events"
    WORDS = "words"
    MIXED = "mixed"
    SOURCES = "sources"
    UNNAMED = "unnamed"


class Inside(StrEnum):
    """Say where one article contradicts itself: its headline against its text, or two places."""

    HEADLINE = "headline"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One claim's part in a finding: the value it gives and where it stands.

    `start` and `end` mark the value in the article's text; `value` is the normalised value, as a
    reader would write it. `origin` names where the claim's text comes from: the outlet itself, or
    the agency or other outlet that it was copied from; empty where that was not traced.
    """

    claim: Claim
    start: int
    end: int
    value: str
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """The wording of a text that an outlet carried but changed.

    `origin` names whose text it is; `claim`, `start` and `end` are where the words stand that were
    changed, in an article that carries them unchanged, and `value` is what they say.
    """

    origin: str
    claim: Claim
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Two or more claims of a group whose values were compared, and the outcome.

    `fingerprint` identifies the finding across runs: it knows neither offsets nor scores, times or
    the model. `id` is unique within one comparison. `confidence` lies between 0 and 1. `wire` is
    the text that an outlet copied and changed, where that is what the finding tells. `layer` says
    of a conflict what it is about and `attribution` who disagrees with whom, in a sentence;
    `inside` says where an article contradicts itself, None where none does.
    """

    id: str
    fingerprint: str
    kind: Kind
    status: Status
    confidence: float
    explanation: str
    group: str
    sides: tuple[Side, ...]
    wire: Wire | None = None
    layer: Layer | None = None
    attribution: str = ""
    inside: Inside | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims from different articles about the same thing; `label` says what."""

    id: str
    label: str
    claims: tuple[str, ...]


class Basis(StrEnum):
    """Say how the origin of a text is known."""

    OWN = "own"
    CREDIT = "credit"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOrigin:
    """How much of an article comes from one origin: the share of its sentences, 0 to 1."""

    article: str
    origin: str
    basis: Basis
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim that its outlet takes from another outlet or an agency, which it names.

    `cited` is whom; `start` and `end` mark the name in the article's text and `cue` is the word
    that tells of it ("told", "according to"). `in_story` tells whether an article of the one cited
    is among those compared.
    """

    claim: Claim
    cited: str
    cue: str
    start: int
    end: int
    in_story: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A value that a figure or date had at one time, and where it stands.

    `as_of` is when it was the state of things, None where that is not known: the time that the
    text gives with it where `told`, else the publication. `precise` says whether the time of day is
    known. `source` is who is cited for it, None for the outlet's own words. `disputed` marks one
    beside which another was told at the same time; `carried` an old one in an outlet's last
    article, published after the newest was known.
    """

    value: str
    as_of: datetime | None
    precise: bool = False
    told: bool = False
    source: str | None = None
    disputed: bool = False
    carried: bool = False
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One figure or date that changed while the story went on, its values in the order of time.

    `label` says what it is and `scope` whose or where, empty where nothing narrows it; `newest` is
    the value that was known last, None where two that conflict came up last.
    """

    id: str
    kind: Kind
    label: str
    scope: str
    newest: str | None
    entries: tuple[LedgerEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryArticles:
    """The articles that tell one story, by id.

    `id` is a digest of the articles' ids, `label` the title of the most central of them.
    """

    id: str
    label: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be read, and why in one line."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that is known of one or more stories: articles, claims, groups and findings.

    `findings` are sorted most urgent first; `notices` are one-line remarks for the user (a date
    not found, a cap reached); `failures` are the files that could not be read. `origins` say where
    the articles' texts come from, `citations` who cites whom. `ledger` holds the figures and dates
    that changed while the story went on. `stories` are those that were compared, each on its own;
    an article that is in none tells a story that no other outlet tells.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    notices: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    origins: tuple[ArticleOrigin, ...] = ()
    citations: tuple[Citation, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    stories: tuple[StoryArticles, ...] = ()

"""The words of the judging side: groups, findings, comparisons."""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One claim's part in a finding: the value it gives and where it stands.

    `start` and `end` mark the value in the article's text; `value` is the normalised value, as a
    reader would write it.
    """

    claim: Claim
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Two or more claims of a group whose values were compared, and the outcome.

    `fingerprint` identifies the finding across runs: it knows neither offsets nor scores, times or
    the model. `id` is unique within one comparison. `confidence` lies between 0 and 1.
    """

    id: str
    fingerprint: str
    kind: Kind
    status: Status
    confidence: float
    explanation: str
    group: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims from different articles about the same thing; `label` says what."""

    id: str
    label: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file that could not be read, and why in one line."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that is known of one story: articles, claims, groups and findings.

    `findings` are sorted most urgent first; `notices` are one-line remarks for the user (a date
    not found, a cap reached); `failures` are the files that could not be read.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    findings: tuple[Finding, ...]
    notices: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()

"""The words of the reporting side: what a page or a terminal shows, as plain values.

Nothing here is formatted for one medium: no HTML, no colour, no width.
"""

from dataclasses import dataclass
from datetime import date

from claims.model import BlockKind, Certainty
from compare.model import Basis, Failure, Inside, Kind, Layer, Status
from reports.ledger import LedgerView


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a sentence; `marked` where it is the value in question."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Where a sentence stands: whose article, when, and who speaks in it."""

    article: str
    anchor: str
    outlet: str
    published: date | None
    speaker: str
    position: BlockKind
    certainty: Certainty
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationView:
    """One sentence, and every article that carries it in the same words."""

    parts: tuple[Part, ...]
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueView:
    """One value of a finding, with the outlets that give it and their sentences.

    `wording` is the value in parts, those marked that differ from the other of two quotes or names.
    `origins` names where the outlets' texts come from: fewer than the outlets where some carry one
    text.
    """

    value: str
    wording: tuple[Part, ...]
    outlets: tuple[str, ...]
    speakers: tuple[str, ...]
    quotations: tuple[QuotationView, ...]
    origins: tuple[str, ...] = ()

    @property
    def copied(self) -> bool:
        """Tell whether some of the outlets carry one text."""
        return len(self.origins) < len(self.outlets)


@dataclass(frozen=True, slots=True, kw_only=True)
class WireView:
    """What a text said before an outlet that carries it changed it: whose text, and its words."""

    origin: str
    value: str
    quotation: QuotationView


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """One of several stories: how many articles tell it, and what was found in them.

    `open` counts the findings that need a reader: conflicts and disputes between speakers.
    """

    id: str
    anchor: str
    label: str
    articles: int
    outlets: int
    open: int
    agreements: int
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding with its sides of equal value shown together.

    `story` is the story it belongs to, None where there is only one. `layer`, `attribution` and
    `inside` are a conflict's: what it is about, and whether one article contradicts itself.
    """

    id: str
    anchor: str
    kind: Kind
    status: Status
    confidence: float
    explanation: str
    label: str
    values: tuple[ValueView, ...]
    wire: WireView | None = None
    story: StoryView | None = None
    layer: Layer | None = None
    attribution: str = ""
    inside: Inside | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """The findings of one status, in the comparison's order."""

    status: Status
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LoneOutletView:
    """What only this outlet says: the sentences shown, and how many are left to the JSON."""

    outlet: str
    anchor: str
    quotations: tuple[QuotationView, ...]
    rest: int

    @property
    def total(self) -> int:
        """Count the sentences shown and not shown."""
        return len(self.quotations) + self.rest


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareView:
    """How much of an article comes from one origin, and how that is known."""

    origin: str
    basis: Basis
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginView:
    """An article that is not all its outlet's own, with its origins, the largest share first."""

    outlet: str
    anchor: str
    title: str
    shares: tuple[ShareView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """How often one outlet cites another, with the first sentences that do.

    `in_story` tells whether an article of the one cited is among those compared.
    """

    outlet: str
    cited: str
    in_story: bool
    count: int
    quotations: tuple[QuotationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """What one outlet says about one group.

    `values` are the compared ones; `mentioned` is true where the outlet has a claim in the group,
    compared or not.
    """

    outlet: str
    values: tuple[str, ...]
    mentioned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One group in the matrix: its most urgent status, its findings, a cell for each outlet."""

    label: str
    status: Status | None
    findings: tuple[FindingView, ...]
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixView:
    """Groups against outlets, most urgent group first."""

    outlets: tuple[str, ...]
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DroppedView:
    """How many stretches of an article were not read, for one reason."""

    reason: str
    count: int
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article as the report lists it; `url` is None unless it is a web address."""

    id: str
    anchor: str
    file: str
    outlet: str
    published: date | None
    title: str | None
    url: str | None
    byline: str | None
    language: str | None
    translated: bool
    origins: tuple[str, ...]
    missing: tuple[str, ...]
    dropped: tuple[DroppedView, ...]
    claims: int
    story: StoryView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The figures of the summary."""

    outlets: int
    articles: int
    claims: int
    groups: int
    conflicts: int
    speakers: int
    explained: int
    agreements: int
    lone: int
    failures: int
    notices: int

    @property
    def open(self) -> int:
        """Count the findings that need a reader: conflicts and speakers."""
        return self.conflicts + self.speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A comparison arranged for reading: what needs a reader first, what explains itself after."""

    counts: Counts
    first_published: date | None
    last_published: date | None
    conflicts: tuple[FindingView, ...]
    explained: tuple[SectionView, ...]
    agreements: tuple[FindingView, ...]
    lone: tuple[LoneOutletView, ...]
    matrix: MatrixView
    origins: tuple[OriginView, ...]
    citations: tuple[CitationView, ...]
    articles: tuple[ArticleView, ...]
    ledger: tuple[LedgerView, ...]
    notices: tuple[str, ...]
    failures: tuple[Failure, ...]
    stories: tuple[StoryView, ...] = ()

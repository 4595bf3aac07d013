"""The words of the reading side: articles, sentences, claims and their typed facts.

Offsets count Unicode code points of `Article.text`, half-open: `text[start:end]` is the thing.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class BlockKind(StrEnum):
    """Say what a stretch of an article's text is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of text that holds whole sentences: a title, a heading, a paragraph."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A stretch of `Article.text` that is not read as the article's own words, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One outlet's text about the story, repaired, with what is known of it.

    `text` is the repaired text (mojibake mended, broken lines joined) with everything still in it;
    `blocks` are the stretches that are read and `dropped` those that are not, in the order of the
    text and disjoint. `raw` is the file's text before any repair. `missing` names the metadata
    that could not be found.
    """

    id: str
    file: str
    outlet: str
    published: date | None
    published_at: datetime | None = None
    title: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None
    origins: tuple[str, ...] = ()
    translated: bool = False
    text: str = field(repr=False)
    raw: str = field(repr=False, default="")
    blocks: tuple[Block, ...] = field(repr=False, default=())
    dropped: tuple[Dropped, ...] = field(repr=False, default=())
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of an article; `position` is the kind of block it stands in."""

    start: int
    end: int
    text: str
    position: BlockKind
    index: int


class SpeakerKind(StrEnum):
    """Say who stands behind a claim."""

    OUTLET = "outlet"
    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who says a claim: the outlet itself, or somebody whom it quotes or reports.

    `name` is the fullest form of the name that the article gives (None for the outlet and for
    pronouns that stay unresolved); for an unnamed source its description ("a defence official").
    `cue` is the word that introduces the speech ("said", "according to").
    """

    name: str | None = None
    kind: SpeakerKind = SpeakerKind.OUTLET
    cue: str | None = None


class Certainty(StrEnum):
    """Say how firmly a claim is made."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"
    HEDGED = "hedged"


class Granularity(StrEnum):
    """Say how fine a date is, finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class DateRelation(StrEnum):
    """Say how what is told stands to the date: on it, since it, before it."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BY = "by"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What a fact's value is about, read off the clause around it.

    `predicate` is the lemma of the verb or event noun that governs the fact; `events` the general
    classes it belongs to ("contact", "death"); `subjects`, `objects` and `places` are lower-case
    head phrases or names; `entities` every name in the clause. `planned` marks what was to happen.
    """

    predicate: str = ""
    events: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    negated: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateFact:
    """A date or time as an interval.

    `earliest` is inclusive and `latest` exclusive, both None where the date stays unresolved (a
    relative date in an article without a date). Times are as the text gives them; `zone` is the
    zone it names ("GMT", "local time"), None where it names none. `basis` says what the value was
    counted from: "absolute", "published" (resolved against the publication date), "previous"
    (against a date before it in the text) or "event" (against an event whose date is not told:
    unresolved, `timex` has the length and `relation` the direction).
    """

    start: int
    end: int
    text: str
    earliest: datetime | None
    latest: datetime | None
    granularity: Granularity
    relation: DateRelation = DateRelation.ON
    basis: str = "absolute"
    approximate: bool = False
    zone: str | None = None
    timex: str | None = None
    anchor: Anchor | None = None

    @property
    def resolved(self) -> bool:
        """Tell whether the date has a value."""
        return self.earliest is not None and self.latest is not None


class Bound(StrEnum):
    """Say whether a figure is the value itself or a limit to it."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    BETWEEN = "between"


class Measure(StrEnum):
    """Say what sort of figure a quantity is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"
    AGE = "age"
    DURATION = "duration"
    LENGTH = "length"
    AREA = "area"
    VOLUME = "volume"
    MASS = "mass"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    MAGNITUDE = "magnitude"
    RATE = "rate"
    ORDINAL = "ordinal"
    SCORE = "score"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityFact:
    """A figure as a closed interval in a canonical unit.

    `low` and `high` are equal for an exact figure; a bound leaves the other end at infinity.
    `value` is the figure as stated, in the stated unit. `unit` is the unit in which `low` and
    `high` stand: "" for counts, "metre", "kilogram", "second", "kelvin", an ISO 4217 code for
    money, "percent" and so on. `counted` is the lemma of the head noun ("rifle", "people"),
    `qualifiers` the lower-case words that narrow it ("ak-47", "indian"), `owner` whose figure it
    is where the text says so ("brenner" of an age). `precision` is the last significant place of
    the stated figure in `unit` (1000.0 for "12 thousand").
    """

    start: int
    end: int
    text: str
    value: float
    low: float
    high: float
    unit: str = ""
    measure: Measure = Measure.COUNT
    counted: str = ""
    qualifiers: tuple[str, ...] = ()
    owner: str | None = None
    bound: Bound = Bound.EXACT
    approximate: bool = False
    precision: float = 1.0
    anchor: Anchor | None = None


class NameKind(StrEnum):
    """Say what sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFact:
    """A name as it stands in the text, and the fullest form the article gives for it.

    `name` leaves titles and possessives out ("Viktor Bout" for "arms smuggler Viktor Bout's");
    `full` is the fullest form of the same entity in the same article.
    """

    start: int
    end: int
    text: str
    name: str
    full: str
    kind: NameKind
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFact:
    """Words an article puts in somebody's mouth, without the quotation marks.

    `start` and `end` span the words between the marks. `quote` joins the parts of an utterance cut
    by "he said" in one string; `speaker` is who says it, None where nobody is named.
    """

    start: int
    end: int
    text: str
    quote: str
    speaker: Speaker | None = None
    anchor: Anchor | None = None


class Channel(StrEnum):
    """Say how people were in touch."""

    PHONE = "phone"
    IN_PERSON = "in person"
    VIDEO = "video"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelFact:
    """How people were in touch: by phone, in person."""

    start: int
    end: int
    text: str
    channel: Channel
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceFact:
    """When something last happened before what is told: "had not met since May 3".

    "The first talks since D", "had not spoken since D" and "last spoke on D" all say that the last
    occurrence was on `date` and that none followed. `events` are the classes of what happened,
    `participants` the canonical names of who took part, `channel` how they were in touch where the
    text narrows it (a call, a meeting), None where any contact is meant.
    """

    start: int
    end: int
    text: str
    predicate: str
    events: tuple[str, ...]
    participants: tuple[str, ...]
    channel: Channel | None
    date: DateFact
    anchor: Anchor | None = None


Fact = DateFact | QuantityFact | NameFact | QuoteFact | ChannelFact | OccurrenceFact


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A verb phrase that "and" or "but" joins to a claim's main predicate: "would not appeal".

    It has the predicate's subject, and a negation, a certainty and arguments of its own.
    """

    start: int
    end: int
    anchor: Anchor
    certainty: Certainty = Certainty.ASSERTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One assertion an article makes, in a span of its text, with who says it.

    `sentence` is the whole sentence around the claim. `context` is the claim with its pronouns and
    short descriptions resolved: what is embedded and matched, never shown as the article's words.
    `anchor` is what the claim as a whole is about: its main predicate, who and where; `joined` are
    the further deeds of that predicate's subject.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: Sentence
    speaker: Speaker = Speaker()
    certainty: Certainty = Certainty.ASSERTED
    negated: bool = False
    facts: tuple[Fact, ...] = ()
    anchor: Anchor = Anchor()
    joined: tuple[Deed, ...] = ()
    context: str = ""

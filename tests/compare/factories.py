"""Small stories made by hand: articles, claims and facts without a parser or a model."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from claims.model import (
    Anchor,
    Article,
    BlockKind,
    Channel,
    ChannelFact,
    Claim,
    DateFact,
    Fact,
    Granularity,
    Measure,
    NameFact,
    NameKind,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
    Sentence,
    Speaker,
    SpeakerKind,
)
from compare.entities import link
from compare.model import Kind, Side, Status
from compare.outcome import Outcome
from compare.story import Statement, Story, statements

T = TypeVar("T", bound=Fact)

NEWS_DAY = date(2024, 3, 5)


@dataclass
class Telling:
    """One outlet's article under construction: each sentence is appended with its facts."""

    outlet: str
    published: date | None = NEWS_DAY
    published_at: datetime | None = None
    translated: bool = False
    origins: tuple[str, ...] = ()
    file: str = ""
    text: str = ""
    claims: list[Claim] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Name the article by its outlet and file."""
        return f"a-{self.outlet}-{self.file}".lower()

    def tell(
        self,
        sentence: str,
        *facts: Fact,
        **fields: object,
    ) -> Claim:
        """Append a sentence as a claim; each fact is placed where its text first stands."""
        start = len(self.text)
        self.text += sentence + "\n"
        values: dict[str, Any] = {"position": BlockKind.PARAGRAPH, **fields}
        placed = tuple(_placed(fact, start + sentence.index(fact.text)) for fact in facts)
        told = Claim(
            id=f"{self.id}-{len(self.claims)}",
            article=self.id,
            start=start,
            end=start + len(sentence),
            text=sentence,
            sentence=Sentence(
                start=start,
                end=start + len(sentence),
                text=sentence,
                position=values.pop("position"),
                index=len(self.claims),
            ),
            facts=placed,
            context=sentence,
            **values,
        )
        self.claims.append(told)
        return told

    def article(self) -> Article:
        """Finish the article."""
        return Article(
            id=self.id,
            file=self.file or f"{self.outlet}.txt",
            outlet=self.outlet,
            published=self.published,
            published_at=self.published_at,
            translated=self.translated,
            origins=self.origins,
            text=self.text,
        )


def _placed(fact: Fact, start: int) -> Fact:
    placed = replace(fact, start=start, end=start + len(fact.text))
    if isinstance(placed, OccurrenceFact):
        inner = replace(placed.date, start=placed.start, end=placed.end)
        return replace(placed, date=inner)
    return placed


def even_vectors(count: int, cosine: float) -> npt.NDArray[np.float32]:
    """Return unit vectors of which every two have one cosine."""
    vectors = np.zeros((count, count + 1), dtype=np.float32)
    vectors[:, 0] = math.sqrt(cosine)
    for row in range(count):
        vectors[row, row + 1] = math.sqrt(1 - cosine)
    return vectors


def story_of(*tellings: Telling, cosine: float = 0.8) -> Story:
    """Make a story whose claims are all equally similar to one another."""
    claims = tuple(claim for telling in tellings for claim in telling.claims)
    mentions = [(c.article, f) for c in claims for f in c.facts if isinstance(f, NameFact)]
    articles = tuple(telling.article() for telling in tellings)
    return Story(articles, claims, even_vectors(len(claims), cosine), link(mentions))


def two(story: Story, kind: type[T]) -> tuple[Statement[T], Statement[T]]:
    """Return the story's only two statements of one kind."""
    first, second = statements(story, kind)
    return first, second


def figure(text: str, value: float, counted: str = "", /, **fields: object) -> QuantityFact:
    """Make a quantity, an exact count unless told otherwise; `value` is canonical."""
    values: dict[str, Any] = {
        "counted": counted,
        "low": value,
        "high": value,
        "measure": Measure.COUNT,
        **fields,
    }
    stated = re.match(r"[\d.]+", text) if values.get("unit") else None
    return QuantityFact(
        start=0,
        end=len(text),
        text=text,
        value=float(stated[0]) if stated else value,
        **values,
    )


def day(text: str, value: date, days: int = 1, /, **fields: object) -> DateFact:
    """Make a date of one day, or of more."""
    earliest = datetime(value.year, value.month, value.day)
    values: dict[str, Any] = {
        "earliest": earliest,
        "latest": earliest + timedelta(days=days),
        "granularity": Granularity.DAY,
        **fields,
    }
    return DateFact(start=0, end=len(text), text=text, **values)


def moment(text: str, at: datetime, zone: str | None = None, /, **fields: object) -> DateFact:
    """Make a clock time of one minute."""
    values: dict[str, Any] = {
        "earliest": at,
        "latest": at + timedelta(minutes=1),
        "granularity": Granularity.MINUTE,
        "zone": zone,
        **fields,
    }
    return DateFact(start=0, end=len(text), text=text, **values)


def name(
    text: str, kind: NameKind = NameKind.PERSON, *, full: str = "", predicate: str = ""
) -> NameFact:
    """Make a name."""
    anchor = Anchor(predicate=predicate) if predicate else None
    return NameFact(
        start=0, end=len(text), text=text, name=text, full=full or text, kind=kind, anchor=anchor
    )


def quoted(text: str, speaker: Speaker | None = None) -> QuoteFact:
    """Make a quote."""
    return QuoteFact(start=0, end=len(text), text=text, quote=text, speaker=speaker)


def in_touch(text: str, channel: Channel) -> ChannelFact:
    """Make a fact of how people were in touch."""
    return ChannelFact(start=0, end=len(text), text=text, channel=channel)


def last_time(
    when: DateFact,
    *participants: str,
    predicate: str = "meet",
    events: tuple[str, ...] = ("contact", "meeting"),
    channel: Channel | None = None,
) -> OccurrenceFact:
    """Make a last occurrence on a date."""
    return OccurrenceFact(
        start=0,
        end=len(when.text),
        text=when.text,
        predicate=predicate,
        events=events,
        participants=participants,
        channel=channel,
        date=when,
    )


def person(called: str) -> Speaker:
    """Make a named speaker."""
    return Speaker(name=called, kind=SpeakerKind.PERSON, cue="said")


def value_at(claim: Claim, value: str) -> Side:
    """Return the side of a claim where a value first stands in its text."""
    start = claim.start + claim.text.index(value)
    return Side(claim=claim, start=start, end=start + len(value), value=value)


def outcome(a: Side, b: Side, status: Status = Status.CONFLICT, /, **fields: object) -> Outcome:
    """Make an outcome of two sides."""
    values: dict[str, Any] = {
        "check": "quantity",
        "kind": Kind.QUANTITY,
        "status": status,
        "confidence": 0.8,
        "explanation": "why",
        "topic": "People hurt",
        **fields,
    }
    return Outcome(a=a, b=b, **values)


def status_of(found: Outcome | None) -> Status | None:
    """Return the status of an outcome, None where there is none."""
    return found.status if found else None


def article_ids(sides: Sequence[Side]) -> set[str]:
    """Return the articles that sides stand in."""
    return {side.claim.article for side in sides}

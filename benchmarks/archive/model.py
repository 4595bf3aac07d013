"""The words of the archive: stories, what is planted in them, and the articles written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

# what an outlet may get wrong
PLANTABLE = ("clock", "sum", "age")


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of event: how its stories are told, with fields in braces.

    `statements` hold several phrasings each; `picks` are details, each story's its own; `ranges`
    bound the figures, of which `toll` rises from day to day where the kind `grows`. `roles` say who
    the two speakers are and `quotes` what each may say.
    """

    name: str
    roles: tuple[str, str]
    picks: Mapping[str, tuple[str, ...]]
    ranges: Mapping[str, tuple[int, int]]
    grows: bool
    titles: tuple[str, ...]
    later_titles: tuple[str, ...]
    statements: Mapping[str, tuple[str, ...]]
    quotes: tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A fact that one outlet tells otherwise than all others: `value` in place of `true`.

    A clock time is in minutes after midnight, a sum in units of 10,000 euros, an age in years.
    """

    outlet: str
    fact: str
    value: int
    true: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One event: its day, its names and details as words, its figures, and what is planted.

    `tolls` holds the toll of each day of reporting, and `quotes` what each of the speakers said.
    """

    id: str
    kind: Kind
    day: date
    words: Mapping[str, str]
    figures: Mapping[str, int]
    tolls: tuple[int, ...]
    quotes: tuple[tuple[str, ...], tuple[str, ...]]
    planted: Planted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article: where it belongs in the archive, whose it is, and its whole text.

    `day` counts from the day of the event. `planted` is the wrong fact that it tells, if any.
    """

    file: str
    story: str
    outlet: str
    day: int
    published: datetime
    text: str
    planted: Planted | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What was written where: the stories, and their articles in the order of writing."""

    folder: Path
    seed: int
    stories: tuple[Story, ...]
    entries: tuple[Entry, ...]

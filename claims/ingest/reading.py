"""What came of reading files: articles, files that failed, remarks."""

from dataclasses import dataclass, field

from claims.metadata import Metadata
from claims.model import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A file that could not be read, and why in one line."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that came of reading files; articles are sorted by file."""

    articles: tuple[Article, ...]
    failures: tuple[Failed, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its file has it: raw text and the metadata given beside it.

    `part` tells the articles of one file apart ("line 3"); `raw` is the file's text where `text`
    was taken out of it.
    """

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    markdown: bool = False
    raw: str | None = None
    part: str = ""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """What one file holds: drafts, and what of it could not be read."""

    drafts: tuple[Draft, ...]
    failures: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

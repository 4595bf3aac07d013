"""A raw text with its metadata -> an Article."""

import hashlib
import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from claims.clean.run import clean
from claims.ingest.reading import Draft
from claims.metadata import Metadata, read_published
from claims.model import Article, Block

READ_WELL = "en"


def make_article(
    *,
    text: str,
    file: str = "",
    outlet: str | None = None,
    published: date | datetime | str | None = None,
    title: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    language: str | None = None,
    origins: Sequence[str] = (),
    markdown: bool = False,
) -> Article:
    """Build a cleaned article from a raw text and what is known of it.

    What isn't given is read from the text where it says so. `published` may be a day, a moment or
    text in any form that news sites use; an aware datetime also sets `published_at`. Raises
    ValueError for text that is no date.
    """
    day, moment = _published(published)
    metadata = Metadata(
        outlet=outlet,
        url=url,
        title=title,
        published=day,
        published_at=moment,
        byline=byline,
        language=language,
        origins=tuple(origins),
        translated="translated" in (outlet or "").casefold(),
    )
    article, _ = build_article(Draft(text=text, metadata=metadata, markdown=markdown), file=file)
    return article


def build_article(draft: Draft, *, file: str) -> tuple[Article, tuple[str, ...]]:
    """Clean a draft and complete its metadata; also give the remarks for the user."""
    cleaned = clean(draft.text, known=draft.metadata, markdown=draft.markdown)
    found = cleaned.metadata
    outlet = found.outlet or _outlet_of(found.url) or PurePosixPath(file).stem or "unnamed"
    missing = tuple(
        name
        for name in ("outlet", "published", "url", "title", "byline")
        if getattr(found, name) is None
    )
    article = Article(
        id=article_id(outlet, found.published, _read(cleaned.text, cleaned.blocks)),
        file=file,
        outlet=outlet,
        published=found.published,
        published_at=found.published_at,
        title=found.title,
        url=found.url,
        byline=found.byline,
        language=found.language,
        origins=found.origins,
        translated=found.translated,
        text=cleaned.text,
        raw=draft.text if draft.raw is None else draft.raw,
        blocks=cleaned.blocks,
        dropped=cleaned.dropped,
        missing=missing,
    )
    remarks = [*draft.notices, *cleaned.notices]
    if found.outlet is None and _outlet_of(found.url) is None and file:
        remarks.append(f"no outlet found: it is called “{outlet}” after its file")
    if article.language not in (None, READ_WELL):
        remarks.append(f"the text is in {article.language}: only English is read well")
    if article.translated:
        remarks.append("the text is a translation: names and wording may differ for that reason")
    if article.published is None and not cleaned.notices:
        remarks.append("no publication date found: relative dates stay open")
    return article, tuple(f"{file or 'text'}: {remark}" for remark in remarks)


def _published(value: date | datetime | str | None) -> tuple[date | None, datetime | None]:
    if isinstance(value, datetime):
        return value.date(), value if value.tzinfo is not None else None
    if isinstance(value, str):
        day, moment, problem = read_published(value)
        if problem:
            raise ValueError(problem)
        return day, moment
    return value, None


def _outlet_of(url: str | None) -> str | None:
    """Name an outlet by its address's host, without www and the like."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|amp|edition|mobile)\.", "", host) or None


def _read(text: str, blocks: Sequence[Block]) -> str:
    """Return the words that are read: what is dropped around them may change at every crawl."""
    return "\n".join(text[block.start : block.end] for block in blocks)


def article_id(outlet: str, published: date | None, text: str) -> str:
    """Return an id that the same words of the same outlet and day always get.

    White space counts for nothing: a text may be wrapped anew.
    """
    parts = (outlet, published.isoformat() if published else "", " ".join(text.split()))
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"a{digest[:12]}"

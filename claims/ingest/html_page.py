"""HTML files -> drafts: the article out of the page, and what the page says of it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from claims.errors import ArticleError
from claims.ingest.reading import Draft, Drafts
from claims.metadata import Metadata, read_published

if TYPE_CHECKING:
    from trafilatura.settings import Document

ARTICLE_TYPE = re.compile(r"(?:News|Report|Analysis|Opinion|Live)?\w*Article|BlogPosting|Report")
FEWEST_CHARACTERS = 25

_LINKED_DATA = re.compile(
    r"<script[^>]{0,300}application/ld\+json[^>]{0,100}>(.*?)</script>", re.IGNORECASE | re.DOTALL
)
_TIME_META = re.compile(
    r"<meta[^>]{0,200}(?:article:published_time|datePublished|og:published_time)[^>]{0,200}>", re.I
)
_CONTENT = re.compile(r"content\s*=\s*[\"']([^\"']{4,60})[\"']", re.IGNORECASE)
_ADDRESS = re.compile(
    r"<(?:link[^>]{0,200}rel=[\"']?canonical|meta[^>]{0,200}og:url)[^>]{0,300}>", re.IGNORECASE
)
_TARGET = re.compile(r"(?:href|content)\s*=\s*[\"'](https?://[^\"'\s]+)[\"']", re.IGNORECASE)


def read_html(page: str) -> Drafts:
    """Read the article of a page, with its metadata from JSON-LD, meta elements and the text.

    Raises ArticleError where the page holds no article.
    """
    import trafilatura

    try:
        text = trafilatura.extract(
            page,
            output_format="markdown",
            include_comments=False,
            include_tables=False,
            include_links=False,
            include_images=False,
            include_formatting=True,
            with_metadata=False,
            deduplicate=False,
        )
        described = trafilatura.extract_metadata(page)
    # the parser meets pages of every sort, and one bad page must not stop the others
    except Exception as error:
        raise ArticleError(f"the page can't be parsed: {type(error).__name__}") from error
    if not text or len(text.strip()) < FEWEST_CHARACTERS:
        raise ArticleError("the page holds no article")
    metadata = _linked(page).over(_meta(page)).over(_described(described))
    if not metadata.published:
        metadata = replace(metadata, published=_date_of(page))
    return Drafts(drafts=(Draft(text=text, raw=page, metadata=metadata, markdown=True),))


def _linked(page: str) -> Metadata:
    """Read the metadata of the page's JSON-LD article."""
    for script in _LINKED_DATA.findall(page):
        try:
            value = json.loads(script.strip())
        except (ValueError, RecursionError):
            continue
        for item in _objects(value):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and ARTICLE_TYPE.fullmatch(name) for name in names):
                return _article(item)
    return Metadata()


def _objects(value: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, Mapping):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if key in value:
                yield from _objects(value[key], depth + 1)


def _article(item: Mapping[str, Any]) -> Metadata:
    published = _words(item.get("datePublished"))
    day, moment, _ = read_published(published) if published else (None, None, None)
    address = _words(item.get("url")) or _words(item.get("mainEntityOfPage"))
    return Metadata(
        outlet=_name(item.get("publisher")),
        url=address if address and address.startswith("http") else None,
        title=_words(item.get("headline")),
        published=day,
        published_at=moment,
        byline=_name(item.get("author")),
        language=(_words(item.get("inLanguage")) or "")[:2].casefold() or None,
    )


def _meta(page: str) -> Metadata:
    """Read the exact time and the address from meta elements."""
    day = moment = None
    element = _TIME_META.search(page)
    content = _CONTENT.search(element.group()) if element else None
    if content:
        day, moment, _ = read_published(content[1])
    link = _ADDRESS.search(page)
    target = _TARGET.search(link.group()) if link else None
    return Metadata(published=day, published_at=moment, url=target[1] if target else None)


def _described(found: "Document | None") -> Metadata:
    if found is None:
        return Metadata()
    day = read_published(found.date)[0] if found.date else None
    byline = "; ".join(part.strip() for part in (found.author or "").split(";") if part.strip())
    outlet = found.sitename
    return Metadata(
        # a bare host is left to be derived from the address
        outlet=outlet if outlet and outlet != found.hostname else None,
        url=found.url if found.url and found.url.startswith("http") else None,
        title=found.title or None,
        published=day,
        byline=byline.replace("; ", ", ") or None,
    )


def _date_of(page: str) -> date | None:
    import htmldate

    try:
        found = htmldate.find_date(page, original_date=True, extensive_search=False)
    except Exception:
        # a date that can't be found is missing, and said to be
        return None
    return read_published(found)[0] if found else None


def _words(value: object) -> str | None:
    if isinstance(value, Mapping):
        value = value.get("@id")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        names = [name for part in value if (name := _name(part))]
        return ", ".join(names) or None
    if isinstance(value, Mapping):
        value = value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None

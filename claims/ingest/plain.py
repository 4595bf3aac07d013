"""Plain text and Markdown files -> drafts."""

from claims.errors import ArticleError
from claims.ingest.front_matter import split_front_matter
from claims.ingest.reading import Draft, Drafts
from claims.metadata import read_mapping


def read_plain(text: str) -> Drafts:
    """Read a plain text article, with front matter or without."""
    return _read(text, markdown=False)


def read_markdown(text: str) -> Drafts:
    """Read a Markdown article, with front matter or without."""
    return _read(text, markdown=True)


def _read(text: str, *, markdown: bool) -> Drafts:
    values, body = split_front_matter(text)
    metadata, notices = read_mapping(values)
    if not body.strip():
        raise ArticleError("the file has front matter but no text")
    return Drafts(
        drafts=(Draft(text=body, raw=text, metadata=metadata, markdown=markdown, notices=notices),)
    )

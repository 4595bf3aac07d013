"""JSON and JSON Lines files -> drafts."""

import json
from collections.abc import Mapping

from claims.errors import ArticleError
from claims.ingest.reading import Draft, Drafts
from claims.metadata import read_mapping

TEXT_KEYS = ("text", "body", "content", "articlebody")
MARKUP = ("<p>", "<p ", "<br", "<div", "</p>")


def read_json(text: str) -> Drafts:
    """Read one article object or a list of them.

    Raises ArticleError where the file is not JSON, or no article in it can be read.
    """
    try:
        value = json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        raise ArticleError(
            f"not valid JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"not valid JSON: {_line(error)}") from error
    if isinstance(value, Mapping):
        listed = next((value[key] for key in ("articles", "items") if key in value), None)
        value = listed if isinstance(listed, list) and not _text_of(value) else [value]
    if not isinstance(value, list):
        raise ArticleError("neither an article object nor a list of them")
    if not value:
        raise ArticleError("the list of articles is empty")
    many = len(value) > 1
    return _gather([(f"article {n}" if many else "", item) for n, item in enumerate(value, 1)])


def read_json_lines(text: str) -> Drafts:
    """Read one article object a line; a bad line is reported and the others are read."""
    items: list[tuple[str, object]] = []
    failures: list[str] = []
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        part = f"line {number}"
        try:
            items.append((part, json.loads(line)))
        except json.JSONDecodeError as error:
            failures.append(f"{part}: not valid JSON: {error.msg} at column {error.colno}")
        except (ValueError, RecursionError) as error:
            failures.append(f"{part}: not valid JSON: {_line(error)}")
    return _gather(items, failures)


def _gather(items: list[tuple[str, object]], bad: list[str] | None = None) -> Drafts:
    drafts: list[Draft] = []
    failures = list(bad or ())
    for part, item in items:
        lead = f"{part}: " if part else ""
        if not isinstance(item, Mapping):
            failures.append(f"{lead}not an article object")
            continue
        text = _text_of(item)
        if not text:
            failures.append(f"{lead}the article has no text")
            continue
        metadata, notices = read_mapping(item)
        drafts.append(
            Draft(
                text=text,
                raw=text,
                metadata=metadata,
                part=part,
                notices=tuple(f"{lead}{notice}" for notice in notices),
            )
        )
    return Drafts(drafts=tuple(drafts), failures=tuple(failures))


def _text_of(item: Mapping[str, object]) -> str:
    """Find an article object's text: a string, or a list of paragraphs."""
    lower = {str(key).casefold(): value for key, value in item.items()}
    for key in TEXT_KEYS:
        value = lower.get(key)
        if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and value.strip():
            return _without_tags(value)
    return ""


def _without_tags(text: str) -> str:
    """Take the tags out of a text that is really HTML."""
    if not any(tag in text.casefold() for tag in MARKUP):
        return text
    from lxml import html

    try:
        tree = html.fromstring(f"<div>{text}</div>")
    except (ValueError, html.etree.ParserError):
        return text
    for element in tree.iter("script", "style"):
        element.text = ""
    for element in tree.iter("p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote"):
        element.tail = f"\n\n{element.tail or ''}"
    return str(tree.text_content()).strip()


def _line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__

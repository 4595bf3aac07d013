"""Score a comparison against a list of what a careful reader finds in a story."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.ingest.article import make_article
from claims.model import Article
from compare.model import Comparison, Status

# An item that expects one of these first is also right when the pair is not compared at all.
_MAY_STAY_APART = frozenset({"scope", "rounding", "superseded"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Two places of a story and the statuses that count as right for them."""

    id: str
    expect: tuple[str, ...]
    a: tuple[str, str]
    b: tuple[str, str]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a comparison says of an item: the statuses of the findings that hold both places."""

    item: Item
    found: tuple[str, ...]
    right: bool


def read_seeds(file: Path) -> tuple[Item, ...]:
    """Read a gold file whose items have two `sides` of `article` and `text`."""
    items = json.loads(file.read_text())["items"]
    return tuple(
        Item(
            id=item["id"],
            expect=tuple(item["expect"]),
            a=(item["sides"][0]["article"], item["sides"][0]["text"]),
            b=(item["sides"][1]["article"], item["sides"][1]["text"]),
            why=item["why"],
        )
        for item in items
    )


def read_stories(file: Path) -> Mapping[str, tuple[Item, ...]]:
    """Read a gold file whose items name a `story` and pairs of document and words."""
    stories: dict[str, list[Item]] = {}
    for number, item in enumerate(json.loads(file.read_text())["items"], start=1):
        stories.setdefault(item["story"], []).append(
            Item(
                id=f"{item['story']}-{number}",
                expect=tuple(item["expect"]),
                a=(item["a"][0], item["a"][1]),
                b=(item["b"][0], item["b"][1]),
                why=item["why"],
            )
        )
    return {story: tuple(items) for story, items in stories.items()}


def read_labels(file: Path) -> tuple[Item, ...]:
    """Read a sample story's labels.json."""
    return tuple(
        Item(
            id=item["id"],
            expect=tuple(item["expect"]),
            a=(item["a"]["file"], item["a"]["text"]),
            b=(item["b"]["file"], item["b"]["text"]),
            why=item["why"],
        )
        for item in json.loads(file.read_text())
    )


def read_documents(file: Path, subtopic: str) -> tuple[Article, ...]:
    """Make articles of one subtopic's documents; the host of the URL is the outlet."""
    articles: list[Article] = []
    for line in file.read_text().splitlines():
        row: dict[str, Any] = json.loads(line)
        if row["subtopic"] == subtopic:
            host = (row["url"] or "").split("/")[2] if row["url"] else row["doc"]
            articles.append(
                make_article(text=row["text"], file=row["doc"], outlet=host, url=row["url"])
            )
    return tuple(articles)


def score(comparison: Comparison, items: Sequence[Item]) -> tuple[Result, ...]:
    """Tell for each item what the comparison says of it and whether that is right."""
    files = {article.id: article.file for article in comparison.articles}
    sentences = [
        (
            finding.status.value,
            [(files[s.claim.article], plain(s.claim.sentence.text)) for s in finding.sides],
        )
        for finding in comparison.findings
    ]
    return tuple(_result(item, sentences) for item in items)


def _result(item: Item, findings: Iterable[tuple[str, list[tuple[str, str]]]]) -> Result:
    a, b = (item.a[0], plain(item.a[1])), (item.b[0], plain(item.b[1]))
    found = [
        status
        for status, sides in findings
        if _two_sides(
            [i for i, s in enumerate(sides) if _holds(s, a)],
            [i for i, s in enumerate(sides) if _holds(s, b)],
        )
    ]
    apart = item.expect[0] in _MAY_STAY_APART
    wrong = apart and Status.CONFLICT.value in found and "conflict" not in item.expect
    right = not wrong and (bool(set(found) & set(item.expect)) or apart)
    return Result(item=item, found=tuple(sorted(set(found))), right=right)


def _two_sides(left: list[int], right: list[int]) -> bool:
    return any(x != y for x in left for y in right)


def _holds(side: tuple[str, str], place: tuple[str, str]) -> bool:
    return side[0] == place[0] and (place[1] in side[1] or side[1] in place[1])


def plain(text: str) -> str:
    """Fold quotes, white space and case, so that texts compare as a reader sees them."""
    text = unicodedata.normalize("NFKC", text)
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")):
        text = text.replace(curly, straight)
    return " ".join(text.split()).lower()

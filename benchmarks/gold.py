"""Score a comparison against a list of what a careful reader finds in a story."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from claims.ingest.article import make_article
from claims.model import Article
from compare.model import Comparison, Side, Status

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


class _Told(NamedTuple):
    """A side of a finding as far as it is scored: its file, its sentence and its value there."""

    file: str
    sentence: str
    value: str


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
    articles = {article.id: article for article in comparison.articles}
    told = [
        (finding.status.value, [_told(articles[s.claim.article], s) for s in finding.sides])
        for finding in comparison.findings
    ]
    return tuple(_result(item, told) for item in items)


def _told(article: Article, side: Side) -> _Told:
    return _Told(
        article.file, plain(side.claim.sentence.text), plain(article.text[side.start : side.end])
    )


def _result(item: Item, findings: Iterable[tuple[str, list[_Told]]]) -> Result:
    a, b = (item.a[0], plain(item.a[1])), (item.b[0], plain(item.b[1]))
    apart = item.expect[0] in _MAY_STAY_APART
    conflict = Status.CONFLICT.value
    found: list[str] = []
    for status, sides in findings:
        # a conflict over other words of the two sentences says nothing of what stays apart
        holds = _touches if apart and status == conflict else _holds
        places = [[i for i, side in enumerate(sides) if holds(side, place)] for place in (a, b)]
        if _two_sides(places[0], places[1]):
            found.append(status)
    wrong = apart and conflict in found and conflict not in item.expect
    right = not wrong and (bool(set(found) & set(item.expect)) or apart)
    return Result(item=item, found=tuple(sorted(set(found))), right=right)


def _two_sides(left: list[int], right: list[int]) -> bool:
    return any(x != y for x in left for y in right)


def _holds(side: _Told, place: tuple[str, str]) -> bool:
    file, text = place
    return side.file == file and (text in side.sentence or side.sentence in text)


def _touches(side: _Told, place: tuple[str, str]) -> bool:
    """Tell whether a side's value stands in the words of a place, or may do so."""
    if not _holds(side, place):
        return False
    start, value = side.sentence.find(place[1]), side.sentence.find(side.value)
    if min(start, value) < 0:
        return True
    return start < value + len(side.value) and value < start + len(place[1])


def plain(text: str) -> str:
    """Fold quotes, white space and case, so that texts compare as a reader sees them."""
    text = unicodedata.normalize("NFKC", text)
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'")):
        text = text.replace(curly, straight)
    return " ".join(text.split()).lower()

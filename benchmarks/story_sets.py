"""Articles of known stories: three outlets on one event, and two events of each of many kinds."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.rows import read_rows
from claims.encode import Encoder
from claims.ingest.article import make_article
from claims.model import Article
from compare.stories.terms import opening_text

EVENTS = "eval/stories_dev.jsonl"
KINDS = "eval/ecb_dev/docs.jsonl"
FOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """Articles with the story that each tells and the kind of story, all rows alike.

    Folds are cut by kind: what is fitted without a fold has seen nothing of its kinds.
    """

    articles: tuple[Article, ...]
    stories: tuple[str, ...]
    kinds: tuple[str, ...]
    vectors: npt.NDArray[np.float32]

    @property
    def folds(self) -> tuple[int, ...]:
        """The fold of each article."""
        return tuple(zlib.crc32(kind.encode()) % FOLDS for kind in self.kinds)

    @property
    def by_kind(self) -> Mapping[str, "Labelled"]:
        """The articles of each kind on their own."""
        rows: dict[str, list[int]] = defaultdict(list)
        for row, kind in enumerate(self.kinds):
            rows[kind].append(row)
        return {kind: self.take(found) for kind, found in sorted(rows.items())}

    def take(self, rows: Iterable[int]) -> "Labelled":
        """Return some rows."""
        kept = list(rows)
        return Labelled(
            articles=tuple(self.articles[row] for row in kept),
            stories=tuple(self.stories[row] for row in kept),
            kinds=tuple(self.kinds[row] for row in kept),
            vectors=self.vectors[kept],
        )

    def undated(self) -> "Labelled":
        """Take the dates away."""
        bare = tuple(replace(article, published=None) for article in self.articles)
        return replace(self, articles=bare)

    def later(self, days: Sequence[int]) -> "Labelled":
        """Move each article's date by a number of days."""
        moved = tuple(
            replace(article, published=article.published + timedelta(days=shift))
            if article.published
            else article
            for article, shift in zip(self.articles, days, strict=True)
        )
        return replace(self, articles=moved)


def read_events(file: Path, encoder: Encoder) -> Labelled:
    """Read events with an article's title, opening and date from each of several outlets."""
    found = [
        (
            make_article(
                text=article["text"],
                title=article["title"],
                outlet=article["outlet"],
                published=row["date"][:10],
            ),
            f"event {number}",
        )
        for number, row in enumerate(read_rows(file))
        for article in row["articles"]
    ]
    stories = [story for _, story in found]
    return _labelled([article for article, _ in found], stories, stories, encoder)


def read_kinds(file: Path, encoder: Encoder) -> Labelled:
    """Read documents of two stories of each kind; nothing but their text is known."""
    rows = read_rows(file)
    # the outlet is of no use here, but two articles of one text need different ids
    articles = [
        make_article(text=row["text"], outlet=f"outlet {number}") for number, row in enumerate(rows)
    ]
    stories = [row["subtopic"] for row in rows]
    return _labelled(articles, stories, [_kind(story) for story in stories], encoder)


def b_cubed(stories: Sequence[str], groups: Sequence[int]) -> npt.NDArray[np.float64]:
    """Return the precision and the recall of each article's group, shape (articles, 2)."""
    held, told, both = Counter(groups), Counter(stories), Counter(zip(stories, groups, strict=True))
    return np.array(
        [
            (both[story, group] / held[group], both[story, group] / told[story])
            for story, group in zip(stories, groups, strict=True)
        ]
    )


def _kind(story: str) -> str:
    number = re.match(r"\d+", story)
    return number.group() if number else story


def _labelled(
    articles: Sequence[Article], stories: Sequence[str], kinds: Sequence[str], encoder: Encoder
) -> Labelled:
    return Labelled(
        articles=tuple(articles),
        stories=tuple(stories),
        kinds=tuple(kinds),
        vectors=np.asarray(encoder.encode([opening_text(article) for article in articles])),
    )

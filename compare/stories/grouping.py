"""Which articles tell one story: groups that grow as long as the evidence says so."""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from claims.model import Article
from compare.model import StoryArticles
from compare.stories.leftovers import attach
from compare.stories.links import Links, StoryModel, link, scores


def find_stories(
    articles: Sequence[Article], vectors: npt.NDArray[np.float32], model: StoryModel
) -> tuple[StoryArticles, ...]:
    """Group articles into the stories they tell, the largest first.

    `vectors` holds one unit vector an article, of its opening, in the order of the articles. Two
    groups are joined as long as their evidence says that they tell one story, the surest first;
    then articles that are left over are given to a story that they are much nearer to than any.
    The order of the articles changes nothing.
    """
    order = sorted(range(len(articles)), key=lambda row: articles[row].id)
    ordered = [articles[row] for row in order]
    unit = np.asarray(vectors, dtype=np.float64)[order]
    links = link(ordered, unit, model.background)
    groups = attach(links, grow(links, model), model)
    found = [one_story([ordered[r] for r in rows], unit[rows]) for rows in groups]
    return tuple(sorted(found, key=lambda story: (-len(story.articles), story.label, story.id)))


def one_story(articles: Sequence[Article], vectors: npt.ArrayLike) -> StoryArticles:
    """Make a story of articles that are known to tell one; `vectors` as in `find_stories`."""
    unit = np.asarray(vectors, dtype=np.float64)
    central = (unit @ unit.sum(axis=0)).round(6)
    best = max(
        range(len(articles)),
        key=lambda row: (bool(articles[row].title), central[row], articles[row].id),
    )
    ids = tuple(
        article.id for article in sorted(articles, key=lambda article: (article.file, article.id))
    )
    digest = hashlib.sha256("\x1f".join(sorted(ids)).encode())
    return StoryArticles(
        id=f"s{digest.hexdigest()[:10]}", label=_title(articles[best]), articles=ids
    )


def grow(links: Links, model: StoryModel) -> list[list[int]]:
    """Join groups until no two have evidence for one story; return the rows of each group.

    `links` are joined alike: the first row of a group stands for it.
    """
    total = len(links.size)
    members = [[row] for row in range(total)]
    table = np.full((total, total), -np.inf)
    for row in range(total - 1):
        others = np.arange(row + 1, total)
        table[row, others] = table[others, row] = scores(links, row, others, model)
    best = table.argmax(axis=1) if total else np.zeros(0, dtype=np.intp)
    alive = np.ones(total, dtype=bool)
    rows = np.arange(total)
    while total > 1:
        row = int(table[rows, best].argmax())
        other = int(best[row])
        if table[row, other] <= 0:
            break
        kept, gone = min(row, other), max(row, other)
        links.merge(kept, gone)
        members[kept].extend(members[gone])
        members[gone] = []
        alive[gone] = False
        table[gone] = table[:, gone] = -np.inf
        others = np.flatnonzero(alive & (rows != kept))
        if not len(others):
            break
        table[kept, others] = table[others, kept] = scores(links, kept, others, model)
        stale = np.flatnonzero((best == kept) | (best == gone) | (rows == kept))
        best[stale] = table[stale].argmax(axis=1)
        better = table[others, kept] > table[others, best[others]]
        best[others[better]] = kept
    return [sorted(found) for found in members if found]


def _title(article: Article) -> str:
    if article.title:
        return " ".join(article.title.split())
    words = " ".join(article.text[b.start : b.end] for b in article.blocks[:1]).split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")

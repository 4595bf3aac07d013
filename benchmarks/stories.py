"""Stories with what a careful reader finds in them, scored item by item."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.gold import (
    Item,
    Result,
    read_documents,
    read_labels,
    read_seeds,
    read_stories,
    score,
)
from claims.encode import load_encoder
from claims.ingest.folder import read_folder
from claims.model import Article
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

CORPUS = Path(__file__).parents[1] / "corpus"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredStory:
    """A story's articles and the items a comparison of them is scored against."""

    name: str
    articles: tuple[Article, ...]
    items: tuple[Item, ...]


def sample_stories() -> tuple[ScoredStory, ...]:
    """Read the repository's sample stories."""
    return tuple(
        ScoredStory(
            name=f"corpus/{labels.parent.name}",
            articles=read_folder(labels.parent).articles,
            items=read_labels(labels),
        )
        for labels in sorted(CORPUS.glob("*/labels.json"))
    )


def data_stories(data: Path) -> tuple[ScoredStory, ...]:
    """Read what a data folder holds: `seeds` and `eval/ecb_dev` with their files in `gold`."""
    stories: list[ScoredStory] = []
    seeds, ecb = data / "gold" / "seeds.json", data / "gold" / "ecb_dev.json"
    if seeds.exists():
        stories.append(
            ScoredStory(
                name="seeds",
                articles=read_folder(data / "seeds").articles,
                items=read_seeds(seeds),
            )
        )
    if ecb.exists():
        documents = data / "eval" / "ecb_dev" / "docs.jsonl"
        stories.extend(
            ScoredStory(name=name, articles=read_documents(documents, name), items=items)
            for name, items in sorted(read_stories(ecb).items())
        )
    return tuple(stories)


def print_scores(stories: Sequence[ScoredStory]) -> None:
    """Print a line an item, then a line a story."""
    encoder = load_encoder()
    totals: list[str] = []
    for story in stories:
        comparison = compare_articles(story.articles, Settings(), encoder=encoder)
        results = score(comparison, story.items)
        click.echo(f"\n{story.name}")
        for result in results:
            click.echo(_line(result))
        conflicts = sum(finding.status == "conflict" for finding in comparison.findings)
        totals.append(
            f"{story.name}: {sum(result.right for result in results)} of {len(results)} right; "
            f"{len(comparison.articles)} articles, {len(comparison.findings)} findings, "
            f"{conflicts} of them conflicts"
        )
    click.echo("")
    for total in totals:
        click.echo(total)


def _line(result: Result) -> str:
    mark = "right" if result.right else "WRONG"
    found = "/".join(result.found) or "not compared"
    item = result.item
    return f"  {mark}  {item.id}: {found}; right is {'/'.join(item.expect)}: {item.why}"

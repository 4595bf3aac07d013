"""Stories with what a careful reader finds in them, scored item by item."""

from collections.abc import Iterator, Sequence
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
from claims.encode import Encoder, load_encoder
from claims.ingest.folder import read_folder
from claims.model import Article
from compare.model import Comparison
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

CORPUS = Path(__file__).parents[1] / "corpus"
# of a data folder
SEEDS = ("gold/seeds.json", "seeds")
ECB = ("gold/ecb_dev.json", "eval/ecb_dev/docs.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredStory:
    """A story's articles and the items a comparison of them is scored against."""

    name: str
    articles: tuple[Article, ...]
    items: tuple[Item, ...]


def sample_stories() -> tuple[ScoredStory, ...]:
    """Read the repository's sample stories that are whole from the start."""
    return tuple(
        ScoredStory(
            name=f"corpus/{labels.parent.name}",
            articles=read_folder(labels.parent).articles,
            items=read_labels(labels),
        )
        for labels in sorted(CORPUS.glob("*/labels.json"))
        # articles that arrive one by one are no one state to score
        if not (labels.parent / "traffic.json").exists()
    )


def seed_stories(data: Path) -> tuple[ScoredStory, ...]:
    """Read the story whose articles are a folder of files."""
    items, folder = (data / name for name in SEEDS)
    articles = read_folder(folder).articles
    return (ScoredStory(name="seeds", articles=articles, items=read_seeds(items)),)


def ecb_stories(data: Path) -> tuple[ScoredStory, ...]:
    """Read the stories whose articles are rows of one file."""
    items, documents = (data / name for name in ECB)
    return tuple(
        ScoredStory(name=name, articles=read_documents(documents, name), items=found)
        for name, found in sorted(read_stories(items).items())
    )


def data_stories(data: Path) -> tuple[ScoredStory, ...]:
    """Read what a data folder holds of both."""
    stories: list[ScoredStory] = []
    if (data / SEEDS[0]).exists():
        stories.extend(seed_stories(data))
    if (data / ECB[0]).exists():
        stories.extend(ecb_stories(data))
    return tuple(stories)


def compare_stories(
    stories: Sequence[ScoredStory], encoder: Encoder
) -> Iterator[tuple[ScoredStory, Comparison, tuple[Result, ...]]]:
    """Compare each story and yield what the comparison says of its items."""
    for story in stories:
        comparison = compare_articles(story.articles, Settings(one_story=True), encoder=encoder)
        yield story, comparison, score(comparison, story.items)


def print_scores(stories: Sequence[ScoredStory]) -> None:
    """Print a line an item, then a line a story."""
    totals: list[str] = []
    for story, comparison, results in compare_stories(stories, load_encoder()):
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

"""Openings of news on 506 events as a fact-checker reads them: the conflicts listed are few."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measurement import DataSet, Measurement, Scored
from benchmarks.rows import read_rows
from benchmarks.story_sets import EVENTS
from benchmarks.whole_stories import JUDGED, Compared, precision
from claims.encode import Encoder, load_encoder
from claims.errors import NothingToCompareError
from claims.ingest.article import make_article
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

# The events whose false alarms were read and worked on come first; of the others only the figure.
DEV = 300
SAMPLES = {"openings-dev": (0, DEV), "openings": (DEV, 10**9)}


def compare_openings(data: Path, sample: str, encoder: Encoder) -> Iterator[Compared]:
    """Compare the two or three openings of each event of a sample, one event after the other."""
    first, end = SAMPLES[sample]
    for number, row in enumerate(read_rows(data / EVENTS)):
        if not first <= number < end:
            continue
        articles = [
            make_article(
                text=article["text"],
                title=article["title"],
                outlet=article["outlet"],
                file=f"{number}-{place}",
                published=row["date"][:10],
            )
            for place, article in enumerate(row["articles"])
        ]
        try:
            comparison = compare_articles(articles, Settings(one_story=True), encoder=encoder)
        except NothingToCompareError:
            continue
        yield Compared(name=f"event {number}", comparison=comparison, documents={})


def score(sample: str, data: Path) -> Iterator[Scored]:
    """Yield the share of listed conflicts that are right."""
    stories = tuple(compare_openings(data, sample, load_encoder()))
    yield precision(stories, [row for row in read_rows(JUDGED) if row["draw"] == sample])


def _sample(sample: str) -> DataSet:
    measured = Measurement(
        name=sample,
        dataset="AllSides",
        split="dev" if sample.endswith("dev") else "held",
        measure="right",
        target=0.80,
    )
    return DataSet(files=(EVENTS,), measurements=(measured,), score=partial(score, sample))


SETS = tuple(_sample(sample) for sample in SAMPLES)

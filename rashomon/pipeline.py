"""Files or articles -> a comparison: reads, extracts, encodes and compares."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from claims.encode import Encoder, load_encoder
from claims.errors import NothingToCompareError
from claims.extract import extract
from claims.ingest.folder import read_paths
from claims.model import Article, Claim
from compare.model import Comparison, Failure
from compare.run import compare_story
from rashomon.settings import Settings

# Told what is being done now, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


def silent(stage: str, done: int, total: int) -> None:
    """Report progress to nobody."""


def compare_paths(
    paths: Sequence[Path],
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Read article files or folders and compare them as one story.

    Raises NothingToCompareError where fewer than two outlets are left, SettingsError for a path
    that does not exist, ModelError for a model that can't be loaded.
    """
    progress("reading files", 0, 1)
    reading = read_paths(paths, max_bytes=settings.max_bytes)
    progress("reading files", 1, 1)
    failures = tuple(Failure(file=f.file, reason=f.reason) for f in reading.failures)
    comparison = compare_articles(
        reading.articles, settings, encoder=encoder, progress=progress, failures=failures
    )
    return replace(
        comparison, notices=(*reading.notices, *comparison.notices), failures=failures
    )


def compare_articles(
    articles: Sequence[Article],
    settings: Settings,
    *,
    encoder: Encoder | None = None,
    progress: Progress = silent,
    failures: Sequence[Failure] = (),
) -> Comparison:
    """Compare articles that are already in memory as one story."""
    _require_two_outlets(articles, failures)
    claims: list[Claim] = []
    progress("reading claims", 0, len(articles))
    for done, found in enumerate(extract(articles), start=1):
        claims.extend(found)
        progress("reading claims", done, len(articles))
    progress("comparing", 0, 1)
    model = encoder or load_encoder(settings.model)
    vectors = np.asarray(model.encode([claim.context or claim.text for claim in claims]))
    comparison = compare_story(articles, claims, vectors)
    progress("comparing", 1, 1)
    return comparison


def _require_two_outlets(articles: Sequence[Article], failures: Sequence[Failure]) -> None:
    outlets = {article.outlet for article in articles}
    if len(outlets) >= 2:
        return
    lost = f" ({len(failures)} files could not be read: {failures[0].reason})" if failures else ""
    if not articles:
        raise NothingToCompareError(f"there is no article to compare{lost}")
    count = "one article" if len(articles) == 1 else f"{len(articles)} articles"
    raise NothingToCompareError(
        f"there is nothing to compare: {count}, all from {articles[0].outlet}; "
        f"two outlets are needed{lost}"
    )

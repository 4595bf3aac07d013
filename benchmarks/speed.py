"""How long each stage takes for one story."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import click
import numpy as np


@contextmanager
def _timed(stage: str) -> Iterator[None]:
    start = perf_counter()
    yield
    click.echo(f"{stage:<24} {perf_counter() - start:8.2f} s")


def print_stages(folder: Path) -> None:
    """Print the seconds of each stage, models loaded apart, and the story's size."""
    with _timed("import and load models"):
        from claims.encode import load_encoder
        from claims.extract import extract
        from claims.ingest.folder import read_paths
        from claims.parse import load_pipeline
        from compare.run import compare_story
        from reports.html import render_html
        from reports.json import render_json

        encoder = load_encoder()
        load_pipeline()
    with _timed("read files"):
        articles = read_paths([folder]).articles
    with _timed("parse and read facts"):
        claims = [claim for found in extract(articles) for claim in found]
    with _timed("encode claims"):
        vectors = np.asarray(encoder.encode([claim.context or claim.text for claim in claims]))
    with _timed("compare"):
        comparison = compare_story(articles, claims, vectors)
    with _timed("render HTML and JSON"):
        render_html(comparison)
        render_json(comparison)
    click.echo(
        f"{len(articles)} articles, {len(claims)} claims, {len(comparison.findings)} findings"
    )

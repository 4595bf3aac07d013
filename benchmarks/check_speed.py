"""How long a check takes: a folder read for the first time, with one article more, unchanged."""

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import click

from benchmarks.archive import one_more, write_archive

# a second full run of more articles takes too long to show the same again
_COMPARED = 200


def print_check_speed(articles: int, stories: int, seed: int) -> None:
    """Print the seconds of three checks of an archive, and of a run that loads nothing before.

    The full run and the one with an article more are timed with the models loaded; the same full
    run without any cache shows that both give the same result.
    """
    from claims.ingest.article import make_article
    from claims.parse import load_pipeline
    from rashomon.cache.codec import encode
    from rashomon.cache.entries import FolderCache, NoCache
    from rashomon.check.state import read_state, remember
    from rashomon.settings import Settings

    with tempfile.TemporaryDirectory(prefix="rashomon-") as temporary:
        folder, cache = Path(temporary) / "news", Path(temporary) / "cache"
        archive = write_archive(folder, articles=articles, stories=stories, seed=seed)
        settings = Settings()
        remembered = remember(settings, FolderCache(cache))
        remembered.encoder().encode(["The models are loaded."])
        load_pipeline()
        remembered.claims(make_article(text="The council met on Friday."))

        start = perf_counter()
        first = read_state(folder, settings, remembered)
        full = perf_counter() - start
        click.echo(f"full run                  {full:8.2f} s, {len(first.findings):,} differences")

        extra = one_more(archive, archive.stories[len(archive.stories) // 2].id)
        (folder / extra.file).parent.mkdir(parents=True, exist_ok=True)
        (folder / extra.file).write_text(extra.text, encoding="utf-8")
        start = perf_counter()
        second = read_state(folder, settings, remembered)
        more = perf_counter() - start
        click.echo(f"one article more          {more:8.2f} s, {more / full:.2%} of the full run")

        command = [sys.executable, "-m", "rashomon", "check", str(folder), "--cache", str(cache)]
        start = perf_counter()
        ended = subprocess.run([*command, "--quiet"], check=False, capture_output=True)
        nothing = perf_counter() - start
        click.echo(f"unchanged, a new process  {nothing:8.2f} s, exit code {ended.returncode}")

        if articles <= _COMPARED:
            anew = read_state(folder, settings, remember(settings, NoCache()))
            same = encode(anew) == encode(second)
            click.echo(f"the same as a full run without a cache: {'yes' if same else 'NO'}")

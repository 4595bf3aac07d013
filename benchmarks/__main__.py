"""Measure the program: `python -m benchmarks gold|cases|dates|quantities|speed`."""

import sys
from pathlib import Path

import click

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="RASHOMON_DATA",
    help="The folder with the evaluation data; default: the environment's RASHOMON_DATA.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def cli() -> None:
    """Measure judgement, reading and speed; nothing here is a test."""


@cli.command()
@data_option
@click.option("--corpus", is_flag=True, help="The repository's sample stories alone.")
def gold(data: Path | None, corpus: bool) -> None:
    """Score comparisons against what a careful reader finds, item by item."""
    from benchmarks.stories import data_stories, print_scores, sample_stories

    stories = sample_stories()
    if not corpus:
        stories += data_stories(_given(data))
    print_scores(stories)


@cli.command()
def cases() -> None:
    """Judge the cases of the tests and those that are too hard so far."""
    from benchmarks.judgement import print_cases

    print_cases()


@cli.command()
@data_option
def dates(data: Path | None) -> None:
    """Score the date reader on marked news and on short inputs with their values."""
    from benchmarks.dates import print_scores

    print_scores(_given(data))


@cli.command()
@data_option
def quantities(data: Path | None) -> None:
    """Score the quantity reader on marked news and on short inputs with their values."""
    from benchmarks.quantities import print_scores

    print_scores(_given(data))


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def speed(folder: Path) -> None:
    """Print the seconds that each stage takes for one story."""
    from benchmarks.speed import print_stages

    print_stages(folder)


def _given(data: Path | None) -> Path:
    if data is None:
        click.echo("no evaluation data: give --data FOLDER or set RASHOMON_DATA", err=True)
        sys.exit(2)
    return data


if __name__ == "__main__":
    cli(prog_name="python -m benchmarks")

"""Measure the program: `python -m benchmarks quality|gold|cases|speed|train-support`."""

import shutil
import sys
from pathlib import Path
from typing import NoReturn

import click

from claims.errors import ExitCode

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
@click.option("--only", multiple=True, metavar="NAME", help="Measure this row; more may follow.")
@click.option("--errors", type=click.IntRange(min=1), help="Show so many errors of each row.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the figures.",
)
@click.argument("more", nargs=-1, metavar="[NAME]...")
def quality(
    data: Path | None,
    only: tuple[str, ...],
    more: tuple[str, ...],
    errors: int | None,
    json_file: Path | None,
) -> None:
    """Print one table of every measurement, or of the rows named."""
    from benchmarks import table
    from benchmarks.quality import SETS, measure

    names = {blank.name for each in SETS for blank in each.measurements}
    asked = (*only, *more)
    if more and not only:
        _refuse("rows are named after --only")
    if json_file and not json_file.parent.is_dir():
        _refuse(f"there is no folder {json_file.parent} to write {json_file.name} in")
    if unknown := [name for name in asked if name not in names]:
        _refuse(f"no row is named {unknown[0]}; the rows are {', '.join(sorted(names))}")
    width = shutil.get_terminal_size().columns
    given = _given(data)
    taken = []
    click.echo(table.header(width))
    for one in measure(SETS, given, asked):
        taken.append(one)
        click.echo(table.row(one, width))
    for line in table.summary(taken, width):
        click.echo(line)
    if errors:
        for one in taken:
            for line in table.errors(one, errors, width):
                click.echo(line)
    if json_file:
        json_file.write_text(table.as_json(taken), encoding="utf-8")
    if any(one.missing for one in taken):
        sys.exit(ExitCode.UNMEASURED)


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


@cli.command("train-support")
@data_option
def train_support(data: Path | None) -> None:
    """Fit the weights of `supports` anew and write rashomon/support_model.json."""
    from benchmarks.train_support import train

    train(_given(data))


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def speed(folder: Path) -> None:
    """Print the seconds that each stage takes for one story."""
    from benchmarks.speed import print_stages

    print_stages(folder)


def _given(data: Path | None) -> Path:
    if data is None:
        _refuse("no evaluation data: give --data FOLDER or set RASHOMON_DATA")
    return data


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(ExitCode.USAGE)


if __name__ == "__main__":
    cli(prog_name="python -m benchmarks")

"""Measure the program: `python -m benchmarks quality|gold|cases|speed|archive|check|train-NAME`."""

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


@cli.command("train-stories")
@data_option
def train_stories(data: Path | None) -> None:
    """Fit the weights of stories anew and write rashomon/story_model.json."""
    from benchmarks.train_stories import train

    train(_given(data))


@cli.command("train-judge")
@data_option
def train_judge(data: Path | None) -> None:
    """Fit the learned judge anew and write rashomon/judge_model.json and judge_heads.npz."""
    from benchmarks.train_judge import fit_judge

    fit_judge(_given(data))


@cli.command("train-sameness")
@data_option
def train_sameness(data: Path | None) -> None:
    """Fit the weights of sameness anew and write compare/sameness/weights.py."""
    from benchmarks.train_sameness import train

    train(_given(data))


@cli.command("train-values")
@data_option
def train_values(data: Path | None) -> None:
    """Fit the weights of one value anew and write compare/one_value/weights.py."""
    from benchmarks.train_values import train

    train(_given(data))


@cli.command("list-conflicts")
@data_option
@click.option(
    "--draw", default="1", show_default=True, help="Which ten stories, or a sample of openings."
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def list_conflicts(data: Path | None, draw: str, file: Path) -> None:
    """Write the conflicts of a draw that nobody has judged to FILE, with their sentences."""
    from benchmarks.openings import SAMPLES, compare_openings
    from benchmarks.whole_stories import compare_draw, write_findings
    from claims.encode import load_encoder

    folder, encoder = _given(data), load_encoder()
    if draw in SAMPLES:
        count = write_findings(compare_openings(folder, draw, encoder), draw, file)
    elif draw.isdecimal() and int(draw) > 0:
        count = write_findings(compare_draw(folder, int(draw), encoder), int(draw), file)
    else:
        raise click.UsageError(f"--draw is a number, {' or '.join(SAMPLES)}, not {draw!r}")
    click.echo(f"{count} to judge in {file}")


@cli.command("keep-judgements")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def keep(file: Path) -> None:
    """Take the judgements of a FILE of list-conflicts into the labels, without the sentences."""
    from benchmarks.whole_stories import keep_judgements

    click.echo(f"{keep_judgements(file)} kept")


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def speed(folder: Path) -> None:
    """Print the seconds that each stage takes for one story."""
    from benchmarks.speed import print_stages

    print_stages(folder)


@cli.command()
@click.option("--articles", type=click.IntRange(min=2), default=1000, show_default=True)
@click.option("--stories", type=click.IntRange(min=1), default=100, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def archive(folder: Path, articles: int, stories: int, seed: int) -> None:
    """Write an archive of invented news to FOLDER, each story told by several outlets."""
    from benchmarks.archive import write_archive

    try:
        written = write_archive(folder, articles=articles, stories=stories, seed=seed)
    except ValueError as error:
        _refuse(str(error))
    click.echo(f"{len(written.entries)} articles of {len(written.stories)} stories in {folder}")


@cli.command()
@click.option("--articles", type=click.IntRange(min=2), default=1_000, show_default=True)
@click.option("--stories", type=click.IntRange(min=1), default=100, show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="What to draw from.")
def check(articles: int, stories: int, seed: int) -> None:
    """Print how long a check of an archive takes: all of it, one article more, nothing new."""
    from benchmarks.check_speed import print_check_speed

    print_check_speed(articles, stories, seed)


def _given(data: Path | None) -> Path:
    if data is None:
        _refuse("no evaluation data: give --data FOLDER or set RASHOMON_DATA")
    return data


def _refuse(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(ExitCode.USAGE)


if __name__ == "__main__":
    cli(prog_name="python -m benchmarks")

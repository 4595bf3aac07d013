"""`rashomon watch`: a line for each article that arrives, with what it puts in doubt."""

import json
import shlex
import subprocess
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.errors import SettingsError
from rashomon.cli.check_options import (
    baseline_option,
    cache_option,
    check_kept,
    chosen_baseline,
    chosen_cache,
    fail_on_option,
    folder_argument,
    no_cache_option,
    one_story_option,
    read_rules,
    tell_cache,
)
from rashomon.cli.options import debug_option, model_option, quiet_option
from rashomon.cli.streams import flush_output, say
from rashomon.settings import Settings

if TYPE_CHECKING:
    from rashomon.check.watch import Arrival
    from reports.check.model import NewFinding

# seconds between two looks at the folder
INTERVAL = 5.0


@click.command(short_help="Wait for articles and tell what each puts in doubt.")
@folder_argument
@click.option(
    "--interval",
    type=click.FloatRange(min=0.05),
    default=INTERVAL,
    show_default=True,
    metavar="SECONDS",
    help="How long to wait between two looks at FOLDER.",
)
@click.option(
    "--exec",
    "command",
    metavar="COMMAND",
    help="Run COMMAND for each new finding, which it gets as JSON on its standard input.",
)
@click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Keep what was seen and told in FILE, so that a later watch goes on from there.",
)
@click.option("--rounds", type=click.IntRange(min=1), metavar="N", help="End after N comparisons.")
@baseline_option
@fail_on_option
@one_story_option
@model_option
@cache_option
@no_cache_option
@quiet_option
@debug_option
def watch(
    *,
    folder: Path,
    interval: float,
    command: str | None,
    store: Path | None,
    rounds: int | None,
    baseline: Path | None,
    fail_on: tuple[str, ...],
    one_story: bool,
    model: str,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
) -> None:
    """Watch FOLDER and print a line for each article that arrives or changes.

    What is in FOLDER at the start is known, unless --store says what was there
    before. No finding is told twice. Stop it with Ctrl-C.
    """
    from rashomon.baseline import read_baseline
    from rashomon.check.run import Check
    from rashomon.check.state import remember
    from rashomon.check.watch import Watch, changes_of
    from reports.words import count

    if not folder.is_dir():
        raise SettingsError(
            f"{folder} is a file: a watch looks at a folder"
            if folder.exists()
            else f"{folder}: there is no such folder"
        )
    hand_on = _runner(command)
    if store is not None:
        check_kept(store, folder)
    known = chosen_baseline(baseline)
    settings = Settings(model=model, one_story=one_story)
    kept = chosen_cache(cache, off=no_cache)
    watched = Watch(
        check=Check(
            folder=folder,
            fail_on=read_rules(fail_on),
            baseline=known,
            store=store,
        ),
        settings=settings,
        remembered=remember(settings, kept),
        entries=read_baseline(known) if known is not None else (),
    )
    begun = watched.begin()
    tell_cache(kept)
    if not quiet:
        say(f"watching {folder}: {count(len(begun.articles), 'article')}; Ctrl-C ends it")
    for number, _ in enumerate(changes_of(folder, interval, time.sleep), start=1):
        for arrival in watched.round(date.today()):
            click.echo(line_of(arrival))
            for new in arrival.new:
                hand_on(new)
        flush_output()
        if number == rounds:
            return


def line_of(arrival: "Arrival") -> str:
    """Write an arrival in one line: the file, what is new, and what it ended."""
    from reports.check.news import describe
    from reports.words import count, one_line

    if arrival.problem:
        return one_line(f"{arrival.file}: not read: {arrival.problem}")
    told = [count(len(arrival.new), "new finding")] if arrival.new else ["nothing new"]
    if arrival.resolved:
        told.append(f"{arrival.resolved:,} resolved")
    findings = " | ".join(
        f"{new.finding.id} {new.finding.status} {new.finding.label}: "
        f"{'; '.join(describe(new.finding))}"
        for new in arrival.new
    )
    lead = f"{arrival.file} {arrival.change}" if arrival.file else arrival.change
    return one_line(f"{lead}: {', '.join(told)}{f' | {findings}' if findings else ''}")


def _runner(command: str | None) -> "Callable[[NewFinding], None]":
    """Return what hands a finding to the user's command; its failure ends nothing."""
    if command is None:
        return lambda _: None
    try:
        arguments: Sequence[str] = shlex.split(command)
    except ValueError as error:
        raise SettingsError(f"--exec: {command!r} is no command: {error}") from error
    if not arguments:
        raise SettingsError("--exec: no command is given")

    def run(new: "NewFinding") -> None:
        from reports.check.json import finding_object

        told = json.dumps(finding_object(new.finding), ensure_ascii=False) + "\n"
        try:
            ended = subprocess.run(arguments, input=told.encode(), check=False)
        except OSError as error:
            say(f"{arguments[0]} could not be run: {(error.strerror or str(error)).lower()}")
            return
        if ended.returncode:
            say(f"{arguments[0]} ended with {ended.returncode} for {new.finding.id}")

    return run

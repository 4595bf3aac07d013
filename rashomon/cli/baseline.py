"""`rashomon baseline`: write down what is known, see what differs, take out what is over."""

import getpass
import subprocess
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.errors import ExitCode, SettingsError
from rashomon.cli.check_options import (
    cache_option,
    check_kept,
    chosen_cache,
    fail_on_option,
    folder_argument,
    no_cache_option,
    one_story_option,
    read_rules,
    tell_cache,
)
from rashomon.cli.options import debug_option, model_option, quiet_option
from rashomon.cli.streams import say
from rashomon.settings import BASELINE, Settings

if TYPE_CHECKING:
    from rashomon.check.threshold import Threshold
    from reports.check.model import CheckFinding, State

REASON = "known when the baseline was written"

file_option = click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    default=BASELINE,
    show_default=True,
    metavar="FILE",
    help="The baseline.",
)


@click.group(short_help="Keep the list of findings that are known.")
@debug_option
def baseline() -> None:
    """Keep the list of findings that are known, so that a check tells only new ones.

    The list is a text file, a finding a line, sorted and without times or
    scores: it can be reviewed and merged like any other file.
    """


@baseline.command(short_help="Write what FOLDER has into the baseline.")
@folder_argument
@file_option
@click.option(
    "--finding",
    "named",
    multiple=True,
    metavar="ID",
    help="Only this one; `check` tells the ids. Repeat for more.",
)
@click.option("--reason", default=REASON, show_default=True, help="Why nobody need look at it.")
@click.option("--by", metavar="NAME", help="Who says so. [default: git's user, else the login]")
@click.option(
    "--until",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DAY",
    help="The last day on which the decision holds, such as 2026-03-31.",
)
@fail_on_option
@one_story_option
@model_option
@cache_option
@no_cache_option
@quiet_option
@debug_option
def write(
    *,
    folder: Path,
    baseline: Path,
    named: tuple[str, ...],
    reason: str,
    by: str | None,
    until: datetime | None,
    fail_on: tuple[str, ...],
    one_story: bool,
    model: str,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Write the conflicts and disputes of FOLDER into the baseline.

    Whatever else --fail-on names is written too. Entries that are there keep
    their reason, person and day. With --finding, only the findings named are
    written, with the decision given now.
    """
    from rashomon.baseline import read_baseline, write_baseline
    from rashomon.check.upkeep import decide, write_all
    from reports.check.model import Decision
    from reports.words import count

    rules = read_rules(fail_on)
    if until is not None and until.date() < date.today():
        raise SettingsError(f"--until {until.date()} is over: name today or a later day")
    entries = read_baseline(baseline) if baseline.exists() else ()
    decision = Decision(
        reason=_filled("--reason", reason),
        by=_filled("--by", by if by is not None else _somebody()),
        until=until.date() if until else None,
    )
    check_kept(baseline, folder)
    state = _state(folder, one_story, model, cache, no_cache=no_cache, quiet=quiet)
    found = _open(state, rules)
    done = decide(entries, found, decision, named) if named else write_all(entries, found, decision)
    write_baseline(baseline, done.entries)
    if not quiet:
        total = sum(entry.count for entry in done.entries)
        say(f"wrote {baseline}: {count(total, 'finding')}, {done.added:,} of them new to it")
    return _end(state)


@baseline.command(short_help="Show what FOLDER has and the baseline lacks.")
@folder_argument
@file_option
@fail_on_option
@one_story_option
@model_option
@cache_option
@no_cache_option
@quiet_option
@debug_option
def diff(
    *,
    folder: Path,
    baseline: Path,
    fail_on: tuple[str, ...],
    one_story: bool,
    model: str,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Show what FOLDER has and the baseline lacks (+), and the other way round (-)."""
    from rashomon.baseline import read_baseline
    from rashomon.check.run import fails
    from rashomon.check.upkeep import differences
    from reports.check.news import describe
    from reports.words import one_line

    rules = read_rules(fail_on)
    entries = read_baseline(baseline)
    state = _state(folder, one_story, model, cache, no_cache=no_cache, quiet=quiet)
    news = differences(entries, state, date.today(), lambda finding: fails(finding, rules))
    for new in news.new:
        found = new.finding
        why = f" ({new.why})" if new.why else ""
        told = "; ".join(describe(found))
        click.echo(one_line(f"+ {found.id} {found.status} {found.label}: {told}{why}"))
    for entry in news.stale:
        told = "; ".join(entry.sides)
        short = f"f{entry.fingerprint[:10]}"
        click.echo(one_line(f"- {short} {entry.status} {entry.about}: {told} (not found any more)"))
    return _end(state)


@baseline.command(short_help="Take out entries that expired or are gone.")
@folder_argument
@file_option
@one_story_option
@model_option
@cache_option
@no_cache_option
@quiet_option
@debug_option
def prune(
    *,
    folder: Path,
    baseline: Path,
    one_story: bool,
    model: str,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Take entries out of the baseline that expired or whose finding FOLDER no longer has.

    Nothing is taken out while an article of FOLDER can't be read.
    """
    from rashomon.baseline import read_baseline, write_baseline
    from rashomon.check import upkeep
    from reports.words import count, one_line

    entries = read_baseline(baseline)
    state = _state(folder, one_story, model, cache, no_cache=no_cache, quiet=quiet)
    if state.failures:
        return _end(state)
    done = upkeep.prune(entries, state, date.today())
    if done.removed:
        write_baseline(baseline, done.entries)
    for entry in done.removed:
        click.echo(one_line(f"- {entry.status} {entry.about}: {'; '.join(entry.sides)}"))
    if not quiet:
        say(f"took {count(len(done.removed), 'entry', 'entries')} out of {baseline}")
    return _end(state)


def _open(
    state: "State", rules: "Sequence[tuple[str, Threshold | None]]"
) -> "tuple[CheckFinding, ...]":
    from rashomon.check.run import fails
    from reports.check.model import OPEN

    return tuple(f for f in state.findings if f.status in OPEN or fails(f, rules))


def _state(
    folder: Path, one_story: bool, model: str, cache: Path | None, *, no_cache: bool, quiet: bool
) -> "State":
    from rashomon.check.state import read_state, remember
    from rashomon.cli.progress import shown_progress

    settings = Settings(model=model, one_story=one_story)
    kept = chosen_cache(cache, off=no_cache)
    with shown_progress(quiet=quiet) as progress:
        state = read_state(folder, settings, remember(settings, kept), progress=progress)
    tell_cache(kept)
    return state


def _end(state: "State") -> ExitCode:
    from rashomon.cli.summary import print_failures

    print_failures(state.failures)
    return ExitCode.UNMEASURED if state.failures else ExitCode.CLEAN


def _filled(option: str, value: str) -> str:
    from reports.words import one_line

    told = one_line(value)
    if not told:
        raise SettingsError(f"{option} is empty: every entry says why and by whom")
    return told


def _somebody() -> str:
    """Return git's user, else the login name."""
    try:
        told = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, check=False, text=True
        ).stdout.strip()
    except OSError:
        told = ""
    if told:
        return told
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""

"""`rashomon check`: new articles arrive; what do they put in doubt?"""

from datetime import date
from pathlib import Path

import click

from claims.errors import ExitCode
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
from rashomon.settings import Settings


@click.command(short_help="Fail for conflicts that are new in a folder.")
@folder_argument
@click.option(
    "--new",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A file that arrived: what the folder without it had is known. Repeat for more.",
)
@click.option(
    "--since",
    metavar="REF",
    help="A git commit, branch or tag: what the folder had there is known.",
)
@click.option(
    "--store",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Keep what this run found in FILE; what the run before kept there is known.",
)
@baseline_option
@fail_on_option
@click.option(
    "--strict",
    is_flag=True,
    help="Fail also for entries of the baseline that expired or whose finding is gone.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="NAME[=FILE]",
    help="text, json, github, summary, sarif, gitlab or junit; several at a time. [default: text]",
)
@one_story_option
@model_option
@cache_option
@no_cache_option
@quiet_option
@debug_option
def check(
    *,
    folder: Path,
    new: tuple[Path, ...],
    since: str | None,
    store: Path | None,
    baseline: Path | None,
    fail_on: tuple[str, ...],
    strict: bool,
    formats: tuple[str, ...],
    one_story: bool,
    model: str,
    cache: Path | None,
    no_cache: bool,
    quiet: bool,
) -> int:
    """Compare the articles in FOLDER and fail for conflicts that are new.

    New is what neither the baseline holds nor the folder had before, as --new,
    --since or --store tell. Without any of them every conflict is new.

    Ends with 0 for nothing new, 1 for new conflicts, 2 for usage and settings,
    4 where something could not be measured, 5 where there is nothing to compare.
    """
    from rashomon.check.run import Check, run_check
    from rashomon.check.state import remember
    from rashomon.check.store import read_store, write_store
    from rashomon.cli.formats import check_formats, read_formats, write_formats
    from rashomon.cli.outputs import STDOUT
    from rashomon.cli.progress import shown_progress
    from rashomon.cli.streams import say
    from rashomon.cli.summary import print_failures
    from reports.check.model import Stored
    from reports.check.told import whole
    from reports.words import join

    asked = Check(
        folder=folder,
        fail_on=read_rules(fail_on),
        baseline=chosen_baseline(baseline),
        new=new,
        since=since,
        store=store,
    )
    outputs = read_formats(formats)
    check_formats(outputs, folder)
    if store is not None:
        check_kept(store, folder)
    settings = Settings(model=model, one_story=one_story)
    kept = chosen_cache(cache, off=no_cache)
    with shown_progress(quiet=quiet) as progress:
        result, state = run_check(
            asked, settings, remember(settings, kept), today=date.today(), progress=progress
        )
    if not quiet or formats:
        write_formats(outputs, result)
    if not any(one.path == STDOUT for one in outputs) or (quiet and not formats):
        print_failures(result.failures)
        if not quiet:
            say(f"wrote {join([str(one.path) for one in outputs])}: {whole(result)}")
    if store is not None and not state.failures:
        earlier = read_store(store)
        write_store(store, Stored(state=state, told=earlier.told if earlier else ()))
    tell_cache(kept)
    return exit_code(
        failing=bool(result.failing),
        result_lacks=bool(result.failures),
        overdue=(strict and bool(result.stale or result.expired)),
    )


def exit_code(*, failing: bool, result_lacks: bool, overdue: bool) -> ExitCode:
    """Return how the check ends: what was not measured weighs more than what was found."""
    if result_lacks:
        return ExitCode.UNMEASURED
    return ExitCode.FINDINGS if failing or overdue else ExitCode.CLEAN

"""`rashomon claims`: articles in, their claims and facts out, nothing compared."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from claims.errors import ExitCode
from rashomon.cli.options import debug_option, quiet_option
from rashomon.settings import Settings
from reports.facts import FactType

if TYPE_CHECKING:
    from reports.extraction import Extraction


def _fact_types(_: click.Context, __: click.Parameter, given: Sequence[str]) -> set[FactType]:
    """Read "date,quantity", given once or several times."""
    names = [name.strip().casefold() for each in given for name in each.split(",")]
    for name in names:
        if name not in set(FactType):
            raise click.BadParameter(
                f"{name!r} is no kind of fact; there are {', '.join(FactType)}"
            )
    return {FactType(name) for name in names}


@click.command(short_help="Show the claims of articles and their facts.")
@click.argument(
    "file", metavar="FILE...", type=click.Path(path_type=Path, allow_dash=True), nargs=-1
)
@click.option(
    "--facts",
    "types",
    multiple=True,
    callback=_fact_types,
    metavar="KINDS",
    help=f"Only these kinds, and claims that have one: {', '.join(FactType)}.",
)
@click.option(
    "--dropped", is_flag=True, help="Also list what was not read, and why; JSON always does."
)
@click.option(
    "--json",
    "json_output",
    type=click.Path(path_type=Path, allow_dash=True),
    is_flag=False,
    flag_value="-",
    metavar="[FILE]",
    help="Write the same for machines (docs/json.md); without FILE to standard output.",
)
@quiet_option
@debug_option
@click.pass_context
def claims(
    context: click.Context,
    *,
    file: tuple[Path, ...],
    types: set[FactType],
    dropped: bool,
    json_output: Path | None,
    quiet: bool,
) -> int:
    """Show each claim of the articles in FILE: who says it, how firmly, its facts.

    FILE is an article or a folder of articles, of the kinds that "rashomon
    report" reads; one article is enough. "-" is plain text from standard input.
    Nothing is compared: this shows what a comparison has to go on.

    Put --json last, or write "--json -": a name behind it is the file to write.
    """
    _check(context, file, json_output)

    from claims.ingest.folder import STDIN
    from rashomon.cli.progress import shown_progress
    from rashomon.cli.summary import print_failures
    from rashomon.pipeline import read_claims
    from reports.extraction import only

    stdin = _standard_input(context) if STDIN in file else None
    with shown_progress(quiet=quiet) as progress:
        extraction = read_claims(file, Settings(), stdin=stdin, progress=progress)
    extraction = only(extraction, types)
    if json_output is None:
        _print(extraction, dropped=dropped, quiet=quiet)
    else:
        _write(extraction, json_output, quiet=quiet)
    print_failures(extraction.failures)
    return ExitCode.UNMEASURED if extraction.failures else ExitCode.CLEAN


def _print(extraction: "Extraction", *, dropped: bool, quiet: bool) -> None:
    from rashomon.cli.outputs import terminal
    from reports.claims_terminal import print_claims

    with terminal() as console:
        print_claims(extraction, console, dropped=dropped, notices=not quiet)


def _write(extraction: "Extraction", path: Path, *, quiet: bool) -> None:
    from rashomon.cli.outputs import write_output
    from rashomon.cli.summary import print_written
    from reports.claims_json import render_claims_json
    from reports.words import count

    write_output(path, render_claims_json(extraction))
    if quiet:
        return
    tally = (
        f"{count(len(extraction.articles), 'article')}, "
        f"{count(len(extraction.claims), 'claim')}, {count(extraction.facts, 'fact')}"
    )
    print_written([path], extraction.notices, tally)


def _check(context: click.Context, file: Sequence[Path], json_output: Path | None) -> None:
    """Raise UsageError or OutputError where there is nothing to read or no place to write."""
    if not file and json_output is not None:
        raise click.UsageError(
            f"no FILE to read: --json took {str(json_output)!r} as the file to write", context
        )
    if not file:
        raise click.UsageError("Missing argument 'FILE...'.", context)
    if json_output is None:
        return
    from rashomon.cli.outputs import check_outputs, require_report

    check_outputs([json_output], file)
    if json_output.is_file():
        # an article that stands behind --json must not be lost
        require_report(
            json_output,
            f"{json_output} is there already and is no report of this program: name another "
            "output; to print JSON, put --json last",
        )


def _standard_input(context: click.Context) -> BinaryIO:
    if sys.stdin is None:
        raise click.UsageError("standard input is closed", context)
    return sys.stdin.buffer

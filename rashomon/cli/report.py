"""`rashomon report`: a folder of articles in, a discrepancy report out."""

from pathlib import Path

import click

from claims.encode import PACKAGED_MODEL
from claims.errors import ExitCode
from rashomon.cli.progress import shown_progress
from rashomon.settings import Settings


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the report as one HTML file.",
)
@click.option(
    "--json",
    "json_output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the same for machines (docs/json.md).",
)
@click.option(
    "--model",
    default=PACKAGED_MODEL,
    show_default=True,
    metavar="NAME|FOLDER",
    help="The packaged model, or a folder with a sentence-transformers model.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print no progress and no summary.")
def report(
    folder: tuple[Path, ...], output: Path | None, json_output: Path | None, model: str, quiet: bool
) -> int:
    """Compare the articles in FOLDER and report where they agree and conflict.

    FOLDER holds the articles of one story: text, Markdown, HTML, JSON or JSON
    Lines files, with an optional articles.json that gives outlets and dates.
    Several folders or files may be given.

    Without -o, a short summary goes to the terminal.
    """
    from rashomon.pipeline import compare_paths
    from reports.files import check_writable, write_text

    for path in (output, json_output):
        if path is not None:
            check_writable(path)
    with shown_progress(quiet=quiet) as progress:
        comparison = compare_paths(folder, Settings(model=model), progress=progress)
    if output is not None:
        from reports.html import render_html

        write_text(output, render_html(comparison))
    if json_output is not None:
        from reports.json import render_json

        write_text(json_output, render_json(comparison))
    if not quiet:
        from rashomon.cli.summary import print_result

        print_result(comparison, written=[p for p in (output, json_output) if p is not None])
    for failure in comparison.failures:
        click.echo(f"rashomon: {failure.file} was left out: {failure.reason}", err=True)
    return ExitCode.UNMEASURED if comparison.failures else ExitCode.CLEAN

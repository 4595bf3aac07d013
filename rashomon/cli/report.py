"""`rashomon report`: a folder of articles in, a discrepancy report out."""

from pathlib import Path

import click

from claims.errors import ExitCode
from rashomon.cli.options import debug_option, model_option, quiet_option
from rashomon.settings import Settings


@click.command(short_help="Compare the articles of a folder.")
@click.argument("folder", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the report as one HTML file.",
)
@click.option(
    "--json",
    "json_output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the same for machines (docs/json.md).",
)
@click.option(
    "--one-story",
    is_flag=True,
    help="Compare all articles with all, without grouping them into stories.",
)
@model_option
@quiet_option
@debug_option
def report(
    *,
    folder: tuple[Path, ...],
    output: Path | None,
    json_output: Path | None,
    one_story: bool,
    model: str,
    quiet: bool,
) -> int:
    """Compare the articles in FOLDER and report where they agree and conflict.

    FOLDER holds articles: text, Markdown, HTML, JSON or JSON Lines files, with
    an optional articles.json that gives outlets and dates. Several folders or
    files may be given. Articles are grouped into stories by what they tell;
    only articles of one story are compared.

    Without -o and --json, a short summary goes to the terminal. "-" as FILE
    is standard output.
    """
    from rashomon.cli.outputs import check_outputs, write_output

    outputs = [path for path in (output, json_output) if path is not None]
    check_outputs(outputs, folder)

    from rashomon.cli.progress import shown_progress
    from rashomon.cli.summary import print_failures, print_result
    from rashomon.pipeline import compare_paths

    settings = Settings(model=model, one_story=one_story)
    with shown_progress(quiet=quiet) as progress:
        comparison = compare_paths(folder, settings, progress=progress)
    if output is not None:
        from reports.html import render_html

        write_output(output, render_html(comparison))
    if json_output is not None:
        from reports.json import render_json

        write_output(json_output, render_json(comparison))
    if not quiet:
        print_result(comparison, written=outputs)
    print_failures(comparison.failures)
    return ExitCode.UNMEASURED if comparison.failures else ExitCode.CLEAN

"""The formats of a check: their names, what they are written to, and who writes them."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.errors import OutputError, SettingsError
from rashomon.cli.outputs import STDOUT, check_outputs, terminal, write_output
from reports.check.model import CheckResult
from reports.words import join

TEXT = "text"
GITHUB = "github"
JSON = "json"
# GitHub shows what a step appends to this file on the run's page
SUMMARY_FILE = "GITHUB_STEP_SUMMARY"


def _json(result: CheckResult) -> str:
    from reports.check.json import render_json

    return render_json(result)


def _github(result: CheckResult) -> str:
    from reports.check.github import render_github

    return render_github(result)


def _summary(result: CheckResult) -> str:
    from reports.check.markdown import render_summary

    return render_summary(result)


def _sarif(result: CheckResult) -> str:
    from importlib.metadata import PackageNotFoundError, version

    from reports.check.sarif import render_sarif

    try:
        program = version("rashomon")
    except PackageNotFoundError:
        program = ""
    # code scanning shows what is suppressed as open: what was decided is left out
    return render_sarif(result, version=program, decisions=False)


def _gitlab(result: CheckResult) -> str:
    from reports.check.gitlab import render_gitlab

    return render_gitlab(result)


def _junit(result: CheckResult) -> str:
    from reports.check.junit import render_junit

    return render_junit(result)


RENDERERS: Mapping[str, Callable[[CheckResult], str]] = {
    JSON: _json,
    GITHUB: _github,
    "summary": _summary,
    "sarif": _sarif,
    "gitlab": _gitlab,
    "junit": _junit,
}
NAMES = (TEXT, *RENDERERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format and where it goes; “-” is standard output."""

    name: str
    path: Path = STDOUT


def read_formats(given: Sequence[str]) -> tuple[Format, ...]:
    """Read NAME or NAME=FILE of each; without any it is text.

    Raises SettingsError for an unknown name, OutputError where two share standard output that
    can't.
    """
    formats = []
    for text in given or (TEXT,):
        name, _, path = text.partition("=")
        if name not in NAMES:
            raise SettingsError(f"--format {name!r}: there is no such format, but {join(NAMES)}")
        formats.append(Format(name=name, path=Path(path) if path else STDOUT))
    on_stdout = [one.name for one in formats if one.path == STDOUT]
    if len(on_stdout) > 1 and not set(on_stdout) <= {TEXT, GITHUB}:
        raise OutputError(
            f"{' and '.join(on_stdout)} can't share standard output: give one of them a file, such "
            f"as {on_stdout[-1]}=FILE"
        )
    return tuple(formats)


def check_formats(formats: Sequence[Format], folder: Path) -> None:
    """Check before the work that every file can be written and the next run reads none of them.

    Raises OutputError.
    """
    from rashomon.cli.check_options import check_kept

    files = [one for one in formats if one.path != STDOUT]
    check_outputs([one.path for one in files], [])
    for one in files:
        if one.name == JSON:
            # known as this program's own among articles
            check_outputs([one.path], [folder])
        else:
            check_kept(one.path, folder)


def write_formats(formats: Sequence[Format], result: CheckResult) -> None:
    """Write a result in each format, and GitHub's job summary where GitHub asks for it."""
    for one in formats:
        if one.name == TEXT and one.path == STDOUT:
            from reports.check.text import print_check

            with terminal() as console:
                print_check(result, console)
        elif one.name == TEXT:
            write_output(one.path, plain_text(result))
        else:
            write_output(one.path, RENDERERS[one.name](result))
    summary = os.environ.get(SUMMARY_FILE)
    if summary and any(one.name == GITHUB for one in formats):
        _append(Path(summary), _summary(result))


def plain_text(result: CheckResult) -> str:
    """Write what the terminal shows, 80 columns wide, without colours."""
    from io import StringIO

    from rich.console import Console

    from reports.check.text import print_check

    held = StringIO()
    print_check(result, Console(file=held, width=80, color_system=None, highlight=False))
    return held.getvalue()


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise OutputError(f"{path} can't be written: {(error.strerror or '').lower()}") from error

"""CheckResult -> workflow commands that GitHub Actions shows as annotations of the files."""

from collections.abc import Callable, Sequence

from reports.check.model import Carried, CheckResult, Correction, NewFinding
from reports.check.places import name_of, path_of, place_of
from reports.check.told import below, remarks, title_of, versus, whole
from reports.words import count, join, one_line, printable

# GitHub shows so many of each level in one step, without a word on the others
SHOWN = 10

_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_ESCAPES, ":": "%3A", ",": "%2C"}


def render_github(result: CheckResult) -> str:
    """Write one workflow command a line: new ones that fail as errors, other new ones as warnings.

    Files that were not read are warnings too, and outlets that still carry a value which another
    took back are notices. Where a level has more than GitHub shows, the last of it counts the rest.
    """
    errors = [_finding(result, "error", new) for new in result.failing]
    lost = [
        _command(
            "warning",
            one_line(f"{name_of(result.folder, failure.file)}: {failure.reason}"),
            file=path_of(result.folder, failure.file),
            title="Not read",
        )
        for failure in result.failures
    ]
    warnings = [_finding(result, "warning", new) for new in below(result)]
    notices = [
        _carried(result, correction, carried, file)
        for correction in result.corrections
        for carried in correction.carried
        for file in carried.files
    ]
    lines = [
        *_shown(errors, "error", lambda rest: f"{rest:,} more new findings fail the check"),
        *_shown([*lost, *warnings], "warning", lambda rest: f"{rest:,} more warnings"),
        *_shown(notices, "notice", lambda rest: f"{rest:,} more articles carry corrected values"),
        one_line(whole(result)),
    ]
    return "".join(f"{line}\n" for line in lines)


def _shown(commands: Sequence[str], level: str, say: Callable[[int], str]) -> list[str]:
    if len(commands) <= SHOWN:
        return list(commands)
    rest = len(commands) - SHOWN + 1
    words = f"{say(rest)}: the summary of the job lists them"
    return [*commands[: SHOWN - 1], _command(level, words, title="More")]


def _finding(result: CheckResult, level: str, new: NewFinding) -> str:
    finding = new.finding
    place = finding.newest.place
    others = [
        one_line(f"{side.outlet}: {place_of(result, side)}")
        for side in finding.sides
        if side is not finding.newest
    ]
    lines = [f"{versus(finding)}.", *remarks(finding, new.why), *others, f"Finding {finding.id}"]
    # columns are understood within one line only
    one = place.line == place.end_line and place.end_column > place.column
    columns = {"col": place.column, "endColumn": place.end_column} if one else {}
    return _command(
        level,
        "\n".join(lines),
        file=path_of(result.folder, place.file),
        line=place.line,
        endLine=place.end_line,
        **columns,
        title=title_of(finding),
    )


def _carried(result: CheckResult, correction: Correction, carried: Carried, file: str) -> str:
    words = (
        f"{carried.value} still stands here; {correction.outlet} took it back"
        f" in {path_of(result.folder, correction.file)}"
    )
    still = f"{count(len(carried.outlets), 'outlet')} still: {join(carried.outlets)}"
    return _command(
        "notice",
        f"{one_line(words)}\n{one_line(still)}",
        file=path_of(result.folder, file),
        title="Corrected elsewhere",
    )


def _command(level: str, message: str, **properties: str | int) -> str:
    given = ",".join(
        f"{name}={_escape(str(value), _PROPERTY)}" for name, value in properties.items()
    )
    return f"::{level}{' ' + given if given else ''}::{_escape(message, _ESCAPES)}"


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(letter, letter) for letter in printable(text))

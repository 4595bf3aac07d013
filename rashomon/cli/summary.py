"""What the terminal says at the end of a run."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from compare.model import Comparison, Failure, Status
from rashomon.cli.outputs import STDOUT, terminal
from rashomon.cli.streams import say

# notices beyond these are in the report only
NOTICES = 10


def print_result(comparison: Comparison, *, written: Sequence[Path]) -> None:
    """Print the summary on stdout, or on stderr what was written and what to note."""
    if written:
        print_written(written, comparison.notices, _tally(comparison))
        return
    from reports.terminal import print_summary

    with terminal() as console:
        # files that could not be read are named on stderr
        print_summary(replace(comparison, failures=()), console)


def print_written(written: Sequence[Path], notices: Sequence[str], tally: str) -> None:
    """Say on stderr what to note and which files were written, and count what is in them."""
    for notice in notices[:NOTICES]:
        say(f"note: {notice}")
    if len(notices) > NOTICES:
        say(f"note: {len(notices) - NOTICES} more notes are in the report")
    files = [str(path) for path in written if path != STDOUT]
    if files:
        say(f"wrote {' and '.join(files)}: {tally}")


def print_failures(failures: Sequence[Failure]) -> None:
    """Name every file that could not be read on stderr, with the reason."""
    for failure in failures:
        say(f"{failure.file} was left out: {failure.reason}")


def _tally(comparison: Comparison) -> str:
    from reports.words import count

    statuses = [finding.status for finding in comparison.findings]
    conflicts, disputes = statuses.count(Status.CONFLICT), statuses.count(Status.SPEAKERS)
    agreements = statuses.count(Status.AGREEMENT)
    explained = len(statuses) - conflicts - disputes - agreements
    return (
        f"{count(len(comparison.articles), 'article')}, {count(conflicts, 'conflict')}, "
        f"{count(disputes, 'dispute')} between speakers, "
        f"{explained:,} explained, {count(agreements, 'agreement')}"
    )

"""What the terminal says at the end of a run."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from compare.model import Comparison, Status
from rashomon.cli.outputs import STDOUT
from rashomon.cli.streams import say

# notices beyond these are in the report only
NOTICES = 10


def print_result(comparison: Comparison, *, written: Sequence[Path]) -> None:
    """Print the summary on stdout, or on stderr what was written and what to note."""
    if not written:
        from rich.console import Console

        from reports.terminal import print_summary

        # files that could not be read are named on stderr
        try:
            print_summary(replace(comparison, failures=()), Console(highlight=False))
        except SystemExit as end:
            # rich's answer to a closed pipe; the command line has its own
            raise BrokenPipeError from end
        return
    for notice in comparison.notices[:NOTICES]:
        say(f"note: {notice}")
    if len(comparison.notices) > NOTICES:
        say(f"note: {len(comparison.notices) - NOTICES} more notes are in the report")
    files = [str(path) for path in written if path != STDOUT]
    if files:
        say(f"wrote {' and '.join(files)}: {_tally(comparison)}")


def print_failures(comparison: Comparison) -> None:
    """Name every file that could not be read on stderr, with the reason."""
    for failure in comparison.failures:
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

"""What the terminal says at the end of a run."""

from collections.abc import Sequence
from pathlib import Path

import click

from compare.model import Comparison, Status


def print_result(comparison: Comparison, *, written: Sequence[Path]) -> None:
    """Print the summary, or one line where a report was written."""
    if not written:
        from rich.console import Console

        from reports.terminal import print_summary

        print_summary(comparison, Console(highlight=False))
        return
    statuses = [finding.status for finding in comparison.findings]
    conflicts = sum(status in {Status.CONFLICT, Status.SPEAKERS} for status in statuses)
    agreements = statuses.count(Status.AGREEMENT)
    explained = len(statuses) - conflicts - agreements
    click.echo(
        f"{len(comparison.articles)} articles: {_count(conflicts, 'conflict')}, "
        f"{explained} explained, {_count(agreements, 'agreement')}."
    )
    for path in written:
        click.echo(f"Wrote {path}")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

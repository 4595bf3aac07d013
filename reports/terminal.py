"""Comparison -> the short summary a terminal shows."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console

from compare.model import Comparison
from reports.lines import NARROWEST, Line, cut, plain, print_lines, windows, wrapped
from reports.model import FindingView, ReportView, StoryView, ValueView
from reports.view import build_view
from reports.words import INSIDE, count, format_span, join, one_line

# findings beyond these are counted
SHOWN = 20
# values of one finding beyond these are counted
VALUES = 3
# lines of one explanation beyond these are cut
EXPLANATION = 2
# lines of the ledger beyond these are counted
LEDGER = 8
# the column of values is no wider than this
VALUE_WIDTH = 28
HINT = "-o report.html writes the full report"

_LOOKS = {"conflict": "bold red", "speakers": "bold magenta"}


def render_summary(comparison: Comparison, *, width: int = 80) -> str:
    """Write the summary as plain text, no line wider than `width` cells (at least 20)."""
    return plain(_lines(build_view(comparison), max(width, NARROWEST)))


def print_summary(comparison: Comparison, console: Console) -> None:
    """Print the summary to a console, in colour where the console has it."""
    width = max(min(console.width, 100), NARROWEST)
    print_lines(_lines(build_view(comparison), width), console)


def _lines(view: ReportView, width: int) -> Iterator[Line]:
    yield from _head(view, width)
    for story in view.stories:
        found = f" ({count(story.articles, 'article')}, {story.open} open of {story.findings})"
        yield ((cut(f"  {story.label}", width - len(found)) + found, ""),)
    told: StoryView | None = None
    for finding in _by_story(view.conflicts)[:SHOWN]:
        if finding.story and finding.story is not told:
            told = finding.story
            yield ()
            yield ((cut(told.label, width), "bold underline"),)
        yield ()
        yield from _finding(finding, width)
    if len(view.conflicts) > SHOWN:
        yield ()
        yield ((f"and {len(view.conflicts) - SHOWN} more in the full report", "dim"),)
    yield from _ledger(view, width)
    yield ()
    yield from _rest(view, width)
    for failure in view.failures:
        yield from wrapped(f"Not read: {failure.file}: {failure.reason}", width, "yellow")
    for notice in view.notices:
        yield from wrapped(f"Note: {notice}", width, "")
    yield from wrapped(HINT, width, "dim")


def _by_story(findings: Sequence[FindingView]) -> list[FindingView]:
    """Put the findings of one story together; the story of the most urgent one comes first."""
    first: dict[str, int] = {}
    for finding in findings:
        first.setdefault(finding.story.id if finding.story else "", len(first))
    return sorted(findings, key=lambda one: first[one.story.id if one.story else ""])


def _head(view: ReportView, width: int) -> Iterator[Line]:
    counts = view.counts
    parts = [count(counts.conflicts, "conflict")] if counts.conflicts else []
    if counts.speakers:
        parts.append(
            count(counts.speakers, "dispute between speakers", "disputes between speakers")
        )
    yield from wrapped(join(parts) if parts else "No conflicts found", width, "bold")
    stories = f"{count(len(view.stories), 'story', 'stories')} in " if view.stories else ""
    facts = f"{stories}{count(counts.articles, 'article')} from {count(counts.outlets, 'outlet')}"
    if view.first_published and view.last_published:
        facts += f", {format_span(view.first_published, view.last_published)}"
    facts += f"; {count(counts.claims, 'claim')}, {count(counts.groups, 'group')}"
    yield from wrapped(facts, width, "dim")


def _finding(finding: FindingView, width: int) -> Iterator[Line]:
    name = finding.status.value.upper()
    about = f" ({finding.kind.value}, confidence {finding.confidence:.2f})"
    room = width - len(name) - 2
    # the label gives way before what stands in brackets does
    label = cut(finding.label, max(room - len(about), room // 2))
    yield (
        (name, _LOOKS.get(finding.status.value, "bold")),
        ("  " + cut(label + about, room), "bold"),
    )
    shown = finding.values[:VALUES]
    values = windows([one_line(item.value) for item in shown], min(VALUE_WIDTH, width // 2))
    column = max(map(cell_len, values), default=0)
    for item, value in zip(shown, values, strict=True):
        yield _value(item, value, column, width)
    if len(finding.values) > VALUES:
        yield ((f"  and {count(len(finding.values) - VALUES, 'more value')}", "dim"),)
    yield from wrapped(finding.explanation, width, "", indent="  ", limit=EXPLANATION)
    if finding.attribution:
        yield from wrapped(finding.attribution, width, "", indent="  ", limit=EXPLANATION)
    if finding.inside:
        yield from wrapped(f"{_upper(INSIDE[finding.inside])}.", width, "", indent="  ")


def _value(item: ValueView, value: str, column: int, width: int) -> Line:
    who = join(item.outlets)
    if item.speakers:
        who += f": {join(item.speakers)}"
    if item.copied:
        who += f" ({count(len(item.origins), 'origin')}: {join(item.origins)})"
    gap = " " * (column - cell_len(value) + 2)
    return (("  ", ""), (value, "bold cyan"), (gap, ""), (cut(who, width - column - 4), ""))


def _ledger(view: ReportView, width: int) -> Iterator[Line]:
    """Tell each figure or date that changed in a line, and who still has an old value."""
    if not view.ledger:
        return
    yield ()
    yield ((cut("What changed over the story", width), "bold"),)
    for line in view.ledger[:LEDGER]:
        runs = [next(rows) for _, rows in groupby(line.rows, key=lambda row: row.value.casefold())]
        values = " → ".join(f"{row.value} ({row.day})" for row in runs)
        yield from wrapped(f"{line.label}: {values}", width, "", indent="  ", limit=EXPLANATION)
        if line.still:
            yield from wrapped(f"{line.still}.", width, "yellow", indent="    ")
    if len(view.ledger) > LEDGER:
        yield ((f"  and {len(view.ledger) - LEDGER} more in the full report", "dim"),)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _rest(view: ReportView, width: int) -> Iterator[Line]:
    counts = view.counts
    if counts.explained:
        kinds = [f"{len(section.findings)} {section.status.value}" for section in view.explained]
        text = f"{count(counts.explained, 'difference')} explained: {join(kinds)}"
        yield from wrapped(text, width, "")
    lone = count(counts.lone, "sentence")
    text = f"{count(counts.agreements, 'agreement')}; {lone} with facts only one outlet gives"
    yield from wrapped(text, width, "")

"""CheckResult -> what a terminal shows: what fails, other news, corrections, what was resolved."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console

from reports.check.model import CheckFinding, CheckResult, CheckSide, KnownFinding, NewFinding
from reports.check.places import name_of, path_of, place_of
from reports.check.text_corrections import correction_lines
from reports.check.told import (
    below,
    decided,
    headline,
    remarks,
    remembered,
    scope,
    values_of,
    versus,
    whole,
)
from reports.lines import NARROWEST, Line, cut, plain, print_lines, windows, wrapped
from reports.words import OWN_WORDS, count, join, one_line

# sides of one value beyond these are counted
SIDES = 4
# lines of one remark, of one row of a list beyond these are cut
REMARK = 2
ROW = 2
# of what does not fail, lines beyond these are counted
SHOWN = 20
# the column of values is no wider than this
VALUE_WIDTH = 28

_LOOKS = {"conflict": "bold red", "speakers": "bold magenta"}


def render_text(result: CheckResult, *, width: int = 80) -> str:
    """Write the result as plain text, no line wider than `width` cells (at least 20)."""
    return plain(_lines(result, max(width, NARROWEST)))


def print_check(result: CheckResult, console: Console) -> None:
    """Print the result to a console, in colour where the console has it."""
    width = max(min(console.width, 100), NARROWEST)
    print_lines(_lines(result, width), console)


def _lines(result: CheckResult, width: int) -> Iterator[Line]:
    look = "bold red" if result.failing else "bold"
    yield from wrapped(whole(result) if _quiet(result) else headline(result), width, look)
    if not _quiet(result):
        yield from wrapped(scope(result), width, "dim")
    told = ""
    for new in _by_story(result.failing):
        if len(result.stories) > 1 and new.finding.story != told:
            told = new.finding.story
            yield ()
            yield ((cut(told, width), "bold underline"),)
        yield ()
        yield from _finding(result, new, width)
    yield from _below(result, width)
    if result.corrections:
        yield from _title("Corrected", width)
        for correction in result.corrections:
            yield from correction_lines(result, correction, width)
    resolved = [_resolved(result, one.finding, one.by) for one in result.resolved]
    yield from _section("Resolved", resolved, width)
    yield from _section("Expired decisions", [_entry(entry) for entry in result.expired], width)
    yield from _section(
        "No longer found, still in the baseline", [_entry(entry) for entry in result.stale], width
    )
    if not _quiet(result):
        yield ()
        yield from wrapped(_counts(result), width, "")
    for failure in result.failures:
        name = name_of(result.folder, failure.file)
        yield from wrapped(f"Not read: {name}: {failure.reason}", width, "yellow")
    for notice in result.notices:
        yield from wrapped(f"Note: {notice}", width, "")


def _by_story(found: Sequence[NewFinding]) -> list[NewFinding]:
    """Put the findings of one story together; the story of the most urgent one comes first."""
    first: dict[str, int] = {}
    for new in found:
        first.setdefault(new.finding.story, len(first))
    return sorted(found, key=lambda new: first[new.finding.story])


def _quiet(result: CheckResult) -> bool:
    """Return whether the headline says it all."""
    return not (
        result.new or result.resolved or result.corrections or result.stale or result.expired
    )


def _finding(result: CheckResult, new: NewFinding, width: int) -> Iterator[Line]:
    finding = new.finding
    name = finding.status.value.upper()
    about = f" ({finding.kind.value}, confidence {finding.confidence:.2f})"
    room = width - len(name) - 2
    # the label gives way before what stands in brackets does
    label = cut(finding.label, max(room - len(about), room // 2))
    yield (
        (name, _LOOKS.get(finding.status.value, "bold")),
        ("  " + cut(label + about, room), "bold"),
    )
    yield from _values(result, finding, width)
    for remark in remarks(finding):
        yield from wrapped(remark, width, "", indent="  ", limit=REMARK)
    if new.why:
        yield from wrapped(f"New: {new.why.rstrip('.')}.", width, "bold", indent="  ", limit=REMARK)
    yield from wrapped(f"id {finding.id}", width, "dim", indent="  ")


def _values(result: CheckResult, finding: CheckFinding, width: int) -> Iterator[Line]:
    """Yield each side on a line: its value once, its outlet, and where it stands."""
    values = values_of(finding)
    shown = windows([value.text for value in values], min(VALUE_WIDTH, width // 3))
    column = max(map(cell_len, shown), default=0)
    places = {id(side): one_line(place_of(result, side)) for side in finding.sides}
    room = width - column - 6 - max(map(cell_len, places.values()), default=0)
    names, widest = _names(finding.sides, room)
    for value, text in zip(values, shown, strict=True):
        for number, side in enumerate(value.sides[:SIDES]):
            first = text if number == 0 else ""
            head: Line = (
                ("  ", ""),
                (first, "bold cyan"),
                (" " * (column - cell_len(first) + 2), ""),
            )
            name, place = names[id(side)], places[id(side)]
            if widest <= room:
                gap = " " * (widest - cell_len(name) + 2)
                yield (*head, (name, ""), (gap, ""), (place, "dim"))
            else:
                yield (*head, (cut(name, width - column - 4), ""))
                # a place is never cut: it is there to be opened
                indent = " " * min(column + 4, max(width - cell_len(place), 2))
                yield from wrapped(place, width, "dim", indent=indent)
        left = len(value.sides) - SIDES
        if left > 0:
            yield ((" " * (column + 4), ""), (cut(f"and {left:,} more", width - column - 4), "dim"))


def _names(sides: Sequence[CheckSide], room: int) -> tuple[Mapping[int, str], int]:
    """Name who gives each value, and the width of it; who is cited is left out to fit a line."""
    whole = {id(side): _who(side) for side in sides}
    if max(map(cell_len, whole.values())) > room:
        outlets = {id(side): one_line(side.outlet) for side in sides}
        if max(map(cell_len, outlets.values())) <= room:
            whole = outlets
    return whole, max(map(cell_len, whole.values()))


def _who(side: CheckSide) -> str:
    """Name an outlet, and whom it cites where these are not its own words."""
    own = side.speaker in {"", OWN_WORDS}
    return one_line(side.outlet if own else f"{side.outlet}: {side.speaker}")


def _below(result: CheckResult, width: int) -> Iterator[Line]:
    """Yield a line for each new finding that does not fail, its place at the end if it fits."""
    found = below(result)
    if found:
        yield from _title("New below the threshold", width)
    for new in found[:SHOWN]:
        finding = new.finding
        place = one_line(place_of(result, finding.newest))
        why = f"{new.why}; " if new.why else ""
        text = f"{finding.status.value}: {finding.label} ({why}{versus(finding)})"
        words = cut(text, width - 2)
        # the place gives way to what it is about
        fits = cell_len(words) + cell_len(place) + 4 <= width
        behind = f"  {place}" if fits else ""
        yield (("  ", ""), (words, ""), (behind, "dim"))
    if len(found) > SHOWN:
        yield (("  ", ""), (cut(f"and {len(found) - SHOWN:,} more", width - 2), "dim"))


def _resolved(result: CheckResult, finding: CheckFinding, by: Sequence[str]) -> str:
    files = join(tuple(dict.fromkeys(path_of(result.folder, file) for file in by)))
    ended = f" by {files}" if files else ""
    return f"{finding.status.value}: {finding.label} ({versus(finding)}){ended}"


def _entry(entry: KnownFinding) -> str:
    return f"{remembered(entry)}: {decided(entry.decision)}"


def _section(title: str, rows: Sequence[str], width: int) -> Iterator[Line]:
    """Yield a title and two lines each at most; nothing where there is none."""
    if not rows:
        return
    yield from _title(title, width)
    for row in rows[:SHOWN]:
        yield from wrapped(row, width, "", indent="  ", limit=ROW)
    if len(rows) > SHOWN:
        yield (("  ", ""), (cut(f"and {len(rows) - SHOWN:,} more", width - 2), "dim"))


def _title(title: str, width: int) -> Iterator[Line]:
    yield ()
    yield ((cut(title, width), "bold"),)


def _counts(result: CheckResult) -> str:
    parts = [f"{len(result.new):,} new ({len(result.failing):,} at the threshold)"]
    if result.resolved:
        parts.append(f"{len(result.resolved):,} resolved")
    parts += [f"{result.known:,} known", f"{result.decided:,} decided"]
    if result.corrections:
        parts.append(count(len(result.corrections), "correction"))
    return join(parts)

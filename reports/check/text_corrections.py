"""A correction -> lines of a terminal: the words that changed, and what became of the old ones."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells

from reports.check.model import CheckResult, Correction, WordChange
from reports.check.places import path_of
from reports.lines import Line, Span, cut, wrapped
from reports.words import join, one_line

# changes of one article beyond these are counted
CHANGES = 8
_INDENT = "    "


def correction_lines(result: CheckResult, correction: Correction, width: int) -> Iterator[Line]:
    """Yield what changed in an article, what that resolved and who still gives the old values."""
    path = one_line(path_of(result.folder, correction.file))
    yield from wrapped(f"{path} ({one_line(correction.outlet)})", width, "", indent="  ")
    for change in correction.changes[:CHANGES]:
        yield from _flow(_change(change), width)
    left = len(correction.changes) - CHANGES
    if left > 0:
        yield ((_INDENT, ""), (cut(f"and {left:,} more", width - len(_INDENT)), "dim"))
    if correction.resolves:
        text = f"resolves {join(correction.resolves)}"
        yield from wrapped(text, width, "green", indent=_INDENT)
    if correction.leaves:
        text = f"no longer a side of {join(correction.leaves)}"
        yield from wrapped(text, width, "", indent=_INDENT)
    for carried in correction.carried:
        files = join([path_of(result.folder, file) for file in carried.files])
        text = f"{carried.value}: still given by {join(carried.outlets)} ({files})"
        yield from wrapped(text, width, "yellow", indent=_INDENT)


def _change(change: WordChange) -> Sequence[Span]:
    """Give the words before and behind in plain, the old ones as [-old], the new as [+new]."""
    spans = [
        (one_line(change.lead), "dim"),
        (f"[-{one_line(change.before)}]" if change.before else "", "red"),
        (f"[+{one_line(change.after)}]" if change.after else "", "green"),
        (one_line(change.tail), "dim"),
    ]
    return [(text, look) for text, look in spans if text]


def _flow(spans: Sequence[Span], width: int) -> Iterator[Line]:
    """Break stretches of different looks at spaces into lines of a width."""
    room = width - len(_INDENT)
    line: list[Span] = []
    used = 0
    for text, look in spans:
        for word in text.split(" "):
            for piece in chop_cells(word, room) or [""]:
                if used and used + 1 + cell_len(piece) > room:
                    yield ((_INDENT, ""), *line)
                    line, used = [], 0
                if used:
                    line.append((" ", look if line and line[-1][1] == look else ""))
                    used += 1
                line.append((piece, look))
                used += cell_len(piece)
    if line:
        yield ((_INDENT, ""), *line)

"""Lines as a terminal shows them: stretches with a look, measured in cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.console import Console
from rich.text import Text

from reports.words import one_line

# a stretch of a line and rich's name for its look
Span = tuple[str, str]
Line = tuple[Span, ...]

# below this many cells nothing can be shown
NARROWEST = 20


def plain(lines: Iterable[Line]) -> str:
    """Write lines as plain text."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def print_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines to a console, in colour where the console has it."""
    for line in lines:
        # no_wrap: the lines are measured already; Text: nothing in them is markup
        console.print(Text.assemble(*line), no_wrap=True, overflow="ignore", highlight=False)


def wrapped(
    text: str, width: int, look: str, *, indent: str = "", limit: int | None = None
) -> Iterator[Line]:
    """Yield a text as lines of a width; what goes beyond `limit` lines is cut."""
    lines = wrap(one_line(text), width - len(indent))
    if limit is not None and len(lines) > limit:
        lines = [*lines[: limit - 1], cut(" ".join(lines[limit - 1 :]), width - len(indent))]
    for line in lines:
        yield ((indent, ""), (line, look))


def wrap(text: str, width: int) -> Sequence[str]:
    """Break a text at spaces, and a word wider than a line wherever it must."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        if line and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(line)
            line = ""
        *full, last = chop_cells(word, width) or [""]
        lines.extend(full)
        line = f"{line} {last}" if line else last
    return [*lines, line] if line else lines


def cut(text: str, width: int) -> str:
    """Cut a text to the cells of one line, and say so with an ellipsis."""
    text = one_line(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


def windows(values: Sequence[str], width: int) -> list[str]:
    """Cut each value to a width; where all begin alike, to the stretch in which they differ."""
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*values, strict=False))
    same = sum(1 for _ in alike)
    if any(cell_len(value) > width for value in values) and same > width // 2:
        # whole words only, and one that all have
        start = values[0].rfind(" ", 0, max(values[0].rfind(" ", 0, same), 0)) + 1
        values = [f"…{value[start:]}" if start else value for value in values]
    return [cut(value, width) for value in values]

"""Where a claim's words stand in the file as it is: line and column, markup and wrapping aside."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from reports.check.model import Place

_WORD = re.compile(r"\w+")
# what stands between words of an article in HTML, Markdown or JSON: blanked, so that places stay
_MARKUP = re.compile(r"<[^<>]*>|&#?\w{1,10};|\\[nrt\"/\\]|\\u[0-9a-fA-F]{4}")
# words at either end by which a claim is found whose middle the cleaning changed
_ENDS = (8, 4)


@dataclass(frozen=True, slots=True)
class Positions:
    """The words of a file and where they stand."""

    file: str
    words: str
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    lines: tuple[int, ...]

    def find(self, words: str) -> Place:
        """Return where words stand first; the whole file where they stand nowhere."""
        wanted = [word.lower() for word in _WORD.findall(words)]
        for found in self._tries(wanted):
            if found is not None:
                first, last = found
                return self._place(self.spans[first][0], self.spans[last][1])
        return Place(file=self.file)

    def _tries(self, wanted: list[str]) -> "list[tuple[int, int] | None]":
        tries = [self._run(wanted)]
        for count in _ENDS:
            if tries[-1] is None and len(wanted) > count:
                head, tail = self._run(wanted[:count]), self._run(wanted[-count:])
                tries.extend([head, tail])
        return tries

    def _run(self, wanted: list[str]) -> tuple[int, int] | None:
        if not wanted:
            return None
        at = self.words.find(f" {' '.join(wanted)} ")
        if at < 0:
            return None
        first = bisect_right(self.starts, at + 1) - 1
        return first, first + len(wanted) - 1

    def _place(self, start: int, end: int) -> Place:
        line, end_line = (bisect_right(self.lines, at) for at in (start, end - 1))
        return Place(
            file=self.file,
            line=line,
            column=start - self.lines[line - 1] + 1,
            end_line=end_line,
            end_column=end - self.lines[end_line - 1] + 1,
        )


def read_positions(file: str, raw: str) -> Positions:
    """Read where the words of a file's text stand; `file` is how the file is called in places."""
    text = _MARKUP.sub(lambda found: " " * len(found[0]), raw)
    spans = tuple(match.span() for match in _WORD.finditer(text))
    words = [text[start:end].lower() for start, end in spans]
    starts: list[int] = []
    at = 1
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Positions(
        file=file,
        words=f" {' '.join(words)} ",
        starts=tuple(starts),
        spans=spans,
        lines=(0, *(match.end() for match in re.finditer(r"\r\n?|\n", raw))),
    )

"""Lines of a text: where a line end also ends a sentence."""

import re
from itertools import pairwise

from claims.lexicon import lexicon

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]*\S[^\r\n\v\f\x85\u2028\u2029]*")
_STOPPED = re.compile(r"[.!?…。．:;][\"'”’»)\]*_]*$")
_FIRST_WORD = re.compile(r"\S+")
# A line that ends in one of these goes on in the next.
_OPEN_ENDS = lexicon(
    "a an the of to in on at by for from with and or but that which who whose as than into"
    " over under between against its his her their our my your is are was were be been has"
    " have had will would could should may might must can not said says per"
)
_MARK = re.compile(r"(?:[•⁃▪●■◦‣*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\)?)\s", re.ASCII)
_DATELINE = re.compile(r"(?:updated|published|posted|filed|on|by|at|from)\b.*\d:?\d", re.IGNORECASE)
# Text wrapped at a fixed column: at least so many lines, none wider than this.
_WRAPPED_LINES = 3
_WIDEST_WRAP = 100


def segments(text: str) -> list[tuple[int, int]]:
    """Give the stretches of text that no sentence crosses, broken lines joined."""
    lines = [match.span() for match in _LINE.finditer(text)]
    wrapped = _wrapped(text, lines)
    found: list[tuple[int, int]] = []
    for number, (start, end) in enumerate(lines):
        if found and _continues(
            text, found[-1], lines[number - 1], (start, end), number in wrapped
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _continues(
    text: str,
    segment: tuple[int, int],
    before: tuple[int, int],
    line: tuple[int, int],
    wrapped: bool,
) -> bool:
    previous = text[before[0] : before[1]].strip()
    following = text[line[0] : line[1]].strip()
    if _STOPPED.search(previous) or _MARK.match(following + " "):
        return False
    if _DATELINE.match(following) and len(following) < _WIDEST_WRAP:
        return False
    adjacent = _adjacent(text, before, line)
    if adjacent and (wrapped or previous.endswith(",")):
        return True
    last = previous.split()[-1].lower()
    began = text[segment[0] : segment[1]].lstrip(" \t\"'“‘([*_•-")
    if adjacent and last in _OPEN_ENDS and len(previous.split()) > 3:
        return True
    if adjacent and following[0] == "(" and (following[1:2].isspace() or following[1:2].islower()):
        return True
    return following[0].islower() and bool(began) and not began[0].islower()


def _adjacent(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    return text[before[1] : line[0]].replace("\r\n", "\n").count("\n") <= 1


def _wrapped(text: str, lines: list[tuple[int, int]]) -> set[int]:
    """Give the lines that follow a line which was full, in runs wrapped at a fixed column."""
    found: set[int] = set()
    run: list[int] = []
    for number in range(len(lines) + 1):
        if number < len(lines) and (not run or _adjacent(text, lines[number - 1], lines[number])):
            run.append(number)
            continue
        found.update(_full(text, lines, run))
        run = [number]
    return found


def _full(text: str, lines: list[tuple[int, int]], run: list[int]) -> list[int]:
    stripped = [text[lines[number][0] : lines[number][1]].strip() for number in run]
    widest = max(map(len, stripped), default=0)
    if len(run) < _WRAPPED_LINES or widest > _WIDEST_WRAP:
        return []
    for here, following in pairwise(stripped):
        first = _FIRST_WORD.match(following)
        if first is not None and len(here) + 1 + len(first.group()) <= widest:
            return []
    return run[1:]

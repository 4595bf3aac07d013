"""Quotation marks -> the stretches between them, in text as untidy as news text is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = frozenset("“„«‟")
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset('"＂')
_DOUBLE = _OPENING | _CLOSING | _STRAIGHT
_SINGLE_OPENING = frozenset("‘‚'`")
_SINGLE_CLOSING = frozenset("’'")
_BEFORE_OPENING = frozenset(" \t\n\u00a0([{—–-/:")
# A quote that runs on longer than this without a closing mark has most likely lost it.
_LONGEST_PARAGRAPH = 900
_LONGEST_SINGLE = 600
_STOPS = ".?!…"
_STRAY_SPACE = re.compile(r"[’'] (?:s|ll|re|ve|d|m|t)\b")  # "I’ m", as some crawlers leave it
_ATTRIBUTED = re.compile(r"\b(?:said|says|told|tells|added|adds)\b[^.?!]{0,25},$")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between quotation marks; `depth` 1 is a quote within a quote.

    `continued` says that the words carry on the paragraph of the same quote before them.
    """

    start: int
    end: int
    depth: int = 0
    continued: bool = False


def read_marks(text: str) -> tuple[Marked, ...]:
    """Give the stretches between quotation marks of all kinds, in the order of the text."""
    outer = list(_double(text))
    spans: list[Marked] = []
    position = 0
    for span in outer:
        spans.extend(_single(text, position, span.start, 0))
        spans.append(span)
        spans.extend(_single(text, span.start, span.end, 1))
        position = span.end
    spans.extend(_single(text, position, len(text), 0))
    trimmed = (_trimmed(text, span) for span in spans)
    return tuple(
        sorted((span for span in trimmed if span is not None), key=lambda s: (s.start, -s.end))
    )


def _trimmed(text: str, span: Marked) -> Marked | None:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "\"“”'’‘"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in '"“”‘'):
        end -= 1
    if not any(character.isalnum() for character in text[start:end]):
        return None
    return Marked(start, end, span.depth, span.continued)


def _double(text: str) -> Iterator[Marked]:
    opened: int | None = None
    continued = False
    last_end = 0
    for index, mark in enumerate(text):
        if mark not in _DOUBLE:
            continue
        shape = _shape(text, index)
        if opened is None:
            if shape == "closing":
                begun = _lost_opening(text, index, last_end)
                if begun is not None:
                    yield Marked(begun, index)
                    last_end = index + 1
                continue
            opened, continued = index + 1, False
            continue
        reopens = shape == "opening" and _starts_line(text, index)
        if reopens and index - opened <= _LONGEST_PARAGRAPH and _runs_on(text, opened, index):
            yield Marked(opened, _line_end(text, opened, index), continued=continued)
            opened, continued = index + 1, True
        elif (shape == "opening" and not _closes_anyway(text, opened, index)) or (
            index - opened > _LONGEST_PARAGRAPH and shape != "closing"
        ):
            yield Marked(opened, _lost_closing(text, opened, index), continued=continued)
            opened, continued = index + 1, False
        else:
            yield Marked(opened, index, continued=continued)
            last_end = index + 1
            opened = None
    if opened is not None:
        yield Marked(opened, _lost_closing(text, opened, len(text)), continued=continued)


def _shape(text: str, index: int) -> str:
    """Tell by the neighbours whether a mark opens, closes or may do either."""
    mark = text[index]
    before = text[index - 1] if index else "\n"
    after = text[index + 1] if index + 1 < len(text) else "\n"
    open_left = before in _BEFORE_OPENING or before in _SINGLE_OPENING - {"'"}
    open_right = after.isspace() or after in ".,;:?!)]}—–"
    if mark in _OPENING:
        return "opening" if not open_right or open_left else "closing"
    if mark in _CLOSING:
        return "opening" if open_left and not open_right and before.isspace() else "closing"
    if open_left and not open_right:
        return "opening"
    if open_right and not (before.isspace() or index == 0):
        return "closing"
    return "either"


def _closes_anyway(text: str, opened: int, index: int) -> bool:
    """Read a mark shaped like an opening one as closing: 'of our children, "her son said'.

    A comma before it ends the quote, unless the attribution already stands before that comma.
    """
    before = text[opened:index].rstrip()
    if text[index] not in _STRAIGHT or not before.endswith((",", "?", "!")):
        return False
    return not _ATTRIBUTED.search(before[-40:])


def _starts_line(text: str, index: int) -> bool:
    line = text.rfind("\n", 0, index) + 1
    return not text[line:index].strip(" \t>-•*")


def _runs_on(text: str, opened: int, index: int) -> bool:
    """Tell a quote that goes on in a new paragraph from one whose closing mark got lost."""
    before = text[opened:index].rstrip()
    return before.endswith((*_STOPS, ":", "-", "—", "'", "’")) and before.count("\n") <= 6


def _line_end(text: str, opened: int, index: int) -> int:
    return opened + len(text[opened:index].rstrip())


def _lost_opening(text: str, index: int, last_end: int) -> int | None:
    """Find where a quote without an opening mark starts: at the start of its line."""
    if index == 0 or text[index - 1] not in ",.?!":
        return None
    line = text.rfind("\n", 0, index) + 1
    start = max(line, last_end)
    if start == line and len(text[start:index].split()) >= 3:
        return start
    return None


def _lost_closing(text: str, opened: int, limit: int) -> int:
    """End a quote without a closing mark: with its line, or where a mark follows, its sentence."""
    end = text.find("\n", opened, limit)
    if end == -1:
        end = limit
    stops = [
        place
        for place in range(opened, end)
        if text[place] in _STOPS and text[place + 1 : place + 2].isspace()
    ]
    if end == limit and stops and limit < len(text):
        return stops[0] + 1
    return end


def _single(text: str, start: int, end: int, depth: int) -> Iterator[Marked]:
    """Give the stretches between single quotation marks, apostrophes left alone."""
    index = start
    while index < end:
        if text[index] not in _SINGLE_OPENING or not _opens_single(text, index, start, end):
            index += 1
            continue
        close = _single_close(text, index + 1, end)
        if close is None:
            index += 1
            continue
        yield Marked(index + 1, close, depth)
        index = close + 1


def _opens_single(text: str, index: int, start: int, end: int) -> bool:
    before = text[index - 1] if index > 0 else "\n"
    after = text[index + 1 : index + 2]
    if before not in _BEFORE_OPENING and before not in _DOUBLE and index != start:
        return False
    if not after or not (after.isalnum() or after in "[….$£€"):
        return False
    rest = text[index + 1 : min(index + 6, end)].lower()
    # '90s, 'tis, 'em: an apostrophe for what is left out
    return not (rest[:2].isdigit() and rest[2:3] == "s") and rest.split()[:1] not in (
        ["tis"], ["em"], ["til"], ["twas"], ["cause"], ["n'"], ["n’"], ["n"],
    )  # fmt: skip


def _single_close(text: str, start: int, end: int) -> int | None:
    """Find the mark that closes a single-quoted stretch; a mark after punctuation is surest.

    Only a quote that opens a line, or follows a colon or comma with a mark that can't be an
    apostrophe, may run over its end.
    """
    limit = min(end, start + _LONGEST_SINGLE)
    sure = text[start - 1] == "‘" and text[: start - 1].rstrip()[-1:] in {":", ","}
    whole_lines = sure or _starts_line(text, start - 1)
    crossed = False
    first: int | None = None
    for index in range(start, limit):
        if text[index] == "\n":
            if not whole_lines or first is not None:
                break
            crossed = True
        if text[index] in "‘“" or text[index] in _STRAIGHT:
            break
        if text[index] not in _SINGLE_CLOSING or text[index + 1 : index + 2].isalnum():
            continue
        if _STRAY_SPACE.match(text, index) and text[index - 1].isalnum():
            continue
        before = text[start:index].rstrip(" ")
        stopped = before.endswith((",", ".", "?", "!"))
        if stopped:
            return index
        if crossed or index - start > len(before) + 1 or first is not None:
            continue
        if text[index - 1] not in "sS" or text[index + 1 : index + 2] != " ":
            return index
        first = index
    return first

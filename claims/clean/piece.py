"""Pieces: an article's lines on their way to blocks and dropped spans."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claims.model import Block, BlockKind, Dropped


class Mark(Enum):
    """Say what a line's markup made of it."""

    NONE = "none"
    HEADING = "heading"
    ITEM = "item"
    BOLD = "bold"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One line, or a part of one, and what has been decided about it.

    `before` is the white space between the piece and the one before it. `kind` is set once it is
    known; a piece with a `reason` is dropped.
    """

    text: str
    before: str = "\n"
    mark: Mark = Mark.NONE
    kind: BlockKind | None = None
    reason: str | None = None

    @property
    def open(self) -> bool:
        """Tell whether nothing has been decided about the piece."""
        return self.kind is None and self.reason is None

    @property
    def words(self) -> int:
        """Count the words, split at white space."""
        return len(self.text.split())


_STOPPED = re.compile(r"[.!?…][\"'”’»)\]\s]*$")


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a sentence's last mark, a closing quotation mark included."""
    return _STOPPED.search(text) is not None


def assemble(
    pieces: Sequence[Piece],
) -> tuple[str, tuple[Block, ...], tuple[Dropped, ...]]:
    """Join pieces to one text with the blocks and dropped spans in it."""
    parts: list[str] = []
    blocks: list[Block] = []
    dropped: list[Dropped] = []
    position = 0
    for piece in pieces:
        if not piece.text:
            continue
        before = piece.before if parts else ""
        start = position + len(before)
        position = start + len(piece.text)
        parts.extend((before, piece.text))
        if piece.reason is not None:
            dropped.append(Dropped(start=start, end=position, reason=piece.reason))
        else:
            kind = piece.kind or BlockKind.PARAGRAPH
            blocks.append(Block(start=start, end=position, kind=kind))
    return "".join(parts), tuple(blocks), tuple(dropped)

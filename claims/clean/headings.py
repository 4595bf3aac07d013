"""Headings inside an article: lines of their own, and labels run into a sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Mark, Piece, ends_sentence
from claims.model import BlockKind

LONGEST_HEADING = 14  # words

_RUN_IN = re.compile(
    r"(?P<label>[A-Z][\w’'-]*(?:\s+[a-z][\w’'-]*){1,3}):\s+(?=[A-Z][\w’'.-]*\s+\S+\s+\S+\s+\S+\s+\S)"
)
# "He added: ..." introduces words; it is no heading
_SPEECH = re.compile(
    r"(?:said|says|say|added|adds|asked|asks|noted|notes|told|wrote|writes|continued|concluded|explained|warned|replied"
    r"|tweeted|posted|stated|declared|stressed|insisted|announced|read|reads|is|are|was|were|this|that|these|following|follows)",
    re.IGNORECASE,
)  # fmt: skip


def mark_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Tell headings from paragraphs: short, without a stop, with a paragraph after them."""
    result: list[Piece] = []
    for place, piece in enumerate(pieces):
        following = next((later for later in pieces[place + 1 :] if later.reason is None), None)
        if not piece.open:
            result.append(piece)
        elif _is_heading(piece, following):
            result.append(replace(piece, kind=BlockKind.HEADING))
        else:
            result.extend(_split_label(piece))
    return result


def _is_heading(piece: Piece, following: Piece | None) -> bool:
    if piece.mark is Mark.HEADING:
        return True
    if following is None or piece.mark is Mark.ITEM or piece.words > LONGEST_HEADING:
        return False
    if ends_sentence(piece.text) or piece.text[-1] in ',;:"”»' or piece.text[0] in '"“«(':
        return piece.mark is Mark.BOLD and piece.text[-1] in ":?!"
    return following.words > piece.words or piece.mark is Mark.BOLD or ends_sentence(following.text)


def _split_label(piece: Piece) -> list[Piece]:
    label = _RUN_IN.match(piece.text)
    if not label or _SPEECH.search(label["label"].rsplit(" ", 1)[-1]):
        return [piece]
    return [
        replace(piece, text=f"{label['label']}:", kind=BlockKind.HEADING),
        replace(piece, text=piece.text[label.end() :], before=" ", kind=BlockKind.PARAGRAPH),
    ]

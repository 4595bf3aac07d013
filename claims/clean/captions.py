"""Photo captions and the credits behind them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Mark, Piece
from claims.model import BlockKind

_SOURCES = (
    r"(?:AP|AFP|Reuters|REUTERS|TASS|EPA|EPA-EFE|Getty(?: Images)?|GETTY(?: IMAGES)?|i[Ss]tock"
    r"|IStock|Shutterstock|Alamy|PTI|ANI|Xinhua|Anadolu|Sputnik|NurPhoto|Bloomberg|Flickr|Wikimedia|Rex|PA|ZUMA|UPI|dpa|DPA|Unsplash|Handout|courtesy)"
)
_CREDIT_LINE = re.compile(
    r"[(\[]?(?:(?:file |screen)?(?:photo|image|picture|pic|video|illustration)s?|foto|credits?)\b"
    r"(?:\s+(?:credits?|courtesy|source|by|from|of|via)\b)*\s*(?::|\bby\b|\bcourtesy\b|[/|©])\s*\S.{0,90}"
    rf"|[(\[]?(?:photo|image|picture|file photo)\s+(?:credit|courtesy|by)\b.{{0,90}}"
    rf"|.{{0,60}}\b{_SOURCES}(?:\s[Pp]hoto)?\s?[/|]\s?\S.{{0,50}}"
    rf"|.{{0,60}}\S\s?[/|]\s?{_SOURCES}(?: [A-Z]\w+)?[)\].]?",
    re.IGNORECASE,
)
_CREDIT_TAIL = re.compile(
    rf"\s+[(\[]?(?:(?:File\s+)?[Pp]hoto(?:graph)?(?:\s+(?:credit|courtesy))?\s*(?::|by\b)\s*[^.]{{2,60}}"
    rf"|(?:[A-Z][\w.'’-]*\s+){{0,6}}[A-Z][\w.'’-]*\s?[/|]\s?{_SOURCES}(?:\s[A-Z]\w+)*"
    rf"|{_SOURCES}(?:\s(?:Photo|Images?))?\s?[/|]\s?[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{0,4}}"
    rf"|(?:AP|AFP|EPA|PTI|Reuters)\s+[Pp]hoto"
    rf"|(?:[A-Z][\w.'’-]*\s+){{0,3}}(?:Getty|GETTY)\s(?:Images|IMAGES))[)\].]*$"
)
_BEHIND_STOP = re.compile(r"(?<=[.!?])\s+(?P<credit>(?:[^\s.!?]+\s+){0,8}[^\s.!?]+)$")
_OPENING = re.compile(
    r"(?:(?:file\s+)?(?:photo|image|picture)(?:\s+caption)?|caption|pictured)\s*:\s+(?=\S)",
    re.IGNORECASE,
)


def read_captions(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark captions and drop their credits; a bare credit line is dropped whole."""
    result: list[Piece] = []
    for piece in pieces:
        if not piece.open:
            result.append(piece)
        elif piece.mark is Mark.IMAGE:
            # an image's alternative text is as often a file name as a caption
            result.append(replace(piece, reason="image"))
        else:
            result.extend(_split(piece))
    return result


def _split(piece: Piece) -> list[Piece]:
    text = piece.text
    if piece.words <= 14 and _CREDIT_LINE.fullmatch(text):
        return [replace(piece, reason="photo credit")]
    behind = _BEHIND_STOP.search(text)
    if behind and not _CREDIT_LINE.fullmatch(behind["credit"]):
        behind = None
    tail = behind or _CREDIT_TAIL.search(text)
    if tail and piece.words <= 90:
        caption = text[: tail.start()].rstrip()
        credit = text[tail.start() :].strip()
        if len(caption.split()) >= 3:
            return [
                replace(piece, text=caption, kind=BlockKind.CAPTION),
                replace(piece, text=credit, before=" ", reason="photo credit"),
            ]
    if _OPENING.match(text) and piece.words <= 60:
        return [replace(piece, kind=BlockKind.CAPTION)]
    return [piece]

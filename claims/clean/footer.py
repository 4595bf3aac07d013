"""The foot of an article: credits, late bylines, the address."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.credits import agencies_in, credit_tail, is_credit_line, read_byline
from claims.clean.header import Found
from claims.clean.piece import Piece
from claims.clean.stamps import LABELLED, Stamp, read_stamp_line

FOOTER = 10  # lines from the end among which credits and bylines are looked for

_ADDRESS_LABEL = re.compile(
    r"(?:original (?:url|link|article|source)|source url|permalink|url)\s*:?", re.IGNORECASE
)
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")


def read_footer(pieces: Sequence[Piece]) -> tuple[list[Piece], Found]:
    """Read credits, late bylines and the article's address, and drop them."""
    result: list[Piece] = []
    byline: str | None = None
    url: str | None = None
    origins: list[str] = []
    stamps: list[Stamp] = []
    for place, piece in enumerate(pieces):
        near_end = len(pieces) - place <= FOOTER and place > 0
        text = piece.text
        label = place > 0 and _ADDRESS_LABEL.fullmatch(pieces[place - 1].text)
        address = _ADDRESS.search(text)
        if address and (label or _ADDRESS_LABEL.match(text)) and piece.words <= 4:
            url = url or address.group()
            result.append(replace(piece, reason="metadata", kind=None))
        elif piece.reason == "copyright":
            origins.extend(agencies_in(text))
            result.append(piece)
        elif not piece.open:
            result.append(piece)
        elif near_end and is_credit_line(text):
            origins.extend(agencies_in(text))
            result.append(replace(piece, reason="credit"))
        elif near_end and (name := read_byline(text.lstrip("-–— "))) is not None:
            byline = byline or name
            origins.extend(agencies_in(text))
            result.append(replace(piece, reason="metadata"))
        elif near_end and LABELLED.match(text) and (stamp := read_stamp_line(text)) is not None:
            stamps.append(stamp)
            result.append(replace(piece, reason="metadata"))
        elif (tail := credit_tail(text)) is not None:
            origins.extend(agencies_in(text[tail:]))
            result.append(replace(piece, text=text[:tail].rstrip()))
            result.append(replace(piece, text=text[tail:].strip(), before=" ", reason="credit"))
        else:
            result.append(piece)
    found = Found(
        url=url, byline=byline, origins=tuple(dict.fromkeys(origins)), stamps=tuple(stamps)
    )
    return result, found

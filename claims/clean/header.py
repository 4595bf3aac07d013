"""The top of an article: headline, date, byline, credit, dateline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claims.clean.credits import agencies_in, is_credit_line, read_byline
from claims.clean.dateline import dateline_end
from claims.clean.piece import Piece, ends_sentence
from claims.clean.stamps import Stamp, read_stamp, read_stamp_line
from claims.clean.titles import (
    is_page_title,
    is_title,
    names_outlet,
    same_title,
    split_glued_stamp,
    split_suffix,
)
from claims.model import BlockKind

HEADER = 14  # lines from the top among which the header's lines are looked for
BODY = 3  # paragraphs after which the header is over

_LEADING = re.compile(
    r"(?P<stamp>(?:date|published|posted|updated)(?:\s+on)?\s*:?\s*"
    r"(?:(?:19|20)\d\d-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?"
    r"|\d\d? [A-Z][a-z]{2,8} (?:19|20)\d\d|[A-Z][a-z]{2,8} \d\d?, (?:19|20)\d\d))"
    r"\s*[-–—|:.]?\s+(?=(?-i:[A-Z“\"'‘]))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the header or the foot says of the article."""

    title: str | None = None
    url: str | None = None
    byline: str | None = None
    origins: tuple[str, ...] = ()
    stamps: tuple[Stamp, ...] = ()


@dataclass(slots=True)
class _Header:
    """The header while it is read."""

    headline: Piece | None
    placed: bool = False
    paragraphs: int = 0
    byline: str | None = None
    origins: list[str] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)


def read_header(
    pieces: Sequence[Piece], *, title: str | None, outlet: str | None
) -> tuple[list[Piece], Found]:
    """Read the lines at the top that tell of the article and drop them; find its headline.

    `title` is the headline where it is known from elsewhere; it is set before the text where the
    text doesn't have it.
    """
    header = _Header(Piece(text=title, kind=BlockKind.TITLE) if title else None)
    result: list[Piece] = []
    seen = 0
    for place, piece in enumerate(pieces):
        if not piece.open or seen >= HEADER or header.paragraphs >= BODY:
            result.append(piece)
            continue
        later = pieces[place + 1 :]
        seen += 1
        reason = _metadata_reason(piece, header)
        if reason:
            result.append(replace(piece, reason=reason))
            continue
        if header.headline is None and is_page_title(piece, later[:HEADER]):
            result.append(replace(piece, reason="page title"))
            continue
        if header.headline is None and names_outlet(piece, outlet):
            result.append(replace(piece, reason="outlet name"))
            continue
        leading, rest = _split_leading_stamp(piece)
        known = header.headline.text if header.headline else None
        rest, suffix = split_suffix(rest, title=known, outlet=outlet)
        rest, glued = split_glued_stamp(rest)
        for stamped in (leading, glued):
            stamp = read_stamp(stamped.text) if stamped else None
            header.stamps.extend([stamp] if stamp else [])
        whole = (leading, *_headline_or_text(rest, later, header), suffix, glued)
        result.extend(part for part in whole if part is not None and part.text)
    if header.headline is not None and not header.placed:
        first = [replace(piece, before="\n\n") for piece in result[:1]]
        result = [header.headline, *first, *result[1:]]
    found = Found(
        title=header.headline.text if header.headline else None,
        byline=header.byline,
        origins=tuple(dict.fromkeys(header.origins)),
        stamps=tuple(header.stamps),
    )
    return result, found


def _metadata_reason(piece: Piece, header: _Header) -> str | None:
    """Say why a line of metadata is dropped, noting what it says; None for any other line."""
    stamp = read_stamp_line(piece.text)
    if stamp is not None:
        header.stamps.append(stamp)
        header.origins.extend(agencies_in(stamp.rest))
        header.byline = header.byline or read_byline(stamp.rest)
        return "metadata"
    name = read_byline(piece.text)
    if name is not None:
        header.byline = header.byline or name
        header.origins.extend(agencies_in(piece.text))
        return "metadata"
    if is_credit_line(piece.text):
        header.origins.extend(agencies_in(piece.text))
        return "credit"
    return None


def _split_leading_stamp(piece: Piece) -> tuple[Piece | None, Piece]:
    """Split a date that runs on into the first sentence ("date 2001-05-02 The ...") off it."""
    match = _LEADING.match(piece.text)
    if not match or piece.words <= 6:
        return None, piece
    return (
        replace(piece, text=match["stamp"].strip(), reason="metadata"),
        replace(piece, text=piece.text[match.end() :].strip(), before=" "),
    )


def _headline_or_text(piece: Piece, later: Sequence[Piece], header: _Header) -> list[Piece]:
    if header.headline is not None and same_title(piece.text, header.headline.text):
        if header.placed:
            return [replace(piece, reason="repeated title")]
        # the headline known from elsewhere stands in the text: it is read there
        header.placed = True
        return [replace(piece, kind=BlockKind.TITLE)]
    if header.headline is None and header.paragraphs == 0 and is_title(piece, later):
        header.headline = replace(piece, kind=BlockKind.TITLE)
        header.placed = True
        return [header.headline]
    parts: list[Piece] = []
    end = dateline_end(piece.text) if header.paragraphs <= 1 else None
    if end:
        header.origins.extend(agencies_in(piece.text[:end]))
        stamp = read_stamp(piece.text[:end])
        if stamp is not None and stamp.day:
            # where it was written on that day; a date of publication counts before it
            header.stamps.append(replace(stamp, updated=True))
        parts.append(replace(piece, text=piece.text[:end].strip(), reason="dateline"))
        piece = replace(piece, text=piece.text[end:].strip(), before=" ")
    if piece.words >= 8 and ends_sentence(piece.text):
        header.paragraphs += 1
    return [*parts, piece]

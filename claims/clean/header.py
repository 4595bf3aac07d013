"""The top and the foot of an article: headline, date, byline, credits, address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import ratio

from claims.clean.credits import agencies_in, credit_tail, is_credit_line, read_byline
from claims.clean.piece import Mark, Piece, ends_sentence
from claims.clean.stamps import LABELLED, Stamp, read_stamp, read_stamp_line
from claims.model import BlockKind

HEADER = 14  # lines from the top among which the header's lines are looked for
FOOTER = 10  # lines from the end among which credits and the address are looked for
BODY = 3  # paragraphs after which the header is over
LONGEST_TITLE = 32  # words
SAME_TITLE = 85  # rapidfuzz ratio from which two headlines are one

_LEADING = re.compile(
    r"(?P<stamp>(?:date|published|posted|updated)(?:\s+on)?\s*:?\s*"
    r"(?:(?:19|20)\d\d-\d\d?-\d\d?(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?)?|\d\d? [A-Z][a-z]{2,8} (?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8} \d\d?, (?:19|20)\d\d))\s*[-–—|:.]?\s+(?=(?-i:[A-Z“\"'‘]))",
    re.IGNORECASE,
)
_CAPITALS = r"[A-Z][A-Z.’'-]+(?:\s+[A-Z][A-Z.’'-]+){0,3}"
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d\d?(?:,?\s+\d{4})?"
    r"|\d\d?\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?:,?\s+\d{4})?)"
)
_PLACE = (
    r"[A-Z][\w.’'-]*(?:[ /-][A-Z][\w.’'-]*){0,3}(?:,\s*[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2})?"
)
_DASH = r"\s*(?:-\s?-|--?|–|—)\s*"
_DATELINES = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:{_PLACE},?\s*)?(?:{_DAY}\s*)?\((?P<credit>[A-Z][^()]{{1,40}})\){_DASH}(?=[A-Z“\"\d‘'])",
        rf"{_PLACE}\s*[,:]\s*{_DAY}(?:\s*\([^()]{{1,40}}\))?{_DASH}(?=[A-Z“\"\d‘'])",
        rf"(?:{_CAPITALS})(?:,\s*{_PLACE})?{_DASH}(?=[A-Z“\"‘'])",
        rf"(?:{_CAPITALS})(?:,\s*{_DAY})?\s*:\s+(?=[A-Z“\"‘'])",
    )
)
_LABELS = re.compile(
    r"(?:UPDATED?|WATCH|VIDEO|EXCLUSIVE|BREAKING|LIVE|OPINION|ANALYSIS|EXPLAINER|REVIEW|READ|PHOTOS?|CORRECTION|NOTE|Q|A|WARNING|REPORTS?|SOURCES?|RUMOU?RS?|POLL|SURVEY|STUDY|INTERVIEW|TIMELINE|PREVIEW|POLICE|SPORTS?|WEATHER|FACTBOX"
    r"|EDITOR'?S NOTE|FACT CHECK|QUESTION|ANSWER|NATO|OPEC|NASA|UN|EU|US|USA|UK|FBI|CIA|WHO|IMF)\b"
)
_GLUED = re.compile(r"(?<=[a-z])(?=(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)")  # fmt: skip
_SUFFIX = re.compile(r"\s+(?:[-–—|]|::?|»)\s+(?P<tail>[^-–—|»]{2,50})$")
_ADDRESS_LABEL = re.compile(
    r"(?:original (?:url|link|article|source)|source url|permalink|url)\s*:?", re.I
)
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What the header and the foot say of the article."""

    title: str | None = None
    url: str | None = None
    byline: str | None = None
    origins: tuple[str, ...] = ()
    stamps: tuple[Stamp, ...] = ()


def read_header(
    pieces: Sequence[Piece], *, title: str | None, outlet: str | None
) -> tuple[list[Piece], Found]:
    """Read the lines at the top that tell of the article and drop them; find its headline.

    `title` is the headline where it is known from elsewhere; it stands before the text where the
    text doesn't have it.
    """
    result: list[Piece] = []
    stamps: list[Stamp] = []
    byline: str | None = None
    origins: list[str] = []
    headline = Piece(text=title, kind=BlockKind.TITLE) if title else None
    placed = False
    seen = body = 0
    for place, piece in enumerate(pieces):
        if not piece.open or seen >= HEADER or body >= BODY:
            result.append(piece)
            continue
        seen += 1
        rest = piece
        if (header_stamp := read_stamp_line(piece.text)) is not None:
            stamps.append(header_stamp)
            origins.extend(agencies_in(header_stamp.rest))
            result.append(replace(piece, reason="metadata"))
            continue
        if (leading := _LEADING.match(piece.text)) and len(piece.text.split()) > 6:
            stamp = read_stamp(leading["stamp"])
            stamps.extend([stamp] if stamp else [])
            result.append(replace(piece, text=leading["stamp"].strip(), reason="metadata"))
            rest = replace(piece, text=piece.text[leading.end() :].strip(), before=" ")
        elif (name := read_byline(piece.text)) is not None:
            byline = byline or name
            origins.extend(agencies_in(piece.text))
            result.append(replace(piece, reason="metadata"))
            continue
        elif is_credit_line(piece.text):
            origins.extend(agencies_in(piece.text))
            result.append(replace(piece, reason="credit"))
            continue
        rest, suffix = _split_suffix(rest, headline, pieces[place + 1 :], outlet, first=seen == 1)
        rest, glued = _split_glued_stamp(rest)
        if (
            headline is not None
            and _same_title(rest.text, headline.text)
            and rest.words <= LONGEST_TITLE
        ):
            # the headline known from elsewhere stands in the text: it is read there, once
            result.append(
                replace(rest, reason="repeated title")
                if placed
                else replace(rest, kind=BlockKind.TITLE)
            )
            placed = True
        elif headline is None and body == 0 and _is_title(rest, pieces[place + 1 :]):
            headline = replace(rest, kind=BlockKind.TITLE)
            placed = True
            result.append(headline)
        else:
            dateline = _dateline(rest.text) if body <= 1 else None
            if dateline:
                origins.extend(agencies_in(rest.text[:dateline]))
                result.append(replace(rest, text=rest.text[:dateline].strip(), reason="dateline"))
                rest = replace(rest, text=rest.text[dateline:].strip(), before=" ")
            if rest.words >= 8 and ends_sentence(rest.text):
                body += 1
            if rest.text:
                result.append(rest)
        result.extend(suffix)
        if glued is not None:
            result.append(glued)
            stamp = read_stamp(glued.text)
            stamps.extend([stamp] if stamp else [])
    if headline is not None and not placed:
        first = replace(result[0], before="\n\n") if result else None
        result = [headline, *([first] if first else []), *result[1:]]
    found = Found(
        title=headline.text if headline else None,
        byline=byline,
        origins=tuple(dict.fromkeys(origins)),
        stamps=tuple(stamps),
    )
    return result, found


def read_footer(pieces: Sequence[Piece]) -> tuple[list[Piece], Found]:
    """Read credits, late bylines and the article's address from the foot, and drop them."""
    result: list[Piece] = []
    byline: str | None = None
    url: str | None = None
    origins: list[str] = []
    stamps: list[Stamp] = []
    for place, piece in enumerate(pieces):
        near_end = len(pieces) - place <= FOOTER
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
        elif near_end and place > 1 and (name := read_byline(text.lstrip("-–— "))) is not None:
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


def _is_title(piece: Piece, following: Sequence[Piece]) -> bool:
    if piece.mark is Mark.HEADING:
        return True
    later = [other for other in following if other.reason is None]
    if not later or piece.words > LONGEST_TITLE or piece.words < 2:
        return False
    if not ends_sentence(piece.text) or piece.text[-1] in "'’":
        return piece.text[-1] not in ",;:"
    if piece.text.endswith(("?", "!")):
        return piece.words <= 18
    # a headline with a full stop is told by the date or byline under it
    under = read_stamp_line(following[0].text) or read_byline(following[0].text)
    return under is not None and piece.words <= 16


def _same_title(text: str, title: str) -> bool:
    one, other = _plain(text), _plain(title)
    if not one or not other:
        return False
    if one == other:
        return True
    # a sentence of the text, or a headline with another figure, is not the headline again
    if ends_sentence(text) or re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    return min(len(one), len(other)) >= 20 and ratio(one, other) >= SAME_TITLE


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _split_suffix(
    piece: Piece,
    headline: Piece | None,
    following: Sequence[Piece],
    outlet: str | None,
    *,
    first: bool,
) -> tuple[Piece, list[Piece]]:
    """Split " - Outlet" off a headline where it is the outlet's name or the headline comes again."""
    match = _SUFFIX.search(piece.text)
    if not match or piece.words > LONGEST_TITLE or ends_sentence(piece.text):
        return piece, []
    bare = piece.text[: match.start()]
    tail = match["tail"]
    named = outlet is not None and _plain(tail).replace(" ", "") == _plain(outlet).replace(" ", "")
    known = headline is not None and _same_title(bare, headline.text)
    again = first and any(_same_title(bare, other.text) for other in following[:HEADER])
    if not (named or known or again) or len(bare.split()) < 2:
        return piece, []
    suffix = Piece(text=piece.text[match.start() :].strip(), before=" ", reason="outlet name")
    return replace(piece, text=bare), [suffix]


def _split_glued_stamp(piece: Piece) -> tuple[Piece, Piece | None]:
    """Split a date that lost the line break before it ("charged againJuly 23, 2008") off a line."""
    glue = _GLUED.search(piece.text)
    if glue is None or piece.words > LONGEST_TITLE:
        return piece, None
    tail = piece.text[glue.start() :]
    if read_stamp_line(tail) is None:
        return piece, None
    stamp = Piece(text=tail, before="", reason="metadata")
    return replace(piece, text=piece.text[: glue.start()]), stamp


def _dateline(text: str) -> int | None:
    if _LABELS.match(text):
        return None
    if len(text) <= 50 and re.search(r"[-–—:]$", text):
        # the dateline stands on a line of its own
        return len(text) if any(_alone(shape, text) for shape in _DATELINES) else None
    for shape in _DATELINES:
        match = shape.match(text)
        if match and len(text) - match.end() >= 30 and len(match.group()) <= 70:
            return match.end()
    return None


def _alone(shape: "re.Pattern[str]", text: str) -> bool:
    match = shape.match(f"{text} Text")
    return match is not None and match.end() > len(text)

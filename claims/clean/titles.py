"""Headlines: which line is one, which repeats it, what a page's title adds to it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.fuzz import ratio

from claims.clean.credits import read_byline
from claims.clean.piece import Mark, Piece, ends_sentence
from claims.clean.stamps import read_stamp_line

LONGEST_TITLE = 32  # words
SAME_TITLE = 85  # rapidfuzz ratio from which two headlines are one

_SUFFIX = re.compile(r"\s+(?:[-–—|]|::?|»)\s+(?P<tail>[^-–—|»]{2,50})$")
_GLUED = re.compile(
    r"(?<=[a-z])(?=(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d)"
)


def is_title(piece: Piece, following: Sequence[Piece]) -> bool:
    """Tell whether the first line that is no metadata is a headline."""
    if piece.mark is Mark.HEADING:
        return True
    later = [other for other in following if other.reason is None]
    if not later or not 2 <= piece.words <= LONGEST_TITLE:
        return False
    if not ends_sentence(piece.text) or piece.text[-1] in "'’":
        return piece.text[-1] not in ",;:"
    if piece.text.endswith(("?", "!")):
        return piece.words <= 18
    # a headline with a full stop is told by the date or byline under it
    under = read_stamp_line(following[0].text) or read_byline(following[0].text)
    return under is not None and piece.words <= 16


def same_title(text: str, title: str) -> bool:
    """Tell whether a line is a headline again, word for word or nearly."""
    one, other = _plain(text), _plain(title)
    if not one or not other or len(text.split()) > LONGEST_TITLE:
        return False
    if one == other:
        return True
    # a sentence of the text, or a headline with another figure, is not the headline again
    if ends_sentence(text) or re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    return min(len(one), len(other)) >= 20 and ratio(one, other) >= SAME_TITLE


def is_page_title(piece: Piece, later: Sequence[Piece]) -> bool:
    """Tell whether a line is the page's title: "Headline - Outlet", with the headline to come."""
    match = _SUFFIX.search(piece.text)
    if not match or piece.words > LONGEST_TITLE or ends_sentence(piece.text):
        return False
    return any(same_title(other.text, piece.text[: match.start()]) for other in later)


def names_outlet(piece: Piece, outlet: str | None) -> bool:
    """Tell whether a line above the headline is the outlet's name and nothing else."""
    return outlet is not None and _joined(piece.text) == _joined(outlet)


def split_suffix(
    piece: Piece, *, title: str | None, outlet: str | None
) -> tuple[Piece, Piece | None]:
    """Split " - Outlet" off a headline: it names the outlet, or the rest is the headline."""
    match = _SUFFIX.search(piece.text)
    if not match or piece.words > LONGEST_TITLE or ends_sentence(piece.text):
        return piece, None
    bare = piece.text[: match.start()]
    named = outlet is not None and _joined(match["tail"]) == _joined(outlet)
    known = title is not None and same_title(bare, title)
    if not (named or known) or len(bare.split()) < 2:
        return piece, None
    tail = piece.text[match.start() :].strip()
    return replace(piece, text=bare), Piece(text=tail, before=" ", reason="outlet name")


def split_glued_stamp(piece: Piece) -> tuple[Piece, Piece | None]:
    """Split a date that lost the line break before it ("for the thirdMay 2, 2001") off a line."""
    glue = _GLUED.search(piece.text)
    if glue is None or piece.words > LONGEST_TITLE:
        return piece, None
    tail = piece.text[glue.start() :]
    if read_stamp_line(tail) is None:
        return piece, None
    return (
        replace(piece, text=piece.text[: glue.start()]),
        Piece(text=tail, before="", reason="metadata"),
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _joined(text: str) -> str:
    return _plain(text).replace(" ", "")

"""Raw text -> pieces: characters mended, markup taken out, broken lines joined."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claims.clean.piece import Mark, Piece, ends_sentence
from claims.clean.stamps import read_stamp_line

WRAP_WIDTH = 100  # wider lines are not wrapped by hand or by a mail program
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BREAK = re.compile("\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_RULE = re.compile(r"[\W_]+")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\([^()\s]{0,2000}(?:\s+\"[^\"\n]*\")?\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((?:[^()\n]|\([^()\n]*\)){0,2000}\)")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,2000}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,500}?)(?<=[^\s*_])\1(?![\w*])")
_STARRED = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\w*])")
_TAG = re.compile(r"</?(?:b|i|u|em|strong|p|br|span|div|sup|sub|a)(?:\s[^<>\n]{0,300})?/?>", re.I)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|$-])")
_UNFINISHED_WORDS = (
    "a an the of at to for from by with as and or but nor that which who whose than into"
    " is are was were be been has have had will would its their his her our my"
)
_UNFINISHED = frozenset(_UNFINISHED_WORDS.split())


def mend(text: str) -> str:
    """Mend mojibake, line ends and invisible characters; quotation marks stay as they are."""
    import ftfy

    lines = _BREAK.sub("\n", text)
    mended = ftfy.fix_text(lines, uncurl_quotes=False, unescape_html=True)
    return _BREAK.sub("\n", _INVISIBLE.sub("", mended))


def split_pieces(text: str, *, markdown: bool = False) -> list[Piece]:
    """Split mended text into one piece a line, its Markdown markup taken out."""
    pieces: list[Piece] = []
    gap = False
    for line in text.split("\n"):
        plain, mark = _strip_markup(" ".join(line.split()), markdown=markdown)
        if not plain:
            gap = True
            continue
        reason = "separator" if _RULE.fullmatch(plain) else None
        pieces.append(Piece(text=plain, before="\n\n" if gap else "\n", mark=mark, reason=reason))
        gap = False
    return pieces


def unwrap(pieces: Sequence[Piece]) -> list[Piece]:
    """Join the lines of text that was wrapped at a fixed width.

    A line counts as wrapped where the next line's first word would not have fitted on it. A long
    address on a line of its own is no measure of the width: no wrapping cuts it.
    """
    width = max((len(piece.text) for piece in pieces if " " in piece.text), default=0)
    if width > WRAP_WIDTH or len(pieces) < 4:
        return list(pieces)
    wrapped = [_wraps(piece, following, width) for piece, following in pairwise(pieces)]
    cut = sum(
        joined and not ends_sentence(piece.text)
        for piece, joined in zip(pieces, wrapped, strict=False)
    )
    if cut < 3 or 2 * cut < sum(wrapped):
        return list(pieces)
    result = [pieces[0]]
    for piece, joined in zip(pieces[1:], wrapped, strict=True):
        if joined:
            result[-1] = replace(result[-1], text=f"{result[-1].text} {piece.text}")
        else:
            result.append(piece)
    return result


def join_broken(pieces: Sequence[Piece]) -> list[Piece]:
    """Join pieces that a line break, or a dropped line or two, cut in the middle of a sentence.

    What was dropped between two parts of a sentence moves behind the sentence.
    """
    result: list[Piece] = []
    for piece in pieces:
        back = len(result) - 1
        while back >= 0 and result[back].reason is not None and len(result) - back <= 2:
            back -= 1
        if (
            back >= 0
            and piece.open
            and piece.mark in (Mark.NONE, Mark.BOLD)
            and result[back].open
            and _continues(result[back], piece)
        ):
            result[back] = replace(result[back], text=f"{result[back].text} {piece.text}")
        else:
            result.append(piece)
    return result


def _wraps(piece: Piece, following: Piece, width: int) -> bool:
    if following.before != "\n" or piece.reason or following.reason:
        return False
    if Mark.HEADING in (piece.mark, following.mark) or following.mark is Mark.ITEM:
        return False
    return len(piece.text) + 1 + len(following.text.split(" ", 1)[0]) > width


def _continues(piece: Piece, following: Piece) -> bool:
    if piece.mark in (Mark.HEADING, Mark.IMAGE) or ends_sentence(piece.text):
        return False
    last = piece.text[-1]
    if last in ":;" or read_stamp_line(following.text) is not None:
        return False
    if last in '"”»':
        last = piece.text.rstrip('"”» ')[-1:] or last
    first_word = following.text.split(" ", 1)[0].strip("\"'“”‘’([")
    last_word = piece.text.rsplit(" ", 1)[-1].casefold()
    long = len(piece.text) > 40
    if first_word.isalpha() and first_word.islower():
        # a short line before it may be a heading above a quotation that starts in lower case
        return long or last == "," or last_word in _UNFINISHED
    if long and (last == "," or last_word in _UNFINISHED):
        return following.text[:1].isalnum() or following.text[:1] in "\"“‘'$£€"
    return _inside_quotation(piece.text) and not _inside_quotation(f"{piece.text} {following.text}")


def _inside_quotation(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def _strip_markup(line: str, *, markdown: bool) -> tuple[str, Mark]:
    mark = Mark.NONE
    if re.match(r"#{1,6}\s+\S", line):
        line, mark = line.lstrip("#").strip(" #"), Mark.HEADING
    elif re.match(r"[-*+•▪●·]\s+\w", line) or (re.match(r"[-*•]\s+\S", line) and markdown):
        line, mark = line[1:].strip(), Mark.ITEM
    elif re.match(r">+\s", line):
        line = line.lstrip("> ")
    if _IMAGE.fullmatch(line):
        return _IMAGE.sub(r"\1", line).strip() or "", Mark.IMAGE
    bold = re.fullmatch(r"(\*\*|__)([^*_]+)\1:?", line) is not None
    for _ in range(3):
        line = _IMAGE.sub(" ", line)
        line = _LINK.sub(r"\1", line)
    line = _ADDRESS.sub(r"\1", line)
    line = _STRONG.sub(r"\2", _STRONG.sub(r"\2", line))
    line = _STARRED.sub(r"\1", line)
    if markdown:
        line = _TAG.sub(" ", _EMPHASIS.sub(r"\2", line))
        line = _ESCAPED.sub(r"\1", line)
    if bold and mark is Mark.NONE:
        mark = Mark.BOLD
    return " ".join(line.split()), mark

"""Teasers for other stories, and the boxes an outlet sets into many of its articles."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Piece, ends_sentence
from claims.clean.residue import residue_reason

LONGEST_ITEM = 30  # words in a list item that is another story's headline
LONGEST_TEASER = 45

_LABEL = re.compile(
    r"(?:(?:also\s+read|read\s+(?:also|more|next)|see\s+also|also\s+see|also\s+on|on\s+(?:the|this)\s+(?:subject|topic)"
    r"|related(?:\s+(?:articles?|stor(?:y|ies)|coverage|content|links?|news|topics?|posts?|video))?"
    r"|more\s+(?:on\s+this(?:\s+(?:story|topic))?|from|stories|news|coverage|like\s+this)"
    r"|you\s+(?:may|might)\s+(?:also\s+)?(?:be\s+interested\s+in|like|enjoy|have\s+missed)"
    r"|recommended(?:\s+(?:for\s+you|stories|reading|articles))?|don.t\s+miss|must[- ]read"
    r"|top\s+stories|editor.?s.?\s+(?:picks?|choice)|what\s+to\s+read\s+next"
    r"|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|up\s+next|further\s+reading"
    r"|latest\s+(?:news|stories|headlines)|in\s+other\s+news|elsewhere\s+on|also\s+in)\b)",
    re.IGNORECASE,
)
_COLON_LABEL = re.compile(
    r"(?:read|watch|more|also|video|photos?|gallery|pictures?|listen|in pictures)\s*:\s", re.I
)
_UNMISTAKABLE = re.compile(
    r"(?:also\s+read|read\s+(?:also|more|next)|see\s+also|on\s+(?:the|this)\s+(?:subject|topic)\s*:"
    r"|you\s+(?:may|might)\s+(?:also\s+)?(?:be\s+interested\s+in|like)\s*:|related\s*[:|])",
    re.IGNORECASE,
)  # fmt: skip
_BOX_HEADING = re.compile(
    r".{0,60}\b(?:what\s+(?:you\s+need|you\s+should|we|to)\s+(?:to\s+)?know"
    r"(?:\s+(?:about|today|so far).{0,40})?"
    r"|(?:key|main)\s+(?:points|facts|takeaways)|at\s+a\s+glance|more\s+on\s+.{3,40})",
    re.IGNORECASE,
)
_BOX_ITEM = re.compile(r"[A-Z][\w’'-]*(?:\s+[\w’'-]+){0,5}:\s+\S")


def drop_teasers(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop lines that point to other stories, with the lists under them.

    A teaser that runs on into a sentence is cut after the other story's headline.
    """
    result: list[Piece] = []
    listing = False
    for piece in pieces:
        if not piece.open:
            # residue inside a list does not end it
            result.append(piece)
            continue
        if listing and _is_item(piece):
            result.append(replace(piece, reason="related link"))
            continue
        listing = False
        for part in _split_teaser(piece):
            result.append(part)
            if part.reason is not None:
                listing = _opens_list(part.text)
    return result


def drop_boxes(pieces: Sequence[Piece]) -> list[Piece]:
    """Drop boxes: a heading like "X: What you need to know" with the labelled items under it."""
    result: list[Piece] = []
    inside = False
    for place, piece in enumerate(pieces):
        following = next((later for later in pieces[place + 1 :] if later.open), None)
        if inside:
            inside = bool(_BOX_ITEM.match(piece.text)) or residue_reason(piece.text) is not None
        elif _opens_box(piece, following) and place > 0:
            inside = True
        if inside and piece.open:
            result.append(replace(piece, reason="promotional box"))
        else:
            result.append(piece)
    return result


def _opens_box(piece: Piece, following: Piece | None) -> bool:
    return (
        piece.open
        and piece.words <= 14
        and not ends_sentence(piece.text)
        and _BOX_HEADING.fullmatch(piece.text) is not None
        and following is not None
        and _BOX_ITEM.match(following.text) is not None
    )


def _split_teaser(piece: Piece) -> list[Piece]:
    text = piece.text
    unmistakable = _UNMISTAKABLE.match(text)
    label = _LABEL.match(text) or _COLON_LABEL.match(text)
    if not label:
        return [piece]
    # "Read more" and "See also" open no sentence; the others do, so they need a list or a colon
    bare = len(text.split()) <= 5 and not ends_sentence(text)
    colon = re.match(r".{0,40}?:(?:\s|$)", text[label.end() - 1 :] if label else "")
    if not (unmistakable or bare or colon):
        return [piece]
    cut = _headline_end(text, label.end())
    if cut is not None:
        return [
            replace(piece, text=text[:cut].rstrip(), reason="related link"),
            replace(piece, text=text[cut:].strip(), before=" "),
        ]
    if piece.words > LONGEST_TEASER:
        return [piece]
    return [replace(piece, reason="related link")]


def _headline_end(text: str, start: int) -> int | None:
    """Find where a headline ends and a sentence of the article begins, in one line."""
    if len(text.split()) <= 14:
        return None
    # a quotation closes and a sentence follows: the headline ended with the quotation
    for match in re.finditer(r"[\"”»]\s+(?=[A-Z“\"][\w’']*\s)", text[start:]):
        rest = text[start + match.end() :]
        if len(rest.split()) >= 8 and text[start : start + match.start() + 1].count('"') % 2 == 0:
            return start + match.end()
    stop = re.search(r"[.!?]\s+(?=[A-Z“\"])", text[start:])
    if stop and len(text[start + stop.end() :].split()) >= 5 and ends_sentence(text):
        return start + stop.end()
    return None


def _opens_list(text: str) -> bool:
    return text.endswith(":") or len(text.split()) <= 5


def _is_item(piece: Piece) -> bool:
    if ends_sentence(piece.text) and not piece.text.endswith(("?", "!")):
        return False
    return piece.words <= LONGEST_ITEM and not piece.text.endswith((":", ","))

"""Pull quotes whose quotation marks and layout were lost: words, then who says them, run on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.clean.piece import Mark, Piece
from claims.model import BlockKind

FEWEST_WORDS = 10
OFFICE_REACH = 9  # words from the end in which the office must stand

_OFFICES = re.compile(
    r"(?:minister|president|premier|chancellor|official|spokes(?:man|woman|person)|representative|ambassador"
    r"|secretary|director|chief|head|chair(?:man|woman|person)?|officer|ceo|analyst|expert|professor|statement"
    r"|senator|congress(?:man|woman)|governor|mayor|commissioner|general|colonel|captain|doctor|coach|manager|author"
    r"|leader|founder|lawyer|attorney|judge|prosecutor|researcher|scientist|economist|journalist|resident|witness"
    r"|activist|student|owner|member|deputy|lawmaker|editor|historian|envoy|king|queen|prince|bishop|pope)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|me|ours|myself|ourselves|We|Our|My)\b")
_SENTENCE_BREAK = re.compile(r"[a-z\d]{3}[.!?]\s+[A-Z]")
# before a name these make it part of the sentence, not the speaker's signature
_LINK_WORDS = "by with and of for to from against over as is was than the a an"
_LINKS = frozenset(_LINK_WORDS.split())
_REPORTING = re.compile(r"\b(?:said|says?|told|added|according)\b", re.IGNORECASE)


def mark_pull_quotes(pieces: Sequence[Piece]) -> list[Piece]:
    """Mark paragraphs of speech without quotation marks that end in their speaker's name."""
    result: list[Piece] = []
    for piece in pieces:
        # the first line of a text is its headline
        if piece.open and result and piece.mark is not Mark.HEADING and is_pull_quote(piece.text):
            result.append(replace(piece, kind=BlockKind.PULL_QUOTE))
        else:
            result.append(piece)
    return result


def is_pull_quote(text: str) -> bool:
    """Tell whether a paragraph is speech with its speaker's name and office run on.

    Such a paragraph ends without a stop, in a name of two or more capitalised words and an office,
    and speaks in the first person, in several sentences or at length.
    """
    # a layout's line break lost without a trace leaves "MinistryOfficial"
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z][a-z]{3})", " ", text)
    words = spaced.split()
    if len(words) < FEWEST_WORDS or not words[-1][-1].isalnum() or text[0] in '"“«':
        return False
    offices = [
        place
        for place in range(len(words) - OFFICE_REACH, len(words))
        if place > 0 and _OFFICES.fullmatch(words[place].strip(",.()"))
    ]
    if not offices:
        return False
    end = offices[-1]
    start = end
    while start > 0 and _named(words[start - 1]):
        start -= 1
    if not _named(words[end]) and end - start < 2:
        start = _name_before(words, end)
    if end - start < 2 or start < 5:
        return False
    speech, signature = " ".join(words[:start]), words[start:]
    if _REPORTING.search(" ".join(signature)) or any(word[-1] in ".!?;:" for word in signature):
        return False
    if sum(_named(word) for word in signature) < 2:
        return False
    if words[start - 1].casefold() in _LINKS and not _FIRST_PERSON.search(speech):
        return False
    if _FIRST_PERSON.search(speech) or _SENTENCE_BREAK.search(spaced):
        return True
    return start >= FEWEST_WORDS + 4 and not _REPORTING.search(speech)


def _named(word: str) -> bool:
    return word[0].isupper() and word[-1] not in ",;:."


def _name_before(words: Sequence[str], end: int) -> int:
    """Step over the lower-case words of an office ("official representative") to the name."""
    start = end
    while start > 0 and end - start < 3 and words[start - 1].islower():
        start -= 1
    while start > 0 and _named(words[start - 1]):
        start -= 1
    return start

"""Attributions whose first word sticks to the closing mark, so that the parse can't see it."""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from claims.attribution import Cue
from claims.cast import Cast
from claims.model import Speaker, SpeakerKind
from claims.sources import read_person, read_source

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBS = "said|says|added|adds|told|explained|wrote|noted|warned"
_INVERTED = re.compile(rf"[\"”’]\s?(?P<verb>{_VERBS})\s")
_PRONOUN = re.compile(rf"[\"”’]\s?(?P<word>he|she)\s(?P<verb>{_VERBS})\b")
_REACH = 12  # tokens of the speaker's phrase
_ENDS_PHRASE = frozenset({"VERB", "AUX", "ADP", "PUNCT", "SPACE", "SCONJ"})


def read_glued(doc: "Doc", end: int, sentence: int, cast: Cast) -> Cue | None:
    """Read '…,"said the officer' or '…,"she said' right behind the quote that ends at `end`."""
    starts = [token.idx for token in doc]
    pronoun = _PRONOUN.match(doc.text, end)
    if pronoun is not None:
        verb = doc[min(bisect_left(starts, pronoun.start("verb")), len(doc) - 1)]
        name = read_person(pronoun["word"], cast, verb, end)
        speaker = Speaker(name=name, kind=SpeakerKind.PERSON, cue=pronoun["verb"])
        return Cue(pronoun.start("verb"), speaker, (), ((end, pronoun.end()),), sentence)
    inverted = _INVERTED.match(doc.text, end)
    if inverted is None:
        return None
    head: Token | None = None
    first = bisect_left(starts, inverted.end())
    for token in doc[first : first + _REACH]:
        if token.pos_ in _ENDS_PHRASE:
            break
        head = token if token.pos_ in {"NOUN", "PROPN", "PRON"} else head
    found = None if head is None else read_source(head, cast, end)
    if head is None or found is None:
        return None
    speaker = Speaker(name=found.name, kind=found.kind, cue=inverted["verb"])
    frame = (end, head.idx + len(head.text))
    return Cue(inverted.start("verb"), speaker, (), (frame,), sentence)

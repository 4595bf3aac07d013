"""Whom "he" and "she" stand for as speakers: a named person, else an unnamed source."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.edges import sentence_start
from claims.model import Speaker, SpeakerKind
from claims.speakers.cast import BODIES, FEMININE, MASCULINE, NEAR, PERSON_NOUNS, Cast

if TYPE_CHECKING:
    from spacy.tokens import Token

_AFTER_HEAD = re.compile(r",? (?:of|at|for|with|in|from|on|near|to|by|who|close|familiar)\b")


def read_person(word: str, cast: Cast, head: "Token", position: int) -> str | None:
    """Resolve "he" or "she" to the last fitting speaker, else subject, else lone person near."""
    wanted = "m" if word == "he" else "f"

    def fits(name: str) -> bool:
        return cast.genders.get(name, wanted) == wanted

    chosen: str | None = None
    last = [
        s.name
        for place, s in cast.said
        if s.kind is SpeakerKind.PERSON and s.name and place < position and position - place < NEAR
    ]
    # Somebody named as a subject since that speech takes the pronoun over.
    first = sentence_start(head)
    start = head.doc[first].idx
    said_at = max(
        (p for p, s in cast.said if s.kind is SpeakerKind.PERSON and p < position), default=-1
    )
    subjects = [
        name
        for place, name, subject in cast.seen
        if subject and max(said_at, start - NEAR) < place < head.idx and fits(name)
    ]
    lead = head.doc[sentence_start(head.doc[first - 1])].idx if first else 0
    recent = [
        name
        for place, name, subject in cast.seen
        if subject and lead <= place < start and said_at < lead and fits(name)
    ]
    speakers = [name for name in last if fits(name)]
    if recent:
        chosen = recent[-1]
    elif speakers:
        chosen = speakers[-1]
    elif subjects:
        chosen = subjects[-1]
    else:
        near = {n for place, n, _ in cast.seen if head.idx - NEAR < place < head.idx and fits(n)}
        chosen = near.pop() if len(near) == 1 else _lone(wanted, cast, head.idx)
    if chosen is not None:
        cast.genders.setdefault(chosen, wanted)
    return chosen


def _lone(wanted: str, cast: Cast, limit: int) -> str | None:
    """Give the one man or woman, known as such, that the article has named so far."""
    known = {n for place, n, _ in cast.seen if place < limit and cast.genders.get(n) == wanted}
    return known.pop() if len(known) == 1 else None


def read_unnamed(word: str, cast: Cast, head: "Token", position: int) -> Speaker | None:
    """Give the last speaker where that is one person without a name, and nobody came between."""
    place, last = next(
        ((p, s) for p, s in reversed(cast.said) if p < position), (position, Speaker())
    )
    if last.kind is not SpeakerKind.UNNAMED or not last.name or position - place >= NEAR:
        return None
    noun = _AFTER_HEAD.split(last.name.casefold())[0].split()[-1]
    wrong = FEMININE if word == "he" else MASCULINE
    if noun not in PERSON_NOUNS - wrong or place >= head.doc[sentence_start(head)].idx:
        return None
    if any(place < p < head.idx and subject for p, _, subject in cast.seen):
        return None
    return replace(last, cue=None)


def may_be_surname(speaker: Speaker) -> bool:
    """Tell a body whose one-word name may as well be somebody's surname."""
    name = speaker.name or ""
    body = speaker.kind is not SpeakerKind.ORGANISATION or name.lower() in BODIES
    return name.istitle() and name.isalpha() and not body

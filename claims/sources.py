"""Noun phrases as speakers: names, pronouns, offices, bodies and texts, resolved in an article."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.cast import (
    BODIES,
    FEMININE,
    MASCULINE,
    NEAR,
    PERSON_NOUNS,
    Cast,
    without_titles,
    written,
)
from claims.lexicon import lexicon
from claims.model import Speaker, SpeakerKind
from claims.names.demonyms import is_place
from claims.names.titles import NAME_PARTICLES, PLURAL_ROLES, TITLE_HEADS

if TYPE_CHECKING:
    from spacy.tokens import Token

_TEXTS = lexicon(
    """
    statement report release indictment complaint document letter filing affidavit lawsuit
    suit memo article poll study survey email e-mail note post message tweet communique
    communiqué announcement bulletin advisory notice dispatch paper data datum record figure
    information statistic
    """
)
_OFFICES = lexicon(
    """
    diplomat official minister spokesperson spokesman spokeswoman secretary president leader
    politician lawmaker senator head chief envoy representative premier governor mayor
    """
)
_NEVER = lexicon("it there that this which what these those one")
_LONGEST_DESCRIPTION = 9
_DOMAIN = re.compile(r"(?:\.|^)(?:com|org|net)$|^\d+News$")


def read_source(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read the noun phrase around a head as a speaker; None where it can't be one."""
    word = head.lower_
    if head.pos_ == "PRON" or word in {"he", "she", "they", "we", "i", "who"}:
        return _pronoun(head, cast, position)
    named = _named(head, cast)
    if named is not None:
        return _or_outlet(named, cast)
    return _described(head, cast, position)


def _or_outlet(speaker: Speaker, cast: Cast) -> Speaker:
    """Read an outlet that names itself as the outlet."""
    if speaker.kind is SpeakerKind.ORGANISATION and speaker.name:
        name = speaker.name.casefold().removeprefix("the ")
        if cast.outlet and name == cast.outlet.casefold().removeprefix("the "):
            return Speaker()
    return speaker


def _pronoun(head: "Token", cast: Cast, position: int) -> Speaker | None:
    word = head.lower_
    last = cast.before(position)
    word = {"him": "he", "her": "she"}.get(word, word)
    if word in {"he", "she"}:
        return Speaker(name=read_person(word, cast, head, position), kind=SpeakerKind.PERSON)
    if word == "they":
        if last is not None and last.kind in {SpeakerKind.UNNAMED, SpeakerKind.ORGANISATION}:
            return replace(last, cue=None)
        return Speaker(kind=SpeakerKind.UNNAMED)
    if word == "it":
        if last is not None and last.kind is SpeakerKind.ORGANISATION:
            return replace(last, cue=None)
        return None
    if word == "who" and head.head.dep_ == "relcl":
        return read_source(head.head.head, cast, position)
    if word in _NEVER or word in {"i", "we"}:
        return None
    return Speaker(name=head.text.lower(), kind=SpeakerKind.UNNAMED) if word not in {
        "you", "us", "me", "him", "her", "them"} else None  # fmt: skip


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
    start = head.sent.start_char
    said_at = max(
        (p for p, s in cast.said if s.kind is SpeakerKind.PERSON and p < position), default=-1
    )
    subjects = [
        name
        for place, name, subject in cast.seen
        if subject and max(said_at, start - NEAR) < place < head.idx and fits(name)
    ]
    lead = head.doc[head.sent.start - 1].sent.start_char if head.sent.start else 0
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
        chosen = near.pop() if len(near) == 1 else None
    if chosen is not None:
        cast.genders.setdefault(chosen, wanted)
    return chosen


def _named(head: "Token", cast: Cast) -> Speaker | None:
    """Read a phrase with a name in it: "Ada Brenner", "the minister, Ada Brenner", "the BBC"."""
    head = _past_title(head)
    for token in (head, *(t for t in head.subtree if t.dep_ == "appos" and t.head == head)):
        if not token.text[:1].isupper() or token.pos_ not in {"PROPN", "NOUN", "ADJ"}:
            continue
        if token.pos_ != "PROPN" and not token.ent_type_ and token.lower_ not in cast.people:
            continue
        run = _run_to(token)
        words = without_titles(run)
        last = words[-1].lower_
        if last in cast.people and not (last in BODIES and token.ent_type_ == "ORG"):
            return Speaker(name=_full(words, cast), kind=SpeakerKind.PERSON)
        plural = last.endswith("s") and last[:-1] in PERSON_NOUNS
        body = last in BODIES or plural or is_place(written(words))
        if token.ent_type_ == "PERSON" and not body:
            return Speaker(name=_full(words, cast), kind=SpeakerKind.PERSON)
        if token == head and last in TITLE_HEADS and not token.ent_type_:
            continue
        if token == head:
            return Speaker(name=written(run), kind=SpeakerKind.ORGANISATION)
    return None


def _past_title(head: "Token") -> "Token":
    """Step from a title that the parse took for the head to the name behind it."""
    doc, i = head.doc, head.i
    if head.lower_.strip(".") not in TITLE_HEADS:
        return head
    while i + 1 < head.sent.end and (doc[i + 1].pos_ == "PROPN" or doc[i + 1].text == "."):
        i += 1
    return doc[i] if doc[i].text != "." else head


def _full(words: "list[Token]", cast: Cast) -> str:
    own = written(words)
    full = cast.people.get(words[-1].lower_, own)
    if len(words) == 1 and full == own:
        # A first name alone: the one person who has it.
        longer = [name for name in cast.names if name.split()[0] == own]
        return longer[0] if len(longer) == 1 else own
    # Another first name is another person of the family.
    if len(words) > 1 and words[0].text not in full.split():
        return own
    return full if len(full.split()) >= len(own.split()) else own


def _run_to(token: "Token") -> "list[Token]":
    doc, first = token.doc, token.i
    while first > token.sent.start:
        before = doc[first - 1]
        named = before.text[:1].isupper() and (
            before.pos_ in {"PROPN", "ADJ", "NOUN"} or bool(before.ent_type_)
        )
        joins = (
            before.text in {"of", "-", "&"}
            and first - 2 >= token.sent.start
            and (doc[first - 2].text[:1].isupper() and doc[first - 2].pos_ == "PROPN")
        )
        if not (named or joins or before.lower_ in NAME_PARTICLES - {"e", "y"}):
            break
        first -= 1
    run = [doc[i] for i in range(first, token.i + 1)]
    while len(run) > 1 and not run[0].text[0].isupper():
        run = run[1:]
    return run


def _described(head: "Token", cast: Cast, position: int) -> Speaker | None:
    word, lemma = head.lower_, head.lemma_.lower()
    definite = any(
        child.lower_ in {"the", "this", "its"} and child.dep_ in {"det", "poss"}
        for child in head.children
    )
    if lemma in _TEXTS:
        return _owner_of_text(head, cast, position)
    if lemma in BODIES and word == lemma:
        if definite:
            known = [n for p, n in cast.bodies if p < position and word in n.lower().split()]
            if known:
                return _or_outlet(Speaker(name=known[-1], kind=SpeakerKind.ORGANISATION), cast)
        return Speaker(name=_description(head, bare=True), kind=SpeakerKind.ORGANISATION)
    if definite and lemma in PERSON_NOUNS and word == lemma:
        known = [full for p, role, full in cast.roles if p < position and role == lemma]
        if known:
            return Speaker(name=known[-1], kind=SpeakerKind.PERSON)
        earlier = [
            said for place, said in cast.said
            if place < position and said.name and said.kind is SpeakerKind.UNNAMED
            and word in said.name.split()
        ]  # fmt: skip
        if earlier:
            return replace(earlier[-1], cue=None)
        name = _officeholder(lemma, cast, position)
        if name is not None:
            return Speaker(name=name, kind=SpeakerKind.PERSON)
    if _DOMAIN.search(head.text):
        return Speaker(name=_description(head), kind=SpeakerKind.ORGANISATION)
    if head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or lemma in PLURAL_ROLES:
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    return None


def _officeholder(role: str, cast: Cast, position: int) -> str | None:
    """Read "the diplomat", "the spokeswoman" as the person who spoke last, where that fits."""
    if role not in _OFFICES:
        return None
    wanted = "m" if role in MASCULINE else "f" if role in FEMININE else None
    for place, speaker in reversed(cast.said):
        if place < position and speaker.kind is SpeakerKind.PERSON and speaker.name:
            if position - place > NEAR or cast.genders.get(speaker.name, wanted) != (
                wanted or cast.genders.get(speaker.name)
            ):
                return None
            return speaker.name
    near = [n for place, n, subject in cast.seen if subject and position - NEAR < place < position]
    return near[-1] if len(set(near)) == 1 else None


def _owner_of_text(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read "the statement said" as its author: the one named beside it, else the last body."""
    for child in head.children:
        if child.dep_ in {"poss", "nmod", "compound"} and child.text[:1].isupper():
            return _named(child, cast) or _described(child, cast, position)
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return read_source(inner, cast, position)
    indefinite = any(child.lower_ in {"a", "an"} for child in head.children)
    if indefinite or head.lower_ != head.lemma_.lower():
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    issued = [token for place, token in cast.issued if place < position]
    if issued and head.lower_ in {"statement", "release"}:
        return read_source(issued[-1], cast, position)
    spoken = [s for p, s in cast.said if p < position and s.kind is SpeakerKind.ORGANISATION]
    if spoken:
        return replace(spoken[-1], cue=None)
    return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)


def _description(head: "Token", *, bare: bool = False) -> str:
    """Write a phrase as the article has it, cut before a clause or a comma."""
    first = head.left_edge.i
    last = head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if token.is_punct or token.dep_ == "relcl" or token.tag_ in {"WP", "WDT", "VBD"}:
            break
        if token.i - first >= _LONGEST_DESCRIPTION:
            break
        last = token.i
    while last > head.i and head.doc[last].pos_ in {"ADP", "DET", "CCONJ", "PRON", "SCONJ"}:
        last -= 1
    text = " ".join(head.doc[first : last + 1].text.strip(" \"“”'‘’,").split())
    return text.removeprefix("the ").removeprefix("The ") if bare else text

"""Noun phrases as speakers: names, pronouns, offices, bodies and texts, resolved in an article."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.edges import sentence_end, sentence_start
from claims.lexicon import lexicon
from claims.model import Speaker, SpeakerKind
from claims.names.demonyms import is_place
from claims.names.titles import NAME_PARTICLES, PLURAL_ROLES, TITLE_HEADS
from claims.speakers.cast import (
    BODIES,
    FEMININE,
    MASCULINE,
    NEAR,
    PERSON_NOUNS,
    Cast,
    is_somebody,
    without_titles,
    written,
)
from claims.speakers.referents import may_be_surname, read_person, read_unnamed

if TYPE_CHECKING:
    from spacy.tokens import Token

TEXTS = lexicon(
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
_COLLECTIVES = lexicon(
    """
    people family crowd staff management crew team board panel jury audience public community
    side rep publicist researcher analyst economist
    """
)
_NEVER = lexicon("it there that this which what these those one all each both")
_LONGEST_DESCRIPTION = 9
_ENDING = frozenset({"WP", "WDT", "VBD"})
_GIVING = lexicon("issue release publish post circulate file distribute pen write send")
_BESIDE = 250  # characters: a sentence or two
_DOMAIN = re.compile(r"(?:\.|^)(?:com|org|net)$|^\d+News$")


def read_source(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read the noun phrase around a head as a speaker; None where it can't be one."""
    word = head.lower_
    if head.pos_ == "PRON" or word in {"he", "she", "they", "we", "i", "who"}:
        return _pronoun(head, cast, position)
    numbered = _numbered(head)
    if numbered is not None:
        return Speaker(name=numbered, kind=SpeakerKind.UNNAMED)
    named = _named(head, cast, position)
    if named is not None:
        return _or_outlet(named, cast)
    return _described(head, cast, position)


def is_thing(head: "Token", speaker: Speaker) -> bool:
    """Tell whether a described speaker is neither a person nor people, a body or a text."""
    if speaker.kind is not SpeakerKind.UNNAMED or head.pos_ != "NOUN":
        return False
    lemma = head.lemma_.lower()
    known = PERSON_NOUNS | BODIES | TEXTS | _COLLECTIVES
    return lemma not in known and head.lower_ not in PLURAL_ROLES


def _numbered(head: "Token") -> str | None:
    """Read "Juror No. 8", of which the parse makes several phrases."""
    doc, last = head.doc, min(head.i + 2, len(head.doc) - 1)
    places = [i for i in range(max(1, head.i - 2), head.i + 1) if doc[i].lower_ == "no"]
    for place in places:
        if place + 2 <= last and doc[place + 1].text == "." and doc[place + 2].like_num:
            return doc[place - 1 : place + 3].text
    return None


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
    word = {"him": "he", "his": "he", "her": "she"}.get(word, word)
    if word in {"he", "she"}:
        name = read_person(word, cast, head, position)
        unnamed = read_unnamed(word, cast, head, position)
        if unnamed is not None:
            return unnamed
        if name is None and last is not None and may_be_surname(last):
            name = last.name
        return Speaker(name=name, kind=SpeakerKind.PERSON)
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


def _named(head: "Token", cast: Cast, position: int) -> Speaker | None:
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
            return Speaker(name=_full(words, cast, position), kind=SpeakerKind.PERSON)
        plural = last.endswith("s") and last[:-1] in PERSON_NOUNS
        body = last in BODIES or plural or is_place(written(words))
        if token.ent_type_ == "PERSON" and not body:
            return Speaker(name=_full(words, cast, position), kind=SpeakerKind.PERSON)
        if token == head and last in TITLE_HEADS and not token.ent_type_:
            continue
        if token == head:
            if not body and is_somebody(token):
                return Speaker(name=written(_past_role(words)), kind=SpeakerKind.PERSON)
            return Speaker(name=written(_with_of(run)), kind=SpeakerKind.ORGANISATION)
    return None


def _with_of(run: "list[Token]") -> "list[Token]":
    """Go on from "Ministry" to "Ministry of Ports"."""
    doc, last = run[-1].doc, run[-1].i
    if run[-1].lower_ not in BODIES or last + 2 >= len(doc) or doc[last + 1].lower_ != "of":
        return run
    end = last + 2 + (doc[last + 2].lower_ == "the")
    if end >= len(doc) or doc[end].pos_ != "PROPN":
        return run
    while end + 1 < len(doc):
        joined = doc[end + 1].lower_ == "and" and end + 2 < len(doc) and doc[end + 2].is_title
        # "Arts and Sciences", but not "the Ministry of Ports and Rovers"
        if joined and not any(
            last < t.head.i <= end for t in doc[end + 2 : end + 5] if t.dep_ == "conj"
        ):
            break
        if not joined and doc[end + 1].pos_ != "PROPN":
            break
        end += 1 + joined
    return [*run, *doc[last + 1 : end + 1]]


def _past_role(words: "list[Token]") -> "list[Token]":
    """Cut the role nouns off the front of a name: "Pensioner Ada"."""
    first = next((i for i, t in enumerate(words) if t.lower_ not in PERSON_NOUNS), 0)
    return words[first:]


def _past_title(head: "Token") -> "Token":
    """Step from a title that the parse took for the head to the name behind it."""
    doc, i = head.doc, head.i
    if head.lower_.strip(".") not in TITLE_HEADS:
        return head
    end = sentence_end(head)
    while i + 1 < end and (doc[i + 1].pos_ == "PROPN" or doc[i + 1].text == "."):
        i += 1
    return doc[i] if doc[i].text != "." else head


def _full(words: "list[Token]", cast: Cast, position: int) -> str:
    own = written(words)
    full = cast.people.get(words[-1].lower_, own)
    if len(words) == 1:
        # Of a family the one whose full name stood last, if near.
        near = [name for place, name in cast.fulls if 0 < position - place < _BESIDE]
        full = next((name for name in reversed(near) if name.split()[-1] == own), full)
    if len(words) == 1 and full == own:
        # A first name alone: the one person who has it.
        longer = [name for name in cast.names if name.split()[0] == own]
        return longer[0] if len(longer) == 1 else own
    if own.endswith(f" {full}") and len(full.split()) > 1:
        return full  # "of State Ada Brenner"
    # Another first name is another person of the family.
    if len(words) > 1 and words[0].text not in full.split():
        return own
    return full if len(full.split()) >= len(own.split()) else own


def _run_to(token: "Token") -> "list[Token]":
    doc, first, start = token.doc, token.i, sentence_start(token)
    while first > start:
        before = doc[first - 1]
        named = before.text[:1].isupper() and (
            before.pos_ in {"PROPN", "ADJ", "NOUN"} or bool(before.ent_type_)
        )
        joins = (
            before.text in {"of", "-", "&"}
            and first - 2 >= start
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
    if lemma in TEXTS:
        return owner_of_text(head, cast, position)
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
        name = _officeholder(head, cast, position)
        if name is not None:
            return Speaker(name=name, kind=SpeakerKind.PERSON)
    if _DOMAIN.search(head.text):
        return Speaker(name=_description(head), kind=SpeakerKind.ORGANISATION)
    if head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} or lemma in PLURAL_ROLES:
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    return None


def _officeholder(head: "Token", cast: Cast, position: int) -> str | None:
    """Read "the diplomat", "the spokeswoman" as the person who spoke last, where that fits."""
    role = head.lemma_.lower()
    # "the President" with a capital is whoever holds the office, not who was named before.
    if role not in _OFFICES or (head.text[0].isupper() and not head.is_sent_start):
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


def owner_of_text(head: "Token", cast: Cast, position: int) -> Speaker | None:
    """Read "the statement said" as its author: the one named beside it, else the last body."""
    for child in head.children:
        if child.dep_ == "poss" and child.lower_ in {"his", "her"}:
            return _pronoun(child, cast, position)
        if child.dep_ in {"poss", "nmod", "compound"} and child.text[:1].isupper():
            return _named(child, cast, position) or _described(child, cast, position)
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return read_source(inner, cast, position)
    giver = head.head if head.dep_ == "dobj" and head.head.lemma_.lower() in _GIVING else None
    while (
        giver is not None
        and giver.dep_ == "conj"
        and not any(child.dep_ == "nsubj" for child in giver.children)
    ):
        giver = giver.head
    for child in () if giver is None else giver.children:
        if child.dep_ == "nsubj":
            return read_source(child, cast, position)
    indefinite = any(child.lower_ in {"a", "an"} for child in head.children)
    if indefinite or head.lower_ != head.lemma_.lower():
        return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)
    issued = [token for place, token in cast.issued if place < position]
    if issued and head.lower_ in {"statement", "release"}:
        return read_source(issued[-1], cast, position)
    # a statement is of whoever makes it; a paper or study only of who spoke right before
    reach = position if head.lower_ in {"statement", "release"} else NEAR
    spoken = [
        speaker for place, speaker in cast.said
        if position - reach <= place < position and speaker.kind is SpeakerKind.ORGANISATION
    ]  # fmt: skip
    last = cast.before(position)
    if spoken or (last is not None and head.lower_ in {"statement", "release"}):
        return replace(spoken[-1] if spoken else last or Speaker(), cue=None)
    return Speaker(name=_description(head), kind=SpeakerKind.UNNAMED)


def _description(head: "Token", *, bare: bool = False) -> str:
    """Write a phrase as the article has it, cut before a clause or a comma."""
    first = head.left_edge.i
    last = head.i
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        if token.is_punct or token.dep_ in {"relcl", "acl"} or token.tag_ in _ENDING:
            break
        if token.i - first >= _LONGEST_DESCRIPTION:
            break
        last = token.i
    while last > head.i and head.doc[last].pos_ in {"ADP", "DET", "CCONJ", "PRON", "SCONJ"}:
        last -= 1
    text = " ".join(head.doc[first : last + 1].text.strip(" \"“”'‘’,").split())
    return text.removeprefix("the ").removeprefix("The ") if bare else text

"""Who utters a verb of saying: its subject, or the noun phrase the parse should have given it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from claims.edges import sentence_end, sentence_start
from claims.lexicon import lexicon
from claims.speakers.cast import PERSON_NOUNS
from claims.speakers.sources import TEXTS

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
QUOTING = frozenset({"quote", "cite", "report"})  # "was quoted as saying"
CLOSING = lexicon("\" ” ' ’ ''")
_CLAUSES = frozenset({"ccomp", "xcomp"})
_CLAIMABLE = frozenset({"advcl", "conj", "xcomp", "pcomp", "acl", "prep", "ccomp", "dep"})
_REACH = 12  # tokens of a phrase behind the verb
_ENDS_PHRASE = frozenset({"VERB", "AUX", "ADP", "PUNCT", "SPACE", "SCONJ"})


def find_sayer(verb: "Token") -> "tuple[Token | None, bool]":
    """Find who utters a verb of saying: its own subject, or that of the verb it hangs on."""
    for child in verb.children:
        if child.dep_ == "agent":
            by = next((t for t in child.children if t.dep_ == "pobj"), None)
            if by is not None:
                return by, False
    before = stands_before(verb) or _inverted(verb) or _lent(verb)
    if before is not None:
        return before, False
    current = verb
    for _ in range(4):
        subjects = [child for child in current.children if child.dep_ in SUBJECTS]
        for child in _nearest(subjects, verb):
            passive = child.dep_ == "nsubjpass"
            if current != verb and current.lemma_ in QUOTING and not passive:
                # "The daily quoted her as saying": she says it
                quoted = next((t for t in current.children if t.dep_ == "dobj"), None)
                return quoted, False
            if current != verb and passive and current.lemma_ in QUOTING:
                return child, False
            if current != verb and passive:
                return (child, False) if verb.tag_ == "VBG" else (None, False)
            return child, passive
        if current.dep_ == "acl" and current.tag_ == "VBG":
            return _speaker_or_doer(current.head), False
        if current.dep_ == "relcl" and current.tag_ != "VBN":
            return current.head, False
        if current.dep_ not in _CLAIMABLE or current.head == current:
            return None, False
        current = current.head
        if current.pos_ not in {"VERB", "AUX", "ADP", "SCONJ"}:
            return None, False
    return None, False


def _lent(verb: "Token") -> "Token | None":
    """Find the subject that a cue cut in has taken: "The envoy, the note said, stressed"."""
    if any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    for child in verb.children:
        subjects = [token for token in child.children if token.dep_ == "nsubj"]
        if child.dep_ == "parataxis" and child.i < verb.i and len(subjects) == 2:
            return subjects[0]
    return None


def _nearest(subjects: "Sequence[Token]", verb: "Token") -> "Sequence[Token]":
    """Choose of two: the last after a stray stop, else that of ", said X", else the one before.

    The parse makes two of "Police Lt. Ada Brenner" and of "The club, she said, was".
    """
    if len(subjects) < 2:
        return subjects
    between = verb.doc[subjects[0].i : subjects[-1].i]
    if subjects[0].lower_ != "no" and any(token.text == "." for token in between):
        return subjects[-1:]
    before = [token for token in subjects if token.i < verb.i]
    last = subjects[-1]
    inverted = last.left_edge.i == verb.i + 1 and verb.doc[verb.i - 1].text == ","
    if inverted and not any(c.dep_ == "relcl" for token in before for c in token.children):
        return [last]
    return before[-1:] or subjects[:1]


def _speaker_or_doer(noun: "Token") -> "Token":
    """Choose between a noun that "saying" hangs on and the subject of its verb.

    A report or a person can say; in "played the fire down, saying" whoever did that speaks.
    """
    if noun.dep_ != "dobj" or noun.pos_ == "PROPN" or noun.lemma_.lower() in TEXTS | PERSON_NOUNS:
        return noun
    return next((child for child in noun.head.children if child.dep_ == "nsubj"), noun)


def stands_before(verb: "Token") -> "Token | None":
    """Find the name right before a verb that the parse has left without a subject.

    "…, the official in charge, Ada Brenner, said" is often parsed as one long apposition, and
    '"…," club director Ada Brenner said' as one with the last word of the quote.
    """
    if verb.tag_ not in {"VBD", "VBZ"} or verb.dep_ in {"relcl", "acl"} or verb.i < 2:
        return None
    if any(
        child.dep_ in SUBJECTS or (child.dep_ in _CLAUSES and child.i > verb.i)
        for child in verb.children
    ):
        return None
    before = verb.doc[verb.i - 1]
    if before.text == ",":
        before = _past_apposition(verb.doc[verb.i - 2])
    if before.pos_ != "PROPN" or before.i < sentence_start(verb):
        return None
    first = phrase_start(before)
    opened = verb.doc[first - 1].text if first > sentence_start(verb) else ""
    return before if opened == "," or opened in CLOSING else None


def _past_apposition(last: "Token") -> "Token":
    """Step from the end of "Ada Brenner, head of the club," to the name before it."""
    doc, start = last.doc, sentence_start(last)
    for index in range(last.i, max(start + 1, last.i - _REACH), -1):
        if doc[index].pos_ in {"VERB", "AUX"} or doc[index].text in CLOSING:
            break
        if doc[index].text == ",":
            name = doc[index - 1]
            named = name.pos_ == "PROPN" and doc[index - 2].pos_ == "PROPN"
            return name if named else last
    return last


def phrase_start(name: "Token") -> int:
    """Give the index of the first word of the titles and names that end in a name."""
    first, start = name.i, sentence_start(name)
    while first > start and name.doc[first - 1].pos_ in {"PROPN", "NOUN", "ADJ"}:
        first -= 1
    return first


def _inverted(verb: "Token") -> "Token | None":
    """Find the noun right behind a verb that follows a closing mark: '"…," added the doctor'."""
    doc = verb.doc
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i <= sentence_start(verb):
        return None
    if doc[verb.i - 1].text not in CLOSING or any(
        child.dep_ in SUBJECTS for child in verb.children
    ):
        return None
    return _head_of_phrase(doc[verb.i + 1 : min(verb.i + 1 + _REACH, sentence_end(verb))])


def behind_mark(verb: "Token") -> "Token | None":
    """Find who speaks between a closing mark and a verb: '…," Ada, who is 30, said'."""
    doc, start = verb.doc, sentence_start(verb)
    marks = [index for index in range(start, verb.i) if doc[index].text in CLOSING]
    if not marks or doc[marks[-1] - 1].text not in {",", ".", "?", "!"}:
        return None
    return _head_of_phrase(verb.doc[marks[-1] + 1 : verb.i])


def _head_of_phrase(words: "Iterable[Token]") -> "Token | None":
    head: Token | None = None
    for token in words:
        if token.pos_ in _ENDS_PHRASE and token.text != "-":
            break
        head = token if token.pos_ in {"NOUN", "PROPN", "PRON"} else head
    return head

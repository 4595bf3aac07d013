"""Sentence -> the cues of reported speech in it: who says what, by which word."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.cast import Cast
from claims.lexicon import lexicon
from claims.model import Speaker
from claims.sources import read_source
from claims.speech import SAYING, THINKING, WITH_CLAUSE, WITH_OBJECT

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
# Speech that did not take place: to come, refused, only possible.
_UNREAL = lexicon("will would could should may might must to can shall 'll")
_CLAIMABLE = frozenset({"advcl", "conj", "xcomp", "pcomp", "acl", "prep", "ccomp", "dep"})
_WITH_INFINITIVE = frozenset({"claim", "promise", "vow", "pledge", "threaten", "swear"})
_CLOSING = lexicon("\" ” ' ’ ''")

Span2 = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: the speaker, the spans it attributes, and the words of the cue itself."""

    position: int
    speaker: Speaker
    contents: tuple[Span2, ...]
    frame: tuple[Span2, ...]
    sentence: int


def read_cues(
    span: "Span", index: int, cast: Cast, inside: Callable[[int], bool]
) -> tuple[Cue, ...]:
    """Read the cues of one sentence in the order of the text; `inside` knows quoted offsets.

    Each speaker found is noted in `cast`, so that a later "he said" can be resolved.
    """
    cues: list[Cue] = []
    for token in span:
        if inside(token.idx):
            continue
        cue = None
        if token.lower_ == "according":
            cue = _according(token, span, index, cast)
        elif token.lemma_.lower() in SAYING | THINKING and token.pos_ in {"VERB", "AUX", "NOUN"}:
            cue = _speech(token, span, index, cast, inside)
        if cue is not None:
            cues.append(cue)
            if cue.speaker.kind is not None:
                cast.said.append((cue.position, cue.speaker))
    return tuple(cues)


def _end(token: "Token") -> int:
    return token.idx + len(token.text)


def _according(token: "Token", span: "Span", index: int, cast: Cast) -> Cue | None:
    to = next((t for t in span if t.i == token.i + 1 and t.lower_ == "to"), None)
    if to is None:
        return None
    source = next((t for t in to.children if t.dep_ == "pobj"), None)
    if source is None:
        return None
    speaker = read_source(source, cast, token.idx)
    if speaker is None:
        return None
    last = max((t for t in source.subtree if t.i < span.end), key=lambda t: t.i)
    if token.i <= span.start + 1 and last.i >= span.end - 2:
        # A parse that lets the phrase swallow the sentence: it ends at its first comma.
        comma = next((t for t in span if t.i > source.i and t.text == ","), None)
        last = token.doc[comma.i - 1] if comma is not None else last
    frame = (token.idx, _end(last))
    at_edge = token.i <= span.start + 1 or not any(t.is_alpha for t in span if t.i > last.i)
    left, right = span.start_char, span.end_char
    if not at_edge:
        verb = _clause_head(token)
        if verb is not None and verb.dep_ == "conj":
            edges = list(verb.subtree)
            left, right = min(t.idx for t in edges), max(_end(t) for t in edges)
    contents = _without((left, right), frame)
    return Cue(token.idx, replace(speaker, cue="according to"), contents, (frame,), index)


def _clause_head(token: "Token") -> "Token | None":
    for ancestor in token.ancestors:
        if ancestor.pos_ in {"VERB", "AUX"}:
            return ancestor
    return None


def _without(span: Span2, hole: Span2) -> tuple[Span2, ...]:
    parts = ((span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1]))
    return tuple((start, end) for start, end in parts if end - start > 2)


def _speech(
    verb: "Token", span: "Span", index: int, cast: Cast, inside: Callable[[int], bool]
) -> Cue | None:
    lemma = verb.lemma_.lower()
    if verb.pos_ == "NOUN" and verb.text != lemma + "s" and verb.text != lemma + "ed":
        return None
    if _unreal(verb):
        return None
    if any(
        child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}
        for child in verb.children
    ):
        return None
    subject, passive = _subject(verb)
    if subject is None or passive or inside(subject.idx):
        return None
    if subject.lower_ in {"i", "you", "none", "nobody"} or any(
        child.lower_ in {"no", "neither"} for child in subject.children
    ):
        return None
    clauses = [
        child for child in verb.children if child.dep_ in _CLAUSES and not _is_demand(child, lemma)
    ]
    that = None if clauses else _that(verb, span)
    quoted = any(inside(t.idx) for t in span)
    if lemma in THINKING and (
        not any(_has_that(child) for child in clauses)
        # "She said that few believe …": she is the one who speaks
        or any(ancestor.lemma_.lower() in SAYING for ancestor in verb.ancestors)
    ):
        return None
    objects = [c for c in verb.children if c.dep_ == "dobj"] if lemma in WITH_OBJECT else []
    parenthetical = not clauses and that is None and _parenthetical(verb, subject, span)
    if not clauses and that is None and not objects and not parenthetical and not quoted:
        return None
    if lemma in WITH_CLAUSE and not clauses and that is None and not quoted:
        return None
    speaker = read_source(subject, cast, verb.idx)
    if speaker is None:
        return None
    speaker = replace(speaker, cue=verb.lower_) if speaker != Speaker() else speaker
    said = {t.i for clause in clauses for t in clause.subtree}
    if that is not None:
        said.update(range(that.i, span.end))
        objects = []
    frame = _frame(verb, subject, said, span)
    contents: list[Span2] = []
    for clause in clauses or ([] if parenthetical else objects):
        tokens = [t for t in clause.subtree if t.i >= span.start and t.i < span.end]
        start, end = min(t.idx for t in tokens), max(_end(t) for t in tokens)
        contents.extend(_without((start, end), frame))
    if that is not None:
        contents.append((that.idx, span.end_char))
    if parenthetical:
        contents.extend(_without((span.start_char, span.end_char), frame))
    return Cue(verb.idx, speaker, tuple(contents), (frame,), index)


def _unreal(verb: "Token") -> bool:
    for child in verb.children:
        if child.dep_ == "neg" and verb.lemma_ != "deny":
            return True
        if child.dep_ == "aux" and child.lower_ in _UNREAL:
            return True
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"without", "from"}


def _is_demand(clause: "Token", lemma: str) -> bool:
    """Tell "urged them to leave", which asserts nothing, from "claimed to own the mine"."""
    return lemma not in _WITH_INFINITIVE and any(
        child.dep_ == "aux" and child.lower_ == "to" for child in clause.children
    )


def _has_that(clause: "Token") -> bool:
    return any(child.dep_ == "mark" for child in clause.children) or any(
        child.dep_ in _SUBJECTS for child in clause.children
    )


def _subject(verb: "Token") -> "tuple[Token | None, bool]":
    """Find who utters a verb of saying: its own subject, or that of the verb it hangs on."""
    for child in verb.children:
        if child.dep_ == "agent":
            by = next((t for t in child.children if t.dep_ == "pobj"), None)
            if by is not None:
                return by, False
    before = _stands_before(verb)
    if before is not None:
        return before, False
    current = verb
    for _ in range(4):
        subjects = [child for child in current.children if child.dep_ in _SUBJECTS]
        # Of two subjects that a stray full stop makes ("Police Lt. X"), the nearer one.
        stopped = len(subjects) > 1 and any(
            t.text == "." for t in verb.doc[subjects[0].i : subjects[-1].i]
        )
        for child in subjects[-1:] if stopped else subjects[:1]:
            passive = child.dep_ == "nsubjpass"
            if current != verb and passive and current.lemma_ != "quote":
                return (child, False) if verb.tag_ == "VBG" else (None, False)
            return child, passive
        if current.dep_ == "acl" and current.tag_ == "VBG":
            return current.head, False
        if current.dep_ == "relcl" and current.tag_ != "VBN":
            return current.head, False
        if current.dep_ not in _CLAIMABLE or current.head == current:
            return None, False
        current = current.head
        if current.pos_ not in {"VERB", "AUX", "ADP", "SCONJ"}:
            return None, False
    return None, False


def _stands_before(verb: "Token") -> "Token | None":
    """Find the name right before a verb that the parse has left without a subject.

    "…, the official in charge, Ada Brenner, said" is often parsed as one long apposition.
    """
    if verb.tag_ not in {"VBD", "VBZ"} or verb.dep_ in {"relcl", "acl"} or verb.i < 2:
        return None
    if any(child.dep_ in _SUBJECTS | _CLAUSES for child in verb.children):
        return None
    before = verb.doc[verb.i - 1]
    if before.text == ",":
        before = verb.doc[verb.i - 2]
    if before.pos_ != "PROPN" or before.sent != verb.sent:
        return None
    first = before
    while first.i > verb.sent.start and verb.doc[first.i - 1].pos_ == "PROPN":
        first = verb.doc[first.i - 1]
    return before if first.i > verb.sent.start and verb.doc[first.i - 1].text == "," else None


def _that(verb: "Token", span: "Span") -> "Token | None":
    """Find the "that" of what is said where the parse hangs it on a noun: "in a statement that"."""
    if verb.lemma_.lower() not in SAYING - WITH_OBJECT:
        return None
    for token in verb.doc[verb.i + 1 : min(span.end, verb.i + 12)]:
        if token.pos_ in {"VERB", "AUX"} or token.text in {",", ";", ":"}:
            return None
        if token.lower_ == "that" and token.tag_ in {"IN", "WDT"}:
            return token
    return None


def _frame(verb: "Token", subject: "Token", said: set[int], span: "Span") -> Span2:
    """Give the cue's own words: subject, verb and what hangs on it but for what is said."""
    own = [verb]
    if subject.head == verb or _stands_before(verb) == subject:
        own += [t for t in subject.subtree if t.i not in said]
    for child in verb.children:
        if child.dep_ == "advcl" and child.i < verb.i and child.lower_ in {"asked", "speaking"}:
            own += list(child.subtree)
        if child.dep_ in {"aux", "advmod", "dobj", "dative", "prep", "npadvmod", "prt", "neg"} and (
            child.i not in said
        ):
            own += [t for t in child.subtree if t.i not in said]
    own = [t for t in own if span.start <= t.i < span.end]
    # Only what is joined to the verb without a break by what is said.
    own_ids = sorted(t.i for t in own)
    first = last = verb.i
    for i in reversed([i for i in own_ids if i < verb.i]):
        if any(k in said for k in range(i, first)):
            break
        first = i
    for i in (i for i in own_ids if i > verb.i):
        if any(k in said for k in range(last + 1, i + 1)):
            break
        last = i
    doc = verb.doc
    return doc[first].idx, _end(doc[last])


def _parenthetical(verb: "Token", subject: "Token", span: "Span") -> bool:
    """Tell "…, the mayor said." and "Crews, he said, are …" by the commas around the cue."""
    if verb.lemma_.lower() not in SAYING - WITH_CLAUSE:
        return False
    first = min(subject.left_edge.i, verb.i)
    if _stands_before(verb) == subject:
        first = subject.i
        while verb.doc[first - 1].pos_ == "PROPN":
            first -= 1
    while first > span.start and verb.doc[first - 1].dep_ in {"aux", "advmod"}:
        first -= 1
    if verb.dep_ in {"advcl", "relcl", "acl"} or any(
        child.tag_ in {"WRB", "WP", "WDT"} or (child.dep_ == "dobj" and verb.lemma_ != "tell")
        for child in verb.children
    ):
        return False
    before = verb.doc[first - 1].text if first > span.start else ""
    if not any(t.is_alpha for t in verb.doc[span.start : first]):
        return False
    return before == "," or (before in _CLOSING and _goes_on(verb, span))


def _goes_on(verb: "Token", span: "Span") -> bool:
    """Tell "…," it said, the crew drew attention "…" from "…," he said, and left."""
    last = max([verb.i, *(t.i for c in verb.children if c.dep_ in _SUBJECTS for t in c.subtree)])
    rest = list(verb.doc[last + 1 : span.end])
    if len(rest) < 4 or rest[0].text != ",":
        return False
    return rest[1].pos_ not in {"CCONJ", "SCONJ", "VERB", "PRON"} or rest[1].tag_ == "PRP"

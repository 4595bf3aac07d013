"""Sentence -> the cues of reported speech in it: who says what, by which word."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import Speaker
from claims.speakers.cast import Cast
from claims.speakers.sayers import (
    CLOSING,
    QUOTING,
    SUBJECTS,
    behind_mark,
    find_sayer,
    phrase_start,
    stands_before,
)
from claims.speakers.sources import is_thing, read_source
from claims.speakers.speech import (
    MUTE,
    PERFORMING,
    SAYING,
    SPEAKING,
    THINKING,
    WITH_CLAUSE,
    WITH_OBJECT,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_CLAUSES = frozenset({"ccomp", "xcomp"})
# Speech that did not take place: to come, refused, only possible.
_UNREAL = lexicon("will would could should may might must to can shall 'll")
_LEADING = frozenset({"cause", "lead", "prompt", "go", "continue"})  # "led her to say": she did
_WITH_INFINITIVE = frozenset({"claim", "promise", "vow", "pledge", "threaten", "swear"})

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
        elif (
            token.lemma_.lower() in SAYING | THINKING and token.pos_ in {"VERB", "AUX", "NOUN"}
        ) or _utters(token, inside):
            cue = _speech(token, span, index, cast, inside)
        if cue is not None:
            cues.append(cue)
            if cue.speaker.kind is not None:
                cast.said.append((cue.position, cue.speaker))
    return tuple(cues)


def _utters(verb: "Token", inside: Callable[[int], bool]) -> bool:
    """Tell by the quote it governs that a verb is one of speech: '"…," she fumed'."""
    if verb.tag_ not in {"VBD", "VBZ"} or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    return any(
        child.dep_ == "ccomp"
        and child.i < verb.i
        and inside(child.idx)
        and not any(token.text == ":" for token in verb.doc[child.i : verb.i])
        for child in verb.children
    )


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
    if _unreal(verb) or (lemma in QUOTING and any(c.lower_ == "as" for c in verb.children)):
        return None
    if any(
        child.dep_ == "mark" and child.lower_ in {"if", "unless", "whether"}
        for child in verb.children
    ):
        return None
    told_as = _told_as(verb, span)
    subject, passive = find_sayer(verb)
    if subject is not None and inside(subject.idx):
        subject = behind_mark(verb)
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
    if any(ancestor.lemma_.lower() in SAYING for ancestor in verb.ancestors):
        objects = []  # of "she said that it had confirmed the sale" she is the one who speaks
    parenthetical = (
        not clauses and that is None and (told_as or _parenthetical(verb, subject, span))
    )
    if not clauses and that is None and not objects and not parenthetical and not quoted:
        return None
    if lemma in WITH_CLAUSE and not clauses and that is None and not quoted:
        return None
    speaker = read_source(subject, cast, verb.idx)
    if speaker is None or (lemma in MUTE and is_thing(subject, speaker)):
        return None
    speaker = replace(speaker, cue=verb.lower_) if speaker != Speaker() else speaker
    said = {t.i for clause in clauses for t in clause.subtree}
    if that is not None:
        said.update(range(that.i, span.end))
        objects = []
    if not parenthetical:
        said.update(t.i for thing in objects for t in thing.subtree)
    frame = _frame(verb, subject, said, span)
    contents: list[Span2] = []
    for clause in [*clauses, *([] if parenthetical else objects)]:
        tokens = [t for t in clause.subtree if t.i >= span.start and t.i < span.end]
        start, end = min(t.idx for t in tokens), max(_end(t) for t in tokens)
        contents.extend(_without((start, end), frame))
    lead = min((start for start, _ in contents), default=span.end_char)
    if clauses and lead <= span.start_char + 1 and _closes(frame, span):
        contents = [(span.start_char, frame[0])]  # "…, the mayor said."
    if that is not None:
        contents.append((that.idx, span.end_char))
    if parenthetical:
        contents.extend(_without((span.start_char, span.end_char), frame))
    return Cue(verb.idx, speaker, tuple(contents), (frame,), index)


def _told_as(verb: "Token", span: "Span") -> bool:
    """Tell "As the mayor explained, the dam is safe" by its "as" and its comma."""
    if verb.dep_ != "advcl" or verb.lemma_.lower() not in SAYING - {"read", "continue", "report"}:
        return False
    opened = any(child.lower_ == "as" and child.i <= span.start + 1 for child in verb.children)
    bare = not any(child.dep_ in {"dobj", "prt", *_CLAUSES} for child in verb.children)
    closed = any(token.text == "," for token in verb.doc[verb.i + 1 : min(span.end, verb.i + 6)])
    return opened and bare and closed


def _unreal(verb: "Token") -> bool:
    for child in verb.children:
        if child.dep_ == "neg" and verb.lemma_ != "deny":
            return True
        if child.dep_ == "aux" and child.lower_ in _UNREAL:
            return not (child.lower_ == "to" and verb.head.lemma_ in _LEADING)
    return verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in {"without", "from"}


def _is_demand(clause: "Token", lemma: str) -> bool:
    """Tell "urged them to leave", which asserts nothing, from "claimed to own the mine"."""
    return lemma not in _WITH_INFINITIVE and any(
        child.dep_ == "aux" and child.lower_ == "to" for child in clause.children
    )


def _has_that(clause: "Token") -> bool:
    return any(child.dep_ == "mark" for child in clause.children) or any(
        child.dep_ in SUBJECTS for child in clause.children
    )


def _that(verb: "Token", span: "Span") -> "Token | None":
    """Find the "that" of what is said where the parse hangs it on a noun: "in a statement that"."""
    lemma = verb.lemma_.lower()
    if lemma not in SAYING - PERFORMING or (
        lemma in WITH_OBJECT and any(child.dep_ == "dobj" for child in verb.children)
    ):
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
    if subject.head == verb or stands_before(verb) == subject:
        own += [t for t in subject.subtree if t.i not in said]
    elif verb.tag_ == "VBG" and verb.head.head.lemma_ in QUOTING:
        quoted = verb.head.head
        by = next((child for child in quoted.children if child.dep_ in SUBJECTS), quoted)
        own += [t for t in verb.doc[by.left_edge.i : verb.i] if t.i not in said]
    elif verb.tag_ == "VBG" and verb.dep_ == "advcl" and subject.head == verb.head:
        # "She condemned the raid, saying …" tells of one act of speech.
        if verb.head.lemma_.lower() in SPEAKING - {"speak"} and verb.head.i < verb.i:
            own += [t for t in verb.doc[subject.left_edge.i : verb.i] if t.i not in said]
    elif behind_mark(verb) == subject:
        own += [t for t in verb.doc[subject.i : verb.i] if t.i not in said]
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
    if stands_before(verb) == subject:
        first = phrase_start(subject)
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
    return before == "," or (before in CLOSING and _goes_on(verb, span))


def _closes(frame: Span2, span: "Span") -> bool:
    """Tell whether a cue ends its sentence."""
    return frame[0] > span.start_char and not any(
        token.is_alpha for token in span if token.idx >= frame[1]
    )


def _goes_on(verb: "Token", span: "Span") -> bool:
    """Tell "…," it said, the crew drew attention "…" from "…," he said, and left."""
    last = max([verb.i, *(t.i for c in verb.children if c.dep_ in SUBJECTS for t in c.subtree)])
    rest = list(verb.doc[last + 1 : span.end])
    if len(rest) < 4 or rest[0].text != ",":
        return False
    return rest[1].pos_ not in {"CCONJ", "SCONJ", "VERB", "PRON"} or rest[1].tag_ == "PRP"

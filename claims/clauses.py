"""A sentence's claims: the main clauses that assert something each."""

import re
from typing import TYPE_CHECKING

from claims.breaks import OPENS_RELATIVE, at_dash, at_semicolon
from claims.parse import text_of
from claims.predicates import REPORTING, is_finite, subject_of
from claims.quotes.nesting import depths

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_JOINING = frozenset({"and", "but", "while", "whereas"})
# These stay with their clause: without them it would say something else.
_KEPT = frozenset({"nor", "or", "so", "yet", "though", "although"})
_SHORTEST = 4
_TRIM = " \t\r\n\xa0,;:–—-"
# "…, the minister said on Monday": it covers all that stands before it.
_TRAILING_REPORT = re.compile(
    r"[,”\"’']\s(?!(?:and|but|while|who|which|whereas|so|yet|nor|or|though)\b)"
    r"(?:(?:[\w.'’-]+\s){1,9}(?:said|says|told|added|wrote|noted|reported|announced|explained)"
    r"|(?:said|says|added|according to)\s)"
    r"(?![^.]*\b(?:and|but)\b)[^;“\"]{0,80}$"
)
_TELLING = frozenset({"express", "voice", "refuse", "accuse", "criticise", "criticize", "praise"})
_CONDITIONAL = re.compile(r"^\W*(?:if|unless|had|should|asked (?:if|whether))\b", re.IGNORECASE)


def split(sentence: "Span") -> tuple[tuple[int, int], ...]:
    """Give the article offsets of the claims of a sentence, in order and disjoint.

    The conjunction or dash between two claims belongs to neither; "nor", "or" and "so" stay with
    what they open. A reporting clause stays with what is said, a relative clause with its noun, and
    a sentence that can't be split safely is one claim.
    """
    start, end = _bounds(sentence)
    if start == end:
        return ()
    cuts = _cuts(sentence)
    if not cuts:
        return ((start, end),)
    text = text_of(sentence.doc)
    found: list[tuple[int, int]] = []
    left = start
    for before, after in cuts:
        found.append(_trimmed(text, left, before, keep_stop=False))
        left = after
    found.append(_trimmed(text, left, end, keep_stop=True))
    if any(right - left < 1 for left, right in found):
        return ((start, end),)
    return tuple(found)


def _bounds(sentence: "Span") -> tuple[int, int]:
    text = sentence.text
    offset = sentence.start_char
    left = len(text) - len(text.lstrip())
    stripped = text.strip()
    return offset + left, offset + left + len(stripped)


def _trimmed(text: str, start: int, end: int, *, keep_stop: bool) -> tuple[int, int]:
    """Take the marks between claims off a stretch, at its end only where no stop is kept."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_TRIM))
    right = len(piece.rstrip() if keep_stop else piece.rstrip(_TRIM))
    return start + left, start + max(right, left)


def _cuts(sentence: "Span") -> list[tuple[int, int]]:
    """Give where each claim ends and the next begins."""
    text = sentence.text
    if text.count('"') % 2 or _CONDITIONAL.match(text):
        return []
    if _TRAILING_REPORT.search(text) or re.match(r"\W*according to\b", text, re.IGNORECASE):
        return []
    depth = depths(text)
    found: list[tuple[int, int]] = []
    last = sentence.start
    for token in sentence:
        cut = _cut_at(token, sentence, last)
        if cut is None:
            continue
        before, after = cut
        if depth[sentence.doc[before].idx - sentence.start_char]:
            continue
        if depth[sentence.doc[after].idx - sentence.start_char - 1]:
            continue
        stands = _can_stand(sentence, last, before, first=last == sentence.start)
        if not stands or not _can_stand(sentence, after, sentence.end, first=False):
            continue
        found.append((sentence.doc[before].idx, sentence.doc[after].idx))
        last = after
    return found


def _cut_at(token: "Token", sentence: "Span", last: int) -> tuple[int, int] | None:
    """Give the tokens that end one claim and begin the next, where one begins at `token`."""
    if token.i <= sentence.start or token.i + 1 >= sentence.end:
        return None
    lower = token.lower_
    if token.text == ";":
        return at_semicolon(token, sentence)
    if token.text in {"-", "–", "—", "--"}:
        return at_dash(token, sentence)
    if lower in _JOINING | _KEPT:
        return _at_conjunction(token, sentence, last)
    return None


def _at_conjunction(token: "Token", sentence: "Span", last: int) -> tuple[int, int] | None:
    """Judge a conjunction: a new main clause with a tensed verb must follow it."""
    following = token.doc[token.i + 1]
    if _says_another(token, sentence):
        return token.i - 1, token.i + 1
    if following.lower_ in OPENS_RELATIVE:
        return None
    comma = token.doc[token.i - 1].text == ","
    before = token.i - 1 if comma else token.i
    after = token.i if token.lower_ in _KEPT else token.i + 1
    verb = _verb_after(token, sentence)
    if _ends_name_list(sentence.doc[sentence.start : before]):
        return None
    if verb is None or not is_finite(verb):
        return None
    if token.lower_ in {"while", "whereas", "though", "although", "so", "yet"}:
        contrast = comma and verb.head == sentence.root and verb.dep_ in {"advcl", "conj", "ccomp"}
        if token.lower_ not in {"while", "whereas"} or not contrast:
            return None
        return (before, after) if _has_subject(verb) and not _reports(sentence.root) else None
    if not _hangs_on_root(verb, sentence.root):
        return None
    first = verb.head
    if token.lower_ == "or":
        return None
    if not _has_subject(verb):
        # "…, but did not say why": the subject is the one before
        if not comma or verb.tag_ not in {"VBD", "VBZ", "VBP"} | {"VB", "VBN", "VBG"}:
            return None
        if not _is_simple_past(first) or any(child.dep_ == "conj" for child in verb.children):
            return None  # "has bought, sold and leased": one verb group, or a list
        if not is_finite(first) or len(sentence[after - sentence.start :]) < _SHORTEST + 2:
            return None
    if _still_said(verb, last) and not (comma and (_reports(verb) or verb.lemma_ in _TELLING)):
        return None
    return before, after


def _says_another(token: "Token", sentence: "Span") -> bool:
    """Tell whether a second "that" clause begins: "said that A, but that B had not answered"."""
    following = token.doc[token.i + 1]
    if following.lower_ != "that" or token.doc[token.i - 1].text != ",":
        return False
    verb = _verb_after(token, sentence)
    if verb is None or verb.dep_ != "conj" or verb.head.dep_ not in {"ccomp", "conj"}:
        return False
    subject = subject_of(verb)
    return is_finite(verb) and subject is not None and following.i < subject.i < verb.i


def _is_simple_past(first: "Token") -> bool:
    """Tell whether a verb is tensed by itself and opens no list of verbs."""
    shared = any(child.dep_ in {"aux", "auxpass"} for child in first.children)
    return not shared and first.dep_ != "conj"


def _verb_after(token: "Token", sentence: "Span") -> "Token | None":
    """Give the clause head whose words begin right after a conjunction."""
    first = token.i + 1
    for verb in sentence[first - sentence.start :]:
        if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ in {"aux", "auxpass", "amod", "compound"}:
            continue
        edge = min(verb.left_edge.i, verb.i)
        if edge in {first, token.i} and verb.dep_ in {"conj", "advcl", "ccomp"}:
            return verb
    return None


def _hangs_on_root(verb: "Token", root: "Token") -> bool:
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        if verb.head == root:
            return True
        verb = verb.head
    return False


def _ends_name_list(before: "Span") -> bool:
    """Tell whether words end in a comma and a name: "Vance, Tarrow" before "and Lee"."""
    for index in range(len(before) - 1, -1, -1):
        if before[index].text == ",":
            return index < len(before) - 1
        if before[index].pos_ != "PROPN":
            return False
    return False


def _still_said(verb: "Token", last: int) -> bool:
    """Tell whether a clause may still be what somebody says in the claim that began at `last`."""
    while verb.dep_ == "conj":
        verb = verb.head
        if verb.i >= last and _reports(verb):
            return True
    return False


def _has_subject(verb: "Token") -> bool:
    subject = subject_of(verb)
    if subject is None or subject.tag_ in {"WDT", "WP"}:
        return False
    return subject.i < verb.i or any(child.dep_ == "expl" for child in verb.children)


def _reports(verb: "Token") -> bool:
    """Tell whether a verb brings in speech, by its complement or by what it means."""
    if verb.lemma_.lower() not in REPORTING:
        return False
    said = {"ccomp", "dobj", "parataxis"}
    return verb.dep_ == "parataxis" or any(
        child.dep_ in said and (child.dep_ != "dobj" or verb.lemma_ in {"say", "tell"})
        for child in verb.children
    )


def _can_stand(sentence: "Span", start: int, end: int, *, first: bool) -> bool:
    """Tell whether a stretch is long enough and has a tensed verb of its own.

    What comes first in a sentence may not hang on a conjunction ("While …") alone.
    """
    tokens = [token for token in sentence.doc[start:end] if not token.is_punct]
    if len(tokens) < _SHORTEST - 1:
        return False
    return any(
        token.pos_ in {"VERB", "AUX"}
        and token.dep_ not in {"relcl", "acl", "aux", "auxpass"}
        and is_finite(token)
        and not (first and (token.dep_ == "advcl" or _is_marked(token)))
        for token in tokens
    )


def _is_marked(verb: "Token") -> bool:
    return any(child.dep_ == "mark" and child.lower_ != "that" for child in verb.children)

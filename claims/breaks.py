"""Semicolons and dashes that part two claims of a sentence."""

from typing import TYPE_CHECKING

from claims.parse import text_of
from claims.predicates import is_finite, is_reporting, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

OPENS_RELATIVE = frozenset({"that", "who", "which", "whose", "whom", "where", "when", "whether"})


def at_semicolon(token: "Token", sentence: "Span") -> tuple[int, int] | None:
    """Give the tokens around a semicolon between two claims, None where it parts none."""
    after = token.i + 1
    doc = token.doc
    if doc[after].lower_ in {"and", "but"} and after + 1 < sentence.end:
        after += 1
    right = _clause_in(sentence, after, sentence.end)
    if doc[after].lower_ in OPENS_RELATIVE:
        return None
    if is_reporting(sentence.root) and not _begins_with(right, sentence.root, after):
        return None
    return (token.i, after) if right is not None and right.dep_ != "relcl" else None


def _begins_with(clause: "Token | None", root: "Token", first: int) -> bool:
    """Tell whether the sentence's root heads a clause that opens with its own subject."""
    subject = subject_of(root)
    return clause == root and subject is not None and subject.left_edge.i == first


def at_dash(token: "Token", sentence: "Span") -> tuple[int, int] | None:
    """Give the tokens around a lone dash between two claims, None where it parts none."""
    dashes = [other for other in sentence if other.text in {"-", "–", "—", "--"}]
    text = text_of(token.doc)
    spaced = text[token.idx - 1].isspace() and bool(token.whitespace_)
    if len(dashes) != 1 or not (spaced or token.text in {"—", "--"}):
        return None
    first = token.doc[token.i + 1]
    clause = _clause_in(sentence, token.i + 1, sentence.end)
    if clause is None or clause.dep_ in {"relcl", "acl", "advcl"} or is_reporting(sentence.root):
        return None
    subject = subject_of(clause)
    if subject is None or subject.left_edge.i != first.i:
        return None
    return (token.i, token.i + 1)


def _clause_in(sentence: "Span", start: int, end: int) -> "Token | None":
    """Give the first tensed verb with a subject of its own between two tokens."""
    for token in sentence.doc[start:end]:
        if token.pos_ not in {"VERB", "AUX"} or token.dep_ in {"aux", "auxpass", "relcl"}:
            continue
        subject = subject_of(token)
        if subject is not None and start <= subject.i < end and is_finite(token):
            return token
    return None

"""The verbs that "and" or "but" joins to a claim's main predicate, with a subject they share."""

from typing import TYPE_CHECKING

from claims.predicates import SUBJECTS, is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_JOINING = frozenset({"and", "but"})
_VERBS = frozenset({"VERB", "AUX"})
# What stands before a verb and belongs to it.
_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})


def joined_verbs(predicate: "Token", span: "Span") -> "list[Token]":
    """Return the verbs behind a predicate that have its subject and their own auxiliary or tense.

    "Accepted it and would not appeal": "appeal". "Did not stop and help" is one deed, and a list of
    verbs is left as it is.
    """
    found: list[Token] = []
    before = predicate
    while True:
        verb = next((c for c in before.children if c.dep_ == "conj" and c.i > before.i), None)
        if verb is None or not span.start <= verb.i < span.end or verb.pos_ not in _VERBS:
            return found
        if any(child.dep_ in SUBJECTS for child in verb.children) or is_reporting(verb):
            return found
        if _opened_by(verb) not in _JOINING:
            return found
        if verb.tag_ in {"VBD", "VBZ", "VBP"} or _auxiliary(verb):
            found.append(verb)
        before = verb


def words_of(verb: "Token", span: "Span") -> tuple[int, int]:
    """Return the article offsets of a joined verb's group and all that hangs on it."""
    first = min((c.i for c in verb.children if c.dep_ in _GROUP and c.i < verb.i), default=verb.i)
    further = next((c for c in verb.children if c.dep_ == "conj" and c.i > verb.i), None)
    last = min(verb.right_edge.i, span.end - 1)
    if further is not None:
        last = max(verb.i, min(last, further.left_edge.i - 1))
    return verb.doc[first].idx, verb.doc[last].idx + len(verb.doc[last].text)


def _opened_by(verb: "Token") -> str:
    """Return the conjunction before a joined verb's group."""
    first = min((c.i for c in verb.children if c.dep_ in _GROUP and c.i < verb.i), default=verb.i)
    return verb.doc[first - 1].lower_ if first else ""


def _auxiliary(verb: "Token") -> bool:
    return any(child.dep_ in {"aux", "auxpass"} and child.i < verb.i for child in verb.children)

"""Questions and conditions: clauses that are asked or supposed, not said to be so."""

from typing import TYPE_CHECKING

from claims.edges import sentence_end
from claims.predicates import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_CONDITIONS = frozenset({"if", "unless", "whether"})
_PROVIDED = frozenset({"provided", "providing", "assuming"})
_INVERTING = frozenset({"should", "had", "were"})
_ASKING = frozenset({"WP", "WRB", "WDT", "WP$"})
_CLOSING = frozenset("\"'”’)»")
_OPENING = frozenset('"“«')


def is_supposed(verb: "Token") -> bool:
    """Tell whether a clause is a condition: "if it breaks", "in case", "should it break"."""
    for child in verb.children:
        if child.dep_ != "mark":
            continue
        before = child.nbor(-1).lower_ if child.i else ""
        if child.lower_ in _CONDITIONS or (child.lower_ == "that" and before in _PROVIDED):
            return True
    return _in_case(verb) or _is_inverted(verb)


def makes_conditional(clause: "Token") -> bool:
    """Tell whether a dependent clause makes what governs it conditional."""
    if clause.dep_ != "advcl":
        return False
    for child in clause.children:
        if child.dep_ == "mark" and child.lower_ in {"if", "unless"}:
            before = child.doc[child.i - 1].lower_ if child.i else ""
            return before not in {"even", "as"}
    return _is_inverted(clause)


def is_asked(verb: "Token") -> bool:
    """Tell whether a verb is the main one of a question, or of its conjuncts."""
    here = verb
    while here.dep_ in {"conj", "xcomp", "ccomp"} and here.head.i != here.i:
        if here.dep_ == "ccomp" and any(child.dep_ in SUBJECTS for child in here.head.children):
            return False
        here = here.head
    if here.dep_ != "ROOT" or (here.i == verb.i and _asks_at_the_end(verb)):
        return False
    last = sentence_end(here) - 1
    quoted = False
    while last > here.i and (here.doc[last].is_space or here.doc[last].text in _CLOSING):
        quoted = quoted or here.doc[last].text in _CLOSING
        last -= 1
    if not here.doc[last].text.endswith("?"):
        return False
    # "she asked, “Who was it?”": the question is another clause than hers
    return not quoted or not any(word.text in _OPENING for word in here.doc[here.i : last])


def _asks_at_the_end(verb: "Token") -> bool:
    """Tell whether a statement ends in a question joined to it: "…, but who is counting?"."""
    if any(word.tag_ in _ASKING for child in verb.children for word in child.subtree
           if child.i < verb.i):  # fmt: skip
        return False
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    helper = next((child for child in verb.children if child.dep_ == "aux"), None)
    if subject is None or subject.i > verb.i or (helper is not None and helper.i < subject.i):
        return False
    return any(
        child.dep_ == "conj"
        and any(word.tag_ in _ASKING and word.i < child.i for word in child.children)
        for child in verb.children
    )


def _in_case(verb: "Token") -> bool:
    """Tell whether "in case" opens the clause."""
    word = verb.left_edge
    for _ in range(3):
        if not word.i or word.is_sent_start:
            return False
        before = word.nbor(-1)
        if word.lower_ == "case" and before.lower_ == "in":
            return word.nbor(1).lower_ != "of"
        word = before
    return False


def _is_inverted(verb: "Token") -> bool:
    """Tell whether a condition has its auxiliary first: "had the alarm sounded"."""
    first = verb.left_edge
    if verb.dep_ != "advcl" or first.lower_ not in _INVERTING or first.head.i != verb.i:
        return False
    return any(child.dep_ in SUBJECTS and child.i > first.i for child in verb.children)

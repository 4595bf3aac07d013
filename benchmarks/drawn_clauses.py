"""The simple statements that a parsed sentence carries, as places of its tokens."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# What stands at a place of a sentence instead of the token: "" for nothing.
Edit = Mapping[int, str]
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CONDITIONS = frozenset({"if", "whether", "unless", "until", "till"})
LEAST_TOKENS, MOST_TOKENS = 4, 24


@dataclass(frozen=True, slots=True)
class Clause:
    """A simple statement that a sentence carries: places of tokens, and words put between them."""

    items: tuple[int | str, ...]
    subject: tuple[int, ...]
    verb: int
    object: tuple[int, ...]


def clauses_of(doc: "Doc") -> Iterator[Clause]:
    """Draw the simple statements that a sentence carries: of verbs, appositions and offices."""
    for token in doc:
        if token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            clause = _of_verb(token)
            if clause is not None:
                yield clause
        if token.dep_ == "appos" and token.pos_ == "NOUN" and token.head.ent_type_ == "PERSON":
            subject = phrase(token.head, bare=True)
            told = phrase(token)
            if len(told) > 1 and doc[told[0]].lower_ in {"a", "an", "the"}:
                yield Clause((*subject, "is", *told), subject, token.i, told)


def _of_verb(verb: "Token") -> Clause | None:
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if subject is None or _conditional(verb):
        return None
    if subject.tag_ in {"WDT", "WP"}:
        if verb.dep_ != "relcl" or verb.head.i > verb.i:
            return None
        subject = verb.head
        who = phrase(subject, bare=True)
    elif subject.pos_ in {"PRON", "DET"} or any(c.tag_ in {"WDT", "WP"} for c in subject.subtree):
        return None
    else:
        who = phrase(subject)
    group: list[int] = []
    told: tuple[int, ...] = ()
    rest: list[int] = []
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass", "neg", "prt"}:
            group.append(child.i)
        elif child.dep_ in {"dobj", "attr", "oprd", "acomp"} and child.i > verb.i:
            told = phrase(child)
            rest.extend(told)
        elif child.dep_ in {"prep", "agent", "npadvmod"} and child.i > verb.i and len(rest) < 12:
            rest.extend(_behind(child))
        elif child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i:
            span = range(child.left_edge.i, child.right_edge.i + 1)
            if len(span) > 12:
                return None
            rest.extend(span)
    if not rest:
        return None
    items = (*who, *sorted([*group, verb.i]), *sorted(set(rest)))
    return Clause(items, who, verb.i, told)


def _conditional(verb: "Token") -> bool:
    here = verb
    for _ in range(4):
        if any(c.dep_ == "mark" and c.lower_ in _CONDITIONS for c in here.children):
            return True
        if here.head.i == here.i:
            return False
        here = here.head
    return False


def phrase(head: "Token", *, bare: bool = False) -> tuple[int, ...]:
    """Give the places of a noun and what stands before it, with its "of" phrase behind."""
    places = [
        token.i
        for token in head.subtree
        if token.i <= head.i and not _aside(token, head) and token.text not in {",", "(", ")"}
    ]
    if not bare:
        for child in head.children:
            if child.i > head.i and child.lower_ in {"of", "%"} and child.dep_ == "prep":
                places.extend(_behind(child))
    return tuple(places)


def _aside(token: "Token", head: "Token") -> bool:
    """Tell whether a word before a noun stands in a clause or an apposition of its own."""
    here = token
    for _ in range(8):
        if here.i == head.i:
            return False
        if here.dep_ in {"relcl", "appos", "acl", "parataxis"}:
            return True
        here = here.head
    return True


def _behind(child: "Token") -> tuple[int, ...]:
    """Give the places of a preposition and its noun, without clauses that hang on it."""
    if child.dep_ == "npadvmod":
        return phrase(child)
    places = [child.i]
    for noun in child.children:
        if noun.dep_ in {"pobj", "pcomp"}:
            places.extend(phrase(noun))
    return tuple(places) if len(places) > 1 else ()


def fits(clause: Clause) -> bool:
    """Tell whether a statement is neither too short nor too long to be changed."""
    return LEAST_TOKENS <= len(clause.items) <= MOST_TOKENS


def render(doc: "Doc", items: Sequence[int | str], edit: Edit, *, sentence: bool = True) -> str:
    """Write tokens as running text, with an edit made."""
    parts: list[str] = []
    for place, item in enumerate(items):
        if isinstance(item, str):
            parts.append(f"{item} ")
        elif text := edit.get(item, doc[item].text):
            # a word cut out of its sentence may have had no space behind it
            kept = place + 1 < len(items) and items[place + 1] == item + 1 and item not in edit
            parts.append(text + (doc[item].whitespace_ if kept else " "))
    joined = re.sub(r"\s+", " ", "".join(parts))
    joined = re.sub(r" ([,.;:%)]|['’]s\b|n['’]t\b)", r"\1", joined).strip()
    return as_sentence(joined) if sentence else joined


def as_sentence(text: str) -> str:
    """Write a capital at the start and a stop at the end."""
    text = text.strip(" ,;:-")
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?\"'”" else ".")

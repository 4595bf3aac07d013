"""Fact -> anchor: the predicate a value belongs to, and who and where it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.certainty import token_certainty
from claims.coreference import Resolution
from claims.events import LIGHT_VERBS, event_classes
from claims.model import Anchor, Certainty, Fact, NameFact, NameKind
from claims.names.demonyms import canonical_actor, country_of, is_demonym
from claims.polarity import negated_token
from claims.predicates import main_predicate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "obj"})
_OWN_CLAUSE = frozenset({"ccomp", "advcl", "conj", "relcl", "parataxis"})
_PLACE_PREPOSITIONS = frozenset(
    "in at near off outside inside around across on of from through throughout along".split()
)


def anchored(
    facts: Iterable[Fact], doc: "Doc", names: Sequence[NameFact], resolution: Resolution
) -> tuple[Fact, ...]:
    """Return the facts of a sentence, each with the anchor that the clause around it gives.

    `names` are those of the sentence.
    """
    done: list[Fact] = []
    for fact in facts:
        span = doc.char_span(fact.start, fact.end, alignment_mode="expand")
        if span is None:
            done.append(fact)
            continue
        anchor = _of_predicate(governing_predicate(span.root), span, names, resolution)
        done.append(replace(fact, anchor=anchor))
    return tuple(done)


def claim_anchor(span: "Span", names: Sequence[NameFact], resolution: Resolution) -> Anchor:
    """Return what a claim as a whole is about: its main predicate, past verbs of saying."""
    main = main_predicate(span)
    return _of_predicate(main, span, names, resolution)


def governing_predicate(token: "Token") -> "Token":
    """Climb from a token to the verb, or the sentence's root, that governs it."""
    current = token
    while current.head is not current and current.head.i != current.i:
        if current.pos_ in {"VERB", "AUX"} and current.dep_ not in {"aux", "auxpass"}:
            return current
        current = current.head
    return current


def clause_of(predicate: "Token") -> "list[Token]":
    """Return the predicate's own tokens, leaving out clauses with a subject of their own."""
    inside = [predicate]
    stack = [predicate]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in _OWN_CLAUSE and any(g.dep_ in _SUBJECTS for g in child.children):
                continue
            inside.append(child)
            stack.append(child)
    return sorted(inside, key=lambda token: token.i)


def _of_predicate(
    governor: "Token", span: "Span", names: Sequence[NameFact], resolution: Resolution
) -> Anchor:
    clause = clause_of(governor)
    start, end = clause[0].idx, clause[-1].idx + len(clause[-1])
    inside = [name for name in names if start <= name.start < end]
    referred = resolution.antecedents(start, end)
    lemma = governor.lemma_.lower()
    subjects, objects = _phrases(governor, _SUBJECTS), _phrases(governor, _OBJECTS)
    nouns = [*(phrase.split()[-1] for phrase in objects), *_noun_heads(span), *_of_objects(governor)]
    if lemma in LIGHT_VERBS:
        nouns.extend(phrase.split()[-1] for phrase in subjects)
    events = {event for word in (lemma, *nouns) for event in event_classes(word)}
    return Anchor(
        predicate=lemma,
        events=tuple(sorted(events)),
        subjects=subjects,
        objects=objects,
        places=_places(span, clause, inside),
        entities=tuple(sorted({canonical_actor(name.full) for name in (*inside, *referred)})),
        negated=negated_token(governor),
        planned=token_certainty(governor) is Certainty.PLANNED,
    )


def _phrases(predicate: "Token", relations: frozenset[str]) -> tuple[str, ...]:
    """Return the lower-case compound + head of each argument, coordinated ones included."""
    phrases: list[str] = []
    for child in predicate.children:
        if child.dep_ in relations:
            head = next(iter(child.children), child) if child.dep_ == "agent" else child
            phrases.extend(_phrase(word) for word in (head, *head.conjuncts) if word.is_alpha)
    return tuple(dict.fromkeys(phrases))


def _phrase(head: "Token") -> str:
    parts = [child for child in head.lefts if child.dep_ == "compound"]
    return " ".join([*(part.lower_ for part in parts), head.lemma_.lower()])


def _of_objects(predicate: "Token") -> list[str]:
    """Return the nouns behind the objects' prepositions: "request" of "receipt of a request"."""
    return [
        noun.lemma_.lower()
        for child in predicate.children
        if child.dep_ in _OBJECTS
        for preposition in child.children
        if preposition.dep_ == "prep" and preposition.lower_ in {"of", "for", "to"}
        for noun in preposition.children
        if noun.pos_ == "NOUN"
    ]


def _noun_heads(span: "Span") -> list[str]:
    """Return the lemmas of the nouns that a value hangs on, inside out."""
    heads: list[str] = []
    current = span.root
    while current.head.i != current.i and current.pos_ not in {"VERB", "AUX"}:
        if current.pos_ in {"NOUN", "PROPN", "ADJ"}:
            heads.append(current.lemma_.lower())
        current = current.head
    return heads


def _places(
    span: "Span", clause: "list[Token]", names: Sequence[NameFact]
) -> tuple[str, ...]:
    """Return the places that the value's clause ties it to."""
    places: set[str] = set()
    for name in names:
        if name.kind is NameKind.PLACE:
            token = span.doc.char_span(name.start, name.end, alignment_mode="expand")
            if token is not None and token.root.head.lower_ in _PLACE_PREPOSITIONS:
                places.add(canonical_actor(name.full))
    for token in clause:
        place = country_of(token.lower_) if is_demonym(token.text) else None
        if place is not None and span.start - 1 <= token.head.i <= span.end + 1:
            places.add(canonical_actor(place))
    return tuple(sorted(places))

"""The arguments of a predicate: its subject, its objects, and what prepositions tie to it."""

from typing import TYPE_CHECKING

from claims.events import event_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "obj"})
RELATIVE_TAGS = frozenset({"WDT", "WP"})
# Relations in which a verb without a subject has that of the verb above it.
_SHARING = frozenset({"conj", "xcomp", "pcomp", "advcl", "acl"})


def shared_subject(predicate: "Token") -> "Token | None":
    """Return a predicate's subject, taken over from the verb above where it has none."""
    current = predicate
    while True:
        own = next((child for child in current.children if child.dep_ in SUBJECTS), None)
        if own is not None or current.dep_ not in _SHARING or current.head.i == current.i:
            return own
        current = current.head


def subject_phrases(predicate: "Token", subject: "Token | None") -> tuple[str, ...]:
    """Return the subject's phrases; a relative pronoun gives the noun it stands for."""
    if subject is None:
        return ()
    if subject.tag_ in RELATIVE_TAGS and predicate.dep_ == "relcl":
        # the clause describes this noun alone, not those beside it
        return (phrase(_described(predicate, subject)),)
    head = next(iter(subject.children), subject) if subject.dep_ == "agent" else subject
    return tuple(dict.fromkeys(phrase(word) for word in (head, *head.conjuncts) if word.is_alpha))


def _described(predicate: "Token", pronoun: "Token") -> "Token":
    """Return the noun that a relative clause describes; "which" never describes a person."""
    noun = predicate.head
    while pronoun.lower_ == "which" and noun.pos_ != "NOUN" and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos_ == "NOUN" else predicate.head


def phrases(predicate: "Token", relations: frozenset[str]) -> tuple[str, ...]:
    """Return the lower-case compound + head of each argument, coordinated ones included."""
    found: list[str] = []
    for child in predicate.children:
        if "dobj" in relations and small_clause(child):
            found.extend(phrase(word) for word in child.children if word.dep_ == "nsubj")
        if child.dep_ in relations:
            head = next(iter(child.children), child) if child.dep_ == "agent" else child
            found.extend(phrase(word) for word in (head, *head.conjuncts) if word.is_alpha)
    return tuple(dict.fromkeys(found))


def small_clause(word: "Token") -> bool:
    """Tell whether a word is what somebody is found or left: "guilty" of "found her guilty"."""
    verbal = {"aux", "auxpass", "cop", "mark"}
    return (
        word.dep_ == "ccomp"
        and word.pos_ == "ADJ"
        and not any(child.dep_ in verbal for child in word.children)
    )


def phrase(head: "Token") -> str:
    """Return a noun's lower-case lemma with the compounds before it."""
    parts = [
        child
        for child in head.lefts
        # "up" of "follow-up" is no word of its own
        if child.dep_ == "compound" and not (child.i and child.nbor(-1).text == "-")
    ]
    return " ".join([*(part.lower_ for part in parts), head.lemma_.lower()])


def destinations(predicate: "Token") -> tuple[str, ...]:
    """Return what a preposition ties to the verb as its goal: "checked into X", "lost to X"."""
    return tuple(
        phrase(noun)
        for child in predicate.children
        if child.dep_ == "prep" and child.lower_ in {"into", "to", "against"}
        for noun in child.children
        if noun.dep_ == "pobj" and noun.is_alpha
    )


def of_objects(predicate: "Token") -> list[str]:
    """Return the nouns behind the objects' prepositions: "request" of "receipt of a request"."""
    return [
        noun.lemma_.lower()
        for child in predicate.children
        if child.dep_ in OBJECTS
        for preposition in child.children
        if preposition.dep_ == "prep" and preposition.lower_ in {"of", "for", "to"}
        for noun in preposition.children
        if noun.pos_ == "NOUN"
    ]


def carried(predicate: "Token") -> list[str]:
    """Return the nouns that a light verb carries by a preposition: "went on strike"."""
    return [
        noun.lemma_.lower()
        for child in predicate.children
        if child.dep_ == "prep" and child.lower_ in {"on", "into", "under"}
        for noun in child.children
        if noun.dep_ == "pobj"
    ]


def noun_before(subject: "Token | None") -> list[str]:
    """Return the last event noun before "it" in the sentence: what "it was scheduled" speaks of."""
    if subject is None:
        return []
    before = [t for t in subject.sent if t.i < subject.i and t.pos_ == "NOUN"]
    arguments = [t for t in before if t.dep_ in SUBJECTS | OBJECTS and event_classes(t.lemma_)]
    return [token.lemma_.lower() for token in arguments[-1:]]

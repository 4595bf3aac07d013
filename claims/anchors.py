"""Fact -> anchor: the predicate a value belongs to, and who and where it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claims.certainty import token_certainty
from claims.coreference import Resolution
from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import Anchor, Certainty, DateFact, Fact, NameFact, NameKind
from claims.names.demonyms import canonical_actor, country_of, is_demonym
from claims.parse import text_of
from claims.polarity import negated_phrase, negated_token
from claims.predicates import main_predicate, still_to_do

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "dative", "obj"})
_OWN_CLAUSE = frozenset({"ccomp", "advcl", "conj", "relcl", "parataxis"})
_RELATIVE_TAGS = frozenset({"WDT", "WP"})
# Relations in which a verb without a subject has that of the verb above it.
_SHARING = frozenset({"conj", "xcomp", "pcomp", "advcl", "acl"})
_PLANNING = frozenset({"schedule", "plan", "slate"})
# "A line called X in May": what happened in May is what was done with the line.
_NAMING = frozenset({"call", "name", "dub", "title", "entitle", "nickname"})
# A date counted from an event belongs to what is counted, not to the event: "two days after".
_COUNTED_FROM = ("after", "before")
_PARTS = lexicon(
    "north south east west centre center northeast northwest southeast southwest outskirts heart "
    "capital rest"
)
# Areas of which one may be part of another: a count in one is not a count in the other.
AREAS = lexicon(
    "province district county state region country nation city town village continent world island "
    "area municipality prefecture"
)
_PLACE_PREPOSITIONS = lexicon(
    "in at near off outside inside around across on of from through throughout along"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Predicate:
    """What a predicate gives to the anchor of each value that it governs.

    `demonyms` are its countries with the index of the word that each describes.
    """

    lemma: str
    events: frozenset[str]
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    places: frozenset[str]
    demonyms: tuple[tuple[int, str], ...]
    entities: tuple[str, ...]
    negated: bool
    planned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The anchors of one sentence, given its names and its references; each predicate read once."""

    names: Sequence[NameFact]
    resolution: Resolution
    _predicates: dict[int, _Predicate] = field(default_factory=dict, init=False, repr=False)

    def of_facts(self, facts: Iterable[Fact], doc: "Doc") -> tuple[Fact, ...]:
        """Return the sentence's facts, each with the anchor that the clause around it gives."""
        done: list[Fact] = []
        last = 0
        for fact in facts:
            span = doc.char_span(fact.start, fact.end, alignment_mode="expand")
            if span is None:
                done.append(fact)
                continue
            governor = _governor(span)
            if isinstance(fact, DateFact):
                governor = _dated(governor)
            anchor = self._anchor(governor, span)
            if isinstance(fact, DateFact):
                own = _objects_between(governor, last, fact) or self._listed(last, fact, doc)
                anchor = replace(anchor, objects=own or anchor.objects)
                last = fact.end
            done.append(replace(fact, anchor=anchor))
        return tuple(done)

    def _listed(self, start: int, date: DateFact, doc: "Doc") -> tuple[str, ...]:
        """Return the name that follows one date and has another: "X on Monday and Y today"."""
        between = [name for name in self.names if start <= name.start < date.start]
        joined = start > 0 and len(between) == 1
        if joined and text_of(doc)[start : between[0].start].strip(" ,") == "and":
            return (between[0].name.lower(),)
        return ()

    def of_claim(self, span: "Span") -> Anchor:
        """Return what a claim as a whole is about: its main predicate, past verbs of saying."""
        return self._anchor(main_predicate(span), span)

    def _anchor(self, governor: "Token", span: "Span") -> Anchor:
        predicate = self._predicates.get(governor.i)
        if predicate is None:
            predicate = _read_predicate(governor, self.names, self.resolution)
            self._predicates[governor.i] = predicate
        named = {event for noun in _noun_heads(span) for event in event_classes(noun)}
        described = {
            country
            for index, country in predicate.demonyms
            if span.start - 1 <= index <= span.end + 1
        }
        return Anchor(
            predicate=predicate.lemma,
            events=tuple(sorted(predicate.events | named)),
            subjects=predicate.subjects,
            objects=predicate.objects,
            places=tuple(sorted(predicate.places | described)),
            entities=predicate.entities,
            negated=negated_phrase(span.root, governed=predicate.negated),
            planned=predicate.planned,
        )


def _governor(span: "Span") -> "Token":
    governor = governing_predicate(span.root)
    if span[-1].lower_ in _COUNTED_FROM and governor.dep_ in {"advcl", "pcomp"}:
        return governing_predicate(governor.head)
    return still_to_do(governor)


def _objects_between(governor: "Token", start: int, date: DateFact) -> tuple[str, ...]:
    """Return the coordinated objects that a date has to itself: "signed X on Monday, Y today"."""
    heads = [
        word
        for child in governor.children
        if child.dep_ in _OBJECTS
        for word in (child, *child.conjuncts)
        if word.is_alpha
    ]
    inside = [word for word in heads if start <= word.idx < date.start]
    return tuple(_phrase(word) for word in inside) if 0 < len(inside) < len(heads) else ()


def _dated(governor: "Token") -> "Token":
    """Return the predicate that a date dates: "foiled an attack on ships passing on Friday"."""
    while (
        (governor.tag_ == "VBG" or (governor.tag_ == "VBN" and governor.lemma_ in _NAMING))
        and governor.dep_ in {"acl", "advcl", "pcomp"}
        and not any(child.dep_ in _SUBJECTS for child in governor.children)
        and governor.head.i < governor.i
    ):
        above = governing_predicate(governor.head)
        if above.i == governor.i:
            break
        governor = above
    return governor


def governing_predicate(token: "Token") -> "Token":
    """Climb from a token to the verb, or the sentence's root, that governs it."""
    current = token
    while current.head.i != current.i:
        # "people, including two children, were inside": the children are inside
        joins = current.lower_ == "including"
        if current.pos_ in {"VERB", "AUX"} and current.dep_ not in {"aux", "auxpass"} and not joins:
            return current
        current = current.head
    return current


def clause_of(predicate: "Token") -> "list[Token]":
    """Return the predicate's own tokens with those of a subject that it shares.

    Clauses with a subject of their own are left out. A relative clause takes in the clause of the
    noun that it describes.
    """
    return _clause(predicate, _own(predicate), _subject(predicate))


def _clause(predicate: "Token", own: "list[Token]", subject: "Token | None") -> "list[Token]":
    inside = list(own)
    if subject is not None and subject not in inside:
        inside.extend(subject.subtree)
    if subject is not None and subject.tag_ in _RELATIVE_TAGS and predicate.dep_ == "relcl":
        inside.extend(_own(governing_predicate(predicate.head)))
    return sorted({token.i: token for token in inside}.values(), key=lambda token: token.i)


def _own(predicate: "Token") -> "list[Token]":
    inside = [predicate]
    stack = [predicate]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in _OWN_CLAUSE and any(g.dep_ in _SUBJECTS for g in child.children):
                continue
            inside.append(child)
            stack.append(child)
    return inside


def _subject(predicate: "Token") -> "Token | None":
    """Return a predicate's subject, taken over from the verb above where it has none."""
    current = predicate
    while True:
        own = next((child for child in current.children if child.dep_ in _SUBJECTS), None)
        if own is not None or current.dep_ not in _SHARING or current.head.i == current.i:
            return own
        current = current.head


def _read_predicate(
    governor: "Token", names: Sequence[NameFact], resolution: Resolution
) -> _Predicate:
    own, subject = _own(governor), _subject(governor)
    lemma = governor.lemma_.lower()
    subjects, objects = _subject_phrases(governor, subject), _phrases(governor, _OBJECTS)
    objects = tuple(dict.fromkeys((*objects, *_destinations(governor))))
    if subject is not None and subject.dep_ == "nsubjpass":
        # who was signed is whom somebody signed
        objects = (*objects, *(phrase for phrase in subjects if phrase not in objects))
    if governor.dep_ == "acl" and governor.head.pos_ == "NOUN":
        # "a plan issued in May": what was issued is the noun before
        objects = (_phrase(governor.head), *objects)
    nouns = [
        *(phrase.split()[-1] for phrase in objects),
        *_of_objects(governor),
    ]
    if lemma in LIGHT_VERBS:
        nouns.extend(phrase.split()[-1] for phrase in subjects)
        nouns.extend(_carried(governor))
        if subjects == ("it",):
            nouns.extend(_noun_before(subject))
    involved = _involved(_clause(governor, own, subject), names, resolution)
    return _Predicate(
        lemma=lemma,
        events=frozenset(event for word in (lemma, *nouns) for event in event_classes(word)),
        subjects=subjects,
        objects=objects,
        places=_places(own, names),
        demonyms=_demonyms(own),
        entities=tuple(sorted({canonical_actor(name.full) for name in involved})),
        negated=negated_token(governor),
        planned=token_certainty(governor) is Certainty.PLANNED or lemma in _PLANNING,
    )


def _involved(
    clause: "list[Token]", names: Sequence[NameFact], resolution: Resolution
) -> list[NameFact]:
    """Return the names of a clause and those that its pronouns stand for."""
    offsets = {token.idx for token in clause}
    inside = [name for name in names if name.start in offsets]
    for reference in resolution.references:
        if any(t.idx <= reference.start and reference.end <= t.idx + len(t) for t in clause):
            inside.extend(reference.antecedents)
    if inside:
        return inside
    return list(resolution.antecedents(clause[0].idx, clause[-1].idx + len(clause[-1])))


def _described(predicate: "Token", pronoun: "Token") -> "Token":
    """Return the noun that a relative clause describes; "which" never describes a person."""
    noun = predicate.head
    while pronoun.lower_ == "which" and noun.pos_ != "NOUN" and noun.head.i < noun.i:
        noun = noun.head
    return noun if noun.pos_ == "NOUN" else predicate.head


def _destinations(predicate: "Token") -> tuple[str, ...]:
    """Return what a preposition ties to the verb as its goal: "checked into X", "lost to X"."""
    return tuple(
        _phrase(noun)
        for child in predicate.children
        if child.dep_ == "prep" and child.lower_ in {"into", "to", "against"}
        for noun in child.children
        if noun.dep_ == "pobj" and noun.is_alpha
    )


def _carried(predicate: "Token") -> list[str]:
    """Return the nouns that a light verb carries by a preposition: "went on strike"."""
    return [
        noun.lemma_.lower()
        for child in predicate.children
        if child.dep_ == "prep" and child.lower_ in {"on", "into", "under"}
        for noun in child.children
        if noun.dep_ == "pobj"
    ]


def _noun_before(subject: "Token | None") -> list[str]:
    """Return the last event noun before "it" in the sentence: what "it was scheduled" speaks of."""
    if subject is None:
        return []
    before = [t for t in subject.sent if t.i < subject.i and t.pos_ == "NOUN"]
    arguments = [t for t in before if t.dep_ in _SUBJECTS | _OBJECTS and event_classes(t.lemma_)]
    return [token.lemma_.lower() for token in arguments[-1:]]


def _subject_phrases(predicate: "Token", subject: "Token | None") -> tuple[str, ...]:
    """Return the subject's phrases; a relative pronoun gives the noun it stands for."""
    if subject is None:
        return ()
    if subject.tag_ in _RELATIVE_TAGS and predicate.dep_ == "relcl":
        # the clause describes this noun alone, not those beside it
        return (_phrase(_described(predicate, subject)),)
    head = next(iter(subject.children), subject) if subject.dep_ == "agent" else subject
    return tuple(dict.fromkeys(_phrase(word) for word in (head, *head.conjuncts) if word.is_alpha))


def _phrases(predicate: "Token", relations: frozenset[str]) -> tuple[str, ...]:
    """Return the lower-case compound + head of each argument, coordinated ones included."""
    phrases: list[str] = []
    for child in predicate.children:
        if child.dep_ in relations:
            head = next(iter(child.children), child) if child.dep_ == "agent" else child
            phrases.extend(_phrase(word) for word in (head, *head.conjuncts) if word.is_alpha)
    return tuple(dict.fromkeys(phrases))


def _phrase(head: "Token") -> str:
    parts = [
        child
        for child in head.lefts
        # "up" of "follow-up" is no word of its own
        if child.dep_ == "compound" and not (child.i and child.nbor(-1).text == "-")
    ]
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


def _places(clause: "list[Token]", names: Sequence[NameFact]) -> frozenset[str]:
    """Return the places that a clause ties its values to."""
    places: set[str] = set()
    inside = {token.i for token in clause}
    offsets = {token.idx for token in clause}
    for name in names:
        if name.kind is NameKind.PLACE and name.start in offsets:
            place = clause[0].doc.char_span(name.start, name.end, alignment_mode="expand")
            head = None if place is None else _noun_of(place.root)
            if head is not None and head.head.lower_ in _PLACE_PREPOSITIONS:
                places.add(canonical_actor(name.full))
    for token in clause:
        part = _part_of(token)
        if part is not None:
            places.add(part)
        area = token.lemma_.lower()
        if area in AREAS and token.head.lower_ in _PLACE_PREPOSITIONS and token.head.i in inside:
            named = (c.dep_ == "compound" and c.pos_ == "PROPN" for c in token.children)
            if not any(named):
                places.add(area)
    return frozenset(places)


def _demonyms(clause: "list[Token]") -> tuple[tuple[int, str], ...]:
    """Return the country of each demonym in a clause with the index of the word it describes."""
    words = (token for token in clause if is_demonym(token.text))
    found = ((word.head.i, country_of(word.lower_)) for word in words)
    return tuple((index, canonical_actor(country)) for index, country in found if country)


def _part_of(token: "Token") -> str | None:
    """Return "north of …" for a region within a place ("in the north of Varn")."""
    if token.lower_ not in _PARTS or token.head.lower_ not in _PLACE_PREPOSITIONS:
        return None
    of = next((c for c in token.children if c.lower_ == "of"), None)
    noun = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return f"{token.lower_} of {noun.lower_}" if noun is not None else None


def _noun_of(name: "Token") -> "Token":
    """Return the noun that a name stands before: "district" of "Varn district"."""
    while name.dep_ in {"compound", "nmod", "poss"} and name.head.i > name.i:
        name = name.head
    return name

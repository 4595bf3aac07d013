"""Fact -> anchor: the predicate a value belongs to, and who and where it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from claims.arguments import (
    OBJECTS,
    RELATIVE_TAGS,
    SUBJECTS,
    carried,
    destinations,
    noun_before,
    of_objects,
    phrase,
    phrases,
    shared_subject,
    small_clause,
    subject_phrases,
)
from claims.certainty import token_certainty
from claims.coreference import Resolution
from claims.dating import also_dated, dated, dated_noun, objects_between
from claims.events import LIGHT_VERBS, event_classes
from claims.joined import joined_verbs, words_of
from claims.model import Anchor, Certainty, DateFact, Deed, Fact, NameFact
from claims.names.demonyms import canonical_actor
from claims.parse import text_of
from claims.phrasal import verb_of
from claims.polarity import negated_phrase, negated_token
from claims.predicates import governing_predicate, main_predicate, still_to_do
from claims.scene import demonyms_of, places_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_OWN_CLAUSE = frozenset({"ccomp", "advcl", "conj", "relcl", "parataxis"})
_PLANNING = frozenset({"schedule", "plan", "slate"})
_UNDOING = frozenset({"overturn", "quash", "annul", "vacate", "reverse"})
_SHOOTING = frozenset({"fire", "use", "open", "aim", "draw"})
# What is called as an event, and not on the telephone.
_CALLED = frozenset({"meeting", "protest", "strike", "vote"})
_TOOLS = frozenset({"gun"})
_DEADLY = frozenset({"fatal", "deadly", "lethal"})
_TIMES = frozenset({"DATE", "TIME"})
# A date counted from an event belongs to what is counted, not to the event: "two days after".
_COUNTED_FROM = ("after", "before")


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
                governor = dated(governor)
                noun = dated_noun(span, governor)
                if noun is not None:
                    planned = self._predicate(governor).planned
                    anchor = _noun_anchor(noun, self.names, self.resolution, planned=planned)
                    done.append(replace(fact, anchor=anchor))
                    last = fact.end
                    continue
            anchor = self._anchor(governor, span)
            if isinstance(fact, DateFact):
                own = objects_between(governor, last, fact) or self._listed(last, fact, doc)
                anchor = replace(anchor, objects=own or anchor.objects)
                anchor = self._joined(anchor, also_dated(span, governor))
                last = fact.end
            done.append(replace(fact, anchor=anchor))
        return tuple(done)

    def _joined(self, anchor: Anchor, verbs: "Iterable[Token]") -> Anchor:
        """Return an anchor with what the other verbs of its date tell."""
        for verb in verbs:
            other = self._predicate(verb)
            if other.negated == anchor.negated and other.planned == anchor.planned:
                anchor = replace(
                    anchor,
                    events=tuple(sorted({*anchor.events, *other.events})),
                    objects=tuple(dict.fromkeys((*anchor.objects, *other.objects))),
                    entities=tuple(sorted({*anchor.entities, *other.entities})),
                )
        return anchor

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

    def of_joined(self, span: "Span") -> tuple[Deed, ...]:
        """Return the further deeds that a claim tells of its subject."""
        found: list[Deed] = []
        for verb in joined_verbs(main_predicate(span), span):
            start, end = words_of(verb, span)
            anchor = self._anchor(verb, verb.doc[verb.i : verb.i + 1])
            found.append(Deed(start=start, end=end, anchor=anchor, certainty=token_certainty(verb)))
        return tuple(found)

    def _predicate(self, governor: "Token") -> _Predicate:
        predicate = self._predicates.get(governor.i)
        if predicate is None:
            predicate = _read_predicate(governor, self.names, self.resolution)
            self._predicates[governor.i] = predicate
        return predicate

    def _anchor(self, governor: "Token", span: "Span") -> Anchor:
        predicate = self._predicate(governor)
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


def clause_of(predicate: "Token") -> "list[Token]":
    """Return the predicate's own tokens with those of a subject that it shares.

    Clauses with a subject of their own are left out. A relative clause takes in the clause of the
    noun that it describes.
    """
    return _clause(predicate, _own(predicate), shared_subject(predicate))


def _clause(predicate: "Token", own: "list[Token]", subject: "Token | None") -> "list[Token]":
    inside = list(own)
    if subject is not None and subject not in inside:
        inside.extend(subject.subtree)
    if subject is not None and subject.tag_ in RELATIVE_TAGS and predicate.dep_ == "relcl":
        inside.extend(_own(governing_predicate(predicate.head)))
    return sorted({token.i: token for token in inside}.values(), key=lambda token: token.i)


def _own(predicate: "Token") -> "list[Token]":
    inside = [predicate]
    stack = [predicate]
    while stack:
        for child in stack.pop().children:
            clause = child.dep_ in _OWN_CLAUSE and not small_clause(child)
            if clause and any(g.dep_ in SUBJECTS for g in child.children):
                continue
            inside.append(child)
            stack.append(child)
    return inside


def _read_predicate(
    governor: "Token", names: Sequence[NameFact], resolution: Resolution
) -> _Predicate:
    own, subject = _own(governor), shared_subject(governor)
    lemma = verb_of(governor)
    subjects, objects = subject_phrases(governor, subject), phrases(governor, OBJECTS)
    objects = tuple(dict.fromkeys((*objects, *destinations(governor))))
    if subject is not None and subject.dep_ == "nsubjpass":
        # who was signed is whom somebody signed
        objects = (*objects, *(noun for noun in subjects if noun not in objects))
    if governor.dep_ == "acl" and governor.head.pos_ == "NOUN":
        # "a plan issued in May": what was issued is the noun before
        objects = (phrase(governor.head), *objects)
    nouns = [
        *(noun.split()[-1] for noun in objects),
        *of_objects(governor),
    ]
    if lemma in LIGHT_VERBS:
        nouns.extend(noun.split()[-1] for noun in subjects)
        nouns.extend(carried(governor))
        if subjects == ("it",):
            nouns.extend(noun_before(subject))
    if lemma in _UNDOING:
        nouns = []  # a conviction that is quashed is none
    if lemma not in _SHOOTING:
        nouns = [noun for noun in nouns if noun not in _TOOLS]  # who buys a gun shoots nobody
    involved = _involved(_clause(governor, own, subject), names, resolution)
    return _Predicate(
        lemma=lemma,
        events=_events(lemma, nouns),
        subjects=subjects,
        objects=objects,
        places=places_of(own, names),
        demonyms=demonyms_of(own),
        entities=tuple(sorted({canonical_actor(name.full) for name in involved})),
        negated=negated_token(governor),
        planned=token_certainty(governor) is Certainty.PLANNED or lemma in _PLANNING,
    )


def _events(lemma: str, nouns: Sequence[str]) -> frozenset[str]:
    """Return the classes of a verb and its nouns; "called an election" is no telephone call."""
    told = frozenset(event for noun in nouns for event in event_classes(noun))
    own = frozenset(event_classes(lemma))
    return told if lemma == "call" and told & _CALLED else told | own


def _noun_anchor(
    noun: "Token", names: Sequence[NameFact], resolution: Resolution, *, planned: bool
) -> Anchor:
    """Return what a date that stands with an event's noun is about: "the arrest of X on Friday"."""
    inside = sorted(noun.subtree, key=lambda token: token.i)
    before = [child for child in noun.lefts if child.dep_ in {"compound", "amod", "poss", "nmod"}]
    words = [noun.lemma_.lower(), *(child.lemma_.lower() for child in before)]
    events = {event for word in words for event in event_classes(word)}
    if any(child.lower_ in _DEADLY for child in before):
        events.add("death")
    objects = [
        phrase(child) for child in before if child.dep_ != "amod" and child.ent_type_ not in _TIMES
    ]
    doers: list[str] = []
    for preposition in noun.children:
        goals = [child for child in preposition.children if child.dep_ == "pobj" and child.is_alpha]
        if preposition.lower_ == "of":
            objects.extend(phrase(word) for goal in goals for word in (goal, *goal.conjuncts))
        elif preposition.lower_ == "by":
            doers.extend(phrase(goal) for goal in goals)
    involved = _involved(inside, names, resolution)
    return Anchor(
        predicate=noun.lemma_.lower(),
        events=tuple(sorted(events)),
        subjects=tuple(dict.fromkeys(doers)),
        objects=tuple(dict.fromkeys(objects)),
        places=tuple(sorted(places_of(inside, names))),
        entities=tuple(sorted({canonical_actor(name.full) for name in involved})),
        negated=False,
        planned=planned,
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


def _noun_heads(span: "Span") -> list[str]:
    """Return the lemmas of the nouns that a value hangs on, inside out."""
    heads: list[str] = []
    current = span.root
    while current.head.i != current.i and current.pos_ not in {"VERB", "AUX"}:
        # "March" is a month here and no protest
        if current.pos_ in {"NOUN", "PROPN", "ADJ"} and current.ent_type_ not in _TIMES:
            heads.append(current.lemma_.lower())
        current = current.head
    return heads

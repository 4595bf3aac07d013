"""Ages that stand for somebody named before: "He was 87", "the 53-year-old", "the striker, 25"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims.coreference import Resolution
from claims.lexicon import lexicon
from claims.model import BlockKind, Claim, Measure, NameFact, NameKind, QuantityFact, Sentence
from claims.names.titles import PEOPLE, ROLE_NOUNS
from claims.quantities.phrases import outer_head, verb_above

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# "He was 87", "she turned 40", "he died at the age of 48": the subject has the age.
_TOLD = re.compile(
    r"\b(?:is|was|be|been|turns?|turned|turning|aged|at(?: (?:the )?age(?: of)?)?)"
    r"(?: (?:just|only|now|still|then|already|about|around|nearly|almost))?\s*$",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"he", "she"})
# "The striker, 25," and "the 53-year-old".
_THE_ROLE = re.compile(r"\bthe (?:[a-z]+ )?([a-z]+), $", re.IGNORECASE)
_THE = re.compile(r"\bthe $", re.IGNORECASE)
_OLD = re.compile(r"[\w-]*old\b", re.IGNORECASE)
# Who may be anybody of a story, named or not.
_ANYBODY = lexicon(
    "bystander child driver girl boy man mother father officer passenger resident student suspect "
    "teenager victim witness woman worker worshipper"
)
_OTHERS = lexicon("accused assailant culprit killer rapist son daughter survivor victim suspect")
# A title of somebody who tells of others.
_SOURCES = lexicon(
    "attorney chief commissioner constable coroner detective inspector judge lieutenant officer "
    "prosecutor sergeant sheriff spokesman spokesperson spokeswoman superintendent"
)
_TITLE = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)? $")
_SEEKING = lexicon("advertise hunt look need quest search wait")
_BACK = 2
# So many times the person of an article is named at least.
_MENTIONS = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """An article's parse, its sentences, and the persons named in it."""

    doc: "Doc"
    sentences: Sequence[Sentence]
    persons: Sequence[NameFact]
    resolution: Resolution


def own_ages(
    claims: Sequence[Claim],
    doc: "Doc",
    sentences: Sequence[Sentence],
    names: Sequence[NameFact],
    resolution: Resolution,
) -> tuple[Claim, ...]:
    """Return an article's claims, each age with its owner where the words around are sure of it."""
    ages = [
        fact
        for claim in claims
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.AGE
    ]
    if not ages:
        return tuple(claims)
    persons = _persons(names)
    told = _Told(doc, sentences, persons, resolution)
    owners: dict[int, str] = {}
    by_start = {fact.start: claim.sentence for claim in claims for fact in claim.facts}
    for fact in ages:
        sentence = by_start[fact.start]
        owner = _pronoun_owner(fact, told) or _described_owner(fact, sentence, ages, told)
        if owner is not None:
            owners[fact.start] = owner
    return tuple(_owned(claim, owners) for claim in claims)


def _persons(names: Sequence[NameFact]) -> list[NameFact]:
    """Return the names of persons; "Rovers" is none where "Varn Rovers" is a club."""
    bodies = {
        word
        for name in names
        if name.kind is not NameKind.PERSON and " " in name.full
        for word in name.full.split()
    }
    return [n for n in names if n.kind is NameKind.PERSON and not set(n.full.split()) <= bodies]


def _owned(claim: Claim, owners: dict[int, str]) -> Claim:
    facts = tuple(
        replace(fact, owner=owners[fact.start])
        if isinstance(fact, QuantityFact) and fact.measure is Measure.AGE and fact.start in owners
        else fact
        for fact in claim.facts
    )
    return replace(claim, facts=facts) if facts != claim.facts else claim


def _pronoun_owner(fact: QuantityFact, told: _Told) -> str | None:
    """Return whom the subject stands for: "He was 87"."""
    before = told.resolution.source[max(0, fact.start - 40) : fact.start]
    span = told.doc.char_span(fact.start, fact.end, alignment_mode="expand")
    if fact.owner or fact.low != fact.high or span is None or not _TOLD.search(before):
        return None
    verb = verb_above(outer_head(list(span)))
    subject = (
        next((t for t in verb.lefts if t.dep_ in {"nsubj", "nsubjpass"}), None) if verb else None
    )
    if subject is None or subject.lower_ not in _PRONOUNS:
        return None
    found = told.resolution.antecedents(subject.idx, subject.idx + len(subject))
    if len(found) == 1:
        return found[0].full.lower()
    return None


def _described_owner(
    fact: QuantityFact, sentence: Sentence, ages: Sequence[QuantityFact], told: _Told
) -> str | None:
    """Return the one person whom "the 53-year-old" or "the striker, 25" can mean."""
    start = _described_at(fact, told.resolution.source)
    main = None if start is None else _person_around(sentence, start, told)
    if main is None or _source(main, told) or not _leads(main, told):
        return None
    others = [other for other in ages if other.start != fact.start]
    surname = main.lower().split()[-1]
    for other in others:
        whose = (other.owner or "").split()[-1:]
        if other.low == fact.low and whose and whose != [surname]:
            return None  # somebody else was said to be as old
        if other.low != fact.low and whose == [surname]:
            return None
    return main.lower()


def _described_at(fact: QuantityFact, text: str) -> int | None:
    """Return where the definite description of an age begins, None where it may be of anybody."""
    found = (_THE if _OLD.search(fact.text) else _THE_ROLE).search(text, 0, fact.start)
    if found is None or fact.low != fact.high or (fact.owner and not _role(fact.owner)):
        return None
    # a bare number has its noun, and so an owner
    return found.start() if fact.owner or _OLD.search(fact.text) else None


def _role(owner: str) -> bool:
    return owner in ROLE_NOUNS and owner not in _ANYBODY | PEOPLE


def _person_around(sentence: Sentence, until: int, told: _Told) -> str | None:
    """Return the only person of the sentences before an age, if no unnamed one is told of."""
    start = _window(sentence, told)
    persons = {name.full for name in told.persons if start <= name.start < until}
    known = {name.full for name in told.persons}
    referents = told.resolution.antecedents(start, until)
    persons |= {name.full for name in referents if name.full in known}
    span = told.doc.char_span(start, max(start, until - 1), alignment_mode="expand")
    if len(persons) != 1 or span is None or any(_unnamed(token, told) for token in span):
        return None
    return next(iter(persons))


def _window(sentence: Sentence, told: _Told) -> int:
    """Return where the sentences begin that an age may take up, the headline left out."""
    at = next(i for i, s in enumerate(told.sentences) if s.start == sentence.start)
    first = max(0, at - _BACK)
    while first < at and told.sentences[first].position is BlockKind.TITLE:
        first += 1
    return told.sentences[first].start


def _unnamed(token: "Token", told: _Told) -> bool:
    """Tell whether a word is one person told of without a name."""
    if token.tag_ != "NN" or token.lower_ not in ROLE_NOUNS | PEOPLE | _OTHERS:
        return False
    if token.dep_ in {"appos", "attr", "compound"} or _sought(token):
        return False
    named = any(child.pos_ == "PROPN" for child in token.children if child.dep_ == "appos")
    following = token.nbor() if token.i + 1 < len(told.doc) else None
    before_name = following is not None and following.pos_ == "PROPN"
    resolved = any(r.start <= token.idx < r.end for r in told.resolution.references)
    return not (named or before_name or resolved)


def _sought(token: "Token") -> bool:
    """Tell whether somebody is only looked for: "the search for a new coach"."""
    return token.head.lower_ == "for" and token.head.head.lemma_.lower() in _SEEKING


def _leads(person: str, told: _Told) -> bool:
    """Tell whether an article is about a person: named at its head, and nobody named more often."""
    named = Counter(_mentions(told))
    head = _head_end(told)
    first = any(name.full == person and name.start < head for name in told.persons)
    return first and named[person] >= max(_MENTIONS, *named.values())


def _mentions(told: _Told) -> Iterator[str]:
    known = {name.full for name in told.persons}
    yield from (name.full for name in told.persons)
    for reference in told.resolution.references:
        yield from (name.full for name in reference.antecedents if name.full in known)


def _head_end(told: _Told) -> int:
    """Return where the first sentence of the body ends."""
    body = (s for s in told.sentences if s.position is not BlockKind.TITLE)
    return next((sentence.end for sentence in body), 0)


def _source(person: str, told: _Told) -> bool:
    """Tell whether a person's title is that of somebody who tells of others."""
    text = told.resolution.source
    before = (_TITLE.search(text, max(0, n.start - 30), n.start) for n in _named(person, told))
    return any(found is not None and set(found[0].lower().split()) & _SOURCES for found in before)


def _named(person: str, told: _Told) -> Iterator[NameFact]:
    return (name for name in told.persons if name.full == person)

"""Two named things of one kind in one slot: "a shelter at Ash School", "… at Elm School"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from claims.lexicon import lexicon
from claims.model import Claim, NameFact, NameKind
from claims.names.spelling import fold
from compare.checks.words.assertions import values_apart
from compare.checks.words.kindred import kindred_words
from compare.checks.words.word_slots import read_slot
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

# Nouns that end a name, those of one kind of house or road in a line.
_KINDS = {
    noun: words.split()[0]
    for words in (
        "Airport",
        "Arena Stadium Ground Park",
        "Avenue Boulevard Drive Lane Road Street Way Crescent Terrace Close Ave St Rd",
        "Bridge",
        "Cathedral Chapel Church",
        "Cemetery",
        "Clinic Hospital Infirmary",
        "College School Academy",
        "Court Courthouse",
        "Gallery Museum",
        "Hall Theatre Theater Auditorium",
        "Hotel Inn Motel Lodge",
        "Jail Penitentiary Prison",
        "Library",
        "Mall",
        "Mosque",
        "River",
        "Square Plaza",
        "Station",
        "University",
    )
    for noun in words.split()
}
_CAPITAL = r"[A-Z][\w’'.-]*[^\W_.]"
_NAME = rf"{_CAPITAL}(?: (?:and |of )?{_CAPITAL}){{0,3}}"
_NAMED = re.compile(
    rf"\b(?P<own>{_NAME}) (?P<kind>{'|'.join(sorted(_KINDS, key=len, reverse=True))})\b"
)
# "The University of Usk", "the airport in Usk".
_OF = re.compile(
    rf"\b(?P<kind>University|[Aa]irport|[Pp]rison|[Hh]ospital|[Ss]tation|[Cc]athedral|[Cc]ourt)"
    rf" (?P<link>of|in|at) (?P<own>{_CAPITAL}(?: {_CAPITAL})?)"
)
_GENERAL = lexicon(
    """
    central city community county district elementary federal general grand great high
    international lower main memorial middle municipal national new north old primary public
    regional royal saint secondary south east west state the university upper
    """
)
# One goes to many of these, and who is at one may be at another.
_AT = lexicon("at in inside near on outside by")
# "Ines Harrow, 50, a biologist at the" University of Usk.
_BODY_OF = re.compile(r",?(?: (?:aged )?\d{1,3},)?(?: an? [a-z -]{3,40})? (?:of|at|from) (?:the )?")
# Of these a town has one, so that what happened at it is told by few words.
_ONE_OF = lexicon("Airport University")
# The least cosine, and the least share of the shorter claim's other words.
_SAME, _SHARED, _SHARED_GOVERNED = 0.45, 0.6, 0.3
_FEWEST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A named thing: its kind, its own words, and what it belongs to in its claim."""

    kind: str
    own: frozenset[str]
    governor: str
    link: str
    shown: str
    start: int
    end: int


def check_kinds(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare the named things of one kind in two like claims; None where there are none."""
    if a.article == b.article or a.negated != b.negated or story.similarity(a, b) < _SAME:
        return None
    left, right = list(_named(a)), list(_named(b))
    pairs = [
        (one, other)
        for one in left
        for other in right
        if one.kind == other.kind and _strangers(one, other, a, b, story)
    ]
    if len(pairs) != 1 or values_apart(a, b):
        return None
    one, other = pairs[0]
    if sum(each.kind == one.kind for each in (*left, *right)) > 2 or not _one_slot(
        one, other, a, b, story
    ):
        return None
    return _outcome(a, b, one, other, story)


def _named(claim: Claim) -> Iterator[_Named]:
    for found in (*_NAMED.finditer(claim.text), *_OF.finditer(claim.text)):
        own = frozenset(fold(found["own"]).split()) - _GENERAL
        kind = _KINDS.get(found["kind"].capitalize(), found["kind"])
        slot = read_slot(claim.text, *found.span())
        if own:
            yield _Named(
                kind=kind,
                own=own,
                governor=slot.governor,
                link="at" if slot.link in _AT else slot.link,
                shown=found[0],
                start=claim.start + found.start(),
                end=claim.start + found.end(),
            )


def _strangers(one: _Named, other: _Named, a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether two names share no word, and neither article has a word of the other's."""
    if any(OSA.distance(w, v) <= 2 for w in one.own for v in other.own):
        return False
    return not any(
        there.own & set(re.findall(r"[\w’'-]+", fold(story.article[here.article].text)))
        for here, there in ((a, other), (b, one))
    )


def _one_slot(one: _Named, other: _Named, a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether two names fill one slot of claims that say the same otherwise."""
    if not one.link or one.link != other.link:
        return False
    own = kindred_words(f"{one.shown} {other.shown}")
    left, right = kindred_words(a.text) - own, kindred_words(b.text) - own
    shared, fewest = len(left & right), min(len(left), len(right))
    governed = bool(one.governor) and one.governor == other.governor
    people = [_people(claim, story) for claim in (a, b)]
    if all(people) and not people[0] & people[1]:
        return False
    if one.link == "of" and people[0] & people[1] and _of_person(one, a) and _of_person(other, b):
        return True
    if one.kind in _ONE_OF and shared == fewest > 0 and set(a.anchor.events) & set(b.anchor.events):
        return True
    if governed and one.link in {"at", "of"}:
        return shared >= _FEWEST - 1 and shared >= _SHARED_GOVERNED * fewest
    return shared >= _FEWEST and shared >= _SHARED * fewest


def _of_person(named: _Named, claim: Claim) -> bool:
    """Tell whether a person's name stands right before the "of" of a named body."""
    before = claim.text[: named.start - claim.start]
    return any(
        isinstance(fact, NameFact)
        and fact.kind is NameKind.PERSON
        and fact.end <= named.start
        and _BODY_OF.fullmatch(before[fact.end - claim.start :]) is not None
        for fact in claim.facts
    )


def _people(claim: Claim, story: Story) -> frozenset[str]:
    names = [f for f in claim.facts if isinstance(f, NameFact) and f.kind is NameKind.PERSON]
    found = (story.entities.of(claim.article, fact.start) for fact in names)
    return frozenset(entity.id for entity in found if entity is not None)


def _outcome(a: Claim, b: Claim, one: _Named, other: _Named, story: Story) -> Outcome:
    return Outcome(
        check="kind",
        kind=Kind.PLACE,
        status=Status.CONFLICT,
        confidence=min(0.9, story.similarity(a, b)),
        explanation=f"{FIRST}: {one.shown}. {SECOND}: {other.shown}. "
        "The sentences say the same otherwise.",
        topic=f"Which: {one.kind}",
        a=Side(claim=a, start=one.start, end=one.end, value=one.shown),
        b=Side(claim=b, start=other.start, end=other.end, value=other.shown),
    )

"""In what sort of house somebody died or was arrested, and where a march went."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from claims.model import Claim, DateFact, NameFact, NameKind
from claims.names.demonyms import canonical_actor
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

# Sorts of places; nobody dies or is caught in two of them.
_SORTS = {
    word: sort
    for sort, words in {
        "aboard": "aircraft airliner bus car plane taxi train truck van",
        "airport": "airport",
        "church": "church mosque synagogue temple",
        "home": "apartment cottage flat home house",
        "hospital": "clinic hospital",
        "jail": "jail prison",
        "lodging": "hostel hotel motel",
        "scene": "scene",
        "shop": "bar cafe pub restaurant shop store supermarket",
    }.items()
    for word in words.split()
}
# One may be in a car at the airport, and the scene may be a home: only a hospital is elsewhere.
_ANYWHERE = {"aboard", "scene"}
# A hotel has a bar, a jail a ward.
_WITHIN = [{"airport", "shop"}, {"hospital", "jail"}, {"lodging", "shop"}]
_PHRASE = (
    r"(?:(?!and\b|after\b|before\b|but\b|for\b|from\b|near\b|on\b|outside\b|to\b|when\b|while\b"
    r"|with\b)[\w’'.:-]+ )"
)
_NOUNS = "|".join([*sorted(_SORTS), "Airport", "Clinic", "Hospital", "Hotel", "Motel", "Prison"])
_HOUSE = rf"(?P<where>(?:at|in|inside) {_PHRASE}{{0,4}}?(?P<noun>{_NOUNS}))\b(?! (?:{_NOUNS})\b)"
# "on Tuesday", "early Sunday": when, between the deed and the place
_WHEN = r"(?:(?:of|from) [a-z ]+? )?(?:on )?(?:[\w:.]+ ){0,4}?"
_DEATH = re.compile(rf"\b(?:died|dies) {_WHEN}{_HOUSE}")
_ARREST = re.compile(
    r"\b(?:(?:was|were|been) (?:arrested|captured|caught|detained|seized)"
    rf"|(?:arrested|captured|detained) [A-Z][\w’'-]+|[A-Z][\w’'-]+ into custody) {_WHEN}{_HOUSE}"
)
_DEEDS = (("died", _DEATH), ("arrested", _ARREST))
_AGE_BETWEEN = re.compile(r"(?:, (?:aged )?\d{1,3},)? ")
# What a crowd marches to.
_GOALS = "cathedral|city hall|courthouse|embassy|headquarters|ministry|palace|parliament|town hall"
_MARCH = re.compile(
    r"\bmarch(?:ed|es|ing)? from (?P<from>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
    rf" (?P<where>to (?:the )?(?P<noun>(?:[a-z]+ ){{0,2}}?(?:{_GOALS})))\b"
)
# The least cosine of two sentences that tell of one death, arrest or march.
_ALIKE = 0.45
_CONFIDENCE = 0.65


class _Place(NamedTuple):
    claim: Claim
    deed: str
    who: frozenset[str]
    sort: str
    shown: str
    start: int
    end: int


def check_whereabouts(story: Story) -> tuple[Outcome, ...]:
    """Find one death, arrest or march that two articles put in places of two sorts."""
    places = [place for claim in story.claims for place in _places(claim, story)]
    return tuple(
        _outcome(a, b)
        for a, b in combinations(places, 2)
        if a.claim.article != b.claim.article
        and a.deed == b.deed
        and _elsewhere(a, b)
        and _one_day(a.claim, b.claim)
        and a.who & b.who
        and not _both_told(a, b, places, story)
        and story.similarity(a.claim, b.claim) >= _ALIKE
    )


def _elsewhere(a: _Place, b: _Place) -> bool:
    """Tell whether a place of the one sort is none of the other."""
    sorts = {a.sort, b.sort}
    anywhere = bool(sorts & _ANYWHERE) and "hospital" not in sorts
    return len(sorts) > 1 and not anywhere and sorts not in _WITHIN


def _one_day(a: Claim, b: Claim) -> bool:
    """Tell whether two claims may tell of one day: a date of each meets, or one gives none."""
    left, right = (
        [
            (f.earliest, f.latest)
            for f in claim.facts
            if isinstance(f, DateFact) and f.earliest is not None and f.latest is not None
        ]
        for claim in (a, b)
    )
    meet = any(s[0] < t[1] and t[0] < s[1] for s in left for t in right)
    return meet or not (left and right)


def _places(claim: Claim, story: Story) -> Iterator[_Place]:
    if claim.negated:
        return
    text = story.article[claim.article].text[: claim.end]
    for deed, pattern in _DEEDS:
        found = pattern.search(text, claim.start)
        who = _persons(claim, found.start(), story) if found else frozenset[str]()
        # of two persons, either may be meant
        if found and len(who) == 1:
            sort = _SORTS[found["noun"].lower()]
            yield _Place(claim, deed, who, sort, found["where"], found.start(), found.end())
    march = _MARCH.search(text, claim.start)
    if march:
        origin = frozenset({canonical_actor(march["from"])})
        goal = march["noun"]
        yield _Place(claim, "marched", origin, goal, march["where"], march.start(), march.end())


def _persons(claim: Claim, verb: int, story: Story) -> frozenset[str]:
    """Return who died or was arrested: the anchor's persons, or the one named before the verb."""
    text = story.article[claim.article].text
    persons: set[str] = set()
    nearest: set[str] = set()
    for fact in claim.facts:
        entity = (
            story.entities.of(claim.article, fact.start) if isinstance(fact, NameFact) else None
        )
        if entity is not None and entity.kind is NameKind.PERSON:
            persons.add(entity.id)
            if _AGE_BETWEEN.fullmatch(text[fact.end : verb]):
                nearest.add(entity.id)
    told = story.named([*claim.anchor.subjects, *claim.anchor.objects])
    return frozenset(nearest or (told & persons) or (set() if persons else told))


def _both_told(a: _Place, b: _Place, places: list[_Place], story: Story) -> bool:
    """Tell whether an article tells of both places, or of a march to the other's goal."""
    if a.deed == "marched":
        texts = [story.article[c.article].text.lower() for c in (a.claim, b.claim)]
        goals = [rf"\bto (?:the )?{re.escape(place.sort)}\b" for place in (b, a)]
        return any(re.search(g, t) for g, t in zip(goals, texts, strict=True))
    known: dict[str, set[str]] = {}
    for place in places:
        if place.deed == a.deed and place.who & a.who:
            known.setdefault(place.claim.article, set()).add(place.sort)
    return any({a.sort, b.sort} <= sorts for sorts in known.values())


def _outcome(a: _Place, b: _Place) -> Outcome:
    return Outcome(
        check="whereabouts",
        kind=Kind.PLACE,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {a.shown}. {SECOND}: {b.shown}. Both say where.",
        topic=f"Where: {a.deed}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.shown),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.shown),
    )

"""Where a named house is, and at which block of a street something happened."""

import re
from collections.abc import Iterator
from itertools import combinations

from claims.lexicon import lexicon
from claims.model import Claim, NameFact, NameKind
from claims.names.abbreviations import spelled_out
from claims.names.demonyms import is_place
from claims.names.spelling import fold
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words

# A house of this sort, with a name of its own, is in one town.
_HOUSES = lexicon(
    "center clinic hospital prison jail arena stadium theatre theater museum courthouse college"
)
_HERE = re.compile(r",? in (?:the (?:city|town|village) of )?")
# "in Usk County", "in Norian Valley": what may hold both
_AREA = re.compile(r"^ (?:County|Valley|Region|District|area|suburb|province|region)\b")
_STREET = re.compile(
    r"\b(\d{3,5})[ -]block of (?:(?:North|South|East|West|[NSEW]\.?) )?"
    r"((?:[A-Z0-9][\w’'.]* ){1,3}(?:Street|Avenue|Road|Boulevard|Drive|Lane|Way|St|Ave|Blvd|Rd)\b)"
)
# "In Lowen, 30 km south of Tarvel": of one distance, there is one such town in a story
_TOWN = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_OFF = re.compile(
    rf"\b(?:in|at|near) (?:the (?:city|port|town|village) of )?(?P<town>{_TOWN}), "
    r"(?:about |around |roughly |some )?(?P<far>[\d.,]+ ?(?:kilomet\w+|km|miles?))"
    rf" (?P<side>(?:north|south|east|west)[a-z]*) of (?P<from>{_TOWN})"
)
# words that two sentences share beside the names, so that one thing is told to be there
_TOLD_ALIKE = 2
# letters of a house's own name that tell it from others of its sort
_OWN = 2
# The least cosine of sentences about one house, and of those about one deed in one street.
_ALIKE, _SAME_STREET = 0.5, 0.3
_CONFIDENCE = 0.7

_Site = tuple[Claim, int, int, str, str]


def check_sites(story: Story) -> tuple[Outcome, ...]:
    """Find a house or a town that two articles put in two places, one happening at two blocks."""
    return (*_houses(story), *_blocks(story), *_distances(story))


def _houses(story: Story) -> Iterator[Outcome]:
    sites = [site for claim in story.claims for site in _located(claim, story)]
    for one, other in combinations(sites, 2):
        a, b = one[0], other[0]
        if a.article == b.article or not _one_house(one[3], other[3]):
            continue
        towns = [fold(spelled_out(site[4])) for site in (one, other)]
        known = [_words_of(site[0].article, story) for site in (one, other)]
        apart = not set(towns[0].split()) & set(towns[1].split())
        # who knows the other's town may mean one that lies by it, or in it
        strange = not set(towns[1].split()) <= known[0] and not set(towns[0].split()) <= known[1]
        if apart and strange and story.similarity(a, b) >= _ALIKE:
            yield _outcome(one, other, f"Where: {one[3]}", "Both say in which town it is.")


def _located(claim: Claim, story: Story) -> Iterator[_Site]:
    """Yield the houses of a claim with the town that stands right behind each."""
    text = story.article[claim.article].text
    names = [fact for fact in claim.facts if isinstance(fact, NameFact)]
    for house, town in ((f, g) for f in names for g in names if g.start > f.end):
        words = fold(house.name).replace("centre", "center").split()
        placed = town.kind is NameKind.PLACE and _HERE.fullmatch(text[house.end : town.start])
        if len(words) <= _OWN or words[-1] not in _HOUSES or not placed:
            continue
        # a country or a state holds the towns in it
        if not is_place(spelled_out(town.name)) and not _AREA.match(text[town.end :]):
            yield claim, house.start, town.end, " ".join(words), town.name


def _one_house(one: str, other: str) -> bool:
    """Tell whether the words of one house's name are those of the other, some left out."""
    short, long = sorted((one.split(), other.split()), key=len)
    return short[-1] == long[-1] and short[:_OWN] == long[:_OWN] and set(short) <= set(long)


def _words_of(article: str, story: Story) -> set[str]:
    return set(fold(story.article[article].text).replace(",", " ").split())


def _blocks(story: Story) -> Iterator[Outcome]:
    sites = [site for claim in story.claims for site in _numbered(claim)]
    told: dict[str, set[tuple[str, str]]] = {}
    for claim, _, _, street, number in sites:
        told.setdefault(claim.article, set()).add((street, number))
    for one, other in combinations(sites, 2):
        a, b = one[0], other[0]
        if a.article == b.article or one[3] != other[3] or one[4] == other[4]:
            continue
        both = {one[3:], other[3:]}
        events = set(a.anchor.events) & set(b.anchor.events)
        if both <= told[a.article] or both <= told[b.article] or not events:
            continue
        if story.similarity(a, b) >= _SAME_STREET:
            yield _outcome(one, other, f"Where: {one[3]}", "Both say at which block it was.")


def _distances(story: Story) -> Iterator[Outcome]:
    """Yield the towns that two articles name for one place as far from a third."""
    sites = [
        (claim, claim.start + found.start("town"), claim.start + found.end(), found)
        for claim in story.claims
        for found in _OFF.finditer(claim.text)
    ]
    for (a, i, j, one), (b, k, m, other) in combinations(sites, 2):
        same = all(one[key].lower() == other[key].lower() for key in ("far", "side", "from"))
        towns = [set(fold(found["town"]).split()) for found in (one, other)]
        if a.article == b.article or not same or towns[0] & towns[1]:
            continue
        strange = not towns[0] & _words_of(b.article, story)
        strange = strange and not towns[1] & _words_of(a.article, story)
        shared = content_words(a.text[: i - a.start]) & content_words(b.text[: k - b.start])
        if strange and len(shared) >= _TOLD_ALIKE and story.similarity(a, b) >= _SAME_STREET:
            place = f"{one['far']} {one['side']} of {one['from']}"
            sides = [(a, i, j, place, one["town"]), (b, k, m, place, other["town"])]
            yield _outcome(sides[0], sides[1], f"Where: {place}", "Both say which town it is.")


def _numbered(claim: Claim) -> Iterator[_Site]:
    for found in _STREET.finditer(claim.text):
        start = claim.start + found.start()
        yield claim, start, claim.start + found.end(), found[2], f"{found[1]} block of {found[2]}"


def _outcome(one: _Site, other: _Site, topic: str, reason: str) -> Outcome:
    return Outcome(
        check="site",
        kind=Kind.PLACE,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {one[4]}. {SECOND}: {other[4]}. {reason}",
        topic=topic,
        a=Side(claim=one[0], start=one[1], end=one[2], value=one[4]),
        b=Side(claim=other[0], start=other[1], end=other[2], value=other[4]),
    )

"""Which firm, place or thing a text means by a name, or by "the plant" where it tells of one."""

import re
from collections import Counter
from dataclasses import dataclass

from claims.model import Claim, NameFact, NameKind
from compare.story import Story

# Nouns that may stand for one thing in two articles.
_SORTS = {
    noun: sort
    for sort, nouns in {
        "firm": (
            "company firm business carrier airline chain operator bank lender retailer maker "
            "manufacturer brewery insurer publisher developer supplier contractor"
        ),
        "plant": "plant factory works",
        "mine": "mine pit colliery",
        "jail": "prison jail penitentiary",
        "plane": "aircraft plane airliner jet jetliner aeroplane airplane",
        "tanker": "tanker",
        "ferry": "ferry",
        "freighter": "freighter",
        "trawler": "trawler",
        "ship": "ship vessel",
        "bridge": "bridge",
        "dam": "dam",
        "museum": "museum gallery",
        "school": "school",
        "hospital": "hospital clinic",
        "hotel": "hotel",
        "stadium": "stadium arena",
        "theatre": "theatre theater",
        "tower": "tower",
        "tunnel": "tunnel",
        "station": "station",
        "reactor": "reactor",
        "refinery": "refinery",
        "mill": "mill",
        "zoo": "zoo",
        "airport": "airport",
        "mall": "mall",
        "front": "front",
        "movement": "movement",
        "party": "party",
        "club": "club",
        "newspaper": "newspaper paper",
        "festival": "festival",
        "university": "university college",
        "union": "union",
        "charity": "charity",
    }.items()
    for noun in nouns.split()
}
# Named by where they stand, and by whose they are: "the Garth plant", "the Oren plant".
_SITES = frozenset({"plant", "mine", "mill", "refinery", "reactor"})
_NOUN = "|".join(sorted(_SORTS, key=len, reverse=True))
_NAME = r"[A-Z][\w’'-]*(?: [A-Z0-9][\w’'-]*)*"
# What may stand between a thing and what is told of it: ", a private operator", ", near Saltow,".
_BETWEEN = (
    r"(?:['’]s)?(?:, (?:an?|the|near|in|at|on|outside|which|based)(?: [\w’'-]+){1,7}?,?)?"
    r"(?:,? (?:which|that|has|have|had|is))*,?\s*"
)
_DESCRIBED = re.compile(
    rf"\b(?:the|this|its)(?: [\w-]+){{0,3}}? (?P<noun>{_NOUN})"
    rf"(?: (?:in|at|near|outside) {_NAME})?(?P<gap>{_BETWEEN})$",
    re.I,
)
# A name behind these is no subject, and one inside a word no name.
_PART = re.compile(r"(?:\w|[\w’-]+ in |\b(?:at|near|outside|by|with|from) )$")
_AHEAD = re.compile(
    rf"^[^.;,]{{0,70}}, (?:(?:the|this)(?: [\w-]+){{0,2}}? (?P<noun>{_NOUN})|(?P<name>{_NAME}))\b"
)
_AT = re.compile(r"\b(?:in|at|near|outside|around|from|to|of|off)\s(?:the )?$", re.I)
# How much oftener than the next a firm is named that "the company" means.
_OFTENER = 1.5
_SEVERAL = re.compile(rf"\b(?:both|two|three|four|second|other of the) (?:\w+ )?(?:{_NOUN})s?\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a date is of: an entity of the story, or the one thing of a sort in an article."""

    entity: str = ""
    sort: str = ""


def thing_before(
    before: str, after: str, claim: Claim, story: Story, *, plain: bool
) -> Thing | None:
    """Return the thing whose name or description ends the words before, but for asides.

    Not `plain` is "founded in 1998" without "was": a bare name before it is who founded.
    """
    if not before.strip():
        ahead = _AHEAD.match(after)
        if ahead is None:
            return None
        return (
            _described(ahead["noun"], claim, story)
            if ahead["noun"]
            else _named(ahead["name"], claim, story)
        )
    best: tuple[int, str] | None = None
    for name, entity in _names(claim, story).items():
        place = before.rfind(name)
        gap = before[place + len(name) :]
        if place < 0 or _PART.search(before[:place]) or not re.fullmatch(_BETWEEN, gap):
            continue
        if plain or "," in gap or " which" in gap or " that" in gap:
            best = max(best or (-1, ""), (place + len(name), entity))
    described = _DESCRIBED.search(before)
    if described is not None and (
        best is None
        or (best[0] <= described.start("noun") and before[best[0] :].strip() != described["noun"])
    ):
        return _described(described["noun"], claim, story)
    return Thing(entity=best[1]) if best else None


def thing_called(phrase: str, claim: Claim, story: Story) -> Thing | None:
    """Return the thing of a verb's object: "FreshLane", "FreshLane store", "the company"."""
    found = [
        entity
        for name, entity in _names(claim, story).items()
        if re.match(rf"(?:the )?{re.escape(name)}\b", phrase)
    ]
    if found:
        return Thing(entity=found[0]) if len(set(found)) == 1 else None
    described = re.fullmatch(rf"(?:the|this|his|her) (?P<noun>{_NOUN})", phrase, re.I)
    return _described(described["noun"], claim, story) if described else None


def one_thing(a: Thing, b: Thing, articles: tuple[str, str], story: Story) -> bool:
    """Tell whether two articles seemingly mean one thing, the one by its name or neither."""
    if a.entity and b.entity:
        return a.entity == b.entity or _in_full(a.entity, b.entity, story)
    if not a.entity and not b.entity:
        named = [_bearers(a.sort, article, story) for article in articles]
        return a.sort == b.sort and not (all(named) and not named[0] & named[1])
    name, sort, there = (a, b, articles[1]) if a.entity else (b, a, articles[0])
    bearers = {e for article in story.articles for e in _bearers(sort.sort, article.id, story)}
    known = {
        entity.id
        for claim in story.claims_of(there)
        for fact in claim.facts
        if isinstance(fact, NameFact) and (entity := story.entities.of(there, fact.start))
    }
    return bearers == {name.entity} and name.entity in known


def _in_full(one: str, other: str, story: Story) -> bool:
    """Tell whether one name is the other's beginning, and no article has both: "Oren Mobile"."""
    names = {e.id: e.name.lower().split() for e in story.entities.all if e.id in {one, other}}
    short, long = sorted(names.values(), key=len)
    return long[: len(short)] == short and not any(
        {one, other} <= story.parties_of(article.id) for article in story.articles
    )


def _described(noun: str, claim: Claim, story: Story) -> Thing | None:
    """Return what "the plant" is where the article tells of one; a firm only by its name."""
    sort = _SORTS[noun.lower()]
    if sort == "firm":
        entity = _firm(claim, story)
        return Thing(entity=entity) if entity else None
    text = story.article[claim.article].text
    bearers = _bearers(sort, claim.article, story)
    places = [
        e for e in story.entities.all if e.id in bearers and e.kind is not NameKind.ORGANISATION
    ]
    if len(places if sort in _SITES else bearers) > 1 or _SEVERAL.search(text):
        return None
    return Thing(sort=sort)


def _firm(claim: Claim, story: Story) -> str | None:
    """Return the name that an article gives far oftener than others but people, not as a place."""
    text = story.article[claim.article].text
    named = [
        (fact.start, entity)
        for other in story.claims_of(claim.article)
        for fact in other.facts
        if isinstance(fact, NameFact)
        and (entity := story.entities.of(claim.article, fact.start)) is not None
        and not _AT.search(text[max(0, fact.start - 15) : fact.start])
        and not (entity.kind is NameKind.PERSON and " " in entity.name)
    ]
    counts = Counter(entity.id for _, entity in set(named))
    first = counts.most_common(2)
    if not first or (len(first) > 1 and first[0][1] < _OFTENER * first[1][1]):
        return None
    told = any(entity.id == first[0][0] and start < claim.start for start, entity in named)
    return first[0][0] if told else None


def _bearers(sort: str, article: str, story: Story) -> frozenset[str]:
    """Return what an article names with a noun of a sort: "the tanker Aster", "the Lowick mill"."""
    nouns = "|".join(noun for noun, of in _SORTS.items() if of == sort)
    text = story.article[article].text
    found: set[str] = set()
    for claim in story.claims_of(article):
        for fact in claim.facts:
            if not isinstance(fact, NameFact):
                continue
            entity = story.entities.of(article, fact.start)
            if entity is None:
                continue
            before, behind = text[max(0, fact.start - 40) : fact.start], text[fact.end :][:60]
            if (
                re.search(rf"\b(?:{nouns}),? (?:the |named |called )?[\"“]?$", before, re.I)
                or re.match(rf" (?:{nouns})\b", behind)
                or re.match(rf",? (?:is |was )?(?:an?|the) (?:[\w-]+ ){{0,3}}(?:{nouns})\b", behind)
                or re.search(rf"\b(?:{nouns})$", fact.full, re.I)
            ):
                found.add(entity.id)
    return frozenset(found)


def _named(name: str, claim: Claim, story: Story) -> Thing | None:
    entity = _names(claim, story).get(name)
    return Thing(entity=entity) if entity else None


def _names(claim: Claim, story: Story) -> dict[str, str]:
    """Return the forms of the names in an article, with their entities."""
    return {
        form: entity.id
        for other in story.claims_of(claim.article)
        for fact in other.facts
        if isinstance(fact, NameFact)
        if (entity := story.entities.of(claim.article, fact.start)) is not None
        for form in (fact.name, fact.full)
    }

"""One person told by two given names or two surnames, one firm by two words.

Spellings of one name are no such thing. What is told here are names that nobody has both of, for
somebody of whom the articles otherwise tell alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import NamedTuple

from rapidfuzz.distance import OSA

from claims.lexicon import lexicon
from claims.model import Claim, NameFact, NameKind
from claims.names import titles
from claims.names.given_names import gender, is_given_name, same_given_name, same_rendering
from claims.names.spelling import fold, sound
from compare.checks.names.roles import read_roles
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words

# The least cosine of two sentences that tell of the one person, or firm.
_ALIKE = 0.5
_CONFIDENCE = 0.7
# letters of a given name that are enough for a slip of one to be told
_LETTERS = 4
# how much of a surname may be cut off its front, and how much is left
_CUT, _LEFT = 3, 5
# how alike two surnames are that may be one, wrongly written: 1 for the same letters
_SURNAMES = 0.5
# letters that two forms of one word begin with
_STEM = 6
_LEGAL = lexicon("ltd inc llc plc corp gmbh limited incorporated co")
_AGE_BEHIND = re.compile(r",? \(?(?:aged )?(\d{1,3})(?=[,;.)]| of | from |$)")
_AGE_BEFORE = re.compile(r"\b(\d{1,3})[- ]year[- ]old (?:[\w’'-]+,? ){0,3}$")
_NEAR = 60
# Consonants that one sound is written with.
_PAIRED = str.maketrans("bdgvzqcj", "ptkfskkk")


class _Key(NamedTuple):
    given: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bearer:
    """Somebody or something of two words' name, in folded spelling, and where it stands."""

    key: _Key
    person: bool
    middles: set[str] = field(default_factory=set)
    places: list[tuple[Claim, NameFact]] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The name as every article's form of it is shown."""
        name = self.places[0][1].name
        words = [w for w in name.split() if fold(w.strip(",")) not in titles.PERSON_SUFFIXES]
        return f"{words[0]} {words[-1]}" if self.person else name.rstrip(".")

    @property
    def articles(self) -> set[str]:
        return {claim.article for claim, _ in self.places}


def check_two_names(story: Story) -> tuple[Outcome, ...]:
    """Find one person or firm to whom articles give names that exclude each other."""
    bearers = _bearers(story)
    return tuple(
        _outcome(one, other, *pair)
        for one, other in combinations(bearers, 2)
        if not one.articles & other.articles
        for pair in _told_alike(one, other, bearers, story)
    )


def _bearers(story: Story) -> list[_Bearer]:
    """Gather the persons' names and the firms' of a story, each with its places."""
    found: dict[_Key, _Bearer] = {}
    for claim in story.claims:
        for fact in claim.facts:
            if isinstance(fact, NameFact):
                words = fold(fact.name.replace(",", "")).split()
                firm = fact.kind is NameKind.ORGANISATION and words[-1] in _LEGAL
                person = fact.kind is NameKind.PERSON or is_given_name(words[0])
                while len(words) > 1 and words[-1] in titles.PERSON_SUFFIXES | _LEGAL:
                    words = words[:-1]
                if len(words) < 2 or not (firm or person):
                    continue
                key = _Key(" ".join(words[:-1]) if firm else words[0], words[-1])
                bearer = found.setdefault(key, _Bearer(key=key, person=not firm))
                bearer.middles.update(words[1:-1])
                bearer.places.append((claim, fact))
    return [found[key] for key in sorted(found)]


_Place = tuple[Claim, NameFact]


def _told_alike(
    one: _Bearer, other: _Bearer, bearers: list[_Bearer], story: Story
) -> Iterator[tuple[_Place, _Place]]:
    """Yield the two places where the articles tell most alike of the one that has two names."""
    if one.person != other.person or not _may_be_one(one, other):
        return
    rows = [
        (story.similarity(c, d), -c.start, -d.start, (c, f), (d, g))
        for c, f in one.places
        for d, g in other.places
    ]
    alike, *_, a, b = max(rows, key=lambda row: row[:3])
    sexes = _two_sexes(one, other)
    near = not one.person or _near(one, other)
    part = 0 if one.key.given == other.key.given else 1
    namesakes = [b for b in bearers if b.person and b.key[part] == one.key[part]]
    alone = one.person and len(namesakes) == 2
    role = alone and (
        _one_role(one, other, story)
        or (part == 1 and not sexes and not near and _one_life(one, other, story))
    )
    if (near and not sexes and alike >= _ALIKE) or role:
        yield from product(_first_places(one, a), _first_places(other, b))


def _first_places(bearer: _Bearer, best: _Place) -> list[_Place]:
    """Return where each article first has a name, but for the one that tells it most alike."""
    first = {place[0].article: place for place in reversed(bearer.places)}
    return [*({**first, best[0].article: best}[article] for article in sorted(first))]


def _may_be_one(one: _Bearer, other: _Bearer) -> bool:
    """Tell whether two names differ in one word that is no spelling or short form of the other."""
    (given, last), (second, surname) = one.key, other.key
    if {given, last} & other.middles or {second, surname} & one.middles:
        return False  # "Ada Harrow", "Ada Harrow Osk"
    if not one.person:
        stems = last[:_STEM] == surname[:_STEM] and min(len(last), len(surname)) > _STEM
        return given == second and stems and last.rstrip("s") != surname.rstrip("s")
    if given == second:
        spelling = same_rendering(last, surname) or _bones(last) == _bones(surname)
        return len(given) > 2 and not spelling and OSA.distance(last, surname) > 1
    if last != surname or min(len(given), len(second)) < _LETTERS:
        return False
    initials = [{word[0] for word in bearer.middles} for bearer in (one, other)]
    if all(initials) and not initials[0] & initials[1]:
        return False
    shortened = same_given_name(given, second) and not _in_full(given, second)
    spelling = shortened or same_rendering(given, second) or _bones(given) == _bones(second)
    return not spelling or _two_sexes(one, other)


def _near(one: _Bearer, other: _Bearer) -> bool:
    """Tell whether two persons' names are so alike that like sentences tell of one of them."""
    if one.key.given != other.key.given:
        return _slip(one, other)
    short, long = sorted((one.key.last, other.key.last), key=len)
    cut = len(long) - len(short)
    if long.endswith(short):
        return 1 < cut <= _CUT and len(short) >= _LEFT
    return OSA.normalized_similarity(short, long) >= _SURNAMES


def _two_sexes(one: _Bearer, other: _Bearer) -> bool:
    """Tell whether one given name is a man's and the other a woman's."""
    return {gender(one.key.given), gender(other.key.given)} == {"m", "f"}


def _in_full(one: str, other: str) -> bool:
    """Tell whether neither of two kindred given names is short for the other."""
    short, long = sorted((len(one), len(other)))
    pet = any(name.endswith(("y", "ie")) for name in (one, other))
    return long - short <= 1 and short > _LETTERS and not pet


def _slip(one: _Bearer, other: _Bearer) -> bool:
    """Tell whether two given names are a letter apart, and the rarer is no mere misprint."""
    first, second = sound(one.key.given), sound(other.key.given)
    if first[0] != second[0] or OSA.distance(first, second) != 1:
        return False
    rarer, commoner = sorted((one, other), key=lambda bearer: len(bearer.articles))
    return is_given_name(rarer.key.given) and (
        is_given_name(commoner.key.given) or len(commoner.articles) > len(rarer.articles)
    )


def _bones(word: str) -> str:
    """Return a word's consonants, those of one sound alike: what all its spellings share."""
    bare = re.sub(r"[aeiouyhw]", "", word.replace("ph", "f").translate(_PAIRED))
    return re.sub(r"(.)\1+", r"\1", bare)


def _one_role(one: _Bearer, other: _Bearer, story: Story) -> bool:
    """Tell whether two who share a name have one role."""
    return bool(_roles(one, story) & _roles(other, story))


def _roles(bearer: _Bearer, story: Story) -> frozenset[str]:
    return frozenset(
        role
        for claim, name in bearer.places
        for role in read_roles(
            story.article[claim.article].text,
            (name.end - len(name.name), name.end),
            (claim.sentence.start, claim.sentence.end),
        )
    )


def _one_life(one: _Bearer, other: _Bearer, story: Story) -> bool:
    """Tell whether two of one surname have one age or one work in like sentences."""
    if not (is_given_name(one.key.given) and is_given_name(other.key.given)):
        return False
    for c, f in one.places:
        for d, g in other.places:
            if story.similarity(c, d) < _ALIKE:
                continue
            ages = _age(c, f, story)
            if (ages and ages == _age(d, g, story)) or _one_work(c, d):
                return True
    return False


def _age(claim: Claim, name: NameFact, story: Story) -> str | None:
    text = story.article[claim.article].text
    behind = _AGE_BEHIND.match(text, name.end)
    before = _AGE_BEFORE.search(text[max(0, name.start - _NEAR) : name.start])
    found = behind or before
    return found[1] if found else None


def _one_work(c: Claim, d: Claim) -> bool:
    """Tell whether two sentences name one work, and say with one more word what it is."""
    names = [[f for f in claim.facts if isinstance(f, NameFact)] for claim in (c, d)]
    shared = {_title(f) for f in names[0]} & {_title(f) for f in names[1]}
    kinds = {f.kind for f in (*names[0], *names[1]) if _title(f) in shared and _title(f)}
    named = content_words(" ".join(f.name for of_claim in names for f in of_claim))
    words = (content_words(c.text) & content_words(d.text)) - named
    return NameKind.OTHER in kinds and bool(words)


def _title(name: NameFact) -> str:
    """Return a name that may be a work's, "" for a person's or a place's."""
    other = name.kind in {NameKind.OTHER, NameKind.ORGANISATION}
    return fold(name.name).removeprefix("the ") if other else ""


def _outcome(one: _Bearer, other: _Bearer, first: _Place, second: _Place) -> Outcome:
    (a, f), (b, g) = first, second
    return Outcome(
        check="two names",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {one.shown}. {SECOND}: {other.shown}. They seem to be one.",
        topic=f"Name: {max(one.shown, other.shown, key=lambda name: (len(name), name))}",
        a=Side(claim=a, start=f.start, end=f.end, value=one.shown),
        b=Side(claim=b, start=g.start, end=g.end, value=other.shown),
    )

"""Who stands behind a claim, and whether two claims come from one source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.lexicon import lexicon
from claims.model import NameFact, Speaker, SpeakerKind
from claims.names import canonical_actor
from claims.names.demonyms import is_demonym, is_place
from claims.names.titles import ROLE_NOUNS
from compare.story import Story

# Words in the names of outlets, and of bodies that report without being one.
_MEDIA = lexicon(
    "newspaper times post press tribune herald journal gazette magazine radio television tv daily"
)
_BODIES = lexicon(
    "ministry police department agency office government authority authorities army navy hospital "
    "company court council committee service survey centre center bureau sheriff officials"
)
_SMALL = lexicon("the of for and a an its his her their s")
# Who says "we" for an organisation; who of them does nothing else.
_SPEAKING_FOR = lexicon(
    "spokesman spokeswoman spokesperson chief head director commissioner commander captain ceo "
    "executive chairman chairwoman chairperson chair representative official officer "
    "superintendent inspector manager minister leader secretary"
)
_SPOKESPERSONS = lexicon("spokesman spokeswoman spokesperson")
# Ranks within a role, and nouns of bodies that a name may leave out.
_RANKS = lexicon(
    "deputy senior acting chief vice general executive press lead top high ranking high-ranking "
    "assistant interim local district regional"
)
_GENERIC_BODIES = lexicon("ministry department")
# "Source" may be anybody, "official" only somebody of the kind.
_ANYBODY = lexicon("source person people insider")
_BEFORE = re.compile(r"((?:[\w’'-]+\s){0,5}[\w’'-]+),?\s$")
_BEHIND = re.compile(r",\s(?:who is\s)?((?:[\w’'-]+\s?){1,8})")
_OF = re.compile(r"\s(?:for|of|at|with|from)\s")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# "Hanna Weil of the Rail Board", "the Rail Board's Hanna Weil": whom somebody speaks for.
_MEMBER_OF = re.compile(
    r",? (?:of|from|for|at|with) (?:the )?"
    r"((?:[A-Z][\w’'&-]*|of|and|for|the)(?: (?:[A-Z][\w’'&-]*|of|and|for|the))*|"
    r"(?:[a-z-]+ ){0,2}[a-z]+)"
)
_OWN = re.compile(r"((?:[A-Z][\w&-]* )*[A-Z][\w&-]*)[’']s? $")


class Sameness(StrEnum):
    """Say whether two claims come from one source."""

    ONE = "one"
    ONE_BODY = "one body"
    APART = "apart"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is: the role, and the words that name the body it is held in."""

    role: str
    body: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody an outlet cites; `name` is how the article calls them."""

    name: str
    kind: SpeakerKind
    parties: frozenset[str]
    offices: frozenset[Office]
    # the bodies that a person is told to be of, by their words
    member_of: frozenset[tuple[str, ...]] = frozenset()

    @property
    def named(self) -> bool:
        """Whether a name or an organisation tells who it is."""
        return self.kind in {SpeakerKind.PERSON, SpeakerKind.ORGANISATION}


def source_of(speaker: Speaker, story: Story) -> Source | None:
    """Return whom an outlet cites; None for its own words and those of other outlets."""
    if speaker.kind is SpeakerKind.OUTLET or _relays(speaker):
        return None
    name = speaker.name or "somebody"
    named = speaker.kind is not SpeakerKind.UNNAMED and speaker.name is not None
    actor = canonical_actor(name)
    offices = set(_offices_of(name, story)) if named else set(_read_office(name))
    return Source(
        name=name,
        kind=speaker.kind if named else SpeakerKind.UNNAMED,
        parties=story.party_ids([actor]) if named else frozenset(),
        offices=frozenset(offices),
        member_of=frozenset(_memberships(name, story) if named else ()),
    )


def sameness(a: Source, b: Source) -> Sameness:
    """Tell whether two sources are one person or body, speak for one body, or are two."""
    if a.named and b.named and (a.parties == b.parties or _one_name(a.name, b.name)):
        return Sameness.ONE
    if a.named != b.named and _one_office(a, b):
        return Sameness.ONE
    if not a.named and not b.named:
        return _unnamed(a, b)
    return Sameness.ONE_BODY if _one_body(a, b) else Sameness.APART


def _relays(speaker: Speaker) -> bool:
    """Tell whether a speaker is another outlet, whose report is no party to the story."""
    words = _words(speaker.name or "")
    if any(word in _MEDIA or word.startswith("news") for word in words):
        return True
    reported = (speaker.cue or "") in {"report", "reports", "reported"}
    return reported and not set(words) & _BODIES


def _one_name(a: str, b: str) -> bool:
    """Tell whether two names are one source's.

    One may be part of the other ("the airline", "the airline Nordavia") or its initials.
    """
    left, right = _words(a), _words(b)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return "".join(left) == _initials(right) or "".join(right) == _initials(left)


def _words(name: str) -> list[str]:
    plain = re.sub(r"[^\w ]", "", name.lower())
    return [word for word in plain.split() if word not in _SMALL]


def _initials(words: list[str]) -> str:
    return "".join(word if word in {"us", "uk", "un", "eu"} else word[0] for word in words)


def _one_office(a: Source, b: Source) -> bool:
    """Tell whether "the fire chief" is the person whom the other article calls so by name."""
    unnamed = a if b.named else b
    if not unnamed.name.lower().startswith("the "):
        return False
    return any(
        x.role == y.role and (x.body <= y.body or y.body <= x.body)
        for x in a.offices
        for y in b.offices
    )


def _one_body(a: Source, b: Source) -> bool:
    """Tell whether both speak for one organisation, or one is the organisation."""
    if a.kind is b.kind is SpeakerKind.ORGANISATION:
        return False  # told apart by their names
    if _speaks_for(a, b) or _speaks_for(b, a):
        return True
    return any(left <= right or right <= left for left in _bodies(a) for right in _bodies(b))


def _speaks_for(person: Source, body: Source) -> bool:
    """Tell whether a person is told to be of the organisation that the other source is."""
    if person.kind is not SpeakerKind.PERSON or body.kind is not SpeakerKind.ORGANISATION:
        return False
    words = tuple(_words(body.name))
    return any(_tail(words, own) or _tail(own, words) for own in person.member_of)


def _tail(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether a name is the other or its last words: "the board", "the rail board"."""
    return bool(short) and long[-len(short) :] == short


def _bodies(source: Source) -> Iterator[frozenset[str]]:
    if source.kind is SpeakerKind.ORGANISATION:
        yield _body(_words(source.name))
    for office in source.offices:
        if office.role in _SPEAKING_FOR and office.body:
            yield office.body


def _unnamed(a: Source, b: Source) -> Sameness:
    """Compare two sources without a name by what they are called."""
    left, right = (_head(source.name) for source in (a, b))
    if left == right or {left, right} & _ANYBODY:
        bodies = [{o.body for o in s.offices if o.role in _SPOKESPERSONS} for s in (a, b)]
        speaking = bool((bodies[0] & bodies[1]) - {frozenset()})
        return Sameness.ONE_BODY if speaking else Sameness.UNKNOWN
    return Sameness.APART


def _head(description: str) -> str:
    """Return the noun of a description: "source" of "sources close to the talks"."""
    words = _WORD.findall(description.lower())
    nouns = [word for word in words if _singular(word) in ROLE_NOUNS | _ANYBODY]
    return _singular((nouns or words or [""])[0])


def _singular(word: str) -> str:
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _offices_of(name: str, story: Story) -> Iterator[Office]:
    """Read what the story's articles call somebody, before the name or behind it."""
    for before, behind in _around(name, story):
        if office := _BEFORE.search(before):
            yield from _read_office(office[1])
        if office := _BEHIND.match(behind):
            yield from _read_office(office[1])


def _memberships(name: str, story: Story) -> Iterator[tuple[str, ...]]:
    """Read the bodies that the story's articles say somebody is of."""
    for before, behind in _around(name, story):
        for found in (_MEMBER_OF.match(behind), _OWN.search(before)):
            words = tuple(_words(found[1])) if found else ()
            if words and not all(is_demonym(w.title()) or is_place(w.title()) for w in words):
                yield words


def _around(name: str, story: Story) -> Iterator[tuple[str, str]]:
    """Yield the text before and behind each mention of somebody in its sentence."""
    last = name.rsplit(maxsplit=1)[-1]
    for claim in story.claims:
        for fact in claim.facts:
            if not isinstance(fact, NameFact) or fact.name.split()[-1:] != [last]:
                continue
            if canonical_actor(fact.full) != canonical_actor(name):
                continue
            text = claim.sentence.text
            start = text.find(fact.name, max(0, fact.start - claim.sentence.start))
            if start >= 0:
                yield text[:start], text[start + len(fact.name) :]


def _read_office(description: str) -> Iterator[Office]:
    """Read "a spokesman for the Varn police", "Dorrin police chief"."""
    head, *rest = _OF.split(f"{description.strip()} ", maxsplit=1)
    words = [re.sub(r"[’']s$", "", word) for word in head.lower().split()]
    while words and _singular(words[-1]) not in ROLE_NOUNS | _SPEAKING_FOR:
        words.pop()
    if not words or "former" in words or "ex" in words:
        return
    role = _singular(words.pop())
    start = max((i for i, word in enumerate(words) if word in _CUTS), default=-1) + 1
    body = _body([w for w in words[start:] if w not in _RANKS | _SMALL])
    behind = _body(_words(rest[0])) if rest else frozenset[str]()
    yield Office(role=role, body=body | behind)


def _body(words: list[str]) -> frozenset[str]:
    """Return the words that name a body; those of a country or town alone name none."""
    kept = {word for word in words if word not in _GENERIC_BODIES} or set(words)
    if all(is_demonym(word.title()) or is_place(word.title()) for word in kept):
        return frozenset()
    return frozenset(kept)


# Words before a title that are no part of it.
_CUTS = lexicon("said says told by to with and but that when as from after before while according")

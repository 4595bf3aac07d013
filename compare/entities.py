"""Names of all articles of a story -> the entities they name, and spellings that differ."""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claims.model import NameFact, NameKind
from claims.names.abbreviations import spelled_out
from claims.names.demonyms import is_demonym, is_place
from claims.names.spelling import Likeness, fold
from compare.likeness import acronym_of, same_name, spelled_apart
from compare.name_form import Form

Mention = tuple[str, NameFact]
# Words of a name in which a plural for a singular is a slip and no other form.
_LONG = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organisation, place or thing of a story, with every form of its name."""

    id: str
    name: str
    kind: NameKind
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """One way to spell a name, and where an article first spells it so.

    `places` are the first such spelling of each article, as article, start and end.
    """

    text: str
    article: str
    start: int
    end: int
    places: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """Two spellings of one entity's name; `one` is the commoner."""

    entity: Entity
    one: Spelling
    other: Spelling


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """The entities of one story."""

    all: tuple[Entity, ...]
    mentions: Mapping[tuple[str, int], Entity] = field(repr=False)
    spellings: tuple[Variant, ...] = ()

    def of(self, article: str, start: int) -> Entity | None:
        """Return the entity of the name that starts there in an article."""
        return self.mentions.get((article, start))

    def by_form(self, text: str) -> Entity | None:
        """Return the only entity that has a form of its name spelt like `text`."""
        folded = _stripped(text)
        found = [e for e in self.all if any(_stripped(form) == folded for form in e.forms)]
        return found[0] if len(found) == 1 else None

    def variants(self) -> tuple[Variant, ...]:
        """Return the pairs of spellings of one name, in the order of the entities."""
        return self.spellings


def link(mentions: Sequence[Mention]) -> Entities:
    """Group the names of a story's articles into entities.

    The order of the mentions does not matter. A name with a surname only belongs to its article's
    own person; where the article gives no fuller form, to the only person of the story who has it.
    """
    ordered = sorted(set(mentions), key=lambda m: (m[0], m[1].start, m[1].end))
    aliases = _aliases(ordered)
    forms = _forms(ordered, aliases)
    clusters = _clusters(forms)
    members: dict[int, list[Mention]] = {}
    for mention in ordered:
        key = _stripped(mention[1].full)
        number = clusters.get(aliases.get(key, key))
        if number is not None:
            members.setdefault(number, []).append(mention)
    entities: list[Entity] = []
    where: dict[tuple[str, int], Entity] = {}
    variants: list[Variant] = []
    for number in sorted(members, key=lambda n: _order(members[n])):
        group = members[number]
        entity = _entity(f"e{len(entities) + 1}", group)
        entities.append(entity)
        where.update({(article, fact.start): entity for article, fact in group})
        variants.extend(_variants(entity, group))
    return Entities(all=tuple(entities), mentions=where, spellings=tuple(variants))


def _stripped(name: str) -> str:
    folded = fold(spelled_out(name))
    return folded.removeprefix("the ")


def _shown(name: str) -> str:
    """Return a name's spelling as a reader sees it: marks and hyphens, not case or full stops."""
    lower = name.lower().replace("’", "'").replace("‑", "-").replace("–", "-").replace(".", "")
    return unicodedata.normalize("NFC", lower).removeprefix("the ")


def _aliases(mentions: Sequence[Mention]) -> dict[str, str]:
    """Map the acronyms that an article spells out to the one name they stand for."""
    found: dict[str, set[str]] = {}
    for _, fact in mentions:
        if fact.name != fact.full and fact.name.isupper() and " " not in fact.name:
            found.setdefault(_stripped(fact.name), set()).add(_stripped(fact.full))
    return {short: fulls.pop() for short, fulls in found.items() if len(fulls) == 1}


def _order(group: Sequence[Mention]) -> tuple[int, str]:
    return (-len(group), min(_stripped(f.full) for _, f in group))


def _forms(mentions: Sequence[Mention], aliases: Mapping[str, str]) -> dict[str, Form]:
    """Gather each distinct full name of the story with its kinds, articles and counts."""
    kinds: dict[str, Counter[NameKind]] = {}
    articles: dict[str, Counter[str]] = {}
    for article, fact in mentions:
        key = _stripped(fact.full)
        key = aliases.get(key, key)
        if key:
            kinds.setdefault(key, Counter())[fact.kind] += 1
            articles.setdefault(key, Counter())[article] += 1
    return {
        key: Form(
            key=key,
            kind=max(NameKind, key=lambda kind: kinds[key][kind]),
            doubtful=kinds[key][NameKind.OTHER] > 0 or len(kinds[key]) > 1,
            articles=tuple(sorted(articles[key].items())),
        )
        for key in sorted(kinds)
    }


def _clusters(forms: Mapping[str, Form]) -> dict[str, int]:
    """Number the entities that the full names stand for."""
    keys = sorted(forms, key=lambda k: (-len(k.split()), -forms[k].count, k))
    groups: list[list[str]] = []
    # A name joins the one group all of whose full names go with it; of several, none.
    for key in keys:
        fitting = [g for g in groups if _fits(forms, key, g)]
        if len(fitting) > 1:
            exact = [g for g in fitting if _closest(forms, key, g) >= Likeness.SOUND]
            fitting = exact
        if len(fitting) == 1:
            fitting[0].append(key)
        else:
            groups.append([key])
    return {key: number for number, group in enumerate(groups) for key in group}


def _fits(forms: Mapping[str, Form], key: str, group: Sequence[str]) -> bool:
    """Tell whether a name may join a group: like one member, at odds with none."""
    verdicts = [same_name(forms[key], forms[other]) for other in group]
    return any(v is True for v in verdicts) and not any(v is False for v in verdicts)


def _closest(forms: Mapping[str, Form], key: str, group: Sequence[str]) -> Likeness:
    """Return how alike a name is to the most alike of a group that is spelt in full."""
    found = Likeness.DIFFERENT
    for other in group:
        if len(forms[other].words) == len(forms[key].words) and acronym_of(key, other) is False:
            found = max(found, spelled_apart(forms[key], forms[other]) or Likeness.DIFFERENT)
    return found


def _entity(number: str, group: Sequence[Mention]) -> Entity:
    # A country's adjectives, misspelt ones too, do not name it.
    proper = [m for m in group if is_place(m[1].full)]
    proper = proper or [m for m in group if not is_demonym(m[1].name)] or list(group)
    fulls = Counter(fact.full for _, fact in proper)
    kinds = Counter(fact.kind for _, fact in proper)
    # A longer name tells more, but a slip of one article must not name the entity.
    best = max(sorted(fulls), key=lambda f: (min(len(_stripped(f).split()), 2), fulls[f], len(f)))
    return Entity(
        id=number,
        name=best,
        kind=max(NameKind, key=lambda kind: kinds[kind]),
        forms=tuple(sorted({fact.name for _, fact in group} | set(fulls))),
    )


def _variants(entity: Entity, group: Sequence[Mention]) -> list[Variant]:
    """List the spellings that differ from the commonest of as many words."""
    places: dict[str, list[Mention]] = {}
    for mention in group:
        places.setdefault(_shown(mention[1].name), []).append(mention)
    # Of the spellings that differ in marks or hyphens only, the commonest stands for all.
    alike: dict[str, list[str]] = {}
    for shown in sorted(places, key=lambda k: (-len(places[k]), k)):
        alike.setdefault(_stripped(places[shown][0][1].name), []).append(shown)
    mentions = {k: [m for s in shown for m in places[s]] for k, shown in alike.items()}
    keys = sorted(mentions, key=lambda k: (-len(k.split()), -len(mentions[k]), k))
    forms = {k: _variant_form(entity, k, mentions[k]) for k in keys}
    found: list[Variant] = []
    told: set[frozenset[str]] = set()
    usual: list[str] = []
    for key in keys:
        pair = next((u for u in usual if (spelled_apart(forms[u], forms[key]) or 0) > 0), None)
        level = spelled_apart(forms[pair], forms[key]) if pair else None
        if pair is None or level is None:
            usual.append(key)
            continue
        differing = frozenset(forms[pair].words) ^ frozenset(forms[key].words)
        # A surname's slip is told once, with the full name.
        # of a long name a plural is told, too: "Board of Arts", "Board of Art"
        same = level is Likeness.SAME and not (differing and len(forms[key].words) >= _LONG)
        if same or any(differing <= seen for seen in told):
            continue
        told.add(differing)
        found.append(_variant(entity, places, alike[pair][0], alike[key][0]))
    for key in keys:
        first, *others = alike[key]
        for other in others:
            differing = frozenset(first.split()) ^ frozenset(other.split())
            if _marked_apart(first, other) and not any(differing <= seen for seen in told):
                told.add(differing)
                found.append(_variant(entity, places, first, other))
    return found


def _marked_apart(one: str, other: str) -> bool:
    """Tell whether two spellings of the same letters differ in diacritics or hyphens."""
    plain = str.maketrans("", "", "'`´‘")
    return one.translate(plain) != other.translate(plain) and fold(one) == fold(other)


def _variant(entity: Entity, places: Mapping[str, list[Mention]], one: str, other: str) -> Variant:
    return Variant(entity=entity, one=_spelling(places[one]), other=_spelling(places[other]))


def _variant_form(entity: Entity, key: str, mentions: Sequence[Mention]) -> Form:
    articles = Counter(article for article, _ in mentions)
    kinds = Counter(fact.kind for _, fact in mentions)
    kind = entity.kind if entity.kind is NameKind.PERSON else max(NameKind, key=lambda k: kinds[k])
    return Form(key=key, kind=kind, doubtful=True, articles=tuple(sorted(articles.items())))


def _spelling(mentions: Sequence[Mention]) -> Spelling:
    first: dict[str, tuple[str, int, int]] = {}
    for article, fact in mentions:
        first.setdefault(article, (article, fact.start, fact.end))
    article, fact = mentions[0]
    return Spelling(
        text=fact.name,
        article=article,
        start=fact.start,
        end=fact.end,
        places=tuple(first.values()),
    )

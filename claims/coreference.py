"""Pronouns and short descriptions -> the names they stand for, where that is fairly sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from claims.model import NameFact, NameKind, Sentence
from claims.names.given_names import gender
from claims.names.titles import PLURAL_ROLES, ROLE_NOUNS, SPEECH_VERBS, VESSEL_NOUNS, VESSEL_PREFIXES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MASCULINE: Final = frozenset({"he", "him", "his", "himself"})
_FEMININE: Final = frozenset({"she", "her", "hers", "herself"})
_PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
_NEUTER: Final = frozenset({"it"})
_MALE_ROLES: Final = frozenset(
    "mr king prince sir lord husband son father brother uncle nephew spokesman chairman congressman"
    " businessman actor boyfriend grandfather councilman assemblyman pope cardinal father emperor".split()
)
_FEMALE_ROLES: Final = frozenset(
    "mrs ms miss queen princess dame lady wife daughter mother sister aunt niece spokeswoman chairwoman"
    " congresswoman businesswoman actress girlfriend grandmother councilwoman empress".split()
)
# Descriptions that stand for any of several offices.
_KINDRED: Final = {
    "diplomat": frozenset({"minister", "secretary", "ambassador", "envoy", "diplomat", "fm", "consul"}),
    "spokesperson": frozenset({"spokesperson", "spokesman", "spokeswoman"}),
    "spokesman": frozenset({"spokesperson", "spokesman"}),
    "spokeswoman": frozenset({"spokesperson", "spokeswoman"}),
    "star": frozenset({"star", "player", "champion", "actor", "actress", "singer"}),
    "leader": frozenset({"leader", "president", "premier", "chancellor"}),
}
_BACK: Final = 2  # how many sentences back a name is still at hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A pronoun or description at `start` to `end` and the names it stands for."""

    start: int
    end: int
    antecedents: tuple[NameFact, ...]
    possessive: bool = False

    @property
    def words(self) -> str:
        """Return the names as they replace the pronoun."""
        names = [fact.full for fact in self.antecedents]
        joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        return f"{joined}'s" if self.possessive else joined


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An article's text with the references that were resolved."""

    source: str = field(repr=False)
    references: tuple[Reference, ...] = ()

    def text(self, start: int, end: int) -> str:
        """Return the text of a span with pronouns and short descriptions as names."""
        parts, at = [], start
        for reference in self._within(start, end):
            parts.extend((self.source[at : reference.start], reference.words))
            at = reference.end
        parts.append(self.source[at:end])
        return "".join(parts)

    def antecedents(self, start: int, end: int) -> tuple[NameFact, ...]:
        """Return the names that pronouns and descriptions in a span stand for, each once."""
        found = (fact for reference in self._within(start, end) for fact in reference.antecedents)
        return tuple(dict.fromkeys(found))

    def _within(self, start: int, end: int) -> Iterator[Reference]:
        return (r for r in self.references if start <= r.start and r.end <= end)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A person or thing as last mentioned: in which sentence, where, and as its subject or not."""

    fact: NameFact
    sentence: int
    start: int
    subject: bool


def resolve(doc: "Doc", sentences: Sequence[Sentence], names: Sequence[NameFact]) -> Resolution:
    """Resolve third-person pronouns and short definite descriptions of one article.

    A reference is resolved by recency, subjecthood, number and gender, and left alone where two
    names would do. First and second person are never touched.
    """
    genders, roles = _genders(doc, names), _roles(doc, names)
    references: list[Reference] = []
    history: list[_Seen] = []
    groups: list[tuple[int, tuple[NameFact, ...]]] = []
    by_token = {fact.start: fact for fact in names}
    quoted = False
    for index, sentence in enumerate(sentences):
        span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        if span is None:
            continue
        tokens = list(span)
        speakers = {s.full for s in _speakers(tokens, by_token)}
        for token in tokens:
            quoted = _inside_quote(quoted, token.text)
            fact = by_token.get(token.idx)
            if fact is not None:
                history.append(_Seen(fact, index, fact.start, _is_subject(doc, fact)))
                group = _coordinated(doc, fact, names)
                if len(group) > 1:
                    groups.append((index, group))
                continue
            state = _State(index, history, groups, genders, roles, speakers if quoted else set(), names)
            reference = _pronoun(token, state) or _description(token, state)
            if reference is None:
                continue
            references.append(reference)
            first = reference.antecedents[0]
            if len(reference.antecedents) > 1:
                groups.append((index, reference.antecedents))
            else:
                history.append(_Seen(first, index, token.idx, token.dep_ in {"nsubj", "nsubjpass"}))
        if sentence.text.count("\n") > 1:
            quoted = False
    return Resolution(source=doc.text, references=_apart(references))


@dataclass(frozen=True, slots=True)
class _State:
    """All that is known before a token."""

    index: int
    history: list[_Seen]
    groups: list[tuple[int, tuple[NameFact, ...]]]
    genders: dict[str, str]
    roles: dict[str, frozenset[str]]
    excluded: set[str]
    names: Sequence[NameFact]

    def recent(self, kinds: frozenset[NameKind], back: int = _BACK) -> list[_Seen]:
        """Return the latest mention of each name at hand, latest first."""
        latest: dict[str, _Seen] = {}
        for seen in reversed(self.history):
            if seen.sentence < self.index - back:
                break
            if seen.fact.kind in kinds and seen.fact.full not in self.excluded:
                known = latest.get(seen.fact.full)
                if known is None:
                    latest[seen.fact.full] = seen
        return list(latest.values())


_PERSONS: Final = frozenset({NameKind.PERSON})


def _apart(references: list[Reference]) -> tuple[Reference, ...]:
    kept: list[Reference] = []
    for reference in sorted(references, key=lambda r: (r.start, -r.end)):
        if not kept or reference.start >= kept[-1].end:
            kept.append(reference)
    return tuple(kept)


def _inside_quote(inside: bool, text: str) -> bool:
    if "“" in text:
        return True
    if "”" in text:
        return False
    return not inside if text == '"' else inside


def _is_subject(doc: "Doc", fact: NameFact) -> bool:
    span = doc.char_span(fact.start, fact.end, alignment_mode="expand")
    return span is not None and span.root.dep_ in {"nsubj", "nsubjpass"}


def _speakers(tokens: Sequence["Token"], by_token: dict[int, NameFact]) -> Iterator[NameFact]:
    """Yield who speaks in a sentence: subjects of verbs of speech."""
    for token in tokens:
        fact = by_token.get(token.idx)
        if fact is None or fact.kind is not NameKind.PERSON:
            continue
        head = token
        while head.dep_ in {"compound", "flat"} and head.head.i != head.i:
            head = head.head
        if head.dep_ == "nsubj" and head.head.lemma_.lower() in SPEECH_VERBS | {"continue", "go"}:
            yield fact


def _coordinated(doc: "Doc", fact: NameFact, names: Sequence[NameFact]) -> tuple[NameFact, ...]:
    """Return the names that "A, B and C" joins, ending in this one; itself alone otherwise."""
    group = [fact]
    ordered = [n for n in names if n.end <= fact.start]
    joined = False
    for other in reversed(ordered):
        between = doc.text[other.end : group[0].start]
        gap = between.lower().split()
        linking = "and" in gap or "with" in gap or "to" in gap
        if other.kind is not fact.kind or len(gap) > 7 or any(c in between for c in ".;:()\n"):
            if other.kind is not fact.kind and len(gap) <= 7:
                continue
            break
        if not joined and not linking:
            # "Lopez told Kim", "Lopez met Kim": subject and object of one verb.
            if not (len(gap) <= 2 and set(gap) & {"met", "told", "called", "met", "phoned"}):
                break
        elif joined and "," not in between:
            break
        if "and" in gap and any(w.endswith(("ed", "said")) for w in gap):
            break
        joined = True
        group.insert(0, other)
        if not linking:
            break
    unique = {n.full: n for n in group}
    return tuple(unique.values()) if len(unique) > 1 else (fact,)


def _genders(doc: "Doc", names: Sequence[NameFact]) -> dict[str, str]:
    """Tell the gender of persons from titles and common first names."""
    found: dict[str, str] = {}
    for fact in names:
        if fact.kind is not NameKind.PERSON:
            continue
        before = doc.text[max(0, fact.start - 30) : fact.start].lower().replace(".", "").split()
        last = before[-1] if before else ""
        if last in _MALE_ROLES:
            found[fact.full] = "m"
        elif last in _FEMALE_ROLES:
            found[fact.full] = "f"
        elif fact.full not in found:
            guess = gender(fact.full.split()[0])
            if guess and " " in fact.full:
                found[fact.full] = guess
    return found


def _roles(doc: "Doc", names: Sequence[NameFact]) -> dict[str, frozenset[str]]:
    """Gather the titles and role nouns that stand beside each person's name."""
    found: dict[str, set[str]] = {}
    for fact in names:
        if fact.kind is not NameKind.PERSON:
            continue
        before = doc.text[max(0, fact.start - 45) : fact.start].split("\n")[-1]
        words = before.replace(".", "").lower().split()
        # Only what leads up to the name without a break belongs to it.
        title = []
        for word in reversed(words):
            if not word.strip("“\"[").isalpha():
                break
            title.append(word.strip("“\"["))
            if word in {"and", "with", "said", "to", "by"}:
                break
        found.setdefault(fact.full, set()).update(w for w in title[:4] if w in ROLE_NOUNS)
        after = doc.text[fact.end : fact.end + 60].lower()
        if after.startswith(", a") or after.startswith(", the"):
            clause = after[2:].split(",")[0].split()
            found[fact.full].update(w for w in clause[:7] if w in ROLE_NOUNS)
    return {full: frozenset(words) for full, words in found.items()}


def _pronoun(token: "Token", state: _State) -> Reference | None:
    word = token.lower_
    if token.pos_ not in {"PRON", "DET"}:
        return None
    if word in _MASCULINE | _FEMININE:
        wanted = "m" if word in _MASCULINE else "f"
        fact = _person(token, wanted, state)
        found = (fact,) if fact is not None else ()
    elif word in _PLURAL:
        found = _group(token, state)
    elif word in _NEUTER:
        fact = _thing(token, state)
        found = (fact,) if fact is not None else ()
    else:
        return None
    if not found or word.endswith(("self", "selves")):
        return None
    possessive = token.tag_ == "PRP$" or word in {"hers", "theirs"}
    return Reference(
        start=token.idx, end=token.idx + len(token), antecedents=found, possessive=possessive
    )


def _person(token: "Token", wanted: str, state: _State) -> NameFact | None:
    """Pick the one person a pronoun can mean; the last subject where two would do."""
    at_hand = state.recent(_PERSONS)
    fitting = [s for s in at_hand if state.genders.get(s.fact.full, wanted) == wanted]
    if not fitting:
        return None
    if len(fitting) == 1:
        return fitting[0].fact
    # A name of known gender beats one of unknown gender only as the nearest subject.
    subjects = [s for s in fitting if s.subject and s.sentence == state.index]
    if not subjects:
        subjects = [s for s in fitting if s.subject and s.sentence == state.index - 1]
        if token.dep_ not in {"nsubj", "nsubjpass", "poss"}:
            return None
    if not subjects:
        return None
    latest = max(subjects, key=lambda s: s.start)
    if len(subjects) == 1:
        return latest.fact
    # "Lopez said Kim promised that she": two subjects before it stay open.
    return None


def _group(token: "Token", state: _State) -> tuple[NameFact, ...]:
    """Return the pair or group of persons last mentioned together, if nothing plural came after."""
    if not state.groups:
        return ()
    index, group = state.groups[-1]
    if index < state.index - 1 or any(f.kind is not NameKind.PERSON for f in group):
        return ()
    if any(f.full in state.excluded for f in group):
        return ()
    since = max(f.start for f in group)
    doc = token.doc
    for other in doc:
        if other.idx <= since:
            continue
        if other.i >= token.i:
            break
        plural_subject = other.tag_ in {"NNS", "NNPS"} and other.dep_ in {"nsubj", "nsubjpass"}
        if plural_subject and other.lower_ not in PLURAL_ROLES:
            return ()
    if token.dep_ not in {"nsubj", "nsubjpass", "poss"} and index != state.index:
        return ()
    return group


def _thing(token: "Token", state: _State) -> NameFact | None:
    """Resolve "it" as the subject of a sentence after one with one named thing as its subject."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.i != token.sent.start:
        return None
    head = token.head
    if head.lemma_ in {"be", "seem", "appear", "take", "happen"} and not head.tag_.startswith("VBN"):
        return None
    things = frozenset({NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER})
    at_hand = [s for s in state.recent(things, back=1) if s.sentence == state.index - 1]
    subjects = [s for s in at_hand if s.subject]
    return subjects[0].fact if len(subjects) == 1 and len(at_hand) == 1 else None


def _description(token: "Token", state: _State) -> Reference | None:
    """Resolve "the diplomats", "the two ministers", "the spokesperson", "the ship"."""
    if token.lower_ != "the" or token.i + 1 >= len(token.doc):
        return None
    noun = token.nbor(1)
    two = noun.lower_ in {"two", "pair"}
    if noun.lower_ == "two" and token.i + 2 < len(token.doc):
        noun = token.nbor(2)
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if following is not None and (
        following.lower_ in {"of", "who", "from", "in", "-", "for", "that", "said"} - {"said"}
        or following.tag_ in {"NN", "NNS", "NNP", "NNPS"}
    ):
        return None
    end = noun.idx + len(noun)
    possessive = following is not None and following.lower_ in {"'s", "’s", "’", "'"}
    if noun.text.islower() and noun.lower_ in PLURAL_ROLES:
        found = _described_group(noun.lower_, two, state)
    elif noun.text.islower() and noun.lower_ in ROLE_NOUNS | {"diplomat"}:
        found = _described_person(noun.lower_, state)
    elif noun.lower_ in VESSEL_NOUNS:
        found = _vessel(state)
    else:
        return None
    if not found or possessive:
        return None
    return Reference(start=token.idx, end=end, antecedents=found)


def _described_group(noun: str, two: bool, state: _State) -> tuple[NameFact, ...]:
    for index, group in reversed(state.groups):
        if index < state.index - _BACK:
            return ()
        if two and len(group) != 2:
            continue
        if all(f.kind is NameKind.PERSON for f in group):
            return group if _group_may_be(noun, group, state) else ()
    return ()


def _group_may_be(noun: str, group: tuple[NameFact, ...], state: _State) -> bool:
    """Tell whether the persons' titles, where known, agree with a plural description."""
    if noun in {"sides", "pair", "duo", "couple", "counterparts"}:
        return len(group) == 2
    sexes = {state.genders.get(f.full) for f in group}
    if noun in {"men", "brothers"}:
        return "f" not in sexes
    if noun in {"women", "sisters", "actresses"}:
        return "m" not in sexes
    single = "secretary" if noun == "secretaries" else noun.removesuffix("s")
    wanted = _KINDRED.get(single, frozenset({single}))
    known = [state.roles.get(f.full, frozenset()) for f in group]
    return any(wanted & roles for roles in known) and all(not r or wanted & r for r in known)


def _described_person(noun: str, state: _State) -> tuple[NameFact, ...]:
    """Return the only person at hand who has the role, in three sentences back."""
    wanted = _KINDRED.get(noun, frozenset({noun}))
    at_hand = state.recent(_PERSONS, back=3)
    fitting = [s.fact for s in at_hand if wanted & state.roles.get(s.fact.full, frozenset())]
    return (fitting[0],) if len(fitting) == 1 else ()


def _vessel(state: _State) -> tuple[NameFact, ...]:
    vessels: dict[str, NameFact] = {}
    for seen in state.history:
        words = seen.fact.full.lower().split()
        if words[0] in VESSEL_PREFIXES or VESSEL_NOUNS & set(words):
            vessels[seen.fact.full] = seen.fact
    return tuple(vessels.values()) if len(vessels) == 1 else ()

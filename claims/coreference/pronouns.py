"""Third-person pronouns -> the names they stand for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from claims.coreference.history import Seen, State
from claims.coreference.persons import FEMALE_ROLES, MALE_ROLES
from claims.coreference.references import Reference
from claims.model import NameFact, NameKind
from claims.names.titles import PEOPLE, PLURAL_ROLES, ROLE_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_MASCULINE: Final = frozenset({"he", "him", "his", "himself"})
_FEMININE: Final = frozenset({"she", "her", "hers", "herself"})
_PLURAL: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
_NEUTER: Final = frozenset({"it"})
_SOMEONE: Final = frozenset({"one", "someone", "somebody", "another", "anyone", "everyone"})
_DEFINITE: Final = frozenset({"the", "his", "her", "their", "my", "this", "that"})
_PERSONS: Final = frozenset({NameKind.PERSON})


def _subject_of(token: "Token") -> "Token | None":
    """Return the subject of the clause that a token is an object in, None for other tokens."""
    verb = token.head
    if token.lower_ in {"him", "her"} and token.dep_ == "nsubj" and verb.dep_ == "ccomp":
        # "Diaz made him fight"
        verb = verb.head
    elif token.dep_ not in {"dobj", "pobj", "dative", "iobj"}:
        return None
    while verb.pos_ not in {"VERB", "AUX"} and verb.head.i != verb.i:
        verb = verb.head
    while True:
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                return child
        if verb.dep_ not in {"conj", "advcl", "xcomp"} or verb.head.i == verb.i:
            return None
        verb = verb.head


def pronoun(token: "Token", state: State) -> Reference | None:
    """Resolve one pronoun, or return None where the token is none or stays open."""
    word = token.lower_
    if token.pos_ not in {"PRON", "DET"}:
        return None
    found: tuple[NameFact, ...] = ()
    if word in _MASCULINE | _FEMININE:
        wanted = "m" if word in _MASCULINE else "f"
        fact = _person(token, wanted, state)
        if fact is not None and _somebody_else(token, fact, state):
            fact = None
        if fact is not None:
            # What he was called once, he stays.
            state.genders.setdefault(fact.full, wanted)
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


def _person(token: "Token", wanted: str, state: State) -> NameFact | None:
    """Pick the one person a pronoun can mean; the last subject where two would do."""
    at_hand = state.recent(_PERSONS)
    fitting = [s for s in at_hand if state.genders.get(s.fact.full, wanted) == wanted]
    subject = _subject_of(token)
    if subject is not None:
        # "She pressed her": the object is somebody else than the subject.
        if subject.i not in state.referents and subject.lower_ in _MASCULINE | _FEMININE:
            return None
        fitting = [s for s in fitting if s.fact.full != state.referents.get(subject.i)]
    if not fitting:
        return None
    if len(fitting) == 1:
        return fitting[0].fact
    if token.dep_ not in {"nsubj", "nsubjpass", "poss"} or _contested(token, fitting, state):
        return None
    subjects = [s for s in fitting if s.subject and s.sentence == state.index]
    if not subjects:
        subjects = [s for s in fitting if s.subject and s.sentence == state.index - 1]
        if any(s.sentence == state.index for s in fitting):
            return None
    if not subjects:
        return None
    latest = max(subjects, key=lambda s: s.start)
    if len(subjects) == 1:
        return latest.fact
    # "Lopez said Kim promised that she": two subjects before it stay open.
    return None


def _contested(token: "Token", fitting: Sequence[Seen], state: State) -> bool:
    """Tell whether a sentence names two whom its pronoun fits: "A met B because he"."""
    here = [s for s in fitting if s.sentence == state.index]
    # "A met B and he left": the subject goes on.
    return len(here) > 1 and token.head.dep_ != "conj"


def _somebody_else(token: "Token", fact: NameFact, state: State) -> bool:
    """Tell whether an unnamed person ("a customer") stands between a name and a pronoun."""
    since = max(s.start for s in state.history if s.fact.full == fact.full)
    position = token.i - 1
    while position >= 0 and token.doc[position].idx > since:
        other = token.doc[position]
        person = other.lower_ in ROLE_NOUNS | PEOPLE
        described = other.dep_ in {"nsubj", "nsubjpass"} and other.i not in state.referents
        described = described and other.head.i != token.head.i and _fits(other, token)
        if person and described and any(c.lower_ in _DEFINITE for c in other.lefts):
            return True
        if other.lower_ in _SOMEONE and other.dep_ in {"nsubj", "nsubjpass"}:
            return True
        if (
            person
            and other.dep_ not in {"appos", "attr", "compound"}
            and other.head.lower_ != "as"
            and any(child.lower_ in {"a", "an", "another", "one"} for child in other.lefts)
        ):
            return True
        position -= 1
    return False


def _fits(noun: "Token", pronoun: "Token") -> bool:
    """Tell whether a pronoun's gender agrees with a noun for a person."""
    wrong = FEMALE_ROLES if pronoun.lower_ in _MASCULINE else MALE_ROLES
    return noun.lower_ not in wrong


def _group(token: "Token", state: State) -> tuple[NameFact, ...]:
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
        described = other.lower_ in PLURAL_ROLES and any(c.lower_ == "the" for c in other.lefts)
        if plural_subject and not described:
            return ()
    if token.dep_ not in {"nsubj", "nsubjpass", "poss"} and index != state.index:
        return ()
    return group


def _thing(token: "Token", state: State) -> NameFact | None:
    """Resolve "it" as the subject of a sentence after one with one named thing as its subject."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or not token.is_sent_start:
        return None
    head = token.head
    if head.lemma_ in {"be", "seem", "appear", "take", "happen"} and not head.tag_.startswith(
        "VBN"
    ):
        return None
    things = frozenset({NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER})
    at_hand = [s for s in state.recent(things, back=1) if s.sentence == state.index - 1]
    subjects = [s for s in at_hand if s.subject]
    return subjects[0].fact if len(subjects) == 1 and len(at_hand) == 1 else None

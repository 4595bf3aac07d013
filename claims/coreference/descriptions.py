"""Short definite descriptions ("the diplomats") -> the names they stand for."""

from typing import TYPE_CHECKING, Final

from claims.coreference.history import State
from claims.coreference.references import Reference
from claims.model import NameFact, NameKind
from claims.names.titles import PLURAL_ROLES, ROLE_NOUNS, VESSEL_NOUNS, VESSEL_PREFIXES

if TYPE_CHECKING:
    from spacy.tokens import Token

# Descriptions that stand for any of several offices.
_KINDRED: Final = {
    "diplomat": frozenset(
        {"minister", "secretary", "ambassador", "envoy", "diplomat", "fm", "consul"}
    ),
    "spokesperson": frozenset({"spokesperson", "spokesman", "spokeswoman"}),
    "spokesman": frozenset({"spokesperson", "spokesman"}),
    "spokeswoman": frozenset({"spokesperson", "spokeswoman"}),
    "star": frozenset({"star", "player", "champion", "actor", "actress", "singer"}),
    "leader": frozenset({"leader", "president", "premier", "chancellor"}),
}
_WAR: Final = frozenset({"warship", "frigate", "destroyer", "submarine"})
_TRADING: Final = frozenset({"mv", "ss", "mt"})
_BACK: Final = 2
_PERSONS: Final = frozenset({NameKind.PERSON})


def description(token: "Token", state: State, text: str) -> Reference | None:
    """Resolve "the diplomats", "the two ministers", "the spokesperson", "the ship"."""
    if token.lower_ != "the" or token.i + 1 >= len(token.doc):
        return None
    noun = token.nbor(1)
    two = noun.lower_ in {"two", "pair"}
    if noun.lower_ == "two" and token.i + 2 < len(token.doc):
        noun = token.nbor(2)
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else None
    if following is not None and (
        following.lower_ in {"of", "who", "from", "in", "-", "for", "that"}
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
        found = _vessel(noun.lower_, text, state)
    else:
        return None
    if not found or possessive:
        return None
    return Reference(start=token.idx, end=end, antecedents=found)


def _described_group(noun: str, two: bool, state: State) -> tuple[NameFact, ...]:
    for index, group in reversed(state.groups):
        if index < state.index - _BACK:
            return ()
        if two and len(group) != 2:
            continue
        if all(f.kind is NameKind.PERSON for f in group):
            return group if _group_may_be(noun, group, state) else ()
    return ()


def _group_may_be(noun: str, group: tuple[NameFact, ...], state: State) -> bool:
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


def _described_person(noun: str, state: State) -> tuple[NameFact, ...]:
    """Return the only person at hand who has the role, in three sentences back."""
    wanted = _KINDRED.get(noun, frozenset({noun}))
    at_hand = state.recent(_PERSONS, back=3)
    fitting = [s.fact for s in at_hand if wanted & state.roles.get(s.fact.full, frozenset())]
    return (fitting[0],) if len(fitting) == 1 else ()


def _vessel(noun: str, text: str, state: State) -> tuple[NameFact, ...]:
    """Return the only ship named so far that may be called so; a merchant ship is no warship."""
    vessels: dict[str, NameFact] = {}
    for seen in state.history:
        words = seen.fact.full.lower().split()
        before = text[max(0, seen.fact.start - 15) : seen.fact.start].lower().split()
        if words[0] in VESSEL_PREFIXES or VESSEL_NOUNS & {*words, *before[-1:]}:
            vessels[words[-1]] = seen.fact
    fitting = [f for f in vessels.values() if noun not in _WAR or not _merchant(f)]
    return tuple(fitting) if len(fitting) == 1 == len(vessels) else ()


def _merchant(fact: NameFact) -> bool:
    return fact.full.lower().split()[0] in _TRADING

"""Small words and marks inside a name: "Fish and Wildlife Service", "Men's Hospital"."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from claims.names import titles
from claims.names.demonyms import is_demonym, is_place
from claims.names.given_names import is_given_name
from claims.names.wordlists import wordlist

if TYPE_CHECKING:
    from spacy.tokens import Token

POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})

# What offices and agencies are for: two of these joined by "and" are one name's.
_FIELDS: Final = wordlist(
    """
    fish wildlife game oceanic atmospheric food drug drugs securities exchange health human alcohol
    tobacco firearms explosives science sciences technology agriculture forestry fisheries
    meteorology climatology geophysics geology seismology astronomy culture sports sport youth
    trade industry commerce development planning budget management safety security immigration
    customs border fire rescue search recovery water power energy environment housing urban rural
    welfare family families women children arts letters parks recreation transport transportation
    communications media information broadcasting film television aeronautics aviation space
    finance economic economics social monetary natural marine ocean air land conservation research
    medicine surgery disease prevention control rights law justice order peace relief works
    refugees revenue tax standards trademark patent weights nuclear medical dental insurance
    education labour labor training skills engineering mathematics history politics statistics
    oversight reform ethics judicial foreign commonwealth cooperation reconstruction tourism
    antiquities minerals mines mining gas oil petroleum police intelligence criminal investigation
    emergency disaster mitigation response nutrition consumer competition markets privacy
    """
)
_HEADS_AFTER: Final = wordlist(
    """
    agency administration service services commission department bureau authority board council
    institute association foundation centre center committee office ministry directorate
    organisation organization society rescue division unit academy university college school
    museum faculty conference federation union
    """
)
_OFFICES: Final = wordlist("ministry department bureau office committee centers centre division")
_FOR: Final = wordlist("center centers centre office institute society fund campaign council")
_OWNERS: Final = wordlist(
    "men women children people veterans workers teachers farmers king queen bishop"
)
_STOPS: Final = (titles.COMMON | titles.CALENDAR) - titles.COMPASS
_AHEAD: Final = 4


def joined_by_and(tokens: Sequence["Token"], position: int, run: Sequence["Token"]) -> bool:
    """Tell whether the "and" at a position goes on the name that `run` has begun."""
    following = _capitals(tokens, position + 1)
    if not following:
        return False
    last = run[-1].lower_
    if run[0].lower_ in _OFFICES and any(t.lower_ in {"of", "for"} for t in run):
        return following[0] in _FIELDS or not _own_name(following[0])
    fields = last in _FIELDS and following[0] in _FIELDS
    headed = any(word in _HEADS_AFTER for word in following) or (
        len(run) > 1 and any(t.lower_ in _HEADS_AFTER for t in run)
    )
    if fields and headed:
        return True
    # The parser's organisation, where both sides of the word are no names of their own.
    token = tokens[position]
    return (
        token.ent_type_ == "ORG"
        and token.ent_iob_ == "I"
        and following[-1] in _HEADS_AFTER
        and (last in _FIELDS or following[0] in _FIELDS)
        and not _own_name(following[0])
        and last not in titles.ORGANISATION_HEADS
    )


def joined_by_for(tokens: Sequence["Token"], position: int, run: Sequence["Token"]) -> bool:
    """Tell whether the "for" at a position goes on a name ("Center for", "Fund for")."""
    following = _capitals(tokens, position + 1)
    return bool(following) and (run[0].lower_ in _FOR or run[-1].lower_ in _FOR)


def joined_by_ampersand(tokens: Sequence["Token"], position: int) -> bool:
    """Tell whether "&" joins two parts of a name; two acronyms ("EU & IMF") are two names."""
    before, after = tokens[position - 1], tokens[position + 1 : position + 2]
    if not after or not after[0].text[:1].isupper():
        return False
    acronyms = all(len(t) > 1 and t.text.isupper() for t in (before, after[0]))
    return not (acronyms and before.whitespace_)


def owner(tokens: Sequence["Token"], position: int, run: Sequence["Token"]) -> bool:
    """Tell whether a possessive stands inside a name: "Men's Hospital", "St. Ann's Church"."""
    if tokens[position].text not in POSSESSIVES:
        return False
    saint = len(run) == 2 and run[0].lower_.rstrip(".") in {"st", "saint"}
    if not saint and not (len(run) == 1 and run[0].lower_ in _OWNERS):
        return False
    heads = titles.ORGANISATION_HEADS | titles.PLACE_HEADS
    return any(word in heads for word in _capitals(tokens, position + 1))


def _capitals(tokens: Sequence["Token"], position: int) -> list[str]:
    """Return the capitalised words from a position on, in lower case."""
    words: list[str] = []
    for token in tokens[position : position + _AHEAD]:
        if not token.text[:1].isupper() or token.lower_ in _STOPS:
            break
        words.append(token.lower_)
    return words


def _own_name(word: str) -> bool:
    return is_place(word) or is_demonym(word) or is_given_name(word)

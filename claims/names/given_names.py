"""Common first names and the gender they suggest."""

from functools import cache
from typing import Final

from nicknames import NickNamer

from claims.names.wordlists import wordlist

MASCULINE: Final = wordlist(
    """
    aaron adam ahmed alan albert alex alexander alexei ali andrew andrei andy anthony antonio
    antony arthur barack ben benjamin bernard bill bob boris brad brandon brian bruce bryan carl
    carlos charles charlie chris christopher craig curtis daniel dave david dennis derek dick
    dmitry donald doug douglas earl eddie edward edwin eric erik eugene evan francis francisco
    frank fred gary gavin george gerald gordon graham greg gregory guy hans harold harry hassan
    henry howard hugh hugo hussein ian igor isaac ivan jack jacob jake james jason javier jean
    jeff jeffrey jeremy jerry jesse jim jimmy joe joel john johnny jonathan jorge jose joseph josh
    joshua juan julian justin keith ken kenneth kevin kyle larry lawrence leo leon leonard liam
    louis lucas luis luke malcolm manuel marco mario mark martin matt matthew max michael miguel
    mike mikhail mitt mohamed mohammad mohammed muhammad nathan ned neil nicholas nick nicolas
    nigel oleg oliver omar oscar osama pablo patrick paul pedro peter phil philip phillip pierre
    ralph raymond rex ricardo richard rick rob robert roger roland ron ronald roy russell ryan sam
    samuel scott sean sebastian sergei sergey seth simon stephen steve steven stuart ted terry
    thomas tim timothy todd tom tony tyler victor viktor vincent vladimir walter warren wayne will
    william xavier yuri zachary
    """
)
FEMININE: Final = wordlist(
    """
    abigail alexandra alice alicia alison amanda amber amy andrea angela angelina anita ann anna
    anne annie barbara beth betty brenda brittany brittney britney camilla carla carmen carol
    caroline catherine charlotte cheryl christina christine cindy claire clara cynthia daisy dana
    deborah denise diana diane donna doris dorothy elaine eleanor elena elizabeth ella ellen emily
    emma erica erin eva evelyn fatima fiona florence frances gloria grace hannah heather helen
    hillary holly irene irina isabel isabella jacqueline jane janet janice jasmine jean jennifer
    jenny jessica jill joan joanna josephine joyce judith judy julia julie karen kate katherine
    kathleen kathryn kathy katie kelly kim kimberly kristen laura lauren leila leslie linda
    lindsay lisa lori louise lucy lydia lynn maggie margaret maria marie marilyn marina martha
    mary megan melanie melissa mia michelle mila miranda molly monica nadia nancy natalie natasha
    nicole nina nora norma olga olivia oprah pamela patricia paula peggy phyllis priscilla rachel
    rebecca rita rosa rose rosemary ruth sally samantha sandra sara sarah sharon sheila shirley
    sofia sonia sophia sophie stella stephanie sue susan suzanne svetlana sylvia tamara tara
    tatiana teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia wendy
    yvonne zoe
    """
)


def gender(first_name: str) -> str | None:
    """Tell "m", "f" or None for a first name that is uncommon or given to both."""
    folded = first_name.lower()
    if (folded in MASCULINE) == (folded in FEMININE):
        return None
    return "m" if folded in MASCULINE else "f"


@cache
def _relations() -> dict[str, frozenset[str]]:
    """Read the nicknames data: first name -> the names it stands for and is short for."""
    pairs: dict[str, set[str]] = {}
    namer = NickNamer()
    # NickNamer has no way to list its names: ask for those that occur.
    for name in MASCULINE | FEMININE:
        pairs[name] = set(namer.nicknames_of(name)) | set(namer.canonicals_of(name))
    return {name: frozenset(others) for name, others in pairs.items()}


def is_given_name(word: str) -> bool:
    """Tell whether a word is a common first name."""
    folded = word.lower()
    return folded in MASCULINE or folded in FEMININE


def same_given_name(one: str, other: str) -> bool:
    """Tell whether one first name is short for the other ("Bob", "Robert")."""
    one, other = one.lower(), other.lower()
    return other in _relations().get(one, ()) or one in _relations().get(other, ())


def kindred_given_names(one: str, other: str) -> bool:
    """Tell whether two first names of nearly one length share a short form."""
    one, other = one.lower(), other.lower()
    shared = _relations().get(one, frozenset()) & _relations().get(other, frozenset())
    return bool(shared) and one[:2] == other[:2] and abs(len(one) - len(other)) < 2

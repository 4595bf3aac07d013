"""Roles that a text gives somebody right before or behind the name: "mayor", "its deputy head"."""

import re

from claims.lexicon import lexicon

_SAME = lexicon(
    """
    admiral ambassador bishop captain coach colonel commander commissioner coroner general governor
    inspector judge lieutenant major mayor mediator pastor president principal prosecutor rector
    sergeant sheriff superintendent
    """
)
# Roles that hardly ever two of one surname have in one story, and how each is called.
_ROLES = {
    form: role
    for role, forms in {
        "chair": "chair chairman chairwoman chairperson",
        "director": "director head chief boss",
        "executive": "ceo executive",
        "governor": "gov",
        "minister": "minister premier",
        "spokesperson": "spokesman spokeswoman spokesperson",
        **{same: same for same in sorted(_SAME)},
    }.items()
    for form in forms.split()
}
_DEPUTIES = lexicon("assistant associate deputy vice")
_FORMER = lexicon("ex former late outgoing predecessor retired")
_NOUN = "|".join(sorted(_ROLES, key=len, reverse=True))
# "Irena Doskal, spokeswoman for", "Peter Tann, 50, the dairy's managing director."
_BEHIND = re.compile(
    r",(?: aged?)?(?: \d{1,3},)? (?P<title>(?:(?!(?:of|for|to|by|with|and|whose|who)\b)[\w’'-]+ )"
    rf"{{0,4}}?(?P<noun>{_NOUN}))\b(?!['’-])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w’'-]+")
# How many words before a name may be of its title.
_WORDS = 4


def read_roles(text: str, name: tuple[int, int], sentence: tuple[int, int]) -> frozenset[str]:
    """Return the roles that a sentence gives right before and behind a name, each under one name.

    What somebody used to be is none; a deputy's role is another than that of whom they stand for.
    """
    start, end = name
    before = _WORD.findall(text[sentence[0] : start].lower())[-_WORDS:]
    roles = set()
    if before and before[-1] in _ROLES and text[start - 1 : start] == " ":
        roles.add(_role(before))
    behind = _BEHIND.match(text, end, sentence[1])
    if behind:
        roles.add(_role(_WORD.findall(behind["title"].lower())))
    return frozenset(roles - {""})


def _role(title: list[str]) -> str:
    """Return the role that the last word of a title names, "" for one of the past."""
    if _FORMER & set(title):
        return ""
    role = _ROLES[title[-1]]
    return f"deputy {role}" if _DEPUTIES & set(title[:-1]) else role

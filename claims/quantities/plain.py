"""What a figure counts, guessed from the words after it where no parse is at hand."""

import re

from claims.model import Measure
from claims.quantities.figure import Figure

_SKIP = re.compile(
    r"(?:(?:of|the|these|those|his|her|its|their|more|other|additional|further|extra|a|an)\b ?)+",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[ -]?((?:[A-Za-z][\w-]* ){0,2}?)([A-Za-z]+s|people|men|women|children|crew|dead)\b"
)
_SINGULAR = {
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "dead": "dead",
    "crew": "crew",
    "is": "",
    "was": "",
    "has": "",
}


def guess_counted(text: str, figure: Figure) -> tuple[str, tuple[str, ...]]:
    """Guess the counted noun and its qualifiers; empty where the words after don't tell."""
    if figure.counted or figure.measure is not Measure.COUNT:
        return figure.counted, ()
    at = figure.end
    while at < len(text) and text[at] in " \u00a0-":
        at += 1
    if skip := _SKIP.match(text, at):
        at = skip.end()
    match = _NOUN.match(text, at)
    if not match:
        return "", ()
    noun = match.group(2).lower()
    words = tuple(match.group(1).lower().split())
    return _SINGULAR.get(noun, singular(noun)), words


def singular(noun: str) -> str:
    """Give the singular of a regular plural."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun

"""A figure told only as what another grew or fell from: "up from 6,400 at noon"."""

import re

from claims.model import QuantityFact
from compare.story import Statement

# A word of change, and behind it "from", with no more than what narrows a figure in between.
_CHANGE = (
    r"up|down|r(?:i|o)ses?|risen|rising|f[ae]lls?|fallen|falling|dropp?(?:s|ed|ing)?|"
    r"declin(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|"
    r"gr[eo]ws?|grown|growing|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|"
    r"rais(?:e|es|ed|ing)|cut|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|"
    r"slip(?:s|ped|ping)?|slid(?:e|es)?|sank|sunk|edg(?:e|es|ed|ing)|"
    r"chang(?:e|es|ed|ing)|swell(?:s|ed)?|shr[aiu]nk|widen(?:s|ed)?|narrow(?:s|ed)?"
)
_FROM = re.compile(
    rf"\b(?:{_CHANGE})\b[^;:]{{0,60}}?\bfrom\s+(?:(?:about|around|nearly|almost|roughly|just|some|"
    r"an?|the|its|their|more than|less than|at least|over|under|earlier|previous|revised|"
    r"upwardly|downwardly)\s+){0,3}$",
    re.IGNORECASE,
)


def former(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is told only as the one before."""
    sentence = statement.claim.sentence
    return bool(_FROM.search(sentence.text[: max(0, statement.fact.start - sentence.start)]))

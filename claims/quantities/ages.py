"""Ages: "55-year-old", "aged 9", "Bell, 55,", "sons, ages 6 and 16"."""

import re

from claims.model import Measure
from claims.quantities.number import Number, NumberKind
from claims.quantities.units import Unit
from claims.quantities.words import TEENS, TENS, UNITS, alternation

_SECONDS_A_YEAR = 31556952.0
_AGE_SUFFIX = re.compile(
    r"(?:[- ]?(?:years?|yrs?|months?|weeks?|days?)(?:[- ]olds?\b| of age\b)|[ -]?y/?o\b)",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?(?: of)?|ages|at age|turn(?:s|ed|ing)?|turn(?:s|ed)? just)[ \u00a0]"
    r"(?:(?:about|around|just|only|at least|between|over|under)[ \u00a0])?$",
    re.IGNORECASE,
)
# "Five of them under 18", "nobody over 65"
_BOUNDED = re.compile(
    r"\b(?:of (?:them|whom|those|these)|children|people|persons|adults|men|women|boys|girls|"
    r"players|anyone|anybody|everyone|everybody|nobody|no one|those|all|most|many|some)"
    r"(?: (?:is|are|was|were))?(?: (?:just|well))? (?:under|over)[ \u00a0]$",
    re.IGNORECASE,
)
_DIED_AT = re.compile(r"\b(?:died|dies|dead|dying) at[ \u00a0]$", re.IGNORECASE)
_HE_IS = re.compile(
    r"\b(?:he|she|who) (?:is|was|would be|will be)(?: now| only| just)? $", re.IGNORECASE
)
# "a woman of 41"
_PERSON_OF = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|youth|pensioner|child|student|mother|father)"
    r" of[ \u00a0](?:only |just |about )?$"
)
_APPOSED = re.compile(
    r"(?:[A-Z][\w'’.-]+|[\"”’)]|\b[a-z]+(?:er|or|man|woman|ist|ian|boy|girl)),[ \u00a0]$"
)
# "the actress, 33, left"
_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)(?: [a-z-]+){1,3}, $")
_CLOSED = re.compile(r"\s*(?:[,.;)]|$| and | of | was | who | from | has | is | said | told )")
_NUMBER = (
    rf"(?:\d{{1,3}}|(?:{alternation(TENS)})[- ](?:{alternation(UNITS)})"
    rf"|{alternation(UNITS | TEENS | TENS)})"
)
_JOIN = r"(?:, (?:and |or )?| and | or | to )"
# "ages 6, 9 and" before a number
_LISTED_BEFORE = re.compile(rf"\b(?:aged|ages) (?:{_NUMBER}{_JOIN}){{1,6}}$", re.IGNORECASE)
# "- and 16-year-old" after one
_LISTED_AFTER = re.compile(
    rf"-?{_JOIN}(?:an? )?(?:{_NUMBER}-?{_JOIN}){{0,4}}{_NUMBER}[- ]years?[- ]olds?\b", re.IGNORECASE
)


def read_age(
    text: str, number: Number, unit: tuple[Unit, int] | None
) -> tuple[float, float, float, tuple[int, int]] | None:
    """Read an age: its value, the same in years, its precision in years, its span."""
    start, end = number.start, number.end
    if suffix := _AGE_SUFFIX.match(text, end):
        factor = 1.0
        if unit and unit[0].measure is Measure.DURATION:
            factor = unit[0].factor / _SECONDS_A_YEAR
        return number.value, number.value * factor, factor, (start, suffix.end())
    if number.kind is not NumberKind.CARDINAL or not 0 < number.value < 125 or number.scaled:
        return None
    if unit and unit[0].measure is Measure.DURATION and _AGE_BEFORE.search(text[:start][-24:]):
        # "aged six months"
        factor = unit[0].factor / _SECONDS_A_YEAR
        if re.search(r"\baged? ", text[max(0, start - 10) : start], re.IGNORECASE):
            return number.value, number.value * factor, factor, (start, unit[1])
    if unit or number.value != int(number.value):
        return None
    tied = text[end : end + 1] in "-,‐‑" and _LISTED_AFTER.match(text, end)
    if tied or _LISTED_BEFORE.search(text, max(0, start - 60), start):
        return number.value, number.value, 1.0, (start, end)
    before = text[max(0, start - 30) : start]
    if _AGE_BEFORE.search(before) and (
        _CLOSED.match(text, end) or re.search(r"\b(?:age|aged|ages)\b", before)
    ):
        return number.value, number.value, 1.0, (start, end)
    if _BOUNDED.search(before) and _CLOSED.match(text, end):
        return number.value, number.value, 1.0, (start, end)
    if not number.digits:
        return None
    closed = _CLOSED.match(text, end)
    if closed and (_DIED_AT.search(before) or (_HE_IS.search(before) and number.value > 5)):
        return number.value, number.value, 1.0, (start, end)
    if _CLOSED.match(text, end) and _PERSON_OF.search(before):
        return number.value, number.value, 1.0, (start, end)
    noun = _NOUN.search(before) and number.value > 15 and text[end : end + 1] == ","
    apposed = (noun or _APPOSED.search(before)) and re.match(
        r"\s*(?:[,;.)]|$| and | of )", text[end : end + 5]
    )
    listed = re.search(r"\d,\s$", before) or re.match(r",\s\d", text[end : end + 3])
    if apposed and not listed and 4 < number.value < 111:
        return number.value, number.value, 1.0, (start, end)
    return None


def follows_aged(text: str, start: int) -> bool:
    """Tell whether "aged" or "ages" stands before a range of years."""
    return bool(re.search(r"\bage[sd]? (?:between )?$", text[max(0, start - 14) : start], re.I))

"""Halves, thirds and twenty-fifths: numbers that are a share of something."""

import re

from claims.quantities.figures import Token
from claims.quantities.number import Number, NumberKind

_PLAIN = re.compile(r"[ \u00a0\u202f\n]+|[ \u00a0]?[-‐‑][ \u00a0]?")
_TIED = re.compile(r"[-‐‑]")
_FIRSTS = re.compile(r"[ -]firsts\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)[ \u00a0-]+$", re.IGNORECASE)
_OF_SCALE = re.compile(r"(?: of)?(?: an?)? (million|billion|trillion|thousand)\b", re.IGNORECASE)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# a dash with a space after it is punctuation
_SIGN = re.compile(
    r"(?:(?:^|(?<=\()|(?<=\s)(?<!\d\s))[-−]|\b(?:minus|negative)[ \u00a0])$", re.IGNORECASE
)
_HALF_OF = re.compile(
    r" (?:of|the|its|his|her|their|our|my|all|those|these|people|percent|per cent)\b"
)
_HALF_BEFORE = re.compile(
    r"(?:\b(?:than|about|around|nearly|almost|over|roughly|by|only|just|least))[ \n]$"
)
# "An hour and a half" is read as a whole.
_AND_MORE = re.compile(r"\b(?:an?|one) [a-z]+ and a $", re.IGNORECASE)
# "half an hour", "a quarter of a mile", "half-century"
_OF_UNIT = re.compile(
    r"(?:(?: of)? an?(?= )|(?=[ -]))(?=[ -](?:hours?|miles?|minutes?|century|centuries|days?|"
    r"years?|decades?|kilomet(?:re|er)s?|met(?:re|er)s?|inch|inches|pounds?|tons?|tonnes?|acres?|"
    r"ounces?|gallons?|pints?|lit(?:re|er)s?|percent(?:age points?)?|per cent|points?)\b)",
    re.IGNORECASE,
)
_NUMBERS = frozenset({"unit", "teen", "ten", "hundred", "scale", "fig"})


def is_plain(text: str, left: Token, right: Token) -> bool:
    """Tell whether nothing but a space or a hyphen stands between two tokens."""
    return _PLAIN.fullmatch(text, left.end, right.start) is not None


def sign_start(text: str, start: int) -> int | None:
    """Give where a minus sign or "minus" before a number starts, None without one."""
    sign = _SIGN.search(text, max(0, start - 10), start)
    return sign.start() if sign else None


def ends(text: str, end: int) -> bool:
    """Tell whether a clause or the text ends here."""
    return not text[end:].strip() or bool(re.match(r"\s*[.,;:)!?]", text[end : end + 3]))


def join_denominators(text: str, tokens: list[Token]) -> list[Token]:
    """Join "twenty fifths" to one part where a number stands before it: "three twenty-fifths"."""
    found: list[Token] = []
    for token in tokens:
        if found and found[-1].end > token.start:
            continue
        joined = None
        if token.kind == "ten" and (found or _ARTICLE.search(text[: token.start])):
            before = found[-1] if found else None
            follower = next((other for other in tokens if other.start >= token.end), None)
            joined = _denominator(text, before, token, follower)
        found.append(joined or token)
    return found


def _denominator(
    text: str, before: Token | None, ten: Token, follower: Token | None
) -> Token | None:
    numbered = before is not None and before.kind in _NUMBERS and is_plain(text, before, ten)
    if numbered and (firsts := _FIRSTS.match(text, ten.end)):
        return Token(ten.start, firsts.end(), "part", ten.value + 1)
    if follower is None or not 0 < follower.value < 10 or not is_plain(text, ten, follower):
        return None
    part = Token(ten.start, follower.end, "part", ten.value + follower.value)
    if follower.kind == "part" and text[follower.end - 1] in "sS":
        return part if numbered and follower.value > 2 else None
    if follower.kind != "ordinal" or not _TIED.fullmatch(text, ten.end, follower.start):
        return None
    one = (numbered and before is not None and before.value == 1) or _ARTICLE.search(
        text, max(0, ten.start - 4), ten.start
    )
    return part if one and (ends(text, part.end) or text.startswith(" of ", part.end)) else None


def read_part(text: str, tokens: list[Token], at: int) -> tuple[Number | None, int]:
    """Read "half a million", "half an hour", "a quarter"; a part alone is no number."""
    token = tokens[at]
    said = text[token.start : token.end].lower()
    start, end, value = token.start, token.end, 1 / token.value
    article = _ARTICLE.search(text, max(0, start - 4), start)
    if said == "half" or (said == "quarter" and (article or at + 1 < len(tokens))):
        joined = re.compile(r"(?:[ -]+of)?(?:[ -]+an?)?[ -]+").match(text, end)
        nxt = tokens[at + 1] if at + 1 < len(tokens) else None
        if joined and nxt and joined.end() == nxt.start and nxt.kind in ("scale", "dozen"):
            return (
                Number(
                    start=article.start() if article else start,
                    end=nxt.end,
                    value=value * nxt.value,
                    place=nxt.value / 10 if nxt.kind == "scale" else 1.0,
                    scaled=True,
                    approximate=nxt.kind == "dozen",
                ),
                at + 2,
            )
    measured = _OF_UNIT.match(text, end) if said == "half" or article else None
    if measured:
        end = measured.end()
    elif said == "half":
        if _AND_MORE.search(text, 0, start):
            return None, at + 1
        told = _HALF_OF.match(text, end) or _HALF_BEFORE.search(text, max(0, start - 9), start)
        if not told and not (article and ends(text, end)):
            return None, at + 1
    elif not article or not (ends(text, end) or text[end : end + 4].lower().startswith(" of ")):
        return None, at + 1
    return _share(article.start() if article else start, end, value), at + 1


def read_ordinal(text: str, tokens: list[Token], at: int) -> tuple[Number, int]:
    """Read an ordinal, or the share that it names: "a fifth of voters"."""
    token = tokens[at]
    article = _ARTICLE.search(text, max(0, token.start - 4), token.start)
    if article and token.kind == "ordinal" and _names_share(text, token, article.start()):
        return _share(article.start(), token.end, 1 / token.value), at + 1
    return (
        Number(
            start=token.start,
            end=token.end,
            value=token.value,
            kind=NumberKind.ORDINAL,
            digits=token.kind == "nth",
        ),
        at + 1,
    )


def _names_share(text: str, token: Token, start: int) -> bool:
    """Tell whether "a fifth" is a part, not the next after four."""
    if token.value <= 2:
        return False
    if text[token.end : token.end + 4].lower().startswith(" of "):
        return True
    if not ends(text, token.end):
        return False
    alone = not text[:start].strip() and not text[token.end :].strip(" .!?")
    before = text[max(0, start - 8) : start].lower()
    # nobody counts on to "a hundredth"
    return (
        alone
        or token.value >= 20
        or before.endswith(("by ", "about ", "nearly ", "almost ", "than "))
    )


def _share(start: int, end: int, value: float) -> Number:
    return Number(start=start, end=end, value=value, place=value / 10, kind=NumberKind.FRACTION)


def starts_part(text: str, tokens: list[Token], at: int) -> bool:
    """Tell whether a number word counts parts: the "three" of "three-quarters"."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "part":
        return False
    part = tokens[at + 1]
    hyphened = text[part.start - 1] in "-‐‑"
    return (part.value == 4 or hyphened) and is_plain(text, tokens[at], part)


def counts_parts(text: str, tokens: list[Token], at: int) -> bool:
    """Tell whether the number words from here on count parts: "fifty-four hundredths"."""
    while at + 1 < len(tokens) and tokens[at].kind in ("unit", "teen", "ten"):
        if not is_plain(text, tokens[at], tokens[at + 1]):
            return False
        if tokens[at + 1].kind == "part" and tokens[at + 1].value >= 10:
            return True
        at += 1
    return False


def read_fraction(
    text: str, tokens: list[Token], nxt: int, number: tuple[int, float]
) -> tuple[Number, int] | None:
    """Read "two thirds", "one-fifth" and "three quarters of a million"; `number` is the count."""
    start, value = number
    if nxt >= len(tokens) or value <= 0:
        return None
    part = tokens[nxt]
    said = text[part.start : part.end].lower()
    plural = part.kind == "part" and said != "half" and part.value > 1
    single = value == 1 and (said == "half" or (part.kind == "ordinal" and part.value > 2))
    if not (plural or single) or not is_plain(text, tokens[nxt - 1], part):
        return None
    sign = sign_start(text, start)
    if sign is not None:
        start, value = sign, -value
    share = value / part.value
    scale = _OF_SCALE.match(text, part.end)
    factor = _SCALES[scale.group(1).lower()] if scale else 1.0
    return (
        Number(
            start=start,
            end=scale.end() if scale else part.end,
            value=share * factor,
            place=factor / part.value / 10,
            kind=NumberKind.CARDINAL if scale else NumberKind.FRACTION,
            scaled=scale is not None,
        ),
        nxt + (2 if scale else 1),
    )

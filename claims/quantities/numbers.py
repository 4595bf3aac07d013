"""Text -> the numbers in it, figures, words and mixtures composed to one value each."""

import math
import re

from claims.quantities.figures import Token, tokenize
from claims.quantities.number import Number, NumberKind
from claims.quantities.pairs import read_pairs
from claims.quantities.parts import (
    counts_parts,
    is_plain,
    join_denominators,
    read_fraction,
    read_ordinal,
    read_part,
    sign_start,
    starts_part,
)
from claims.quantities.words import PARTS, UNITS, alternation

_AND = re.compile(r"[ \u00a0\n]+and[ \u00a0\n]+", re.IGNORECASE)
_OF = re.compile(r"[ \u00a0\n]+of[ \u00a0\n]+", re.IGNORECASE)
_POINT = re.compile(r"[ \u00a0]+point[ \u00a0]+", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?)[ \u00a0-]+$", re.IGNORECASE)
_FEW = re.compile(r"\b(?:several|a few|many|multiple|a couple(?: of)?)[ \u00a0]+$", re.IGNORECASE)
_TAIL = re.compile(
    rf"[ -]and[ -](an?|{alternation(UNITS)})[ -]({alternation(PARTS)})\b",
    re.IGNORECASE,
)
_OF_SCALE = re.compile(r"(?: of)?(?: an?)? (million|billion|trillion|thousand)\b", re.IGNORECASE)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SMALL = ("unit", "teen", "ten")


def read_numbers(text: str) -> list[Number]:
    """Read every number of the text, in order, none overlapping."""
    tokens = join_denominators(text, tokenize(text))
    numbers: list[Number] = []
    at = 0
    while at < len(tokens):
        number, at = _compose(text, tokens, at)
        if number and (not numbers or numbers[-1].end <= number.start):
            numbers.append(number)
    if "of " in text or "more " in text:
        numbers.extend(read_pairs(text, numbers))
        numbers.sort(key=lambda number: number.start)
    return numbers


def _compose(text: str, tokens: list[Token], at: int) -> tuple[Number | None, int]:
    first = tokens[at]
    if first.kind == "plural":
        return _vague(text, tokens, at)
    if first.kind == "part":
        return read_part(text, tokens, at)
    if first.kind in ("ordinal", "nth"):
        return read_ordinal(text, tokens, at)
    return _cardinal(text, tokens, at)


def _gap(text: str, left: Token, right: Token, pattern: re.Pattern[str]) -> bool:
    return pattern.fullmatch(text, left.end, right.start) is not None


def _vague(text: str, tokens: list[Token], at: int) -> tuple[Number | None, int]:
    token = tokens[at]
    said = text[token.start : token.end].lower()
    value, end = token.value, token.end
    nxt = at + 1
    while (
        nxt < len(tokens)
        and tokens[nxt].kind in ("plural", "scale")
        and (_gap(text, tokens[nxt - 1], tokens[nxt], _OF))
    ):
        value, end = value * tokens[nxt].value, tokens[nxt].end
        nxt += 1
    # "tens" and "scores" are numbers only with what they count
    if said in ("tens", "scores") and nxt == at + 1 and not text[end : end + 4].startswith(" of "):
        return None, nxt
    number = Number(
        start=token.start,
        end=end,
        value=2 * value,
        place=value,
        kind=NumberKind.VAGUE,
        approximate=True,
    )
    return number, nxt


def _cardinal(  # noqa: PLR0915 - one loop over the tokens reads plainer than its state passed on
    text: str, tokens: list[Token], at: int
) -> tuple[Number | None, int]:
    first = tokens[at]
    start = first.start
    between = text[max(0, start - 9) : start].lower().endswith("between ")
    few = None
    total, current, last, multiplier = 0.0, first.value, math.inf, 1.0
    digits = first.kind in ("fig", "ratio", "mixed")
    place, scaled, previous = first.place, first.scaled, first.kind
    if first.kind in ("hundred", "scale", "dozen"):
        few = _FEW.search(text, max(0, start - 14), start)
        lead = few or _ARTICLE.search(text, max(0, start - 4), start)
        start = lead.start() if lead else start
        place, scaled = first.value, first.kind != "dozen"
        if first.kind == "scale":
            total, current, last, multiplier = first.value, 0.0, first.value, first.value
    nxt = at + 1
    approximate = first.kind == "dozen"
    whole = 0.0
    while nxt < len(tokens):
        left, token = tokens[nxt - 1], tokens[nxt]
        plain = is_plain(text, left, token)
        joined = not plain and not between and _gap(text, left, token, _AND)
        if not plain and not joined:
            break
        if joined and not _continues(text, tokens, nxt, previous=previous, digits=digits):
            break
        if joined and counts_parts(text, tokens, nxt):
            break
        if token.kind == "unit" and starts_part(text, tokens, nxt):
            break
        if token.kind == "unit" and previous == "ten":
            current += token.value
            place = 1.0
        elif token.kind in _SMALL and previous in ("hundred", "scale"):
            if digits and not joined:
                break
            current, whole = current + token.value, current
            place = 1.0
        elif token.kind == "fig" and joined and previous == "hundred" and 0 < token.value < 100:
            current += token.value
            place = token.place
        elif token.kind == "fig" and plain and previous == "scale" and _lesser(text, tokens, nxt):
            current += token.value
        elif token.kind == "hundred" and not joined and 0 < current < 1000:
            current *= 100
            place = place * 100 if digits else 100.0
        elif token.kind == "scale" and not joined and (current > 0 or total > 0):
            if current == 0:  # "three lakh crore"
                total *= token.value
            elif token.value < last:
                total += current * token.value
            else:
                break
            current, last, multiplier, scaled = 0.0, token.value, token.value, True
            place *= token.value if place <= 1 or first.kind != "fig" else token.value / place
        elif token.kind == "scale" and joined:
            break
        elif token.kind in ("dozen", "plural") and token.value != 20 and not joined and current > 0:
            current = whole + (current - whole) * token.value
            nxt += 1
            previous = "dozen"
            break
        elif token.kind == "vulgar" and previous == "fig":
            current += token.value
            place = token.place
        else:
            break
        previous = token.kind
        nxt += 1
    value = total + current
    end = tokens[nxt - 1].end
    value, place, end, nxt = _decimals(text, tokens, nxt, (value, place, end))
    if fraction := read_fraction(text, tokens, nxt, (start, value)):
        return fraction
    kind = NumberKind.CARDINAL
    if nxt < len(tokens) and tokens[nxt].kind == "ordinal" and not digits:
        ordinal = tokens[nxt]
        scale = ordinal.value >= 100
        follows = (
            scale or previous in ("hundred", "scale") or (previous == "ten" and ordinal.value < 10)
        )
        if follows and is_plain(text, tokens[nxt - 1], ordinal):
            value = value * ordinal.value if scale else value + ordinal.value
            end, kind, nxt = ordinal.end, NumberKind.ORDINAL, nxt + 1
    if kind is NumberKind.CARDINAL and (tail := _TAIL.match(text, end)):
        share = UNITS.get(tail.group(1).lower(), 1.0) / PARTS[tail.group(2).lower()]
        end = tail.end()
        own = _OF_SCALE.match(text, end)
        if own:
            multiplier, end = _SCALES[own.group(1).lower()], own.end()
            # "two and a half million" against "one billion and a half million"
            value, scaled = value * (1 if scaled else multiplier), True
        value += share * multiplier
        place = multiplier / 2
        while nxt < len(tokens) and tokens[nxt].start < end:
            nxt += 1
    elif kind is NumberKind.CARDINAL and not digits and (mixed := _mixed(text, tokens, nxt)):
        # "two and fifty-four hundredths"
        part, nxt = mixed
        value, place, end = value + part.value, part.place, part.end
    if few:
        value *= 2
        kind, approximate = NumberKind.VAGUE, True
    sign = sign_start(text, start)
    if sign is not None:
        start, value = sign, -value
    return (
        Number(
            start=start,
            end=end,
            value=value,
            place=place,
            kind=NumberKind.FRACTION if first.kind in ("ratio", "vulgar") and value < 1 else kind,
            digits=digits,
            scaled=scaled,
            approximate=approximate,
        ),
        max(nxt, at + 1),
    )


def _mixed(text: str, tokens: list[Token], at: int) -> tuple[Number, int] | None:
    if at >= len(tokens) or not _gap(text, tokens[at - 1], tokens[at], _AND):
        return None
    if not counts_parts(text, tokens, at):
        return None
    part, nxt = _cardinal(text, tokens, at)
    return (part, nxt) if part and part.kind is NumberKind.FRACTION and part.value < 1 else None


def _lesser(text: str, tokens: list[Token], at: int) -> bool:
    """Tell whether a figure counts the next lower magnitude: "4 thousand 3 hundred"."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.kind not in ("hundred", "scale") or tokens[at].value >= 1000:
        return False
    return after.value < tokens[at - 1].value and is_plain(text, tokens[at], after)


def _continues(text: str, tokens: list[Token], at: int, *, previous: str, digits: bool) -> bool:
    """Tell whether "and" joins the token to the number before: not in "2 million and two years"."""
    if previous not in ("hundred", "scale") or (digits and previous == "scale"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    followed = after is not None and is_plain(text, tokens[at], after)
    before = tokens[at - 1]
    if after is None or not followed or after.kind not in ("hundred", "scale"):
        return before.value < 1e6
    # "two hundred and three hundred" are two, "two hundred and two thousand" is one
    return before.value > after.value or (after.value == 1e3 and before.value < 1e3)


def _decimals(
    text: str, tokens: list[Token], nxt: int, number: tuple[float, float, int]
) -> tuple[float, float, int, int]:
    """Read "point zero three" after a number."""
    value, place, end = number
    if nxt >= len(tokens) or tokens[nxt].kind not in _SMALL:
        return value, place, end, nxt
    if not _gap(text, tokens[nxt - 1], tokens[nxt], _POINT):
        return value, place, end, nxt
    said = ""
    while nxt < len(tokens) and tokens[nxt].kind in _SMALL and len(said) < 15:
        if said and not is_plain(text, tokens[nxt - 1], tokens[nxt]):
            break
        if said and tokens[nxt - 1].kind == "ten" and tokens[nxt].kind == "unit":
            said = said[:-1]
        said += str(int(tokens[nxt].value))
        end = tokens[nxt].end
        nxt += 1
    return value + float("0." + said), 10.0 ** -len(said), end, nxt

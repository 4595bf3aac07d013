"""Text -> the numbers in it, figures, words and mixtures composed to one value each."""

import math
import re

from claims.quantities.figures import Token, tokenize
from claims.quantities.number import Number, NumberKind
from claims.quantities.pairs import read_pairs
from claims.quantities.words import PARTS, UNITS, alternation

_PLAIN = re.compile(r"[ \u00a0\u202f\n]+|[ \u00a0]?[-‐‑][ \u00a0]?")
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
# a dash with a space after it is punctuation
_SIGN = re.compile(
    r"(?:(?:^|(?<=\()|(?<=\s)(?<!\d\s))[-−]|\b(?:minus|negative)[ \u00a0])$", re.IGNORECASE
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SMALL = ("unit", "teen", "ten")


def read_numbers(text: str) -> list[Number]:
    """Read every number of the text, in order, none overlapping."""
    tokens = tokenize(text)
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
        return _part(text, tokens, at)
    if first.kind in ("ordinal", "nth"):
        return _ordinal(text, tokens, at)
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


def _part(text: str, tokens: list[Token], at: int) -> tuple[Number | None, int]:
    """Read "half a million", "half of", "a quarter"; a part alone is no number."""
    token = tokens[at]
    said = text[token.start : token.end].lower()
    start, end, value, place = token.start, token.end, 1 / token.value, 0.1 / token.value
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
    if said == "half":
        follow = re.compile(
            r" (?:of|the|its|his|her|their|our|my|all|those|these|an?|people|percent|per cent)\b"
            r"|-(?:hour|mile|minute|century|day)\b"
        ).match(text, end)
        before = re.compile(
            r"(?:\b(?:than|about|around|nearly|almost|over|roughly|by|only|just|least))[ \n]$"
        ).search(text, max(0, start - 9), start)
        if not follow and not before and not (article and _ends(text, end)):
            return None, at + 1
    elif not article or not (_ends(text, end) or text[end : end + 4].lower().startswith(" of ")):
        return None, at + 1
    return (
        Number(
            start=article.start() if article else start,
            end=end,
            value=value,
            place=place,
            kind=NumberKind.FRACTION,
        ),
        at + 1,
    )


def _ends(text: str, end: int) -> bool:
    return not text[end:].strip() or bool(re.match(r"\s*[.,;:)!?]", text[end : end + 3]))


def _ordinal(text: str, tokens: list[Token], at: int) -> tuple[Number | None, int]:
    token = tokens[at]
    article = _ARTICLE.search(text, max(0, token.start - 4), token.start)
    following = text[token.end : token.end + 4].lower()
    part = token.kind == "ordinal" and token.value > 2 and article
    if part and article and (following.startswith(" of ") or _by(text, article.start(), token.end)):
        return (
            Number(
                start=article.start(),
                end=token.end,
                value=1 / token.value,
                place=0.1 / token.value,
                kind=NumberKind.FRACTION,
            ),
            at + 1,
        )
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


def _by(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 8) : start].lower()
    return _ends(text, end) and before.endswith(("by ", "about ", "nearly ", "almost ", "than "))


def _cardinal(  # noqa: PLR0915 - one loop over the tokens reads plainer than its state passed on
    text: str, tokens: list[Token], at: int
) -> tuple[Number | None, int]:
    first = tokens[at]
    start = first.start
    between = text[max(0, start - 9) : start].lower().endswith("between ")
    few = None
    total, current, last, multiplier = 0.0, first.value, math.inf, 1.0
    digits = first.kind in ("fig", "ratio", "mixed")
    place, scaled, previous = first.place, False, first.kind
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
        plain = _gap(text, left, token, _PLAIN)
        joined = not plain and not between and _gap(text, left, token, _AND)
        if not plain and not joined:
            break
        if joined and not _continues(text, tokens, nxt, previous=previous, digits=digits):
            break
        if token.kind == "unit" and _starts_part(text, tokens, nxt):
            break
        if token.kind == "unit" and previous == "ten":
            current += token.value
            place = 1.0
        elif token.kind in _SMALL and previous in ("hundred", "scale"):
            if digits and not joined:
                break
            current, whole = current + token.value, current
            place = 1.0
        elif token.kind == "fig" and joined and previous == "hundred" and token.value < 100:
            current += token.value
            place = token.place
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
    if fraction := _fraction(text, tokens, nxt, (start, value, end)):
        return fraction
    kind = NumberKind.CARDINAL
    if nxt < len(tokens) and tokens[nxt].kind == "ordinal" and not digits:
        ordinal = tokens[nxt]
        scale = ordinal.value >= 100
        follows = (
            scale or previous in ("hundred", "scale") or (previous == "ten" and ordinal.value < 10)
        )
        if follows and _gap(text, tokens[nxt - 1], ordinal, _PLAIN):
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
    if few:
        value *= 2
        kind, approximate = NumberKind.VAGUE, True
    sign = _SIGN.search(text, max(0, start - 10), start)
    if sign:
        start, value = sign.start(), -value
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


def _continues(text: str, tokens: list[Token], at: int, *, previous: str, digits: bool) -> bool:
    """Tell whether "and" joins the token to the number before: not in "2 million and two years"."""
    if previous not in ("hundred", "scale") or (digits and previous == "scale"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    followed = after is not None and _gap(text, tokens[at], after, _PLAIN)
    before = tokens[at - 1]
    if after is None or not followed or after.kind not in ("hundred", "scale"):
        return before.value < 1e6
    # "two hundred and three hundred" are two, "two hundred and two thousand" is one
    return before.value > after.value or (after.value == 1e3 and before.value < 1e3)


def _starts_part(text: str, tokens: list[Token], at: int) -> bool:
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "part":
        return False
    part = tokens[at + 1]
    hyphened = text[part.start - 1] in "-‐‑"
    return (part.value == 4 or hyphened) and _gap(text, tokens[at], part, _PLAIN)


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
        if said and not _gap(text, tokens[nxt - 1], tokens[nxt], _PLAIN):
            break
        if said and tokens[nxt - 1].kind == "ten" and tokens[nxt].kind == "unit":
            said = said[:-1]
        said += str(int(tokens[nxt].value))
        end = tokens[nxt].end
        nxt += 1
    return value + float("0." + said), 10.0 ** -len(said), end, nxt


def _fraction(
    text: str, tokens: list[Token], nxt: int, number: tuple[int, float, int]
) -> tuple[Number, int] | None:
    """Read "two thirds", "one-fifth" and "three quarters of a million"."""
    start, value, _ = number
    if nxt >= len(tokens) or value <= 0:
        return None
    part = tokens[nxt]
    said = text[part.start : part.end].lower()
    plural = part.kind == "part" and said != "half"
    single = value == 1 and (said == "half" or (part.kind == "ordinal" and part.value > 2))
    if not (plural or single) or not _gap(text, tokens[nxt - 1], part, _PLAIN):
        return None
    if sign := _SIGN.search(text, max(0, start - 10), start):
        start, value = sign.start(), -value
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

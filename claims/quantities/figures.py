"""Text -> the figures and number words in it, one token each."""

import re
from dataclasses import dataclass

from claims.quantities.words import NUMBER_WORDS, SUFFIXES, VULGAR, alternation, kind_of


@dataclass(frozen=True, slots=True)
class Token:
    """A figure or a number word; `place` is the last significant place of a figure.

    `scaled` tells that a magnitude is tied to the figure: "350m".
    """

    start: int
    end: int
    kind: str
    value: float
    place: float = 1.0
    scaled: bool = False


_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?(?![\d,.]\d)"  # 1.234.567,89
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d|,\d)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d|,\d)"  # 1,234.5
    r"|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?(?!\d|,\d)"  # 12,34,567
    rf"|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:\.\d+)?(?![\d,A-Za-z])(?!{_SPACE}\d)"  # 1 234 567
    r"|(?<!\d, )(?<![a-z]-)\d{1,3}(?:, \d{3})+(?![\d,])(?! (?:and|or|to) \d)"  # 1, 500
    r"|(?<!,)\d+,\d{1,2}(?![\d,])"  # 5,00
    r"|\d+\.\d+|\d+|\.\d+"
)
_TOKEN = re.compile(
    r"(?P<power>(?<![\w.])\d+(?:\.\d+)?(?:(?<=\.\d|\d\d)[eE]|[eE](?=[+-]?\d\d)|x10\^|\^)[+-]{0,2}\d{1,3}(?!\w))"
    rf"|(?P<mixed>\d+(?:{_SPACE}+|-)\d{{1,2}}/(?:[2-9]|1[0-6]|100)(?!\d|/))"
    r"|(?P<ratio>(?<![\d/])\d{1,3}/(?:[2-9]|1[0-6]|20|32|64|100)(?!\d|/|[.,]\d))"
    r"|(?P<nth>\d{1,3}(?:,?\d{3})* ?(?:st|nd|rd|th)\b)"
    rf"|(?P<fig>{_DIGITS})"
    rf"|(?P<vulgar>[{''.join(VULGAR)}])"
    rf"|\b(?P<word>{alternation(NUMBER_WORDS)})\b",
    re.IGNORECASE,
)
_SUFFIX = re.compile(rf"{_SPACE}?({alternation(SUFFIXES)})(?![A-Za-z0-9&'’/-]|\.[A-Za-z])")
_LONE_M = re.compile(
    # "2.8m people" counts, "a 50m pool" measures
    r"m(?= (?:of|people|men|women|children|[a-z]+ people|(?!across|metres)[a-z]{2,}s)\b)"
    rf"(?!{_SPACE}?x)"
)
_MONEY_M = re.compile(r" ?m(?![A-Za-z0-9])")
# "Sales rose to 2.8m"
_COUNTED_M = re.compile(r"m(?![A-Za-z0-9²³/])")
_COUNTS = re.compile(r" (?:[a-z]+s|people|men|women|children|USD|EUR|GBP|dollars|euros|of)\b")
_GROWS = re.compile(
    r"\b(?:sales|users|viewers|audience|population|subscribers|customers|visitors|votes|readers|"
    r"listeners|members|copies|tickets|homes|households|jobs|passengers|followers|people|voters|"
    r"refugees|downloads|turnout)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_MONEY_BEFORE = re.compile(r"[$£€¥₹₩₽]\s?(?:\d[\d.,]{0,6}m? ?(?:[-–]|to|and) ?)?$")


def tokenize(text: str) -> list[Token]:
    """Find every figure and number word of the text, in order, none overlapping."""
    tokens: list[Token] = []
    at = 0
    while match := _TOKEN.search(text, at):
        token = _token(text, match)
        tokens.append(token)
        at = max(token.end, match.end())
    return tokens


def place_of(digits: str) -> float:
    """Give the last significant place of a figure as written: 0.1 for "2.8", 100 for "1500".

    Below 100 a trailing zero counts as significant: "20 people" is a count, not a rounding.
    """
    if "." in digits:
        return float(10.0 ** -min(len(digits) - digits.index(".") - 1, 300))
    bare = digits.lstrip("0")
    if len(bare) <= 2:
        return 1.0
    return float(10.0 ** min(len(bare) - len(bare.rstrip("0")), 300))


def _token(text: str, match: re.Match[str]) -> Token:
    kind = match.lastgroup or ""
    said = match.group()
    if kind == "word":
        named, value = kind_of(said.lower()) or ("unit", 0.0)
        return Token(match.start(), match.end(), named, value)
    if kind == "power":
        return Token(match.start(), match.end(), "fig", _power(said), 1.0)
    if kind == "vulgar":
        return Token(match.start(), match.end(), "vulgar", VULGAR[said], 0.01)
    if kind in ("mixed", "ratio"):
        *whole, part = re.split(r"[\s-]+", said)
        upper, lower = part.split("/")
        value = int(upper) / int(lower) + (int(whole[0]) if whole else 0)
        return Token(match.start(), match.end(), kind, value, 0.01)
    if kind == "nth":
        return Token(match.start(), match.end(), "nth", _number(re.sub(r"\D", "", said)), 1.0)
    return _figure(text, match)


def _figure(text: str, match: re.Match[str]) -> Token:
    digits = _plain(match.group())
    value, place, end = _number(digits), place_of(digits), match.end()
    money = _MONEY_BEFORE.search(text, max(0, match.start() - 16), match.start())
    suffix = _SUFFIX.match(text, end)
    if suffix and suffix.group() == " K" and not money and not _COUNTS.match(text, suffix.end()):
        suffix = None  # 300 K is a temperature
    if suffix:
        scale = SUFFIXES[suffix.group(1)]
        return Token(
            match.start(), suffix.end(), "fig", value * scale, _mantissa(digits) * scale, True
        )
    if money:
        lone = _MONEY_M.match(text, end)
    elif _GROWS.search(text, max(0, match.start() - 48), match.start()):
        lone = _COUNTED_M.match(text, end)
    else:
        lone = _LONE_M.match(text, end)
    if lone:
        return Token(match.start(), lone.end(), "fig", value * 1e6, _mantissa(digits) * 1e6, True)
    return Token(match.start(), end, "fig", value, place)


def _power(said: str) -> float:
    base, exponent = re.split(r"(?:x10\^|\^|e)", said.lower())
    tens = "e" in said.lower() or "x" in said
    power = int(exponent.lstrip("+-")) * (-1 if exponent.startswith("-") else 1)
    try:
        return float(float(base) * 10.0**power if tens else float(base) ** power)
    except (OverflowError, ZeroDivisionError):
        return 0.0


def _mantissa(digits: str) -> float:
    return place_of(digits) if "." in digits else 1.0


def _number(digits: str) -> float:
    # longer runs of digits are no quantity, and would overflow
    return float(digits) if len(digits) <= 300 else 0.0


def _plain(said: str) -> str:
    """Rewrite a figure with a decimal point and without grouping."""
    said = re.sub(r"\s", "", said)
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2}", said):
        return said.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", said):
        return said.replace(".", "")
    return said.replace(",", "")

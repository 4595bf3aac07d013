"""The units of measure met in news, each with its canonical unit and factor."""

import re
from dataclasses import dataclass

from claims.model import Measure


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: the canonical unit it converts to, `canonical = value * factor + offset`."""

    name: str
    canonical: str
    factor: float
    measure: Measure
    offset: float = 0.0

    def convert(self, value: float) -> float:
        """Give a value in the canonical unit."""
        return value * self.factor + self.offset


# Factors are the international definitions (NIST SP 811, appendix B). A "ton" is read as a tonne:
# outlets use the two words for the same cargo. A month and a year are the Gregorian means.
_LONG: tuple[tuple[str, str, str, float, Measure], ...] = (
    ("kilometre", "kilometre|kilometer|kilometre|kms?", "metre", 1000, Measure.LENGTH),
    ("metre", "metre|meter", "metre", 1, Measure.LENGTH),
    ("centimetre", "centimetre|centimeter", "metre", 0.01, Measure.LENGTH),
    ("decimetre", "decimetre|decimeter", "metre", 0.1, Measure.LENGTH),
    ("millimetre", "millimetre|millimeter", "metre", 0.001, Measure.LENGTH),
    ("micrometre", "micrometre|micrometer|micron", "metre", 1e-6, Measure.LENGTH),
    ("nanometre", "nanometre|nanometer", "metre", 1e-9, Measure.LENGTH),
    ("picometre", "picometre|picometer", "metre", 1e-12, Measure.LENGTH),
    ("nautical mile", "nautical mile", "metre", 1852, Measure.LENGTH),
    ("mile", "mile", "metre", 1609.344, Measure.LENGTH),
    ("yard", "yard", "metre", 0.9144, Measure.LENGTH),
    ("foot", "foot|feet", "metre", 0.3048, Measure.LENGTH),
    ("inch", "inch|inche", "metre", 0.0254, Measure.LENGTH),
    ("fathom", "fathom", "metre", 1.8288, Measure.LENGTH),
    ("light-year", "light[- ]year", "metre", 9.4607304725808e15, Measure.LENGTH),
    (
        "square kilometre",
        "(?:square|sq\\.?)[ -](?:kilomet(?:re|er)|km)",
        "square metre",
        1e6,
        Measure.AREA,
    ),
    ("square metre", "(?:square|sq\\.?)[ -](?:met(?:re|er)|m)", "square metre", 1, Measure.AREA),
    ("square mile", "(?:square|sq\\.?)[ -]mi(?:le)?", "square metre", 2589988.11, Measure.AREA),
    (
        "square foot",
        "(?:square|sq\\.?)[ -](?:foot|feet|ft)",
        "square metre",
        0.09290304,
        Measure.AREA,
    ),
    ("square yard", "square[ -]yard", "square metre", 0.83612736, Measure.AREA),
    ("square inch", "square[ -]inch|square[ -]inche", "square metre", 0.00064516, Measure.AREA),
    ("acre", "acre", "square metre", 4046.8564224, Measure.AREA),
    ("hectare", "hectare", "square metre", 10000, Measure.AREA),
    ("cubic metre", "cubic[ -]met(?:re|er)", "cubic metre", 1, Measure.VOLUME),
    ("cubic kilometre", "cubic[ -]kilomet(?:re|er)", "cubic metre", 1e9, Measure.VOLUME),
    ("cubic foot", "cubic[ -](?:foot|feet)", "cubic metre", 0.028316846592, Measure.VOLUME),
    ("cubic yard", "cubic[ -]yard", "cubic metre", 0.764554857984, Measure.VOLUME),
    ("litre", "litre|liter", "cubic metre", 0.001, Measure.VOLUME),
    ("millilitre", "millilitre|milliliter", "cubic metre", 1e-6, Measure.VOLUME),
    ("gallon", "gallon", "cubic metre", 0.003785411784, Measure.VOLUME),
    ("barrel", "barrel", "cubic metre", 0.158987294928, Measure.VOLUME),
    ("cup", "cup(?=s? of\\b)", "cubic metre", 0.0002365882365, Measure.VOLUME),
    ("pint", "pint", "cubic metre", 0.000473176473, Measure.VOLUME),
    ("tablespoon", "tablespoon", "cubic metre", 1.4786765e-5, Measure.VOLUME),
    ("teaspoon", "teaspoon", "cubic metre", 4.9289216e-6, Measure.VOLUME),
    ("kilogram", "kilogramme|kilogram|kilo", "kilogram", 1, Measure.MASS),
    ("microgram", "microgramme|microgram", "kilogram", 1e-9, Measure.MASS),
    ("milligram", "milligramme|milligram", "kilogram", 1e-6, Measure.MASS),
    ("gram", "gramme|gram", "kilogram", 0.001, Measure.MASS),
    ("tonne", "(?:metric[ -])?tonne|metric[ -]ton|ton", "kilogram", 1000, Measure.MASS),
    ("kilotonne", "kilotonne|kiloton", "kilogram", 1e6, Measure.MASS),
    ("megatonne", "megatonne|megaton", "kilogram", 1e9, Measure.MASS),
    ("pound", "pound", "kilogram", 0.45359237, Measure.MASS),
    ("ounce", "ounce", "kilogram", 0.028349523125, Measure.MASS),
    ("carat", "carat", "kilogram", 0.0002, Measure.MASS),
    ("knot", "knot", "metre/second", 0.514444, Measure.SPEED),
    ("millisecond", "millisecond", "second", 0.001, Measure.DURATION),
    ("second", "second|sec", "second", 1, Measure.DURATION),
    ("minute", "minute|min", "second", 60, Measure.DURATION),
    ("hour", "hour|hr", "second", 3600, Measure.DURATION),
    ("day", "day", "second", 86400, Measure.DURATION),
    ("night", "night", "second", 86400, Measure.DURATION),
    ("week", "week", "second", 604800, Measure.DURATION),
    ("fortnight", "fortnight", "second", 1209600, Measure.DURATION),
    ("month", "month", "second", 2629746, Measure.DURATION),
    ("year", "year|yr", "second", 31556952, Measure.DURATION),
    ("decade", "decade", "second", 315569520, Measure.DURATION),
    ("century", "century|centurie", "second", 3155695200, Measure.DURATION),
    ("kilowatt hour", "kilowatt[- ]hour", "joule", 3.6e6, Measure.OTHER),
    ("megawatt hour", "megawatt[- ]hour", "joule", 3.6e9, Measure.OTHER),
    ("watt", "watt", "watt", 1, Measure.OTHER),
    ("kilowatt", "kilowatt", "watt", 1e3, Measure.OTHER),
    ("megawatt", "megawatt", "watt", 1e6, Measure.OTHER),
    ("gigawatt", "gigawatt", "watt", 1e9, Measure.OTHER),
    ("horsepower", "horsepower", "watt", 745.69987, Measure.OTHER),
    ("volt", "volt", "volt", 1, Measure.OTHER),
    ("calorie", "calorie", "calorie", 1, Measure.OTHER),
    ("bit", "bit", "bit", 1, Measure.OTHER),
    ("byte", "byte", "byte", 1, Measure.OTHER),
    ("kilobyte", "kilobyte", "byte", 1e3, Measure.OTHER),
    ("megabyte", "megabyte", "byte", 1e6, Measure.OTHER),
    ("gigabyte", "gigabyte", "byte", 1e9, Measure.OTHER),
    ("terabyte", "terabyte", "byte", 1e12, Measure.OTHER),
    ("percentage point", "percentage[ -]point|%[ -]point", "point", 1, Measure.POINTS),
    ("basis point", "basis[ -]point", "point", 0.01, Measure.POINTS),
    ("point", "point", "point", 1, Measure.POINTS),
    ("percent", "percent|per cent|percentage|pct|p\\.c\\.", "percent", 1, Measure.PERCENT),
    ("radian", "radian", "radian", 1, Measure.OTHER),
    (
        "celsius",
        "(?:deg(?:ree)?s?[ -])?(?:celsius|celcius|centigrade|centigrate)",
        "kelvin",
        1,
        Measure.TEMPERATURE,
    ),
    ("kelvin", "(?:deg(?:ree)?s?[ -])?kelvin", "kelvin", 1, Measure.TEMPERATURE),
    (
        "fahrenheit",
        "(?:deg(?:ree)?s?[ -])?(?:fahrenheit|farenheit)",
        "kelvin",
        5 / 9,
        Measure.TEMPERATURE,
    ),
)
_OFFSETS = {"celsius": 273.15, "fahrenheit": 459.67 * 5 / 9}
_SHORT: dict[str, str] = {
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "dm": "decimetre",
    "mm": "millimetre",
    "pm": "picometre",
    "mi": "mile",
    "yd": "yard",
    "ft": "foot",
    "in": "inch",
    "'": "foot",
    "′": "foot",
    '"': "inch",
    "″": "inch",
    "km2": "square kilometre",
    "km²": "square kilometre",
    "sq km": "square kilometre",
    "m2": "square metre",
    "m²": "square metre",
    "ha": "hectare",
    "m3": "cubic metre",
    "m³": "cubic metre",
    "l": "litre",
    "ml": "millilitre",
    "kg": "kilogram",
    "kgs": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "μg": "microgram",
    "µg": "microgram",
    "mcg": "microgram",
    "t": "tonne",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "kt": "knot",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "W": "watt",
    "kWh": "kilowatt hour",
    "MWh": "megawatt hour",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Gb": "gigabyte",
    "mb": "megabyte",
    "rad": "radian",
    "hp": "horsepower",
    "C": "celsius",
    "°C": "celsius",
    "° C": "celsius",
    "ºC": "celsius",
    "K": "kelvin",
    "F": "fahrenheit",
    "°F": "fahrenheit",
    "° F": "fahrenheit",
    "ºF": "fahrenheit",
    "%": "percent",
    "pc": "percent",
    "pp": "percentage point",
    "bps": "basis point",
}
UNITS = {
    name: Unit(name, canonical, float(factor), measure, _OFFSETS.get(name, 0.0))
    for name, _, canonical, factor, measure in _LONG
}
_SPEED_PARTS = "hour|hr|h|second|s|minute|min|ms|millisecond"
SPEEDS = {
    "mph": 0.44704,
    "kph": 1 / 3.6,
    "kmph": 1 / 3.6,
    "kmh": 1 / 3.6,
    "mps": 1.0,
}
PERIODS = {
    "ms": 0.001,
    "millisecond": 0.001,
    "s": 1.0,
    "second": 1.0,
    "min": 60.0,
    "minute": 60.0,
    "h": 3600.0,
    "hr": 3600.0,
    "hour": 3600.0,
}
_GAP = "[ \u00a0\u202f]*"
_LONG_UNIT = re.compile(
    rf"(?:{_GAP}[-‐‑]?{_GAP})(?:"
    + "|".join(
        f"(?P<u{index}>(?:{row[1]})s?)"
        for index, row in sorted(enumerate(_LONG), key=lambda item: -len(item[1][0]))
    )
    + r")(?![A-Za-z])",
    re.IGNORECASE,
)
_SPEED = re.compile(rf"{_GAP}-?(mph|kph|kmph|kmh|mps)\b", re.IGNORECASE)
_DEGREES = re.compile(rf"{_GAP}-?(?:°|º|deg(?:ree)?s?\b\.?)(?:{_GAP}([CcFf])\b)?", re.IGNORECASE)
_SHORT_UNIT = re.compile(
    rf"({_GAP}[-‐‑]?|{_GAP}[(\[{{<])("
    + "|".join(re.escape(word) for word in sorted(_SHORT, key=lambda word: (-len(word), word)))
    + r")(?![A-Za-z0-9²³/-]|'[a-z])[)\]}>]?"
)
_RATE = re.compile(
    rf"{_GAP}(?:/|per |an? )({_SPEED_PARTS})\b",
    re.IGNORECASE,
)
# "5 K run", "300 K people"
_NO_KELVIN = re.compile(r" (?:[a-z]+s\b|people|run|race|walk|row|of\b)| ?[A-Z]{2}")
# these letters are units only where they touch the figure: "5 in", "10 a", "6 C" are words
_TOUCHING = frozenset({"t", "l", "W", "g", "'", "pm", "F", "C", "in", "mi", "rad", "pc"})


def read_unit(text: str, end: int, *, digits: bool) -> tuple[Unit, int] | None:
    """Read the unit that follows a number ending at `end`; give it with its own end.

    `digits` tells that the number is written in figures: abbreviations follow only those.
    """
    head = text[end : end + 1]
    if not head or head in ",;:!?":
        return None
    if match := _SPEED.match(text, end):
        said = match.group(1).lower()
        return Unit(said, "metre/second", SPEEDS[said], Measure.SPEED), match.end()
    found = _long(text, end) or (_short(text, end) if digits else None)
    if found is None:
        return _degrees(text, end)
    unit, stop = found
    if unit.measure is Measure.LENGTH and (rate := _RATE.match(text, stop)):
        period = rate.group(1).lower()
        factor = unit.factor / PERIODS[period]
        return Unit(f"{unit.name}/{period}", "metre/second", factor, Measure.SPEED), rate.end()
    return unit, stop


def _long(text: str, end: int) -> tuple[Unit, int] | None:
    match = _LONG_UNIT.match(text, end)
    if not match or not match.lastgroup:
        return None
    name = _LONG[int(match.lastgroup[1:])][0]
    return UNITS[name], match.end()


def _short(text: str, end: int) -> tuple[Unit, int] | None:
    match = _SHORT_UNIT.match(text, end)
    if not match:
        return None
    gap, said = match.group(1), match.group(2)
    if said in _TOUCHING and gap and not gap.endswith(("-", "(", "[", "{", "<")):
        return None
    if said == "in" and not re.match(r"\s*(?:$|[.,;)]|tall|long|high)", text[match.end() :]):
        return None
    if said == "K" and (not gap or _NO_KELVIN.match(text, match.end())):
        return None
    if said == "F" and not re.search(
        r"(?<!\d)(?:1[0-4]|[2-9])?\d(?:\.\d+)?$", text[max(0, end - 6) : end]
    ):
        return None
    closing = match.group()[-1] in ")]}>"
    opening = gap.strip()[-1:] in ("(", "[", "{", "<") if gap.strip() else False
    stop = match.end() - (1 if closing and not opening else 0)
    if opening and not closing:
        return None
    return UNITS[_SHORT[said]], stop


def _degrees(text: str, end: int) -> tuple[Unit, int] | None:
    match = _DEGREES.match(text, end)
    if not match:
        return None
    scale = match.group(1)
    if scale:
        return UNITS["celsius" if scale in "Cc" else "fahrenheit"], match.end()
    return Unit("degree", "degree", 1.0, Measure.TEMPERATURE), match.end()

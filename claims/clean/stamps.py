"""Publication stamps: "Published on: Thu, 4 Mar 2021 at 08:15 IST" -> a date, maybe a moment."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
# hours from UTC; names that several zones share (IST, BST) or that hide summer time (ET) are left
# out on purpose: their offset would be a guess
ZONES = {
    "gmt": 0.0, "utc": 0.0, "z": 0.0, "est": -5.0, "edt": -4.0, "cst": -6.0, "cdt": -5.0,
    "mst": -7.0, "mdt": -6.0, "pst": -8.0, "pdt": -7.0, "akst": -9.0, "akdt": -8.0, "hst": -10.0,
    "cet": 1.0, "cest": 2.0, "eet": 2.0, "eest": 3.0, "msk": 3.0, "hkt": 8.0, "sgt": 8.0,
    "jst": 9.0, "kst": 9.0, "aest": 10.0, "aedt": 11.0, "nzst": 12.0, "nzdt": 13.0,
}  # fmt: skip
UNCERTAIN_ZONES = "ist bst et pt ct mt pkt wib uk"
AMERICAN_ZONES = "et est edt ct cst cdt mt mst mdt pt pst pdt akst akdt hst"
AMERICAN = frozenset(AMERICAN_ZONES.split())
PIVOT = 70  # two-digit years from here on are of the last century

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_YEAR = r"(?P<year>(?:19|20)\d\d|'?\d\d)(?!\d)"
# an hour may stick to the year: 20137:45AM
_FULL_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d(?!\d?:[0-5]\d))"
_SEPARATOR = r"(?:\s*,\s*|\s*-\s*|\.\s*|\s+)"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<!\d){_FULL_YEAR}[-/.](?P<number>\d\d?)[-/.](?P<day>\d\d?)(?!\d)",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th)?{_SEPARATOR}(?:of\s+)?{_MONTH}\b{_SEPARATOR}{_FULL_YEAR}",
        rf"{_MONTH}\b{_SEPARATOR}(?P<day>\d\d?)(?:st|nd|rd|th)?{_SEPARATOR}{_FULL_YEAR}",
        rf"\b{_MONTH}-(?P<day>\d\d?)-{_YEAR}",
        rf"(?<!\d)(?P<first>\d\d?)\s?(?P<mark>[/.])\s?(?P<second>\d\d?)\s?[/.]\s?{_YEAR}",
    )
)
_YEARLESS = re.compile(
    rf"\b{_MONTH}\b\.?\s+\d\d?(?:st|nd|rd|th)?(?![\d:])"
    rf"|\b\d\d?(?:st|nd|rd|th)?\s+{_MONTH.replace('month', 'later')}\b",
    re.IGNORECASE,
)
_TIMES = (
    re.compile(
        r"(?<!\d)(?P<hour>[01]?\d|2[0-4])\s?[:.]\s?(?P<minute>[0-5]\d)(?:\s?:\s?[0-5]\d(?:\.\d+)?)?\s?"
        r"(?P<half>[ap](?:\.?m\b\.?)?(?![a-z]))?(?!\d)",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![\d:.])(?P<hour>1?\d)(?P<minute>)\s?(?P<half>[ap]\.?m\b\.?)", re.IGNORECASE),
    re.compile(r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<half>)(?=\s?(?:GMT|UTC|HKT)\b)"),
)
_OFFSET = re.compile(
    r"(?:\b(?:GMT|UTC)\s?|(?<=\d)\s?|(?<=[ap]m)\s|(?<=[ap]\.m\.)\s)(?P<sign>[+\u2212-])(?P<hours>\d\d?)(?::?\s?(?P<minutes>\d\d?))?(?!\d)",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"(?<![A-Za-z])(?:" + "|".join([*ZONES, *UNCERTAIN_ZONES.split()]) + r")(?![A-Za-z])",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated|edited|modified)\b", re.IGNORECASE)
_VOCABULARY = re.compile(
    r"\b(?:first|last|originally|published|posted|updated|edited|created|modified|released?|found"
    r"|date|dated|time|story|article|on|at|of|the|hrs|hours|local|noon|midnight|for immediate"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|st|nd|rd|th)\b",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:posted|updated|published|created)?:?\s*(?:about\s+)?(?:\d+\s+\w+,?\s+){1,2}ago\b.{0,40}",
    re.IGNORECASE,
)
LABELLED = re.compile(
    r"(?:(?:first|last|originally|article|story)\s+)?"
    r"(?:published|posted|updated|edited|created|modified|released?|date)\b",
    re.IGNORECASE,
)
_LIFE = re.compile(r"\b(?:born|died|dies|killed|end of watch|death)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A publication stamp: its day, its moment where a zone makes one certain, what is left over.

    `rest` is the text without the stamp's own words; `updated` marks the time of a later change.
    `problem` says why a date that stands there has no value.
    """

    day: date | None = None
    moment: datetime | None = None
    updated: bool = False
    rest: str = ""
    problem: str | None = None
    timed: bool = False
    start: int = 0
    end: int = 0


def read_stamp(text: str) -> Stamp | None:
    """Read the first date and time in a short line; None where it holds neither."""
    if _AGO.fullmatch(text.strip()):
        return Stamp(updated=True, problem="is counted from an unknown day")
    updated = _UPDATED.search(text)
    found = min(
        (match for shape in _SHAPES if (match := shape.search(text))),
        key=lambda match: match.start(),
        default=None,
    )
    rest = text if found is None else _without(text, found)
    # an ISO moment keeps its T between date and time
    rest = re.sub(r"(?<=\s)T(?=\d\d:)", " ", rest)
    clock = next((match for shape in _TIMES if (match := shape.search(rest))), None)
    after_clock = rest if clock is None else rest[clock.end() :]
    offset = _offset(rest, after_clock) if clock else None
    zones = {match.group().casefold() for match in _ZONE.finditer(rest)} if clock else set()
    if found is None and clock is None:
        yearless = _YEARLESS.search(text)
        if yearless is None:
            return None
        return Stamp(
            updated=updated is not None,
            rest=_leftover(_without(text, yearless)),
            problem="has no year",
        )
    leftover = rest
    for shape in (*_SHAPES, *_TIMES, _OFFSET, *((_ZONE,) if clock else ())):
        leftover = shape.sub(" ", leftover)
    if found is None:
        leftover = _YEARLESS.sub(" ", leftover)
        problem = "has no year" if _YEARLESS.search(text) else None
        return Stamp(
            updated=updated is not None, rest=_leftover(leftover), problem=problem, timed=True
        )
    day, problem = _day(found, zones)
    moment = _moment(day, clock, offset) if day and clock and offset is not None else None
    first = updated is not None and updated.start() < found.start()
    return Stamp(
        day=day,
        moment=moment,
        updated=first and not re.search(r"\b(?:published|posted)\b", text[: found.start()], re.I),
        rest=_leftover(leftover),
        problem=problem,
        timed=clock is not None,
        start=found.start(),
        end=found.end(),
    )


def read_stamp_line(text: str) -> Stamp | None:
    """Read a line that holds a publication stamp and nothing else but a place or a credit."""
    if len(text) > 110 or _LIFE.search(text):
        return None
    stamp = read_stamp(text)
    if stamp is None:
        return None
    rest = stamp.rest.split()
    if stamp.day is None:
        return stamp if not rest else None
    named = all(word[0].isupper() or word.isdigit() or word == "by" for word in rest)
    if LABELLED.match(text) or stamp.timed:
        return stamp if len(rest) <= 5 and named else None
    return stamp if len(rest) <= 3 and named else None


def date_in_url(url: str) -> date | None:
    """Read the day that news sites put in a path: /2013/07/02/, /2013-07-02, /20130702/."""
    path = re.sub(r"^[a-z]+://[^/]+", "", url, flags=re.IGNORECASE)
    named = re.search(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d\d?)(?=/|$)", path, re.IGNORECASE)
    if named and (month := MONTHS.get(named[2].casefold())):
        return _date(int(named[1]), month, int(named[3]))
    # a day ends the part of a path that it stands in: "/2013/08/5-reasons" has none
    plain = (
        re.search(r"(?<!\d)((?:19|20)\d\d)(?:(/)(\d\d?)/(\d\d?)(?=/|$))", path)
        or re.search(r"(?<!\d)((?:19|20)\d\d)([_-])(\d\d?)\2(\d\d?)(?!\d)", path)
        or re.search(r"(?<!\d)((?:19|20)\d\d)()(\d\d)(\d\d)(?!\d)", path)
    )
    return _date(int(plain[1]), int(plain[3]), int(plain[4])) if plain else None


def _without(text: str, match: "re.Match[str]") -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"


def _leftover(text: str) -> str:
    return " ".join(re.sub(r"[^\w.'’&]+", " ", _VOCABULARY.sub(" ", text)).split()).strip(" .,'’&")


def _day(match: "re.Match[str]", zones: set[str]) -> tuple[date | None, str | None]:
    parts = match.groupdict()
    year = int(parts["year"].lstrip("'"))
    if year < 100:
        year += 1900 if year >= PIVOT else 2000
    if parts.get("month"):
        day = _date(year, MONTHS[parts["month"].casefold()], int(parts["day"]))
        return day, None if day else "does not exist"
    if parts.get("number"):
        day = _date(year, int(parts["number"]), int(parts["day"]))
        return day, None if day else "does not exist"
    first, second = int(parts["first"]), int(parts["second"])
    # points between the figures are European, an American zone is not
    if parts["mark"] == ".":
        orders = [(second, first)]
    elif zones & AMERICAN:
        orders = [(first, second)]
    else:
        orders = [(first, second), (second, first)]
    days = {day for month, number in orders if (day := _date(year, month, number))}
    if len(days) > 1:
        return None, "can be read as day/month or month/day"
    return (days.pop(), None) if days else (None, "does not exist")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _offset(rest: str, after: str) -> timedelta | None:
    # searched from the time on: a hyphen before it belongs to the date
    edge = len(rest) - len(after)
    offset = _OFFSET.search(rest, max(0, edge - 1))
    if offset and offset.start() <= edge + 6:
        hours = int(offset["hours"]) + int(offset["minutes"] or 0) / 60
        if hours <= 14:
            return timedelta(hours=hours if offset["sign"] == "+" else -hours)
    # "0950 GMT (1750 HKT)" gives one moment twice: the first zone belongs to the first time
    zone = _ZONE.search(after[:24])
    named = ZONES.get(zone.group().casefold()) if zone else None
    return None if named is None else timedelta(hours=named)


def _moment(day: date, clock: "re.Match[str]", offset: timedelta) -> datetime | None:
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    half = (clock["half"] or "").casefold()
    if half and hour > 12:
        half = ""
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    if hour > 23:
        return None
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(offset))

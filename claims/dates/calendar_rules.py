"""Rules for dates of the calendar: days, months, years, quarters, seasons, holidays."""

import re
from collections.abc import Callable
from dataclasses import replace

from claims.dates.expression import Expression
from claims.dates.lexicon import (
    CARDINAL_WORD,
    CARDINALS,
    DAY_FIGURE,
    MONTH,
    MONTH_GLUED,
    MONTHS,
    ORDINAL_WORD,
    WEEKDAY_LONG,
    YEAR,
    alternatives,
    month_number,
    nearest_month,
    number_value,
)

Builder = Callable[[re.Match[str]], Expression | None]
Rule = tuple[re.Pattern[str], Builder]

_DAY = rf"(?:{DAY_FIGURE}(?!\w)|{ORDINAL_WORD}\b)"
_TENS_WORDS = [word for word, value in CARDINALS.items() if 13 <= value <= 31]
# A two-digit year is read only where nothing follows that it could count.
_SHORT_YEAR = (
    r"(?:\d\d(?=\s*(?:$|[.,;:)\]]\D|[.,;:)\]]$"
    r"|\s(?:at|by|in|on|off|for|and|when|while)\b)))"
)
_YEAR_AFTER = (
    rf"(?:(?:\s*,\s*|\s+|-|\s+of\s+)(?P<year>{YEAR})\b|,?\s+(?P<quoted>['’]\d\d)\b"
    rf"|\s+(?P<short>{_SHORT_YEAR}))"
)
_TO = r"\s*(?:-|–|—|to|until|till|through|and)\s*"
_COUNTED = r"(?!\s+(?:people|men|women|children|per\s?cent|percent|million|billion|of\s+the)\b)"
# What shows that a capitalised May, March or a first name is a month.
_MONTH_CUE = (
    r"(?:in|since|until|till|during|through|throughout|by|last|next|this|early|late|mid|of|every"
    r"|from|to|between|before|after|and|or|for|than|as\s+of)[\s-]+(?:early\s+|late\s+|mid-?\s*)?$"
)
_STRONG_CUE = (
    r"\b(?:in|since|until|till|during|last|next|early|late|mid|end\s+of|start\s+of|middle\s+of"
    r"|beginning\s+of|week\s+of|half\s+of|between|month\s+of|(?:months?|quarter|year)\s+(?:to|ended|ending)|(?:1?\d(?:st|nd|rd|th)?|"
    rf"{'|'.join(WEEKDAY_LONG[3:-1].split('|'))})\s+(?:of|in))[\s-]+(?:early\s+|late\s+|mid-?\s*)?$"
)
_NAMES = ("april", "june", "august")
_WORDS = ("may", "march")
# The name of an event that others are told from, not a date of what is told.
# What follows the surname or a march, not the month.
_NO_NOUN = (
    r"(?:government|administration|camp|cabinet|era|ministry|team|family|premiership|from|that|which"
    r"|will|with|when|through|towards?|against|into|over|past|route|organi[sz]ers?|participants?)\b"
)
_ATTACKS = re.compile(r"(?:\s+11(?:th)?)?,?\s+(?:terror(?:ist)?\s+)?attacks\b", re.IGNORECASE)
CENTURY_BASE = 1900
PIVOT = 50
REACH = 60


def compiled(pattern: str, *, exact: bool = False) -> re.Pattern[str]:
    """Compile a rule's pattern, without regard to case unless asked."""
    return re.compile(pattern, 0 if exact else re.IGNORECASE)


def words_before(match: re.Match[str]) -> str:
    """Give the words just before a match: enough to judge it by."""
    return match.string[max(0, match.start() - REACH) : match.start()]


def words_after(match: re.Match[str], group: str | int = 0) -> str:
    """Give the words just after a match or one of its groups."""
    return match.string[match.end(group) : match.end(group) + REACH]


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if groups.get("short") or groups.get("quoted"):
        value = int((groups.get("quoted") or groups["short"]).lstrip("'’"))
        return value + (2000 if value < PIVOT else CENTURY_BASE)
    return None


def _month_day(match: re.Match[str]) -> Expression | None:
    day = number_value(match["day"])
    month = month_number(match["month"]) or nearest_month(match["month"])
    if day is None or month is None or not 1 <= day <= 31:
        return None
    # the point that ends a sentence
    end = match.end() - (match[0].endswith(".") and match["day"] != match[0])
    return Expression(start=match.start(), end=end, month=month, day=day, year=_year(match))


def _plain_month_day(match: re.Match[str]) -> Expression | None:
    found = _month_day(match)
    counts = re.match(r"\s+(?!is\b|was\b|has\b|as\b)[a-z]+(?:s|men|people)\b", words_after(match))
    figure = match["day"].isdigit() and not match["year"] and not match["short"]
    if found and counts and figure and re.search(r"\bin\s+$", words_before(match), re.I):
        return None  # "In January 15 soldiers died"
    lower = match["month"].lower()
    if lower in _WORDS and match["month"] == lower:
        return None
    if found and (found.month, found.day) == (9, 11):
        return None if _ATTACKS.match(match.string, match.end()) else found
    return found


def _months_range(match: re.Match[str]) -> Expression | None:
    month, following = month_number(match["month"]), month_number(match["next"])
    first, last = number_value(match["first"]), number_value(match["last"])
    if not (month and following and first and last) or month == following:
        return None
    year = _year(match)
    start = Expression(start=match.start(), end=match.end(), month=month, day=first)
    return replace(start, until=replace(start, month=following, day=last, year=year))


def _night_between(match: re.Match[str]) -> Expression | None:
    month = month_number(match["month"] or match["month_first"])
    first = number_value(match["first"] or match["day"])
    last = number_value(match["last"] or match["day_after"])
    if month is None or first is None or last != first + 1:
        return None
    return Expression(
        start=match.start(), end=match.end(), month=month, day=first, year=_year(match), part="NI"
    )


def _printed(match: re.Match[str]) -> Expression | None:
    found = _month_day(match)
    if found is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    return replace(found, hour=hour, minute=minute, zone=match["zone"])


def _day_range(match: re.Match[str]) -> Expression | None:
    month, year = month_number(match["month"]), _year(match)
    first, last = number_value(match["first"]), number_value(match["last"])
    if month is None or first is None or last is None or not 1 <= first < last <= 31:
        return None
    joined = re.search(r"\band\b", match[0], re.IGNORECASE)
    before = words_before(match).lower().rstrip()
    if joined and last != first + 1 and not before.endswith("between"):
        return None  # two days, not all from one to the other
    start = Expression(start=match.start(), end=match.end(), month=month, day=first, year=year)
    return replace(start, until=replace(start, day=last))


def _numeric(match: re.Match[str]) -> Expression | None:
    first, second, year = int(match["a"]), int(match["b"]), _year(match)
    day, month = first, second
    if match["sep"] != "." and first != second:
        if first <= 12 and second <= 12:
            return None  # month first or day first: nobody can tell
        if second > 12:
            day, month = second, first
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Expression(start=match.start("a"), end=match.end(), year=year, month=month, day=day)


def _iso(match: re.Match[str]) -> Expression | None:
    month, day = int(match["month"]), int(match["day"])
    hour, minute = match["hour"], match["minute"]
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if hour and not (int(hour) < 24 and int(minute) < 60):
        return None
    return Expression(
        start=match.start(),
        end=match.end(),
        year=int(match["year"]),
        month=month,
        day=day,
        hour=int(hour) if hour else None,
        minute=int(minute) if hour else None,
        zone="UTC" if match["zone"] in ("Z", "z") else match["zone"],
    )


def _month_year(match: re.Match[str]) -> Expression | None:
    month = month_number(match["month"])
    if month is None or (match["month"] in _WORDS):
        return None
    year_first = match.start("year") < match.start("month")
    if year_first and re.match(r"\s+[A-Z]", words_after(match)):
        return None  # the 2017 March for Peace
    return Expression(start=match.start(), end=match.end(), month=month, year=int(match["year"]))


def _describes(before: str, after: str) -> bool:
    """Tell whether a capitalised May or March describes a noun: "a May announcement"."""
    return bool(
        re.search(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]hat)\s+$", before)
        and re.match(rf"\s+(?!{_NO_NOUN})[a-z]{{4,}}", after)
    )


def _month(match: re.Match[str]) -> Expression | None:
    word = match["month"].lower().rstrip(".")
    month = month_number(word)
    before, after = words_before(match), words_after(match)
    if month is None or _ATTACKS.match(match.string, match.end()):
        return None
    cue = re.search(_MONTH_CUE, before[-24:], re.IGNORECASE)
    strong = re.search(_STRONG_CUE, before[-24:], re.IGNORECASE) or re.match(
        r"\s+(?:of\s+)?(?:last|this|next)\s+year\b", after, re.IGNORECASE
    )
    cue = cue or strong
    capital = match["month"][0].isupper()
    named = re.search(r"(?<![.!?:\"“”])\s[A-Z][\w.]*\s+$", " " + before) or re.match(
        r"\s+[A-Z][a-z]", after
    )
    if word in _WORDS:
        partner = re.match(r"\s+(?:and|to|or)\s+" + MONTH + r"\b", after, re.IGNORECASE)
        paired = re.search(
            r"\b(?!may|march)" + MONTH + r"\s+(?:and|to|or)\s+$", before, re.IGNORECASE
        )
        told = strong or paired or (partner and cue) or _describes(before, after)
        if not capital or not told or after[:2] in ("'s", "’s"):
            return None
    elif len(word) <= 4 and word not in ("june", "july"):
        if not cue and not (match["month"].endswith(".") and not after[:1].isalnum()):
            return None
    elif word in _NAMES:
        sentence_start = not before.strip(" \"“‘'(")
        if not cue and (named or sentence_start or not capital):
            return None
        if cue and not strong and re.match(r"\s+[A-Z][a-z]", after):
            return None
    elif not capital and not cue:
        return None
    pointed = re.search(r"\b(?P<cue>last|this|next)\s+$", before[-8:], re.IGNORECASE)
    start = match.start() - (len(pointed[0]) if pointed else 0)
    cue_word = pointed["cue"].lower() if pointed else None
    return Expression(start=start, end=match.end(), month=month, cue=cue_word)


RULES: tuple[Rule, ...] = (
    (
        compiled(
            r"(?<![\w/.-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)"
            r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?"
            r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w/-])"
        ),
        _iso,
    ),
    (
        compiled(
            r"(?<![\w/.$£€-])(?P<a>\d\d?)\s?(?P<sep>[/.-])\s?(?P<b>\d\d?)\s?(?P=sep)\s?"
            r"(?P<year>(?:19|20)\d\d)(?![\w/%]|-\d|\.\d)"
        ),
        _numeric,
    ),
    (
        compiled(
            r"(?<![\w/.$£€-])(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)/(?P<short>\d\d)(?![\w/%-]|\.\d)"
        ),
        _numeric,
    ),
    (
        compiled(
            r"\b(?:on|since|until|by|from|to)\s+(?!24/7\b)(?P<a>\d\d?)(?P<sep>/)(?P<b>\d\d?)(?![\w/%-]|\.\d)"
        ),
        _numeric,
    ),
    (
        compiled(rf"\b(?P<year>{YEAR})[-/](?P<month>{MONTH})[-/](?P<day>{DAY_FIGURE})(?!\w)"),
        _month_day,
    ),
    (
        compiled(rf"(?<![\w/.$£€-])(?P<number>0?[1-9]|1[0-2])/(?P<year>{YEAR})(?![\w/-])"),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            month=int(match["number"]),
            year=int(match["year"]),
        ),
    ),
    (
        compiled(
            rf"\b(?P<first>{DAY_FIGURE}){_TO}(?P<last>{DAY_FIGURE})(?:\s+of)?\s+(?P<month>{MONTH})"
            rf"(?:,?\s+(?P<year>{YEAR})\b)?"
        ),
        _day_range,
    ),
    (
        compiled(
            rf"\b(?P<month>{MONTH})\s*(?P<first>{DAY_FIGURE}){_TO}"
            rf"(?P<last>{DAY_FIGURE})(?!\w|[.,:]\d)(?!\s+(?:people|men|women|[a-z]+s)\b)(?:,?\s+(?P<year>{YEAR})\b)?"
        ),
        _day_range,
    ),
    (
        compiled(
            rf"(?<![\w.,$£€-])(?:the\s+)?(?P<day>{_DAY})(?:\s+of)?(?:\s*-\s*|\.?\s*)(?P<month>{MONTH})"
            rf"(?!\w){_YEAR_AFTER}?"
        ),
        _plain_month_day,
    ),
    # from 4 to May 22
    (
        compiled(
            rf"\bfrom\s+(?P<first>{DAY_FIGURE})\s+to\s+(?P<month>{MONTH})\s+(?P<last>{DAY_FIGURE})(?!\w)"
            rf"{_YEAR_AFTER}?"
        ),
        _day_range,
    ),
    # two days with their months: 12 May-3 June
    (
        compiled(
            rf"\b(?P<first>{DAY_FIGURE})\s+(?P<month>{MONTH})\s*[-–—/]\s*"
            rf"(?P<last>{DAY_FIGURE})\s+(?P<next>{MONTH})(?!\w){_YEAR_AFTER}?"
        ),
        _months_range,
    ),
    (
        compiled(
            rf"\bnight\s+of\s+(?:the\s+)?(?:(?P<first>{DAY_FIGURE})\s?[/–-]\s?(?P<last>{DAY_FIGURE})\s+"
            rf"(?P<month>{MONTH})|(?P<month_first>{MONTH})\s+(?P<day>{DAY_FIGURE})\s?[/–-]\s?"
            rf"(?P<day_after>{DAY_FIGURE}))(?!\w){_YEAR_AFTER}?"
        ),
        _night_between,
    ),
    # as machines print it: Fri May 3 10:20:30 2013
    (
        compiled(
            rf"\b(?P<weekday>(?:mon|tue|wed|thu|fri|sat|sun))\s+(?P<month>{MONTH})\s+(?P<day>{DAY_FIGURE})\s+"
            rf"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d):\d\d\s+(?:(?P<zone>[A-Z]{{3,4}}|[+-]\d{{4}})\s+)?"
            rf"(?P<year>{YEAR})"
        ),
        _printed,
    ),
    (
        compiled(
            rf"\b(?P<day>{alternatives(_TENS_WORDS)}|{ORDINAL_WORD}|{DAY_FIGURE})"
            rf"(?P<month>{alternatives(list(MONTHS))})"
            rf"\b{_YEAR_AFTER}?"
        ),
        _month_day,
    ),
    (
        compiled(
            rf"\b(?P<month>{MONTH_GLUED})(?:\s*[-/]\s*|\.?,?\s*)(?:the\s+)?(?P<day>{DAY_FIGURE}|"
            rf"(?<=[\s.-]){ORDINAL_WORD}|(?<=\s)twenty[\s-]one"
            rf"|(?<=\s){CARDINAL_WORD}(?=\s*,?\s+(?:{YEAR}|two\s+thousand|nineteen)\b))"
            rf"(?!\w|[:%]|[.,]\d|/\d|\s*[ap]\.?m\b){_COUNTED}{_YEAR_AFTER}?"
        ),
        _plain_month_day,
    ),
    (
        compiled(
            rf"\b(?P<day>{DAY_FIGURE})\s+(?P<month>[A-Z][a-z]{{5,9}})\b{_YEAR_AFTER}?", exact=True
        ),
        lambda match: _month_day(match) if nearest_month(match["month"]) else None,
    ),
    (
        compiled(
            rf"\b(?P<month>[A-Z][a-z]{{5,9}})\s+(?P<day>{DAY_FIGURE})(?!\w|[:%]|[.,]\d)"
            rf"{_YEAR_AFTER}?",
            exact=True,
        ),
        lambda match: _month_day(match) if nearest_month(match["month"]) else None,
    ),
    (compiled(rf"\b(?P<month>{MONTH})\.?\s*,?\s*(?:of\s+)?(?P<year>{YEAR})\b"), _month_year),
    (compiled(rf"\b(?P<year>{YEAR})\s+(?P<month>{MONTH})(?![\w’']|\s*\d)"), _month_year),
    (
        compiled(rf"\b(?P<month>{MONTH})(?!\w)(?!\s*(?:\d{{1,2}}(?:st|nd|rd|th)?\b(?!\s+[a-z])))"),
        _month,
    ),
)

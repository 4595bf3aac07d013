"""Rules for weekdays, days of a month, quarters, seasons, decades, centuries and holidays."""

import re

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.lexicon import (
    DAY_FIGURE,
    EASTER,
    HOLIDAYS,
    MONTH,
    ORDINAL_WORD,
    SEASONS,
    WEEKDAY,
    WEEKDAY_LONG,
    YEAR,
    alternatives,
    number_value,
    weekday_number,
)

_BRANDS = (
    r"(?!\s+(?:Times|Telegraph|Mirror|Express|Herald|Mail|Post|Night\s+(?:Live|Football|Lights)"
    r"|Sun|Star|Tribune|Review|World)\b)"
)
_NAMED_DAYS = (
    r"(?<!Black )(?<!Bloody )(?<!Cyber )(?<!Super )(?<!Fat )(?<!Holy )(?<!Ruby )(?<!Manic )"
)


_SEASONAL = (
    r"\s+(?:sales?|season|shopping|holidays?|part(?:y|ies)|trees?|carols?|markets?|period|presents?"
    r"|gifts?|spending|trading|lights|dinner|cards?|break|and\s+new|bonus(?:es)?|music|songs?)\b"
)


def _weekday(match: re.Match[str]) -> Expression | None:
    cue = (match["cue"] or "").lower()
    words = {"last": "last", "past": "last", "previous": "last", "next": "next", "this": "this"}
    found = next((value for word, value in words.items() if word in cue.split()), None)
    if "coming" in cue.split():
        found = "coming"
    if "past" in cue.split() or "this past" in cue:
        found = "last"
    number = weekday_number(match["weekday"])
    named = re.search(r"[a-z] [A-Z][a-z]+ $|^[A-Z][a-z]+ $", words_before(match))
    if named and not cue and re.match(r", \d\d,", words_after(match)):
        return None  # a person and an age
    if re.search(r"\b(?:every|each|most)\s+(?:\w+\s+)?$", words_before(match), re.IGNORECASE):
        return None
    if re.match(r"\s+of\s+(?:each|every)\b", words_after(match), re.IGNORECASE):
        return None  # every month's second Tuesday is no date
    reference = "previous" if "following" in cue else "published"
    if "following" in cue:
        found = "following"
    day = number_value(match["day"]) if match["day"] else None
    return Expression(
        start=match.start(),
        end=match.end(),
        weekday=number,
        cue=found,
        day=day,
        reference=reference,
    )


def _short_weekday(match: re.Match[str]) -> Expression | None:
    return Expression(
        start=match.start("weekday"), end=match.end(), weekday=weekday_number(match["weekday"])
    )


def _ordinal_day(match: re.Match[str]) -> Expression | None:
    return Expression(start=match.start("the"), end=match.end(), day=number_value(match["day"]))


def _quarter(match: re.Match[str]) -> Expression | None:
    word = (match["word"] or match["figure"]).lower()
    number = 4 if word == "final" else number_value(word)
    if number is None or not 1 <= number <= 4:
        return None
    year = int(match["year"]) if match["year"] else None
    return Expression(start=match.start(), end=match.end(), quarter=number, year=year)


def _season(match: re.Match[str]) -> Expression | None:
    cue = (match["cue"] or "").lower().split()
    word = next((each for each in ("last", "this", "next", "past", "coming") if each in cue), None)
    return Expression(
        start=match.start(),
        end=match.end(),
        season=SEASONS[match["season"].lower()],
        year=int(match["year"]) if match["year"] else None,
        cue={"past": "last", "coming": "next"}.get(word or "", word),
    )


def _decade(match: re.Match[str]) -> Expression | None:
    digits = match["digits"]
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    groups = match.groupdict()
    start = match.start("from") if "from" in groups and not groups["the"] else match.start()
    return Expression(start=start, end=match.end(), decade=year)


def _word_decade(match: re.Match[str]) -> Expression | None:
    word = match["word"].lower()
    tens = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties")
    year = {"nineties": 1990, "noughties": 2000}.get(word)
    return Expression(
        start=match.start(),
        end=match.end(),
        decade=year or 1900 + 10 * (tens.index(word) + 2),
    )


def _century(match: re.Match[str]) -> Expression | None:
    number = number_value(match["number"])
    if number is None or not 1 <= number <= 21:
        return None
    return Expression(start=match.start(), end=match.end(), century=number)


def _holiday(match: re.Match[str]) -> Expression | None:
    if re.match(_SEASONAL, words_after(match), re.IGNORECASE):
        return None  # Christmas sales
    name = re.sub(r"\s+", " ", match["name"].lower().replace("’", "'"))
    year = int(match["year"]) if match["year"] else None
    return Expression(start=match.start(), end=match.end(), holiday=name, year=year)


def _cued_season(match: re.Match[str]) -> Expression | None:
    before = words_before(match)
    cued = re.search(r"\b(?:in|since|during|early|late|mid|until|by|of|over)[\s-]+$", before, re.I)
    plain = match["season"].lower()
    article = match[0].lower().startswith("the")
    if not match["cue"] and not match["year"] and not cued:
        return None
    if plain in ("fall", "spring") and not match["cue"] and not match["year"] and not article:
        return None
    if re.match(r"\s+(?:olympic|games|paralympic|palace|street)", words_after(match), re.I):
        return None
    return _season(match)


_HOLIDAY = alternatives([*HOLIDAYS, *EASTER]).replace("'", "['’]")
RULES: tuple[Rule, ...] = (
    (
        compiled(
            rf"{_NAMED_DAYS}\b(?:(?P<cue>this\s+past|this\s+coming|(?:the\s+)?following"
            rf"|(?:the\s+)?previous|this|last|next|past|coming)\s+)?"
            rf"(?P<weekday>{WEEKDAY_LONG})(?!\w)(?!\s+[A-Z]\w+\s+sale){_BRANDS}"
            rf"(?:,?\s+the\s+(?P<day>{DAY_FIGURE}|{ORDINAL_WORD})(?!\w)"
            r"(?=\s*(?:$|[.,;:!?)]|(?:and|at|to|until|till|of)\b)))?"
        ),
        _weekday,
    ),
    (
        compiled(r"(?:\bon\s+(?P<weekday>Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\b\.?)(?!\w)", exact=True),
        _short_weekday,
    ),
    (
        compiled(
            rf"(?P<weekday>{WEEKDAY})(?=,?\s+(?:the\s+)?(?:{MONTH}\s*\d|\d{{1,2}}(?:st|nd|rd|th)?"
            rf"\s+(?:of\s+)?{MONTH}))"
        ),
        _short_weekday,
    ),
    (
        compiled(
            r"(?:\b(?:on|by|until|till|since|from|before|after|for|week\s+of)\s+)(?P<the>the\s+)"
            r"(?P<day>(?:3[01]|[12]\d|\d)(?:st|nd|rd|th))"
            r"(?=\s*(?:$|[.,;:!?)\"”’—–-]|(?:and|at|as|to|with|but|in|when|while|after|before|of)\b))"
            r"(?!\s*(?:floor|century|anniversary)|-)(?!\s+of\s+(?!this|last|next|the\s+month|previous))"
        ),
        _ordinal_day,
    ),
    (
        compiled(
            r"\b(?:the\s+)?(?:(?P<word>first|second|third|fourth|final)[\s-]quarter|Q(?P<figure>[1-4]))\b"
            rf"(?:\s+(?P<year>{YEAR})\b)?"
        ),
        _quarter,
    ),
    (
        compiled(
            rf"\b(?:the\s+)?(?:(?P<cue>last|this\s+past|this\s+coming|this|next|past|coming)\s+)?"
            rf"(?P<season>spring|summer|autumn|fall|winter)\b"
            rf"(?:,?\s+(?:of\s+)?(?P<year>{YEAR})\b)?"
        ),
        _cued_season,
    ),
    (
        compiled(rf"\b(?P<year>{YEAR})\s*Q(?P<figure>[1-4])\b"),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            quarter=int(match["figure"]),
            year=int(match["year"]),
        ),
    ),
    (
        compiled(rf"\bH(?P<half>[12])\s+(?P<year>{YEAR})\b", exact=True),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            year=int(match["year"]),
            phase="early" if match["half"] == "1" else "late",
        ),
    ),
    (compiled(r"\b(?:the\s+)?(?P<digits>(?:1[5-9]|20)\d0)['’]?s\b"), _decade),
    (
        compiled(
            r"\b(?:(?P<the>the)|and|late|early|mid)[\s-]+(?P<from>['‘’]?)(?P<digits>[2-9]0)['’]?s\b"
        ),
        _decade,
    ),
    (
        compiled(
            r"\bthe\s+(?:nineteen\s+)?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties"
            r"|nineties|noughties)\b"
        ),
        _word_decade,
    ),
    (
        compiled(rf"\b(?:the\s+)?(?P<number>\d\d?(?:st|nd|rd|th)|{ORDINAL_WORD})[\s-]+century\b"),
        _century,
    ),
    (compiled(rf"\b(?P<name>{_HOLIDAY})(?:,?\s+(?P<year>{YEAR}))?\b"), _holiday),
)

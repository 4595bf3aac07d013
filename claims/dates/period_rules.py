"""Rules for weekdays, days of a month, quarters, seasons, decades, centuries and holidays."""

import re

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.holidays import LOOSE, NAMES, plain_name
from claims.dates.lexicon import (
    DAY_FIGURE,
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


# What a holiday's name describes: its season or what belongs to it, not the day.
_CUSTOM = (
    r"\s+(?!day\b|eve\b|weekend\b|is\b|was\b|were\b|has\b|had\b|will\b|in\b|at\b|on\b|and\b(?!\s+new)|or\b"
    r"|but\b|when\b|while\b|as\b|with\b|by\b|for\b|from\b|to\b|after\b|before\b|because\b|that\b|this\b"
    r"|last\b|next\b|he\b|she\b|they\b|it\b|we\b|the\b|a\b|an\b|than\b|if\b)[a-z]+"
)
# A holiday of no certain year: the first one, every one.
_ANY_YEAR = r"\b(?:first|every|each|annual|inaugural|another|an?|true|\d+(?:st|nd|rd|th))\s+$"
_HOLIDAY_CUE = (
    r"\b(?:on|by|at|before|after|since|until|till|over|around|from|to|between|of|past)\s+$"
)


# Any such day: "on a Monday", or one of a row: "for the second Sunday".
_GENERIC = (
    r"\b(?:on\s+a|on\s+an?\s+\w+|a|first|second|third|fourth|fifth|final|successive|consecutive|alternate)"
    r"\s+$"
)
# Heat and golf have figures like decades: "highs in the 80s".
_FIGURES = (
    r"\b(?:temperatures?|highs?|lows?|mercury|degrees|readings?|warm\w*|cool\w*|hot|cold|weather|scores?|shot"
    r"|carded|aged?|his|her|their|my|your|our|whose)\b[^.;]{0,40}$"
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
    if not cue and re.search(_GENERIC, words_before(match), re.IGNORECASE) and not _meeting(match):
        return None
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


def _weeks_on(match: re.Match[str]) -> Expression | None:
    word, weeks = match["weekday"].lower(), 2 if match["unit"].lower() == "fortnight" else 1
    if word in ("today", "tomorrow"):
        days = weeks * 7 + (word == "tomorrow")
        return Expression(start=match.start(), end=match.end(), shift=("day", days))
    return Expression(
        start=match.start(),
        end=match.end(),
        count=(weeks + 1, weeks + 1),
        unit="weekday",
        weekday=weekday_number(word),
        sign=1,
    )


def _meeting(match: re.Match[str]) -> bool:
    """Tell whether a weekday after "a" describes the noun after it: "a Monday meeting"."""
    if not re.search(r"\ba\s+$", words_before(match), re.IGNORECASE):
        return False
    noun = (
        r"\s+(?!and\b|with\b|when\b|after\b|before\b|for\b|from\b|that\b|which\b|who\b|the\b|was\b|were\b"
        r"|has\b|had\b|will\b|because\b|while\b|but\b|this\b|last\b|next\b)[a-z]{3,}"
    )
    return bool(re.match(noun, words_after(match)))


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
    short = len(digits) == 2
    if short and re.search(_FIGURES, words_before(match), re.IGNORECASE):
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    groups = match.groupdict()
    start = match.start("from") if "from" in groups and not groups["the"] else match.start()
    return Expression(start=start, end=match.end(), decade=year)


def _word_decade(match: re.Match[str]) -> Expression | None:
    word = match["word"].lower()
    tens = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties")
    if re.search(_FIGURES, words_before(match), re.IGNORECASE):
        return None
    year = {"nineties": 1990, "noughties": 2000}.get(word)
    if word.startswith("two thousands"):
        year = 2000
    elif word.endswith("tens"):
        year = 2010
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
    if re.search(_ANY_YEAR, words_before(match), re.IGNORECASE):
        return None
    name = plain_name(match["name"])
    cued = match["cue"] or match["year"] or match["weekend"]
    if name in LOOSE:
        if re.match(_CUSTOM, words_after(match), re.IGNORECASE):
            return None  # Christmas sales
        cued = cued or re.search(_HOLIDAY_CUE, words_before(match), re.IGNORECASE)
        if not cued and not (name == "thanksgiving" and _alone(match)):
            return None
    elif not match["name"][0].isupper():
        return None  # a labor day
    return Expression(
        start=match.start(),
        end=match.end(),
        holiday=name,
        year=int(match["year"]) if match["year"] else None,
        cue=match["cue"].lower() if match["cue"] else None,
        weekend=True if match["weekend"] else None,
    )


def _alone(match: re.Match[str]) -> bool:
    """Tell whether no noun follows that a holiday's name describes."""
    return not re.match(r"\s+(?!and\b|or\b|in\b|at\b|to\b|with\b)[a-z]+", words_after(match))


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


_HOLIDAY = alternatives(list(NAMES)).replace("'", "['’]")
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
            r"(?=\s*(?:$|[.,;:!?)\"”’—–-]|(?:and|at|as|to|with|but|in|when|while|after|before|of|he|she|they|it"
            r"|we|I)\b))"
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
    # Friday week, Friday fortnight: of the weeks after the coming one
    (
        compiled(
            rf"\b(?P<weekday>{WEEKDAY_LONG}|today|tomorrow)\s+(?P<unit>week|fortnight)\b(?=\s*[,.;]|\s+[a-z])"
            r"(?!\s+(?:of|in|end)\b)"
        ),
        _weeks_on,
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
            phase=f"H{match['half']}",
        ),
    ),
    (compiled(r"\b(?:the\s+)?(?P<digits>(?:1[5-9]|20)\d0)['’]?s\b"), _decade),
    (
        compiled(
            r"\b(?:(?P<the>the)|and|late|early|mid|in)[\s-]+(?P<from>['‘’]?)(?P<digits>[2-9]0)['’]?s\b"
        ),
        _decade,
    ),
    (
        compiled(
            r"\bthe\s+(?:nineteen[\s-]+)?(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties"
            r"|nineties|noughties|two\s+thousands|twenty[\s-]tens|two\s+thousand\s+and\s+tens)\b"
        ),
        _word_decade,
    ),
    (
        compiled(rf"\b(?:the\s+)?(?P<number>\d\d?(?:st|nd|rd|th)|{ORDINAL_WORD})[\s-]+century\b"),
        _century,
    ),
    (
        compiled(
            rf"(?<!orthodox )(?<!canadian )\b(?:(?P<cue>last|this|next)\s+)?(?P<name>{_HOLIDAY})"
            rf"(?P<weekend>\s+weekend)?(?:(?:,|\s+in|\s+of)?\s+(?P<year>{YEAR}))?\b"
        ),
        _holiday,
    ),
)

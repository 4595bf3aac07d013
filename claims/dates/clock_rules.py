"""Rules for hours and parts of the day."""

import re

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.lexicon import CARDINAL_WORD, PARTS, ZONE, number_value

_MERIDIEM = r"(?P<half>[ap]\.\s?m\b\.?|[ap]\s?m\b)"
_ZONE = rf"(?:\s*\(?(?-i:(?P<zone>{ZONE}))\b(?:\s+time)?)?"
_IN_PART = r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))?"
_GAME = r"\b(?:rounds?|halves|quarter|period|overtime|laps?|innings?|knockout|referee|stoppage)\b"
# Midnight at the end of a day: just before it, a limit, or the night's.
_DAY_END = r"\b(?:(?P<limit>until|till|by|to|around|about)|before|near(?:ly)?|towards?)\s+$"
_NAMED = {"noon": 12, "midday": 12, "midnight": 0}


def _clock(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    hour = number_value(groups["hour"]) if groups["hour"] not in ("0", "00") else 0
    minute = int(groups["minute"]) if groups.get("minute") else None
    if hour is None or hour > 24 or (minute is not None and minute > 59):
        return None
    half = (groups.get("half") or "").lower()
    part = (groups.get("part") or groups.get("night") or "").lower()
    if half:
        if not 1 <= hour <= 12:
            if hour > 12 and half[0] == "p":
                half = ""
            elif hour > 12 or half[0] == "p":
                return None
        if half:
            hour = hour % 12 + (12 if half[0] == "p" else 0)
    elif part and hour <= 12:
        hour = hour % 12 + (12 if part in ("afternoon", "evening") else 0)
        if part == "night" and 6 <= hour < 12:
            hour += 12
    zone = groups.get("zone")
    closes = "(" in match[0] and match.string[match.end() : match.end() + 1] == ")"
    return Expression(
        start=match.start("whole") if "whole" in groups else match.start(),
        end=match.end() + closes,
        hour=hour,
        minute=minute,
        zone="UTC" if zone == "Z" else zone,
    )


def _named(match: re.Match[str]) -> Expression | None:
    before, after = words_before(match), words_after(match)
    told = re.search(
        r"(?:\b(?:at|by|until|till|after|before|around|about|since|to|from|past|just|near|towards?|and"
        r"|local)|[,(–-])\s*$|day\s+$|^\W*$",
        before,
        re.IGNORECASE,
    )
    dated = re.match(r"\s+(?:on\s+)?(?:\w+day\b|\d)", after)
    if not (told or dated or match["zone"]):
        return None  # a midnight deal
    hour = _NAMED[match["name"].lower()]
    if hour == 0 and (edge := re.search(_DAY_END, before, re.IGNORECASE)):
        hour = 24 if edge["limit"] else 23
    return Expression(start=match.start("name"), end=match.end(), hour=hour, zone=match["zone"])


def _past(match: re.Match[str]) -> Expression | None:
    words = match["minutes"].lower()
    minutes = 30 if words == "half" else 15 if "quarter" in words else number_value(words)
    hour = number_value(match["hour"])
    if hour is None or minutes is None or not 1 <= hour <= 12 or minutes > 59:
        return None
    half = (match["half"] or "").lower()
    total = hour % 12 * 60 + (minutes if match["side"].lower() == "past" else -minutes)
    part = (match["part"] or match["night"] or "").lower()
    noon = hour == 12 and not half and not part
    if noon or half.startswith("p") or part in ("afternoon", "evening"):
        total += 12 * 60
    hour, minute = divmod(total % (24 * 60), 60)
    return Expression(start=match.start(), end=match.end(), hour=hour, minute=minute)


def _part(match: re.Match[str]) -> Expression | None:
    part = PARTS[match["part"].lower()] if match["part"] else "DAWN"
    return Expression(start=match.start(), end=match.end(), part=part)


def _shown(match: re.Match[str]) -> bool:
    """Tell whether figures with a colon are an hour rather than a score or a ratio."""
    if re.match(r"\s+(?:left|remaining|to\s+(?:go|play)|into)\b", words_after(match)):
        return False  # a game's clock
    if re.search(_GAME, words_before(match) + words_after(match), re.IGNORECASE):
        return False
    if match["zone"] or match["part"] or match["night"] or match[0].rstrip()[-1].isalpha():
        return True
    before = words_before(match).lower()
    after = words_after(match).lower()
    if len(match["hour"]) == 2:
        return True
    cue = (
        r"(?:\bat|\bby|\buntil|\btill|\baround|\babout|\bfrom|\bto|\bbefore|\bafter|\bbetween|[–-])"
    )
    return bool(
        re.search(cue + r"\s*(?:about\s+|around\s+)?$", before)
        or re.search(r"(?:day|tomorrow|\d\d\d\d|\d),?\s*$", before)
        or re.match(
            r",?\s+(?:on\s+)?(?:(?:next\s+|last\s+|this\s+)?\w+day\b|today|this\s+morning)", after
        )
    )


def _told_past(match: re.Match[str]) -> bool:
    """Tell whether "ten to four" is an hour: "to" needs an hour's company."""
    if match["side"].lower() == "past":
        return True
    return "quarter" in match["minutes"].lower() or bool(match["half"] or match["part"])


def _opens_range(match: re.Match[str]) -> bool:
    """Tell whether an hour without its half opens a range of hours."""
    before, after = words_before(match), words_after(match)
    return bool(
        re.search(r"\b(?:from|between)\s+$", before, re.IGNORECASE) or re.match(r"\s*[-–]", after)
    )


RULES: tuple[Rule, ...] = (
    (
        compiled(
            rf"(?<![\w.,:$£€])(?P<hour>\d\d?)[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?\s*{_MERIDIEM}"
            rf"{_IN_PART}{_ZONE}"
        ),
        _clock,
    ),
    (
        compiled(rf"(?<![\w.,:$£€])(?P<hour>\d\d?)\s*{_MERIDIEM}{_IN_PART}{_ZONE}"),
        _clock,
    ),
    (
        compiled(
            rf"(?<![\w.,:$£€-])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:]|\.\d)"
            rf"(?:\s*(?:hours|hrs|h)\b)?{_IN_PART}{_ZONE}"
        ),
        lambda match: _clock(match) if _shown(match) else None,
    ),
    (
        compiled(
            rf"(?<![\w.,:$£€-])(?P<hour>[01]\d|2[0-4])[.:]?(?P<minute>[0-5]\d)\s*(?:(?:hours|hrs)\b"
            rf"(?!\s+(?:of|in|per))\s*)?\(?(?-i:(?P<zone>{ZONE}))\b(?:\s+time)?"
        ),
        _clock,
    ),
    (
        compiled(
            r"(?<![\w.,:$£€-])(?P<hour>[01]?\d|2[0-4])[.:]?(?P<minute>[0-5]\d)\s*(?:hours|hrs)\b"
            r"(?!\s+(?:of|in|per|a))"
        ),
        _clock,
    ),
    # the first hour of "9 and 10 a.m." takes the second one's half of the day
    (
        compiled(
            r"(?<![\w.,:$£€-])(?P<hour>\d\d?)(?:[:.](?P<minute>[0-5]\d))?(?=\s*(?:-|–|to|and|until)\s*"
            rf"\d\d?(?:[:.]\d\d)?\s*{_MERIDIEM})"
        ),
        lambda match: _clock(match) if _opens_range(match) else None,
    ),
    # local time before the same in a named zone: 1815 (1715 GMT)
    (
        compiled(
            r"(?<![\w.,:$£€-])(?P<hour>[01]\d|2[0-4])[.:]?(?P<minute>[0-5]\d)"
            r"(?=\s*\([012]\d[.:]?[0-5]\d\s*(?:GMT|UTC))"
        ),
        _clock,
    ),
    (
        compiled(
            rf"\b(?P<hour>\d\d?|{CARDINAL_WORD})\s+o['’]clock{_IN_PART}(?:\s*{_MERIDIEM})?{_ZONE}"
        ),
        _clock,
    ),
    (
        compiled(
            rf"\bat\s+(?:about\s+|around\s+)?(?P<whole>(?P<hour>\d\d?|{CARDINAL_WORD})\s+"
            r"(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night)))\b"
        ),
        _clock,
    ),
    (
        compiled(
            rf"\b(?P<minutes>half|(?:a\s+)?quarter|\d\d?|{CARDINAL_WORD})\s+(?:min(?:ute)?s?\s+)?"
            rf"(?P<side>past|to)\s+(?P<hour>{CARDINAL_WORD}|\d\d?)(?!\w|[.,:]\d|%)"
            rf"(?:\s*{_MERIDIEM})?{_IN_PART}"
        ),
        lambda match: _past(match) if _told_past(match) else None,
    ),
    (compiled(rf"\b(?P<name>noon|midday|midnight)\b{_ZONE}"), _named),
    (
        compiled(
            r"\b(?:in\s+the\s+)?(?:(?P<part>morning|afternoon|evening|night)|dawn|before\s+dawn)\b"
        ),
        _part,
    ),
)

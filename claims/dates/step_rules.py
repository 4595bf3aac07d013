"""Rules for steps and stretches by a length of time: two days ago, a week from Friday."""

import re
from dataclasses import dataclass, replace

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.lexicon import (
    CARDINAL_WORD,
    COUNT,
    MONTH,
    UNIT,
    WEEKDAY_LONG,
    count_range,
    number_value,
    unit_name,
    weekday_number,
)

BACK = ("last", "previous", "past", "prior")
_BEFORE = ("before", "prior to", "ahead of")
# What may follow "the day before" where it stands alone, not before an event.
ALONE = r"(?=\s*(?:$|[.,;:!?)\"”’—–]|(?:and|in|at|on|but|as|when|by|with|from)\b))"
_ABOUT = (
    r"(?:(?P<about>about|around|roughly|nearly|almost|some|approximately|over|just\s+over|at\s+least"
    r"|more\s+than|less\s+than|up\s+to|within|barely)\s+)?"
)
_BOUNDS = ("about", "around", "roughly", "nearly", "almost", "some", "approximately")
_LENGTH = (
    r"(?:(?P<half>(?:an?\s+)?half(?:\s+an?|-an?|\s+of\s+an?)?[\s-]+(?P<of>hour|day|week|month|year|decade|century))"
    rf"|(?P<count>{COUNT})(?P<and>\s+and\s+a\s+half)?[\s-]+(?P<unit>{UNIT})"
    r"(?P<more>(?:\s+and\s+a\s+half\b|"
    rf"(?:,|,?\s+and)?\s+(?:{COUNT})\s+{UNIT}\b){{0,3}}))"
)
_PART = re.compile(rf"(?P<count>{COUNT})\s+(?P<unit>{UNIT})\b", re.IGNORECASE)
# Half of a unit, and the whole of it, in a smaller one.
_HALVES = {
    "hour": ("minute", 30),
    "day": ("hour", 12),
    "week": ("day", 3),
    "fortnight": ("day", 7),
    "month": ("day", 15),
    "year": ("month", 6),
    "decade": ("year", 5),
    "century": ("year", 50),
}
# After these a length lasts, or is counted otherwise: "for two weeks before", "waited a day after".
_LASTING = re.compile(
    r"\b(?:for|in|within|during|throughout|spen[dt]s?|spending|took|takes?|taking|last(?:s|ed|ing)?"
    r"|wait(?:s|ed|ing)?|serv(?:es?|ed|ing)|work(?:s|ed|ing)?|liv(?:es?|ed|ing)|stay(?:s|ed|ing)?"
    r"|remain(?:s|ed|ing)?|needs?|another|every|each|first|next|further|these|those|final|of|than"
    r"|had|has|have|play(?:s|ed|ing)?)"
    r"\s+(?:(?:the|about|around|nearly|almost|only|just|over|more\s+than)\s+)*$",
    re.IGNORECASE,
)
# After these "days" is no mere "days later": it is counted, or describes another noun.
_COUNTED = re.compile(
    r"(?:\d|\b(?:the|these|those|their|his|her|its|of|in|for|within|over|few|several|many|some|more|other|such"
    r"|first|last|next|past|previous|recent|early|final|business|working|school|trading|following|coming"
    r"|consecutive|straight|long|light|all|and|or|dozen|hundred|thousand|half|both|every|no|"
    rf"{CARDINAL_WORD}))[\s-]*$",
    re.IGNORECASE,
)


# But what is appointed for a day does not last.
_APPOINTED = re.compile(
    r"\b(?:scheduled|set|planned|slated|due|fixed|billed|called|convened|arranged|expected|postponed"
    r"|rescheduled|booked|reserved)\s+for\s+(?:just\s+|only\s+|about\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Length:
    """A length of time: the count of its smallest unit, and further units before it."""

    unit: str
    count: tuple[int, int]
    more: tuple[tuple[str, int], ...] | None = None


def _length(match: re.Match[str]) -> _Length | None:
    """Read a length of time, halves in a smaller unit."""
    if match["half"]:
        unit, number = _HALVES[match["of"].lower()]
        return _Length(unit=unit, count=(number, number))
    count, unit = count_range(match["count"]), unit_name(match["unit"])
    if count is None:
        return None
    more = match["more"] or ""
    if match["and"] or re.search(r"\band\s+a\s+half\b", more, re.IGNORECASE):
        if unit not in _HALVES:
            return None
        small, half = _HALVES[unit]
        return _Length(unit=small, count=(half * (2 * count[0] + 1), half * (2 * count[1] + 1)))
    parts = [
        (unit_name(part["unit"]), number_value(part["count"]) or 0) for part in _PART.finditer(more)
    ]
    if parts:
        last, number = parts.pop()
        return _Length(unit=last, count=(number, number), more=((unit, count[0]), *parts))
    return _Length(unit=unit, count=count)


def _lasts(before: str) -> bool:
    """Tell whether the words before a length say that something lasts so long."""
    return bool(_LASTING.search(before)) and not _APPOINTED.search(before)


def _bounded(count: tuple[int, int], about: str | None) -> tuple[int, int]:
    """Widen a count by "less than" or "more than"."""
    words = (about or "").lower()
    if words.startswith(("less", "within", "up", "barely")):
        return 0, count[1]
    if words.startswith(("more", "over", "just over", "at least")):
        return count[0], count[1] + max(1, count[1] // 2)
    return count


def _step(match: re.Match[str], *, sign: int, reference: str) -> Expression | None:
    """Build a step by the length of a match."""
    length = _length(match)
    if length is None:
        return None
    about = (match["about"] or "").lower()
    count = _bounded(length.count, about)
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=length.unit,
        sign=sign,
        more=length.more,
        reference=reference,
        approximate=count[0] != count[1] or about.startswith(_BOUNDS),
    )


def _ago(match: re.Match[str]) -> Expression | None:
    direction = re.sub(r"\s+", " ", match["direction"].lower())
    back = direction in ("ago", "earlier", "before", "previously")
    published = direction in ("ago", "from now", "from today", "hence")
    if not published and re.search(r"\bnow\s+$", words_before(match), re.IGNORECASE):
        return None  # "now several weeks later" is today
    if not published and _lasts(words_before(match)):
        return None  # "for two days before" lasts
    step = _step(match, sign=-1 if back else 1, reference="published" if published else "previous")
    if step is None or not match["on"] or direction != "ago":
        return step
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    exact = match["now"] is None or match["now"].lower() == "today"
    return replace(step, end=match.end("on"), exact=exact or None, weekday=weekday)


def _beside(match: re.Match[str]) -> Expression | None:
    """Read a step from an event: "two days after the strike began"."""
    direction = re.sub(r"\s+", " ", match["direction"].lower())
    before = words_before(match)
    if _lasts(before) and (direction != "from" or before.lower().endswith("for ")):
        return None
    that = re.match(r"\s+(?:that|this)\b(?!\s+\w)", words_after(match), re.IGNORECASE)
    reference = "previous" if that else "following"
    step = _step(match, sign=-1 if direction in _BEFORE else 1, reference=reference)
    told_to_the_day = bool(match["exact"]) or direction == "from"
    return replace(step, exact=True) if step and told_to_the_day else step


def _the_unit(match: re.Match[str]) -> Expression | None:
    """Read "the day after the strike"."""
    if re.search(r"\b(?:in|of|ends?|ended|ending)\s+$", words_before(match), re.IGNORECASE):
        return None  # "late in the day after a fall" is that day
    direction = re.sub(r"\s+", " ", match["direction"].lower())
    return Expression(
        start=match.start(),
        end=match.end(),
        count=(1, 1),
        unit=unit_name(match["unit"]),
        sign=-1 if direction in _BEFORE else 1,
        reference="following",
    )


def _to_the_day(match: re.Match[str]) -> Expression | None:
    step = _step(match, sign=-1, reference="event")
    return replace(step, exact=True) if step else None


def _uncounted(match: re.Match[str]) -> Expression | None:
    """Read "hours later", whose count is not told."""
    if _COUNTED.search(words_before(match)):
        return None
    return Expression(
        start=match.start(),
        end=match.end(),
        unit=unit_name(match["unit"]),
        sign=1 if match["direction"].lower() in ("later", "after") else -1,
        reference="event",
        approximate=True,
    )


def _weekdays(match: re.Match[str]) -> Expression | None:
    """Read "two Sundays ago"."""
    count = count_range(match["count"])
    if count is None:
        return None
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit="weekday",
        weekday=weekday_number(match["weekday"]),
        sign=-1 if match["direction"].lower() == "ago" else 1,
    )


def _future(match: re.Match[str]) -> Expression | None:
    """Read "in two weeks" and "within two weeks" of what will be."""
    if not re.search(r"\b(?:will|shall|won['’]t|['’]ll)\b", words_before(match)):
        return None
    step = _step(match, sign=1, reference="published")
    within = match["within"].lower() == "within"
    return replace(step, window=True) if step and within else step


def _window(match: re.Match[str]) -> Expression | None:
    count = count_range(match["count"] or "one")
    which = match["which"].lower()
    plain = not match["count"]
    if count is None or (plain and which not in ("past", "coming")):
        return None
    if re.match(r"\s+of\s+(?:her|his|their|its|the|a|an)\b", words_after(match), re.IGNORECASE):
        return None  # "the last two years of the war" do not end now
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=unit_name(match["unit"]),
        sign=-1 if which in BACK else 1,
        window=True,
        approximate=count[0] != count[1],
    )


def _stretch(match: re.Match[str]) -> Expression | None:
    """Read a stretch that a date opens or closes: "for three days from", "the year to"."""
    count = count_range(match["count"] or "one")
    if count is None or count[0] != count[1]:
        return None
    closes = match["side"].lower() in ("to", "ended", "ending", "up to")
    return Expression(
        start=match.start("whole"),
        end=match.end(),
        count=count,
        unit=unit_name(match["unit"]),
        sign=-1 if closes else 1,
        window=True,
        reference="following",
    )


# What the rules that open with a length need after it, in lower case.
AFTER_LENGTH = re.compile(
    r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|fortnights?|months?|years?|decades?|century"
    r"|centuries|half),?\s+(?:ago|earlier|later|from|hence|previously|before|after|prior|ahead"
    r"|following|to\s+the\s+day|starting|beginning|commencing)"
)
LENGTH_RULES: tuple[Rule, ...] = (
    (
        compiled(
            rf"\b{_ABOUT}{_LENGTH}\s+"
            r"(?P<direction>ago|earlier|later|from\s+now|from\s+today|hence|previously"
            rf"|(?:before|after){ALONE})(?!\s+than\b)"
            rf"(?P<on>\s+(?:(?P<now>today|this\s+(?:week|month))|(?:on\s+)?(?P<weekday>{WEEKDAY_LONG}))\b(?!['’]))?"
        ),
        _ago,
    ),
    (
        compiled(
            rf"\b{_ABOUT}{_LENGTH}(?P<exact>\s+to\s+the\s+day)?\s+"
            r"(?P<direction>before|after|prior\s+to|ahead\s+of|following"
            rf"|from(?=\s+(?:to(?:day|morrow)|yesterday|next|this|last|{MONTH}|{WEEKDAY_LONG}|\d)))\b"
        ),
        _beside,
    ),
    (compiled(rf"\b{_ABOUT}{_LENGTH}\s+to\s+the\s+day(?=\s*[,.;])"), _to_the_day),
    (
        compiled(
            rf"\b(?P<count>{COUNT})\s+(?P<weekday>{WEEKDAY_LONG})s\s+(?P<direction>ago|from\s+now)\b"
        ),
        _weekdays,
    ),
    (
        compiled(
            rf"\b(?P<for>for\s+)?(?P<whole>(?P<count>{COUNT})\s+(?P<unit>{UNIT})),?\s+"
            r"(?P<side>(?(for)from|starting)|starting|beginning|commencing)(?:\s+(?:on|from))?(?=\s)"
        ),
        _stretch,
    ),
)
RULES: tuple[Rule, ...] = (
    (
        compiled(
            r"\bthe\s+(?P<unit>day|week|month|year)\s+"
            r"(?P<direction>before|after|prior\s+to|ahead\s+of|following)\b"
        ),
        _the_unit,
    ),
    (
        compiled(
            r"\b(?P<unit>minutes|hours|days|weeks|months|years|decades)\s+"
            r"(?P<direction>later|earlier|before|after)\b(?!\s+than\b)"
        ),
        _uncounted,
    ),
    (
        compiled(
            rf"\b(?P<within>in|within)\s+(?:the\s+next\s+)?{_ABOUT}{_LENGTH}"
            r"(?![\w-]|['’]|\s+(?:time\s+)?of\b)"
        ),
        _future,
    ),
    (
        compiled(
            r"\b(?P<the>the\s+)?(?P<which>past|last|previous|next|coming|recent)\s+"
            rf"(?:(?P<count>{COUNT})\s+)?(?P<unit>hours?|days?|weeks?|months?|years?|decades?)\b"
        ),
        _window,
    ),
    (
        compiled(
            rf"\b(?P<whole>the\s+(?:(?P<count>{COUNT})\s+)?(?P<unit>weeks?|months?|quarter|years?))\s+"
            r"(?P<side>to|ended|ending|up\s+to)(?:\s+on)?(?=\s)"
        ),
        _stretch,
    ),
)

"""Rules for dates told from another date: yesterday, last week, two days ago, nine days later."""

import re

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.lexicon import COUNT, PARTS, UNIT, YEAR, count_range, unit_name

_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_BACK = ("last", "previous", "past", "prior")
_ON = ("next", "coming", "upcoming", "following")
# What may follow "the day before" where it stands alone, not before an event.
_ALONE = (
    r"(?=\s*(?:$|[.,;:!?)\"”’—–]|(?:and|in|at|on|but|as|when|that|by|with|from|he|she|it|they)\b))"
)
_SPENT = r"\b(?:in|over|within|throughout|spent)\s+$"
_PERIOD = r"(?:weekend|week|month|quarter|year|decade|century)"


def _today(match: re.Match[str]) -> Expression | None:
    words = re.sub(r"\s+", " ", match["word"].lower()).removeprefix("the ")
    if re.match(r"['’]s\s+(?:[A-Z]{2}|world|youth|society|generation)", words_after(match)):
        return None  # "today's youth" is not a day
    return Expression(
        start=match.start(),
        end=match.end(),
        shift=("day", _DAYS[words]),
        part="NI" if words == "tonight" else None,
        approximate=bool(match["earlier"]),
    )


def _this_part(match: re.Match[str]) -> Expression | None:
    part = PARTS[match["part"].lower()]
    which = match["which"].lower()
    if which == "last" and part != "NI":
        return None
    days = -1 if which == "last" else 0
    return Expression(start=match.start(), end=match.end(), shift=("day", days), part=part)


def _shift(match: re.Match[str]) -> Expression | None:
    which = match["which"].lower()
    unit = match["unit"].lower()
    if which.startswith("past") and match["the"]:
        return None  # "the past week" is a window, not the week before this one
    before = words_before(match)
    if which == "last" and match["the"] and unit != "quarter" and re.search(_SPENT, before, re.I):
        return Expression(
            start=match.start(), end=match.end(), count=(1, 1), unit=unit, sign=-1, window=True
        )
    count = -1 if which in _BACK else 1 if which in _ON else 0
    reference = "previous" if which in ("following", "previous", "prior") else "published"
    if which in ("same", "that"):
        reference = "previous"
    narrowed = (match["narrowed"] or "").lower().split()[:1]
    return Expression(
        start=match.start(),
        end=match.end(),
        shift=("week" if unit == "weekend" else unit, count),
        weekend=True if unit == "weekend" else None,
        reference=reference,
        phase={"earlier": "so far", "later": "to come"}.get("".join(narrowed)),
    )


def _in_the_unit(match: re.Match[str]) -> Expression | None:
    word = match["narrowed"].lower()
    return Expression(
        start=match.start(),
        end=match.end(),
        shift=(match["unit"].lower(), 0),
        phase="so far" if word == "earlier" else "to come",
    )


def _bounded(count: tuple[int, int], about: str | None) -> tuple[int, int]:
    """Widen a count by "less than" or "more than"."""
    words = (about or "").lower()
    if "less" in words:
        return 0, count[1]
    if "more" in words or "over" in words:
        return count[0], count[1] + max(1, count[1] // 2)
    return count


def _ago(match: re.Match[str]) -> Expression | None:
    count = count_range(match["count"])
    if count is None:
        return None
    count = _bounded(count, match["about"])
    direction = re.sub(r"\s+", " ", match["direction"].lower())
    back = direction in ("ago", "earlier", "before", "previously")
    published = direction in ("ago", "from now", "from today", "hence")
    before = match.string[max(0, match.start() - 20) : match.start()]
    if not published and re.search(r"\bnow\s+$", before, re.IGNORECASE):
        return None  # "now several weeks later" is today
    if re.search(rf"\b{UNIT}(?:,|\s+and)?\s+$", before, re.IGNORECASE):
        return None  # the end of "one month and 21 days ago"
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=unit_name(match["unit"]),
        sign=-1 if back else 1,
        reference="published" if published else "previous",
        approximate=bool(match["about"]) or count[0] != count[1],
    )


def _around(match: re.Match[str]) -> Expression | None:
    count = count_range(match["count"])
    if count is None:
        return None
    count = _bounded(count, match["about"])
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=unit_name(match["unit"]),
        sign=-1 if match["direction"].lower() in ("before", "prior to", "ahead of") else 1,
        reference="following",
        approximate=bool(match["about"]) or count[0] != count[1],
    )


def _future(match: re.Match[str]) -> Expression | None:
    found = _around(match)
    clause = match.string[max(0, match.start() - 60) : match.start()]
    if found is None or not re.search(r"\b(?:will|shall|won['’]t|['’]ll)\b", clause):
        return None
    return Expression(
        start=found.start,
        end=found.end,
        count=found.count,
        unit=found.unit,
        sign=1,
        approximate=found.approximate,
    )


def _window(match: re.Match[str]) -> Expression | None:
    count = count_range(match["count"] or "one")
    which = match["which"].lower()
    plain = not match["count"]
    if count is None or (plain and which not in ("past", "coming")):
        return None
    return Expression(
        start=match.start(),
        end=match.end(),
        count=count,
        unit=unit_name(match["unit"]),
        sign=-1 if which in _BACK else 1,
        window=True,
        approximate=count[0] != count[1],
    )


def _neighbour_day(match: re.Match[str]) -> Expression | None:
    words = match["which"].lower()
    days = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1}.get(words, 0)
    if match["side"]:
        days = -1 if match["side"].lower() in ("before", "earlier") else 1
    part = match["part"]
    return Expression(
        start=match.start(),
        end=match.end(),
        shift=("day", days),
        reference="previous",
        part=PARTS[part.lower()] if part else None,
    )


def _weekend(match: re.Match[str]) -> Expression | None:
    return Expression(start=match.start(), end=match.end(), weekend=True)


def _after_event(match: re.Match[str]) -> Expression | None:
    if match["count"].lower() == "the" and match["unit"].lower() not in (
        "day",
        "week",
        "month",
        "year",
    ):
        return None
    if match["count"].lower() != "the":
        return _around(match)
    direction = match["direction"].lower()
    if direction == "from":
        return None
    return Expression(
        start=match.start(),
        end=match.end(),
        count=(1, 1),
        unit=unit_name(match["unit"]),
        sign=-1 if direction in ("before", "prior to", "ahead of") else 1,
        reference="following",
    )


def _day_beside(match: re.Match[str]) -> Expression | None:
    if match["side"] is None:
        return _neighbour_day(match)
    days = -1 if match["side"].lower() in ("before", "earlier") else 1
    return Expression(
        start=match.start(), end=match.end(), shift=("day", days), reference="previous"
    )


RULES: tuple[Rule, ...] = (
    (
        compiled(
            r"\b(?:(?P<earlier>earlier|later)\s+)?(?P<word>(?:the\s+)?day\s+before\s+yesterday"
            r"|(?:the\s+)?day\s+after\s+tomorrow|yesterday|today|tomorrow|tonight)\b"
        ),
        _today,
    ),
    (
        compiled(r"\b(?P<which>this|last)\s+(?P<part>morning|afternoon|evening|night)\b"),
        _this_part,
    ),
    (
        compiled(
            r"\b(?:(?P<narrowed>earlier|later)\s+(?:in\s+)?)?(?P<the>the\s+)?"
            rf"(?P<which>this|last|next|current|previous|prior|coming|upcoming|following|same|that)\s+"
            rf"(?P<unit>{_PERIOD})(?!\s+(?:before|after)\s+(?:last|next))(?![\w-])"
        ),
        _shift,
    ),
    (
        compiled(
            r"\b(?P<narrowed>earlier|later)\s+in\s+the\s+(?P<unit>week|month|year)\b(?!\s+of)"
        ),
        _in_the_unit,
    ),
    (
        compiled(
            r"\b(?:beginning|start|end|close|middle|half)\s+of\s+(?P<whole>the\s+(?P<unit>week|month|year"
            r"|decade|century))\b(?!\s+of)"
        ),
        lambda match: Expression(
            start=match.start("whole"), end=match.end(), shift=(match["unit"].lower(), 0)
        ),
    ),
    (
        compiled(
            rf"\b(?:the\s+)?(?P<unit>{_PERIOD})\s+(?P<side>before\s+last|after\s+(?:the\s+)?next)\b"
        ),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            shift=(
                "week" if match["unit"].lower() == "weekend" else match["unit"].lower(),
                -2 if match["side"].lower().startswith("before") else 2,
            ),
            weekend=True if match["unit"].lower() == "weekend" else None,
        ),
    ),
    (
        compiled(
            r"\b(?:the\s+)?same\s+(?:month|period|quarter|week|time|stretch)\s+(?:of\s+|in\s+|from\s+)?"
            r"(?:(?:last\s+year|(?:a|one)\s+year\s+(?:ago|earlier|before|previously)"
            r"|(?:the\s+)?(?:previous|prior)\s+year|the\s+year\s+(?:before|earlier|previous))\b"
            rf"|(?P<year>{YEAR})\b)"
        ),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            shift=("same", -1),
            year=int(match["year"]) if match["year"] else None,
            reference="previous",
        ),
    ),
    (
        compiled(
            rf"\bthe\s+(?P<unit>day|week|month|year)\s+(?:previous|prior|earlier|before)\b{_ALONE}"
        ),
        lambda match: Expression(
            start=match.start(),
            end=match.end(),
            shift=(match["unit"].lower(), -1),
            reference="previous",
        ),
    ),
    (
        compiled(
            rf"\b(?:(?P<about>about|around|roughly|nearly|almost|some|approximately|over|just\s+over"
            rf"|more\s+than|less\s+than)\s+)?(?P<count>{COUNT})[\s-]+(?P<unit>{UNIT})\s+"
            r"(?P<direction>ago|earlier|later|from\s+now|from\s+today|hence|previously"
            rf"|(?:before|after){_ALONE}(?!\s+(?:he|she|it|they|that|the)\b))(?!\s+than\b)"
        ),
        _ago,
    ),
    (
        compiled(
            rf"\b(?:(?P<about>about|around|roughly|nearly|almost|some|approximately|less\s+than"
            rf"|more\s+than|over)\s+)?(?P<count>{COUNT}|the)\s+(?P<unit>days?|weeks?|months?|years?|hours?)\s+"
            r"(?P<direction>before|after|prior\s+to|ahead\s+of|following|from)\b"
        ),
        _after_event,
    ),
    (
        compiled(
            rf"\bin\s+(?:(?P<about>about|around)\s+)?(?P<count>{COUNT})\s+(?P<unit>{UNIT})"
            r"(?P<direction>)(?![\w-]|['’]|\s+(?:time\s+)?of\b)"
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
            r"\b(?:(?:the\s+|that\s+)?(?P<which>same|following|next|previous|that)\s+"
            r"(?:day(?!s|\s+of)|(?P<part>morning|afternoon|evening|night))\b"
            rf"|the\s+day\s+(?P<side>before|after|earlier){_ALONE})"
        ),
        _day_beside,
    ),
    (
        compiled(r"\b(?:on|over|during|at|through|throughout)\s+(?P<the>the\s+)weekend\b(?!\s+of)"),
        _weekend,
    ),
)

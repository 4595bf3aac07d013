"""Rules for dates told from another date by a word: yesterday, last week, the same month."""

import re

from claims.dates.calendar_rules import Rule, compiled, words_after, words_before
from claims.dates.expression import Expression
from claims.dates.lexicon import PARTS, YEAR
from claims.dates.step_rules import ALONE, BACK

_DAYS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_ON = ("next", "coming", "upcoming", "following")
_SPENT = r"\b(?:in|over|within|throughout|spent)\s+$"
_PERIOD = r"(?:weekend|week|month|quarter|year|decade|century)"


def _title(match: re.Match[str]) -> bool:
    """Tell whether a capitalised word ends a name in prose: "World News Tonight"."""
    if not match[0][0].isupper() or not re.search(r"[A-Z][\w.]*\s+$", words_before(match)):
        return False
    return len(re.findall(r"\b[a-z]{4,}", match.string)) > 1


def _today(match: re.Match[str]) -> Expression | None:
    if _title(match):
        return None
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
    if _title(match) or (which == "last" and part != "NI"):
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
    count = -1 if which in BACK else 1 if which in _ON else 0
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


def _the_day(match: re.Match[str]) -> Expression | None:
    """Read "the day" where it can only be that of the passage: "later in the day"."""
    start = match.start("whole") if match["whole"] else match.start()
    return Expression(start=start, end=match.end(), shift=("day", 0), reference="passage")


def _now(match: re.Match[str]) -> Expression | None:
    """Read "now" as an end of a stretch only: "between now and May"."""
    if not re.search(r"\bbetween\b[^.;,]*$", words_before(match), re.IGNORECASE):
        return None
    return Expression(start=match.start(), end=match.end(), shift=("day", 0))


def _in_the_unit(match: re.Match[str]) -> Expression | None:
    word = match["narrowed"].lower()
    return Expression(
        start=match.start(),
        end=match.end(),
        shift=(match["unit"].lower(), 0),
        phase="so far" if word == "earlier" else "to come",
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
            r"\b(?:the\s+)?(?:rest|remainder)\s+of\s+(?:the|this)\s+(?P<unit>week|month|year)\b(?!\s+of)"
        ),
        lambda match: Expression(
            start=match.start(), end=match.end(), shift=(match["unit"].lower(), 0), phase="rest"
        ),
    ),
    (
        compiled(
            r"\b(?:(?:at|by|near|towards?)\s+the\s+(?:start|beginning|close|middle)\s+of\s+the\s+day"
            r"|(?:late|later|early|earlier)\s+in\s+the\s+day"
            r"|(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|clos(?:es?|ed|ing))\s+(?P<whole>the\s+day)"
            r"(?!\s+(?:before|after)\b))\b(?!\s+(?:of|when|that|he|she|it|they)\b)"
        ),
        _the_day,
    ),
    # one end of a stretch only
    (
        compiled(r"\b(?:(?<=between )now(?=\s+and\b)|(?<= and )now\b)"),
        _now,
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
            rf"\bthe\s+(?P<unit>day|week|month|year)\s+(?:previous|prior|earlier|before)\b{ALONE}"
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
            r"\b(?:(?:the\s+|that\s+)?(?P<which>same|following|next|previous|that)\s+"
            r"(?:day(?!s|\s+of)|(?P<part>morning|afternoon|evening|night))\b"
            rf"|the\s+day\s+(?P<side>before|after|earlier){ALONE})"
        ),
        _day_beside,
    ),
    (
        compiled(r"\b(?:on|over|during|at|through|throughout)\s+(?P<the>the\s+)weekend\b(?!\s+of)"),
        _weekend,
    ),
)

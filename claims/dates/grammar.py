"""Text -> date expressions: find them, join the parts of one, make ranges."""

import re
from dataclasses import replace

from claims.dates import (
    calendar_rules,
    clock_rules,
    period_rules,
    relative_rules,
    step_rules,
    year_rules,
)
from claims.dates.calendar_rules import Rule
from claims.dates.expression import Expression
from claims.dates.joining import join_parts, make_ranges, share_years
from claims.dates.lexicon import ORDINALS, PARTS, WEEKDAY_LONG, weekday_number

_MONTHLY = (
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?![a-z])"
    r"|(?-i:\w(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December))"
)
# A cheap look decides which rules are tried on a sentence at all; one that minds no case is at the
# sentence in lower case.
_GATES: tuple[tuple[re.Pattern[str], tuple[Rule, ...]], ...] = (
    (
        re.compile(
            rf"\d ?[/.-] ?\d|{_MONTHLY}|(?-i:[A-Z][a-z]{{5,9}} \d|\d\w{{0,2}} [A-Z][a-z]{{5}})",
            re.I,
        ),
        calendar_rules.RULES,
    ),
    (
        re.compile(
            r"day|quarter|\bq[1-4]|\bh[12]\b|spring|summer|autumn|\bfall|winter|\d0['’]?s|ties\b|centur|the\s+\d"
            r"|christmas|halloween|easter|thanksgiving|mardi|pentecost|mayo|juneteenth|fiscal|\bfy|in\s+\d0|h[12]\b"
            r"|year['’]s|\bmlk\b|luther|fawkes|twent|thousands|\b(?:mon|tue|wed|thu|fri|sat|sun)\b",
        ),
        period_rules.RULES,
    ),
    (
        re.compile(
            r"day|night|tomorrow|quarter|week|month|year|decade|centur|hour|minute|morning|afternoon|evening|\bnow\b",
        ),
        (*relative_rules.RULES, *step_rules.RULES),
    ),
    (step_rules.AFTER_LENGTH, step_rules.LENGTH_RULES),
    (
        re.compile(
            r"\d\s*[ap]\.?\s?m\b|\d[:.]\d|\d{4}|noon|midday|midnight|clock|dawn|morning|afternoon"
            r"|evening|night|past|\bhrs",
        ),
        clock_rules.RULES,
    ),
    (
        re.compile(
            r"1\d\d\d|2[01]\d\d|fiscal|financial|\bFY|\bAD\b|nineteen|two\s+thousand|eighteen|['’]\d\d",
            re.I,
        ),
        year_rules.RULES,
    ),
)
_EDGES = {
    "beginning": "early",
    "start": "early",
    "early": "early",
    "first half": "H1",
    "middle": "mid",
    "mid": "mid",
    "end": "late",
    "close": "late",
    "late": "late",
    "second half": "H2",
}
_HALVES = ("first half", "second half")
_PHASE = re.compile(
    r"\b(?:(?:the\s+)?(?:very\s+)?(?P<edge>beginning|start|end|close|middle|first\s+half|second\s+half)"
    r"\s+of\s+(?:the\s+)?|(?P<word>early|late|mid)(?:-|\s+)(?:on\s+|in\s+|the\s+)*)$",
    re.IGNORECASE,
)
_NTH = "first|second|third|fourth|fifth|last"
_WEEKEND_OF = re.compile(r"\b(?:the\s+)?weekend\s+of\s+$", re.IGNORECASE)
_OVERNIGHT = re.compile(r"\bovernight\s+(?:on\s+|into\s+)?$", re.IGNORECASE)
_WEEK_OF = re.compile(
    rf"\b(?:(?:the\s+(?:(?P<nth>{_NTH})\s+)?|(?P<bare>{_NTH})\s+|^)week\s+"
    r"(?:of|in|beginning|commencing|starting|from)\s+(?:on\s+)?|w/c\s+)$",
    re.IGNORECASE,
)
_NTH_WEEKDAY = re.compile(
    rf"\b(?:the\s+)?(?P<nth>{_NTH})\s+(?P<weekday>{WEEKDAY_LONG})\s+(?:of|in)\s+$", re.IGNORECASE
)
_PART_OF = re.compile(
    r"\b(?:the\s+)?(?:(?P<part>morning|afternoon|evening|night)|early\s+hours|small\s+hours|wee\s+hours)"
    r"\s+(?:of|on)\s+$",
    re.IGNORECASE,
)
_PART_NEXT = re.compile(r"\s+(?:morning|afternoon|evening|night)\b", re.IGNORECASE)


def read_expressions(text: str) -> list[Expression]:
    """Find the date expressions of one sentence, in order and disjoint."""
    found: list[Expression] = []
    lowered = text.lower()
    for gate, rules in _GATES:
        if gate.search(text if gate.flags & re.IGNORECASE else lowered):
            for pattern, build in rules:
                for match in pattern.finditer(text):
                    expression = build(match)
                    if expression and expression.start < expression.end:
                        found.append(expression)
    if not found:
        return found
    joined = join_parts(text, _disjoint(_prefixed(text, _disjoint(found))))
    ranged = make_ranges(text, share_years(text, joined))
    return [each for each in ranged if not _fragment(each)]


def _prefixed(text: str, found: list[Expression]) -> list[Expression]:
    """Widen each expression by the words before it, not over the one before it."""
    widened: list[Expression] = []
    for each in found:
        wide = _with_prefix(text, each)
        previous = widened[-1] if widened else None
        clash = previous and previous.clock and wide.start < previous.end
        widened.append(each if clash else wide)
    return widened


def _disjoint(found: list[Expression]) -> list[Expression]:
    """Keep the longest of overlapping expressions."""
    kept: list[Expression] = []
    for each in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def _fragment(each: Expression) -> bool:
    """Tell whether an expression is only a part of the day, which says no date."""
    return each.part is not None and not each.clock and each.timed_only


def _with_prefix(text: str, each: Expression) -> Expression:
    """Take in "the end of", "the week of", "the first Friday of" and "the morning of"."""
    before = text[max(0, each.start - 40) : each.start]
    offset = max(0, each.start - 40)
    monthly = each.month is not None and each.day is None
    unit = each.shift[0] if each.shift else ""
    if each.until or each.clock or each.count:
        return each
    if found := _WEEK_OF.search(before):
        start = offset + found.start()
        nth = found["nth"] or found["bare"]
        if nth and (monthly or unit in ("month", "year") or each.year):
            return replace(each, start=start, nth_week=_nth(nth))
        if not nth and each.dayish and each.weekday is None:
            return replace(each, start=start, week=True)
    if (found := _WEEKEND_OF.search(before)) and each.dayish and each.weekday is None:
        return replace(each, start=offset + found.start(), weekend=True)
    if (found := _OVERNIGHT.search(before)) and each.dayish and each.part is None:
        part = "HOURS" if "into" in found[0].lower() else "NI"
        return replace(each, start=offset + found.start(), part=part, approximate=True)
    if (found := _NTH_WEEKDAY.search(before)) and (monthly or unit == "month"):
        weekday = weekday_number(found["weekday"])
        return replace(each, start=offset + found.start(), weekday=weekday, nth=_nth(found["nth"]))
    if (found := _PART_OF.search(before)) and each.dayish and each.part is None:
        part = PARTS[found["part"].lower()] if found["part"] else "HOURS"
        return replace(each, start=offset + found.start(), part=part)
    if (found := _PHASE.search(before)) and each.phase is None:
        edge = re.sub(r"\s+", " ", (found["edge"] or found["word"]).lower())
        start = offset + found.start()
        if each.part == "DAWN" or (each.part and not each.dayish):
            return replace(each, start=start)
        if each.dayish:
            if each.part is None and _PART_NEXT.match(text, each.end):
                return replace(each, start=start, approximate=True)
            if each.part is None and edge in ("early", "late"):
                return replace(each, start=start, part=edge.upper(), approximate=True)
            return replace(each, start=start) if each.part and found["word"] else each
        if found["word"] or monthly or each.year or unit or each.decade or each.century:
            whole = edge in _HALVES and (each.year is not None or unit == "year") and not monthly
            return replace(each, start=start, phase=_EDGES[edge], approximate=not whole)
    return each


def _nth(word: str) -> int:
    return -1 if word.lower() == "last" else ORDINALS[word.lower()]

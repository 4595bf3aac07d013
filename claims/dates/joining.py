"""Neighbouring expressions -> one date, one range, one year for a list."""

import re
from dataclasses import replace

from claims.dates.expression import Expression, merge, told

_JOIN = re.compile(
    r"(?:\s*,?\s*(?:(?:on|at|of|in|around|about|by)\s+){0,2}(?:the\s+)?|\s*\(\s*|\s*-\s*)"
)
_TO = re.compile(
    r"\s*(?P<word>-|–|—|to|until|till|through|and|&)\s*(?:(?:on|in)\s+)?(?:the\s+)?", re.IGNORECASE
)
_IN_WEEK = re.compile(r",?\s+(?:between|from)\s+", re.IGNORECASE)
YEAR_LENGTH = 4
_FROM = re.compile(
    r"\b(?P<word>from|between)\s+(?:the\s+|about\s+|around\s+|at\s+)?$", re.IGNORECASE
)


def join_parts(text: str, found: list[Expression]) -> list[Expression]:
    """Join neighbours that tell parts of one date: "Thursday" and "at 9.25 am"."""
    joined: list[Expression] = []
    for each in found:
        previous = joined[-1] if joined else None
        both = previous and _join(previous, each, text[previous.end : each.start])
        if both:
            joined[-1] = both
        else:
            joined.append(each)
    return joined


def _join(left: Expression, right: Expression, gap: str) -> Expression | None:
    if left.until or right.until or not _JOIN.fullmatch(gap):
        return None
    pair = (left, right)
    if any(each.count or each.window for each in pair):
        return None
    timed = left.timed_only != right.timed_only and any(
        each.timed_only and other.dayish for each, other in (pair, pair[::-1])
    )
    clock_and_part = left.clock and right.timed_only and not right.clock and right.zone is None
    if timed:
        if "(" in gap:
            return None
        return _fitted(merge(left, right) or _clock_over_part(left, right))
    if clock_and_part:
        return _fitted(merge(left, right))
    if any(not each.timeless and not each.dayish for each in pair):
        return None
    if not (_calendar_pair(left, right, gap) or _calendar_pair(right, left, gap)):
        return None
    return merge(left, right)


def _clock_over_part(left: Expression, right: Expression) -> Expression | None:
    """Join "7:30 am" and "this morning", where both tell the half of the day."""
    if left.clock == right.clock:
        return None
    clock = left if left.clock else right
    return merge(
        *(replace(each, part=None) if each is not clock else each for each in (left, right))
    )


def _fitted(each: Expression | None) -> Expression | None:
    """Let "seven" in the evening be 19 hours and drop the part once the hour is told."""
    if each is None or each.hour is None or each.part is None:
        return each
    hour = each.hour
    first = {"AF": 0, "EV": 0, "NI": 5}.get(each.part, 12)
    if first <= hour < 12:
        hour += 12
    return replace(each, hour=hour, part=None)


def _calendar_pair(left: Expression, right: Expression, gap: str) -> bool:
    """Tell whether the right expression narrows or completes the left one."""
    weekday_only = left.weekday is not None and left.day is None and left.month is None
    if weekday_only and left.nth is None and right.month is not None and right.day is not None:
        return right.weekday is None and right.shift is None
    unit = right.shift[0] if right.shift else None
    # "two thousand" cannot but be the year of the day before it
    worded = right.year is not None and right.end - right.start > YEAR_LENGTH and not right.month
    if "," in gap and unit != "year" and not worded:
        return False
    if unit == "week":
        return weekday_only and right.weekend is None and left.cue is None and right.phase is None
    if right.cue == "named":
        return False
    if unit == "year" or right.year is not None:
        if right.month or right.day or right.season or right.quarter or right.phase:
            return False
        if unit is None and "," in gap and not worded:
            return False
        return bool(left.month or left.season or left.quarter or left.holiday) and not left.year
    if unit == "month":
        return left.day is not None and left.month is None
    return False


def share_years(text: str, found: list[Expression]) -> list[Expression]:
    """Give "January and February 2023" one year."""
    shared = list(found)
    for at in range(len(shared) - 2, -1, -1):
        left, right = shared[at], shared[at + 1]
        gap = text[left.end : right.start].strip().lower()
        if (
            left.month is None
            or left.year
            or left.shift
            or left.cue
            or gap not in ("and", "or", "&")
        ):
            continue
        if right.month and right.year and not right.until:
            shared[at] = replace(left, year=right.year - (left.month > right.month))
    return shared


def make_ranges(text: str, found: list[Expression]) -> list[Expression]:
    """Make one expression of "from A to B" and "between A and B"."""
    ranged: list[Expression] = []
    for each in found:
        previous = ranged[-1] if ranged else None
        if previous and _range_gap(text, previous, each):
            ranged[-1] = replace(
                previous,
                end=each.end,
                until=each,
                approximate=previous.approximate or each.approximate,
            )
        else:
            ranged.append(each)
    return _in_weeks(text, ranged)


def _in_weeks(text: str, found: list[Expression]) -> list[Expression]:
    """Put "between Monday and Friday" in the week told before it: "next week"."""
    joined: list[Expression] = []
    for each in found:
        week = joined[-1] if joined else None
        last = each.until
        if (
            week
            and last
            and told(week) == {"shift"}
            and week.shift
            and week.shift[0] == "week"
            and each.weekday is not None
            and last.weekday is not None
            and each.shift is None
            and _IN_WEEK.fullmatch(text[week.end : each.start])
        ):
            last = replace(last, shift=week.shift)
            joined[-1] = replace(each, start=week.start, shift=week.shift, until=last)
        else:
            joined.append(each)
    return joined


def _range_gap(text: str, left: Expression, right: Expression) -> bool:
    gap = _TO.fullmatch(text[left.end : right.start])
    if not gap or left.until or right.until or left.count or right.count:
        return False
    if left.timed_only != right.timed_only and not (left.clock and right.clock):
        return False
    word = gap["word"].lower()
    opening = _FROM.search(text[max(0, left.start - 20) : left.start])
    if opening:
        between = opening["word"].lower() == "between"
        return between == (word in ("and", "&")) or word in ("-", "–", "—", "through")
    if word in ("and", "&", "to", "-", "–", "—"):
        return word in ("to", "-", "–", "—") and _kind(left) == _kind(right)
    return word in ("through", "until", "till") and _kind(left) == _kind(right)


def _kind(each: Expression) -> tuple[bool, ...]:
    if each.clock:
        return (True,)
    if each.dayish and each.shift is None:
        return (each.month is not None, each.weekday is not None and each.month is None)
    values = (each.month, each.day, each.weekday, each.hour, each.shift)
    return tuple(value is not None for value in values)

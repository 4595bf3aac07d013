"""Two figures of a story -> signs that they are two values of one figure.

How alike what is told is, what is counted, how far the figures lie apart and who knows both; and
what the rules of the checks say, each of which is a sign here, and none the last word.
"""

import math
import re
from collections.abc import Mapping

from claims.model import Bound, DateFact, Measure
from compare.anchoring import event_time, gather
from compare.checks.figures.comparable import out_of_scale, told_alike
from compare.checks.figures.counted import same_thing
from compare.checks.figures.dollars import dollars_apart
from compare.checks.figures.figure_pair import Figures
from compare.checks.figures.known import told_apart
from compare.checks.figures.parts import less_than_own, parts_of
from compare.checks.figures.scope import (
    of_a_part,
    one_of_several,
    scope_reason,
    subjects_apart,
)
from compare.checks.figures.settings import set_alike
from compare.checks.games.which_game import games_apart
from compare.checks.surroundings import elsewhere
from compare.one_value.figures import FigureRows, end_of, times
from compare.one_value.telling import slip, telling
from compare.values import Relation, compare_dates

_MEASURES = (
    Measure.COUNT,
    Measure.MONEY,
    Measure.DURATION,
    Measure.PERCENT,
    Measure.ORDINAL,
    Measure.POINTS,
)
_NEAR = math.log(1.3)
# What is one more every day.
_DAY_BY_DAY = re.compile(
    r"\b(?:straight|consecutive|successive|running|in a row)\b|"
    r"\b(?:[a-z]+th|first|second|third) (?:day|night) of\b",
    re.IGNORECASE,
)


def figure_signs(rows: FigureRows, one: int, other: int) -> dict[str, float]:
    """Gather the signs between two figures of a story that differ, given by their rows."""
    return {**told_signs(rows, one, other), **rule_signs(rows, one, other)}


def told_signs(rows: FigureRows, one: int, other: int) -> dict[str, float]:
    """Gather the signs that are quickly read: how both are told, and what they are."""
    return {
        **telling(rows, one, other),
        **_counting(rows, one, other),
        **_sizes(rows, one, other),
        **_times(rows, one, other),
    }


def _counting(rows: FigureRows, one: int, other: int) -> Mapping[str, float]:
    """Tell whether both count the same."""
    f, g = rows.told[one].fact, rows.told[other].fact
    first, second = rows.counted[one], rows.counted[other]
    words, others = set(f.qualifiers), set(g.qualifiers)
    return {
        "nouns": float(bool(f.counted and g.counted)),
        "one noun": float(bool(f.counted) and f.counted == g.counted),
        "same thing": float(same_thing(first, second)),
        "two fates": float(bool(first.fates and second.fates and not first.fates & second.fates)),
        "narrowing words": float(len(words ^ others)),
        "narrowed otherwise": float(bool(words - others and others - words)),
        **{measure.value: float(f.measure is measure) for measure in _MEASURES},
    }


def _sizes(rows: FigureRows, one: int, other: int) -> Mapping[str, float]:
    """Tell how far two figures lie apart, and how exact they are."""
    f, g = rows.told[one].fact, rows.told[other].fact
    ends = [end_of(fact) for fact in (f, g)]
    apart = math.log(times(f, g))
    return {
        "apart": apart,
        "next to each other": float(apart < _NEAR),
        "slip": float(slip(f.text, g.text)),
        "size": math.log10(1 + max(abs(end) for end in ends)),
        "round": float(sum(end % 10 == 0 for end in ends)),
        "exact": float(f.bound is Bound.EXACT and g.bound is Bound.EXACT),
        "approximate": float(f.approximate or g.approximate),
    }


def _times(rows: FigureRows, one: int, other: int) -> Mapping[str, float]:
    """Tell whether both sentences are of one time."""
    a, b = rows.told[one], rows.told[other]
    dated = [any(isinstance(fact, DateFact) for fact in s.claim.facts) for s in (a, b)]
    days = [rows.dates[row] for row in (one, other)]
    differ = (compare_dates(f, g) is Relation.DIFFERS for f in days[0] for g in days[1])
    nearest, next_one = (rows.nearest[row] for row in (one, other))
    dating = None
    if nearest is not None and next_one is not None:
        dating = compare_dates(nearest, next_one) is Relation.DIFFERS
    return {
        "dates in both": float(dated[0] == dated[1]),
        "two dates": float(all(days) and all(differ)),
        "nearest dates differ": float(dating is True),
        "nearest dates agree": float(dating is False),
        "both dated": float(None not in [event_time(s, rows.story) for s in (a, b)]),
        "day by day": float(any(_DAY_BY_DAY.search(s.claim.text) for s in (a, b))),
    }


def rule_signs(rows: FigureRows, one: int, other: int) -> dict[str, float]:
    """Ask the rules of the checks; each sign is 0 or 1."""
    a, b, story = rows.told[one], rows.told[other], rows.story
    figures = Figures(a, b, rows.counted[one], rows.counted[other], Relation.DIFFERS)
    asked = {
        "told alike": told_alike(figures, gather(a, b, story)),
        "set alike": set_alike(figures, story),
        "out of scale": out_of_scale(figures),
        "told apart": told_apart(a, b, story),
        "scope": scope_reason(a, b, story) is not None,
        "less than its own": less_than_own(a, b, story),
        "parts": parts_of(a, b, story),
        "of a part": of_a_part(a) or of_a_part(b),
        "one of several": one_of_several(a, b),
        "dollars apart": dollars_apart(a, b, story),
        "subjects apart": bool(subjects_apart(a, b, story)),
        "elsewhere": elsewhere(a, b),
        "two games": games_apart(a, b, story),
    }
    return {name: float(found) for name, found in asked.items()}

"""Two dates of a story -> signs that they date one event.

How alike what is told is, what happens, how far the dates lie apart; and what the rules of the
check of dates say, each of which is a sign here, and none the last word.
"""

import math
from collections.abc import Mapping

from claims.events import LIGHT_VERBS, event_classes
from claims.model import DateRelation
from compare.anchoring import REPORTING, anchor_of, objects_apart
from compare.as_of import dates_a_count
from compare.checks.figures.daily import changes_daily
from compare.checks.times.beginnings import done_anew
from compare.checks.times.dates import known_there, things_apart
from compare.checks.times.occasions import occasions_apart
from compare.checks.times.settings import set_alike
from compare.checks.times.superlatives import singled_apart
from compare.checks.times.timing import (
    both_fresh,
    far_apart,
    foretold_apart,
    fresh,
    late_week,
    remote,
    same_lag,
    weeks_apart,
)
from compare.checks.times.unsure import days_unlike, unsure
from compare.one_value.dates import DateRows, days_between, scale_of
from compare.one_value.telling import slip, telling

_SCALES = ("clock", "day", "month", "year")


def date_signs(rows: DateRows, one: int, other: int) -> dict[str, float]:
    """Gather the signs between two dates of a story that differ, given by their rows."""
    return {**told_signs(rows, one, other), **rule_signs(rows, one, other)}


def told_signs(rows: DateRows, one: int, other: int) -> dict[str, float]:
    """Gather the signs that are quickly read: how both are told, and what they are."""
    return {
        **telling(rows, one, other),
        **_happening(rows, one, other),
        **_gap(rows, one, other),
    }


def _happening(rows: DateRows, one: int, other: int) -> Mapping[str, float]:
    """Tell whether both tell of one deed."""
    left, right = (anchor_of(rows.told[row]) for row in (one, other))
    verbs = [left.predicate, right.predicate]
    events = [set(anchor.events) for anchor in (left, right)]
    heads = [
        {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}
        for anchor in (left, right)
    ]
    happenings = [{event for head in of for event in event_classes(head)} for of in heads]
    return {
        "one verb": float(bool(verbs[0]) and verbs[0] == verbs[1]),
        "light verb": float(bool({*verbs} & LIGHT_VERBS)),
        "one kind of event": float(bool(events[0] & events[1])),
        "two kinds of event": float(all(events) and not events[0] & events[1]),
        "one happening": float(bool((events[0] | happenings[0]) & (events[1] | happenings[1]))),
        "things in common": float(len(heads[0] & heads[1])),
        "one planned": float(left.planned != right.planned),
        "one denied": float(left.negated != right.negated),
        "of saying": float(bool({*verbs} & REPORTING)),
    }


def _gap(rows: DateRows, one: int, other: int) -> Mapping[str, float]:
    """Tell how far two dates lie apart, and how fine they are."""
    f, g = rows.told[one].fact, rows.told[other].fact
    scales = [scale_of(fact) for fact in (f, g)]
    gap = days_between(f, g)
    return {
        "one beginning": float(f.relation is not g.relation),
        "since": float(f.relation is g.relation is DateRelation.SINCE),
        "gap": math.log1p(gap),
        "a day": float(round(gap) == 1),
        "slip": float(slip(f.text, g.text)),
        "one scale": float(scales[0] == scales[1]),
        "one granularity": float(f.granularity is g.granularity),
        "relative": float(sum(fact.basis != "absolute" for fact in (f, g))),
        "unresolved": float(sum(not fact.resolved for fact in (f, g))),
        "one approximate": float(f.approximate or g.approximate),
        **{scale: float(scales.count(scale)) for scale in _SCALES},
    }


def rule_signs(rows: DateRows, one: int, other: int) -> dict[str, float]:
    """Ask the rules of the check of dates; each sign is 0 or 1."""
    a, b, story = rows.told[one], rows.told[other], rows.story
    left, right = anchor_of(a), anchor_of(b)
    planned = left.planned and right.planned
    two_things = things_apart(left, right)
    far = far_apart(a.fact, b.fact, planned=planned, rare=False)
    asked = {
        "set alike": set_alike(a, b, story),
        "unsure": unsure(a) or unsure(b),
        "days unlike": days_unlike(a.fact, b.fact),
        "late in the week": late_week(a, b) or late_week(b, a),
        "of a count": dates_a_count(a, story) or dates_a_count(b, story),
        "daily": changes_daily(a, b),
        "foretold apart": foretold_apart(a, b),
        "done anew": done_anew(a) != done_anew(b),
        "far apart": far,
        "things apart": two_things,
        "things far apart": two_things and far,
        "known there": known_there(a, b, story) or known_there(b, a, story),
        "both fresh": both_fresh(a, b, rare=False),
        "one fresh": fresh(a) != fresh(b),
        "both remote": remote(a) and remote(b),
        "same lag": same_lag(a, b),
        "weeks apart": weeks_apart(a, b),
        "objects apart": objects_apart(left, right, story),
        "occasions apart": occasions_apart(a, b),
        "singled apart": singled_apart(a, b),
    }
    return {name: float(bool(found)) for name, found in asked.items()}

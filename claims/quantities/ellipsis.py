"""Figures whose unit is said once: "5.4 percent, up from 5.3", "from 45 to 52 percent"."""

import re
from dataclasses import replace

from claims.model import Measure
from claims.quantities.figure import Figure

_LENT = frozenset(
    {
        Measure.PERCENT,
        Measure.MONEY,
        Measure.LENGTH,
        Measure.MASS,
        Measure.TEMPERATURE,
        Measure.SPEED,
    }
)
_BACK = re.compile(
    r",? (?:(?:up|down|compared|compares|rising|falling|higher|lower|as opposed|instead|rather)"
    r"(?:,? \w+)? )?(?:from|with|to|than|versus|vs\.?|against)(?: just| about| only| nearly)? ",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:from|with|than|versus|vs\.?|against|compared to)\b", re.IGNORECASE)
_FORTH = re.compile(r" to (?:about |nearly |just |around |almost )?")
_FROM = re.compile(r"\bfrom (?:about |nearly |just |around |almost )?$", re.IGNORECASE)
_CLOSED = re.compile(
    r"\s*(?:$|[.,;:)!?]|(?:in|a (?:year|month|week|quarter|day|decade)|"
    r"the (?:year|month|week|quarter|day|previous|prior)|last|previously|"
    r"earlier|before|at|on|when|two|three|and)\b)"
)
# "41.8 degrees in Odell on Monday and 43.1 in Marnley"
_ELSEWHERE = re.compile(
    r" (?:in|at|on|for|near) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?: (?:on|at|in) \w+)?"
    r"(?:,| and|, and| but|, but|, while|, against) (?:just |only |about |nearly )?"
)
_PLACED = re.compile(r" (?:in|at|on|for|near) (?:the )?[A-Z]")
# a bare figure told beside one with a unit is of its size
_SCALE = 4.0


def lend_units(text: str, figures: list[Figure]) -> list[Figure]:
    """Give a bare figure the unit of the one beside it that it is set against."""
    found = list(figures)
    for at in range(1, len(found)):
        left, right = found[at - 1], found[at]
        between = text[left.end : right.start]
        if (
            _bare(right)
            and _alike(left, right)
            and _ELSEWHERE.fullmatch(between)
            and _PLACED.match(text, right.end)
        ):
            found[at] = _lent(right, left)
        elif _bare(right) and _alike(left, right) and _CLOSED.match(text, right.end):
            link = _BACK.fullmatch(between)
            if link and _EARLIER.search(link.group()):
                found[at] = _lent(right, left)
        elif (
            _bare(left)
            and _alike(right, left)
            and _FORTH.fullmatch(between)
            and _FROM.search(text, max(0, left.start - 14), left.start)
        ):
            found[at - 1] = _lent(left, right)
    return found


def _bare(figure: Figure) -> bool:
    return figure.measure is Measure.COUNT and not figure.counted and not figure.per


def _alike(full: Figure, bare: Figure) -> bool:
    """Tell whether a figure has a unit to lend and the bare one is of its size."""
    if full.measure not in _LENT or not (full.value and bare.value):
        return False
    size = abs(bare.value / full.value)
    return 1 / _SCALE <= size <= _SCALE


def _lent(bare: Figure, full: Figure) -> Figure:
    return replace(
        bare,
        low=bare.low * full.factor + full.offset,
        high=bare.high * full.factor + full.offset,
        unit=full.unit,
        measure=full.measure,
        precision=bare.precision * full.factor,
    )

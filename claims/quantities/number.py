"""A number of a text, before it is known what it counts."""

from dataclasses import dataclass
from enum import StrEnum


class NumberKind(StrEnum):
    """Say what sort of number was read."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of the text; `place` is its last significant place, `digits` tells it has figures.

    `scaled` tells that a magnitude ("million") is part of it. A vague number ("dozens") has its
    least value.
    """

    start: int
    end: int
    value: float
    place: float = 1.0
    kind: NumberKind = NumberKind.CARDINAL
    digits: bool = False
    scaled: bool = False
    approximate: bool = False

"""A side's value as it is compared with others: one key however it is written."""

from claims.model import Measure, QuantityFact
from compare.model import Side
from compare.values import describe_quantity


def value_key(side: Side) -> str:
    """Return a figure by its number and unit, any other value by its words.

    "Nineteen" and "19" are one, "34" and "34-year-old"; case, spaces and marks are set aside.
    """
    for fact in side.claim.facts:
        at = (fact.start, fact.end) == (side.start, side.end)
        if at and isinstance(fact, QuantityFact) and side.value in _written(fact):
            about = "about " if fact.approximate else ""
            ends = dict.fromkeys(f"{end:.9g}" for end in (fact.low, fact.high))
            unit = "" if fact.measure is Measure.COUNT else fact.unit or fact.measure.value
            return f"{about}{' to '.join(ends)} {unit}".rstrip()
    return " ".join(side.value.lower().split()).strip(" .,;:!?\"'“”‘’")


def _written(fact: QuantityFact) -> tuple[str, str]:
    return fact.text, describe_quantity(fact)

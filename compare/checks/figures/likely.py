"""Two figures that are probably two values of one figure, where the rules see no such thing."""

from collections.abc import Iterator
from functools import partial

from claims.model import QuantityFact
from compare.checks.figures.counted import describe
from compare.checks.figures.dollars import dollars_apart
from compare.checks.figures.known import kinds_apart
from compare.checks.figures.parts import less_than_own, parts_of
from compare.checks.figures.quantities import check_quantities
from compare.checks.which_quake import quakes_apart
from compare.model import Kind, Status
from compare.one_value.figure_signs import rule_signs, told_signs
from compare.one_value.figures import FigureRows
from compare.one_value.probable import probable
from compare.one_value.weights import ONE_FIGURE
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import describe_quantity

# What alone keeps two figures apart.
_APART = ("day by day", "subjects apart")


def check_likely(story: Story) -> Iterator[Outcome]:
    """Find pairs of figures that are probably in conflict.

    What the rules say of a pair stands, except that both may be true for their scope: of the pairs
    that are this probable, four in five of those were conflicts all the same.
    """
    rows = FigureRows(story)
    signs = partial(told_signs, rows), partial(rule_signs, rows)
    pairs = probable(rows, rows.pairs(), signs, ONE_FIGURE, _APART)
    for one, other, probability in pairs:
        a, b = rows.told[one], rows.told[other]
        ruled = check_quantities(a, b, story)
        if ruled is not None and ruled.status is not Status.SCOPE:
            continue
        if not quakes_apart(a, b, story) and not kinds_apart(a, b, story):
            yield _outcome(a, b, probability, describe(rows.counted[one], a.fact), story)


def _outcome(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    probability: float,
    topic: str,
    story: Story,
) -> Outcome:
    status = Status.SCOPE
    if dollars_apart(a, b, story):
        reason = "The sums are converted ones, and may be in dollars of two countries."
    elif parts_of(a, b, story) or less_than_own(a, b, story):
        reason = "One figure is of a part only: its own article counts the rest as well."
    else:
        status = Status.CONFLICT
        reason = (
            f"{FIRST}: {describe_quantity(a.fact)}. {SECOND}: {describe_quantity(b.fact)}. "
            "Both probably give the same figure."
        )
    return Outcome(
        check="quantity",
        kind=Kind.QUANTITY,
        status=status,
        confidence=round(probability, 4),
        explanation=reason,
        topic=topic,
        a=side(a, describe_quantity(a.fact)),
        b=side(b, describe_quantity(b.fact)),
    )

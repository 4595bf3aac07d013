"""Two figures that the rules leave alone, but that are probably two values of one figure."""

from collections.abc import Iterator

from claims.model import QuantityFact
from compare.checks.figures.counted import describe
from compare.checks.figures.dollars import dollars_apart
from compare.checks.figures.parts import less_than_own, parts_of
from compare.checks.figures.quantities import check_quantities
from compare.checks.figures.scope import scope_reason
from compare.checks.figures.which_quake import quakes_apart
from compare.model import Kind, Status
from compare.one_value.figure_signs import figure_signs
from compare.one_value.figures import FigureRows
from compare.one_value.weights import ONE_FIGURE
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import describe_quantity

# From this probability on two figures are listed; in folds by story four of five are then right.
_LISTED = 0.6
# What alone keeps two figures apart.
_APART = ("day by day", "told apart", "subjects apart")


def check_likely(story: Story) -> Iterator[Outcome]:
    """Find pairs of figures that are probably in conflict, of which the rules say nothing.

    What the rules say of a pair stands. Where they only see a reason why both may be true, the pair
    is told with it.
    """
    rows = FigureRows(story)
    for one, other in rows.pairs():
        a, b = rows.told[one], rows.told[other]
        if not {a.article.id, b.article.id} <= rows.whole:
            continue
        signs = figure_signs(rows, one, other)
        if any(signs[name] for name in _APART) or quakes_apart(a, b, story):
            continue
        probability = ONE_FIGURE.probability(signs)
        if probability >= _LISTED and check_quantities(a, b, story) is None:
            yield _outcome(a, b, probability, describe(rows.counted[one], a.fact), story)


def _outcome(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    probability: float,
    topic: str,
    story: Story,
) -> Outcome:
    reason: str | None = None
    status = Status.CONFLICT
    if dollars_apart(a, b, story):
        reason = "The sums are converted ones, and may be in dollars of two countries."
    elif parts_of(a, b, story) or less_than_own(a, b, story):
        reason = "One figure is of a part only: its own article counts the rest as well."
    else:
        reason = scope_reason(a, b, story)
    if reason is not None:
        status = Status.SCOPE
    else:
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

import math

import pytest

from claims.model import Anchor, Bound, Measure, QuantityFact
from compare.checks.figures.bounded import bounded
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of


def judged(sentence: str, upper_subject: str, upper: float = 48e6) -> QuantityFact:
    """Return the lower limit of a sentence, joined with its upper one where there is one."""
    telling = Telling("Ledger")
    fields = {"measure": Measure.MONEY, "unit": "USD"}
    low = figure("$40 million", 40e6, **{**fields, "high": math.inf, "bound": Bound.MORE_THAN})
    high = figure(
        "$48 million",
        upper,
        anchor=Anchor(predicate="be", subjects=(upper_subject,)),
        **{**fields, "low": -math.inf, "bound": Bound.LESS_THAN},
    )
    telling.tell(sentence, low, high)
    # each limit in a claim of its own
    story = story_of(telling)
    first = next(s for s in statements(story, QuantityFact) if s.fact.bound is Bound.MORE_THAN)
    return bounded(first, story).fact


def test_two_limits_of_one_figure_are_joined() -> None:
    """A lower limit is told together with the upper one that the sentence adds."""
    fact = judged("The offer is over $40 million, but it is less than $48 million.", "it")
    assert (fact.low, fact.high, fact.bound) == (40e6, 48e6, Bound.BETWEEN)
    assert fact.text == "more than $40 million and less than $48 million"


@pytest.mark.parametrize(
    ("sentence", "upper"),
    [
        ("The offer is over $40 million. The other is less than $48 million.", 48e6),
        ("The offer is over $40 million, but it is less than $48 million.", 30e6),
    ],
    ids=["not joined", "below the lower limit"],
)
def test_other_limits_are_left_alone(sentence: str, upper: float) -> None:
    """What does not cap the figure is the limit of another."""
    assert math.isinf(judged(sentence, "it", upper).high)

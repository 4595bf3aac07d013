from claims.model import Measure
from compare.model import Side
from compare.value_key import value_key
from tests.compare.factories import Telling, figure


def key(text: str, value: float, measure: Measure = Measure.COUNT) -> str:
    """Return the key of a figure as a side of a finding."""
    claim = Telling("Ledger").tell(f"It was {text}.", figure(text, value, "", measure=measure))
    (fact,) = claim.facts
    return value_key(Side(claim=claim, start=fact.start, end=fact.end, value=text))


def test_one_figure_has_one_key() -> None:
    """A figure has one key in words, in digits and with the unit at it."""
    assert key("nineteen", 19) == key("19", 19)
    assert key("34-year-old", 34, Measure.AGE) == key("34", 34, Measure.AGE)


def test_two_figures_have_two_keys() -> None:
    """Another number or another measure is another key."""
    assert key("19", 19) != key("20", 20)
    assert key("34", 34, Measure.AGE) != key("34", 34)

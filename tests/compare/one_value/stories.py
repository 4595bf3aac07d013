"""Two articles of one story with a figure and a date each, made by hand."""

from datetime import date

from claims.model import DateFact, QuantityFact
from compare.one_value.dates import DateRows
from compare.one_value.figures import FigureRows
from tests.compare.factories import Telling, day, figure, story_of

FINED = "The operator paid a fine of {} over its brakes."
LEFT = "The head of the operator left on {}."


def figure_rows(
    first: QuantityFact | None = None,
    second: QuantityFact | None = None,
    *,
    again: str = FINED,
    outlets: tuple[str, str] = ("Ledger", "Courier"),
    cosine: float = 0.8,
) -> FigureRows:
    """Tell of a fine in two articles; the second sentence is `again`."""
    one, other = first or figure("24", 24.0), second or figure("14", 14.0)
    left, right = (Telling(outlet, file=outlet + str(n)) for n, outlet in enumerate(outlets))
    left.tell(FINED.format(one.text), one)
    right.tell(again.format(other.text), other)
    return FigureRows(story_of(left, right, cosine=cosine))


def date_rows(first: DateFact | None = None, second: DateFact | None = None) -> DateRows:
    """Tell of a departure in two articles."""
    one = first or day("2 March", date(2024, 3, 2))
    other = second or day("3 March", date(2024, 3, 3))
    left, right = Telling("Ledger"), Telling("Courier")
    left.tell(LEFT.format(one.text), one)
    right.tell(LEFT.format(other.text), other)
    return DateRows(story_of(left, right))

"""Dates that probably are of one event: what may explain them."""

from datetime import date

import pytest

from claims.model import DateFact
from compare.checks.times.likely import put_off
from tests.compare.factories import Telling, day, story_of, two

HELD = "The opening was held on 10 May."


@pytest.mark.parametrize(
    ("planned", "other", "apart"),
    [
        ("The opening had been set for 3 May but was delayed.", HELD, True),
        ("Set for 3 May, the opening was then postponed by a week.", HELD, True),
        ("The delayed opening was held on 3 May.", HELD, False),
        (
            "The opening had been set for 3 May but was delayed.",
            "The opening, set for 10 May, was postponed.",
            False,
        ),
    ],
)
def test_a_day_that_was_put_off(planned: str, other: str, apart: bool) -> None:
    """Put off is the day before the word, and only where the other one was not put off as well."""
    one, two_ = Telling("Ledger"), Telling("Coast")
    one.tell(planned, day("3 May", date(2024, 5, 3)))
    two_.tell(other, day("10 May", date(2024, 5, 10)))
    a, b = two(story_of(one, two_), DateFact)
    assert (put_off(a, b) is not None) is apart
    assert (put_off(b, a) is not None) is apart

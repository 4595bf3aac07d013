from datetime import UTC, date, datetime

import pytest

from claims.metadata import read_published


@pytest.mark.parametrize(
    ("text", "day", "moment"),
    [
        ("20210304T084500Z", date(2021, 3, 4), datetime(2021, 3, 4, 8, 45, tzinfo=UTC)),
        ("2021-03-04T08:45Z", date(2021, 3, 4), datetime(2021, 3, 4, 8, 45, tzinfo=UTC)),
        ("4 March 2021, 8:45", date(2021, 3, 4), None),
        ("20210304", None, None),
    ],
)
def test_a_publication_date_is_read(text: str, day: date | None, moment: datetime | None) -> None:
    """A date of publication is read in the forms of metadata, bare figures left alone."""
    assert read_published(text)[:2] == (day, moment)


def test_what_is_no_date_is_said() -> None:
    """Text that is no date gives the reason instead."""
    assert read_published("some time ago") == (None, None, '"some time ago" is not a date')

"""The arrangement of a comparison for reading."""

from compare.model import Comparison
from reports.view import build_view


def test_empty(empty: Comparison) -> None:
    """An empty comparison gives an empty view."""
    assert build_view(empty).conflicts == ()

from compare.model import Comparison, Kind, Status


def test_statuses_come_most_urgent_first() -> None:
    """The order of the statuses is that of a report: conflicts first, agreements last."""
    assert [status.value for status in Status] == [
        "conflict",
        "speakers",
        "superseded",
        "scope",
        "rounding",
        "variant",
        "agreement",
    ]


def test_kinds_are_those_of_the_report() -> None:
    """The kinds of finding keep the names that reports and filters use."""
    assert {kind.value for kind in Kind} == {
        "date",
        "quantity",
        "name",
        "place",
        "quote",
        "polarity",
        "assertion",
    }


def test_a_comparison_has_no_remarks_of_its_own() -> None:
    """A comparison without notices or failures says so with empty lists."""
    empty = Comparison(articles=(), claims=(), groups=(), findings=())
    assert (empty.notices, empty.failures) == ((), ())

import pytest

from benchmarks.gold import Item, Result
from benchmarks.gold_items import of_results


def result(name: str, *, expect: str, found: str, right: bool) -> Result:
    """Make what a comparison says of an item."""
    place = ("ferry.txt", "sank")
    item = Item(id=name, expect=(expect,), a=place, b=place, why=f"why {name}")
    return Result(item=item, found=(found,) if found else (), right=right)


def test_items_of_all_stories_count_alike() -> None:
    """The figure is the share of all items; a false conflict is the worst error and is counted."""
    one = [
        result("missed", expect="agreement", found="", right=False),
        result("right", expect="conflict", found="conflict", right=True),
    ]
    two = [result("alarm", expect="scope", found="conflict", right=False)]
    scored = of_results([("one", one), ("two", two)])
    assert scored.figure == pytest.approx(1 / 3)
    assert scored.rows == 3
    assert scored.note == "one 1 of 2, two 0 of 1, 1 wrongly called a conflict"
    weights = {error.place: error.weight for error in scored.errors}
    assert weights["alarm"] > weights["missed"]
    assert {error.found for error in scored.errors} == {"conflict", "not compared"}

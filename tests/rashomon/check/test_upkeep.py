"""What is done to a baseline: decisions about findings by name, and what is over taken out."""

from dataclasses import replace
from datetime import date

import pytest

from claims.errors import SettingsError
from rashomon.check.upkeep import decide, differences, prune, write_all
from reports.check.model import Decision
from tests.rashomon.check.findings import DECISION, entry, found, state

DAY = date(2024, 6, 1)
CARS = found("Post: 12", "Coast: 15")
COST = found("Post: 30", "Coast: 40", label="Cost")
NOW = Decision(reason="asked the council", by="om", until=date(2024, 9, 1))


def test_a_finding_is_decided_about_by_its_id_or_fingerprint() -> None:
    """The one named gets the decision, whatever was decided before, and the others keep theirs."""
    known = (entry(CARS), entry(COST))
    for name in (CARS.id, CARS.id.upper(), CARS.fingerprint, CARS.fingerprint[:12]):
        done = decide(known, [CARS, COST], NOW, [name])
        assert sorted(done.entries, key=str) == sorted((entry(CARS, NOW), entry(COST)), key=str)


def test_what_nothing_tells_apart_is_decided_about_together() -> None:
    """Of two findings in one text both get the decision, and both are counted."""
    done = decide((entry(CARS, count=2),), [CARS, CARS, COST], NOW, [CARS.id])
    assert done.entries == (entry(CARS, NOW, count=2),)


def test_a_name_that_fits_none_or_several_is_told() -> None:
    """A name has to say which finding is meant."""
    with pytest.raises(SettingsError, match="no open finding is called 'f000'"):
        decide((), [CARS], NOW, ["f000"])
    twin = replace(COST, identity=replace(COST.identity, fingerprint=CARS.fingerprint[:20] + "0"))
    with pytest.raises(SettingsError, match="several"):
        decide((), [CARS, twin], NOW, [CARS.fingerprint[:10]])


def test_what_is_gone_and_what_expired_is_taken_out() -> None:
    """The entries of findings that are there and decisions that hold stay as they are."""
    over = replace(DECISION, until=date(2024, 5, 31))
    last = replace(DECISION, until=DAY)
    radio = found("Post: 1", "Radio: 2", label="Boats")
    known = (entry(CARS, over, count=2), entry(COST, last), entry(radio))
    done = prune(known, state(CARS, COST), DAY)
    assert done.entries == (entry(COST, last),)
    assert sorted(one.about for one in done.removed) == ["Boats", "Cars"]
    assert prune(done.entries, state(CARS, COST), DAY).removed == ()


def test_a_count_falls_to_what_is_there() -> None:
    """Of an entry for two findings one stays where one of them is left."""
    done = prune((entry(CARS, count=2),), state(CARS), DAY)
    assert done.entries == (entry(CARS),)


def test_differences_are_what_each_side_lacks() -> None:
    """What a folder has and the baseline lacks is new, the other way round it is stale."""
    told = differences((entry(COST),), state(CARS), DAY)
    assert [one.finding for one in told.new] == [CARS]
    assert [one.about for one in told.stale] == ["Cost"]


def test_writing_all_takes_in_only_what_is_not_held() -> None:
    """Entries keep their decision, and those whose finding is gone stay until they are pruned."""
    done = write_all((entry(COST),), [CARS], NOW)
    assert done.added == 1
    assert sorted(done.entries, key=str) == sorted((entry(COST), entry(CARS, NOW)), key=str)
    assert write_all(done.entries, [CARS], DECISION).entries == done.entries

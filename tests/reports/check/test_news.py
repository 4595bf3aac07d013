"""What is new in a run: held against the state before, and against decisions that may expire."""

from dataclasses import replace
from datetime import date

from compare.model import Failure, Status
from reports.check.model import CheckFinding, Decision, State
from reports.check.news import Entry, News, tell_news
from tests.rashomon.check.findings import DECISION, entry, found, state

DAY = date(2024, 6, 1)
CARS = found("Post: 12", "Coast: 15")
COST = found("Post: 30", "Coast: 40", label="Cost")
GROWN = found("Post: 12", "Coast: 15", "Radio: 15")
WORSE = found("Post: 12", "Coast: 15", "Radio: 19")


def news(now: State, before: State | None = None, *baseline: Entry, today: date = DAY) -> News:
    """Tell what is new, where conflicts fail."""
    return tell_news(
        now,
        before=before,
        baseline=baseline,
        fails=lambda finding: finding.status is Status.CONFLICT,
        today=today,
    )


def new_in(told: News) -> list[tuple[CheckFinding, str]]:
    """Return the new findings and why they are."""
    return [(one.finding, one.why) for one in told.new]


def test_all_is_new_where_nothing_was_before() -> None:
    """Without a state before and without a baseline every open finding counts as new."""
    told = news(state(CARS, COST))
    assert new_in(told) == [(CARS, ""), (COST, "")]
    assert told.arrived == ()


def test_what_was_there_is_known() -> None:
    """A finding of before is known, also with a further outlet; one that is gone is resolved."""
    told = news(state(GROWN), state(CARS, COST))
    assert new_in(told) == []
    assert told.known == 1
    assert [one.finding for one in told.resolved] == [COST]
    assert told.arrived == ("radio.txt",)


def test_a_further_value_is_new_and_says_which() -> None:
    """A third version is new whether the two were in the state before or in the baseline."""
    assert new_in(news(state(WORSE), state(CARS))) == [(WORSE, "a further value: 19")]
    assert new_in(news(state(WORSE), None, entry(CARS))) == [(WORSE, "a further value: 19")]


def test_a_graver_status_is_new_and_says_what_it_was() -> None:
    """What was explained and is a conflict now is new; the other way round it is resolved."""
    light = found("Post: 12", "Coast: 15", status=Status.SCOPE)
    assert new_in(news(state(CARS), state(light))) == [(CARS, "it was scope before")]
    told = news(state(light), state(CARS))
    assert new_in(told) == []
    assert [(one.finding, one.explained) for one in told.resolved] == [(CARS, Status.SCOPE)]


def test_an_entry_covers_one_finding_only() -> None:
    """Of two findings that nothing tells apart an entry covers one, a count of two both."""
    told = news(state(CARS, CARS), None, entry(CARS))
    assert len(told.new) == len(told.covered) == 1
    told = news(state(CARS, CARS), None, entry(CARS, count=2))
    assert (len(told.new), len(told.covered)) == (0, 2)
    told = news(state(CARS), None, entry(CARS, count=2))
    assert (len(told.covered), len(told.stale)) == (1, 1)


def test_one_finding_before_is_one_after() -> None:
    """A second finding in the words of the first is new against the state before as well."""
    assert len(news(state(CARS, CARS), state(CARS)).new) == 1


def test_an_entry_holds_through_its_last_day() -> None:
    """Before its day and on it an entry covers its finding; the day after it is new again."""
    until = entry(CARS, replace(DECISION, until=DAY))
    for today in (date(2024, 5, 31), DAY):
        told = news(state(CARS), None, until, today=today)
        assert (told.new, told.expired) == ((), ())
        assert [one.decision for one in told.covered] == [until.decision]
    told = news(state(CARS), None, until, today=date(2024, 6, 2))
    ((finding, why),) = new_in(told)
    assert finding == CARS
    assert "expired on 1 June 2024" in why
    assert DECISION.reason in why
    assert [one.about for one in told.expired] == ["Cars"]
    assert [*told.covered, *told.stale] == []


def test_what_expired_is_new_also_where_the_state_before_had_it() -> None:
    """A decision that is over is not replaced by the finding's having been there."""
    until = entry(CARS, replace(DECISION, until=date(2024, 5, 1)))
    assert len(news(state(CARS), state(CARS), until).new) == 1


def test_an_entry_whose_finding_is_gone_is_stale() -> None:
    """It is told with what it was about, once for each that it counts."""
    told = news(state(CARS), None, entry(CARS), entry(COST))
    assert [(one.about, one.sides) for one in told.stale] == [("Cost", ("Coast: 40", "Post: 30"))]
    assert new_in(told) == []


def test_a_decision_outlives_edited_words() -> None:
    """An outlet that puts its value in other words, or joins, changes nothing of a decision."""
    edited = found("Post: 12", "Coast: 15: it may be 15")
    for now in (edited, GROWN):
        told = news(state(now), None, entry(CARS))
        assert new_in(told) == []
        assert [one.decision for one in told.covered] == [DECISION]
        assert told.stale == ()


def test_findings_of_a_file_that_cannot_be_read_are_not_resolved() -> None:
    """Nobody knows whether what it said is over; findings of other files are resolved."""
    failed = replace(state(), failures=(Failure(file="coast.txt", reason="no words"),))
    radio = found("Post: 1", "Radio: 2")
    told = news(failed, state(CARS, radio))
    assert [one.finding for one in told.resolved] == [radio]


def test_other_decisions_are_told_apart() -> None:
    """Each covered finding has the decision of its own entry."""
    other = Decision(reason="a slip of the pen", by="om")
    told = news(state(CARS, COST), None, entry(COST, other), entry(CARS))
    assert [(one.finding, one.decision) for one in told.covered] == [
        (CARS, DECISION),
        (COST, other),
    ]

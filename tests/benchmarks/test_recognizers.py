import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.measurement import Scored
from benchmarks.recognizers_dates import DURATIONS, is_news, score, score_durations
from benchmarks.recognizers_quantities import EVERY, judge_input, wanted_values
from claims.model import Measure

FILE = "dates.jsonl"
# a Monday
REFERENCE = "2018-03-05T00:00:00"


def dated(text: str, shown: str, past: dict[str, str], future: dict[str, str]) -> dict[str, Any]:
    """Make an input with one result."""
    result = {
        "text": shown,
        "start": text.index(shown),
        "length": len(shown),
        "resolution": {"Timex": "T", "PastResolution": past, "FutureResolution": future},
    }
    return {"input": text, "reference": REFERENCE, "results": [result]}


def scores(data: Path, *rows: dict[str, Any]) -> list[Scored]:
    """Score inputs as news and in all."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (data / FILE).write_text(lines, encoding="utf-8")
    return list(score(FILE, data))


def test_value_counted_back_or_forward_is_right(tmp_path: Path) -> None:
    """A weekday is right as the last one, and as the next one."""
    last, following = {"date": "2018-03-02"}, {"date": "2018-03-09"}
    row = dated("The ferry sank on Friday.", "Friday", last, following)
    assert scores(tmp_path, row)[0].figure == 1


def test_another_value_is_wrong(tmp_path: Path) -> None:
    """A date that is neither value is an error that names both."""
    other = {"date": "2018-02-23"}
    news = scores(tmp_path, dated("The ferry sank on Friday.", "Friday", other, other))[0]
    assert news.figure == 0
    (error,) = news.errors
    assert error.wanted == "T of “Friday”"
    assert "2018-03-02" in error.found


def test_periods(tmp_path: Path) -> None:
    """A period is right with its last day in or out, and wrong where it is far too long."""
    month = {"startDate": "2018-01-01", "endDate": "2018-02-01"}
    day = {"startDate": "2018-01-10", "endDate": "2018-01-11"}
    text = "The ferry was idle in January 2018."
    assert scores(tmp_path, dated(text, "January 2018", month, month))[0].figure == 1
    assert scores(tmp_path, dated(text, "January 2018", day, day))[0].figure == 0


def test_extra_dates_lower_the_figure(tmp_path: Path) -> None:
    """A date where none is stated counts as found and is an error."""
    row = {"input": "She left on May 3, 2017.", "reference": REFERENCE, "results": []}
    news = scores(tmp_path, row)[0]
    assert (news.figure, news.rows) == (0, 0)
    assert [error.wanted for error in news.errors] == ["nothing"]


def test_the_filter_leaves_inputs_out(tmp_path: Path) -> None:
    """The first figure is of the inputs that news could hold, the second of all."""
    past = {"date": "2018-03-02"}
    kept = dated("The ferry sank on Friday.", "Friday", past, past)
    out = dated("put my day in order", "my day", past, past)
    news, every = scores(tmp_path, kept, out)
    assert (news.figure, news.rows, every.rows) == (1, 1, 2)
    assert every.figure < 1
    assert "1 inputs left out" in news.note


@pytest.mark.parametrize(
    "text",
    [
        "We sail on 12",
        "We sail on the 12.",
        "We sail 3/4",
        "We sail on 3-4",
        "We sailed 2014/3",
        "We sail tmrw",
        "Clear my week",
        "We sail now",
        "We sail the next day",
        "It was the same week",
        "We sail in week 12",
        "We sail in two business days",
        "It was built in the year 812",
    ],
)
def test_not_news(text: str) -> None:
    """The filter leaves out notes to oneself and what leans on a text around."""
    assert not is_news(text)


@pytest.mark.parametrize(
    "text",
    [
        "We sail on 12 May",
        "We sail on the 12th",
        "We sailed on January 12, 2016",
        "It ran from 2014-2018",
        "It was signed on 2014-03-09",
        "We sail two weeks from now",
        "We sailed the day before yesterday",
        "They sailed for two days",
        "We sail at 8.30 pm",
        "We sail within five days",
        "The rest of the week stays dry",
    ],
)
def test_news(text: str) -> None:
    """The filter keeps what news writes, also where the reader may fail at it."""
    assert is_news(text)


def durations(data: Path, text: str, shown: str, seconds: str) -> Scored:
    """Score one input with one duration."""
    row = dated(text, shown, {"duration": seconds}, {"duration": seconds})
    file = data / DURATIONS
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(row), encoding="utf-8")
    return next(score_durations(data))


def test_durations(tmp_path: Path) -> None:
    """A duration is right by its length in seconds, and a month need not have 30 days."""
    assert durations(tmp_path, "It took 3 hours.", "3 hours", "10800").figure == 1
    assert durations(tmp_path, "It took 2 months.", "2 months", "5184000").figure == 1
    wrong = durations(tmp_path, "It took 3 hours.", "3 hours", "7200")
    assert wrong.figure == 0
    assert "10800 s" in wrong.errors[0].found


@pytest.mark.parametrize(
    ("text", "wanted", "right"),
    [
        ("They sold 14 boats", [(10, 11, 14.0)], True),
        ("They sold 14 boats", [(10, 11, 15.0)], False),
        ("They sold 14 boats", [(14, 17, 14.0)], False),
        ("They sold 14 boats", [(10, 11, 14.0), (13, 17, 2.0)], False),
        ("They sold boats", [], True),
    ],
)
def test_numbers(text: str, wanted: list[tuple[int, int, float]], right: bool) -> None:
    """An input is right where each value is read at its place."""
    assert (judge_input(text, wanted, EVERY) is None) is right


def test_no_value_of_a_measure() -> None:
    """An input without a value of the measure is wrong where one is read."""
    money = frozenset({Measure.MONEY})
    assert judge_input("They sold 14 boats", [], money) is None
    assert judge_input("They paid $14", [], money) is not None
    assert judge_input("They paid 14 hands", [(10, 11, 14.0)], money) is not None


def test_inputs_without_figures_are_left_out() -> None:
    """An input whose values are no figures isn't counted; one without results is."""
    relative = {"results": [{"start": 0, "end": 3, "resolution": {"value": "end+0"}}]}
    assert wanted_values(relative) is None
    assert wanted_values({"results": []}) == []
    percent = {"results": [{"start": 0, "end": 2, "resolution": {"value": "40%"}}]}
    assert wanted_values(percent) == [(0, 2, 40.0)]

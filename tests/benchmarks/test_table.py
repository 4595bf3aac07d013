import json
from dataclasses import replace

import pytest

from benchmarks import table
from benchmarks.measurement import Error, Measurement
from benchmarks.quality import SETS

TAKEN = Measurement(
    name="tides",
    dataset="Harbours",
    split="dev",
    measure="value F1",
    target=0.9,
    published=0.8,
    source="the harbour master",
    figure=0.87654,
    note="precision 0.9, recall 0.85",
    rows=120,
    seconds=1.25,
    errors=(
        Error(place="a", wanted="high", found="low", weight=1),
        Error(place="b", wanted="noon", found="six", text="At six\n the  tide turned.", weight=2),
    ),
)


@pytest.mark.parametrize("blank", [one for each in SETS for one in each.measurements])
def test_rows_fit_a_narrow_terminal(blank: Measurement) -> None:
    """Every row has its columns apart from one another in 80 columns."""
    filled = replace(blank, figure=0.5, rows=1574, seconds=999.9)
    line = table.row(filled, 80)
    assert len(line) <= 80
    assert len(table.header(80)) == len(line)
    columns = {0: blank.name, 17: blank.dataset, 30: blank.split, 38: blank.measure}
    for start, text in columns.items():
        assert line[start:].startswith(text)
        assert start == 0 or line[start - 1] == " "
    assert len(line[38 + len(blank.measure) :].split()) == 5


def test_a_wide_terminal_shows_more() -> None:
    """The note stands behind the row where there is room for it, and is cut at the edge."""
    assert TAKEN.note not in table.row(TAKEN, 100)
    assert TAKEN.note in table.row(TAKEN, 160)
    assert len(table.row(replace(TAKEN, note="x" * 300), 160)) == 160


def test_not_measured() -> None:
    """A row without a figure says why."""
    line = table.row(replace(TAKEN, figure=None, missing="tides.jsonl is missing"), 80)
    assert line.endswith("not measured: tides.jsonl is missing")
    assert "0.900" not in line


def test_summary_names_whose_figure_is_published() -> None:
    """Below the table stand the goals that are not reached and the sources."""
    text = "\n".join(table.summary([TAKEN], 80))
    assert "0 of 1 goals reached; short: tides" in text
    assert "tides: 0.800 the harbour master" in text
    reached = "\n".join(table.summary([replace(TAKEN, figure=0.9)], 80))
    assert reached.startswith("1 of 1 goals reached\n")


def test_the_worst_errors_come_first() -> None:
    """Errors are sorted by weight, as many as asked, their texts on one line."""
    lines = list(table.errors(TAKEN, 1, 80))
    assert lines[1] == "tides: 1 of 2 errors"
    assert lines[-2:] == ["  - b: wanted noon, found six", "    At six the tide turned."]
    assert list(table.errors(replace(TAKEN, errors=()), 5, 80)) == []


def test_times_stand_apart_in_json() -> None:
    """The figures hold no time; a figure that is one stands with the times."""
    timed = replace(TAKEN, name="speed", timed=True, figure=1.5)
    later = replace(timed, seconds=9.0, figure=1.7)
    first, second = (json.loads(table.as_json([TAKEN, one])) for one in (timed, later))
    assert first["measurements"] == second["measurements"]
    assert first["measurements"][0]["figure"] == 0.87654
    assert first["measurements"][1]["figure"] is None
    assert first["times"]["speed"] == {"seconds": 1.25, "figure": 1.5}
    assert first["format"] == "rashomon-quality/1"


def test_fitted_rows_reach_no_goal() -> None:
    """A figure on data that weights were fitted on is told as too good and counts for nothing."""
    lines = list(table.summary([replace(TAKEN, figure=0.95, fitted=True)], 80))
    assert lines[0] == "weights were fitted on some of these rows, so too good: tides"
    assert not any("goals reached" in line for line in lines)

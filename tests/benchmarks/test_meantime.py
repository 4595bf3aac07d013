import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import meantime_dates, meantime_quantities
from benchmarks.measurement import Scored
from benchmarks.timex import timex_interval

LEAD = "The bridge at Orrin was closed on Tuesday."
PLAIN = "Its keeper, Mira Toll, fed the ducks."


def write(folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
    """Write rows as JSON Lines."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def dates(
    data: Path, sentences: list[str], marks: list[tuple[int, str, str, str]], dct: str | None
) -> Scored:
    """Score one document with marks of sentence, text, type and value."""
    folder = data / "eval" / "meantime"
    write(folder, "docs.jsonl", [{"doc": "d", "dct": dct, "sentences": sentences}])
    rows = [
        {"doc": "d", "sid": sid, "text": text, "type": kind, "value": value}
        for sid, text, kind, value in marks
    ]
    write(folder, "timex.jsonl", rows)
    return next(meantime_dates.score(data))


# 9 May 2012 was a Wednesday
TITLE, DATE_LINE, DAY = "Bridge closed", "May 9, 2012", "2012-05-09"


def test_right_date(tmp_path: Path) -> None:
    """A date with the marked value is right, and the date line isn't scored."""
    marks = [(2, "Tuesday", "DATE", "2012-05-08"), (1, DATE_LINE, "DATE", DAY)]
    scored = dates(tmp_path, [TITLE, DATE_LINE, LEAD], marks, DAY)
    assert (scored.figure, scored.rows, scored.errors) == (1, 1, ())


def test_wrong_date(tmp_path: Path) -> None:
    """A date with another value than the marked one is wrong, once."""
    scored = dates(tmp_path, [TITLE, DATE_LINE, LEAD], [(2, "Tuesday", "DATE", "2012-05-01")], DAY)
    assert scored.figure == 0
    (error,) = scored.errors
    assert error.wanted == "2012-05-01 of “Tuesday”"
    assert "2012-05-08" in error.found


def test_missed_and_invented_dates(tmp_path: Path) -> None:
    """A mark where nothing is read and a date where nothing is marked each cost something."""
    sentences = [TITLE, DATE_LINE, LEAD, PLAIN]
    marks = [(3, "ducks", "DATE", "2012-05-08")]
    scored = dates(tmp_path, sentences, marks, DAY)
    assert scored.figure == 0
    assert sorted(error.wanted for error in scored.errors) == ["2012-05-08 of “ducks”", "nothing"]


def test_durations_do_not_count(tmp_path: Path) -> None:
    """What is marked as a duration neither counts as a date nor makes one wrong."""
    sentences = [TITLE, DATE_LINE, "It was shut for the past nine days.", LEAD]
    marks = [(2, "the past nine days", "DURATION", "P9D"), (3, "Tuesday", "DATE", "2012-05-08")]
    scored = dates(tmp_path, sentences, marks, DAY)
    assert (scored.figure, scored.rows) == (1, 1)


def test_only_marked_sentences_count(tmp_path: Path) -> None:
    """A date beyond the sentences that were marked is not held against the reader."""
    sentences = [TITLE, DATE_LINE, LEAD, *[PLAIN] * 3, LEAD]
    scored = dates(tmp_path, sentences, [(2, "Tuesday", "DATE", "2012-05-08")], DAY)
    assert scored.figure == 1


def test_publication_from_the_date_line(tmp_path: Path) -> None:
    """A document without a marked date takes the one of its date line."""
    scored = dates(tmp_path, [TITLE, DATE_LINE, LEAD], [(2, "Tuesday", "DATE", "2012-05-08")], None)
    assert scored.figure == 1


def test_unknown_values_are_left_out(tmp_path: Path) -> None:
    """A mark whose value is no calendar value is not counted."""
    marks = [(2, "Tuesday", "DATE", "2012-05-08"), (3, "ducks", "DATE", "PAST_REF")]
    scored = dates(tmp_path, [TITLE, DATE_LINE, LEAD, PLAIN], marks, DAY)
    assert (scored.figure, scored.rows) == (1, 1)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2012-05-08", "2012-05-08", "2012-05-09"),
        ("2012-05", "2012-05-01", "2012-06-01"),
        ("2012", "2012-01-01", "2013-01-01"),
        ("201X", "2010-01-01", "2020-01-01"),
        ("2012-Q2", "2012-04-01", "2012-07-01"),
        ("2012-W19", "2012-05-07", "2012-05-14"),
    ],
)
def test_timex_values(value: str, first: str, last: str) -> None:
    """Each kind of calendar value has its interval."""
    interval = timex_interval(value)
    assert interval is not None
    assert (interval.earliest.date().isoformat(), interval.latest.date().isoformat()) == (
        first,
        last,
    )


@pytest.mark.parametrize("value", ["P3D", "2012-02-30", "PRESENT_REF"])
def test_no_timex_values(value: str) -> None:
    """What is no calendar value, or no day there is, has no interval."""
    assert timex_interval(value) is None


def quantities(data: Path, sentence: str, values: list[str], times: list[str]) -> Scored:
    """Score one sentence with marked values and marked times."""
    folder = data / "eval" / "meantime"
    for name, texts in (("values.jsonl", values), ("timex.jsonl", times)):
        write(folder, name, [{"doc": "d", "sentence": sentence, "text": text} for text in texts])
    return next(meantime_quantities.score(data))


def test_found_quantities(tmp_path: Path) -> None:
    """Figures that stand where values are marked are found, and marked times are left out."""
    text = "The 14 ferries cost $3 million in 2012."
    scored = quantities(tmp_path, text, ["14 ferries", "$3 million"], ["2012"])
    assert (scored.figure, scored.rows, scored.errors) == (1, 2, ())


def test_missed_and_invented_quantities(tmp_path: Path) -> None:
    """A value that isn't found and a figure that isn't marked both lower the figure."""
    scored = quantities(tmp_path, "The 14 ferries met some tugs.", ["some tugs"], [])
    assert scored.figure == 0
    assert [(e.wanted, e.found) for e in scored.errors] == [
        ("“some tugs”", "nothing"),
        ("nothing", "“14”"),
    ]

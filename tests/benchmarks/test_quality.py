"""How measurements are taken, and the command that prints them."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import cli
from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.quality import SETS, measure
from benchmarks.recognizers_dates import NOT_NEWS
from benchmarks.rows import DataError
from benchmarks.sentence_ends import FILE, GOLDEN


def blank(name: str) -> Measurement:
    """Make a row that is still to be measured."""
    return Measurement(name=name, dataset="ships", split="dev", measure="right", target=0.5)


def two(data: Path) -> Iterator[Scored]:
    """Score two rows."""
    yield Scored(figure=0.25, rows=4, errors=(Error(place="x", wanted="a", found="b"),))
    yield Scored(figure=0.75, rows=4)


def broken(data: Path) -> Iterator[Scored]:
    """Fail at the second row."""
    yield Scored(figure=0.25, rows=4)
    raise DataError("ships.jsonl, line 3: not JSON")


def data_set(score: object = two, files: tuple[str, ...] = ()) -> DataSet:
    """Make a set of two rows."""
    function = broken if score is broken else two
    return DataSet(files=files, measurements=(blank("one"), blank("two")), score=function)


def test_rows_get_their_figures(tmp_path: Path) -> None:
    """Each row has its own result, and says whether it reaches the goal."""
    one, other = measure([data_set()], tmp_path)
    assert (one.figure, one.rows, one.reached, len(one.errors)) == (0.25, 4, False, 1)
    assert (other.figure, other.reached, other.errors) == (0.75, True, ())


def test_fewer_milliseconds_are_better() -> None:
    """A time reaches its goal from below."""
    slow = Measurement(
        name="t", dataset="d", split="s", measure="ms", target=2.0, timed=True, figure=3.0
    )
    assert slow.reached is False
    assert blank("one").reached is None


def test_only_the_named_rows(tmp_path: Path) -> None:
    """Where rows are named, the others are not given and sets without one are not scored."""
    assert [one.name for one in measure([data_set()], tmp_path, ["two"])] == ["two"]
    assert list(measure([data_set(broken)], tmp_path, ["three"])) == []


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """Rows whose file is missing say which, and other rows are measured."""
    (tmp_path / "there.jsonl").touch()
    absent = data_set(files=("there.jsonl", "absent.jsonl"))
    taken = list(measure([absent, data_set()], tmp_path))
    assert [one.missing for one in taken] == ["absent.jsonl is missing"] * 2 + ["", ""]
    assert [one.figure for one in taken] == [None, None, 0.25, 0.75]


def test_a_broken_file_is_said(tmp_path: Path) -> None:
    """Rows whose file can't be read say why, and other rows are measured."""
    taken = list(measure([data_set(broken), data_set()], tmp_path))
    assert [one.figure for one in taken] == [0.25, None, 0.25, 0.75]
    assert taken[1].missing == "ships.jsonl, line 3: not JSON"


def test_rows_have_names_of_their_own() -> None:
    """No two rows of the table have one name, and every set has a row."""
    names = [one.name for each in SETS for one in each.measurements]
    assert len(names) == len(set(names))
    assert all(each.measurements for each in SETS)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write a data folder with texts to split, one of two right."""
    rows = [
        {"file": GOLDEN, "text": "Rain fell. It held.", "sentences": ["Rain fell.", "It held."]},
        {"file": GOLDEN, "text": "Rain fell. It held.", "sentences": ["Rain fell. It held."]},
    ]
    file = tmp_path / "data" / FILE
    file.parent.mkdir(parents=True)
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return tmp_path / "data"


def run(*arguments: str) -> tuple[int, str, str]:
    """Run the command; give its exit code, output and messages."""
    env = {"RASHOMON_DATA": None, "COLUMNS": "80"}
    ended = CliRunner().invoke(cli, ["quality", *arguments], env=env)
    return ended.exit_code, ended.stdout, ended.stderr


def test_table(data: Path) -> None:
    """The table has a line a row, and what is short of its goal is named below it."""
    code, out, _ = run("--data", str(data), "--only", "golden-rules", "sentences")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split()[-5:] == ["ours", "goal", "publ.", "rows", "s"]
    assert lines[1].split()[:8] == [
        "golden-rules",
        "pySBD",
        "golden",
        "right",
        "0.500",
        "0.950",
        "0.979",
        "2",
    ]
    assert lines[2].split()[:6] == ["sentences", "pySBD", "all", "right", "0.500", "-"]
    assert lines[3] == "0 of 1 goals reached; short: golden-rules"
    assert "errors" not in out


def test_errors_of_one_row(data: Path) -> None:
    """The errors of a row are shown where they are asked for."""
    _, out, _ = run("--data", str(data), "--only", "golden-rules", "--errors", "3")
    assert "golden-rules: 1 of 1 errors" in out
    assert "wanted Rain fell. It held., found Rain fell. | It held." in out


def test_json_is_the_same_in_every_run(data: Path, tmp_path: Path) -> None:
    """Two runs write the same figures; only the times, which stand apart, may differ."""
    found = []
    for name in ("a.json", "b.json"):
        run("--data", str(data), "--only", "golden-rules", "--json", str(tmp_path / name))
        found.append(json.loads((tmp_path / name).read_text(encoding="utf-8")))
    assert found[0]["measurements"] == found[1]["measurements"]
    (row,) = found[0]["measurements"]
    assert (row["name"], row["figure"], row["target"], row["rows"]) == (
        "golden-rules",
        0.5,
        0.95,
        2,
    )
    assert "seconds" not in row
    assert list(found[0]["times"]) == ["golden-rules"]


def test_no_data() -> None:
    """Without a data folder the command says so and exits with 2."""
    code, out, message = run()
    assert (code, out) == (2, "")
    assert "give --data FOLDER or set RASHOMON_DATA" in message


def test_unknown_row(data: Path) -> None:
    """A name that is no row's is refused with the names that are."""
    code, _, message = run("--data", str(data), "--only", "tides")
    assert code == 2
    assert message.startswith("no row is named tides; the rows are ")


def test_names_need_their_option(data: Path) -> None:
    """A name alone is refused, before anything is measured."""
    code, out, message = run("--data", str(data), "golden-rules")
    assert (code, out, message) == (2, "", "rows are named after --only\n")


def test_json_needs_a_folder(data: Path, tmp_path: Path) -> None:
    """A file for the figures in a folder that isn't there is refused before the work."""
    code, out, message = run("--data", str(data), "--json", str(tmp_path / "no" / "a.json"))
    assert (code, out) == (2, "")
    assert message.startswith("there is no folder ")


def test_missing_data(data: Path) -> None:
    """A file that isn't there is named in its row, the others are measured, and the exit is 4."""
    code, out, _ = run("--data", str(data), "--only", "golden-rules", "news-quantities")
    assert code == 4
    assert "not measured: eval/meantime/values.jsonl is missing" in " ".join(out.split())
    assert "0.500" in out


def test_every_row_is_explained() -> None:
    """The page on quality names each row and each form the filter leaves out."""
    page = (Path(__file__).parents[2] / "docs" / "quality.md").read_text(encoding="utf-8")
    for each in SETS:
        for one in each.measurements:
            assert f"`{re.sub(r'-[0-9]+$', '-N', one.name)}`" in page, one.name
    for form in NOT_NEWS:
        assert f"\n| {form} |" in page, form

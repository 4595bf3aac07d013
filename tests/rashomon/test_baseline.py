"""The list of known findings: what is written is what is read, and what is no list is told."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import BaselineError, ExitCode, OutputError
from compare.identity import Identity, SideIdentity
from compare.model import Kind, Status
from rashomon.baseline import (
    FORMAT,
    baseline_text,
    read_baseline,
    taken_in,
    without,
    write_baseline,
)
from reports.check.model import Decision
from reports.check.news import Entry
from tests.rashomon.check.findings import DECISION, entry, found

ROOT = Path(__file__).parents[2]
CARS = found("Post: 12", "Coast: 15")
COST = found("Post: 30", "Coast: 40", label="Cost")
HEAD = json.dumps({"format": FORMAT})

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
filled = words.filter(lambda text: bool(text.strip()))


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """Draw an entry with any words in it."""
    sides = draw(st.lists(st.tuples(words, words, words), min_size=1, max_size=3))
    return Entry(
        identity=Identity(
            fingerprint=draw(filled),
            kind=draw(st.sampled_from(Kind)),
            status=draw(st.sampled_from(Status)),
            sides=tuple(sorted(SideIdentity(outlet=o, value=v, words=w) for o, v, w in sides)),
        ),
        about=draw(words),
        decision=Decision(reason=draw(filled), by=draw(filled), until=draw(st.none() | st.dates())),
        count=draw(st.integers(1, 3)),
    )


def written(folder: Path, *lines: str) -> Path:
    """Write lines as a baseline."""
    path = folder / "known.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def row(**changed: object) -> str:
    """Return an entry's line with other values; ... takes a key away."""
    told = {**json.loads(baseline_text([entry(CARS)]).splitlines()[1]), **changed}
    return json.dumps({key: value for key, value in told.items() if value is not ...})


@given(st.lists(entries(), max_size=4, unique_by=lambda one: one.identity.fingerprint))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, made: list[Entry]
) -> None:
    """Whatever marks words and names hold, the same entries come back, and the same bytes."""
    path = tmp_path_factory.mktemp("b") / "known.jsonl"
    write_baseline(path, made)
    read = read_baseline(path)
    assert sorted(read, key=lambda one: one.identity.fingerprint) == sorted(
        made, key=lambda one: one.identity.fingerprint
    )
    assert baseline_text(read) == path.read_bytes().decode()
    assert baseline_text(made[::-1]) == baseline_text(made)


def test_an_entry_is_a_line_without_times_or_places() -> None:
    """Entries are sorted, a line each, and hold what somebody who reviews them can read."""
    text = baseline_text([entry(CARS), entry(COST)])
    head, *rest = text.splitlines()
    assert json.loads(head) == {"format": FORMAT}
    rows = [json.loads(line) for line in rest]
    assert [one["finding"] for one in rows] == sorted(one["finding"] for one in rows)
    assert set(rows[0]) == {"finding", "kind", "status", "about", "sides", "reason", "by"}


def test_a_second_writing_changes_no_byte() -> None:
    """Taking the same findings in again leaves every entry, its reason and its place."""
    first, added = taken_in((), [CARS, COST], DECISION)
    assert added == 2
    other = Decision(reason="another", by="somebody else", until=date(2030, 1, 1))
    again, added = taken_in(first, [COST, CARS], other)
    assert added == 0
    assert baseline_text(again) == baseline_text(first)


def test_edited_words_keep_the_decision() -> None:
    """An entry whose finding an outlet joined is written in the present words, decision and all."""
    until = replace(DECISION, until=date(2024, 7, 1))
    grown = found("Post: 12", "Coast: 15", "Radio: 15")
    after, added = taken_in([entry(CARS, until)], [grown], Decision(reason="x", by="y"))
    assert added == 0
    assert after == (entry(grown, until),)


def test_a_further_value_is_decided_anew() -> None:
    """An entry whose finding got worse is replaced by one with the decision given now."""
    worse = found("Post: 12", "Coast: 15", "Radio: 19")
    now = Decision(reason="looked at again", by="om")
    after, added = taken_in([entry(CARS)], [worse], now)
    assert added == 1
    assert after == (entry(worse, now),)


def test_two_findings_of_one_text_are_counted() -> None:
    """What nothing tells apart is one line with a count, and each one taken out lowers it."""
    twice, added = taken_in((), [CARS, CARS, COST], DECISION)
    assert added == 2 + 1
    assert [one.count for one in twice if one.identity == CARS.identity] == [2]
    once = without(twice, [CARS.fingerprint])
    assert [one.count for one in once if one.identity == CARS.identity] == [1]
    assert without(once, [CARS.fingerprint]) == (entry(COST),)
    assert without(twice, [CARS.fingerprint] * 5) == (entry(COST),)


def test_equal_lines_count_once(tmp_path: Path) -> None:
    """A merge that kept both of two equal lines does no harm."""
    path = written(tmp_path, HEAD, row(), row(), "")
    assert read_baseline(path) == (entry(CARS),)


def test_other_line_ends_and_empty_lines_do_no_harm(tmp_path: Path) -> None:
    """A file that an editor saved its own way is the same list."""
    path = tmp_path / "known.jsonl"
    path.write_bytes(f"{HEAD}\r\n\r\n{row()}".encode())
    assert read_baseline(path) == (entry(CARS),)


UNREADABLE = {
    "merge": ([HEAD, row(), "<<<<<<< HEAD", row(about="x")], "line 3: a merge was not finished"),
    "merge middle": ([HEAD, "=======", row()], "line 2: a merge was not finished"),
    "merge base": ([HEAD, "||||||| base", row()], "line 2: a merge was not finished"),
    "merge end": ([HEAD, row(), ">>>>>>> theirs"], "line 3: a merge was not finished"),
    "no JSON": ([HEAD, row(), row()[:-5]], "line 3.*not valid JSON"),
    "deep JSON": ([HEAD, "[" * 100_000], "line 2.*not valid JSON"),
    "no object": ([HEAD, "[1]"], "line 2: an entry is a JSON object"),
    "lacks": ([HEAD, row(), row(reason=...)], "line 3: the entry lacks 'reason'"),
    "unknown": ([HEAD, row(untill="2024-01-01")], "line 2: the entry has 'untill'"),
    "kind": ([HEAD, row(kind="colour")], "line 2: 'colour' is no kind"),
    "kind type": ([HEAD, row(kind=["date"])], "line 2: .* is no kind"),
    "status": ([HEAD, row(status="Conflict")], "line 2: 'Conflict' is no status"),
    "empty reason": ([HEAD, row(reason=" ")], "line 2: 'reason' must be"),
    "reason type": ([HEAD, row(reason=5)], "line 2: 'reason' must be"),
    "about type": ([HEAD, row(about=None)], "line 2: 'about' must be"),
    "finding type": ([HEAD, row(finding=[])], "line 2: 'finding' must be"),
    "no sides": ([HEAD, row(sides=[])], "line 2: 'sides' must"),
    "sides type": ([HEAD, row(sides={"Post": "12"})], "line 2: 'sides' must"),
    "short side": ([HEAD, row(sides=[["Post", "12"]])], "line 2: 'sides' must"),
    "side type": ([HEAD, row(sides=[["Post", 12, "w"]])], "line 2: 'sides' must"),
    "until": ([HEAD, row(until="next week")], "line 2: 'until' must"),
    "until without dashes": ([HEAD, row(until="20240101")], "line 2: 'until' must"),
    "until type": ([HEAD, row(until=20240101)], "line 2: 'until' must"),
    "count": ([HEAD, row(count=0)], "line 2: 'count' must"),
    "count type": ([HEAD, row(count=True)], "line 2: 'count' must"),
    "count text": ([HEAD, row(count="2")], "line 2: 'count' must"),
    "first line": ([row()], "line 1: a baseline begins with"),
    "other format": (['{"format": "rashomon-baseline/2"}'], "line 1: a baseline begins with"),
    "first line no JSON": (["hello", HEAD], "line 1.*not valid JSON"),
    "empty": (["", " "], "the baseline is empty"),
    "two that differ": ([HEAD, row(), row(), row(reason="other")], "line 4: this finding has"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_is_no_baseline_is_told(name: str, tmp_path: Path) -> None:
    """Each way in which a list can be damaged is an error that names the file and the line."""
    lines, told = UNREADABLE[name]
    path = written(tmp_path, *lines)
    with pytest.raises(BaselineError, match=f"(?s){path}.*{told}") as caught:
        read_baseline(path)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == ExitCode.USAGE


def test_what_is_no_text_file_is_told(tmp_path: Path) -> None:
    """A folder, a file that is not there and bytes that are no UTF-8 are errors that name it."""
    (tmp_path / "latin").write_bytes(HEAD.encode() + b"\n\xff\xfe\n")
    for name in ("latin", "absent", "."):
        with pytest.raises(BaselineError, match=str(tmp_path)):
            read_baseline(tmp_path / name)


def test_a_byte_order_mark_is_told(tmp_path: Path) -> None:
    """A mark that an editor put before the first line is no reason to know nothing silently."""
    path = tmp_path / "known.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}\n{row()}\n".encode())
    with pytest.raises(BaselineError, match="line 1"):
        read_baseline(path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_a_full_disk_leaves_the_old_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room the list stands as it was, and nothing else is left."""
    path = tmp_path / "known.jsonl"
    write_baseline(path, [entry(CARS)])
    before = path.read_bytes()
    opened = os.open

    def full(name: str | Path, flags: int, *rest: int) -> int:
        if str(name).endswith(".tmp"):
            # the file is there, what is written goes to a device without room
            os.close(opened(name, flags, *rest))
            return opened("/dev/full", os.O_WRONLY)
        return opened(name, flags, *rest)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(OutputError, match="no space left"):
        write_baseline(path, [entry(COST)])
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["known.jsonl"]


def test_a_folder_that_takes_no_file_is_told() -> None:
    """Not even root can write there, and it says so."""
    with pytest.raises(OutputError, match="/proc"):
        write_baseline(Path("/proc/known.jsonl"), [entry(CARS)])


def test_a_writer_that_is_killed_leaves_a_whole_list(tmp_path: Path) -> None:
    """Whenever it ends, the list is an old one or the new one."""
    path = tmp_path / "known.jsonl"
    code = (
        "import sys\nfrom pathlib import Path\n"
        "from rashomon.baseline import write_baseline\n"
        "from tests.rashomon.check.findings import entry, found\n"
        "path = Path(sys.argv[1])\nn = 0\n"
        "rows = [entry(found(f'Post: {k}', 'Coast: x')) for k in range(300)]\n"
        "while True:\n    n += 1\n    write_baseline(path, rows[: 100 + n % 200])\n"
        "    print(n, flush=True)\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for stop in (1, 4, 9):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, env=environment
        ) as writer:
            assert writer.stdout is not None
            for _ in range(stop):
                writer.stdout.readline()
            writer.kill()
        assert len(read_baseline(path)) >= 100

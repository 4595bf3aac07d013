"""A folder under watch: each file that arrives in one row, each finding once."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rashomon.baseline import taken_in
from rashomon.check import watch as watching
from rashomon.check.state import read_state
from rashomon.check.watch import Arrival, Watch, changes_of, look
from rashomon.remembered import Remembered
from reports.check.model import Decision
from tests.rashomon.check.desk import ONE_STORY, TODAY, article, check_of, put
from tests.rashomon.check.findings import found, state
from tests.rashomon.conftest import Run

POST = article("Harrow Post", cars="12,000")
COAST = article("Coastline", cars="15,000")
RADIO = article("Radio Ondine", hurt="19")


class Sleeper:
    """Does something to a folder at each sleep, and ends the watch when nothing is left to do."""

    def __init__(self, *things: Callable[[], object] | None) -> None:
        self.things = list(things)
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        """Do the next thing."""
        self.slept.append(seconds)
        if not self.things:
            raise KeyboardInterrupt
        thing = self.things.pop(0)
        if thing is not None:
            thing()


def looks(folder: Path, sleeper: Sleeper) -> list[list[str]]:
    """Return the names seen in each look until the sleeper ends it."""
    seen = []
    with suppress(KeyboardInterrupt):
        for one in changes_of(folder, 5.0, sleeper):
            seen.append([name for name, _, _ in one])
    return seen


def test_a_look_is_taken_at_once_and_after_a_change_only(news: Path) -> None:
    """Without a change nothing is yielded; a new file is yielded when it stands still."""
    put(news, a=POST)
    still = Sleeper(None, None, None, None)
    assert looks(news, still) == [["a.txt"]]
    grows = Sleeper(None, lambda: put(news, b=COAST), None, None, None)
    assert looks(news, grows) == [["a.txt"], ["a.txt", "b.txt"]]


def test_a_file_that_is_being_written_is_waited_for(news: Path) -> None:
    """As long as a file grows from look to look, it is not yielded."""
    put(news, a=POST)

    def more() -> None:
        with (news / "b.txt").open("a", encoding="utf-8") as file:
            file.write(COAST[:40])

    sleeper = Sleeper(None, more, more, more, more, None, None)
    assert looks(news, sleeper) == [["a.txt"], ["a.txt", "b.txt"]]
    assert sleeper.slept[0] < 5.0
    assert sleeper.slept[2:5] == [sleeper.slept[0]] * 3


def test_changed_removed_and_moved_files_are_seen(news: Path) -> None:
    """A file of the same length is seen by its time; hidden and other files are not seen."""
    put(news, a=POST)
    (news / ".hidden").mkdir()

    def rewrite() -> None:
        put(news, a=POST.replace("12,000", "13,000"))
        os.utime(news / "a.txt", ns=(1, 1))

    def hide() -> None:
        (news / ".b.txt").write_text("x")
        (news / ".hidden" / "c.txt").write_text("x")
        (news / "d.csv").write_text("x")

    sleeper = Sleeper(
        *(None, rewrite, None, hide, None, lambda: (news / "a.txt").rename(news / "z.md")),
        *(None, (news / "z.md").unlink, None, None),
    )
    assert looks(news, sleeper) == [["a.txt"], ["a.txt"], ["z.md"], []]


def test_a_look_at_a_folder_that_is_gone_sees_nothing(tmp_path: Path) -> None:
    """A folder that is moved away while it is watched has no files."""
    assert look(tmp_path / "nowhere") == ()


def watch(folder: Path, remembered: Remembered, **more: object) -> Watch:
    """Begin a watch."""
    store = more.pop("store", None)
    made = Watch(
        check=check_of(folder, store=store),
        settings=ONE_STORY,
        remembered=remembered,
        **more,  # type: ignore[arg-type]
    )
    made.begin()
    return made


def rows(arrivals: tuple[Arrival, ...]) -> list[tuple[str, str, int, int]]:
    """Return file, change, new findings and resolved ones of each row."""
    return [(one.file, one.change, len(one.new), one.resolved) for one in arrivals]


def test_what_is_there_at_the_start_is_known(news: Path, shared: Callable[[], Remembered]) -> None:
    """The first round tells nothing of what stood in the folder."""
    put(news, a=POST, b=COAST)
    assert watch(news, shared()).round(TODAY) == ()


def test_each_file_has_one_row(news: Path, shared: Callable[[], Remembered]) -> None:
    """Files that arrive, change and go are told once each, a finding with one of its files."""
    put(news, a=POST)
    watched = watch(news, shared())
    put(news, b=COAST, c=RADIO)
    assert rows(watched.round(TODAY)) == [("b.txt", "arrived", 1, 0), ("c.txt", "arrived", 0, 0)]
    assert watched.round(TODAY) == ()
    put(news, b=article("Coastline", cars="12,000"), c=None)
    assert rows(watched.round(TODAY)) == [("b.txt", "changed", 0, 1), ("c.txt", "went", 0, 0)]
    (news / "b.txt").rename(news / "d.txt")
    assert watched.round(TODAY) == ()


def test_a_file_of_several_articles_has_one_row(
    news: Path, shared: Callable[[], Remembered]
) -> None:
    """However many articles a file holds, it arrives, changes and goes once."""
    put(news, a=POST)
    watched = watch(news, shared())

    def lines(*told: tuple[str, str]) -> None:
        (news / "wire.jsonl").write_text(
            "".join(
                json.dumps(
                    {
                        "outlet": outlet,
                        "published": "2023-03-04",
                        "text": article(outlet, cars=cars).split("---\n")[2],
                    }
                )
                + "\n"
                for outlet, cars in told
            ),
            encoding="utf-8",
        )

    lines(("Coastline", "15,000"), ("Radio Ondine", "15,000"))
    assert rows(watched.round(TODAY)) == [("wire.jsonl", "arrived", 1, 0)]
    lines(("Coastline", "12,000"), ("Radio Ondine", "12,000"))
    assert rows(watched.round(TODAY)) == [("wire.jsonl", "changed", 0, 1)]
    (news / "wire.jsonl").unlink()
    assert rows(watched.round(TODAY)) == [("wire.jsonl", "went", 0, 0)]


def test_a_finding_that_comes_back_is_not_told_again(
    news: Path, shared: Callable[[], Remembered]
) -> None:
    """An article that goes and returns, or a correction that is taken back, tells nothing new."""
    put(news, a=POST)
    watched = watch(news, shared())
    put(news, b=COAST)
    assert rows(watched.round(TODAY)) == [("b.txt", "arrived", 1, 0)]
    for between in (None, article("Coastline", cars="12,000"), COAST.replace("Coast", "West")):
        put(news, b=between)
        assert sum(len(one.new) for one in watched.round(TODAY)) == ("West" in (between or ""))
        put(news, b=COAST)
        assert all(not one.new for one in watched.round(TODAY))


def test_a_later_watch_goes_on_from_the_store(
    news: Path, tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """What was told before a restart is not told after it, what came between is."""
    store = tmp_path / "seen"
    put(news, a=POST)
    watched = watch(news, shared(), store=store)
    put(news, b=COAST)
    assert rows(watched.round(TODAY)) == [("b.txt", "arrived", 1, 0)]
    put(news, c=article("Radio Ondine", cars="19,000"))
    again = watch(news, shared(), store=store)
    assert rows(again.round(TODAY)) == [("c.txt", "arrived", 1, 0)]
    put(news, b=None)
    again.round(TODAY)
    third = watch(news, shared(), store=store)
    put(news, b=COAST)
    assert rows(third.round(TODAY)) == [("b.txt", "arrived", 0, 0)]


def test_what_was_told_beside_an_unreadable_article_is_kept(
    news: Path, tmp_path: Path, shared: Callable[[], Remembered]
) -> None:
    """A file that can never be read does not keep the store from knowing what was told."""
    store = tmp_path / "seen"
    put(news, a=POST)
    watched = watch(news, shared(), store=store)
    (news / "torn.txt").write_bytes(b"\x00\x01" * 50)
    put(news, b=COAST)
    assert sum(len(one.new) for one in watched.round(TODAY)) == 1
    again = watch(news, shared(), store=store)
    assert sum(len(one.new) for one in again.round(TODAY)) == 0


def test_two_findings_in_the_same_words_come_back_untold(
    news: Path, shared: Callable[[], Remembered], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nothing tells apart is told as often as it is there, and not again when it returns."""
    twin = found("Post: 12", "Coast: 15")
    states = [state(), state(twin, twin), state(), state(twin, twin), state(twin, twin, twin)]
    monkeypatch.setattr(watching, "earlier_state", lambda *_: states.pop(0))
    monkeypatch.setattr(watching, "read_state", lambda *_: states.pop(0))
    watched = watch(news, shared())
    fresh = [sum(len(row.new) for row in watched.round(TODAY)) for _ in range(4)]
    assert fresh == [2, 0, 0, 1]


def test_an_unreadable_article_is_told_once(news: Path, shared: Callable[[], Remembered]) -> None:
    """It is told when it first can't be read, and again only when the reason is another."""
    put(news, a=POST, b=COAST)
    watched = watch(news, shared())
    (news / "torn.txt").write_bytes(b"\x00\x01" * 50)
    (row,) = watched.round(TODAY)
    assert (row.file, row.change, bool(row.problem)) == ("torn.txt", "unread", True)
    assert watched.round(TODAY) == ()
    (news / "torn.txt").write_text(RADIO, encoding="utf-8")
    assert rows(watched.round(TODAY)) == [("torn.txt", "arrived", 0, 0)]


def test_an_article_that_cannot_be_read_any_more_did_not_go(
    news: Path, shared: Callable[[], Remembered]
) -> None:
    """Its findings are not over: the file is there."""
    put(news, a=POST, b=COAST, c=RADIO)
    watched = watch(news, shared())
    (news / "b.txt").write_bytes(b"\x00\x01" * 50)
    assert [(one.file, one.change) for one in watched.round(TODAY)] == [("b.txt", "unread")]


def test_a_decision_that_expired_is_told_once(news: Path, shared: Callable[[], Remembered]) -> None:
    """An entry of the baseline whose day is past does not make its finding new in every round."""
    put(news, a=POST, b=COAST)
    there = read_state(news, ONE_STORY, shared())
    over = Decision(reason="known", by="im", until=date(2001, 1, 1))
    entries, _ = taken_in((), there.findings, over)
    (news / "b.txt").unlink()
    watched = watch(news, shared(), entries=entries)
    put(news, b=COAST)
    assert rows(watched.round(TODAY)) == [("b.txt", "arrived", 1, 0)]
    assert watched.round(TODAY) == ()
    held = tuple(replace(one, decision=replace(over, until=None)) for one in entries)
    (news / "b.txt").unlink()
    covered = watch(news, shared(), entries=held)
    put(news, b=COAST)
    assert rows(covered.round(TODAY)) == [("b.txt", "arrived", 0, 0)]


def test_a_folder_that_is_empty_at_first_fills(
    news: Path, shared: Callable[[], Remembered]
) -> None:
    """Where there is nothing to compare yet, articles arrive all the same."""
    watched = watch(news, shared())
    assert watched.round(TODAY) == ()
    put(news, a=POST)
    assert rows(watched.round(TODAY)) == [("a.txt", "arrived", 0, 0)]
    put(news, b=COAST)
    assert rows(watched.round(TODAY)) == [("b.txt", "arrived", 1, 0)]
    put(news, a=None)
    assert rows(watched.round(TODAY)) == [("a.txt", "went", 0, 1)]


def test_the_command_ends_after_its_rounds(desk: Run, news: Path) -> None:
    """--rounds counts comparisons, and each row is a line."""
    put(news, a=POST, b=COAST)
    code, out, err = desk("watch", news, "--one-story", "--rounds", "1", "--interval", "0.05")
    assert (code, out) == (0, "")
    assert "2 articles" in err


def test_the_command_hands_each_finding_on_once(desk: Run, news: Path, tmp_path: Path) -> None:
    """--exec gets a finding as JSON on standard input; a command that fails ends nothing."""
    store, heard = tmp_path / "seen", tmp_path / "heard"
    listener = tmp_path / "hear.py"
    listener.write_text(
        "import sys\n"
        f"with open({str(heard)!r}, 'a', encoding='utf-8') as file: file.write(sys.stdin.read())\n"
        "sys.exit(3)\n"
    )
    command = f"{sys.executable} {listener}"
    more = ("--one-story", "--rounds", "1", "--interval", "0.05", "--store", store)
    put(news, a=POST)
    desk("watch", news, *more)
    put(news, b=COAST)
    code, out, err = desk("watch", news, *more, "--exec", command)
    assert code == 0
    assert out.startswith("b.txt arrived: 1 new finding")
    assert out.count("\n") == 1
    assert "ended with 3" in err
    (line,) = heard.read_text("utf-8").splitlines()
    told = json.loads(line)
    assert {side["outlet"] for side in told["sides"]} == {"Harrow Post", "Coastline"}
    code, out, _ = desk("watch", news, *more, "--exec", command)
    assert (code, out) == (0, "")
    assert len(heard.read_text("utf-8").splitlines()) == 1


def test_a_command_that_is_not_there_ends_nothing(desk: Run, news: Path, tmp_path: Path) -> None:
    """It is told for each finding; the watch goes on."""
    more = ("--one-story", "--rounds", "1", "--interval", "0.05", "--store", tmp_path / "seen")
    put(news, a=POST)
    desk("watch", news, *more)
    put(news, b=COAST)
    code, out, err = desk("watch", news, *more, "--exec", str(tmp_path / "nothing here"))
    assert code == 0
    assert "b.txt" in out
    assert "could not be run" in err

"""`rashomon baseline`: what is known is written down, compared, and taken out when it is over."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rashomon.baseline import read_baseline, write_baseline
from tests.rashomon.check.conftest import desk
from tests.rashomon.check.desk import article, put
from tests.rashomon.conftest import Run

__all__ = ["desk"]

COAST = article("Coastline", cars="15,000", cost="40")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Give a folder with two conflicts."""
    folder = tmp_path / "news"
    put(folder, post=article("Harrow Post", cars="12,000", cost="30"), coast=COAST)
    return folder


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """Give the path of a baseline."""
    return tmp_path / "known.jsonl"


def counts(desk: Run, *arguments: str | Path) -> tuple[int, dict[str, int]]:
    """Check quietly and return the end and the counts."""
    code, out, _ = desk("check", *arguments, "--one-story", "--quiet", "--format", "json")
    told: dict[str, int] = json.loads(out)["counts"]
    return code, told


def write(desk: Run, news: Path, known: Path, *more: str) -> int:
    """Write the baseline as an invented person."""
    code, _, _ = desk(
        "baseline", "write", news, "--baseline", known, "--one-story", "--by", "im", *more
    )
    return code


def test_what_is_written_is_known(desk: Run, news: Path, known: Path) -> None:
    """A check against a baseline just written tells nothing; written again it is the same file."""
    assert counts(desk, news)[0] == 1
    assert write(desk, news, known) == 0
    text = known.read_bytes()
    code, told = counts(desk, news, "--baseline", known)
    assert (code, told["new"], told["decided"]) == (0, 0, 2)
    assert write(desk, news, known, "--reason", "another") == 0
    assert known.read_bytes() == text


def test_a_further_value_fails_against_the_baseline(desk: Run, news: Path, known: Path) -> None:
    """A third outlet with a known value is covered, with another value it is news."""
    write(desk, news, known)
    put(news, radio=article("Radio Ondine", cars="15,000"))
    assert counts(desk, news, "--baseline", known)[0] == 0
    put(news, radio=article("Radio Ondine", cars="19,000"))
    code, told = counts(desk, news, "--baseline", known)
    assert (code, told["new"]) == (1, 1)


def test_stale_and_expired_entries_fail_only_when_strict(
    desk: Run, news: Path, known: Path
) -> None:
    """What is no longer found is told and, with --strict, fails; pruned, it is gone."""
    write(desk, news, known)
    put(news, coast=COAST.replace("40 million", "30 million"))
    code, out, _ = desk("check", news, "--baseline", known, "--one-story")
    assert code == 0
    assert "40" in out
    assert counts(desk, news, "--baseline", known, "--strict")[0] == 1
    code, out, _ = desk("baseline", "diff", news, "--baseline", known, "--one-story", "--quiet")
    assert (code, out[:2], out.count("\n")) == (0, "- ", 1)
    code, out, _ = desk("baseline", "prune", news, "--baseline", known, "--one-story", "--quiet")
    assert (code, out[:2]) == (0, "- ")
    assert len(read_baseline(known)) == 1
    assert counts(desk, news, "--baseline", known, "--strict")[0] == 0


def test_an_expired_entry_fails_with_or_without_strict(desk: Run, news: Path, known: Path) -> None:
    """A decision that was given until a day long past covers nothing, and can be pruned."""
    write(desk, news, known)
    past = replace(read_baseline(known)[0].decision, until=date(2001, 5, 5))
    write_baseline(known, [replace(one, decision=past) for one in read_baseline(known)])
    code, told = counts(desk, news, "--baseline", known)
    assert (code, told["new"], told["decided"]) == (1, 2, 0)
    assert counts(desk, news, "--baseline", known, "--fail-on", "never", "--strict")[0] == 1
    assert counts(desk, news, "--baseline", known, "--fail-on", "never")[0] == 0
    desk("baseline", "prune", news, "--baseline", known, "--one-story")
    assert read_baseline(known) == ()


def test_one_finding_is_decided_about_by_name(desk: Run, news: Path, known: Path) -> None:
    """Only the finding named is written, with the reason given."""
    _, out, _ = desk("check", news, "--one-story", "--quiet", "--format", "json")
    name = json.loads(out)["findings"][0]["finding"]["id"]
    assert write(desk, news, known, "--finding", name, "--reason", "a slip") == 0
    (held,) = read_baseline(known)
    assert (held.decision.reason, held.decision.by) == ("a slip", "im")
    code, told = counts(desk, news, "--baseline", known)
    assert (code, told["new"], told["decided"]) == (1, 1, 1)


def test_a_damaged_baseline_ends_every_command(desk: Run, news: Path, known: Path) -> None:
    """With 2 and one line that names file and line; the file stays as it is."""
    write(desk, news, known)
    text = known.read_text("utf-8") + "<<<<<<< HEAD\n"
    known.write_text(text, encoding="utf-8")
    for command in (("check",), ("baseline", "write"), ("baseline", "diff"), ("baseline", "prune")):
        code, out, err = desk(*command, news, "--baseline", known, "--one-story", "--quiet")
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert f"{known}, line 4" in err
    assert known.read_text("utf-8") == text


def test_nothing_is_pruned_while_an_article_cannot_be_read(
    desk: Run, news: Path, known: Path
) -> None:
    """An entry whose article is damaged may still hold: the list stays, and the end says why."""
    write(desk, news, known)
    text = known.read_bytes()
    (news / "coast.txt").write_bytes(b"\x00\x01\x02" * 100)
    put(news, radio=article("Radio Ondine", cars="15,000"))
    code, _, err = desk("baseline", "prune", news, "--baseline", known, "--one-story")
    assert code == 4
    assert "coast.txt" in err
    assert known.read_bytes() == text

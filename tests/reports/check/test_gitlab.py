"""GitLab's code quality report."""

import json
from dataclasses import replace
from typing import Any

import pytest

from compare.model import Failure
from reports.check.gitlab import render_gitlab
from reports.check.model import CheckResult
from tests.reports.check.checked import CHECKED, EMPTY
from tests.reports.check.variants import evil, many

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def _entries(result: CheckResult) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads(render_gitlab(result))
    return loaded


@pytest.mark.parametrize("result", [CHECKED, EMPTY, evil(), many(40)])
def test_has_what_gitlab_asks_for(result: CheckResult) -> None:
    """Every entry has the fields GitLab requires, and a fingerprint of its own."""
    entries = _entries(result)
    for entry in entries:
        assert entry["description"]
        assert entry["check_name"]
        assert entry["severity"] in SEVERITIES
        assert entry["location"]["path"]
        assert not entry["location"]["path"].startswith(("/", "./"))
        assert entry["location"]["lines"]["begin"] >= 1
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == len(prints)


def test_entries_are_what_stands() -> None:
    """New and known findings are there, decided ones are not; what was not read comes first."""
    assert [(e["check_name"], e["severity"]) for e in _entries(CHECKED)] == [
        ("rashomon-not-read", "major"),
        ("rashomon-conflict", "critical"),
        ("rashomon-conflict", "critical"),
        ("rashomon-speakers", "major"),
        ("rashomon-superseded", "info"),
    ]


def test_description_says_it_all() -> None:
    """The description names what differs, who says what, why, and what is new about it."""
    assert _entries(CHECKED)[1]["description"] == (
        "conflict: Number of people hurt. Harbour Ledger: 14; Coastline and Radio Ondine: 19. "
        "Both count the injured of one event, and no later report updates either. "
        "The outlets disagree about what happened. New: a third value."
    )
    assert _entries(CHECKED)[1]["location"] == {
        "path": "news/coastline.txt",
        "lines": {"begin": 7, "end": 7},
    }


def test_nothing_is_an_empty_list() -> None:
    """A folder in which nothing differs gives an empty report."""
    assert render_gitlab(EMPTY) == "[]\n"


def test_surrogates_and_controls_can_be_written() -> None:
    """The text can always be encoded, and holds no control characters of articles."""
    failure = Failure(file="caf\udce9.txt", reason="half \ud83d pair \x1b[2J")
    text = render_gitlab(replace(EMPTY, failures=(failure, failure)))
    assert text.encode()
    assert "\\u001b" not in text

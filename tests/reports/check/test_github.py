"""Workflow commands for GitHub Actions."""

import re
from dataclasses import replace

import pytest

from reports.check.github import SHOWN, render_github
from reports.check.model import Carried, Place
from tests.reports.check.checked import CHECKED, EMPTY, INJURED
from tests.reports.check.variants import evil, many

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:]*))?::(.*)")


def _commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read commands as the runner does: properties between the first two double colons."""
    found = []
    for line in text.splitlines()[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = [pair.partition("=") for pair in (match[2] or "").split(",") if pair]
        found.append((match[1], {name: value for name, _, value in pairs}, match[3]))
    return found


def test_levels_and_places() -> None:
    """What fails is an error at the newest article; other news are warnings; carried a notice."""
    found = _commands(render_github(CHECKED))
    assert [level for level, _, _ in found] == ["error", "error", "warning", "warning", "notice"]
    assert found[0][1] == {
        "file": "news/coastline.txt",
        "line": "7",
        "endLine": "7",
        "col": "1",
        "endColumn": "30",
        "title": "conflict%3A Number of people hurt",
    }
    assert found[0][2].startswith("Harbour Ledger: 14; Coastline and Radio Ondine: 19.%0A")
    assert found[2][1]["file"] == "news/torn.html"
    assert found[2][2] == "news/torn.html: holds no article text"


def test_last_line_is_no_command() -> None:
    """A result without news is one plain line."""
    assert render_github(EMPTY).splitlines() == [
        "No new conflicts: 40 articles, 3 stories; 5 known, 2 decided"
    ]


@pytest.mark.parametrize(("fails", "level"), [(True, "error"), (False, "warning")])
def test_more_than_github_shows(fails: bool, level: str) -> None:
    """The last annotation of a level counts those that GitHub would not show."""
    found = [c for c in _commands(render_github(many(25, fails=fails))) if c[0] == level]
    assert len(found) == SHOWN
    rest = 25 - (SHOWN - 1) + (0 if fails else 1)
    assert found[-1][2].startswith(f"{rest} more ")


def test_as_many_as_github_shows() -> None:
    """Ten are shown as they are."""
    found = [c for c in _commands(render_github(many(SHOWN))) if c[0] == "error"]
    assert "title" in found[-1][1]
    assert "file" in found[-1][1]


def test_words_make_no_command() -> None:
    """No words of an article or a file end a command, begin one or add a property."""
    text = render_github(evil())
    found = _commands(text)
    assert [level for level, _, _ in found] == ["error", "warning", "notice"]
    assert set(found[0][1]) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert found[0][1]["file"].startswith("a b%2Cc%3Ad%25/")
    assert "\x1b" not in text


def test_columns_need_one_line() -> None:
    """Over several lines, and for a whole file, no columns are given: GitHub refuses them."""
    for place in (Place(file="x.txt", line=2, column=5, end_line=3, end_column=2), Place(file="x")):
        sides = tuple(replace(side, place=place) for side in INJURED.sides)
        new = (replace(CHECKED.new[0], finding=replace(INJURED, sides=sides)),)
        properties = _commands(render_github(replace(CHECKED, new=new)))[0][1]
        assert not {"col", "endColumn"} & set(properties)
        assert properties["line"] == str(place.line)


def test_notices_stay_within_the_limit() -> None:
    """Many files that carry an old value are counted in the tenth notice."""
    files = tuple(f"x{number}.txt" for number in range(30))
    carried = (Carried(value="9", outlets=("Tessal Post",), files=files),)
    correction = replace(CHECKED.corrections[0], carried=carried)
    found = _commands(render_github(replace(EMPTY, corrections=(correction,))))
    assert len(found) == SHOWN
    assert found[-1][2].startswith("21 more articles")

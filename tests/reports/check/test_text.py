"""A check in the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from reports.check.model import CheckResult
from reports.check.text import SHOWN, print_check, render_text
from tests.reports.check.checked import CAUSE, CHECKED, EMPTY
from tests.reports.check.variants import evil, many


def test_render_matches_golden(golden: Callable[[str, str], None]) -> None:
    """The sample's text is what it was."""
    golden("check.txt", render_text(CHECKED))


def test_quiet_is_one_line() -> None:
    """Where nothing is new, one line says so and counts."""
    assert render_text(EMPTY) == "No new conflicts: 40 articles, 3 stories; 5 known, 2 decided\n"


def test_quiet_still_tells_what_was_not_read() -> None:
    """A file that was not read is told although nothing is new."""
    lines = render_text(replace(EMPTY, failures=CHECKED.failures)).splitlines()
    assert lines[0].startswith("No new conflicts; 1 file not read: 40 articles")
    assert lines[1:] == ["Not read: news/torn.html: holds no article text"]


def test_order() -> None:
    """What fails comes first, then the rest of the news, corrections, what is gone, counts."""
    text = render_text(CHECKED)
    marks = ["CONFLICT", "below the threshold\n", "Corrected", "Resolved", "Expired", "No longer"]
    places = [text.index(mark) for mark in (*marks, "3 new (2 at the threshold)")]
    assert places == sorted(places)


def test_failing_finding_is_whole() -> None:
    """A failing finding gives each value with outlet and place, why it is new, and its id."""
    text = render_text(CHECKED)
    assert "19  Coastline: Ilse Marrow, quoted  news/coastline.txt:7\n" in text
    assert "      Radio Ondine                    news/radio ondine.html:12\n" in text
    assert "  New: a third value.\n  id f01010101010\n" in text


def test_every_failing_one_is_shown() -> None:
    """However many fail, none is left out; of the others a line counts the rest."""
    assert render_text(many(150)).count("CONFLICT") == 150
    assert "  and 5 more\n" in render_text(many(SHOWN + 5, fails=False))


def test_corrections_show_words() -> None:
    """A correction shows the old and new words, what it resolves and who keeps the old value."""
    text = render_text(CHECKED)
    assert "… the ship is [-121 metres] [+112 metres] long …" in text
    assert "121 metres: still given by Tessal Post (news/tessal-post.txt)" in text


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("result", [CHECKED, EMPTY, evil()])
def test_no_line_is_too_wide(result: CheckResult, width: int) -> None:
    """No line is wider than the terminal, whatever the words."""
    for line in render_text(result, width=width).splitlines():
        assert cell_len(line) <= width, line


def test_nothing_reaches_the_terminal_as_a_sequence() -> None:
    """Control and direction characters in articles are defused."""
    assert not {"\x1b", "\u202e", "\r", "\x00"} & set(render_text(evil()))


def test_long_values_show_where_they_differ() -> None:
    """Values with one long beginning are cut to the words in which they differ."""
    values = ("We will close the north quay of the port", "We will close the north quay on Monday")
    sides = [replace(s, value=v) for s, v in zip(CAUSE.sides, values, strict=True)]
    new = (replace(CHECKED.new[0], finding=replace(CAUSE, sides=tuple(sides))),)
    text = render_text(replace(CHECKED, new=new))
    assert "of the port" in text
    assert "on Monday" in text


def _printed(*, colour: bool) -> str:
    file = io.StringIO()
    print_check(
        CHECKED,
        Console(
            file=file,
            width=80,
            force_terminal=colour,
            color_system="standard" if colour else None,
        ),
    )
    return file.getvalue()


def test_print_without_terminal_is_plain() -> None:
    """Off a terminal the printed result is the plain one."""
    printed = "".join(f"{line.rstrip()}\n" for line in _printed(colour=False).splitlines())
    assert printed == render_text(CHECKED)


def test_no_color_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A conflict is red on a terminal, unless NO_COLOR is set."""
    assert "\x1b[1;31mCONFLICT" in _printed(colour=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[1;31m" not in _printed(colour=True)


def test_findings_of_one_story_stand_together() -> None:
    """The title of a story is told once, however the findings are mixed."""
    first, second, _ = CHECKED.new
    text = render_text(replace(CHECKED, new=(first, second, first)))
    assert text.count("Bridge at Norrow") == 1
    assert text.count("Ferry Aurelia") == 1

"""The summary in the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from compare.model import Comparison, Failure
from reports.terminal import HINT, SHOWN, VALUES, print_summary, render_summary


def test_render_matches_golden(sample: Comparison, golden: Callable[[str, str], None]) -> None:
    """The sample story's summary is what it was."""
    golden("summary.txt", render_summary(sample))


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_too_wide(sample: Comparison, width: int) -> None:
    """No line is wider than the terminal."""
    for line in render_summary(sample, width=width).splitlines():
        assert cell_len(line) <= width, line


def test_conflict_takes_few_lines(sample: Comparison) -> None:
    """Each conflict takes four to six lines at 80 columns."""
    blocks = render_summary(sample).split("\n\n")[1:-1]
    assert len(blocks) == 3
    assert all(4 <= len(block.splitlines()) <= 6 for block in blocks)


def test_values_beyond_three_are_counted(sample: Comparison) -> None:
    """A finding of many values shows three and counts the others."""
    finding = sample.findings[0]
    sides = tuple(replace(side, value=str(place)) for place, side in enumerate(finding.sides))
    text = render_summary(replace(sample, findings=(replace(finding, sides=sides),)))
    assert f"and {len(sides) - VALUES} more value\n" in text


def test_findings_beyond_the_cap_are_counted(sample: Comparison) -> None:
    """A story of many conflicts shows twenty and counts the others."""
    finding = sample.findings[0]
    many = tuple(replace(finding, id=f"f{place}") for place in range(SHOWN + 7))
    text = render_summary(replace(sample, findings=many))
    assert text.count("CONFLICT") == SHOWN
    assert "and 7 more in the full report" in text


def test_values_that_begin_alike_show_where_they_differ(sample: Comparison) -> None:
    """Long values with one beginning are cut to the words in which they differ."""
    finding = sample.findings[0]
    values = (
        "We asked the harbour master to close the north quay",
        "We asked the harbour master to open the north quay",
    )
    sides = tuple(
        replace(side, value=value) for side, value in zip(finding.sides, values, strict=False)
    )
    text = render_summary(replace(sample, findings=(replace(finding, sides=sides),)))
    assert "…to close the north quay" in text
    assert "…to open the north quay" in text


def test_long_label_gives_way(sample: Comparison) -> None:
    """A long label is cut before the kind and the confidence are."""
    group = replace(sample.groups[0], label="The harbour master of Tessal " * 5)
    finding = replace(sample.findings[0], group=group.id)
    text = render_summary(replace(sample, groups=(group,), findings=(finding,)))
    assert "… (quantity, confidence 0.91)\n" in text


def test_hint_ends_the_summary(sample: Comparison, empty: Comparison) -> None:
    """The last line says how to get the full report."""
    assert render_summary(sample).endswith(f"{HINT}\n")
    assert render_summary(empty).startswith("No conflicts found\n")


def test_failures_and_notices_are_shown(sample: Comparison) -> None:
    """What could not be read, and what the user should know, is said."""
    text = render_summary(sample, width=200)
    assert "Not read: ferry/<broken>&.html: holds no article text" in text
    assert "Note: ferry/radio-ondine.txt has no date" in text


def test_escape_sequences_are_defused(sample: Comparison) -> None:
    """An escape sequence in a file's name or a value reaches no terminal."""
    evil = "\x1b[2J\x9b31m\u202etxt.live\r\n"
    failure = Failure(file=f"a{evil}.txt", reason=evil)
    finding = sample.findings[0]
    sides = tuple(replace(side, value=evil + side.value) for side in finding.sides)
    text = render_summary(
        replace(sample, failures=(failure,), findings=(replace(finding, sides=sides),))
    )
    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(text)


@given(st.text(max_size=60), st.integers(20, 60))
def test_any_text_fits(sample: Comparison, label: str, width: int) -> None:
    """Any words in a label and a reason fit the width, wide characters included."""
    finding = replace(sample.findings[0], explanation=label * 3)
    group = replace(sample.groups[0], label=label)
    text = render_summary(replace(sample, groups=(group,), findings=(finding,)), width=width)
    assert all(cell_len(line) <= width for line in text.splitlines())


def _console(*, colour: bool) -> Console:
    return Console(
        file=io.StringIO(),
        width=80,
        force_terminal=colour,
        color_system="standard" if colour else None,
    )


def _printed(console: Console) -> str:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_print_without_terminal_is_plain(sample: Comparison) -> None:
    """Off a terminal the printed summary is the plain one."""
    console = _console(colour=False)
    print_summary(sample, console)
    printed = "".join(f"{line.rstrip()}\n" for line in _printed(console).splitlines())
    assert printed == render_summary(sample)


def test_print_in_colour(sample: Comparison) -> None:
    """On a terminal a conflict is red, and nothing in the data is read as markup."""
    console = _console(colour=True)
    article = replace(sample.articles[0], outlet="[bold]Ledger[/bold]")
    print_summary(replace(sample, articles=(article, *sample.articles[1:])), console)
    assert "\x1b[1;31mCONFLICT" in _printed(console)
    assert "[bold]Ledger[/bold]" in _printed(console)


def test_no_color_is_heeded(sample: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes the colours away, even on a terminal."""
    monkeypatch.setenv("NO_COLOR", "1")
    console = _console(colour=True)
    print_summary(sample, console)
    assert "\x1b[1;31m" not in _printed(console)

"""The summary of a job."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reports.check.markdown import LIMIT, escaped, render_summary
from tests.reports.check.checked import CHECKED, EMPTY
from tests.reports.check.variants import evil, many


def test_render_matches_golden(golden: Callable[[str, str], None]) -> None:
    """The sample's summary is what it was."""
    golden("check.md", render_summary(CHECKED))


def test_nothing_new_is_short() -> None:
    """A result without news has a headline and no list."""
    text = render_summary(EMPTY)
    assert "**No new conflicts**" in text
    assert "###" not in text


@pytest.mark.parametrize(
    "text",
    ["<b>", "[x](y)", "*x* _y_ `z`", "@all", "#1", "a|b", "![i](j)", "~~x~~", "&amp;", "$x$"],
)
def test_marks_are_escaped(text: str) -> None:
    """Nothing that Markdown or GitHub gives a meaning is left in a text."""
    assert not set("<>[]*_`@|!~$") & set(escaped(text))
    assert "&amp;" not in escaped(text)


@pytest.mark.parametrize("text", ["1. x", "- x", "+ x", "# x", "=== x", "> x", "12) x"])
def test_no_block_begins(text: str) -> None:
    """A text at the head of a line begins no list, heading or quotation."""
    assert not escaped(text).startswith(text.split(maxsplit=1)[0])


def test_no_link_by_itself() -> None:
    """An address becomes no link."""
    assert "://" not in escaped("see https://example.org or www.example.org")
    assert "www." not in escaped("see https://example.org or www.example.org")


def test_evil_words_stay_words() -> None:
    """Words of articles bring no markup, no line of their own, no control character."""
    text = render_summary(evil())
    assert "<b>" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert not any(line.startswith("::") for line in text.splitlines())


def test_too_long_is_cut_between_entries() -> None:
    """A summary of very many findings keeps under the limit and counts what it leaves out."""
    result = many(6_000)
    text = render_summary(result)
    assert len(text.encode()) < 1_048_576
    assert LIMIT < 1_048_576
    shown = text.count("- **conflict")
    assert 0 < shown < 6_000
    # a file not read comes first; the rest are those of the sample's other lists
    others = len(result.corrections) + len(result.resolved) + 2 + len(result.notices)
    assert text.endswith(f"\n… and {6_000 - shown + others:,} more\n")


def test_limit_is_heeded_to_the_byte() -> None:
    """Wide characters count as the bytes they take."""
    finding = replace(CHECKED.new[0].finding, label="漁" * 100)
    result = replace(CHECKED, new=(replace(CHECKED.new[0], finding=finding),) * 20)
    assert len(render_summary(result, limit=4_000).encode()) < 4_100

"""The table of claims in the terminal."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from claims.model import Anchor, Dropped, NameFact, NameKind
from reports.claims_terminal import DROPPED, print_claims, render_claims
from reports.extraction import Extraction, only
from reports.facts import FactType


def test_render_matches_golden(extraction: Extraction, golden: Callable[[str, str], None]) -> None:
    """The sample's table is what it was."""
    golden("claims.txt", render_claims(extraction, dropped=True))


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_too_wide(extraction: Extraction, width: int) -> None:
    """No line is wider than the terminal."""
    for line in render_claims(extraction, width=width, dropped=True).splitlines():
        assert cell_len(line) <= width, line


def test_wide_terminals_are_used(extraction: Extraction) -> None:
    """A wide terminal takes fewer lines."""
    narrow, wide = (render_claims(extraction, width=width).splitlines() for width in (80, 160))
    assert len(wide) < len(narrow)
    assert max(map(cell_len, wide)) > 80


def test_article_without_date(extraction: Extraction) -> None:
    """An article without a date says that relative dates stay open; a dated one says its day."""
    text = render_claims(extraction)
    assert "Radio Ondine, no date\n" in text
    assert text.count("without a date of publication relative dates stay open\n") == 1


def test_facts_of_one_anchor_share_a_line(extraction: Extraction) -> None:
    """What facts are about is said once for those that share it, the claim's own first."""
    meet = Anchor(predicate="meet", subjects=("owner",), places=("tessal",), planned=True)
    fact = NameFact(
        start=0, end=4, text="Olen", name="Olen", full="Olen", kind=NameKind.PERSON, anchor=meet
    )
    other = replace(fact, start=8, end=9, anchor=Anchor(predicate="say", negated=True))
    claim = replace(
        extraction.claims[0], anchor=meet, facts=(other, fact, replace(fact, start=5, end=6))
    )
    lines = render_claims(replace(extraction, claims=(claim,))).splitlines()
    first = lines.index("  about  meet; subject owner; place tessal; planned")
    assert [line.split()[0] for line in lines[first : first + 5]] == [
        "about",
        "name",
        "name",
        "about",
        "name",
    ]
    assert lines[first + 3] == "  about  say; negated"


def test_no_anchor(extraction: Extraction) -> None:
    """A fact without an anchor is not put under the claim's, and an empty anchor is no line."""
    fact = NameFact(start=0, end=4, text="Olen", name="Olen", full="Olen", kind=NameKind.PERSON)
    told = Anchor(predicate="meet")
    claim = replace(extraction.claims[0], anchor=told, facts=(fact,))
    text = render_claims(replace(extraction, claims=(claim,)))
    assert "  about  meet\n  about  unknown\n    name " in text
    claim = replace(claim, anchor=Anchor(), facts=())
    assert "about" not in render_claims(replace(extraction, claims=(claim,)))


def test_only_some_facts(extraction: Extraction) -> None:
    """With types asked for, the head of each article says which claims are counted."""
    text = render_claims(only(extraction, {FactType.DATE, FactType.CHANNEL}), width=200)
    assert " with date or channel facts, " in text
    assert "\n    date " in text
    assert "\n    quantity " not in text


def test_dropped_stretches(extraction: Extraction) -> None:
    """What was not read is counted by its reason, and listed with it where that is asked for."""
    assert "not read: advertisement and teaser (2)\n" in render_claims(extraction, width=200)
    assert "Not read of" not in render_claims(extraction)
    text = render_claims(extraction, dropped=True)
    assert "Not read of ferry/harbour-ledger.txt:\n  advertisement  Sign up for our Harbour" in text
    assert "\n  teaser         Read more: who owns the sea?\n" in text


def test_long_stretch_is_cut(extraction: Extraction) -> None:
    """A long stretch that was not read takes few lines."""
    article = extraction.articles[0]
    whole = Dropped(start=0, end=len(article.text), reason="all")
    few = replace(article, dropped=(whole,))
    text = render_claims(Extraction(articles=(few,), claims=()), dropped=True)
    assert len(text.split("Not read of")[1].splitlines()) == 1 + DROPPED
    assert text.endswith("…\n")


def test_escape_sequences_are_defused(extraction: Extraction) -> None:
    """An escape sequence in an article reaches no terminal."""
    evil = "\x1b[2J\x9b31m\u202etxt.live\r\n"
    article = replace(extraction.articles[0], outlet=evil, file=evil)
    claim = replace(
        extraction.claims[0],
        text=evil,
        facts=(NameFact(start=0, end=4, text=evil, name=evil, full=evil, kind=NameKind.OTHER),),
        anchor=Anchor(predicate=evil, subjects=(evil,)),
    )
    text = render_claims(Extraction(articles=(article,), claims=(claim,), notices=(evil,)))
    assert not {"\x1b", "\x9b", "\u202e", "\r"} & set(text)


@given(st.text(max_size=60), st.integers(20, 60))
def test_any_text_fits(extraction: Extraction, words: str, width: int) -> None:
    """Any words in a claim and a fact fit the width, wide characters included."""
    fact = NameFact(start=0, end=1, text=words, name=words, full=words * 2, kind=NameKind.OTHER)
    claim = replace(extraction.claims[0], text=words * 3, facts=(fact,))
    text = render_claims(replace(extraction, claims=(claim,)), width=width)
    assert all(cell_len(line) <= width for line in text.splitlines())


def _printed(extraction: Extraction, *, notices: bool = True) -> str:
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard")
    print_claims(extraction, console, dropped=False, notices=notices)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_colours_and_no_color(extraction: Extraction, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal has colours, and none with NO_COLOR."""
    assert "\x1b[36m" in _printed(extraction)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[36m" not in _printed(extraction)


def test_notices_can_be_left_out(extraction: Extraction) -> None:
    """Notices end the table where they are wanted."""
    assert "Note: ferry/radio-ondine.txt has no date" in _printed(extraction)
    assert "Note:" not in _printed(extraction, notices=False)

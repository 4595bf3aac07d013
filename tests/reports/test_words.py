"""The wording of reports."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import BlockKind, Claim, QuoteFact, Sentence, Speaker, SpeakerKind
from compare.model import Status
from reports.words import (
    GLYPHS,
    MEANINGS,
    anchor,
    count,
    describe_speaker,
    format_date,
    format_span,
    join,
    one_line,
    printable,
)


def _claim(speaker: Speaker, *facts: QuoteFact) -> Claim:
    text = "“The pier held,” she said."
    sentence = Sentence(start=0, end=26, text=text, position=BlockKind.PARAGRAPH, index=0)
    return Claim(
        id="c",
        article="a",
        start=0,
        end=26,
        text=text,
        sentence=sentence,
        speaker=speaker,
        facts=facts,
    )


def test_date_is_written_in_english() -> None:
    """A date is day, month in letters, year, with no leading zero."""
    assert format_date(date(2024, 3, 4)) == "4 March 2024"


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (date(2023, 12, 30), "30 December 2023"),
        (date(2023, 12, 31), "30 to 31 December 2023"),
        (date(2024, 1, 2), "30 December 2023 to 2 January 2024"),
    ],
)
def test_span_says_shared_parts_once(last: date, expected: str) -> None:
    """A span of days repeats neither the month nor the year that both ends share."""
    assert format_span(date(2023, 12, 30), last) == expected


def test_span_within_a_year() -> None:
    """Two months of one year share the year."""
    assert format_span(date(2024, 2, 29), date(2024, 3, 1)) == "29 February to 1 March 2024"


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "0 conflicts"), (1, "1 conflict"), (1204, "1,204 conflicts")]
)
def test_count_agrees_with_its_noun(number: int, expected: str) -> None:
    """A count puts its noun in the right number."""
    assert count(number, "conflict") == expected


def test_join_reads_as_english() -> None:
    """A list is joined with commas and one "and"."""
    assert [join(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_every_status_has_glyph_and_meaning() -> None:
    """No two statuses share a glyph, and each says what it means."""
    assert len({GLYPHS[status] for status in Status}) == len(Status)
    assert all(MEANINGS[status] for status in Status)


def test_outlet_speaks_in_its_own_words() -> None:
    """A claim of the outlet itself names no speaker."""
    assert describe_speaker(_claim(Speaker()), 0, 5) == "in its own words"


def test_speaker_is_quoted_only_inside_the_quote() -> None:
    """A value inside quotation marks is quoted, one outside them reported."""
    speaker = Speaker(name="Ada Finch", kind=SpeakerKind.PERSON)
    claim = _claim(
        speaker, QuoteFact(start=1, end=15, text="The pier held,", quote="The pier held,")
    )
    assert describe_speaker(claim, 5, 9) == "Ada Finch, quoted"
    assert describe_speaker(claim, 17, 20) == "Ada Finch, reported"


def test_unnamed_speakers_are_told_so() -> None:
    """A description is kept and marked as no name; a bare pronoun gives no name at all."""
    described = Speaker(name="a dock worker", kind=SpeakerKind.UNNAMED)
    assert describe_speaker(_claim(described), 0, 5) == "a dock worker, not named"
    bare = Speaker(kind=SpeakerKind.PERSON)
    assert describe_speaker(_claim(bare), 0, 5) == "a speaker who is not named"


@given(st.text(st.characters(exclude_categories=())))
def test_printable_text_can_be_encoded(text: str) -> None:
    """Any text becomes valid UTF-8 without control characters, its length kept."""
    clean = printable(text)
    clean.encode()
    assert len(clean) == len(text)
    assert "\x1b" not in clean


@given(st.text(st.characters(exclude_categories=())))
def test_one_line_is_one_line(text: str) -> None:
    """Any text becomes one line that can't move a terminal's cursor."""
    clean = one_line(text)
    assert len(clean.splitlines()) <= 1
    assert not {"\x1b", "\u202e", "\x9b"} & set(clean)


@given(st.text())
def test_anchor_is_safe_in_an_address(text: str) -> None:
    """An anchor holds only characters that need no escape in HTML or in an address."""
    assert all(character.isascii() for character in anchor("f", text))
    assert not set(anchor("f", text)) & set(" \"'<>&#%")

"""Cleaning of whole articles: the cases of tests/cases/clean, and what holds for any text."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.clean.run import clean
from claims.metadata import read_mapping

CASES = Path(__file__).parents[1] / "cases" / "clean"
LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [
                "By [AFP](#)",
                "March 4, 2021",
                "# A heading",
                "See also: Another story",
                "Photo: A. Penn / TASS",
                "The council voted on Thursday to close the bridge.",
                "and the mayor agreed with it,",
                "“An open quotation of the mayor",
                "Read also on Marnland:",
                "© 2021 Marnland",
                "The Marn: What you need to know",
                "The cost: Nobody has counted it yet.",
                "HARROW, March 4 (Reuters) - The bridge is closed for two years.",
                "---",
                "",
            ]
        ),
    ),
    max_size=12,
)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Each case file's text yields the blocks, dropped spans and metadata it expects."""
    case = json.loads(path.read_text(encoding="utf-8"))
    known, _ = read_mapping(case.get("known", {}))
    cleaned = clean(case["text"], known=known)
    spans = [(block.start, block.end, block.kind.value) for block in cleaned.blocks]
    spans += [(span.start, span.end, f"dropped: {span.reason}") for span in cleaned.dropped]
    found = [[label, cleaned.text[start:end]] for start, end, label in sorted(spans)]
    assert found == case["expect"]["spans"]
    metadata = cleaned.metadata
    values: dict[str, Any] = {
        "title": metadata.title,
        "url": metadata.url,
        "published": metadata.published.isoformat() if metadata.published else None,
        "published_at": metadata.published_at.isoformat() if metadata.published_at else None,
        "byline": metadata.byline,
        "language": metadata.language,
        "origins": list(metadata.origins),
        "translated": metadata.translated,
        "notices": list(cleaned.notices),
    }
    assert values == case["expect"]["metadata"]


@settings(max_examples=150, deadline=None)
@given(LINES, st.booleans())
def test_spans_are_ordered_disjoint_and_cover_all_words(lines: list[str], markdown: bool) -> None:
    """Blocks and dropped spans stand in order, do not overlap and leave only white space out."""
    cleaned = clean("\n".join(lines), markdown=markdown)
    spans = [(block.start, block.end) for block in cleaned.blocks]
    spans = sorted([*spans, *((span.start, span.end) for span in cleaned.dropped)])
    assert [block.start for block in cleaned.blocks] == sorted(b.start for b in cleaned.blocks)
    assert [span.start for span in cleaned.dropped] == sorted(d.start for d in cleaned.dropped)
    position = 0
    for start, end in spans:
        assert position <= start < end <= len(cleaned.text)
        assert not cleaned.text[position:start].strip()
        assert cleaned.text[start:end].strip() == cleaned.text[start:end]
        position = end
    assert position == len(cleaned.text)


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_same_text_gives_the_same_result(lines: list[str]) -> None:
    """Cleaning the same text twice gives the same result."""
    text = "\n".join(lines)
    assert clean(text) == clean(text)


def test_no_sentence_is_lost_between_residue() -> None:
    """A sentence keeps being read however much residue stands around it."""
    sentence = "The council voted on Thursday to close the bridge for two years."
    residue = ["Advertisement", "Share this article", "12 comments", "We use cookies to count."]
    cleaned = clean("\n".join([*residue, sentence, *residue]))
    read = [cleaned.text[block.start : block.end] for block in cleaned.blocks]
    assert read == [sentence]


def test_wire_agency_in_a_photo_credit_is_no_origin() -> None:
    """An agency that took the picture is not where the text comes from."""
    text = (
        "Bridge closed\n\nThe bridge in spring. **City / TASS**\n\nThe council closed the bridge."
    )
    assert clean(text).metadata.origins == ()

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.model import Block, BlockKind
from claims.sentences import of_article, split

CASES = sorted((Path(__file__).parents[1] / "cases" / "sentences").glob("*.json"))
# Pieces that meet at every rule: stops, quotes, brackets, lists, line ends, odd white space.
PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "p.m.",
        "No.",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\x1c",
        ".",
        "...",
        "…",
        "?",
        "!",
        "“",
        "”",
        '"',
        "(",
        ")",
        "[4]",
        "•",
        "1.",
        "2.",
        "a)",
        "b)",
        "We",
        "said",
        "ran",
        "É",
        "9",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))


def _pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    """Each case file's text is split into the sentences it lists."""
    content = json.loads(case.read_text(encoding="utf-8"))
    assert _pieces(content["text"]) == content["sentences"]


def test_cases_are_found() -> None:
    """The case files are there to be run."""
    assert len(CASES) > 10


@given(TEXTS)
def test_spans_are_stripped_ordered_and_disjoint(text: str) -> None:
    """Spans come in order, do not overlap and begin and end with a visible character."""
    last = 0
    for start, end in split(text):
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        last = end


@given(TEXTS)
def test_every_visible_character_is_covered(text: str) -> None:
    """Only white space is left out of the sentences."""
    outside = set(range(len(text)))
    for start, end in split(text):
        outside -= set(range(start, end))
    assert all(text[index].isspace() for index in outside)


def test_empty_text_has_no_sentence() -> None:
    """A text of nothing but white space has no sentence."""
    assert split(" \n\t ") == ()


def test_article_sentences_keep_offsets_kind_and_order() -> None:
    """Sentences carry the article's offsets, their block's kind and a running index."""
    text = "Dam bursts\n\nSubscribe now!\n\nThe dam burst. Nobody was hurt."
    body = text.index("The dam")
    blocks = (
        Block(start=0, end=10, kind=BlockKind.TITLE),
        Block(start=body, end=len(text), kind=BlockKind.PARAGRAPH),
    )
    sentences = of_article(text, blocks)
    assert [sentence.text for sentence in sentences] == [
        "Dam bursts",
        "The dam burst.",
        "Nobody was hurt.",
    ]
    assert [sentence.index for sentence in sentences] == [0, 1, 2]
    assert sentences[0].position is BlockKind.TITLE
    assert sentences[2].position is BlockKind.PARAGRAPH
    assert all(text[one.start : one.end] == one.text for one in sentences)


def test_block_ends_a_sentence_without_a_stop() -> None:
    """No sentence crosses the end of a block."""
    text = "Dam bursts above\nthe town"
    blocks = (
        Block(start=0, end=16, kind=BlockKind.HEADING),
        Block(start=17, end=len(text), kind=BlockKind.PARAGRAPH),
    )
    assert [one.text for one in of_article(text, blocks)] == ["Dam bursts above", "the town"]

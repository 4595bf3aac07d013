import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import BlockKind, QuoteFact, Sentence
from claims.parse import parse
from claims.quotes import read_quotes
from claims.quotes.marks import read_marks
from claims.speakers import read_speakers

CASES = Path(__file__).parents[2] / "cases" / "quotes"


def laid_out(case: dict[str, Any]) -> tuple[str, tuple[Sentence, ...]]:
    """Join a case's paragraphs to a text with its sentences."""
    text = ""
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(case["paragraphs"]):
        pulled = number in case.get("pull_quotes", ())
        for words in paragraph:
            text += " " if text and not text.endswith("\n") else ""
            kind = BlockKind.PULL_QUOTE if pulled else BlockKind.PARAGRAPH
            start = len(text)
            text += words
            sentences.append(
                Sentence(
                    start=start, end=len(text), text=words, position=kind, index=len(sentences)
                )
            )
        text += "\n\n"
    return text, tuple(sentences)


def quotes_of(text: str, sentences: tuple[Sentence, ...]) -> tuple[QuoteFact, ...]:
    """Read quotes with their speakers."""
    doc = next(iter(parse([(text, sentences)])))
    quotes = read_quotes(text, sentences, doc)
    return read_speakers(doc, sentences, quotes, outlet="The Daily Lantern").quotes


def cases() -> list[Any]:
    """Give the case files, one parameter each."""
    return [
        pytest.param(json.loads(path.read_text(encoding="utf-8")), id=path.stem)
        for path in sorted(CASES.glob("*.json"))
    ]


@pytest.mark.parametrize("case", cases())
def test_a_case_reads_as_it_says(case: dict[str, Any]) -> None:
    """Each case file's text yields exactly its quotes, with utterance and speaker."""
    text, sentences = laid_out(case)
    found = quotes_of(text, sentences)
    assert [fact.text for fact in found] == [quote["text"] for quote in case["quotes"]]
    assert [fact.quote for fact in found] == [q.get("quote", q["text"]) for q in case["quotes"]]
    speakers = [fact.speaker.name if fact.speaker else None for fact in found]
    assert speakers == [quote["speaker"] for quote in case["quotes"]]
    assert all(text[fact.start : fact.end] == fact.text for fact in found)


def test_marks_outside_the_sentences_are_not_read() -> None:
    """Words in a dropped stretch are nobody's quote."""
    text = 'Read also: "Ten towns to see"\n\nThe hall is open.'
    start = text.index("The")
    sentence = Sentence(
        start=start, end=len(text), text=text[start:], position=BlockKind.PARAGRAPH, index=0
    )
    assert quotes_of(text, (sentence,)) == ()


def test_decades_and_left_out_letters_open_no_quote() -> None:
    """An apostrophe for left-out letters is not a quotation mark."""
    assert read_marks("The '90s were over and the dogs' home in '98 closed.") == ()


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab s.,!\n \"'“”‘’[]…—", max_size=80))
def test_marks_never_fail_and_never_cross(text: str) -> None:
    """Any string of marks gives spans inside the text that are nested or disjoint."""
    spans = read_marks(text)
    for index, span in enumerate(spans):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        for other in spans[index + 1 :]:
            assert other.start >= span.end or other.end <= span.end

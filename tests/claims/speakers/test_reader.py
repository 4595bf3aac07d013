import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import BlockKind, Sentence, Speaker
from claims.parse import parse
from claims.quotes import read_quotes
from claims.speakers import Attributions, read_speakers, speaker_of

CASES = Path(__file__).parents[2] / "cases" / "speakers"


def read(case: dict[str, Any]) -> tuple[str, Attributions]:
    """Lay out a case's paragraphs and read their attributions."""
    text = "\n\n".join(" ".join(paragraph) for paragraph in case["paragraphs"])
    sentences: list[Sentence] = []
    position = 0
    for words in (words for paragraph in case["paragraphs"] for words in paragraph):
        start = text.index(words, position)
        position = start + len(words)
        sentences.append(
            Sentence(
                start=start,
                end=position,
                text=words,
                position=BlockKind.PARAGRAPH,
                index=len(sentences),
            )
        )
    doc = next(iter(parse([(text, sentences)])))
    quotes = read_quotes(text, sentences, doc)
    return text, read_speakers(doc, sentences, quotes, outlet=case.get("outlet", "Some Outlet"))


def cases() -> list[Any]:
    """Give the case files, one parameter each."""
    return [
        pytest.param(json.loads(path.read_text(encoding="utf-8")), id=path.stem)
        for path in sorted(CASES.glob("*.json"))
    ]


@pytest.mark.parametrize("case", cases())
def test_a_case_is_attributed_as_it_says(case: dict[str, Any]) -> None:
    """Each stretch a case names is said by the speaker it names."""
    text, attributions = read(case)
    for words, name, kind in case["speakers"]:
        start = text.index(words)
        speaker = speaker_of(attributions, start, start + len(words))
        assert speaker.kind == kind, words
        assert speaker.name in (name if isinstance(name, list) else [name]), words


def test_the_cue_is_the_word_that_introduces_the_speech() -> None:
    """A speaker carries the verb or phrase that attributes."""
    text, attributions = read({"paragraphs": [["The mayor warned that the dam was weak."]]})
    assert speaker_of(attributions, text.index("the dam"), len(text)).cue == "warned"


def test_an_empty_stretch_is_the_outlet_s() -> None:
    """Nothing said is said by the outlet."""
    _, attributions = read({"paragraphs": [["The mayor warned that the dam was weak."]]})
    assert speaker_of(attributions, 5, 5) == Speaker()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(
    ["“", "”", '"', "'", ",", ".", "he said", "according to", "the mayor", "Ada Brenner", "that",
     "the dam broke", "said", "told", "\n", "…", "—"]
), min_size=1, max_size=14))  # fmt: skip
def test_scrambled_text_never_fails(parts: list[str]) -> None:
    """Any order of marks and cues is read without an error, spans inside the text."""
    text = " ".join(parts).strip()
    if not text:
        return
    text, attributions = read({"paragraphs": [[text]]})
    for span in attributions.spans:
        assert 0 <= span.start < span.end <= len(text)
    assert isinstance(speaker_of(attributions, 0, len(text)), Speaker)

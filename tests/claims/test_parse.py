from collections.abc import Iterable

import pytest

from claims.model import BlockKind, Sentence
from claims.parse import load_pipeline, parse


def spans(text: str, parts: Iterable[str]) -> list[Sentence]:
    """Make sentences of the parts of a text."""
    return [
        Sentence(
            start=text.index(part),
            end=text.index(part) + len(part),
            text=part,
            position=BlockKind.PARAGRAPH,
            index=number,
        )
        for number, part in enumerate(parts)
    ]


def test_offsets_are_those_of_the_text() -> None:
    """Every token stands where the text has it, also behind wide characters and blank lines."""
    text = "🌊 Über  Tarn…\n\nThe ferry’s captain can’t say “why”."
    sentences = spans(text, ["🌊 Über  Tarn…", "The ferry’s captain can’t say “why”."])
    (doc,) = parse([(text, sentences)])
    assert doc.text == text
    for token in doc:
        assert text[token.idx : token.idx + len(token)] == token.text


def test_sentences_are_those_given() -> None:
    """Boundaries are taken over, not found anew."""
    text = "Lt. Gen. Marrow came. She left\nat once. Rain fell"
    parts = ["Lt. Gen. Marrow came.", "She left\nat once.", "Rain fell"]
    (doc,) = parse([(text, spans(text, parts))])
    assert [sentence.text.strip() for sentence in doc.sents] == parts


def test_what_was_dropped_is_blank() -> None:
    """Text outside the sentences yields white space only, in its place."""
    text = "A ferry sank. Sign up for our letter! Nobody drowned."
    (doc,) = parse([(text, spans(text, ["A ferry sank.", "Nobody drowned."]))])
    assert len(doc.text) == len(text)
    assert "letter" not in doc.text
    words = [token.text for token in doc if not token.is_space]
    assert words == ["A", "ferry", "sank", ".", "Nobody", "drowned", "."]


def test_a_space_behind_an_apostrophe_is_read_through() -> None:
    """A stray space in "ship’ s" and "didn’ t" moves, so that the ending is read as one."""
    text = "The ship’ s crew didn’ t drown."
    (doc,) = parse([(text, spans(text, [text]))])
    assert len(doc.text) == len(text)
    assert [token.text for token in doc if not token.is_space][:6] == [
        "The",
        "ship",
        "'s",
        "crew",
        "did",
        "n't",
    ]


def test_texts_stay_in_order() -> None:
    """Each text has its own document, in the order given; an empty one too."""
    texts = ["One came.", "", "Two came.", "Three came."]
    docs = parse((text, spans(text, [text])) for text in texts)
    assert [doc.text for doc in docs] == texts


@pytest.mark.parametrize("text", ["\n", " ", "\u200b", "🌊", "’ s"])
def test_odd_texts_are_parsed(text: str) -> None:
    """A text of hardly anything breaks nothing and keeps its length."""
    (doc,) = parse([(text, spans(text, [text]))])
    assert len(doc.text) == len(text)


def test_the_pipeline_is_loaded_once() -> None:
    """The language model is loaded once a process."""
    assert load_pipeline() is load_pipeline()


def test_a_mark_without_a_space_splits_the_words_around_it() -> None:
    """A closing mark, its stop and the word that sticks to it are tokens of their own."""
    words = [token.text for token in load_pipeline().make_doc('It is over,"Brenner said.')]
    assert words == ["It", "is", "over", ",", '"', "Brenner", "said", "."]

"""Names of whole articles; the cases lie in tests/cases/names, one file each."""

import itertools
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import BlockKind, NameFact, Sentence
from claims.names import read_demonyms, read_names
from claims.parse import parse

CASES = sorted((Path(__file__).parents[2] / "cases" / "names").glob("*.json"))


def article(lines: Sequence[str]) -> tuple[str, list[Sentence]]:
    """Join lines to an article of one sentence a line; "!" marks the title."""
    text = ""
    sentences: list[Sentence] = []
    for line in lines:
        position = BlockKind.TITLE if line.startswith("!") else BlockKind.PARAGRAPH
        words = line.removeprefix("!")
        start = len(text)
        text += words + "\n"
        sentences.append(
            Sentence(
                start=start,
                end=start + len(words),
                text=words,
                position=position,
                index=len(sentences),
            )
        )
    return text, sentences


def names_of(lines: Sequence[str]) -> tuple[NameFact, ...]:
    """Read the names of an article of these sentences."""
    text, sentences = article(lines)
    (doc,) = parse([(text, sentences)])
    return read_names(doc, sentences)


@pytest.mark.parametrize("path", CASES, ids=[p.stem for p in CASES])
def test_case(path: Path) -> None:
    """Each case file's sentences give exactly the names, full forms and kinds it lists."""
    case = json.loads(path.read_text(encoding="utf-8"))
    found = [[f.name, f.full, f.kind.value] for f in names_of(case["sentences"])]
    assert found == case["names"], case["behaviour"]


def test_kind_is_voted_over_the_article() -> None:
    """One sentence in which a surname looks like a firm does not outvote its full name."""
    facts = names_of(
        [
            "Tobias Renwick, 47, who runs the port, resigned.",
            "Renwick shares the blame, critics said.",
        ]
    )
    assert {f.kind.value for f in facts} == {"person"}
    assert {f.full for f in facts} == {"Tobias Renwick"}


def test_demonyms_are_read_apart() -> None:
    """Words for a nationality, and adjectives one letter off them, come from their own reader."""
    text, sentences = article(["Two Kenyan pilots and a Kenyen doctor met Alan Moss."])
    (doc,) = parse([(text, sentences)])
    assert [f.name for f in read_demonyms(doc, sentences)] == ["Kenyan", "Kenyen"]


def test_spelling_in_capitals_is_not_the_full_form() -> None:
    """A dateline in capitals does not become the full form of a name."""
    facts = names_of(["BOGOTA: The strike went on.", "Bogota saw no buses on Monday."])
    assert {f.full for f in facts} == {"Bogota"}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=60), min_size=1, max_size=4))
def test_spans_slice_back(lines: list[str]) -> None:
    """Whatever the text, reading does not fail and every span is the text it claims."""
    text, sentences = article([line.replace("\n", " ") or "x" for line in lines])
    (doc,) = parse([(text, sentences)])
    for fact in (*read_names(doc, sentences), *read_demonyms(doc, sentences)):
        assert text[fact.start : fact.end] == fact.text
        assert fact.name
        assert fact.full


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Anna",
                "Keller",
                "Keller's",
                "of",
                "the",
                "Bank",
                "US",
                "[",
                "]",
                "-",
                "“",
                "”",
                "said",
                "Gulf",
                "President",
                "Paris",
                "and",
                "&",
                ",",
                "1",
                "Russian",
                "INS",
                "St.",
                "al",
            ]
        ),
        max_size=15,
    )
)
def test_jumbled_names_do_not_break_spans(words: list[str]) -> None:
    """Titles, brackets and particles in any order give spans that slice back and don't overlap."""
    text, sentences = article([" ".join(words) or "x"])
    (doc,) = parse([(text, sentences)])
    facts = read_names(doc, sentences)
    assert all(text[f.start : f.end] == f.text for f in facts)
    assert all(a.end <= b.start for a, b in itertools.pairwise(facts))

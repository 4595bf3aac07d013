from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.clauses import split
from claims.model import Block, BlockKind
from claims.parse import parse
from claims.sentences import of_article

if TYPE_CHECKING:
    from spacy.tokens import Span


def _sentences(text: str) -> "list[Span]":
    block = Block(start=0, end=len(text), kind=BlockKind.PARAGRAPH)
    sentences = of_article(text, (block,))
    doc = next(iter(parse([(text, sentences)])))
    spans = [doc.char_span(one.start, one.end, alignment_mode="expand") for one in sentences]
    return [span for span in spans if span is not None]


def _claims(text: str) -> list[str]:
    (sentence,) = _sentences(text)
    return [text[start:end] for start, end in split(sentence)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vance met Holm in Dunmore on Monday, but neither side reported progress.",
            ["Vance met Holm in Dunmore on Monday", "neither side reported progress."],
        ),
        (
            "Twelve people were killed and 140 were injured in the blast.",
            ["Twelve people were killed", "140 were injured in the blast."],
        ),
        (
            "The dam burst on Friday; the town was flooded within an hour.",
            ["The dam burst on Friday", "the town was flooded within an hour."],
        ),
        (
            "The mayor resigned in March, while his deputy stayed in office.",
            ["The mayor resigned in March", "his deputy stayed in office."],
        ),
        (
            "The council did not meet on Monday, nor did it vote on the plan.",
            ["The council did not meet on Monday", "nor did it vote on the plan."],
        ),
        (
            "The ferry will sail in June; Holm announced no new routes.",
            ["The ferry will sail in June", "Holm announced no new routes."],
        ),
        (
            "The mayor said the bridge was safe, but she refused to open it.",
            ["The mayor said the bridge was safe", "she refused to open it."],
        ),
        (
            "Norland did not comment, but its envoy said that Harland had asked for talks.",
            ["Norland did not comment", "its envoy said that Harland had asked for talks."],
        ),
    ],
)
def test_coordinated_main_clauses_are_claims_of_their_own(text: str, expected: list[str]) -> None:
    """Main clauses that each have their own subject and tensed verb are split."""
    assert _claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge was closed and the school had lost its roof.",
        "The bridge was closed and the school lost its roof, the mayor said on Monday.",
        "According to the mayor, the bridge was closed and the school lost its roof.",
        "The envoy told Norland that the ships had left, and the port is now empty.",
        "While Holm was not told, her aides Vance, Tarrow and Lee are all in the picture.",
        "“We lost the bridge and we lost the school,” the mayor said.",
        "“We lost the bridge, but the school still stands.”",
        "The mayor, who took office in May and left in June, met the envoy.",
        "The envoy met the mayor and the governor of Norland.",
        "The firm has bought, sold and leased ships for years.",
        "If the dam breaks, the town will flood and the road will be cut.",
        "Dam bursts above Dunmore and floods town",
        "The mayor denied that the bridge had fallen and that anyone was hurt.",
        "The plan (the council drew it up and the mayor signed it) has failed.",
    ],
)
def test_one_assertion_is_one_claim(text: str) -> None:
    """Reported speech, quotations, relative clauses, lists and conditions are not split."""
    assert _claims(text) == [text]


def test_white_space_and_odd_tokens_do_no_harm() -> None:
    """A sentence of marks alone is one claim."""
    assert _claims("— ; — ;") == ["— ; — ;"]


PIECES = st.sampled_from(
    [
        "The mayor left",
        " and ",
        ", but ",
        "the town flooded",
        "; ",
        " — ",
        " while ",
        "“",
        "”",
        '"',
        "he said",
        ", ",
        " who ",
        " 140 were hurt",
        ".",
        "(",
        ")",
        " nor did it",
        "\n",
        "  ",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=40)))
def test_claims_lie_in_their_sentence_in_order(text: str) -> None:
    """Claims are stripped, come in order, do not overlap and stay inside their sentence."""
    for sentence in _sentences(text):
        last = sentence.start_char
        claims = split(sentence)
        assert claims
        for start, end in claims:
            assert last <= start < end <= sentence.end_char
            assert text[start:end] == text[start:end].strip()
            last = end

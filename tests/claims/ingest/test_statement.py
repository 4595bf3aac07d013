from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.statement import join_tokens, make_statement


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("The mayor said : `` We were not told . ''", "The mayor said: “We were not told.”"),
        ("It cost $ 500 ( about 460 euros ) .", "It cost $500 (about 460 euros)."),
        (
            "They did n't pay the firm 's bill , he said .",
            "They didn't pay the firm's bill, he said.",
        ),
        ("Sales rose 5 % , by 3.2 million .", "Sales rose 5%, by 3.2 million."),
    ],
)
def test_a_text_split_into_tokens_is_put_together(split: str, whole: str) -> None:
    """The spaces of a tokenised corpus go, so that figures and quotes are read as in news."""
    assert join_tokens(split) == whole


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose by .5 points, and .25 the week after.",
        "He said: “We were not told.” It cost $ 500.",
        "What now ? Nobody knows.",
    ],
)
def test_a_text_in_one_piece_stays(text: str) -> None:
    """Only a text with a space before its commas or full stops was split."""
    assert join_tokens(text) == text


def test_all_of_a_statement_is_read() -> None:
    """A line that would be boilerplate in an article is a statement like any other here."""
    article = make_statement("Read more: 12 people died.", outlet="A")
    assert [(block.start, block.end) for block in article.blocks] == [(0, len(article.text))]
    assert article.dropped == ()


def test_a_statement_keeps_its_day_and_moment() -> None:
    """A day alone gives no moment, an aware moment gives both."""
    day = make_statement("x", outlet="A", published=date(2024, 5, 2))
    assert (day.published, day.published_at) == (date(2024, 5, 2), None)
    moment = datetime(2024, 5, 2, 9, 30, tzinfo=UTC)
    timed = make_statement("x", outlet="A", published=moment)
    assert (timed.published, timed.published_at) == (date(2024, 5, 2), moment)


@given(st.text(max_size=80))
def test_any_text_makes_a_statement(text: str) -> None:
    """Whatever the characters, the one block covers the text, or there is none for no words."""
    article = make_statement(text, outlet="A")
    assert article.text == article.text.strip()
    assert [(b.start, b.end) for b in article.blocks] == (
        [(0, len(article.text))] if article.text else []
    )

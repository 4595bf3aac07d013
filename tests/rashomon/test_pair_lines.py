from datetime import date

import pytest

from compare.pair import StatementPair, StatementText
from rashomon.pair_lines import BadLine, read_pair_lines


def test_texts_and_objects_are_statements() -> None:
    """A statement is a text, or an object with text, day and outlet."""
    line = b'{"id": 7, "a": "x", "b": {"text": "y", "published": "2024-05-02", "outlet": "Post"}}'
    assert list(read_pair_lines([line])) == [
        StatementPair(
            id=7,
            a=StatementText(text="x"),
            b=StatementText(text="y", published=date(2024, 5, 2), outlet="Post"),
        )
    ]


def test_a_pair_without_an_id_gets_its_line() -> None:
    """Blank lines count as lines but are no pairs, and other keys do not matter."""
    lines = [b"\xef\xbb\xbf\n", b"  \n", b'{"a": "x", "b": "y", "label": 1}\n']
    [found] = list(read_pair_lines(lines[1:]))
    assert isinstance(found, StatementPair)
    assert found.id == "2"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"not json", "not valid JSON: Expecting value at column 1"),
        (b"[1]", 'not an object with "a" and "b"'),
        (b'{"a": "x"}', "there is no b"),
        (b'{"a": "x", "b": " "}', "b has no text"),
        (b'{"a": 5, "b": "y"}', "a is neither text nor an object"),
        (b'{"id": true, "a": "x", "b": "y"}', "id is neither text nor a whole number"),
        (b'{"a": {"text": "x", "outlet": 3}, "b": "y"}', "a's outlet is not text"),
        (b'{"a": {"text": "x", "published": 3}, "b": "y"}', "a's published is not text"),
        (b"\xff", "not UTF-8"),
        (b"[" * 100_000, "not valid JSON: a number or a nesting is too large"),
    ],
)
def test_a_bad_line_is_told_with_its_reason(line: bytes, reason: str) -> None:
    """What is wrong with a line is said in a few words, and the lines after it are read."""
    found = list(read_pair_lines([line, b'{"a": "x", "b": "y"}']))
    assert found[0] == BadLine(number=1, reason=reason)
    assert isinstance(found[1], StatementPair)


def test_a_date_that_is_none_is_told() -> None:
    """A publication day that can't be read is not taken for an unknown one."""
    [found] = read_pair_lines([b'{"a": {"text": "x", "published": "31 February 2024"}, "b": "y"}'])
    assert isinstance(found, BadLine)
    assert found.reason.startswith("a's published")

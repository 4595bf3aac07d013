import pytest

from claims.parse import load_pipeline
from claims.words import Word, read_words


def words(text: str) -> tuple[Word, ...]:
    """Read the words of a text as the packaged pipeline parses it."""
    return read_words(load_pipeline()(text))


def test_words_stand_where_they_say() -> None:
    """Offsets slice back to the text, white space left out."""
    text = "The  council met\n on Friday."
    found = words(text)
    assert [text[word.start : word.end] for word in found] == [
        "The",
        "council",
        "met",
        "on",
        "Friday",
        ".",
    ]


def test_heads_are_rows_of_the_words() -> None:
    """A word points to the word that governs it, the main verb to itself."""
    found = words("The  council closed\n the bridge.")
    verb = next(row for row, word in enumerate(found) if word.lemma == "close")
    assert found[verb].head == verb
    assert {found[row].text for row in range(len(found)) if found[row].head == verb} >= {
        "council",
        "bridge",
    }


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The council has not closed the bridge.", {"council", "closed", "bridge"}),
        ("It is said to be 30 m high.", {"30", "m", "high"}),
        ("He did it.", set()),
    ],
)
def test_content_words_say_something_by_themselves(text: str, content: set[str]) -> None:
    """Articles, pronouns, auxiliaries and verbs such as "be" are no content."""
    assert {word.text for word in words(text) if word.content} == content

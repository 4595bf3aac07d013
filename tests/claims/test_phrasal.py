"""Verbs of several words and the one verb that tells the same."""

import pytest

from claims.phrasal import verb_of
from tests.claims.parsed import last_token


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("The jury found her guilty of fraud.", "found", "convict"),
        ("The woman was found guilty of fraud.", "found", "convict"),
        ("The judges threw out the verdict in May.", "threw", "overturn"),
        ("The judges set the verdict aside in May.", "set", "overturn"),
        ("The man was taken into custody on Sunday.", "taken", "arrest"),
        ("The man was pulled over on Sunday.", "pulled", "halt"),
        ("She set up the firm in 1990.", "set", "found"),
        ("Her film came out in 1990.", "came", "release"),
        ("She moved to New York in 1990.", "moved", "relocate"),
    ],
)
def test_several_words_are_one_verb(text: str, word: str, verb: str) -> None:
    """A verb with the word that belongs to it is the verb that tells the same."""
    assert verb_of(last_token(text, word)) == verb


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("The divers found a wreck in May.", "found", "find"),
        ("She threw out the rubbish on Sunday.", "threw", "throw"),
        ("He took the bus on Sunday.", "took", "take"),
        ("Crews put out the fire on Sunday.", "put", "put"),
        ("He pulled a rug over the crate.", "pulled", "pull"),
        ("Voters moved to the left in May.", "moved", "move"),
    ],
)
def test_other_words_leave_the_verb(text: str, word: str, verb: str) -> None:
    """A verb that tells something else with its words keeps its own lemma."""
    assert verb_of(last_token(text, word)) == verb

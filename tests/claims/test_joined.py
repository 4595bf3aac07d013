"""The deeds that "and" joins to a claim's main predicate."""

import pytest

from claims.joined import joined_verbs, words_of
from claims.predicates import main_predicate
from tests.claims.parsed import parsed


@pytest.mark.parametrize(
    ("text", "deeds"),
    [
        ("Nordan said it regretted the leak and would not appeal.", ["would not appeal"]),
        ("Lasky gave his age and did not enter a plea.", ["did not enter a plea"]),
        ("The firm sold its ships, paid its debts and closed the yard.", []),
        ("She did not stop and help.", []),
        ("The mayor resigned and his deputy took over.", []),
        ("The firm left the town.", []),
    ],
    ids=["said", "told", "a list", "one deed", "two subjects", "one verb"],
)
def test_joined_verbs_have_their_own_words(text: str, deeds: list[str]) -> None:
    """Each verb behind "and" with the first one's subject is found with all that hangs on it."""
    span = parsed(text)[:]
    verbs = joined_verbs(main_predicate(span), span)
    assert [text[slice(*words_of(verb, span))] for verb in verbs] == deeds

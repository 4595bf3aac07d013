from typing import Any

import pytest

from claims.model import Certainty
from compare.checks.words.contrasts import check_contrasts
from compare.model import Status
from tests.compare.factories import Telling, story_of


def values(first: str, second: str, *, more: str = "", **fields: object) -> tuple[str, ...]:
    """Return the words that two claims contradict each other in; `more` follows the first."""
    one, other = Telling("Ledger"), Telling("Coast")
    a, b = one.tell(first), other.tell(second, **fields)
    if more:
        one.tell(more)
    story = story_of(one, other)
    outcome, turned = check_contrasts(a, b, story), check_contrasts(b, a, story)
    assert (outcome is None) is (turned is None)
    if outcome is None:
        return ()
    assert outcome.status is Status.CONFLICT
    article = story.article
    assert all(
        article[s.claim.article].text[s.start : s.end] == s.value for s in (outcome.a, outcome.b)
    )
    return outcome.a.value, outcome.b.value


ENGINE = "The crew lost all power in the {} engine over the bay."


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The crew lost all power in the {} over the bay.", "left engine", "right engine"),
        ("Tarn drove to the harbour with the guard and was hit by a {}.", "lorry", "bus"),
        ("The barge sailed for Orlo with a load of {}.", "nickel ore", "iron ore"),
        ("The guard aboard was killed by a shot from a {}.", "rifle", "handgun"),
    ],
)
def test_one_word_of_a_set_excludes_another(text: str, one: str, other: str) -> None:
    """Sentences that are one but for a word of a set contradict each other."""
    assert values(text.format(one), text.format(other)) == (one, other)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("The guard aboard was killed by a shot from a {}.", "pistol", "handgun"),
        ("The crowd was hit by {} on the square.", "rubber bullets", "tear-gas canisters"),
        ("Tarn worked in the old town of Orlo as a {}.", "baker", "plumber"),
        ("The crew lost all power in the {} over the bay.", "left", "right"),
        ("Tarn's old and grey {} said much of the town to all.", "sister", "niece"),
    ],
)
def test_words_that_may_both_be_true_are_no_conflict(text: str, one: str, other: str) -> None:
    """One thing by two words, several of a sort and one trade after another exclude nothing."""
    assert values(text.format(one), text.format(other)) == ()


def test_an_article_with_both_words_tells_of_two_things() -> None:
    """The other engine stands elsewhere in one of the articles."""
    told = ENGINE.format("left"), ENGINE.format("right")
    assert values(*told, more="Then the right engine failed, too.") == ()
    assert values(*told, more="The mayor was right.") == ("left engine", "right engine")


@pytest.mark.parametrize(
    "fields", [{"negated": True}, {"certainty": Certainty.HEDGED}, {"certainty": Certainty.PLANNED}]
)
def test_what_may_be_or_is_not_contradicts_nothing(fields: dict[str, Any]) -> None:
    """Only firm assertions are compared."""
    assert values(ENGINE.format("left"), ENGINE.format("right"), **fields) == ()

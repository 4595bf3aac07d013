"""Figures that one article gives in two ways."""

import pytest

from claims.model import Anchor, BlockKind, Certainty, QuantityFact
from compare.checks.figures.within import check_within
from compare.model import Status
from compare.outcome import Outcome
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of

KILLED = Anchor(predicate="kill", events=("death",), subjects=("water",), objects=("people",))
CUT = Anchor(predicate="cut", events=("layoff",), subjects=("yard",), objects=("job",))


def article(headline: str, *texts: str) -> Telling:
    """Make an article of a headline with a toll and sentences with one each."""
    telling = Telling("Ledger")
    count = headline.split(maxsplit=1)[0]
    precision = 10.0 if count.endswith("0") else 1.0
    fact = figure(count, int(count), "dead", precision=precision)
    telling.tell(headline, fact, position=BlockKind.TITLE)
    for text in texts:
        number = next(word for word in text.split() if word.isdigit())
        telling.tell(text, figure(number, int(number), "people", anchor=KILLED), anchor=KILLED)
    return telling


def found(telling: Telling, first: int = 0, second: int = 1) -> Outcome | None:
    """Compare two figures of an article, in either order."""
    story = story_of(telling)
    told = statements(story, QuantityFact)
    forth = check_within(told[first], told[second], story)
    back = check_within(told[second], told[first], story)
    assert (forth and forth.status) is (back and back.status)
    return forth


def test_a_headline_without_a_verb_is_compared_with_its_text() -> None:
    """ "12 dead" is no version of "killed 14 people"."""
    outcome = found(article("12 dead in flood", "The water killed 14 people."))
    assert outcome is not None
    assert outcome.status is Status.CONFLICT
    assert outcome.explanation == "The headline says 12, the text 14."


@pytest.mark.parametrize(
    ("headline", "texts"),
    [
        ("14 dead in blasts", ("One killed 9 people.", "One killed 5 people.")),
        ("15 dead in flood", ("It killed 12 people.", "It killed 15 people.")),
        ("12 dead in flood", ("An earlier one killed 31 people.",)),
        ("10 dead in flood", ("It killed 12 people.",)),
    ],
    ids=["sum", "given below", "another event", "rounding"],
)
def test_a_headline_that_its_text_bears_out_is_right(headline: str, texts: tuple[str, ...]) -> None:
    """A sum, a figure given further down, another event or a rounding contradicts nothing."""
    assert found(article(headline, *texts)) is None


def _jobs(*texts: str, **fields: object) -> Telling:
    telling = Telling("Ledger")
    for text in texts:
        number = next(word for word in text.split() if word.isdigit())
        fact = figure(number, int(number), "job", anchor=CUT)
        telling.tell(text, fact, anchor=CUT, **fields)
    return telling


def test_one_deed_told_twice_is_compared() -> None:
    """A text that tells one deed twice with two figures contradicts itself."""
    outcome = found(_jobs("The yard cut 400 jobs.", "The yard cut 700 jobs, it was told."))
    assert outcome is not None
    assert outcome.explanation == "The text says 400 in one place and 700 in another."


@pytest.mark.parametrize(
    "texts",
    [
        ("The yard cut 400 jobs.", "The yard had cut 700 jobs before."),
        ("The yard cut 400 jobs.", "The yard cut another 700 jobs."),
        ("The yard cut 400 jobs.", "The yard cut 700 jobs.", "The yard cut 900 jobs."),
        ("The yard cut 400 jobs.", "The yard cut 9000 jobs."),
    ],
    ids=["earlier", "another", "a list", "another scale"],
)
def test_two_deeds_of_one_kind_are_none(texts: tuple[str, ...]) -> None:
    """An earlier or another deed, a list, or figures of two sizes are no contradiction."""
    assert found(_jobs(*texts)) is None


def test_what_is_denied_contradicts_nothing() -> None:
    """A figure that the article has denied is not its own."""
    texts = ("The yard cut 400 jobs.", "The yard cut 700 jobs.")
    assert found(_jobs(*texts, certainty=Certainty.DENIED)) is None

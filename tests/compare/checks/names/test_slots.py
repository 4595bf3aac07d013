from typing import Any

import pytest

from claims.model import Anchor, Claim, NameFact, NameKind
from compare.checks.names.slots import check_slots
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, figure, name, story_of

ORG, PLACE = NameKind.ORGANISATION, NameKind.PLACE
SENTENCE = "The contract for the new harbour bridge went to {} last week."


def firm(text: str, kind: NameKind = ORG, predicate: str = "go") -> NameFact:
    """Make a name that stands beside a verb."""
    return name(text, kind, predicate=predicate)


def judged(
    first: NameFact,
    second: NameFact,
    *,
    sentences: tuple[str, str] = (SENTENCE, SENTENCE),
    others: tuple[str, ...] = (),
    cosine: float = 0.8,
    negated: bool = False,
) -> Outcome | None:
    """Compare two sentences with a name each, in both orders; `others` the first also names."""
    one, other = Telling("Ledger"), Telling("Coast")
    a: Claim = one.tell(
        sentences[0].format(first.text), first, anchor=Anchor(predicate="go"), negated=negated
    )
    b: Claim = other.tell(sentences[1].format(second.text), second, anchor=Anchor(predicate="go"))
    for text in others:
        one.tell(f"It was {text}.", name(text, ORG))
    story = story_of(one, other, cosine=cosine)
    found, turned = check_slots(a, b, story), check_slots(b, a, story)
    assert (found and found.status) == (turned and turned.status)
    return found


def test_two_names_in_one_place_conflict() -> None:
    """Two sentences that are the same but for one name differ in who it was."""
    found = judged(firm("Arlen"), firm("Bost"))
    assert found is not None
    assert (found.kind, found.status) == (Kind.NAME, Status.CONFLICT)
    assert (found.a.value, found.b.value) == ("Arlen", "Bost")


def test_two_places_conflict() -> None:
    """Two places in one slot are a difference of place."""
    sentence = "The band will play its first concert of the year in {}."
    found = judged(
        firm("Tarn", kind=PLACE), firm("Varn", kind=PLACE), sentences=(sentence, sentence)
    )
    assert found is not None
    assert found.kind is Kind.PLACE
    assert found.topic.startswith("Where")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (firm("Arlen"), firm("Arlen")),
        (firm("Arlen"), firm("Arlen Group")),
        (firm("Arlen"), firm("Bost", kind=PLACE)),
        (firm("Arlen", predicate="say"), firm("Bost", predicate="say")),
        (firm("Arlen"), firm("Bost", predicate="come")),
    ],
    ids=["one name", "a part of it", "another sort", "a verb of saying", "another verb"],
)
def test_names_that_are_no_difference(first: NameFact, second: NameFact) -> None:
    """One name, a part of it, another sort of name or another verb is no conflict."""
    assert judged(first, second) is None


def test_an_article_that_names_both_speaks_of_two() -> None:
    """A name that the other article knows as well is not in its place."""
    assert judged(firm("Arlen"), firm("Bost"), others=("Bost",)) is None
    assert judged(firm("Arlen"), firm("Bost"), others=("Corvo",)) is not None


def test_spellings_of_one_name_are_one() -> None:
    """Two spellings of one entity's name are not two names."""
    person = NameKind.PERSON
    one, other = firm("Sergei Oblov", kind=person), firm("Sergey Oblov", kind=person)
    assert judged(one, other) is None


@pytest.mark.parametrize(
    ("sentences", "options"),
    [
        ((SENTENCE, "Nobody would have thought of giving it to {} before."), {}),
        ((SENTENCE, SENTENCE.replace(" to {}", " of {}")), {}),
        ((SENTENCE, SENTENCE), {"cosine": 0.3}),
        ((SENTENCE, SENTENCE), {"negated": True}),
    ],
    ids=["other words", "another place in it", "not alike", "denied"],
)
def test_sentences_that_differ_otherwise_are_not_compared(
    sentences: tuple[str, str], options: dict[str, Any]
) -> None:
    """Only sentences that are the same otherwise are compared by their names."""
    assert judged(firm("Arlen"), firm("Bost"), sentences=sentences, **options) is None


def test_figures_that_differ_too_tell_of_two_things() -> None:
    """Sentences that differ in a name and in a figure tell of two things."""
    one, other = Telling("Ledger"), Telling("Coast")
    sentence = "The contract for {} harbour bridges went to {} last week."
    a = one.tell(sentence.format(12, "Arlen"), firm("Arlen"), figure("12", 12))
    b = other.tell(sentence.format(14, "Bost"), firm("Bost"), figure("14", 14))
    story = story_of(one, other)
    assert check_slots(a, b, story) is None
    c = Telling("Radio").tell(sentence.format(12, "Bost"), firm("Bost"), figure("12", 12))
    telling = Telling("Radio", claims=[c], text="-")
    assert check_slots(a, c, story_of(one, telling)) is not None


@pytest.mark.parametrize(
    ("first", "second", "text", "apart"),
    [
        ("Old Docks", "Varn", "The shop in the {} district was emptied by thieves.", False),
        ("Elm Street", "Varn", "The shop in {} was emptied by thieves.", False),
        ("Elm Street", "Dock Street", "The shop in {} was emptied by thieves.", True),
    ],
)
def test_a_part_of_a_town_may_lie_in_the_other(
    first: str, second: str, text: str, apart: bool
) -> None:
    """A street may lie in the town that is named, two streets are two."""
    plain = text.replace(" district", "")
    names = [firm(place, PLACE, "empty") for place in (first, second)]
    found = judged(names[0], names[1], sentences=(text, plain))
    assert (found is not None) is apart


def test_an_adjective_of_a_place_fills_no_slot() -> None:
    """In "a Norian jail" the jail stands in the slot."""
    text = "The man was found dead in a {} jail on the coast."
    assert (
        judged(firm("Norian", PLACE, "find"), firm("Tarn", PLACE, "find"), sentences=(text, text))
        is None
    )

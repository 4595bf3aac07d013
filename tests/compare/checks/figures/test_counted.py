import pytest

from claims.model import Anchor, Measure, QuantityFact
from compare.checks.figures.counted import Counted, counted, describe, plural, same_thing
from compare.story import statements
from tests.compare.factories import Telling, figure, story_of


def read(text: str, sentence: str, value: float = 12, **fields: object) -> Counted:
    """Read what a figure of a sentence counts."""
    telling = Telling("Ledger")
    telling.tell(sentence, figure(text, value, **fields))
    (statement,) = statements(story_of(telling), QuantityFact)
    return counted(statement)


@pytest.mark.parametrize(
    ("noun", "thing", "fates"),
    [
        ("dead", "people", {"death"}),
        ("fatality", "people", {"death"}),
        ("injury", "people", {"injury"}),
        ("evacuee", "people", {"evacuation"}),
        ("resident", "people", set()),
        ("vessel", "vessel", set()),
        ("boat", "vessel", set()),
        ("rifle", "rifle", set()),
    ],
)
def test_nouns_name_things_and_fates(noun: str, thing: str, fates: set[str]) -> None:
    """Counts by fate count people, and words for one thing are one thing."""
    found = read("12", "There were 12 of them.", counted=noun)
    assert found.thing == thing
    assert set(found.fates) == fates


def test_a_fate_of_its_own_beats_the_verbs() -> None:
    """An adjective that tells what happened to people beats the verb of the clause."""
    killed = Anchor(predicate="kill", events=("death",))
    found = read(
        "12 injured people", "A man was killed and 12 injured people fled.", counted="people",
        qualifiers=("injured",), anchor=killed,
    )  # fmt: skip
    assert found.fates == {"injury"}


@pytest.mark.parametrize(
    ("sentence", "subjects", "thing", "fates"),
    [
        ("The toll rose to 12.", ("death toll",), "people", {"death"}),
        ("The number of people killed rose to 12.", ("number",), "people", {"death"}),
    ],
)
def test_a_bare_figure_counts_what_its_subject_says(
    sentence: str, subjects: tuple[str, ...], thing: str, fates: set[str]
) -> None:
    """A figure without a noun counts what the sentence gives the number of."""
    found = read("12", sentence, anchor=Anchor(predicate="rise", subjects=subjects))
    assert found.thing == thing
    assert set(found.fates) == fates


def test_nobody_is_none_of_any() -> None:
    """None of all people is compared with some of them, and only by the same fate."""
    nobody = Counted("people", frozenset({"death"}), none=True)
    workers = Counted("worker", frozenset({"death"}))
    assert same_thing(nobody, workers)
    assert same_thing(workers, nobody)
    assert not same_thing(Counted("people", frozenset({"injury"}), none=True), workers)
    assert not same_thing(Counted("people", frozenset({"death"})), workers)
    assert not same_thing(Counted("", frozenset()), Counted("", frozenset()))


def test_durations_are_of_what_lasts() -> None:
    """Two durations are alike where what lasts is of one class."""
    shake = Counted("tremor", frozenset(), lasts=frozenset({"quake"}))
    assert same_thing(shake, Counted("quake", frozenset(), lasts=frozenset({"quake", "felt"})))
    assert not same_thing(shake, Counted("tremor", frozenset(), lasts=frozenset({"contact"})))


@pytest.mark.parametrize(
    ("count", "fact", "label"),
    [
        (Counted("people", frozenset({"death"})), figure("12", 12, "people"), "People killed"),
        (Counted("rifle", frozenset()), figure("12", 12, "rifle"), "Rifles"),
        (
            Counted("rifle", frozenset()),
            figure("12", 12, "rifle", qualifiers=("assault",)),
            "Assault rifles",
        ),
        (
            Counted("", frozenset()),
            figure("41", 41, measure=Measure.AGE, owner="anna keller"),
            "Age of Anna Keller",
        ),
        (Counted("", frozenset()), figure("5 km", 5000, measure=Measure.LENGTH), "Length"),
        (
            Counted("wave", frozenset()),
            figure("5 m", 5, "wave", measure=Measure.LENGTH),
            "Length: wave",
        ),
    ],
    ids=["fate", "noun", "narrowed", "age", "measure", "measure of a thing"],
)
def test_labels(count: Counted, fact: QuantityFact, label: str) -> None:
    """A group of figures is labelled with what they count."""
    assert describe(count, fact) == label


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("rifle", "rifles"),
        ("city", "cities"),
        ("day", "days"),
        ("church", "churches"),
        ("box", "boxes"),
        ("police", "police"),
        ("people", "people"),
        ("ammunition", "ammunition"),
    ],
)
def test_plurals(noun: str, several: str) -> None:
    """Regular nouns get their ending, collective ones none."""
    assert plural(noun) == several


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Tarn, a port that is home to about 12 people, stood empty.", True),
        ("Tarn, a town of 12 people, stood empty.", True),
        ("The flood in Tarn drove out 12 people.", False),
    ],
)
def test_inhabitants_are_told_by_what_stands_before(sentence: str, people: bool) -> None:
    """A place's inhabitants are people counted as such, whatever the verb of the sentence."""
    found = read("12 people", sentence, counted="people")
    assert ("population" in found.fates) is people


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Paintings worth more than $12 were taken.", "art"),
        ("A necklace valued at $12 was taken.", "jewel"),
        ("They agreed a $12 (€11) rescue loan.", "deal"),
        ("They took $12 with them.", ""),
    ],
)
def test_a_sum_is_that_of_what_it_is_the_worth_of(sentence: str, thing: str) -> None:
    """A sum without a noun is the worth of what stands before it, or the loan behind it."""
    found = read("$12", sentence, measure=Measure.MONEY, unit="USD")
    assert found.thing == thing


@pytest.mark.parametrize(
    ("sentence", "lasts"),
    [
        ("She spent 12 hours negotiating with them.", {"negotiat"}),
        ("They waited 12 hours while the guards negotiated.", {"negotiat"}),
        ("They waited 12 hours following the storm.", set()),
    ],
)
def test_what_went_on_meanwhile_says_what_lasted(sentence: str, lasts: set[str]) -> None:
    """A duration is that of what is told to go on for it."""
    found = read("12 hours", sentence, measure=Measure.DURATION, unit="second")
    assert found.lasts == lasts

import pytest

from claims.model import NameFact, NameKind
from compare.checks.names.two_names import check_two_names
from compare.model import Kind, Status
from compare.outcome import Outcome
from tests.compare.factories import Telling, name, story_of

ORG, PLACE, WORK = NameKind.ORGANISATION, NameKind.PLACE, NameKind.OTHER


def judged(
    first: tuple[str, NameFact | str],
    second: tuple[str, NameFact | str],
    *,
    also: tuple[str, ...] = (),
    works: tuple[NameFact, ...] = (),
    cosine: float = 0.7,
) -> list[Outcome]:
    """Compare the names in a sentence of each outlet; `also` are names that the second gives."""
    ledger, coast = Telling("Ledger"), Telling("Coast")
    for telling, (sentence, named) in zip((ledger, coast), (first, second), strict=True):
        fact = name(named) if isinstance(named, str) else named
        telling.tell(sentence.format(fact.text), fact, *works)
    for other in also:
        coast.tell(f"There was {other}.", name(other))
    return list(check_two_names(story_of(ledger, coast, cosine=cosine)))


HURT = "The third victim, {}, was taken to the harbour clinic."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Martin Halloway", "Marvin Halloway"),
        ("Marvin Osk", "Martin Osk"),
        ("Karl Desanto", "Karl LaDesanto"),
        ("Colin P. Ferris", "Colin MacFerris"),
    ],
)
def test_one_person_with_two_names_is_a_conflict(first: str, second: str) -> None:
    """Names a letter apart that are no spellings, or a surname cut short, are a conflict."""
    (found,) = judged((HURT, first), (HURT, second))
    assert (found.kind, found.status) == (Kind.NAME, Status.CONFLICT)
    assert {found.a.value, found.b.value} == {first.replace(" P.", ""), second}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Katherine Halloway", "Catharine Halloway"),
        ("Bob Halloway", "Robert Halloway"),
        ("Betty Halloway", "Betsy Halloway"),
        ("Golmurat Halloway", "Kolmurat Halloway"),
        ("Nicholas Halloway", "Nicolas Halloway"),
        ("Daniel Halloway", "Daniela Halloway"),
        ("Martin Halloway", "Matin Halloway"),
        ("Martin A. Halloway", "Marlin B. Halloway"),
        ("Sven Halloway", "Peter Halloway"),
        ("Karl Osanto", "Karl Santo"),
        ("Mr Halloway", "Martin Halloway"),
    ],
)
def test_spellings_and_two_persons_are_none(first: str, second: str) -> None:
    """Spellings, short forms, a misprint, other sexes and names unlike one another are none."""
    assert not judged((HURT, first), (HURT, second))


def test_who_is_named_beside_the_other_is_another() -> None:
    """An article that names both, or sentences about other things, tell of two persons."""
    pair = ((HURT, "Martin Halloway"), (HURT, "Marvin Halloway"))
    assert judged(*pair)
    assert not judged(*pair, also=("Martin Halloway",))
    assert not judged(*pair, cosine=0.3)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The pilot, {}, 41, was found.", "The pilot, {}, 41, is dead."),
        ("The city's mayor {} resigned.", "He said that mayor {} would go."),
        ("A 41-year-old man, {}, was found.", "The pilot, {}, 41, is dead."),
    ],
    ids=["age", "office", "age before"],
)
def test_unlike_names_in_one_role_are_one_persons(first: str, second: str) -> None:
    """Two of one surname with one age or one office, and no kin in the story, are one person."""
    names = ("Peter Halloway", "Simon Halloway")
    assert judged((first, names[0]), (second, names[1]))
    assert not judged((first, names[0]), (second, names[1]), also=("Anna Halloway",))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("Mayor {} resigned.", "Peter Halloway"), ("The mayor, {}, left.", "Anna Halloway"), 1),
        (("A man, {}, 41, fell.", "Peter Halloway"), ("He found {}, 41.", "Anna Halloway"), 0),
        (("Mayor {} resigned.", "Ida Corvell"), ("The mayor, {}, left.", "Ida Korda"), 1),
        (("Mayor {} resigned.", "Ida Corvell"), ("The deputy mayor, {}.", "Ida Korda"), 0),
        (("Mayor {} resigned.", "Ida Corvell"), ("The former mayor, {}.", "Ida Korda"), 0),
        (("Mayor {} resigned.", "Ida Corvell"), ("The mayor, {}, left.", "Ida Corvell Osk"), 0),
        (("Mayor {} resigned.", "Ida Corvell"), ("The mayor's son, {}.", "Ida Korda"), 0),
        (("The mason {} fell.", "Ida Passmore"), ("It killed {}, a mason.", "Ida Parmoor"), 1),
        (("The mason {} fell.", "Ida Passmore"), ("It killed {}, a mason.", "Ida Venn"), 0),
    ],
    ids=[
        "two sexes", "no kin", "two surnames", "deputy", "former", "longer name", "son",
        "surnames alike", "surnames unlike",
    ],
)  # fmt: skip
def test_a_role_has_one_holder(first: tuple[str, str], second: tuple[str, str], found: int) -> None:
    """Two of one given name or surname in one role are one person, and so are like surnames."""
    assert len(judged(first, second)) == found


def test_one_work_has_one_author() -> None:
    """Two of one surname in sentences about one named work are one person."""
    works = (name("Night Ferry", WORK),)
    first = ("{} drew the comics Night Ferry.", "Peter Halloway")
    second = ("A figure in the comics Night Ferry by {} is hers.", "Paul Halloway")
    assert judged(first, second, works=works)
    assert not judged(first, second, works=(name("Night Ferry", PLACE),))


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("Seagrass Distributors Ltd.", 1),
        ("Seagrass Distribution Inc.", 0),
        ("Seagrass Holdings Ltd.", 0),
        ("Seagrass Distributions Ltd.", 0),
        ("Bluegrass Distributors Ltd.", 0),
    ],
)
def test_a_firm_has_one_name(second: str, count: int) -> None:
    """A firm whose last word is another form in another article has two names."""
    sentence = "The shop is listed as {}."
    found = judged(
        (sentence, name("Seagrass Distribution Ltd.", ORG)), (sentence, name(second, ORG))
    )
    assert len(found) == count

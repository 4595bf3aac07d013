"""Whether two claims come from one source."""

import pytest

from claims.model import Speaker, SpeakerKind
from compare.sources import Sameness, sameness, source_of
from tests.compare.factories import Telling, name, person, story_of


def body(called: str) -> Speaker:
    """Make an organisation that speaks."""
    return Speaker(name=called, kind=SpeakerKind.ORGANISATION, cue="said")


def nobody(called: str) -> Speaker:
    """Make a source without a name."""
    return Speaker(name=called, kind=SpeakerKind.UNNAMED, cue="said")


def how(first: Speaker, second: Speaker, *sentences: tuple[str, str]) -> Sameness:
    """Compare two speakers in a story whose sentences name the people given beside them."""
    telling = Telling("Ledger")
    for sentence, full in sentences:
        telling.tell(sentence, name(full))
    story = story_of(telling, Telling("Coast"))
    one, other = source_of(first, story), source_of(second, story)
    assert one is not None
    assert other is not None
    assert sameness(one, other) is sameness(other, one)
    return sameness(one, other)


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        (person("Anna Keller"), person("Keller"), Sameness.ONE),
        (body("National Dam Office"), body("NDO"), Sameness.ONE),
        (person("Anna Keller"), person("Karl Keller"), Sameness.APART),
        (body("Varn police"), body("Dorrin police"), Sameness.APART),
        (person("Anna Keller"), nobody("a nurse"), Sameness.APART),
        (nobody("a nurse"), nobody("a soldier"), Sameness.APART),
        (nobody("officials"), nobody("Officials"), Sameness.UNKNOWN),
        (nobody("a nurse"), nobody("sources close to the talks"), Sameness.UNKNOWN),
        (nobody("a police spokesman"), nobody("a police spokesman"), Sameness.ONE_BODY),
    ],
)
def test_names_and_descriptions_tell_sources_apart(
    first: Speaker, second: Speaker, wanted: Sameness
) -> None:
    """Names, initials and what unnamed sources are called tell whether they are one."""
    assert how(first, second) is wanted


def test_speakers_of_one_body_are_told_by_their_offices() -> None:
    """A police chief and the police's spokeswoman speak for the police."""
    found = how(
        person("Tomas Reel"),
        person("Mira Vance"),
        ("Dorrin police chief Tomas Reel spoke.", "Tomas Reel"),
        ("Mira Vance, a spokeswoman for the Dorrin police, spoke.", "Mira Vance"),
    )
    assert found is Sameness.ONE_BODY


def test_offices_of_two_bodies_are_two_sources() -> None:
    """Spokesmen of the navy and of the coast guard are two sources."""
    found = how(
        person("Tomas Reel"),
        person("Mira Vance"),
        ("Navy spokesman Tomas Reel spoke.", "Tomas Reel"),
        ("Coast guard spokeswoman Mira Vance spoke.", "Mira Vance"),
    )
    assert found is Sameness.APART


@pytest.mark.parametrize(
    ("sentence", "called", "wanted"),
    [
        ("Tomas Reel of the Dorrin Rail Board spoke.", "Dorrin Rail Board", Sameness.ONE_BODY),
        ("The Dorrin Rail Board’s Tomas Reel spoke.", "Dorrin Rail Board", Sameness.ONE_BODY),
        ("Tomas Reel, of the fire service, spoke.", "fire service", Sameness.ONE_BODY),
        ("Tomas Reel of the Dorrin Rail Board spoke.", "Varn Rail Board", Sameness.APART),
        ("Tomas Reel of Dorrin spoke.", "Dorrin police", Sameness.APART),
    ],
)
def test_who_is_of_a_body_speaks_for_it(sentence: str, called: str, wanted: Sameness) -> None:
    """A person told to be of an organisation and the organisation are one source."""
    assert how(person("Tomas Reel"), body(called), (sentence, "Tomas Reel")) is wanted


def test_two_persons_of_one_body_are_two_sources() -> None:
    """Being of one organisation alone does not make two named persons one source."""
    found = how(
        person("Tomas Reel"),
        person("Mira Vance"),
        ("Tomas Reel of the Dorrin Rail Board spoke.", "Tomas Reel"),
        ("Mira Vance of the Dorrin Rail Board spoke.", "Mira Vance"),
    )
    assert found is Sameness.APART


def test_an_office_names_its_holder() -> None:
    """ "The fire chief" of one article is the fire chief whom another names."""
    chief = ("Fire chief Odile Brandt spoke.", "Odile Brandt")
    assert how(person("Odile Brandt"), nobody("The fire chief"), chief) is Sameness.ONE
    assert how(person("Odile Brandt"), nobody("a fire chief"), chief) is not Sameness.ONE


def test_outlets_are_no_sources() -> None:
    """An outlet's own words and another outlet's report come from no source of the story."""
    story = story_of(Telling("Ledger"), Telling("Coast"))
    assert source_of(Speaker(), story) is None
    assert source_of(body("Morning Dispatch Herald"), story) is None

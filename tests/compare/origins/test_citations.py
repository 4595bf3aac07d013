"""Who cites whom."""

import pytest

from claims.model import Speaker, SpeakerKind
from compare.model import Citation
from compare.origins.citations import read_citations
from tests.compare.factories import Telling


def cited(sentence: str, *others: str, speaker: Speaker | None = None) -> list[tuple[str, str]]:
    """Read whom a sentence of the Karsk Courier cites, and by which words."""
    return [(one.cited, one.cue) for one in citations(sentence, *others, speaker=speaker)]


def citations(sentence: str, *others: str, speaker: Speaker | None = None) -> tuple[Citation, ...]:
    """Read the citations of a sentence in a story that other outlets tell too."""
    courier = Telling("Karsk Courier")
    courier.tell(sentence, speaker=speaker or Speaker())
    tellings = [courier, *(Telling(other) for other in others)]
    return read_citations([told.article() for told in tellings], courier.claims)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pilot told the Orrin Daily News of the fog.", [("Orrin Daily News", "told")]),
        ("Fog had come up, the Tessal Times reported.", [("Tessal Times", "reported")]),
        ("Fog had come up, according to AFP.", [("AFP", "according to")]),
        ("The Agence France-Presse writes that fog had come up.", [("AFP", "writes")]),
        ("In an interview with Radio Merrow Today she denied it.",
         [("Radio Merrow Today", "interview with")]),
        ("The owner confirmed the loss to the Associated Press on Monday.",
         [("AP", "confirmed the loss to")]),
        ("Ines Hollar of the Tessal Post reported that the hull was cracked.",
         [("Tessal Post", "reported")]),
        ("The hull was cracked, said the newspaper Le Rivage.", [("Le Rivage", "said")]),
        ("The hull was cracked, Rivage newspaper reported.", [("Rivage", "reported")]),
        ("She told People and the Tessal Post that she had left.",
         [("People", "told"), ("Tessal Post", "told")]),
        ("The cost was first reported by quaynews.com.", [("quaynews.com", "reported by")]),
    ],
)  # fmt: skip
def test_media_are_cited(sentence: str, expected: list[tuple[str, str]]) -> None:
    """Words that tell of another medium's report make an edge to it."""
    assert cited(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The Tessal Times moved to a new building on the quay in May.",
        "She works as a correspondent for CNN and lives in Merrow.",
        "The Environmental Protection Agency said the water was safe.",
        "The newspaper said the hull was cracked.",
        "The pilot told reporters that fog had come up.",
        "The Press Secretary said the minister would not travel.",
        "The Karsk Courier reported on Monday that fog had come up.",
        "People told us that fog had come up.",
    ],
)
def test_what_cites_nobody(sentence: str) -> None:
    """A medium that is only named, one that has no name and the outlet itself are no edges."""
    assert cited(sentence) == []


def test_outlets_of_the_story_are_known_by_name() -> None:
    """An outlet among those compared is cited by its name, whatever that is."""
    (one,) = citations("The pilot told Pontora that fog had come up.", "Pontora")
    assert (one.cited, one.in_story) == ("Pontora", True)
    assert cited("The pilot told Pontora that fog had come up.") == []


def test_speaker_of_a_claim_is_cited() -> None:
    """Where a medium is who says a claim, it is cited by the speaker's cue."""
    speaker = Speaker(name="Tessal Times", kind=SpeakerKind.ORGANISATION, cue="reveal")
    assert cited("As the Tessal Times will reveal, fog had come up.", speaker=speaker) == [
        ("Tessal Times", "reveal")
    ]


def test_name_stands_at_its_place() -> None:
    """A citation marks the name in the article's text."""
    sentence = "The pilot told the Tessal Times that fog had come up."
    (one,) = citations(sentence)
    assert sentence[one.start : one.end].endswith("Tessal Times")

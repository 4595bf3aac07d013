"""What a disagreement is about, and how it is said."""

from collections.abc import Sequence

import pytest

from claims.model import Anchor, BlockKind, Claim, Speaker, SpeakerKind
from compare.layers import with_layer
from compare.model import Finding, Kind, Layer, Side, Status
from tests.compare.factories import Telling, figure, person, story_of, value_at

KILLED = Anchor(predicate="kill", events=("death",))
OFFICIALS = Speaker(name="officials", kind=SpeakerKind.UNNAMED, cue="said")


def toll(telling: Telling, count: int, speaker: Speaker, **fields: object) -> tuple[Claim, Side]:
    """Tell a toll; return the claim and its side."""
    claim = telling.tell(
        f"The fire killed {count} people.",
        figure(str(count), count, "people", anchor=KILLED),
        speaker=speaker,
        **fields,
    )
    return claim, value_at(claim, str(count))


def finding(
    sides: Sequence[Side], *, status: Status = Status.CONFLICT, kind: Kind = Kind.QUANTITY
) -> Finding:
    """Make a finding of sides."""
    return Finding(
        id="f1",
        fingerprint="f1",
        kind=kind,
        status=status,
        confidence=0.8,
        explanation="why",
        group="g1",
        sides=tuple(sides),
    )


def layered(first: Speaker, second: Speaker, **fields: object) -> Finding:
    """Give two outlets' tolls, said by two speakers, their layer."""
    one, other = Telling("Ledger"), Telling("Coast")
    sides = [toll(one, 12, first)[1], toll(other, 17, second)[1]]
    made = finding(sides, **fields)  # type: ignore[arg-type]
    return with_layer(made, story_of(one, other))


@pytest.mark.parametrize(
    ("first", "second", "layer", "words"),
    [
        (Speaker(), Speaker(), Layer.EVENTS, "they disagree about what happened"),
        (person("Ada Brenner"), person("Brenner"), Layer.WORDS, "cite Ada Brenner, with different"),
        (person("Ada Brenner"), person("Jon Karr"), Layer.SOURCES, "contradict each other"),
        (Speaker(), person("Jon Karr"), Layer.MIXED, "Coast cites Jon Karr for another figure"),
        (person("Jon Karr"), Speaker(), Layer.MIXED, "Coast says it in its own words; Ledger"),
        (OFFICIALS, OFFICIALS, Layer.UNNAMED, "Officials in both"),
    ],
)
def test_speakers_tell_the_layer(first: Speaker, second: Speaker, layer: Layer, words: str) -> None:
    """Who says either value tells what the outlets disagree about, and a sentence says it."""
    found = layered(first, second)
    assert found.layer is layer
    assert words in found.attribution


def test_what_is_explained_has_no_layer() -> None:
    """A difference that is none is no disagreement of anybody."""
    found = layered(Speaker(), Speaker(), status=Status.SCOPE)
    assert found.layer is None
    assert found.attribution == ""


def test_a_headline_has_the_source_of_its_text() -> None:
    """A headline that gives a source's figure in the outlet's words is not the outlet's own."""
    one, other = Telling("Ledger"), Telling("Coast")
    headline, side = toll(one, 12, Speaker(), position=BlockKind.TITLE)
    toll(one, 12, person("Ada Brenner"))
    _, against = toll(other, 17, person("Ada Brenner"))
    assert headline.speaker == Speaker()
    found = with_layer(finding([side, against]), story_of(one, other))
    assert found.layer is Layer.WORDS


def test_one_utterance_in_two_wordings_is_about_words() -> None:
    """Quotes are compared as one utterance, whoever they are given to."""
    found = layered(person("Ada Brenner"), person("Jon Karr"), kind=Kind.QUOTE)
    assert found.layer is Layer.WORDS
    assert "given to Ada Brenner and to Jon Karr" in found.attribution

import pytest

from claims.channels import read_channels
from claims.model import BlockKind, Channel, ChannelFact, Sentence
from claims.parse import parse


def channels_of(text: str) -> tuple[ChannelFact, ...]:
    """Read the channels of one sentence."""
    sentence = Sentence(start=0, end=len(text), text=text, position=BlockKind.PARAGRAPH, index=0)
    doc = next(iter(parse([(text, [sentence])])))
    return read_channels(doc[:])


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The two ministers spoke by phone on Monday.", Channel.PHONE),
        ("Brenner telephoned her colleague in Oldport.", Channel.PHONE),
        ("A telephone conversation between the ministers lasted an hour.", Channel.PHONE),
        ("In the Friday call she also raised the fishing rights.", Channel.PHONE),
        ("Brenner wants a call with Vidal this week.", Channel.PHONE),
        ("Brenner met Vidal in Oldport.", Channel.IN_PERSON),
        ("They had never talked face to face.", Channel.IN_PERSON),
        ("The presidents spoke on the sidelines of the summit.", Channel.IN_PERSON),
        ("The leaders talked by video link for two hours.", Channel.VIDEO),
        ("Vidal answered in a letter on Tuesday.", Channel.WRITTEN),
        ("She sent him a text message at noon.", Channel.WRITTEN),
    ],
)
def test_a_channel_is_read(text: str, channel: Channel) -> None:
    """Each way of contact is told by the words for it, and the span slices back."""
    found = channels_of(text)
    assert {fact.channel for fact in found} == {channel}
    assert all(text[fact.start : fact.end] == fact.text for fact in found)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers spoke on Monday.",
        "The union called for a strike.",
        "Brenner called on Vidal to resign.",
        "Vidal called the plan 'a joke'.",
        "The company met its targets for the year.",
        "A call for calm went out from the palace.",
        "The plan met the needs of the town.",
    ],
)
def test_no_channel_is_made_up(text: str) -> None:
    """Calling for something, meeting a target and plain speaking name no channel."""
    assert channels_of(text) == ()

"""How values, anchors and speakers are said in the table of claims."""

import math
from dataclasses import replace
from datetime import datetime

import pytest

from claims.model import (
    Anchor,
    BlockKind,
    Bound,
    Certainty,
    Channel,
    ChannelFact,
    DateFact,
    DateRelation,
    Granularity,
    Measure,
    NameFact,
    NameKind,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
    Speaker,
    SpeakerKind,
)
from compare.model import Comparison
from reports.fact_words import say_anchor, say_claim, say_fact, say_speaker
from tests.compare.factories import figure

DAY = DateFact(
    start=0,
    end=6,
    text="Friday",
    earliest=datetime(2025, 7, 18),
    latest=datetime(2025, 7, 19),
    granularity=Granularity.DAY,
    basis="published",
    timex="2025-07-18",
)
FIGURE = QuantityFact(start=0, end=2, text="12", value=12, low=12, high=12, counted="wagon")


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (DAY, "18 July 2025; day; counted from publication; TIMEX=2025-07-18"),
        (
            replace(DAY, relation=DateRelation.SINCE, basis="previous", timex=None),
            "since: 18 July 2025; day; counted from the date before it",
        ),
        (
            replace(
                DAY,
                earliest=datetime(2025, 6, 1),
                latest=datetime(2025, 7, 1),
                granularity=Granularity.MONTH,
                basis="absolute",
                timex="2025-06",
                approximate=True,
            ),
            "about 1 to 30 June 2025; month; as written; TIMEX=2025-06",
        ),
        (
            replace(DAY, earliest=None, latest=None, timex="XXXX-WXX-5"),
            "open; day; TIMEX=XXXX-WXX-5",
        ),
        (
            replace(DAY, earliest=None, latest=None, timex=None, basis="event"),
            "open; day; counted from an event",
        ),
    ],
)
def test_dates(fact: DateFact, said: str) -> None:
    """A date has its interval, relation, granularity, basis and TIMEX value, or says it is open."""
    assert say_fact(fact) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "granularity", "said"),
    [
        (datetime(2025, 7, 18, 9), datetime(2025, 7, 18, 9, 1), Granularity.MINUTE, "09:00, 18"),
        (datetime(2025, 7, 18, 9), datetime(2025, 7, 18, 10), Granularity.HOUR, "09:00 to 10:00, "),
        (
            datetime(2025, 7, 18, 18),
            datetime(2025, 7, 19),
            Granularity.PART_OF_DAY,
            "18:00 to 00:00, 18 July 2025; GMT; part of day",
        ),
        (
            datetime(2025, 7, 18, 22),
            datetime(2025, 7, 19, 6),
            Granularity.PART_OF_DAY,
            "22:00, 18 July 2025 to 06:00, 19 July 2025; GMT",
        ),
    ],
)
def test_clock_times(
    earliest: datetime, latest: datetime, granularity: Granularity, said: str
) -> None:
    """A time of day has both ends of its interval and its zone."""
    fact = replace(DAY, earliest=earliest, latest=latest, granularity=granularity, zone="GMT")
    assert say_fact(fact).startswith(said)


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        (FIGURE, "12 wagon; count"),
        (replace(FIGURE, qualifiers=("freight", "old")), "12 wagon (freight, old); count"),
        (
            replace(FIGURE, low=3000, high=math.inf, bound=Bound.MORE_THAN),
            "more than 3,000 wagon; count",
        ),
        (
            replace(FIGURE, low=-math.inf, high=50.5, bound=Bound.AT_MOST, approximate=True),
            "at most about 50.5 wagon; count",
        ),
        (replace(FIGURE, low=12, high=15, bound=Bound.BETWEEN), "12 to 15 wagon; count"),
        (
            replace(FIGURE, low=12, high=99, bound=Bound.AT_LEAST),
            "at least, 12 to 99 wagon; count",
        ),
        (replace(FIGURE, low=-math.inf, high=math.inf), "any to any wagon; count"),
        (
            replace(FIGURE, unit="USD", measure=Measure.MONEY, low=1e6, high=1e6),
            "1,000,000 USD; money; of wagon",
        ),
        (
            replace(FIGURE, unit="year", measure=Measure.AGE, counted="age", owner="ines falk"),
            "12 year; age; whose: ines falk",
        ),
    ],
)
def test_quantities(fact: QuantityFact, said: str) -> None:
    """A figure has its interval, bound, unit, what it counts and whose it is."""
    assert say_fact(fact) == said


def test_names_quotes_channels() -> None:
    """A name has its full form and kind, a quote its speaker and whole, a channel its name."""
    name = NameFact(
        start=0, end=4, text="Falk’s", name="Falk", full="Ines Falk", kind=NameKind.PERSON
    )
    assert say_fact(name) == "Ines Falk; person"
    quote = QuoteFact(start=0, end=3, text="It is", quote="It is late", speaker=None)
    assert say_fact(quote) == "nobody is named; in full: It is late"
    speaker = Speaker(name="Ines Falk", kind=SpeakerKind.PERSON, cue="said")
    assert say_fact(replace(quote, text="It is late", speaker=speaker)) == (
        "Ines Falk (person, “said”)"
    )
    assert say_fact(ChannelFact(start=0, end=3, text="met", channel=Channel.IN_PERSON)) == (
        "in person"
    )


def test_occurrences() -> None:
    """A last occurrence has what happened, with whom, how and when."""
    fact = OccurrenceFact(
        start=0,
        end=6,
        text="Friday",
        predicate="meet",
        events=("contact",),
        participants=("Ines Falk", "Olena Kovtun"),
        channel=None,
        date=replace(DAY, relation=DateRelation.SINCE, timex=None),
    )
    assert say_fact(fact) == (
        "last: meet (contact); who: Ines Falk and Olena Kovtun; any channel; "
        "since: 18 July 2025; day; counted from publication"
    )
    assert "; phone; " in say_fact(replace(fact, channel=Channel.PHONE, participants=()))


@pytest.mark.parametrize(
    ("speaker", "said"),
    [
        (Speaker(), "in its own words"),
        (Speaker(name="Falk", kind=SpeakerKind.PERSON), "Falk (person)"),
        (
            Speaker(name="a guard", kind=SpeakerKind.UNNAMED, cue="said"),
            "a guard (not named, “said”)",
        ),
        (Speaker(kind=SpeakerKind.PERSON, cue="added"), "a speaker who is not named (“added”)"),
        (Speaker(kind=SpeakerKind.UNNAMED), "a speaker who is not named"),
    ],
)
def test_speakers(speaker: Speaker, said: str) -> None:
    """A speaker has a kind and a cue, where they are known."""
    assert say_speaker(speaker) == said


def test_claims(sample: Comparison) -> None:
    """A claim says where it stands but for a paragraph, who says it, how firmly, and if negated."""
    claim = replace(sample.claims[0], speaker=Speaker(), certainty=Certainty.HEDGED, negated=False)
    paragraph = replace(claim.sentence, position=BlockKind.PARAGRAPH)
    assert say_claim(replace(claim, sentence=paragraph)) == "in its own words; hedged"
    title = replace(claim.sentence, position=BlockKind.TITLE)
    assert say_claim(replace(claim, sentence=title, negated=True)) == (
        "title; in its own words; hedged; negated"
    )


def test_anchors() -> None:
    """An anchor says its predicate, events, subjects, objects and places, and if only planned."""
    whole = Anchor(
        predicate="meet",
        events=("contact", "meeting"),
        subjects=("falk", "kovtun"),
        objects=("owner",),
        places=("tessal",),
        negated=True,
        planned=True,
    )
    assert say_anchor(whole) == (
        "meet (contact, meeting); subject falk, kovtun; object owner; place tessal; "
        "negated; planned"
    )
    assert say_anchor(Anchor()) == "unknown"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (25 * 31_556_952, "25 year; duration"),
        (1_200, "20 minute; duration"),
        (36 * 3_600, "36 hour; duration"),
        (45, "45 second; duration"),
    ],
)
def test_a_length_of_time_is_said_in_its_unit(seconds: float, said: str) -> None:
    """A length is compared in seconds and said in the longest unit that makes it whole."""
    fact = figure("so long", seconds, measure=Measure.DURATION, unit="second")
    assert say_fact(fact) == said

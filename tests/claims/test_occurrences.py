from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extract import extract
from claims.ingest.article import make_article
from claims.model import Channel, OccurrenceFact

NAMED = "Foreign ministers Pavel Drozdov and Anna Keller "
BOTH = ("anna keller", "pavel drozdov")


def occurrences(sentence: str) -> list[OccurrenceFact]:
    """Read the last occurrences of an article of one sentence, published on 4 July 2022."""
    article = make_article(
        text=sentence, file="a.txt", outlet="Ledger", published=date(2022, 7, 4), language="en"
    )
    (claims,) = extract([article])
    found = [f for claim in claims for f in claim.facts if isinstance(f, OccurrenceFact)]
    for fact in found:
        assert article.text[fact.start : fact.end] == fact.text
        assert (fact.start, fact.end) == (fact.date.start, fact.date.end)
    return found


@pytest.mark.parametrize(
    ("sentence", "day", "channel"),
    [
        (NAMED + "had not met since May 3.", date(2022, 5, 3), Channel.IN_PERSON),
        (NAMED + "have not spoken since May 3.", date(2022, 5, 3), None),
        (NAMED + "have had no contact since May 3.", date(2022, 5, 3), None),
        (NAMED + "last spoke on May 3.", date(2022, 5, 3), None),
        (NAMED + "last met in May 2021.", date(2021, 5, 1), Channel.IN_PERSON),
        (
            "It was the first call between Pavel Drozdov and Anna Keller since Aug. 12, 2021.",
            date(2021, 8, 12),
            Channel.PHONE,
        ),
        (
            "The last time Pavel Drozdov and Anna Keller met was on May 3.",
            date(2022, 5, 3),
            Channel.IN_PERSON,
        ),
        (
            NAMED + "spoke by phone for the first time since they met on May 3.",
            date(2022, 5, 3),
            Channel.PHONE,
        ),
    ],
    ids=["not met", "not spoken", "no contact", "spoke", "met in", "first", "last time", "met on"],
)
def test_last_contacts(sentence: str, day: date, channel: Channel | None) -> None:
    """Each way to say when two people were last in touch gives the day, who, and how."""
    (fact,) = occurrences(sentence)
    assert fact.date.earliest is not None
    assert fact.date.earliest.date() == day
    assert fact.participants == BOTH
    assert "contact" in fact.events
    assert fact.channel is channel


@pytest.mark.parametrize(
    ("sentence", "predicate", "year"),
    [
        ("The volcano last erupted in 1998.", "erupt", 1998),
        ("The club has not won a title since 2019.", "win", 2019),
        ("It was the first eruption since 1998.", "eruption", 1998),
        ("The club last won the cup in 1998.", "win", 1998),
    ],
)
def test_last_happenings_of_any_kind(sentence: str, predicate: str, year: int) -> None:
    """What last happened need not be a contact."""
    (fact,) = occurrences(sentence)
    assert fact.predicate == predicate
    assert fact.date.earliest is not None
    assert fact.date.earliest.year == year
    assert fact.channel is None


@pytest.mark.parametrize(
    "sentence",
    [
        NAMED + "have not spoken since the war began in May.",
        NAMED + "have not met since she was elected.",
        NAMED + "opened an office in Tarn last month.",
        NAMED + "met last Friday.",
        NAMED + "have been in Tarn since May 3.",
        "Last week's meeting of Pavel Drozdov and Anna Keller was short.",
        "It was the last day of the talks on May 4.",
        "The last minutes of the match on May 4 were dull.",
        "Pavel Drozdov met Anna Keller on May 3.",
        "The quake was the strongest since 1965.",
    ],
)
def test_other_sinces_and_lasts(sentence: str) -> None:
    """A date of something else, a stretch of time and "last month" are no last occurrence."""
    assert occurrences(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Since Monday the port of Varn has been shut.",
        "Since.",
        "Since May 3, since June, since nobody called since.",
        "Last, first, since: May 3.",
        "last since last since May last",
        "First since May 3 since last since.",
    ],
)
def test_odd_sentences_end(sentence: str) -> None:
    """A sentence that opens with "since" or is made of such words is read through."""
    occurrences(sentence)


def test_a_date_is_read_once() -> None:
    """One date has one last occurrence, though two cues point to it."""
    found = occurrences(NAMED + "last met, for the first time since March 2020, on May 3.")
    starts = [fact.start for fact in found]
    assert len(starts) == len(set(starts)) >= 1


def test_who_took_part_may_be_told_before() -> None:
    """A pronoun in the sentence stands for the people of the sentence before."""
    found = occurrences("Pavel Drozdov met Anna Keller in Tarn. They had not met since May 3.")
    assert [fact.participants for fact in found] == [BOTH]


SENTENCE = "Anna Keller had not met , the last first time call they began and since May 3 2021 ."
WORDS = st.sampled_from(SENTENCE.split(" "))


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=12))
def test_any_words_are_read(words: list[str]) -> None:
    """No order of such words breaks the reader or moves a span off its words."""
    occurrences(" ".join(words))

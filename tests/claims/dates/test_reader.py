from datetime import date, datetime

import pytest

from claims.dates import read_dates, read_text
from claims.dates.cues import tense_around
from claims.dates.grammar import read_expressions
from claims.dates.lexicon import count_range, nearest_month, number_value
from claims.model import BlockKind, DateRelation, Granularity, Sentence

THURSDAY = date(2024, 5, 16)


def test_offsets_count_from_the_article() -> None:
    """A fact's offsets are the article's, wherever its sentence stands."""
    article = "A title\n\nThe mill burned on Friday."
    start = article.index("The mill")
    sentence = Sentence(
        start=start,
        end=len(article),
        text=article[start:],
        position=BlockKind.PARAGRAPH,
        index=0,
    )
    ((fact,),) = read_dates([sentence], published=THURSDAY)
    assert article[fact.start : fact.end] == "Friday" == fact.text


def test_one_tuple_of_facts_a_sentence() -> None:
    """Sentences without a date keep their place with no facts."""
    sentences = [
        Sentence(start=0, end=9, text="It rained", position=BlockKind.PARAGRAPH, index=0),
        Sentence(start=10, end=17, text="in 2014", position=BlockKind.PARAGRAPH, index=1),
    ]
    read = read_dates(sentences, published=THURSDAY)
    assert [len(facts) for facts in read] == [0, 1]
    assert read_dates([], published=THURSDAY) == ()


def test_hours_ago_count_from_the_hour_of_publication() -> None:
    """Three hours ago is told to the hour where the hour of publication is known."""
    text = "The gates closed three hours ago."
    sentence = Sentence(start=0, end=len(text), text=text, position=BlockKind.PARAGRAPH, index=0)
    ((fact,),) = read_dates(
        [sentence], published=THURSDAY, published_at=datetime(2024, 5, 16, 14, 30)
    )
    assert fact.earliest == datetime(2024, 5, 16, 11, 30)
    assert fact.granularity is Granularity.HOUR
    assert read_text(text, published=THURSDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The deal was struck and the Sunday Herald sold 2000 copies.",
        "The judge, 45, sat in silence as Will Friday, 34, spoke.",
        "They meet every Friday and on the second Tuesday of each month.",
        "A midnight deal ended the midnight session.",
        "She scored with 14:05 left and won 3-2, up 2.10 points.",
        "Room 1984 cost $1999 for 1800 people.",
        "He may march on if the spring breaks, and fall second.",
        "It happened before the war and after the quake.",
    ],
)
def test_lookalikes_are_no_dates(text: str) -> None:
    """Names, ages, scores, prices, habits and events are not read as dates."""
    assert read_text(text, published=THURSDAY) == ()


@pytest.mark.parametrize(
    ("text", "at", "tense"),
    [
        ("The minister said on Friday that he will go", "Friday", "past"),
        ("The fair will open on Friday", "Friday", "future"),
        ("The fair was due to open on Friday", "Friday", "nearest"),
        ("Shops that will close held a sale, and on Friday they were full", "Friday", "past"),
        ("It stays shut from Friday", "Friday", "open"),
        ("It left the pact on May 3 over a plan to raise rents", "May 3", "past"),
        ("The plan to raise rents on May 3", "May 3", "future"),
    ],
)
def test_tense_is_read_off_the_clause(text: str, at: str, tense: str) -> None:
    """Only the words of a date's own clause say which way it lies."""
    start = text.index(at)
    assert tense_around(text, start, start + len(at), DateRelation.ON) == tense


def test_a_bound_ahead_lies_in_the_future() -> None:
    """Until and by, without a verb of the past, point ahead."""
    text = "It stays shut until Friday"
    start = text.index("Friday")
    assert tense_around(text, start, len(text), DateRelation.UNTIL) == "future"


def test_expressions_join_the_parts_of_one_date() -> None:
    """Weekday, day, year and hour side by side are one expression."""
    text = "It began on Wednesday, July 27, 2022 at 9:25 p.m. IST in the harbour"
    (found,) = read_expressions(text)
    assert text[found.start : found.end] == "Wednesday, July 27, 2022 at 9:25 p.m. IST"
    assert (found.weekday, found.month, found.day, found.year) == (2, 7, 27, 2022)
    assert (found.hour, found.minute, found.zone) == (21, 25, "IST")


def test_impossible_days_give_no_fact() -> None:
    """A day that the calendar lacks is not a fact with a wrong value."""
    facts = read_text("Filed on 30 February 2024 and 2023-02-29.", published=THURSDAY)
    assert all(fact.resolved for fact in facts)
    assert not any(fact.granularity is Granularity.DAY for fact in facts)


def test_numbers_are_read_in_words_and_figures() -> None:
    """Cardinals, ordinals and vague counts give their values."""
    assert [number_value(word) for word in ("twenty-first", "21st", "21", "a")] == [21, 21, 21, 1]
    assert number_value("umpteen") is None
    assert count_range("several") == (3, 9)
    assert count_range("a couple of") == (2, 3)


def test_months_are_mended_by_one_letter_only() -> None:
    """A long month's name may miss, swap or change one letter."""
    assert nearest_month("Septmber") == nearest_month("Setpember") == 9
    assert nearest_month("Octobre") == 10
    assert nearest_month("September") is None
    assert nearest_month("Member") is None
    assert nearest_month("Marsh") is None

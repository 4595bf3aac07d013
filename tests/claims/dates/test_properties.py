from datetime import date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.dates import read_dates, read_text
from claims.dates.intervals import easter
from claims.model import BlockKind, Sentence

VOCABULARY = (
    "on in the of at by since until from to between and before after early late mid next "
    "last this January Feb. Mar May march Sept June 2011 1999 2100 1500 31 30 29 1 12th "
    "21st 3-5 2010-12 24/7 13/12/9999 9999-12-31 0001-01-01 1/1/1900 Monday Friday tonight "
    "yesterday today tomorrow noon midnight 9.25 am p.m. 0737 GMT 18:15 (1715 UTC) UTC "
    "local time morning evening night two nine several a few days weeks months years "
    "centuries decades hours ago later earlier 9999 week weekend quarter third first fourth "
    "summer winter 1990s century 15th same day following previous Christmas Day Easter "
    "Monday will was scheduled said , . ; - – ' ’ “ ( ) fifteenFebruary Septmber o'clock "
    "half past ten Q3 year half "
)
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=60))
DAYS = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@settings(max_examples=150, deadline=None)
@given(st.lists(TEXTS, max_size=4), DAYS, st.booleans())
def test_any_text_is_read_soundly(texts: list[str], published: date | None, timed: bool) -> None:
    """Spans slice back in order and intervals have length, whatever the text."""
    article = "\n".join(texts)
    sentences, at = [], 0
    for index, text in enumerate(texts):
        end = at + len(text)
        sentences.append(
            Sentence(start=at, end=end, text=text, position=BlockKind.PARAGRAPH, index=index)
        )
        at = end + 1
    instant = datetime.combine(published, datetime.max.time()) if published and timed else None
    read = read_dates(sentences, published=published, published_at=instant)
    assert len(read) == len(sentences)
    for sentence, facts in zip(sentences, read, strict=True):
        reached = sentence.start
        for fact in facts:
            assert reached <= fact.start < fact.end <= sentence.end
            assert article[fact.start : fact.end] == fact.text
            assert (fact.earliest is None) == (fact.latest is None)
            assert fact.earliest is None or fact.latest is None or fact.earliest < fact.latest
            reached = fact.end


@given(st.dates(min_value=date(1600, 1, 1), max_value=date(2100, 12, 31)))
def test_iso_dates_are_read_as_written(day: date) -> None:
    """A date in figures, year first, is that day whatever the publication."""
    (fact,) = read_text(f"dated {day.isoformat()}, it says", published=date(2024, 5, 16))
    assert fact.earliest is not None
    assert fact.earliest.date() == day
    assert fact.timex == day.isoformat()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31)), st.integers(0, 6))
def test_a_weekday_of_the_past_lies_in_the_last_seven_days(published: date, weekday: int) -> None:
    """A weekday told in the past tense is the publication's day or one of the six before it."""
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    (fact,) = read_text(f"The bridge collapsed on {names[weekday]}.", published=published)
    assert fact.earliest is not None
    assert fact.earliest.weekday() == weekday
    assert 0 <= (published - fact.earliest.date()).days <= 6


@given(st.integers(1583, 4000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    """Easter falls on a Sunday from 22 March to 25 April."""
    day = easter(year)
    assert day is not None
    assert day.weekday() == 6
    assert date(year, 3, 22) <= day <= date(year, 4, 25)

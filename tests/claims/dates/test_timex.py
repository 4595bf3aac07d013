from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.dates import lexicon, read_dates, read_text
from claims.model import BlockKind, Sentence
from tests.claims.dates.timex_values import is_value, stretch

PUBLISHED = date(2024, 5, 16)
MONTHS = [month.title() for month in lexicon.MONTHS]
YEARS = st.integers(1600, 2100)
VOCABULARY = (
    "on in the of at by since until from to between and before after early late mid next last "
    "this January May 2011 1999 31 12 12th 3-5 2010-12 13/12/2013 Monday Friday tonight "
    "yesterday today tomorrow noon 9.25 am p.m. 0737 GMT 18:15 (1715 UTC) GMT+8 morning "
    "evening night two nine several a few half hour days weeks months years decades hours "
    "ago later earlier week weekend quarter third first summer winter 1990s century 15th "
    "same day following previous Christmas Day Labor Easter will was said rest fiscal H1 "
    "overnight for starting ended now , . ; - ( ) fortnight"
)
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join), st.one_of(st.none(), st.dates()))
def test_every_value_follows_the_grammar(text: str, published: date | None) -> None:
    """Whatever is read has a value of TIMEX3, X for what isn't known, or none."""
    for fact in read_text(text, published=published):
        assert fact.timex is None or is_value(fact.timex), (fact.text, fact.timex)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=12).map(" ".join), st.dates(date(1800, 1, 1), date(2100, 1, 1)))
def test_a_value_meets_its_interval(text: str, published: date) -> None:
    """The value of a resolved date and its interval have time in common."""
    for fact in read_text(text, published=published):
        told = stretch(fact.timex) if fact.timex else None
        if told and fact.earliest and fact.latest:
            assert told[0] < fact.latest, (fact.text, fact.timex)
            assert fact.earliest < told[1], (fact.text, fact.timex)


@st.composite
def exact_dates(draw: st.DrawFn) -> str:
    """Write a date that needs no guess, at any fineness."""
    year, month = draw(YEARS), draw(st.sampled_from(MONTHS))
    day, other = draw(st.integers(1, 28)), draw(st.integers(1, 28))
    forms = (
        f"on {month} {day}, {year}",
        f"on {day} {month} {year}",
        f"at {day % 12 + 1}.{other:02d} p.m. on {month} {other}, {year}",
        f"at {other % 24:02d}:{day:02d} GMT on {day} {month} {year}",
        f"in {month} {year}",
        f"in the summer of {year}",
        f"in the winter of {year}",
        f"in the third quarter of {year}",
        f"in the first half of {year}",
        f"in {year}",
        f"in the {year // 10 * 10}s",
        f"in the {year // 100 + 1}th century",
        f"from {year} to {year + 1 + other}",
        f"from {month} {day}, {year} to {month} {day}, {year + 1}",
        f"on {year}-{MONTHS.index(month) + 1:02d}-{day:02d}",
    )
    return draw(st.sampled_from(forms))


@given(exact_dates())
def test_the_value_of_an_exact_date_is_its_interval(words: str) -> None:
    """The value of a date that needs no guess stands for the very interval."""
    (fact,) = read_text(f"The gate was shut {words}.", published=PUBLISHED)
    assert fact.timex is not None
    assert (fact.earliest, fact.latest) == stretch(fact.timex)


@given(
    st.dates(date(1900, 1, 1), date(2090, 12, 31)),
    st.sampled_from(("yesterday", "today", "on Friday", "last week", "last month", "last year")),
)
def test_the_value_of_a_day_counted_from_the_publication_is_its_interval(
    published: date, words: str
) -> None:
    """So does the value of a date that the publication fixes."""
    (fact,) = read_text(f"The gate was shut {words}.", published=published)
    assert fact.timex is not None
    assert (fact.earliest, fact.latest) == stretch(fact.timex)


def _read_at(text: str, moment: str) -> tuple[datetime | None, datetime | None, bool]:
    published_at = datetime.fromisoformat(moment)
    sentence = Sentence(start=0, end=len(text), text=text, position=BlockKind.PARAGRAPH, index=0)
    ((fact,),) = read_dates([sentence], published=published_at.date(), published_at=published_at)
    return fact.earliest, fact.latest, fact.approximate


@pytest.mark.parametrize(
    ("moment", "earliest", "latest", "approximate"),
    [
        ("2024-05-16T12:00+00:00", 16, 17, False),
        ("2024-05-16T02:00+00:00", 15, 17, True),
        ("2024-05-16T22:00+00:00", 16, 18, True),
        ("2024-05-16T02:00-07:00", 16, 17, False),
    ],
)
def test_today_is_two_days_where_the_zone_leaves_it_open(
    moment: str, earliest: int, latest: int, approximate: bool
) -> None:
    """A moment in UTC near midnight leaves open which day the outlet calls today."""
    assert _read_at("The gate was shut today.", moment) == (
        datetime(2024, 5, earliest),
        datetime(2024, 5, latest),
        approximate,
    )

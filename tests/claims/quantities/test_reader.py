"""The reader's behaviour on bare texts and on parsed sentences."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import BlockKind, Measure, QuantityFact, Sentence
from claims.parse import parse
from claims.quantities import read_quantities, read_text

CASES = json.loads(
    (Path(__file__).parents[2] / "cases" / "quantities" / "values.json").read_text("utf-8")
)


def facts_of(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[QuantityFact]:
    """Parse one sentence after a heading and read its quantities."""
    article = "Heading\n" + text
    start = len(article) - len(text)
    sentence = Sentence(
        start=start, end=len(article), text=text, position=BlockKind.PARAGRAPH, index=0
    )
    doc = next(iter(parse([(article, [sentence])])))
    found: list[QuantityFact] = []
    for span in doc.sents:
        found += read_quantities(span, taken=[(a + start, b + start) for a, b in taken])
    assert all(article[fact.start : fact.end] == fact.text for fact in found)
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_figures(case: dict[str, Any]) -> None:
    """Each text gives the spans, intervals, units and bounds of its case."""
    found = read_text(case["text"])
    assert [fact.text for fact in found] == [row[0] for row in case["facts"]]
    for fact, row in zip(found, case["facts"], strict=True):
        assert fact.low == pytest.approx(-math.inf if row[1] is None else row[1], rel=1e-6)
        assert fact.high == pytest.approx(math.inf if row[2] is None else row[2], rel=1e-6)
        assert (fact.unit, fact.measure.value, fact.bound.value) == (row[3], row[4], row[6])
        assert row[5] in ("", fact.counted)


@pytest.mark.parametrize(
    ("text", "counted", "qualifiers"),
    [
        ("The ship had 26 Somali crew aboard.", "crew", ("somali",)),
        ("Police seized six AK-47 rifles.", "rifle", ("ak-47",)),
        ("The blast left 24 dead.", "dead", ()),
        ("Ten of the miners escaped.", "miner", ()),
        ("The flood killed 170,000 people in the province.", "people", ()),
        ("The death toll rose to 11.", "toll", ("death",)),
        ("Another two people were arrested.", "people", ("another",)),
        ("Rebels seized three other boats.", "boat", ("other",)),
    ],
)
def test_counted(text: str, counted: str, qualifiers: tuple[str, ...]) -> None:
    """A count knows the lemma of what it counts and the words that narrow it."""
    (fact,) = facts_of(text)
    assert (fact.counted, fact.qualifiers) == (counted, qualifiers)
    assert fact.measure is Measure.COUNT


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The dealer Anton Varga, 55, was freed.", "anton varga"),
        ("Anton Varga will soon turn 53.", "anton varga"),
        ("A 22 year-old resident was hurt.", "resident"),
    ],
)
def test_age_owner(text: str, owner: str) -> None:
    """An age belongs to the person named beside it or to the noun it describes."""
    (fact,) = facts_of(text)
    assert (fact.measure, fact.unit, fact.owner) == (Measure.AGE, "year", owner)


def test_sentence_of_years() -> None:
    """A term of years is counted as the sentence it is."""
    (fact,) = facts_of("He is serving a 25-year prison sentence.")
    assert (fact.counted, fact.measure) == ("sentence", Measure.DURATION)


def test_ordinal_counts_its_noun() -> None:
    """An ordinal is a measure of its own and knows its noun."""
    (fact,) = facts_of("It was her fifth operation.")
    assert (fact.measure, fact.value, fact.counted) == (Measure.ORDINAL, 5.0, "operation")


def test_taken_spans_hold_no_quantities() -> None:
    """Digits inside a date that was read already are no quantity."""
    text = "The talks of 1300 hours drew 12 envoys."
    start = text.index("1300")
    found = facts_of(text, ((start, start + len("1300 hours")),))
    assert [fact.text for fact in found] == ["12"]


def test_nominal_sentence_ends() -> None:
    """A headline without a verb is read to its end."""
    assert [fact.text for fact in facts_of("Ten towns with 12 years of savings")] == [
        "Ten",
        "12 years",
    ]


def test_precision_is_the_last_significant_place() -> None:
    """Precision tells how far a figure may be rounded; small counts are exact."""
    for text, place in (("12 thousand", 1000.0), ("1,500", 100.0), ("20", 1.0), ("2.8", 0.1)):
        assert read_text(f"It lists {text} items.")[0].precision == pytest.approx(place)


PIECES = st.sampled_from(
    [
        "1",
        "500",
        "3.5",
        ",",
        ".",
        "-",
        "–",
        "$",
        "US$",
        "£",
        "%",
        "one",
        "two",
        "hundred",
        "million",
        "and",
        "a",
        "half",
        "third",
        "first",
        "dozen",
        "of",
        "to",
        "between",
        "at",
        "least",
        "more",
        "than",
        "years",
        "old",
        "km",
        "miles",
        "(6.2",
        "feet",
        "in",
        "5",
        "people",
        "no",
        "casualties",
        "both",
        "1e9",
        "½",
        "3/4",
        "bn",
        "m",
        "percent",
        "magnitude",
        "6.1",
        "Varga,",
        "aged",
        "point",
        "dollars",
        "cents",
        "40",
        "000",
        "-",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES).map("".join))
)
def test_spans_slice_back(text: str) -> None:
    """Any text is read without an error, in order, with spans that slice back."""
    end = 0
    for fact in read_text(text):
        assert text[fact.start : fact.end] == fact.text != ""
        assert fact.start >= end
        assert fact.low <= fact.high
        assert math.isfinite(fact.value)
        end = fact.end


def test_conversion_in_brackets_measures_the_same() -> None:
    """A conversion in brackets is a fact of its own about the same thing."""
    first, second = facts_of("The tremor struck at a depth of 10 kilometres (6.2 miles).")
    assert (first.counted, second.counted) == ("depth", "depth")
    assert first.low == pytest.approx(second.low, rel=0.01)


def test_money_span_starts_at_its_mark() -> None:
    """The span of an amount starts at the currency mark, not at the space before it."""
    assert [fact.text for fact in read_text("a 7-year, $50 million deal")] == [
        "7-year",
        "$50 million",
    ]


def test_list_of_labels_is_no_quantity() -> None:
    """Numbers that go on a list of names are names too."""
    assert read_text("The flaw affects XE8, 9 and 10.") == ()

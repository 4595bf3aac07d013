"""The reader's behaviour on bare texts and on parsed sentences."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.model import Measure
from claims.quantities import read_text
from tests.claims.quantities.parsed import facts_of

CASES = json.loads(
    (Path(__file__).parents[2] / "cases" / "quantities" / "values.json").read_text("utf-8")
)


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


def test_sentence_of_years() -> None:
    """A term of years is counted as the sentence it is."""
    (fact,) = facts_of("He is serving a 25-year prison sentence.")
    assert (fact.counted, fact.measure) == ("sentence", Measure.DURATION)


def test_ordinal_counts_its_noun() -> None:
    """An ordinal is a measure of its own and knows its noun."""
    (fact,) = facts_of("It was her fifth operation.")
    assert (fact.measure, fact.value, fact.counted) == (Measure.ORDINAL, 5.0, "operation")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Outside temperatures were minus 21.", Measure.TEMPERATURE),
        ("Temperatures of 35 were measured.", Measure.TEMPERATURE),
        ("They took 20 temperatures.", Measure.COUNT),
    ],
)
def test_bare_temperature(text: str, measure: Measure) -> None:
    """A bare number that temperatures are said to be is one in degrees."""
    (fact,) = facts_of(text)
    assert (fact.measure, fact.counted) == (measure, "temperature")


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

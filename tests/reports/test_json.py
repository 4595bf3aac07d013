"""The "rashomon/1" document, its schema and its documentation."""

import json
import math
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from claims.model import Claim, QuantityFact
from compare.model import Comparison
from reports.json import render_json, to_document

DOCS = Path(__file__).parents[2] / "docs" / "json.md"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Give the schema as the package ships it."""
    text = files("reports").joinpath("schema", "rashomon-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    """Give a validator of the schema."""
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


def test_sample_is_valid(sample: Comparison, validator: Draft202012Validator) -> None:
    """The sample story's document follows the schema."""
    validator.validate(json.loads(render_json(sample)))


def test_empty_is_valid(empty: Comparison, validator: Draft202012Validator) -> None:
    """A document with nothing in it follows the schema."""
    validator.validate(json.loads(render_json(empty)))


def test_sample_has_every_fact_type(sample: Comparison, schema: dict[str, Any]) -> None:
    """The sample holds each type of fact that the schema knows, so that each is validated."""
    known = {
        definition["properties"]["type"]["const"]
        for name, definition in schema["$defs"].items()
        if name.endswith("Fact")
    }
    found = {fact["type"] for claim in to_document(sample)["claims"] for fact in claim["facts"]}
    assert found == known


@pytest.mark.parametrize("place", ["articles", "claims", "groups", "findings", "dropped"])
def test_unknown_fields_are_refused(
    sample: Comparison, validator: Draft202012Validator, place: str
) -> None:
    """The schema notices a field it does not know and one that is missing."""
    document = to_document(sample)
    document[place][0]["surprise"] = 1
    assert not validator.is_valid(document)
    del document[place][0]["surprise"]
    assert validator.is_valid(document)
    del document[place][0][next(iter(document[place][0]))]
    assert not validator.is_valid(document)


def test_render_matches_golden(sample: Comparison, golden: Callable[[str, str], None]) -> None:
    """The sample story's JSON is what it was."""
    golden("report.json", render_json(sample))


def test_spans_slice_back(sample: Comparison) -> None:
    """Claims, facts and dropped stretches are what the article's text has at their offsets."""
    document = to_document(sample)
    texts = {article["id"]: article["text"] for article in document["articles"]}
    for claim in document["claims"]:
        text = texts[claim["article"]]
        for span in (claim, *claim["facts"]):
            assert text[span["start"] : span["end"]] == span["text"]
    for dropped in document["dropped"]:
        assert texts[dropped["article"]][dropped["start"] : dropped["end"]] == dropped["text"]


def test_text_is_readable_utf8(sample: Comparison) -> None:
    """Letters are written as they are, and one newline ends the text."""
    text = render_json(sample)
    assert "المرصد البحري" in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_confidence_has_three_places(sample: Comparison) -> None:
    """Confidence is rounded to three places."""
    assert to_document(sample)["findings"][0]["confidence"] == 0.914


def _with_open_ends(sample: Comparison) -> Comparison:
    claim: Claim = next(
        claim for claim in sample.claims if claim.facts and isinstance(claim.facts[0], QuantityFact)
    )
    fact = claim.facts[0]
    assert isinstance(fact, QuantityFact)
    wide = replace(fact, low=-math.inf, high=math.inf, value=math.nan)
    return replace(sample, claims=(replace(claim, facts=(wide,)),), groups=(), findings=())


def test_open_ends_are_null(sample: Comparison, validator: Draft202012Validator) -> None:
    """Infinities and what is no number become null, never the words JSON does not know."""
    document = json.loads(render_json(_with_open_ends(sample)))
    fact = document["claims"][0]["facts"][0]
    assert (fact["low"], fact["high"], fact["value"]) == (None, None, None)
    validator.validate(document)


def test_lone_surrogates_survive(sample: Comparison) -> None:
    """Half a surrogate pair in a text neither stops the writing nor is lost."""
    article = replace(sample.articles[0], title="half \ud83d pair")
    text = render_json(replace(sample, articles=(article, *sample.articles[1:])))
    assert json.loads(text.encode())["articles"][0]["title"] == "half \ud83d pair"


def test_documented_example_is_valid(validator: Draft202012Validator) -> None:
    """The example in the documentation follows the schema, and its spans slice back."""
    found = re.search(r"```json\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    assert found
    document = json.loads(found[1])
    validator.validate(document)
    texts = {article["id"]: article["text"] for article in document["articles"]}
    for claim in document["claims"]:
        for span in (claim, *claim["facts"]):
            assert texts[claim["article"]][span["start"] : span["end"]] == span["text"]


def test_every_field_is_documented(schema: dict[str, Any]) -> None:
    """Each object of the schema has a section in the documentation that names its fields."""
    sections = re.split(r"^## ", DOCS.read_text("utf-8"), flags=re.MULTILINE)
    by_name = {section.split("\n", 1)[0]: section for section in sections}
    for name, definition in {**schema["$defs"], "Document": schema}.items():
        for field in definition["properties"]:
            assert f"| `{field}` |" in by_name[name], (name, field)

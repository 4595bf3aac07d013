"""The "rashomon-claims/1" document, its schema and its documentation."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from compare.model import Comparison
from reports.claims_json import render_claims_json, to_claims_document
from reports.extraction import Extraction, only
from reports.facts import FactType
from reports.json import to_document

DOCS = Path(__file__).parents[2] / "docs" / "json.md"


def _schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(
        files("reports").joinpath("schema", name).read_text("utf-8")
    )
    return loaded


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """Give a validator of the schema, the report's schema beside it."""
    schema, report = _schema("rashomon-claims-1.schema.json"), _schema("rashomon-1.schema.json")
    Draft202012Validator.check_schema(schema)
    registry: Registry[Any] = Registry().with_resource(
        report["$id"], Resource.from_contents(report)
    )
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker())


def test_sample_is_valid(extraction: Extraction, validator: Draft202012Validator) -> None:
    """The sample story's claims follow the schema, with all facts and with some."""
    validator.validate(json.loads(render_claims_json(extraction)))
    validator.validate(json.loads(render_claims_json(only(extraction, {FactType.DATE}))))
    validator.validate(to_claims_document(Extraction(articles=(), claims=())))


@pytest.mark.parametrize("place", ["articles", "claims", "dropped", "failures"])
def test_unknown_fields_are_refused(
    extraction: Extraction, validator: Draft202012Validator, place: str
) -> None:
    """The schema notices a field it does not know, in the document and in its parts."""
    document = to_claims_document(extraction)
    assert not validator.is_valid({**document, "surprise": 1})
    document[place][0]["surprise"] = 1
    assert not validator.is_valid(document)


def test_parts_are_those_of_the_report(extraction: Extraction, sample: Comparison) -> None:
    """Articles, claims and what was left out are written as the report writes them."""
    document, report = to_claims_document(extraction), to_document(sample)
    for part in ("articles", "claims", "dropped", "notices", "failures"):
        assert document[part] == report[part]


def test_only_some_facts(extraction: Extraction) -> None:
    """With types asked for, other facts and claims without one are left out, and it is said."""
    document = to_claims_document(only(extraction, {FactType.QUOTE, FactType.DATE}))
    assert document["fact_types"] == ["date", "quote"]
    assert document["claims"]
    for claim in document["claims"]:
        assert {fact["type"] for fact in claim["facts"]} <= {"date", "quote"}
        assert claim["facts"]
    assert only(extraction, ()) is extraction


def test_render_matches_golden(extraction: Extraction, golden: Callable[[str, str], None]) -> None:
    """The document of the sample's claims with an occurrence is what it was."""
    some = only(extraction, {FactType.OCCURRENCE})
    first = Extraction(articles=(), claims=some.claims, types=some.types)
    golden("claims.json", render_claims_json(first))


def test_every_field_is_documented() -> None:
    """The documentation has a section that names each field of the document."""
    section = DOCS.read_text("utf-8").split("## Claims alone: `rashomon-claims/1`\n")[1]
    for field in _schema("rashomon-claims-1.schema.json")["properties"]:
        assert f"| `{field}` |" in section, field

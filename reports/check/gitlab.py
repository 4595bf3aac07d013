"""CheckResult -> GitLab's code quality report, which merge requests show beside the changes."""

import hashlib
import json
from typing import Any

from compare.model import Failure
from reports.check.model import OPEN, CheckResult
from reports.check.places import name_of, path_of
from reports.check.told import Standing, remarks, standing, title_of, versus
from reports.words import one_line, printable


def render_gitlab(result: CheckResult) -> str:
    """Write what stands in this run, but for what was decided, as a JSON array.

    GitLab holds the reports of two branches against each other by the fingerprints: known findings
    are among them, else they would count as resolved.
    """
    entries = [_failure(result, failure) for failure in result.failures]
    entries += [_finding(result, one) for one in standing(result) if one.decision is None]
    seen: dict[str, int] = {}
    for entry in entries:
        digest = entry["fingerprint"]
        seen[digest] = seen.get(digest, 0) + 1
        if seen[digest] > 1:
            entry["fingerprint"] = _digest(digest, str(seen[digest]))
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _finding(result: CheckResult, one: Standing) -> dict[str, Any]:
    finding = one.finding
    why = one.new.why if one.new else ""
    words = " ".join((f"{title_of(finding)}. {versus(finding)}.", *remarks(finding, why)))
    place = finding.newest.place
    return {
        "description": printable(words),
        "check_name": f"rashomon-{finding.status.value}",
        "fingerprint": finding.fingerprint,
        "severity": _severity(one),
        "location": {
            "path": printable(path_of(result.folder, place.file)),
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }


def _severity(one: Standing) -> str:
    if one.fails:
        return "critical"
    if one.finding.status in OPEN:
        return "major" if one.new else "minor"
    return "minor" if one.new else "info"


def _failure(result: CheckResult, failure: Failure) -> dict[str, Any]:
    return {
        "description": one_line(
            f"Not read: {name_of(result.folder, failure.file)}: {failure.reason}"
        ),
        "check_name": "rashomon-not-read",
        "fingerprint": _digest("not read", failure.file, failure.reason),
        "severity": "major",
        "location": {
            "path": printable(path_of(result.folder, failure.file)),
            "lines": {"begin": 1},
        },
    }


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode(errors="surrogatepass")).hexdigest()

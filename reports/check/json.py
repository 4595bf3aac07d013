"""CheckResult -> the "rashomon-check/1" document, which a schema of that name describes."""

from typing import Any

from reports.check.model import (
    CheckFinding,
    CheckResult,
    CheckSide,
    Correction,
    Decision,
    KnownFinding,
)
from reports.check.places import folder_of
from reports.check.told import Standing, standing
from reports.json import failure_objects, write_document

FORMAT = "rashomon-check/1"


def render_json(result: CheckResult) -> str:
    """Write a result as JSON; the same result always gives the same text."""
    return write_document(to_document(result))


def to_document(result: CheckResult) -> dict[str, Any]:
    """Turn a result into plain dicts and lists, keys in the format's order."""
    return {
        "format": FORMAT,
        "folder": folder_of(result.folder),
        "against": result.against,
        "threshold": result.threshold,
        "counts": {
            "articles": result.articles,
            "outlets": result.outlets,
            "stories": len(result.stories),
            "new": len(result.new),
            "failing": len(result.failing),
            "known": result.known,
            "decided": result.decided,
            "resolved": len(result.resolved),
            "corrections": len(result.corrections),
        },
        "findings": [_standing(one) for one in standing(result)],
        "resolved": [
            {"by": list(one.by), "finding": finding_object(one.finding)} for one in result.resolved
        ],
        "corrections": [_correction(one) for one in result.corrections],
        "arrived": list(result.arrived),
        "stories": [
            {
                "label": story.label,
                "articles": list(story.articles),
                "findings": [finding.id for finding in story.findings],
            }
            for story in result.stories
        ],
        "expired": [_entry(entry) for entry in result.expired],
        "stale": [_entry(entry) for entry in result.stale],
        "notices": list(result.notices),
        "failures": failure_objects(result.failures),
    }


def _standing(one: Standing) -> dict[str, Any]:
    return {
        "state": one.state,
        "fails": one.fails,
        "why": one.new.why if one.new else "",
        "decision": _decision(one.decision) if one.decision else None,
        "finding": finding_object(one.finding),
    }


def finding_object(finding: CheckFinding) -> dict[str, Any]:
    """Turn a finding into plain dicts and lists."""
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "kind": finding.kind.value,
        "status": finding.status.value,
        "label": finding.label,
        "story": finding.story,
        "confidence": round(finding.confidence, 3),
        "explanation": finding.explanation,
        "layer": finding.layer and finding.layer.value,
        "attribution": finding.attribution,
        "inside": finding.inside and finding.inside.value,
        "origins": finding.origins,
        "newest": next(n for n, side in enumerate(finding.sides) if side is finding.newest),
        "sides": [_side(side) for side in finding.sides],
    }


def _side(side: CheckSide) -> dict[str, Any]:
    place = side.place
    return {
        "article": side.article,
        "outlet": side.outlet,
        "value": side.value,
        "words": side.words,
        "speaker": side.speaker,
        "origin": side.origin,
        "title": side.title,
        "url": side.url,
        "published": side.published.isoformat() if side.published else None,
        "place": {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "end_line": place.end_line,
            "end_column": place.end_column,
        },
    }


def _correction(one: Correction) -> dict[str, Any]:
    return {
        "file": one.file,
        "outlet": one.outlet,
        "title": one.title,
        "changes": [
            {
                "lead": change.lead,
                "before": change.before,
                "after": change.after,
                "tail": change.tail,
            }
            for change in one.changes
        ],
        "resolves": list(one.resolves),
        "leaves": list(one.leaves),
        "carried": [
            {
                "value": carried.value,
                "outlets": list(carried.outlets),
                "files": list(carried.files),
            }
            for carried in one.carried
        ],
    }


def _entry(entry: KnownFinding) -> dict[str, Any]:
    return {
        "fingerprint": entry.fingerprint,
        "kind": entry.kind.value,
        "status": entry.status.value,
        "about": entry.about,
        "sides": list(entry.sides),
        "decision": _decision(entry.decision),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "reason": decision.reason,
        "by": decision.by,
        "until": decision.until.isoformat() if decision.until else None,
    }

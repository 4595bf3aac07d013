"""Judgement -> one line of JSON (docs/json.md)."""

import json
from typing import Any

from compare.judge.model import Verdict
from compare.model import Finding, Side
from compare.pair import Judgement


def render_judgement(judgement: Judgement) -> str:
    """Write a judgement as one JSON object in one line, without the line end."""
    return json.dumps(to_object(judgement), ensure_ascii=False, allow_nan=False)


def to_object(judgement: Judgement) -> dict[str, Any]:
    """Turn a judgement into plain dicts and lists, keys in the format's order."""
    return {
        "id": judgement.id,
        "relation": judgement.relation.value,
        "supports": judgement.supports,
        "confidence": round(judgement.confidence, 3),
        "explanation": judgement.explanation,
        "judge": _verdict(judgement.verdict),
        "findings": [_finding(finding, judgement) for finding in judgement.findings],
    }


def _verdict(verdict: Verdict | None) -> dict[str, float] | None:
    if verdict is None:
        return None
    return {
        "agreement": round(verdict.agreement, 3),
        "neither": round(verdict.neither, 3),
        "conflict": round(verdict.conflict, 3),
    }


def _finding(finding: Finding, judgement: Judgement) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "status": finding.status.value,
        "confidence": round(finding.confidence, 3),
        "explanation": finding.explanation,
        "sides": [_side(side, judgement) for side in finding.sides],
    }


def _side(side: Side, judgement: Judgement) -> dict[str, Any]:
    of = "a" if side.claim.article == judgement.articles[0] else "b"
    start = side.start - side.claim.start
    words = side.claim.text[max(0, start) : max(0, start) + side.end - side.start]
    return {"of": of, "value": side.value, "words": words, "speaker": side.claim.speaker.name}

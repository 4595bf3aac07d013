"""Origins, changed wire copy and citations as the "rashomon/1" format writes them."""

from collections.abc import Mapping
from typing import Any

from claims.model import Article
from compare.model import ArticleOrigin, Citation, Finding, Wire


def origin_object(origin: ArticleOrigin) -> dict[str, Any]:
    """Turn what an article has from one origin into what the format calls an article origin."""
    return {
        "article": origin.article,
        "origin": origin.origin,
        "basis": origin.basis.value,
        "share": round(origin.share, 3),
    }


def citation_object(citation: Citation, articles: Mapping[str, Article]) -> dict[str, Any]:
    """Turn a citation into what the format calls one."""
    return {
        "claim": citation.claim.id,
        "article": citation.claim.article,
        "outlet": articles[citation.claim.article].outlet,
        "cited": citation.cited,
        "in_story": citation.in_story,
        "cue": citation.cue,
        "start": citation.start,
        "end": citation.end,
    }


def wire_object(wire: Wire | None) -> dict[str, Any] | None:
    """Turn the text that an outlet changed into what the format calls a wire."""
    if wire is None:
        return None
    return {
        "origin": wire.origin,
        "claim": wire.claim.id,
        "article": wire.claim.article,
        "start": wire.start,
        "end": wire.end,
        "text": wire.claim.sentence.text,
        "value": wire.value,
    }


def value_origins(finding: Finding, articles: Mapping[str, Article]) -> list[dict[str, Any]]:
    """List each value of a finding with its outlets and the origins that they come down to."""
    found: dict[str, dict[str, Any]] = {}
    for side in finding.sides:
        outlet = articles[side.claim.article].outlet
        value = " ".join(side.value.split())
        entry = found.setdefault(value.casefold(), {"value": value, "outlets": [], "origins": []})
        for key, name in (("outlets", outlet), ("origins", side.origin or outlet)):
            if name not in entry[key]:
                entry[key].append(name)
    return list(found.values())

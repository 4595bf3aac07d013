"""Comparison -> the "rashomon/1" JSON document; `schema/rashomon-1.schema.json` describes it."""

import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from claims.model import (
    Anchor,
    Article,
    ChannelFact,
    Claim,
    DateFact,
    Fact,
    NameFact,
    OccurrenceFact,
    QuantityFact,
    QuoteFact,
)
from compare.model import Comparison, Failure, Finding, StoryArticles
from reports.facts import fact_type
from reports.ledger_json import ledger_object
from reports.origins_json import citation_object, origin_object, value_origins, wire_object
from reports.stories import by_article, story_of

FORMAT = "rashomon/1"

_SURROGATE = re.compile("[\ud800-\udfff]")


def render_json(comparison: Comparison) -> str:
    """Write a comparison as JSON: two spaces of indent, a newline at the end.

    The same comparison always gives the same text. Lone surrogates are escaped, so that the text
    can always be encoded as UTF-8.
    """
    return write_document(to_document(comparison))


def write_document(document: dict[str, Any]) -> str:
    """Write plain dicts and lists as the text of a JSON file."""
    text = json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False)
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def to_document(comparison: Comparison) -> dict[str, Any]:
    """Turn a comparison into plain dicts and lists, keys in the format's order."""
    articles = {article.id: article for article in comparison.articles}
    stories = by_article(comparison)
    return {
        "format": FORMAT,
        "articles": [article_object(article) for article in comparison.articles],
        "claims": [claim_object(claim) for claim in comparison.claims],
        "groups": [
            {"id": group.id, "claims": list(group.claims), "label": group.label}
            for group in comparison.groups
        ],
        "findings": [_finding(finding, articles, stories) for finding in comparison.findings],
        "stories": [
            {"id": story.id, "label": story.label, "articles": list(story.articles)}
            for story in comparison.stories
        ],
        "origins": [origin_object(origin) for origin in comparison.origins],
        "citations": [citation_object(one, articles) for one in comparison.citations],
        "ledger": [ledger_object(line) for line in comparison.ledger],
        "dropped": dropped_objects(comparison.articles),
        "notices": list(comparison.notices),
        "failures": failure_objects(comparison.failures),
    }


def article_object(article: Article) -> dict[str, Any]:
    """Turn an article into what the format calls an article."""
    return {
        "id": article.id,
        "file": article.file,
        "outlet": article.outlet,
        "published": article.published.isoformat() if article.published else None,
        "title": article.title,
        "url": article.url,
        "origins": list(article.origins),
        "byline": article.byline,
        "language": article.language,
        "missing": list(article.missing),
        "text": article.text,
    }


def claim_object(claim: Claim) -> dict[str, Any]:
    """Turn a claim into what the format calls a claim."""
    return {
        "id": claim.id,
        "article": claim.article,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "position": claim.sentence.position.value,
        "context": claim.context,
        "speaker": claim.speaker.name,
        "speaker_kind": claim.speaker.kind.value,
        "cue": claim.speaker.cue,
        "certainty": claim.certainty.value,
        "negated": claim.negated,
        "anchor": _anchor(claim.anchor),
        "facts": [_fact(fact) for fact in claim.facts],
    }


def dropped_objects(articles: Sequence[Article]) -> list[dict[str, Any]]:
    """List what was not read of articles, in the order of their text."""
    return [
        {
            "article": article.id,
            "start": dropped.start,
            "end": dropped.end,
            "reason": dropped.reason,
            "text": article.text[dropped.start : dropped.end],
        }
        for article in articles
        for dropped in article.dropped
    ]


def failure_objects(failures: Sequence[Failure]) -> list[dict[str, Any]]:
    """List the files that could not be read."""
    return [{"file": failure.file, "reason": failure.reason} for failure in failures]


def _finding(
    finding: Finding, articles: dict[str, Article], stories: Mapping[str, StoryArticles]
) -> dict[str, Any]:
    story = story_of(finding, stories)
    return {
        "id": finding.id,
        "fingerprint": finding.fingerprint,
        "kind": finding.kind.value,
        "status": finding.status.value,
        "confidence": round(finding.confidence, 3),
        "explanation": finding.explanation,
        "group": finding.group,
        "story": story and story.id,
        "sides": [
            {
                "claim": side.claim.id,
                "article": side.claim.article,
                "outlet": articles[side.claim.article].outlet,
                "speaker": side.claim.speaker.name,
                "start": side.start,
                "end": side.end,
                "text": side.claim.sentence.text,
                "value": side.value,
                "origin": side.origin or articles[side.claim.article].outlet,
            }
            for side in finding.sides
        ],
        "origins": value_origins(finding, articles),
        "wire": wire_object(finding.wire),
        "layer": finding.layer and finding.layer.value,
        "attribution": finding.attribution,
        "inside": finding.inside and finding.inside.value,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    match fact:
        case DateFact():
            fields = _date(fact)
        case QuantityFact():
            fields = _quantity(fact)
        case NameFact():
            fields = {"name": fact.name, "full": fact.full, "kind": fact.kind.value}
        case QuoteFact():
            fields = _quote(fact)
        case ChannelFact():
            fields = {"channel": fact.channel.value}
        case OccurrenceFact():
            fields = _occurrence(fact)
        case _:
            assert_never(fact)
    span = {"type": fact_type(fact).value, "start": fact.start, "end": fact.end, "text": fact.text}
    return {**span, **fields, "anchor": _anchor(fact.anchor)}


def _date(fact: DateFact) -> dict[str, Any]:
    return {
        "earliest": fact.earliest.isoformat() if fact.earliest else None,
        "latest": fact.latest.isoformat() if fact.latest else None,
        "granularity": fact.granularity.value,
        "relation": fact.relation.value,
        "basis": fact.basis,
        "approximate": fact.approximate,
        "zone": fact.zone,
        "timex": fact.timex,
    }


def _quantity(fact: QuantityFact) -> dict[str, Any]:
    return {
        "value": _finite(fact.value),
        "low": _finite(fact.low),
        "high": _finite(fact.high),
        "unit": fact.unit,
        "measure": fact.measure.value,
        "counted": fact.counted,
        "qualifiers": list(fact.qualifiers),
        "owner": fact.owner,
        "bound": fact.bound.value,
        "approximate": fact.approximate,
        "precision": _finite(fact.precision),
    }


def _quote(fact: QuoteFact) -> dict[str, Any]:
    speaker = fact.speaker
    return {
        "quote": fact.quote,
        "speaker": speaker
        and {"name": speaker.name, "kind": speaker.kind.value, "cue": speaker.cue},
    }


def _occurrence(fact: OccurrenceFact) -> dict[str, Any]:
    return {
        "predicate": fact.predicate,
        "events": list(fact.events),
        "participants": list(fact.participants),
        "channel": fact.channel and fact.channel.value,
        "date": _fact(fact.date),
    }


def _anchor(anchor: Anchor | None) -> dict[str, Any] | None:
    if anchor is None:
        return None
    return {
        "predicate": anchor.predicate,
        "events": list(anchor.events),
        "subjects": list(anchor.subjects),
        "objects": list(anchor.objects),
        "places": list(anchor.places),
        "entities": list(anchor.entities),
        "negated": anchor.negated,
        "planned": anchor.planned,
    }


def _finite(number: float) -> float | None:
    """JSON knows no infinity: an open end is null."""
    return number if math.isfinite(number) else None

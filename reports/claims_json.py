"""Claims -> the "rashomon-claims/1" JSON document.

`schema/rashomon-claims-1.schema.json` describes it; articles, claims and facts are written as in
the report's document.
"""

from typing import Any

from reports.extraction import Extraction
from reports.json import (
    article_object,
    claim_object,
    dropped_objects,
    failure_objects,
    write_document,
)

FORMAT = "rashomon-claims/1"


def render_claims_json(extraction: Extraction) -> str:
    """Write the claims of articles as JSON; the same claims always give the same text."""
    return write_document(to_claims_document(extraction))


def to_claims_document(extraction: Extraction) -> dict[str, Any]:
    """Turn the claims of articles into plain dicts and lists, keys in the format's order."""
    return {
        "format": FORMAT,
        "fact_types": [each.value for each in extraction.types] or None,
        "articles": [article_object(article) for article in extraction.articles],
        "claims": [claim_object(claim) for claim in extraction.claims],
        "dropped": dropped_objects(extraction.articles),
        "notices": list(extraction.notices),
        "failures": failure_objects(extraction.failures),
    }

"""Comparison -> pandas frames, for notebooks and spreadsheets."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from claims.model import DateFact, NameFact, QuantityFact, QuoteFact
from compare.model import Comparison, Kind, Status
from reports.origins_json import citation_object, origin_object

if TYPE_CHECKING:
    import pandas as pd

_TEXT = "string"
_INT = "int64"
_FLOAT = "float64"
_DAY = "datetime64[s]"
_FLAG = "bool"

FINDING_COLUMNS = {
    "finding": _TEXT,
    "fingerprint": _TEXT,
    "kind": "kind",
    "status": "status",
    "confidence": _FLOAT,
    "explanation": _TEXT,
    "layer": _TEXT,
    "attribution": _TEXT,
    "inside": _TEXT,
    "group": _TEXT,
    "label": _TEXT,
    "side": _INT,
    "value": _TEXT,
    "outlet": _TEXT,
    "origin": _TEXT,
    "published": _DAY,
    "speaker": _TEXT,
    "speaker_kind": _TEXT,
    "certainty": _TEXT,
    "article": _TEXT,
    "claim": _TEXT,
    "start": _INT,
    "end": _INT,
    "sentence": _TEXT,
}
CLAIM_COLUMNS = {
    "claim": _TEXT,
    "article": _TEXT,
    "outlet": _TEXT,
    "published": _DAY,
    "start": _INT,
    "end": _INT,
    "text": _TEXT,
    "position": _TEXT,
    "speaker": _TEXT,
    "speaker_kind": _TEXT,
    "certainty": _TEXT,
    "negated": _FLAG,
    "dates": _INT,
    "quantities": _INT,
    "names": _INT,
    "quotes": _INT,
}
GROUP_COLUMNS = {
    "group": _TEXT,
    "label": _TEXT,
    "claim": _TEXT,
    "article": _TEXT,
    "outlet": _TEXT,
    "text": _TEXT,
}

ORIGIN_COLUMNS = {
    "article": _TEXT,
    "outlet": _TEXT,
    "origin": _TEXT,
    "basis": _TEXT,
    "share": _FLOAT,
}
CITATION_COLUMNS = {
    "outlet": _TEXT,
    "cited": _TEXT,
    "in_story": _FLAG,
    "cue": _TEXT,
    "article": _TEXT,
    "claim": _TEXT,
    "start": _INT,
    "end": _INT,
    "sentence": _TEXT,
}

LEDGER_COLUMNS = {
    "line": _TEXT,
    "kind": "kind",
    "label": _TEXT,
    "scope": _TEXT,
    "newest": _TEXT,
    "value": _TEXT,
    "as_of": _DAY,
    "told": _FLAG,
    "source": _TEXT,
    "outlet": _TEXT,
    "published": _DAY,
    "disputed": _FLAG,
    "carried": _FLAG,
    "article": _TEXT,
    "claim": _TEXT,
    "start": _INT,
    "end": _INT,
    "sentence": _TEXT,
}


def findings_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each side of each finding, in the comparison's order.

    `kind` and `status` are ordered categories, the most urgent status first; a missing date is NaT
    and a missing speaker NA. `start` and `end` are code points of the article's text.
    """
    articles = {article.id: article for article in comparison.articles}
    labels = {group.id: group.label for group in comparison.groups}
    rows = [
        {
            "finding": finding.id,
            "fingerprint": finding.fingerprint,
            "kind": finding.kind.value,
            "status": finding.status.value,
            "confidence": finding.confidence,
            "explanation": finding.explanation,
            "layer": finding.layer and finding.layer.value,
            "attribution": finding.attribution,
            "inside": finding.inside and finding.inside.value,
            "group": finding.group,
            "label": labels.get(finding.group),
            "side": place,
            "value": side.value,
            "outlet": articles[side.claim.article].outlet,
            "origin": side.origin or articles[side.claim.article].outlet,
            "published": articles[side.claim.article].published,
            "speaker": side.claim.speaker.name,
            "speaker_kind": side.claim.speaker.kind.value,
            "certainty": side.claim.certainty.value,
            "article": side.claim.article,
            "claim": side.claim.id,
            "start": side.start,
            "end": side.end,
            "sentence": side.claim.sentence.text,
        }
        for finding in comparison.findings
        for place, side in enumerate(finding.sides)
    ]
    return _frame(rows, FINDING_COLUMNS)


def claims_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each claim, with how many facts of each type it holds."""
    articles = {article.id: article for article in comparison.articles}
    rows = [
        {
            "claim": claim.id,
            "article": claim.article,
            "outlet": articles[claim.article].outlet,
            "published": articles[claim.article].published,
            "start": claim.start,
            "end": claim.end,
            "text": claim.text,
            "position": claim.sentence.position.value,
            "speaker": claim.speaker.name,
            "speaker_kind": claim.speaker.kind.value,
            "certainty": claim.certainty.value,
            "negated": claim.negated,
            "dates": sum(isinstance(fact, DateFact) for fact in claim.facts),
            "quantities": sum(isinstance(fact, QuantityFact) for fact in claim.facts),
            "names": sum(isinstance(fact, NameFact) for fact in claim.facts),
            "quotes": sum(isinstance(fact, QuoteFact) for fact in claim.facts),
        }
        for claim in comparison.claims
    ]
    return _frame(rows, CLAIM_COLUMNS)


def groups_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each claim of each group."""
    articles = {article.id: article for article in comparison.articles}
    claims = {claim.id: claim for claim in comparison.claims}
    rows = [
        {
            "group": group.id,
            "label": group.label,
            "claim": claim,
            "article": claims[claim].article,
            "outlet": articles[claims[claim].article].outlet,
            "text": claims[claim].text,
        }
        for group in comparison.groups
        for claim in group.claims
    ]
    return _frame(rows, GROUP_COLUMNS)


def origins_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each origin of each article, with the share of its sentences."""
    outlets = {article.id: article.outlet for article in comparison.articles}
    rows = [{**origin_object(one), "outlet": outlets[one.article]} for one in comparison.origins]
    return _frame(rows, ORIGIN_COLUMNS)


def citations_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each citation: who cites whom, and where."""
    articles = {article.id: article for article in comparison.articles}
    rows = [
        {**citation_object(one, articles), "sentence": one.claim.sentence.text}
        for one in comparison.citations
    ]
    return _frame(rows, CITATION_COLUMNS)


def ledger_frame(comparison: Comparison) -> "pd.DataFrame":
    """Give one row for each outlet's value of each figure or date that changed, in order of time.

    `as_of` is NaT where the time is not known, `source` NA where the outlet speaks itself.
    """
    articles = {article.id: article for article in comparison.articles}
    rows = [
        {
            "line": line.id,
            "kind": line.kind.value,
            "label": line.label,
            "scope": line.scope,
            "newest": line.newest,
            "value": entry.value,
            "as_of": entry.as_of,
            "told": entry.told,
            "source": entry.source,
            "outlet": articles[side.claim.article].outlet,
            "published": articles[side.claim.article].published,
            "disputed": entry.disputed,
            "carried": entry.carried,
            "article": side.claim.article,
            "claim": side.claim.id,
            "start": side.start,
            "end": side.end,
            "sentence": side.claim.sentence.text,
        }
        for line in comparison.ledger
        for entry in line.entries
        for side in entry.sides
    ]
    return _frame(rows, LEDGER_COLUMNS)


def _frame(rows: Sequence[Mapping[str, Any]], columns: Mapping[str, str]) -> "pd.DataFrame":
    import pandas as pd

    categories = {
        "kind": pd.CategoricalDtype([kind.value for kind in Kind], ordered=True),
        "status": pd.CategoricalDtype([status.value for status in Status], ordered=True),
    }
    data = {
        name: pd.Series([row[name] for row in rows], dtype=categories.get(dtype, dtype))
        for name, dtype in columns.items()
    }
    return pd.DataFrame(data, columns=list(columns))

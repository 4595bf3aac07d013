"""Score contradictions inside one article, on invented articles that were labelled."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.rows import Row, Score, read_rows
from claims.encode import Encoder, load_encoder
from claims.extract import extract
from claims.ingest.article import make_article
from compare.model import Comparison, Finding
from compare.run import compare_story

LABELS = Path(__file__).parent / "labels" / "inside.jsonl"


def score(data: Path) -> Iterator[Scored]:
    """Yield precision, then recall, of the contradictions found inside one article."""
    encoder = load_encoder()
    counts = Score()
    false: list[Error] = []
    missed: list[Error] = []
    rows = read_rows(LABELS)
    for row in rows:
        found = [f for f in _compared(row, encoder).findings if f.inside is not None]
        right = [finding for finding in found if holds(finding, row)]
        counts.found += len(found) - max(0, len(right) - 1)
        counts.right += bool(right)
        counts.marked += bool(row["contradiction"])
        false += [
            Error(place=row["id"], wanted="", found=f.explanation) for f in found if f not in right
        ]
        if row["contradiction"] and not right:
            missed.append(Error(place=row["id"], wanted=f"{row['a']} / {row['b']}", found=""))
    for figure, errors in ((counts.precision, false), (counts.recall, missed)):
        yield Scored(figure=figure, rows=len(rows), note=str(counts), errors=tuple(errors))


def holds(finding: Finding, row: Row) -> bool:
    """Tell whether a finding has both places of an article's labelled contradiction."""
    sentences = [side.claim.sentence.text for side in finding.sides]
    if not row["contradiction"]:
        return False
    return all(any(row[place] in sentence for sentence in sentences) for place in "ab")


def _compared(row: Row, encoder: Encoder) -> Comparison:
    """Compare an article with itself alone."""
    article = make_article(
        file=row["id"],
        outlet="Harbour Ledger",
        published="2031-05-06",
        language="en",
        title=row["title"],
        text=row["text"],
    )
    claims = [claim for found in extract([article]) for claim in found]
    vectors = np.asarray(encoder.encode([claim.context or claim.text for claim in claims]))
    return compare_story([article], claims, vectors)


SETS = (
    DataSet(
        files=(),
        measurements=(
            Measurement(
                name="inside-prec", dataset="own articles", split="labels", measure="precision"
            ),
            Measurement(
                name="inside-rec", dataset="own articles", split="labels", measure="recall"
            ),
        ),
        score=score,
    ),
)

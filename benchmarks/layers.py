"""Score what a disagreement is about, on invented pairs of articles that were labelled."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, read_rows
from claims.encode import Encoder, load_encoder
from claims.ingest.article import make_article
from compare.model import Comparison, Finding, Status
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

LABELS = Path(__file__).parent / "labels" / "layers.jsonl"
_OPEN = frozenset({Status.CONFLICT, Status.SPEAKERS})


def score(data: Path) -> Iterator[Scored]:
    """Count the pairs whose most urgent conflict has the labelled layer; none found is wrong."""
    encoder = load_encoder()
    rows = read_rows(LABELS)
    errors: list[Error] = []
    silent = 0
    for row in rows:
        found = most_urgent(_compared(row, encoder))
        layer = found.layer.value if found is not None and found.layer else "no conflict found"
        silent += found is None
        if layer != row["layer"]:
            errors.append(Error(place=row["id"], wanted=row["layer"], found=layer))
    right = len(rows) - len(errors)
    note = f"{right} of {len(rows)} right, {silent} not found to conflict"
    yield Scored(figure=share(right, len(rows)), rows=len(rows), note=note, errors=tuple(errors))


def most_urgent(comparison: Comparison) -> Finding | None:
    """Return the first finding that is a conflict or a dispute of speakers."""
    return next((f for f in comparison.findings if f.status in _OPEN), None)


def _compared(row: Row, encoder: Encoder) -> Comparison:
    articles = [
        make_article(file=str(number), language="en", **article)
        for number, article in enumerate(row["articles"])
    ]
    return compare_articles(articles, Settings(one_story=True), encoder=encoder)


SETS = (
    DataSet(
        files=(),
        measurements=(
            Measurement(name="layers", dataset="own pairs", split="labels", measure="accuracy"),
        ),
        score=score,
    ),
)

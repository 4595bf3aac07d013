"""Score who cites whom on sentences of the news that were labelled by hand."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.polarity_sample import article_of, digest
from benchmarks.rows import Row, read_rows
from claims.extract import extract
from claims.names.spelling import fold
from compare.model import Citation
from compare.origins.citations import read_citations

LABELS = Path(__file__).parent / "labels" / "citations.jsonl"
FILE = "eval/ecb_dev/docs.jsonl"


def score(data: Path) -> Iterator[Scored]:
    """Score the media that labelled sentences cite, for each draw."""
    rows = tuple(read_rows(LABELS))
    texts = {row["doc"]: row["text"] for row in read_rows(data / FILE)}
    names = sorted({row["doc"] for row in rows})
    articles = [article_of(texts[name], name) for name in names]
    read = {
        name: read_citations([article], list(claims))
        for name, article, claims in zip(names, articles, extract(articles), strict=True)
    }
    for draw in sorted({row["draw"] for row in rows}):
        yield _score([row for row in rows if row["draw"] == draw], read)


def _score(rows: Sequence[Row], read: dict[str, tuple[Citation, ...]]) -> Scored:
    right, wrong, errors = 0, 0, []
    for row in rows:
        wanted = [_plain(name) for name in row["cited"]]
        for citation in read[row["doc"]]:
            if digest(citation.claim.sentence.text) != row["digest"]:
                continue
            name = _plain(citation.cited)
            met = next((one for one in wanted if one in name or name in one), None)
            if met is None:
                wrong += 1
                errors.append(Error(place=_place(row), wanted="", found=citation.cited))
            else:
                right += 1
                wanted.remove(met)
        errors += [Error(place=_place(row), wanted=name, found="") for name in wanted]
    real = sum(len(row["cited"]) for row in rows)
    precision, recall = share(right, right + wrong), share(right, real)
    return Scored(
        figure=share(2 * right, right + wrong + real),
        rows=len(rows),
        note=f"P {precision:.3f}, R {recall:.3f}; {real} citations",
        errors=tuple(errors),
    )


def _place(row: Row) -> str:
    return f"{row['doc']}:{row['sentence']}"


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", fold(name).removeprefix("the "))


SETS = (
    DataSet(
        files=(FILE,),
        measurements=tuple(
            Measurement(name=name, dataset="own labels", split=split, measure="cited F1")
            for name, split in (("citations", "draw 1"), ("citations-2", "draw 2"))
        ),
        score=score,
    ),
)

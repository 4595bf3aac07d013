"""Score copied texts: labelled pairs of articles, and figures that are changed in copies."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, read_rows
from claims.extract import extract
from claims.ingest.article import make_article
from claims.model import Article, BlockKind, Claim, NameFact, QuantityFact
from compare.entities import link
from compare.origins.copies import with_copies
from compare.origins.tracing import Copied, trace_origins
from compare.story import Story

LABELS = Path(__file__).parent / "labels" / "origins.jsonl"
FILE = "eval/ecb_dev/docs.jsonl"
_COPY, _PARTLY, _APART = "copy", "partly", "independent"
# From this share of the shorter article's sentences on, one is a copy of the other.
_MOST = 0.5
# A figure of a copy is changed by so much; smaller ones may be no figures ("one of them").
_CHANGE = 3
_LEAST = 4
# How many copies a figure is changed in.
_CHANGED = 40

Read = tuple[Article, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class _Changed:
    """An article with one figure changed, and the sentence it was copied from."""

    source: Read
    article: Article
    figure: str


def score(data: Path) -> Iterator[Scored]:
    """Score whether pairs of articles share a text, for each draw; then the changed figures."""
    rows = tuple(read_rows(LABELS))
    names = tuple(sorted({row[side] for row in rows for side in "ab"}))
    read = _read(data / FILE, names)
    for draw in sorted({row["draw"] for row in rows}):
        yield _score_pairs([row for row in rows if row["draw"] == draw], read)
    yield _score_changes(rows, read)


@cache
def _read(documents: Path, names: tuple[str, ...]) -> dict[str, Read]:
    texts = {row["doc"]: row["text"] for row in read_rows(documents)}
    articles = [_article(texts[name], name) for name in names]
    claims = (tuple(found) for found in extract(articles))
    return dict(zip(names, zip(articles, claims, strict=True), strict=True))


def _article(text: str, document: str) -> Article:
    return make_article(text=text, file=f"{document}.txt", outlet=document, language="en")


def _score_pairs(rows: Sequence[Row], read: dict[str, Read]) -> Scored:
    found = Counter[tuple[str, str]]()
    errors = []
    for row in rows:
        got = _relation(read[row["a"]], read[row["b"]])
        found[row["label"], got] += 1
        if (got == _APART) != (row["label"] == _APART):
            errors.append(Error(place=f"{row['a']} {row['b']}", wanted=row["label"], found=got))
    right = sum(n for (label, got), n in found.items() if _APART not in {label, got})
    told = sum(n for (_, got), n in found.items() if got != _APART)
    real = sum(n for (label, _), n in found.items() if label != _APART)
    exact = sum(n for (label, got), n in found.items() if label == got)
    return Scored(
        figure=share(2 * right, told + real),
        rows=len(rows),
        note=(
            f"P {share(right, told):.3f}, R {share(right, real):.3f}; copy, partly or apart "
            f"{share(exact, len(rows)):.3f}"
        ),
        errors=tuple(errors),
    )


def _relation(a: Read, b: Read) -> str:
    copied = _copies(a, b)
    if not copied:
        return _APART
    sizes = [
        len({c.sentence.start for c in read if c.sentence.position is not BlockKind.TITLE})
        for _, read in (a, b)
    ]
    return _COPY if len(copied) >= _MOST * max(1, min(sizes)) else _PARTLY


def _copies(a: Read, b: Read) -> tuple[Copied, ...]:
    return trace_origins((a[0], b[0]), (*a[1], *b[1])).copied


def _score_changes(rows: Sequence[Row], read: dict[str, Read]) -> Scored:
    """Change a figure in copied sentences and count how often it is noticed."""
    pairs = [(read[row["a"]], read[row["b"]]) for row in rows if row["label"] != _APART]
    changed = [made for a, b in pairs if (made := _change_figure(a, b)) is not None][:_CHANGED]
    claims = extract([made.article for made in changed])
    noticed, errors = 0, []
    for made, own in zip(changed, claims, strict=True):
        values = _changes(made.source, (made.article, tuple(own)))
        right = any(made.figure in value for value in values)
        noticed += right
        if not right:
            place = f"{made.source[0].outlet} {made.article.outlet}"
            errors.append(Error(place=place, wanted=made.figure, found=str(values)))
    alarms = sum(bool(_changes(a, b)) for a, b in pairs)
    note = f"{noticed} of {len(changed)} changes noticed; {alarms} in {len(pairs)} unchanged pairs"
    return Scored(
        figure=share(noticed, len(changed)), rows=len(changed), note=note, errors=tuple(errors)
    )


def _change_figure(a: Read, b: Read) -> _Changed | None:
    """Change the first figure that a sentence and its copy share, in the copy."""
    for copied in _copies(a, b):
        left = _figures(copied.a.sentence.start, a[1])
        right = _figures(copied.b.sentence.start, b[1])
        for fact in right:
            same = [f for f in left if f.text == fact.text and f.unit == fact.unit]
            number = re.search(r"\d+", fact.text)
            if len(same) != 1 or number is None or fact.value < _LEAST:
                continue
            figure = str(int(number[0]) + _CHANGE)
            start = fact.start + number.start()
            text = b[0].text[:start] + figure + b[0].text[start + len(number[0]) :]
            return _Changed(a, _article(text, b[0].outlet), figure)
    return None


def _figures(start: int, claims: Sequence[Claim]) -> list[QuantityFact]:
    return [
        fact
        for claim in claims
        if claim.sentence.start == start
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
    ]


def _changes(a: Read, b: Read) -> list[str]:
    """List what is said to be changed between two articles."""
    claims = (*a[1], *b[1])
    mentions = [(c.article, f) for c in claims for f in c.facts if isinstance(f, NameFact)]
    # what was changed in a copy is found without embeddings
    vectors = np.zeros((len(claims), 1), dtype=np.float32)
    story = Story((a[0], b[0]), claims, vectors, link(mentions))
    return [f"{o.a.value} / {o.b.value}" for o in with_copies([], story)]


def _row(name: str, split: str, measure: str) -> Measurement:
    return Measurement(name=name, dataset="own labels", split=split, measure=measure)


SETS = (
    DataSet(
        files=(FILE,),
        measurements=(
            _row("origins", "draw 1", "pairs F1"),
            _row("origins-2", "draw 2", "pairs F1"),
            _row("changed-wire", "both", "noticed"),
        ),
        score=score,
    ),
)

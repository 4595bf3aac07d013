"""What the learned judge is fitted and measured on: open pairs, and pairs made from Wikinews."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.judge_heads import Example
from benchmarks.perturbations import Made, make_pairs, stock_of
from benchmarks.rows import read_rows

if TYPE_CHECKING:
    from spacy.tokens import Doc

LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2}
MEANTIME = "eval/meantime/docs.jsonl"
CAPTIONS = "eval/nli/cad_train.jsonl"
CONJUNCTIONS = "eval/nli/conj_train.jsonl"
BREAKING = "eval/nli/breaking.jsonl"
# Every so manieth document is kept for measuring.
HELD = 5
# Sentences of so many words are changed.
SHORTEST, LONGEST = 8, 59
# Premises of the conjunctions, which are sentences of encyclopedias, that are changed as well.
ENCYCLOPEDIC = 3500
# How many pairs of each source are learned from.
MADE_PAIRS, CONJUNCTION_PAIRS, CAPTION_PAIRS, BREAKING_PAIRS = 10_000, 5_000, 8_000, 2_000


def is_held(document: str) -> bool:
    """Tell whether a document is kept for measuring."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % HELD == 0


def made_pairs(data: Path, *, held: bool) -> list[Made]:
    """Make pairs of the Wikinews documents, of those held out or of the others."""
    documents = [row for row in read_rows(data / MEANTIME) if is_held(row["doc"]) is held]
    texts = [
        (row["doc"], sentence)
        for row in documents
        for sentence in row["sentences"]
        if SHORTEST <= len(sentence.split()) <= LONGEST
    ]
    parsed = _parsed([text for _, text in texts])
    more = [] if held else _parsed(_encyclopedic(data))
    stock = stock_of([*parsed, *more])
    of_document: dict[str, list[Doc]] = {}
    for (document, _), doc in zip(texts, parsed, strict=True):
        of_document.setdefault(document, []).append(doc)
    found: list[Made] = []
    for (document, text), doc in zip(texts, parsed, strict=True):
        others = [other for other in of_document[document] if other is not doc]
        found += make_pairs(document, doc, stock, others, Random(f"{document} {text}"))
    for doc in more:
        found += make_pairs("", doc, stock, (), Random(doc.text))
    Random(0).shuffle(found)
    return found


def _encyclopedic(data: Path) -> list[str]:
    texts = sorted({row["premise"] for row in read_rows(data / CONJUNCTIONS)})
    fitting = [text for text in texts if SHORTEST <= len(text.split()) <= LONGEST]
    Random(0).shuffle(fitting)
    return fitting[:ENCYCLOPEDIC]


def _parsed(texts: Sequence[str]) -> "list[Doc]":
    from claims.parse import load_pipeline

    return list(load_pipeline().pipe(texts, batch_size=32))


def example(made: Made) -> Example:
    """Leave of a made pair what is learned from."""
    return Example(premise=made.premise, hypothesis=made.hypothesis, label=LABELS[made.label])


def read_examples(file: Path, key: str = "label", *, most: int | None = None) -> list[Example]:
    """Read pairs and their labels, at most so many, drawn by a fixed seed."""
    found = [
        Example(premise=row["premise"], hypothesis=row["hypothesis"], label=LABELS[row[key]])
        for row in read_rows(file)
    ]
    if most is not None:
        Random(0).shuffle(found)
    return found[:most]


def open_examples(data: Path) -> list[Example]:
    """Read the open pairs that the judge learns from."""
    return [
        *read_examples(data / CONJUNCTIONS, most=CONJUNCTION_PAIRS),
        *read_examples(data / CAPTIONS, most=CAPTION_PAIRS),
        *read_examples(data / BREAKING, most=BREAKING_PAIRS),
    ]


def texts_of(examples: Sequence[Example]) -> list[str]:
    """Return all texts of examples."""
    return [text for each in examples for text in (each.premise, each.hypothesis)]

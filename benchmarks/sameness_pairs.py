"""Pairs of texts that tell of the same or not: ECB+'s sentences and NAnCo's answers."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass, fields
from itertools import groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.rows import Row, read_rows
from claims.encode import TokenEncoder
from claims.ingest.statement import make_statement
from compare.sameness.evidence import Evidence, Passages, read_passage
from rashomon.judging import read_statements

EVENTS = "eval/ecb_dev/same_event_pairs.jsonl"
ANSWERS = "eval/nanco_dev.jsonl"

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]

# Okapi BM25 with its usual constants: how soon a word's repetition and a text's length count less.
_SATURATION, _LENGTH = 1.2, 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two texts of one `story`, which is a subtopic's sentences or a question's answers.

    Pairs of one `topic` are measured by weights that were fitted on none of them.
    """

    topic: str
    story: str
    a: str
    b: str
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Pairs with their evidence and what the baselines say of each, a row a pair."""

    pairs: tuple[Pair, ...]
    evidence: Floats
    labels: Labels
    lemmas: Floats
    bm25: Floats
    cosine: Floats

    @property
    def topics(self) -> npt.NDArray[np.str_]:
        """The topic of each pair."""
        return np.array([pair.topic for pair in self.pairs])


def read_event_pairs(data: Path) -> tuple[Pair, ...]:
    """Read sentence pairs that mention the same event or not."""
    return tuple(_event_pair(row) for row in read_rows(data / EVENTS))


def read_answer_pairs(data: Path) -> tuple[Pair, ...]:
    """Read pairs of answers to one question that are the same or not."""
    return tuple(
        Pair(
            topic=row["qid"],
            story=row["qid"],
            a=row["answer_a"],
            b=row["answer_b"],
            same=bool(row["same_group"]),
        )
        for row in read_rows(data / ANSWERS)
    )


def _event_pair(row: Row) -> Pair:
    # "12ecb" and "12ecbplus" are two events of topic 12
    subtopic = str(row["subtopic"])
    return Pair(
        topic=subtopic.removesuffix("plus").removesuffix("ecb"),
        story=subtopic,
        a=row["a"],
        b=row["b"],
        same=bool(row["same_event"]),
    )


def read_examples(pairs: Sequence[Pair], encoder: TokenEncoder) -> Examples:
    """Read the texts of each story on their own, as statements, and compare them in it."""
    evidence = np.zeros((len(pairs), len(fields(Evidence))))
    lemmas, bm25, cosine = (np.zeros(len(pairs)) for _ in range(3))
    order = sorted(range(len(pairs)), key=lambda number: pairs[number].story)
    for _, numbers in groupby(order, key=lambda number: pairs[number].story):
        rows = list(numbers)
        texts = sorted({text for row in rows for text in (pairs[row].a, pairs[row].b)})
        place = {text: number for number, text in enumerate(texts)}
        readings = read_statements([make_statement(text, outlet="A") for text in texts], encoder)
        vectors = encoder.encode([reading.article.text for reading in readings])
        told = [read_passage(reading.article.text, reading.claims) for reading in readings]
        passages = Passages(told, vectors)
        words = [[word.lemma for word in reading.words if word.content] for reading in readings]
        score = okapi(words)
        for row in rows:
            a, b = place[pairs[row].a], place[pairs[row].b]
            evidence[row] = astuple(passages.evidence(a, b))
            lemmas[row] = jaccard(words[a], words[b])
            bm25[row] = score(a, b) + score(b, a)
            cosine[row] = float(vectors[a] @ vectors[b])
    return Examples(
        pairs=tuple(pairs),
        evidence=evidence,
        labels=np.array([pair.same for pair in pairs]),
        lemmas=lemmas,
        bm25=bm25,
        cosine=cosine,
    )


def jaccard(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the share of two texts' words that both have."""
    either = len(set(one) | set(other))
    return len(set(one) & set(other)) / either if either else 0.0


def okapi(texts: Sequence[Sequence[str]]) -> Callable[[int, int], float]:
    """Return Okapi BM25 of one text's words in another, the texts given by their places."""
    counts = [Counter(words) for words in texts]
    holders = Counter(word for count in counts for word in count)
    mean = sum(len(words) for words in texts) / max(1, len(texts)) or 1.0

    def score(query: int, text: int) -> float:
        long = 1 - _LENGTH + _LENGTH * len(texts[text]) / mean
        found = 0.0
        for word in sorted(counts[query].keys() & counts[text].keys()):
            often = counts[text][word]
            rare = math.log(1 + (len(texts) - holders[word] + 0.5) / (holders[word] + 0.5))
            found += rare * often * (_SATURATION + 1) / (often + _SATURATION * long)
        return found

    return score

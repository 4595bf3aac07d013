"""Text and hypothesis: does the one carry what the other says? NewsNLI, RTE-Quant and RTE-3."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks.judged import judge_texts, shown
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, Score, read_rows
from compare.pair import Judgement, Relation

NEWSNLI = "eval/newsnli_dev.jsonl"
RTE_QUANT = "eval/rte_quant.jsonl"
RTE3 = "eval/rte3_dev.jsonl"
ENTAILMENT = "entailment"

Rule = Callable[[str, Judgement], bool]


def score(file: str, key: str, rules: Sequence[Rule], data: Path) -> Iterator[Scored]:
    """Judge a file's pairs once and score them by each rule; `key` holds a row's label."""
    rows = read_rows(data / file)
    judged = judge_texts([(row["premise"], row["hypothesis"]) for row in rows])
    for rule in rules:
        yield accuracy(rows, judged, key, rule)


def score_folded(data: Path) -> Iterator[Scored]:
    """Judge NewsNLI, support by weights that were fitted without the pair's tenth of the file.

    The weights that ship were fitted on it: what they reach here says nothing of other news.
    """
    from benchmarks.train_support import fold_probabilities, read_examples
    from claims.encode import load_encoder

    rows = read_rows(data / NEWSNLI)
    judged = judge_texts([(row["premise"], row["hypothesis"]) for row in rows])
    encoder = load_encoder()
    news = read_examples(data / NEWSNLI, "label", encoder)
    more = read_examples(data / RTE3, "label3", encoder)
    against = {Relation.CONFLICT, Relation.SPEAKERS}
    folded = [
        replace(judgement, supports=bool(probability > 0.5) and judgement.relation not in against)
        for judgement, probability in zip(judged, fold_probabilities(news, more), strict=True)
    ]
    yield accuracy(rows, folded, "label", right_support)


def accuracy(rows: Sequence[Row], judged: Sequence[Judgement], key: str, rule: Rule) -> Scored:
    """Count the pairs that are right by a rule; the surer a wrong judgement, the worse."""
    errors = tuple(
        Error(
            place=str(row["id"]),
            wanted=row[key],
            found=shown(judgement),
            text=f"{row['premise']} -> {row['hypothesis']}",
            weight=judgement.confidence,
        )
        for row, judgement in zip(rows, judged, strict=True)
        if not rule(row[key], judgement)
    )
    support = Score(
        right=sum(
            judgement.supports and row[key] == ENTAILMENT
            for row, judgement in zip(rows, judged, strict=True)
        ),
        marked=sum(row[key] == ENTAILMENT for row in rows),
        found=sum(judgement.supports for judgement in judged),
    )
    right = len(rows) - len(errors)
    note = f"{right} of {len(rows)} right; support: {support}{_majority(rows, key, rule)}"
    return Scored(figure=share(right, len(rows)), rows=len(rows), note=note, errors=errors)


def _majority(rows: Sequence[Row], key: str, rule: Rule) -> str:
    """Say what always giving the commonest answer would reach."""
    labels = Counter(
        row[key] if rule is right_label else str(row[key] == ENTAILMENT) for row in rows
    )
    return f"; the commonest answer alone {max(labels.values()) / len(rows):.3f}" if rows else ""


def right_support(label: str, judgement: Judgement) -> bool:
    """Tell whether the text supports the hypothesis just where it is labelled so."""
    return judgement.supports == (label == ENTAILMENT)


def right_label(label: str, judgement: Judgement) -> bool:
    """Tell whether a three-way label is right: conflicts contradict, what supports entails."""
    if judgement.relation is Relation.CONFLICT:
        return label == "contradiction"
    return label == (ENTAILMENT if judgement.supports else "neutral")


def _support(
    name: str,
    dataset: str,
    split: str,
    *,
    published: float | None = None,
    source: str = "",
    fitted: bool = False,
) -> Measurement:
    return Measurement(
        name=name,
        dataset=dataset,
        split=split,
        measure="supports",
        target=None if published is None else 0.72,
        published=published,
        source=source,
        fitted=fitted,
    )


# `fitted` where benchmarks.train_support learns from some of the rows
SETS = (
    DataSet(
        files=(NEWSNLI, RTE3),
        measurements=(
            _support(
                "newsnli",
                "NewsNLI",
                "dev cv",
                published=0.649,
                source="a fine-tuned 8B model (plain 0.629, commonest answer 0.51)",
            ),
        ),
        score=score_folded,
    ),
    DataSet(
        files=(RTE_QUANT,),
        measurements=(
            _support(
                "rte-quant",
                "RTE-Quant",
                "all",
                published=0.716,
                source="a fine-tuned 8B model (plain 0.489, commonest answer 0.58)",
            ),
        ),
        score=partial(score, RTE_QUANT, "label", (right_support,)),
    ),
    DataSet(
        files=(RTE3,),
        measurements=(
            _support("rte3", "RTE-3", "dev", fitted=True),
            Measurement(
                name="rte3-three-way", dataset="RTE-3", split="dev", measure="3-way", fitted=True
            ),
        ),
        score=partial(score, RTE3, "label3", (right_support, right_label)),
    ),
)

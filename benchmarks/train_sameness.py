"""Fit the weights that tell whether two passages tell of one event, and whether they say one."""

from collections import Counter
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np

from benchmarks.sameness_pairs import (
    Examples,
    Floats,
    Labels,
    read_answer_pairs,
    read_event_pairs,
    read_examples,
)
from claims.encode import load_encoder
from compare.sameness import evidence as sameness
from compare.sameness.evidence import Evidence, Head
from rashomon.settings import Settings

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

MODEL = Path(sameness.__file__).with_name("weights.py")
NAMES = tuple(field.name for field in fields(Evidence))
# The inverse strength of the ridge; 0.01 to 0.1 give the same areas within half a point.
RIDGE = 0.03


def train(data: Path) -> None:
    """Fit both heads and write `compare/sameness/weights.py`."""
    encoder = load_encoder(Settings().model)
    events = read_examples(read_event_pairs(data), encoder)
    answers = read_examples(read_answer_pairs(data), encoder)
    area = area_under_curve(events.labels, fold(events))
    balanced = balanced_accuracy(answers.labels, fold(answers) > 0.5)
    click.echo(f"area {area:.3f} and balanced accuracy {balanced:.3f} in folds")
    # a common scorer of both is worse at either: kept apart, and told
    for name, at, other in (("events", events, answers), ("answers", answers, events)):
        found = fold(at, more=other)
        click.echo(
            f"one scorer for both, on the {name}: area {area_under_curve(at.labels, found):.3f}, "
            f"balanced accuracy {balanced_accuracy(at.labels, found > 0.5):.3f}"
        )
    MODEL.write_text(_module(head(events), head(answers), area, balanced), encoding="utf-8")
    click.echo(f"wrote {MODEL.name}")


def fold(examples: Examples, more: Examples | None = None) -> Floats:
    """Return each pair's probability, by weights fitted on other topics' pairs.

    `more` always takes part in the fit.
    """
    found = np.zeros(len(examples.labels))
    extra = [] if more is None else [_weighted(more, np.ones(len(more.labels), dtype=np.bool_))]
    for topic in sorted(set(examples.topics)):
        inside = examples.topics == topic
        line = _fit([_weighted(examples, ~inside), *extra])
        found[inside] = line.predict_proba(examples.evidence[inside])[:, 1]
    return found


def head(examples: Examples) -> Head:
    """Fit a head on all examples; its weights are for the evidence as it is."""
    line = _fit([_weighted(examples, np.ones(len(examples.labels), dtype=np.bool_))])
    weights = line[1].coef_[0] / line[0].scale_
    bias = float(line[1].intercept_[0] - line[0].mean_ @ weights)
    return Head(bias=round(bias, 4), weights=tuple(round(float(w), 4) for w in weights))


def _weighted(examples: Examples, chosen: Labels) -> tuple[Floats, Labels, Floats]:
    """Return the chosen examples with weights by which each topic counts alike."""
    labels, topics = examples.labels[chosen], examples.topics[chosen]
    sizes = Counter(topics)
    weights = np.array([1 / sizes[topic] for topic in topics])
    return examples.evidence[chosen], labels, weights / weights.mean()


def _fit(parts: list[tuple[Floats, Labels, Floats]]) -> "Pipeline":
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    model = LogisticRegression(C=RIDGE, class_weight="balanced", max_iter=1000)
    line = make_pipeline(StandardScaler(), model)
    # each part weighs as much as the first
    most = len(parts[0][1])
    weights = np.concatenate([part[2] * most / len(part[1]) for part in parts])
    return line.fit(
        np.vstack([part[0] for part in parts]),
        np.concatenate([part[1] for part in parts]),
        logisticregression__sample_weight=weights,
    )


def area_under_curve(labels: Labels, scores: Floats) -> float:
    """Return the area under the ROC curve: how often a same pair scores higher than another."""
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(labels, scores))


def balanced_accuracy(labels: Labels, found: Labels) -> float:
    """Return the mean share of the same pairs and of the others that are told right."""
    rights = [float((found == labels)[labels == value].mean()) for value in (True, False)]
    return sum(rights) / 2


def _module(events: Head, answers: Head, area: float, balanced: float) -> str:
    return f'''"""The fitted weights of sameness; made by `python -m benchmarks train-sameness`.

Fitted on ECB+'s sentence pairs (annotation CC BY 3.0) and NAnCo's pairs of answers (Discord
Questions, BSD-3), development halves. In folds by topic and by question: area under the curve
{area:.3f}, balanced accuracy {balanced:.3f}.
"""

from compare.sameness.evidence import Head

# The order is that of `Evidence`.
SAME_EVENT = {_written(events)}
SAME_ANSWER = {_written(answers)}
'''


def _written(fitted: Head) -> str:
    lines = "".join(
        f"        {weight},  # {name}\n" for name, weight in zip(NAMES, fitted.weights, strict=True)
    )
    return f"Head(\n    bias={fitted.bias},\n    weights=(\n{lines}    ),\n)"

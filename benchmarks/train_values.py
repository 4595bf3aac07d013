"""Fit the weights that tell whether two values that differ are tellings of one fact."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np
import numpy.typing as npt

from benchmarks.value_examples import Examples, Floats, read_examples
from claims.encode import load_encoder
from compare import one_value
from compare.one_value.scorer import Scorer
from rashomon.settings import Settings

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

MODEL = Path(one_value.__file__).with_name("weights.py")
# The inverse strength of the ridge; 0.01 to 0.1 give the same precision within two points.
RIDGE = 0.03
FOLDS = 6
# from this probability on a pair is listed: four of five are right then, in folds by story
LISTED = 0.6


def train(data: Path) -> None:
    """Fit both scorers and write `compare/one_value/weights.py`."""
    figures, dates = read_examples(data, load_encoder(Settings().model))
    told = [_measured(name, of) for name, of in (("figures", figures), ("dates", dates))]
    for line in told:
        click.echo(line)
    MODEL.write_text(_module(scorer(figures), scorer(dates), told), encoding="utf-8")
    click.echo(f"wrote {MODEL.name}")


def _measured(name: str, examples: Examples) -> str:
    """Say how well weights fitted on other stories tell the pairs."""
    found = fold(examples)
    listed = found >= LISTED
    right = int(examples.conflicts[listed].sum())
    average = average_precision(examples.conflicts, found)
    return (
        f"{name}: {len(found)} pairs, {int(examples.conflicts.sum())} of them conflicts; average "
        f"precision {average:.3f}; from {LISTED} on {right} of {int(listed.sum())}"
    )


def fold(examples: Examples) -> Floats:
    """Return each pair's probability, by weights fitted on other stories' pairs."""
    from sklearn.model_selection import GroupKFold

    found = np.zeros(len(examples.stories))
    groups = np.unique(examples.stories, return_inverse=True)[1]
    folds = GroupKFold(min(FOLDS, int(groups.max()) + 1))
    for inside, outside in folds.split(examples.signs, groups=groups):
        line = _fit(examples, inside)
        found[outside] = line.predict_proba(examples.signs[outside])[:, 1]
    return found


def scorer(examples: Examples) -> Scorer:
    """Fit a scorer on all examples; its weights are for the signs as they are."""
    line = _fit(examples, np.arange(len(examples.stories)))
    weights = line[1].coef_[0] / line[0].scale_
    bias = float(line[1].intercept_[0] - line[0].mean_ @ weights)
    return Scorer(
        least=LISTED,
        bias=round(bias, 4),
        weights={
            name: round(float(weight), 4)
            for name, weight in zip(examples.names, weights, strict=True)
        },
    )


def _fit(examples: Examples, rows: npt.NDArray[np.int64]) -> "Pipeline":
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    line = make_pipeline(StandardScaler(), LogisticRegression(C=RIDGE, max_iter=3000))
    return line.fit(
        examples.signs[rows],
        examples.conflicts[rows],
        logisticregression__sample_weight=examples.weights[rows],
    )


def average_precision(conflicts: npt.NDArray[np.int64], found: Floats) -> float:
    """Return the mean precision over the ranks at which conflicts stand."""
    from sklearn.metrics import average_precision_score

    return float(average_precision_score(conflicts, found))


def _module(figures: Scorer, dates: Scorer, told: Sequence[str]) -> str:
    lines = "\n".join(f"- {line}" for line in told)
    return f'''"""The fitted weights of one value; made by `python -m benchmarks train-values`.

Fitted on pairs of values of the labelled stories of `corpus/desk/read` and of ECB+ (annotation
CC BY 3.0), development half, and of the tests' cases. In folds by story, by weights fitted on the
others:

{lines}
"""

from compare.one_value.scorer import Scorer

ONE_FIGURE = {_written(figures)}
ONE_DATE = {_written(dates)}
'''


def _written(fitted: Scorer) -> str:
    lines = "".join(f'        "{name}": {weight},\n' for name, weight in fitted.weights.items())
    head = f"    least={fitted.least},\n    bias={fitted.bias},\n"
    return f"Scorer(\n{head}    weights={{\n{lines}    }},\n)"

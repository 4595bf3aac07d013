"""Fit the weights that tell whether two values that differ are tellings of one fact."""

from collections.abc import Sequence
from dataclasses import dataclass
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
    from sklearn.linear_model import LogisticRegression

MODEL = Path(one_value.__file__).with_name("weights.py")
# The inverse strength of the ridge; 0.01 to 0.1 give the same precision within two points.
RIDGE = 0.03
FOLDS = 6
# The parts of a measure's range. In folds by story, five of them list a fifth more conflicts than
# one does, as large a share of them right; more parts list few more.
PARTS = 5
# A sign of so many values is no measure.
_TWO = 2
# from this probability on a pair is listed: four of five are right then, in folds by story
LISTED = 0.55


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fitted:
    """A fitted model: for each sign the limits of its steps, and how it is brought to one scale."""

    limits: tuple[Floats, ...]
    mean: Floats
    scale: Floats
    model: "LogisticRegression"

    def probabilities(self, signs: Floats) -> Floats:
        """Return each pair's probability of being a conflict."""
        found: Floats = self.model.predict_proba(_columns(signs, self))[:, 1]
        return found


def fold(examples: Examples) -> Floats:
    """Return each pair's probability, by weights fitted on other stories' pairs."""
    from sklearn.model_selection import GroupKFold

    found = np.zeros(len(examples.stories))
    groups = np.unique(examples.stories, return_inverse=True)[1]
    folds = GroupKFold(min(FOLDS, int(groups.max()) + 1))
    for inside, outside in folds.split(examples.signs, groups=groups):
        found[outside] = _fit(examples, inside).probabilities(examples.signs[outside])
    return found


def scorer(examples: Examples) -> Scorer:
    """Fit a scorer on all examples; its weights are for the signs as they are."""
    fitted = _fit(examples, np.arange(len(examples.stories)))
    coefficients = fitted.model.coef_[0]
    signs = len(examples.names)
    weights = coefficients[:signs] / fitted.scale
    bias = float(fitted.model.intercept_[0] - fitted.mean @ weights)
    adds = iter(coefficients[signs:])
    steps = {
        name: tuple((float(limit), round(float(next(adds)), 3)) for limit in limits)
        for name, limits in zip(examples.names, fitted.limits, strict=True)
    }
    return Scorer(
        least=LISTED,
        bias=round(bias, 4),
        weights={
            name: round(float(weight), 4)
            for name, weight in zip(examples.names, weights, strict=True)
        },
        steps={name: told for name, told in steps.items() if told},
    )


def _fit(examples: Examples, rows: npt.NDArray[np.int64]) -> _Fitted:
    from sklearn.linear_model import LogisticRegression

    signs = examples.signs[rows]
    scale = signs.std(axis=0)
    fitted = _Fitted(
        limits=tuple(_limits(column, examples.conflicts[rows]) for column in signs.T),
        mean=signs.mean(axis=0),
        scale=np.where(scale > 0, scale, 1.0),
        model=LogisticRegression(C=RIDGE, max_iter=3000),
    )
    fitted.model.fit(
        _columns(signs, fitted), examples.conflicts[rows], sample_weight=examples.weights[rows]
    )
    return fitted


def _limits(column: Floats, conflicts: npt.NDArray[np.int64]) -> Floats:
    """Part a measure so that as many conflicts lie in each part; no measure has no limits."""
    if len(np.unique(column)) <= _TWO:
        return np.empty(0)
    shares = np.arange(1, PARTS) / PARTS
    limits: Floats = np.unique(np.round(np.quantile(column[conflicts == 1], shares), 3))
    reached: Floats = limits[limits > column.min()]
    return reached


def _columns(signs: Floats, fitted: _Fitted) -> Floats:
    """Return what the model sees of the signs: each at one scale, and 1 for each limit reached."""
    reached = [
        (column[:, None] >= limits[None, :]).astype(float)
        for column, limits in zip(signs.T, fitted.limits, strict=True)
    ]
    return np.hstack([(signs - fitted.mean) / fitted.scale, *reached])


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

# fmt: off
ONE_FIGURE = {_written(figures)}
ONE_DATE = {_written(dates)}
'''


def _written(fitted: Scorer) -> str:
    lines = "".join(f'        "{name}": {weight},\n' for name, weight in fitted.weights.items())
    steps = "".join(f'        "{name}": {told},\n' for name, told in fitted.steps.items())
    head = f"    least={fitted.least},\n    bias={fitted.bias},\n"
    return f"Scorer(\n{head}    weights={{\n{lines}    }},\n    steps={{\n{steps}    }},\n)"

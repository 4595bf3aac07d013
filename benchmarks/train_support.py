"""Fit the weights that tell whether one statement carries all of another."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import numpy as np
import numpy.typing as npt

from benchmarks.rows import read_rows
from claims.encode import TokenEncoder, load_encoder
from claims.ingest.statement import make_statement
from claims.model import DateFact, QuantityFact
from compare import support
from compare.support import Evidence, Reading
from rashomon import support_weights
from rashomon.judging import read_statements
from rashomon.settings import Settings

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

NEWSNLI = "eval/newsnli_dev.jsonl"
RTE3 = "eval/rte3_dev.jsonl"
MODEL = Path(support_weights.__file__).with_name(support_weights.FILE)
NAMES = tuple(field.name for field in fields(Evidence))
# The inverse strength of the ridge; 0.03 to 1 give the same accuracy within half a point.
RIDGE = 0.1
FOLDS = 10
BATCH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Pairs of one file: their evidence, a row a pair, and whether the text supports the other.

    Weights are fitted on the pairs where the other has a figure or a date (`valued`): that is what
    support is asked for in news.
    """

    evidence: npt.NDArray[np.float64]
    labels: npt.NDArray[np.bool_]
    valued: npt.NDArray[np.bool_]


def train(data: Path) -> None:
    """Fit the weights and write `rashomon/support_model.json`."""
    encoder = load_encoder(Settings().model)
    news = read_examples(data / NEWSNLI, "label", encoder)
    more = read_examples(data / RTE3, "label3", encoder)
    line = _fit(_valued(news), _valued(more))
    weights = line[1].coef_[0] / line[0].scale_
    folded = accuracy(news, fold_probabilities(news, more))
    document: dict[str, Any] = {
        "made by": "python -m benchmarks train-support",
        "fitted on": {
            "NewsNLI, development half (EQUATE, MIT)": int(news.valued.sum()),
            "RTE-3 development, hypotheses with a figure or a date (labels BSD-2)": int(
                more.valued.sum()
            ),
        },
        "accuracy on NewsNLI in ten folds": round(folded, 3),
        "bias": round(float(line[1].intercept_[0] - line[0].mean_ @ weights), 4),
        "weights": {name: round(float(w), 4) for name, w in zip(NAMES, weights, strict=True)},
    }
    MODEL.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    click.echo(f"accuracy on NewsNLI {folded:.3f} in {FOLDS} folds; wrote {MODEL.name}")


def fold_probabilities(examples: Examples, more: Examples) -> npt.NDArray[np.float64]:
    """Return each example's probability of support, by weights fitted without its fold.

    The examples are cut into folds by a fixed seed; `more` always takes part in the fit.
    """
    from sklearn.model_selection import KFold

    found = np.zeros(len(examples.labels))
    for rest, fold in KFold(FOLDS, shuffle=True, random_state=0).split(examples.labels):
        others = Examples(
            evidence=examples.evidence[rest],
            labels=examples.labels[rest],
            valued=examples.valued[rest],
        )
        line = _fit(_valued(others), _valued(more))
        found[fold] = line.predict_proba(examples.evidence[fold])[:, 1]
    return found


def accuracy(examples: Examples, probabilities: npt.NDArray[np.float64]) -> float:
    """Return the share of examples that are on their side of one half."""
    return float(((probabilities > 0.5) == examples.labels).mean())


def _fit(*parts: Examples) -> "Pipeline":
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    line = make_pipeline(StandardScaler(), LogisticRegression(C=RIDGE, max_iter=1000))
    evidence = np.vstack([part.evidence for part in parts])
    return line.fit(evidence, np.concatenate([part.labels for part in parts]))


def _valued(examples: Examples) -> Examples:
    kept = examples.valued
    return Examples(
        evidence=examples.evidence[kept], labels=examples.labels[kept], valued=kept[kept]
    )


def read_examples(file: Path, label: str, encoder: TokenEncoder) -> Examples:
    """Read a file's pairs as statements and gather the evidence of each; `label` holds its label.

    Raises ValueError for a pair whose statements have no words.
    """
    rows = read_rows(file)
    evidence: list[list[float]] = []
    valued: list[bool] = []
    for start in range(0, len(rows), BATCH):
        batch = rows[start : start + BATCH]
        premises = [make_statement(row["premise"], outlet="A") for row in batch]
        hypotheses = [make_statement(row["hypothesis"], outlet="B") for row in batch]
        readings = read_statements([*premises, *hypotheses], encoder)
        wholes = encoder.encode([reading.article.text for reading in readings])
        for place in range(len(batch)):
            carrier, said = readings[place], readings[place + len(batch)]
            if not carrier.words or not said.words:
                raise ValueError(f"{file}: a statement of pair {start + place + 1} has no words")
            cosine = float(wholes[place] @ wholes[place + len(batch)])
            gathered = asdict(support.gather(carrier, said, cosine=cosine))
            evidence.append([gathered[name] for name in NAMES])
            valued.append(_has_values(said))
    labels = np.array([row[label] == "entailment" for row in rows])
    return Examples(evidence=np.array(evidence), labels=labels, valued=np.array(valued))


def _has_values(reading: Reading) -> bool:
    kinds = (QuantityFact, DateFact)
    return any(isinstance(fact, kinds) for claim in reading.claims for fact in claim.facts)

"""A cross-encoder from sentence-transformers in the judge's place: two texts in, a verdict out."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claims.errors import ModelError
from compare.judge.model import Verdict, verdict_of

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

# How models name their three labels; the beginning tells.
_AGREEMENT, _NEITHER, _CONFLICT = "entail", ("neutral", "neither"), "contradict"


@dataclass(frozen=True, slots=True)
class CrossEncoderJudge:
    """A cross-encoder and the columns of its scores: agreement, neither, conflict."""

    name: str
    model: "CrossEncoder"
    columns: tuple[int, int, int]

    def verdicts(self, pairs: Sequence[tuple[str, str]]) -> list[Verdict]:
        """Judge pairs of texts; the first of each is the one that says more."""
        if not pairs:
            return []
        scores = self.model.predict(list(pairs), apply_softmax=False, show_progress_bar=False)
        return [verdict_of([float(row[column]) for column in self.columns]) for row in scores]


def load_cross_encoder(name: str) -> CrossEncoderJudge:
    """Load a cross-encoder from a folder, or by a name that is already on this machine.

    Nothing is downloaded. Raises ModelError where it is missing or damaged, or where its
    configuration does not tell which label is which.
    """
    # read by huggingface_hub when it is imported
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from sentence_transformers import CrossEncoder
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    if not name.strip():
        raise ModelError("the judge has no name; give a cross-encoder's name or folder")
    folder = Path(name).expanduser()
    try:
        model = CrossEncoder(
            str(folder) if folder.is_dir() else name, device="cpu", local_files_only=True
        )
    except Exception as error:
        raise ModelError(
            f"the judge {name!r} can't be loaded: it is no folder with a cross-encoder, nor the "
            "name of one that is already on this machine (nothing is downloaded)"
        ) from error
    return CrossEncoderJudge(
        name=name, model=model, columns=columns_of(model.config.id2label, name)
    )


def columns_of(labels: Mapping[int, str] | None, name: str) -> tuple[int, int, int]:
    """Tell the columns of agreement, neither and conflict by the names of a model's labels.

    Raises ModelError where the names don't tell.
    """
    named = {int(column): str(label).lower() for column, label in (labels or {}).items()}
    found = [
        [column for column, label in named.items() if label.startswith(start)]
        for start in (_AGREEMENT, _NEITHER, _CONFLICT)
    ]
    if len(named) != len(found) or any(len(columns) != 1 for columns in found):
        told = ", ".join(named[column] for column in sorted(named)) or "none"
        raise ModelError(
            f"the judge {name!r} can't be used: its labels are {told}; wanted are entailment, "
            "neutral and contradiction (id2label in its config.json)"
        )
    [agreement], [neither], [conflict] = found
    return agreement, neither, conflict

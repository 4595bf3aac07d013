from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from claims import encode
from claims.encode import PACKAGED_MODEL, SentenceTransformerEncoder, load_encoder, verify
from claims.errors import ExitCode, ModelError

# printf abc | sha256sum
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@dataclass
class Recorder:
    """Stands for a sentence-transformers model: remembers what it was given."""

    given: list[list[str]] = field(default_factory=list)

    def encode(self, texts: Sequence[str], **_: object) -> npt.NDArray[np.float64]:
        """Return a vector that tells a text's length and first letter."""
        self.given.append(list(texts))
        return np.array([[len(text), ord(text[:1] or " ")] for text in texts], dtype=np.float64)

    def get_embedding_dimension(self) -> int:
        """Return the number of dimensions."""
        return 2


def encoder(model: Recorder) -> SentenceTransformerEncoder:
    """Put a recorder in the place of the model."""
    return SentenceTransformerEncoder(name="recorder", model=model)  # type: ignore[arg-type]


def test_vectors_come_in_the_order_given() -> None:
    """Each text gets its own vector, whatever order the model was given them in."""
    vectors = encoder(Recorder()).encode(["zebra", "ant", "mole", "ant"])
    assert vectors.tolist() == [[5, ord("z")], [3, ord("a")], [4, ord("m")], [3, ord("a")]]
    assert vectors.dtype == np.float32


def test_equal_texts_are_encoded_once() -> None:
    """A sentence that several articles have costs one encoding."""
    model = Recorder()
    vectors = encoder(model).encode(["same", "other", "same", "same"])
    assert [sorted(batch) for batch in model.given] == [["other", "same"]]
    assert vectors.shape == (4, 2)


def test_what_shares_a_batch_does_not_depend_on_the_order() -> None:
    """The model sees the same batch whatever order the texts come in."""
    first, second = Recorder(), Recorder()
    encoder(first).encode(["b", "c", "a"])
    encoder(second).encode(["a", "b", "c", "a"])
    assert first.given == second.given


def test_no_texts_make_no_vectors() -> None:
    """Nothing to encode gives an empty matrix of the model's width, without asking the model."""
    model = Recorder()
    assert encoder(model).encode([]).shape == (0, 2)
    assert model.given == []


def test_the_published_bytes_pass(tmp_path: Path) -> None:
    """A file with the expected digest is accepted."""
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"abc")
    verify(file, ABC)


@pytest.mark.parametrize("content", [b"abd", b"", b"abc\n"])
def test_other_bytes_are_refused(tmp_path: Path, content: bytes) -> None:
    """A file with any other byte is refused in one line that names it."""
    file = tmp_path / "model.safetensors"
    file.write_bytes(content)
    with pytest.raises(ModelError, match="not the published one") as caught:
        verify(file, ABC)
    assert str(file) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A model file that isn't there is an error of its own."""
    with pytest.raises(ModelError, match="can't be read"):
        verify(tmp_path / "model.safetensors", ABC)


def test_a_tampered_model_is_never_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The digest is checked before the model's files are opened by anything else."""
    (tmp_path / "model.safetensors").write_bytes(b"something else")
    loaded: list[Path] = []
    monkeypatch.setattr(encode, "_packaged_folder", lambda: tmp_path)
    monkeypatch.setattr(encode, "_load", loaded.append)
    with pytest.raises(ModelError, match="not the published one"):
        load_encoder(PACKAGED_MODEL)
    assert loaded == []


@pytest.mark.parametrize("name", ["nowhere", "", "   "])
def test_a_missing_folder_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A model that is no folder is refused with what to give instead."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match="there is no model folder") as caught:
        load_encoder(name)
    assert PACKAGED_MODEL in str(caught.value)
    assert caught.value.exit_code is ExitCode.UNMEASURED


def test_a_file_is_no_model(tmp_path: Path) -> None:
    """A file in the place of a folder is refused."""
    file = tmp_path / "model"
    file.write_text("no model")
    with pytest.raises(ModelError, match="there is no model folder"):
        load_encoder(str(file))

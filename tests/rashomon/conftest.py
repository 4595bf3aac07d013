"""A small invented story, an encoder that needs no model, and the command line in this process."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from claims import encode
from claims.encode import TokenEncoder, TokenVectors
from rashomon import judging, pipeline
from rashomon.check import state
from rashomon.cli.main import run

POST = """\
---
outlet: Harrow Post
published: 2023-03-04
---
Bridge closed

The council of Harrow voted on Thursday to close the old bridge over the Marn. \
About 12,000 cars cross the bridge every day, mayor Tomas Brandl said.
"""
MARNLAND = """\
---
outlet: Marnland
published: 2023-03-04
---
Old bridge shut

The council of Harrow voted on Thursday to close the old bridge over the Marn. \
About 15,000 cars cross the bridge every day, mayor Tomas Brandl said.
"""

# what a command printed: exit code, stdout, stderr
Ran = tuple[int, str, str]
Run = Callable[..., Ran]


class WordEncoder:
    """Counts words in place of a model: quick, and the same on every machine."""

    name = "words"

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return one unit vector a text."""
        vectors = np.full((len(texts), 64), 1e-3, dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.casefold().split():
                vectors[row, sum(word.encode()) % 64] += 1
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    def encode_tokens(self, texts: Sequence[str]) -> tuple[TokenVectors, ...]:
        """Return one vector a word of each text."""
        return tuple(self._tokens(text) for text in texts)

    def _tokens(self, text: str) -> TokenVectors:
        words = list(re.finditer(r"\S+", text))
        vectors = self.encode([word[0] for word in words])
        return TokenVectors(spans=tuple(word.span() for word in words), vectors=vectors)


@pytest.fixture
def encoder() -> TokenEncoder:
    """Give an encoder that needs no model."""
    return WordEncoder()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Give a folder with two outlets' articles of one story."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    (folder / "marnland.txt").write_text(MARNLAND, encoding="utf-8")
    return folder


@pytest.fixture
def rashomon(
    tmp_path: Path,
    encoder: TokenEncoder,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Give the command line, run in an empty folder, 80 columns wide, without the real model."""

    def load(model: str) -> TokenEncoder:
        return encoder if model == encode.PACKAGED_MODEL else encode.load_encoder(model)

    monkeypatch.setattr(pipeline, "load_encoder", load)
    monkeypatch.setattr(judging, "load_encoder", load)
    monkeypatch.setattr(state, "load_encoder", load)
    # the vectors of this encoder are nobody else's
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)

    def call(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return int(code), out, err

    return call

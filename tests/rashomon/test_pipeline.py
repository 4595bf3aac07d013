"""The pipeline: stages, and what is checked before the long work."""

from pathlib import Path

import pytest

from claims import extract
from claims.encode import Encoder
from claims.errors import ModelError
from rashomon.pipeline import compare_paths
from rashomon.settings import Settings


def test_progress_names_every_stage(story: Path, encoder: Encoder) -> None:
    """Every stage is told when it starts and when it is done, articles one by one."""
    told: list[tuple[str, int, int]] = []
    compare_paths(
        [story],
        Settings(),
        encoder=encoder,
        progress=lambda stage, done, total: told.append((stage, done, total)),
    )
    assert told == [
        ("reading files", 0, 1),
        ("reading files", 1, 1),
        ("loading the model", 0, 1),
        ("loading the model", 1, 1),
        ("reading claims", 0, 2),
        ("reading claims", 1, 2),
        ("reading claims", 2, 2),
        ("comparing claims", 0, 1),
        ("comparing claims", 1, 1),
    ]


def test_model_is_loaded_before_claims_are_read(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that can't be used is told before the claims are read."""
    monkeypatch.setattr(extract, "extract", None)
    with pytest.raises(ModelError):
        compare_paths([story], Settings(model="nowhere"))


def test_size_limit_is_a_setting(story: Path, encoder: Encoder) -> None:
    """A file above the limit is a failure, the others are compared."""
    (story / "long.txt").write_text("The bridge is old. " * 200)
    comparison = compare_paths([story], Settings(max_bytes=2000), encoder=encoder)
    assert [failure.file for failure in comparison.failures] == ["long.txt"]

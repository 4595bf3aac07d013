"""The command line of the check in this process, with the encoder that counts words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.cache.entries import Cache
from rashomon.check import state
from rashomon.remembered import Remembered
from rashomon.settings import Settings
from tests.rashomon.cache.memory import MemoryCache
from tests.rashomon.check.desk import reader
from tests.rashomon.conftest import Run

_SHARED = MemoryCache()


@pytest.fixture
def desk(rashomon: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give the command line; articles that any test of it read before are not parsed again."""

    def remember(settings: Settings, cache: Cache) -> Remembered:
        return reader(_SHARED)

    monkeypatch.setattr(state, "remember", remember)
    return rashomon


@pytest.fixture
def shared() -> Callable[[], Remembered]:
    """Give what reads articles and shares what it read with the other tests here."""
    return lambda: reader(_SHARED)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Give an empty folder for articles."""
    folder = tmp_path / "news"
    folder.mkdir()
    return folder

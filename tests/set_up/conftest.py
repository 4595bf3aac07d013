"""A repository with articles, and a `rashomon` to put into the set-ups' way."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.rashomon.conftest import MARNLAND, POST

ROOT = Path(__file__).parents[2]
# tells what it was called with, and ends as it is told to
STUB = """\
#!{python}
import json, os, sys
with open({seen!r}, "a", encoding="utf-8", newline="") as file:
    file.write(json.dumps(sys.argv[1:]) + "\\n")
print("a conflict")
sys.exit(int(os.environ.get("STUB_CODE", "0")))
"""
# the real command line with an encoder that needs no model
PROGRAM = """\
#!{python}
import sys
sys.path.insert(0, {root!r})
from rashomon.check import state
from tests.rashomon.conftest import WordEncoder
state.load_encoder = lambda model: WordEncoder()
from rashomon.cli.main import main
main()
"""
# what a YAML file holds
Yaml = Mapping[str, Any]
GIT = ("git", "-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A scratch repository with a folder of articles, and a folder beside it for programs."""

    repository: Path
    beside: Path

    @property
    def seen(self) -> list[list[str]]:
        """The arguments of each call of the stub."""
        lines = (self.beside / "seen").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def stub(self, path: Path) -> Path:
        """Put a program there that only tells how it is called."""
        return _executable(path, STUB.format(python=sys.executable, seen=str(self.beside / "seen")))

    def program(self, path: Path) -> Path:
        """Put the real program there, without the real model."""
        return _executable(path, PROGRAM.format(python=sys.executable, root=str(ROOT)))

    def commit(self, words: str) -> None:
        """Commit all that is in the repository."""
        for arguments in (["add", "--all"], ["commit", "--quiet", "-m", words]):
            subprocess.run([*GIT, *arguments], cwd=self.repository, check=True)

    def bash(self, script: str, env: Mapping[str, str]) -> "subprocess.CompletedProcess[str]":
        """Run a script in the repository as the services do."""
        file = self.beside / "script.sh"
        file.write_text(script, encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(file)],
            cwd=self.repository,
            env={"PATH": os.environ["PATH"], "HOME": str(self.beside), **env},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give a repository in which a second outlet's article came with the last commit."""
    made = Place(repository=tmp_path / "repository", beside=tmp_path / "beside")
    articles = made.repository / "articles"
    articles.mkdir(parents=True)
    made.beside.mkdir()
    subprocess.run(["git", "init", "--quiet", str(made.repository)], check=True)
    (articles / "post.txt").write_text(POST, encoding="utf-8")
    made.commit("One article")
    (articles / "marnland.txt").write_text(MARNLAND, encoding="utf-8")
    made.commit("Another outlet")
    return made


@pytest.fixture
def text() -> Callable[[str], str]:
    """Give a function that reads a file of the repository."""
    return lambda name: (ROOT / name).read_text(encoding="utf-8")


def _executable(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    path.chmod(0o755)
    return path

"""The pre-commit hook: its manifest, and a commit that it looks at."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from claims.ingest.folder import READERS
from tests.set_up.conftest import ROOT, Place, Yaml

needs_pre_commit = pytest.mark.skipif(not find_spec("pre_commit"), reason="no pre-commit here")


@pytest.fixture
def hook(text: Callable[[str], str]) -> Yaml:
    """Give the one hook of the manifest."""
    found: Yaml
    [found] = yaml.safe_load(text(".pre-commit-hooks.yaml"))
    return found


@pytest.fixture
def config(text: Callable[[str], str]) -> Yaml:
    """Give the example's hook, as somebody's repository names it."""
    [repository] = yaml.safe_load(text("docs/set-up/pre-commit-config.yaml"))["repos"]
    found: Yaml
    [found] = repository["hooks"]
    return found


def pre_commit(*arguments: str, place: Place | None = None) -> "subprocess.CompletedProcess[str]":
    """Run pre-commit, in a repository with the program on its path if one is given."""
    env = dict(os.environ)
    if place is not None:
        env["PATH"] = f"{place.beside / 'bin'}:{env['PATH']}"
        env["PRE_COMMIT_HOME"] = str(place.beside / "pre-commit")
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *arguments],
        cwd=place.repository if place else ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def test_manifest(hook: Yaml, config: Yaml, text: Callable[[str], str]) -> None:
    """The hook gets no file names, pins what the constraints pin, sees every kind of article."""
    assert hook["entry"] == "rashomon check"
    assert hook["pass_filenames"] is False
    pins = [line for line in text("constraints.txt").splitlines() if not line.startswith("#")]
    assert hook["additional_dependencies"] == pins
    assert all(re.search(hook["files"], f"articles/a{suffix}") for suffix in READERS)
    assert not re.search(hook["files"], "articles/a.txt.py")
    assert config["id"] == hook["id"]
    assert config["args"] == ["articles", "--since", "HEAD"]


@needs_pre_commit
def test_pre_commit_takes_both_files() -> None:
    """pre-commit finds nothing wrong with the manifest and the example."""
    for command, file in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", "docs/set-up/pre-commit-config.yaml"),
    ):
        ended = pre_commit(command, file)
        assert ended.returncode == 0, ended.stdout


@needs_pre_commit
def test_a_commit(place: Place, hook: Yaml, config: Yaml) -> None:
    """A commit that brings a conflict fails; one of other files, or of known ones, passes."""
    place.program(place.beside / "bin" / "rashomon")
    local = {**hook, **config, "language": "system"}
    del local["additional_dependencies"]
    told = {"repos": [{"repo": "local", "hooks": [local]}]}
    (place.repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(told))
    marnland = place.repository / "articles" / "marnland.txt"
    words = marnland.read_text(encoding="utf-8")
    place.commit("The hook")
    (place.repository / "notes.txt").write_text("Not an article.")
    subprocess.run(["git", "add", "."], cwd=place.repository, check=True)
    ended = pre_commit("run", place=place)
    assert (ended.returncode, "Skipped" in ended.stdout) == (0, True), ended.stdout
    marnland.write_text(words.replace("15,000", "16,000"), encoding="utf-8")
    subprocess.run(["git", "add", "."], cwd=place.repository, check=True)
    ended = pre_commit("run", place=place)
    assert ended.returncode == 1
    assert "1 new conflict" in ended.stdout
    place.commit("A conflict all the same")
    assert pre_commit("run", "--all-files", place=place).returncode == 0
    assert Path(place.repository / ".git").is_dir()

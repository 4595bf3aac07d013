"""The GitLab job: its keys, and its script as a runner runs it."""

import json
import os
import subprocess
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.set_up.conftest import Place, Yaml


@pytest.fixture
def job(text: Callable[[str], str]) -> Yaml:
    """Give the one job of the example."""
    found: Yaml = yaml.safe_load(text("docs/set-up/gitlab-ci.yml"))["rashomon"]
    return found


def run(place: Place, job: Yaml, base: str) -> "subprocess.CompletedProcess[str]":
    """Run the job's script in the repository, held against a commit."""
    env = {
        "ARTICLES": job["variables"]["ARTICLES"],
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
        "PATH": f"{place.beside / 'bin'}:{os.environ['PATH']}",
    }
    return place.bash("\n".join(job["script"]), env)


def test_keys(job: Yaml) -> None:
    """The merge base is fetched, the cache is kept of a failed job, and so are the reports."""
    assert job["variables"]["GIT_DEPTH"] == "0"
    assert job["cache"]["when"] == job["artifacts"]["when"] == "always"
    assert job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}]
    assert job["allow_failure"] == {"exit_codes": [5]}
    reports = job["artifacts"]["reports"]
    script = " ".join(job["script"])
    assert f"--format gitlab={reports['codequality']}" in script
    assert f"--format junit={reports['junit']}" in script
    assert any(folder.startswith(".cache") for folder in job["cache"]["paths"])
    assert "--cache .cache/" in script
    assert any("-c .cache/" in line and "constraints.txt" in line for line in job["before_script"])


def test_arguments(place: Place, job: Yaml) -> None:
    """The check is held against the merge base, which reaches it as one argument."""
    place.stub(place.beside / "bin" / "rashomon")
    assert run(place, job, "$(touch x) y").returncode == 0
    [seen] = place.seen
    assert seen[:3] == ["check", "--since", "$(touch x) y"]
    assert seen[-2:] == ["--", "articles"]
    assert not (place.repository / "x").exists()


def test_the_program_itself(place: Place, job: Yaml) -> None:
    """The job fails for the conflict that a branch brings and leaves both reports."""
    place.program(place.beside / "bin" / "rashomon")
    ended = run(place, job, "HEAD^1")
    assert ended.returncode == 1, ended.stderr
    assert ended.stdout.startswith("1 new conflict")
    reports = job["artifacts"]["reports"]
    quality = (place.repository / reports["codequality"]).read_text(encoding="utf-8")
    assert [entry["severity"] for entry in json.loads(quality)] == ["critical"]
    suites = ET.fromstring((place.repository / reports["junit"]).read_text(encoding="utf-8"))
    assert suites.get("failures") == "1"
    assert run(place, job, "HEAD").returncode == 0

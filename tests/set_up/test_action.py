"""The GitHub action: its steps, run as a runner runs them, and what they do with any input."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.set_up.conftest import ROOT, Place

EXPRESSION = re.compile(r"\$\{\{\s*([\w.-]+)\s*\}\}")
ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: Any = ACTION["runs"]["steps"]
# what would run, or end an argument, if a shell read it
SPITEFUL = (
    "$(touch x)",
    "`touch x`",
    "a; touch x #",
    'it\'s "quoted" \\ and * spaced',
    "--debug",
    "${{ github.token }}",
)

Ended = tuple[int, str, Mapping[str, str]]


@pytest.fixture
def run(place: Place) -> Callable[..., Ended]:
    """Give a function that runs the action's check: exit code, what it printed, its outputs."""

    def call(*, code: int = 0, **given: str) -> Ended:
        inputs = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()}
        inputs |= {name.replace("_", "-"): value for name, value in given.items()}
        context = {f"inputs.{name}": value for name, value in inputs.items()}
        context["runner.temp"] = str(place.beside)
        [step] = [step for step in STEPS if step.get("id") == "check"]
        env = {name: _filled(str(value), context) for name, value in step["env"].items()}
        written = place.beside / "output"
        written.write_text("", encoding="utf-8")
        env |= {"GITHUB_OUTPUT": str(written), "STUB_CODE": str(code)}
        ended = place.bash(step["run"], env)
        lines = written.read_text(encoding="utf-8").splitlines()
        outputs = dict(line.split("=", 1) for line in lines)
        context |= {f"steps.check.outputs.{name}": value for name, value in outputs.items()}
        told = {name: _filled(one["value"], context, "") for name, one in ACTION["outputs"].items()}
        return ended.returncode, ended.stdout + ended.stderr, told

    return call


Run = Callable[..., Ended]


@pytest.fixture
def stubbed(place: Place) -> Place:
    """Put a stub where the action installs the program."""
    place.stub(place.beside / "rashomon-venv" / "bin" / "rashomon")
    return place


def test_no_input_is_read_by_a_shell() -> None:
    """No script of the action holds an expression: inputs come as variables."""
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        assert ("run" in step) == (step.get("shell") == "bash")


def test_other_actions_are_pinned() -> None:
    """Every action that is used is named with its major version."""
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert [name.partition("@")[0] for name in used] == [
        "actions/setup-python",
        "actions/cache/restore",
        "actions/cache/save",
    ]
    assert all(re.fullmatch(r"v\d+", name.partition("@")[2]) for name in used)


def test_the_cache_is_kept_of_a_check_that_fails() -> None:
    """The cache is saved whatever the check found, under the key it is looked for first."""
    restored, saved = (step for step in STEPS if "cache" in step.get("uses", ""))
    assert saved["if"] == "always()"
    assert saved["with"] == {name: restored["with"][name] for name in ("path", "key")}
    [check] = [step for step in STEPS if step.get("id") == "check"]
    assert check["env"]["CACHE"] == saved["with"]["path"]


def test_it_installs_itself_with_the_constraints(place: Place) -> None:
    """The action installs the program from its own folder, with its constraints, in a venv."""
    [step] = [step for step in STEPS if step.get("name") == "Install Rashomon"]
    assert step["env"]["ACTION"] == "${{ github.action_path }}"
    fake = place.beside / "bin" / "python3"
    place.stub(fake)
    place.stub(place.beside / "a venv" / "bin" / "python")
    env = {
        "PATH": f"{fake.parent}:/usr/bin:/bin",
        "ACTION": "the action",
        "VENV": str(place.beside / "a venv"),
    }
    assert place.bash(step["run"], env).returncode == 0
    made, installed = place.seen
    assert made == ["-m", "venv", str(place.beside / "a venv")]
    assert installed[:3] == ["-m", "pip", "install"]
    assert installed[-3:] == ["-c", "the action/constraints.txt", "the action"]


def test_arguments(stubbed: Place, run: Run) -> None:
    """Each input becomes the option it stands for; rules and arguments are one a line."""
    assert run(folder="articles")[0] == 0
    cache = f"--cache={stubbed.beside / 'rashomon-cache'}"
    always = [cache, "--format=github"]
    sarif = "--format=sarif=rashomon.sarif"
    assert stubbed.seen[-1] == ["check", *always, sarif, "--fail-on=conflict", "--", "articles"]
    run(
        folder="news desk",
        since="HEAD^1",
        baseline="known.jsonl",
        fail_on="conflict,date\nspeakers,origins>=2\n",
        one_story="true",
        strict="true",
        args="--model\nmy model\n\n--debug",
        sarif_file="",
    )
    assert stubbed.seen[-1] == [
        *("check", *always, "--since=HEAD^1", "--baseline=known.jsonl", "--one-story", "--strict"),
        *("--fail-on=conflict,date", "--fail-on=speakers,origins>=2"),
        *("--model", "my model", "--debug", "--", "news desk"),
    ]


def test_a_branch_that_is_new(stubbed: Place, run: Run) -> None:
    """The zeros that stand for no commit before a push are left out."""
    run(folder="articles", since="0" * 40)
    assert not [argument for argument in stubbed.seen[-1] if argument.startswith("--since")]


@pytest.mark.parametrize("value", SPITEFUL)
def test_nothing_in_an_input_is_run(stubbed: Place, run: Run, value: str) -> None:
    """Spaces, quotes and commands in an input stay what they are: words of one argument."""
    before = sorted(path.name for path in stubbed.repository.iterdir())
    names = ("folder", "since", "baseline", "fail_on", "one_story", "strict", "args", "sarif_file")
    code, _, told = run(**dict.fromkeys(names, value))
    options = [f"--format=sarif={value}", f"--since={value}", f"--baseline={value}"]
    assert stubbed.seen[-1][3:] == [*options, f"--fail-on={value}", value, "--", value]
    assert sorted(path.name for path in stubbed.repository.iterdir()) == before
    assert (code, told) == (0, {"exit-code": "0", "sarif": value})


@pytest.mark.parametrize("code", range(6))
def test_exit_code_and_outputs(stubbed: Place, run: Run, code: int) -> None:
    """The step ends as the check does; SARIF is named where the check wrote it."""
    ended, _, told = run(folder="articles", code=code)
    written = "rashomon.sarif" if code in {0, 1, 4} else ""
    assert (ended, told) == (code, {"exit-code": str(code), "sarif": written})


def test_an_output_is_one_line(stubbed: Place, run: Run) -> None:
    """A line break in the name of a file makes no output of its own."""
    _, _, told = run(folder="articles", sarif_file="a\nexit-code=0", code=1)
    assert told == {"exit-code": "1", "sarif": "aexit-code=0"}


def test_a_folder_is_needed(stubbed: Place, run: Run) -> None:
    """Without a folder nothing is checked, least of all the whole repository."""
    assert run(folder="")[:2] == (2, "::error::the input folder is empty\n")
    assert not (stubbed.beside / "seen").exists()


def test_the_program_itself(place: Place, run: Run) -> None:
    """The real check fails for the conflict that the last commit brought, and writes SARIF."""
    place.program(place.beside / "rashomon-venv" / "bin" / "rashomon")
    code, printed, told = run(folder="articles", since="HEAD^1")
    assert (code, told) == (1, {"exit-code": "1", "sarif": "rashomon.sarif"}), printed
    assert printed.startswith("::error file=articles/")
    sarif = json.loads((place.repository / told["sarif"]).read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert list((place.beside / "rashomon-cache").iterdir())
    assert run(folder="articles", since="HEAD")[0] == 0
    assert run(folder="articles", since="$(touch x)")[0] == 2
    assert not (place.repository / "x").exists()


def test_the_workflow_in_the_documents(text: Callable[[str], str]) -> None:
    """The example workflow uses inputs and outputs that there are, and uploads in any case."""
    workflow: Any = yaml.safe_load(text("docs/set-up/github.yml"))
    checkout, check, upload = workflow["jobs"]["check"]["steps"]
    assert set(check["with"]) <= set(ACTION["inputs"])
    assert check["with"]["since"] == "HEAD^1"
    assert checkout["with"]["fetch-depth"] == 2
    assert upload["if"].startswith("always()")
    assert upload["uses"].startswith("github/codeql-action/upload-sarif@v")
    name = f"steps.{check['id']}.outputs.sarif"
    assert name in upload["if"]
    assert upload["with"]["sarif_file"] == f"${{{{ {name} }}}}"
    assert workflow["permissions"] == {"contents": "read", "security-events": "write"}


def test_inputs_and_outputs_are_described() -> None:
    """Every input says what it is for and has a default, but for the folder; so do outputs."""
    for name, one in ACTION["inputs"].items():
        assert one["description"]
        assert ("default" in one) != (name == "folder")
    assert set(ACTION["outputs"]) == {"exit-code", "sarif"}
    assert Path(ROOT / "constraints.txt").is_file()


def _filled(words: str, context: Mapping[str, str], otherwise: str | None = None) -> str:
    """Put what a runner knows into expressions, once: what comes out is not looked at again."""

    def value(found: re.Match[str]) -> str:
        return context[found[1]] if otherwise is None else context.get(found[1], otherwise)

    return EXPRESSION.sub(value, words)

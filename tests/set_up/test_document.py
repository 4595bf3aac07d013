"""docs/check.md: names every exit code, format, input and file that there is."""

import re
from collections.abc import Callable

import yaml

from claims.errors import ExitCode
from rashomon.cli.formats import NAMES
from rashomon.settings import BASELINE
from tests.set_up.conftest import ROOT

Text = Callable[[str], str]


def test_exit_codes_and_formats(text: Text) -> None:
    """The tables have the exit codes and the formats that there are, in their order."""
    rows = re.findall(r"^\| `?(\w+)`? \|", text("docs/check.md"), re.M)
    assert [row for row in rows if row.isdigit()] == [str(code.value) for code in ExitCode]
    assert [row for row in rows if row in NAMES] == list(NAMES)


def test_every_file_to_copy_is_linked(text: Text) -> None:
    """Each file of docs/set-up is linked."""
    document = text("docs/check.md")
    for path in (ROOT / "docs" / "set-up").iterdir():
        assert f"](set-up/{path.name})" in document, path.name


def test_inputs_and_outputs_of_the_action(text: Text) -> None:
    """Each input and output of the GitHub action is named."""
    document = text("docs/check.md")
    action = yaml.safe_load(text("action.yml"))
    for name in (*action["inputs"], *action["outputs"]):
        assert re.search(rf"[`{{ ]{name}[`:]", document), name


def test_the_usual_baseline(text: Text) -> None:
    """The baseline's usual name is the one to copy into .gitattributes."""
    assert f"```\n{BASELINE} merge=union\n```" in text("docs/check.md")

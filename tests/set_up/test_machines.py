"""Set-ups of a machine of one's own: systemd units, the cron line, the container's recipe."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from configparser import ConfigParser
from pathlib import Path

import pytest

from tests.set_up.conftest import ROOT, Place

SET_UP = ROOT / "docs" / "set-up"
UNITS = sorted([*SET_UP.glob("*.service"), *SET_UP.glob("*.timer")])

Text = Callable[[str], str]


def unit(name: str) -> ConfigParser:
    """Parse a unit file."""
    parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(SET_UP / name, encoding="utf-8")
    return parser


def instructions() -> list[tuple[str, str]]:
    """Return the recipe's instructions and what follows each, continued lines joined."""
    text = (SET_UP / "Dockerfile").read_text(encoding="utf-8")
    text = re.sub(r"^#.*\n", "", text, flags=re.M)
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    pairs = [line.partition(" ") for line in lines if line.strip()]
    return [(name, rest.strip()) for name, _, rest in pairs]


@pytest.mark.parametrize("name", ["rashomon-check.service", "rashomon-watch.service"])
def test_services(name: str) -> None:
    """A service runs as nobody, without a network, and keeps store and cache in its own folders."""
    service = unit(name)["Service"]
    for key in ("DynamicUser", "PrivateNetwork", "ProtectHome"):
        assert service[key] == "yes"
    assert service["StateDirectory"] == service["CacheDirectory"] == name.removesuffix(".service")
    program, command, folder, *options = service["ExecStart"].split()
    assert (Path(program).name, folder) == ("rashomon", "/srv/articles")
    assert command == name.removesuffix(".service").partition("-")[2]
    assert options == ["--store", "${STATE_DIRECTORY}/store", "--cache", "${CACHE_DIRECTORY}"]


def test_how_services_end() -> None:
    """New conflicts are a failure that is mailed; nothing to compare, and Ctrl-C, are none."""
    check, watch = unit("rashomon-check.service"), unit("rashomon-watch.service")
    assert check["Service"]["Type"] == "oneshot"
    assert check["Service"]["SuccessExitStatus"] == "5"
    assert check["Unit"]["OnFailure"] == "rashomon-mail@%n.service"
    assert (SET_UP / "rashomon-mail@.service").is_file()
    assert watch["Service"]["KillSignal"] == "SIGINT"
    assert watch["Service"]["SuccessExitStatus"] == "130"
    assert unit("rashomon-check.timer")["Timer"]["OnCalendar"] == "hourly"


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    """systemd finds nothing wrong with the units, but for a program that is not installed."""
    for path in UNITS:
        words = path.read_text(encoding="utf-8").replace("/usr/local/bin/rashomon", "/bin/true")
        (tmp_path / path.name).write_text(words, encoding="utf-8")
    ended = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(f"./{path.name}" for path in UNITS)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    about_ours = [line for line in ended.stderr.splitlines() if "rashomon" in line]
    assert not about_ours, ended.stderr


@pytest.mark.parametrize(("code", "mailed"), [(0, ""), (1, "a conflict\n"), (4, "a conflict\n")])
def test_cron_line(place: Place, text: Text, code: int, mailed: str) -> None:
    """The cron line prints, which is mailed, what a check says that did not end well."""
    block = re.search(r"```crontab\n(.*?)\n```", text("docs/check.md"), re.S)
    assert block
    line = block[1].splitlines()[-1]
    minute, *_, command = line.split(maxsplit=5)
    # cron would end the command at a percent sign
    assert (minute.isdigit(), "%" in command) == (True, False)
    place.stub(place.beside / "rashomon")
    ended = subprocess.run(
        ["sh", "-c", command],
        env={
            "PATH": f"{place.beside}:{os.environ['PATH']}",
            "HOME": str(place.beside),
            "STUB_CODE": str(code),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout == mailed
    assert place.seen == [
        ["check", "/srv/articles", "--store", str(place.beside / ".rashomon-store")]
    ]


def test_recipe() -> None:
    """The image has a pinned base, the constraints, a user of its own and one entry point."""
    told = instructions()
    (name, base), *_ = told
    assert name == "FROM"
    assert re.fullmatch(r"python:3\.\d+-slim-\w+", base)
    [installed] = [rest for name, rest in told if name == "RUN" and "pip install" in rest]
    assert "-c /source/constraints.txt /source" in installed
    names = [name for name, _ in told]
    [user] = [rest for name, rest in told if name == "USER"]
    assert user.isdigit()
    assert int(user) > 0
    assert names.index("USER") > max(row for row, one in enumerate(names) if one == "RUN")
    [entry] = [rest for name, rest in told if name == "ENTRYPOINT"]
    assert json.loads(entry) == ["rashomon"]


def test_recipe_copies_what_an_installation_needs() -> None:
    """Every source of a copy is there, and no package and no file of the build is left out."""
    copies = [rest.split() for name, rest in instructions() if name == "COPY"]
    sources = {source for words in copies for source in words[:-1]}
    assert all((ROOT / source).exists() for source in sources)
    assert sources == {
        *("pyproject.toml", "constraints.txt", "README.md", "LICENSE"),
        *("claims", "compare", "reports", "rashomon"),
    }
    for *names, target in copies:
        folder = target.removeprefix("/source").strip("/")
        assert folder == (names[0] if (ROOT / names[0]).is_dir() else "")

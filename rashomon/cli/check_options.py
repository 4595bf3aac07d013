"""Options that the commands around the check share, and what they come to."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rashomon.settings import BASELINE

if TYPE_CHECKING:
    from rashomon.cache.entries import Cache
    from rashomon.check.threshold import Threshold

Command = Callable[..., Any]


class Folder(click.Path):
    """A path that is not empty: an unset variable must not stand for the folder one is in."""

    def convert(
        self,
        value: "str | os.PathLike[str]",
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> "str | bytes | os.PathLike[str]":
        """Return the path. Raises BadParameter where its name is empty."""
        if value == "":
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


folder_argument = click.argument("folder", type=Folder(path_type=Path))

baseline_option = click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"The findings that are known. [default: {BASELINE}, where it is there]",
)

fail_on_option = click.option(
    "--fail-on",
    multiple=True,
    metavar="RULE",
    help="What fails: statuses, kinds, confidence>=N, origins>=N with commas between them, or "
    "never. Several rules are alternatives. [default: conflict]",
)

one_story_option = click.option(
    "--one-story",
    is_flag=True,
    help="Compare all articles with all, without grouping them into stories.",
)

cache_option = click.option(
    "--cache",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Where to keep what was read. [default: the user's cache folder]",
)

no_cache_option = click.option("--no-cache", is_flag=True, help="Keep nothing, read all anew.")


def read_rules(given: Sequence[str]) -> "tuple[tuple[str, Threshold | None], ...]":
    """Read every --fail-on, in words and as a threshold. Raises SettingsError."""
    from claims.errors import SettingsError
    from rashomon.check.threshold import DEFAULT, read_threshold

    rules = tuple((rule.strip(), read_threshold(rule)) for rule in given or (DEFAULT,))
    if len(rules) > 1 and any(threshold is None for _, threshold in rules):
        raise SettingsError("--fail-on never stands alone: leave out it or the other rules")
    return rules


def check_kept(path: Path, folder: Path) -> None:
    """Check that a file which goes from run to run can be written and is read as no article.

    Raises OutputError.
    """
    from claims.errors import OutputError
    from claims.ingest.folder import READERS
    from reports.files import check_writable

    check_writable(path)
    place = path.resolve()
    top = folder.resolve()
    if not place.is_relative_to(top) or path.suffix.casefold() not in READERS:
        return
    if not any(part.startswith(".") for part in place.relative_to(top).parts):
        raise OutputError(
            f"{path} would be read as an article of {folder}: put it outside, or begin its name "
            "with a dot"
        )


def chosen_cache(folder: Path | None, *, off: bool) -> "Cache":
    """Return the cache that was asked for: a folder, the user's own, or none."""
    from rashomon.cache.entries import FolderCache, NoCache

    if off:
        return NoCache()
    if folder is not None:
        return FolderCache(folder)
    base = os.environ.get("XDG_CACHE_HOME") or str(Path("~").expanduser() / ".cache")
    return FolderCache(Path(base) / "rashomon")


def chosen_baseline(path: Path | None) -> Path | None:
    """Return the baseline that was named, or the usual one where it is there."""
    usual = Path(BASELINE)
    return path if path is not None else usual if usual.exists() else None


def tell_cache(cache: "Cache") -> None:
    """Say on stderr that the cache could not be written, if so: the next run takes as long."""
    from rashomon.cache.entries import FolderCache
    from rashomon.cli.streams import say

    if isinstance(cache, FolderCache) and cache.problem:
        say(
            f"note: nothing is kept for the next run: the cache {cache.folder} can't be written: "
            f"{cache.problem}"
        )

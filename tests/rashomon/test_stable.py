"""A folder that was renamed, wrapped anew or crawled again tells the same findings."""

import json
import re
import shutil
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from claims.encode import TokenEncoder
from rashomon.pipeline import compare_paths
from rashomon.settings import Settings

STORY = Path(__file__).parents[2] / "corpus" / "dam-breach"
# what a site puts around its articles, different at every crawl
AROUND = "\n\nSubscribe to our newsletter\n\nRead more: Five bridges\n\nAll rights reserved.\n"
LINE = 60


def rename(folder: Path) -> None:
    """Call every file something else, in another order."""
    files = sorted((file for file in folder.iterdir() if file.suffix != ".json"), reverse=True)
    new = {file.name: f"{place}{file.suffix}" for place, file in enumerate(files)}
    for file in files:
        file.rename(folder / new[file.name])
    manifest = folder / "articles.json"
    entries = json.loads(manifest.read_text("utf-8"))
    named = [{**entry, "file": new.get(entry["file"], entry["file"])} for entry in entries]
    manifest.write_text(json.dumps(named), encoding="utf-8")


def crawl_again(folder: Path) -> None:
    """Put a site's clutter below every plain text."""
    for file in (*folder.glob("*.txt"), *folder.glob("*.md")):
        file.write_text(file.read_text("utf-8") + AROUND, encoding="utf-8")


def wrap(folder: Path) -> None:
    """Break the lines of every plain text at another width."""
    for file in folder.glob("*.txt"):
        head, body = re.fullmatch(r"(---\n.*?\n---\n)?(.*)", file.read_text("utf-8"), re.S).groups()  # type: ignore[union-attr]
        lines = (line for line in body.split("\n") if line.strip())
        fill = [textwrap.fill(line, LINE, break_on_hyphens=False) for line in lines]
        file.write_text((head or "") + "\n\n".join(fill), encoding="utf-8")


def fingerprints(folder: Path, encoder: TokenEncoder) -> list[str]:
    """Return what is found, known again by its words."""
    settings = Settings(one_story=True)
    return [f.fingerprint for f in compare_paths([folder], settings, encoder=encoder).findings]


@pytest.mark.parametrize("change", [rename, crawl_again, wrap])
def test_what_changes_no_words_changes_no_finding(
    change: Callable[[Path], None], tmp_path: Path, encoder: TokenEncoder
) -> None:
    """Names of files, a site's clutter and line breaks bring no finding and take none away."""
    folder = tmp_path / "story"
    shutil.copytree(STORY, folder)
    before = fingerprints(folder, encoder)
    change(folder)
    assert before
    assert sorted(fingerprints(folder, encoder)) == sorted(before)

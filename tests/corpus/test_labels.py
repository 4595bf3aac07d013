"""The sample stories and their labels fit together."""

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
STORIES = ("dam-breach", "ministers-call")
# a story whose articles arrive one by one; test_traffic.py tests it
TRAFFIC = "ferry-grounding"
ARTICLE_SUFFIXES = {".txt", ".md", ".html", ".json"}
NOT_ARTICLES = {"articles.json", "labels.json"}
STATUSES = {"conflict", "speakers", "superseded", "scope", "rounding", "variant", "agreement"}
KINDS = {"date", "quantity", "name", "place", "quote", "polarity", "assertion"}


def entries(path: Path) -> list[dict[str, Any]]:
    """Read a JSON file that holds a list of objects."""
    loaded: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def fields(path: Path) -> dict[str, str]:
    """Read an article in JSON."""
    loaded: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def labels_of(story: str) -> list[dict[str, Any]]:
    """Read a story's labels."""
    return entries(CORPUS / story / "labels.json")


def articles_of(story: str) -> list[Path]:
    """List a story's article files in the order of their names."""
    return sorted(
        path
        for path in (CORPUS / story).iterdir()
        if path.suffix in ARTICLE_SUFFIXES and path.name not in NOT_ARTICLES
    )


def folded(text: str) -> str:
    """Fold white space."""
    return " ".join(text.split())


def visible_text(path: Path) -> str:
    """Return an article's words without markup, white space folded.

    Reads the file by plain means, so that the labels are checked against the file and not against
    the program's own reading of it.
    """
    if path.suffix == ".json":
        article = fields(path)
        return folded(f"{article['title']}\n\n{article['text']}")
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        body = text[text.index("<article>") : text.index("</article>")]
        text = html.unescape(re.sub(r"<[^>]*>", "", body))
    return folded(text)


def outlet_of(path: Path) -> str | None:
    """Return the outlet that `articles.json` or else the file itself names."""
    listed = {entry["file"]: entry for entry in entries(path.parent / "articles.json")}
    if path.name in listed:
        return str(listed[path.name]["outlet"])
    if path.suffix == ".json":
        return fields(path)["outlet"]
    pattern = {
        ".md": r"^outlet: *(.+)$",
        ".html": r'property="og:site_name" content="([^"]+)"',
    }.get(path.suffix)
    found = pattern and re.search(pattern, path.read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1).strip() if found else None


def test_every_story_is_tested() -> None:
    """Every folder of the corpus is a story that these tests know, or the shelf of short ones."""
    assert sorted(path.name for path in CORPUS.iterdir() if path.is_dir()) == sorted(
        (*STORIES, TRAFFIC, "desk")
    )


@pytest.mark.parametrize("story", STORIES)
def test_labels_have_the_documented_shape(story: str) -> None:
    """A label has exactly the documented keys, a known kind, known statuses and a reason."""
    for label in labels_of(story):
        assert set(label) == {"id", "kind", "expect", "a", "b", "why"}, label["id"]
        assert label["kind"] in KINDS, label["id"]
        assert label["expect"], label["id"]
        assert set(label["expect"]) <= STATUSES, label["id"]
        assert len(set(label["expect"])) == len(label["expect"]), label["id"]
        assert label["why"].endswith("."), label["id"]
        for side in (label["a"], label["b"]):
            assert set(side) == {"file", "text"}, label["id"]


@pytest.mark.parametrize("story", STORIES)
def test_label_ids_are_unique(story: str) -> None:
    """No two labels of a story share an id."""
    ids = [label["id"] for label in labels_of(story)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("story", STORIES)
def test_no_pair_is_labelled_twice(story: str) -> None:
    """No two labels of one kind stand on the same two texts, in whichever order."""
    pairs = [
        (
            label["kind"],
            frozenset((side["file"], side["text"]) for side in (label["a"], label["b"])),
        )
        for label in labels_of(story)
    ]
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("story", STORIES)
def test_labelled_texts_stand_in_their_files(story: str) -> None:
    """Each side's file exists and holds its text, markup and white space aside."""
    articles = {path.name: visible_text(path) for path in articles_of(story)}
    for label in labels_of(story):
        for side in (label["a"], label["b"]):
            assert side["file"] in articles, label["id"]
            assert folded(side["text"]) in articles[side["file"]], (label["id"], side)


@pytest.mark.parametrize("story", STORIES)
def test_the_two_sides_differ(story: str) -> None:
    """A label compares two places: two files, or two texts of one file."""
    for label in labels_of(story):
        assert label["a"] != label["b"], label["id"]


@pytest.mark.parametrize("story", STORIES)
def test_every_status_has_a_label(story: str) -> None:
    """Every status is the best one of some label; only figures that grow can be superseded."""
    best = {label["expect"][0] for label in labels_of(story)}
    wanted = STATUSES if story == "dam-breach" else STATUSES - {"superseded"}
    assert wanted <= best


@pytest.mark.parametrize("story", STORIES)
def test_every_article_has_an_outlet(story: str) -> None:
    """Each article's outlet is known from its file or from `articles.json`."""
    for path in articles_of(story):
        assert outlet_of(path), path.name


@pytest.mark.parametrize("story", STORIES)
def test_each_story_has_five_outlets(story: str) -> None:
    """At least five outlets tell each story, one article each."""
    outlets = [outlet_of(path) for path in articles_of(story)]
    assert len(set(outlets)) == len(outlets)
    assert len(outlets) >= 5


@pytest.mark.parametrize("story", STORIES)
def test_listed_articles_exist(story: str) -> None:
    """`articles.json` lists files that exist, each once."""
    files = [entry["file"] for entry in entries(CORPUS / story / "articles.json")]
    assert len(set(files)) == len(files)
    assert set(files) <= {path.name for path in articles_of(story)}


@pytest.mark.parametrize("story", STORIES)
def test_articles_are_short_and_long_enough(story: str) -> None:
    """An article has between 100 and 400 words, as a short news report does."""
    for path in articles_of(story):
        assert 100 <= len(visible_text(path).split()) <= 400, path.name

"""Where things stand, by name."""

import pytest

from reports.check.places import folder_of, name_of, path_of


@pytest.mark.parametrize(
    ("folder", "file", "path"),
    [
        ("news", "a.txt", "news/a.txt"),
        ("./news/", "a.txt", "news/a.txt"),
        (".", "b/a.txt", "b/a.txt"),
        ("", "a.txt", "a.txt"),
        ("desk/news", "a.jsonl#12", "desk/news/a.jsonl"),
        ("/srv/desk/news", "a.txt", "news/a.txt"),
        ("C:\\desk\\news", "a.txt", "news/a.txt"),
        ("../news", "a.txt", "../news/a.txt"),
        ("news", "#hash.txt", "news/#hash.txt"),
    ],
)
def test_paths_are_relative(folder: str, file: str, path: str) -> None:
    """A path is the folder as it was named and the file; no absolute one comes out."""
    assert path_of(folder, file) == path


def test_name_keeps_the_place_in_the_file() -> None:
    """A file of many articles is named with the place of the one that is meant."""
    assert name_of("news", "a.jsonl#12") == "news/a.jsonl#12"
    assert folder_of("/srv/news") == "news"

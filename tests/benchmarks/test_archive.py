import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import cli
from benchmarks.archive import Archive, one_more, write_archive
from benchmarks.archive.drawing import load_kinds, shared
from benchmarks.archive.wording import Style, as_of, clock, count, money
from claims.errors import ExitCode
from claims.ingest.folder import read_folder

PLAIN = Style(clock=0, money=0, dates=0, rounds="exact")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Write an archive in which every kind of event comes up twice."""
    return write_archive(tmp_path_factory.mktemp("archive"), articles=200, stories=24, seed=3)


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_seed_gives_the_bytes(archive: Archive, tmp_path: Path) -> None:
    """The same seed writes the same bytes, another seed other texts."""
    write_archive(tmp_path / "same", articles=200, stories=24, seed=3)
    write_archive(tmp_path / "other", articles=200, stories=24, seed=4)
    assert contents(tmp_path / "same") == contents(archive.folder)
    assert not set(contents(tmp_path / "other").values()) & set(contents(archive.folder).values())


def test_as_many_are_written_as_asked(archive: Archive) -> None:
    """All articles are there, each story is told by two outlets, an outlet once a day."""
    files = contents(archive.folder)
    assert len(files) == 201
    assert {entry.file: entry.text.encode() for entry in archive.entries}.items() <= files.items()
    assert len({entry.story for entry in archive.entries}) == len(archive.stories) == 24
    for story in archive.stories:
        told = [entry for entry in archive.entries if entry.story == story.id]
        assert len({entry.outlet for entry in told}) > 1
        assert len({(entry.outlet, entry.day) for entry in told}) == len(told)


def test_the_labels_are_those_of_the_files(archive: Archive) -> None:
    """The labels name the story of each file and what is wrong in it."""
    rows = json.loads((archive.folder / "labels.json").read_text(encoding="utf-8"))
    assert [(row["file"], row["story"]) for row in rows] == [
        (entry.file, entry.story) for entry in archive.entries
    ]
    assert [bool(row["planted"]) for row in rows] == [bool(e.planted) for e in archive.entries]


def test_the_reader_takes_every_file(archive: Archive) -> None:
    """Outlet, time and title of each article are read from its front matter, with no notice."""
    reading = read_folder(archive.folder)
    assert not reading.failures
    assert not reading.notices
    entries = {entry.file: entry for entry in archive.entries}
    assert len(reading.articles) == len(entries)
    for article in reading.articles:
        entry = entries[article.file]
        assert article.outlet == entry.outlet
        assert article.published_at == entry.published
        assert article.title
        assert "---" not in article.text
        assert 100 < len(article.text.split()) < 320


def test_no_text_is_written_twice(archive: Archive) -> None:
    """No two articles have the same text or the same file."""
    assert len({entry.text.split("---")[2] for entry in archive.entries}) == len(archive.entries)
    assert len({entry.file for entry in archive.entries}) == len(archive.entries)


def test_stories_share_no_names(archive: Archive) -> None:
    """Each story has its own people, town, river and company, and details of its own kind."""
    for name in ("town", "river", "firm", "speaker", "second", "person"):
        assert len({story.words[name] for story in archive.stories}) == len(archive.stories)
    details = Counter((story.kind.name, story.words["a"]) for story in archive.stories)
    assert set(details.values()) == {1}


def test_a_third_has_a_planted_fact(archive: Archive) -> None:
    """In a third of the stories one outlet is wrong, and another tells the same fact rightly."""
    planted = [story for story in archive.stories if story.planted]
    assert len(planted) == 8
    for story in planted:
        assert story.planted
        assert story.planted.value != story.planted.true
        told = [entry for entry in archive.entries if entry.story == story.id]
        wrong = [entry for entry in told if entry.planted]
        assert wrong
        assert {entry.outlet for entry in wrong} == {story.planted.outlet}
        assert len(wrong) < len(told)


def test_tolls_rise_where_the_kind_grows(archive: Archive) -> None:
    """A toll that grows is another every day, a figure that does not is the same."""
    for story in archive.stories:
        assert len(set(story.tolls)) == (3 if story.kind.grows else 1)
        assert list(story.tolls) == sorted(story.tolls)


def test_one_more_is_of_the_story(archive: Archive) -> None:
    """One more article is new, of the story asked for, and wrong about a fact."""
    for story in archive.stories:
        more = one_more(archive, story.id)
        assert more == one_more(archive, story.id)
        assert more.story == story.id
        assert story.words["town"] in more.text
        assert more.planted
        assert more.planted.outlet == more.outlet
        assert not story.planted or more.planted.fact != story.planted.fact
        assert not (archive.folder / more.file).exists()
        assert more.text not in {entry.text for entry in archive.entries}


def test_one_more_tells_the_wrong_fact(archive: Archive) -> None:
    """The wrong age of one more article stands in its text."""
    found = [one_more(archive, story.id) for story in archive.stories]
    ages = [more for more in found if more.planted and more.planted.fact == "age"]
    assert ages
    for more in ages:
        assert more.planted
        assert f" {more.planted.value}" in more.text


def test_one_more_needs_a_story(archive: Archive) -> None:
    """There is none for a story that is not there or that everybody has told."""
    with pytest.raises(ValueError, match="there is no story-999"):
        one_more(archive, "story-999")
    first = archive.entries[0]
    slots = [(entry.outlet, day) for entry in archive.entries for day in range(3)]
    everybody = tuple(replace(first, outlet=outlet, day=day) for outlet, day in sorted(set(slots)))
    with pytest.raises(ValueError, match="every outlet has told"):
        one_more(replace(archive, entries=everybody), first.story)


@pytest.mark.parametrize("articles", [3, 400])
def test_too_few_or_too_many_are_refused(articles: int, tmp_path: Path) -> None:
    """A story takes two articles at least and one a day of each outlet at most."""
    with pytest.raises(ValueError, match="a story takes 2 to 42 articles"):
        write_archive(tmp_path, articles=articles, stories=2)


def test_the_command_writes_into_an_empty_folder(tmp_path: Path) -> None:
    """The command says what it wrote, and refuses a folder that holds something."""
    asked = ["archive", str(tmp_path / "new"), "--articles", "12", "--stories", "3"]
    done = CliRunner().invoke(cli, asked)
    assert done.exit_code == 0
    assert done.output.startswith("12 articles of 3 stories in ")
    again = CliRunner().invoke(cli, asked)
    assert again.exit_code == ExitCode.USAGE
    assert "is not empty" in again.output


def test_every_kind_has_every_statement() -> None:
    """Each kind of event has several phrasings of each statement, two roles and details."""
    for kind in load_kinds():
        assert set(kind.statements) == {
            *("lead", "later", "clock", "toll", "count", "sum", "age", "detail", "detail2")
        }
        assert all(len(set(found)) >= 4 for found in kind.statements.values()), kind.name
        assert all(len(set(found)) >= 10 for found in kind.picks.values()), kind.name
        assert all(len(set(found)) >= 4 for found in kind.quotes), kind.name
    assert all(len(found) >= 4 for found in shared().values())


@pytest.mark.parametrize(
    ("rounds", "people", "sums"),
    [
        ("exact", "8,123", "4.83 million euros"),
        ("about", "about 8,100", "about 4.8 million euros"),
        ("more than", "more than 8,000", "more than 4.5 million euros"),
        ("almost", "about 8,100", "almost 5 million euros"),
    ],
)
def test_rounded_figures_hold_the_true_one(rounds: str, people: str, sums: str) -> None:
    """An outlet rounds with a word that keeps the figure right."""
    assert count(8123, rounds) == people
    assert money(483, PLAIN, rounds) == sums


def test_sums_have_house_styles() -> None:
    """A sum is written by the house style, without millions where there are none."""
    shown = [money(250, replace(PLAIN, money=style), "exact") for style in range(3)]
    assert shown == ["2.5 million euros", "€2.5 million", "€2.5m"]
    shown = [money(67, replace(PLAIN, money=style), "exact") for style in range(3)]
    assert shown == ["670,000 euros", "€670,000", "€670,000"]


def test_clock_times_have_house_styles() -> None:
    """A clock time is written by the house style."""
    shown = [clock(13 * 60 + 5, replace(PLAIN, clock=style)) for style in range(3)]
    assert shown == ["1:05 p.m.", "1:05 pm", "13:05"]
    assert clock(360, PLAIN) == "6 a.m."


def test_a_toll_is_as_of_the_publication(archive: Archive) -> None:
    """What is known is known by a time of day before the publication."""
    at = archive.entries[0].published
    assert as_of(at.replace(hour=6, minute=30)).endswith("morning")
    assert as_of(at.replace(hour=22)).endswith("evening")

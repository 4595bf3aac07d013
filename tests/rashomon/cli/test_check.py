"""`rashomon check`, `baseline` and `watch`: what is new, how they end, how errors read."""

import json
import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rashomon.baseline import read_baseline
from rashomon.check.git import folder_at

Run = Callable[..., tuple[int, str, str]]
BASELINE = ".rashomon-baseline.jsonl"


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder as somebody who has a name."""
    who = ("-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org")
    return subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True, text=True
    ).stdout


@pytest.fixture
def repository(story: Path) -> Path:
    """Give the story's folder in a git repository that holds one of its articles."""
    git(story.parent, "init", "--quiet")
    git(story.parent, "add", "story/post.txt")
    git(story.parent, "commit", "--quiet", "-m", "One article")
    return story


@pytest.fixture
def refused(rashomon: Run) -> Callable[..., str]:
    """Give a function that runs a command, checks that it is refused in a line, and returns it."""

    def check(*arguments: str | Path) -> str:
        code, out, err = rashomon(*arguments)
        assert (code, out) == (2, ""), (out, err)
        assert err.count("\n") == 1
        return err.removeprefix("rashomon: ").rstrip("\n")

    return check


Refused = Callable[..., str]


def test_a_conflict_fails_the_check(rashomon: Run, story: Path) -> None:
    """Without anything to hold it against, a conflict is new and ends with 1."""
    code, out, err = rashomon("check", story)
    assert (code, err) == (1, "")
    assert out.startswith("1 new conflict\n")
    assert "every finding counts as new" in " ".join(out.split())


def test_what_the_baseline_holds_is_known(rashomon: Run, story: Path) -> None:
    """What was written into the baseline fails no more; a further value fails again."""
    assert rashomon("baseline", "write", story, "--by", "Ines Falk")[0] == 0
    assert rashomon("check", story)[0] == 0
    text = (story / "post.txt").read_text(encoding="utf-8")
    third = text.replace("Harrow Post", "Lakeside Echo").replace("12,000", "18,000")
    (story / "echo.txt").write_text(third, encoding="utf-8")
    code, out, _ = rashomon("check", story)
    assert code == 1
    assert "a further value" in out


def test_an_outlet_that_joins_is_not_new(rashomon: Run, story: Path) -> None:
    """An outlet that gives a value which is known makes no new finding."""
    rashomon("baseline", "write", story, "--by", "Ines Falk")
    text = (story / "post.txt").read_text(encoding="utf-8")
    joined = text.replace("Harrow Post", "Lakeside Echo").replace("Bridge closed", "The bridge")
    (story / "echo.txt").write_text(joined, encoding="utf-8")
    assert rashomon("check", story)[0] == 0


def test_new_since_and_store_tell_what_was_there(rashomon: Run, repository: Path) -> None:
    """A file that arrived, a commit and the run before each say what is known."""
    assert rashomon("check", repository, "--new", repository / "marnland.txt")[0] == 1
    assert rashomon("check", repository, "--since", "HEAD")[0] == 1
    git(repository, "add", ".")
    git(repository, "commit", "--quiet", "-m", "Both articles")
    assert rashomon("check", repository, "--since", "HEAD")[0] == 0
    assert rashomon("check", repository, "--since", "HEAD~1")[0] == 1
    assert [rashomon("check", repository, "--store", "store")[0] for _ in "ab"] == [1, 0]


def test_since_in_a_hook(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What git sets for a hook does not change which folder is looked at."""
    (repository.parent / "elsewhere.txt").write_text("Not of the story.", encoding="utf-8")
    git(repository.parent, "add", "elsewhere.txt")
    git(repository, "commit", "--quiet", "-m", "Another file")
    monkeypatch.setenv("GIT_DIR", str(repository.parent / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    with folder_at(repository, "HEAD") as copy:
        assert os.listdir(copy) == ["post.txt"]  # noqa: PTH208


def test_a_decision_that_is_over(
    rashomon: Run, story: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision holds until its day; a day that is over is refused."""
    found = json.loads(rashomon("check", story, "--format", "json")[1])["findings"]
    name = next(one["finding"]["id"] for one in found if one["fails"])
    given = ("--finding", name, "--reason", "asked the mayor", "--by", "Ines Falk")
    told = refused("baseline", "write", story, *given, "--until", "2020-01-31")
    assert told == "--until 2020-01-31 is over: name today or a later day"
    rashomon("baseline", "write", story, *given, "--until", date.today().isoformat())
    assert rashomon("check", story, "--strict")[0] == 0
    path = Path(BASELINE)
    text = path.read_text(encoding="utf-8").replace(date.today().isoformat(), "2020-01-31")
    path.write_text(text, encoding="utf-8")
    code, out, _ = rashomon("check", story)
    assert code == 1
    assert "its entry in the baseline expired on 31 January 2020" in " ".join(out.split())


def test_strict_fails_for_what_is_gone(rashomon: Run, story: Path) -> None:
    """An entry whose finding is gone fails with --strict only, until it is pruned."""
    rashomon("baseline", "write", story, "--by", "Ines Falk")
    text = (story / "marnland.txt").read_text(encoding="utf-8")
    (story / "marnland.txt").write_text(text.replace("15,000", "12,000"), encoding="utf-8")
    assert rashomon("check", story)[0] == 0
    assert rashomon("check", story, "--strict")[0] == 1
    assert rashomon("baseline", "diff", story)[1].startswith("- ")
    code, _, err = rashomon("baseline", "prune", story)
    assert (code, err) == (0, f"rashomon: took 1 entry out of {BASELINE}\n")
    assert rashomon("check", story, "--strict")[0] == 0


def test_two_baselines_merge_as_lines(rashomon: Run, story: Path) -> None:
    """A union of the lines of two baselines is one again: equal lines count once."""
    rashomon("baseline", "write", story, "--by", "Ines Falk")
    path = Path(BASELINE)
    head, *entries = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join((head, *entries, *entries)), encoding="utf-8")
    assert rashomon("check", story, "--strict")[0] == 0


def test_a_merge_of_two_branches(rashomon: Run, repository: Path) -> None:
    """With merge=union git merges what two branches decided, and the check reads it."""
    rashomon("baseline", "write", repository, "--by", "Ines Falk")
    head, entry = Path(BASELINE).read_text(encoding="utf-8").splitlines(keepends=True)
    top = repository.parent
    (top / ".gitattributes").write_text(f"{BASELINE} merge=union\n", encoding="utf-8")
    (top / BASELINE).write_text(head, encoding="utf-8")
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "-m", "An empty baseline")
    name = json.loads(entry)["finding"]
    for branch, other in (("one", "0" * 64), ("two", "f" * 64)):
        git(top, "checkout", "--quiet", "-b", branch, "HEAD" if branch == "one" else "one~1")
        rows = sorted((entry, entry.replace(name, other)))
        (top / BASELINE).write_text("".join((head, *rows)), encoding="utf-8")
        git(top, "commit", "--quiet", "-a", "-m", branch)
    git(top, "merge", "--quiet", "-m", "Both", "one")
    assert len(read_baseline(top / BASELINE)) == 3
    assert rashomon("check", repository, "--baseline", top / BASELINE)[0] == 0


def test_sarif_without_what_was_decided(rashomon: Run, story: Path) -> None:
    """What was decided is not in SARIF: code scanning would show it as open."""

    def results() -> int:
        told = json.loads(rashomon("check", story, "--format", "sarif")[1])
        return len(told["runs"][0]["results"])

    assert results() == 1
    rashomon("baseline", "write", story, "--by", "Ines Falk")
    assert results() == 0


def test_unread_article(rashomon: Run, story: Path) -> None:
    """An article that can't be read ends the check with 4, and it is named, also with --quiet."""
    (story / "broken.txt").write_bytes(b"\x00\x01\x02")
    code, out, _ = rashomon("check", story, "--fail-on", "never")
    assert code == 4
    assert "broken.txt: the file is not text" in out
    code, out, err = rashomon("check", story, "--quiet")
    assert (code, out) == (4, "")
    assert err == "rashomon: broken.txt was left out: the file is not text\n"


def test_files_are_named(rashomon: Run, story: Path) -> None:
    """A check that prints nothing on standard output says what it wrote, and what it found."""
    code, out, err = rashomon(
        "check", story, "--format", "sarif=a.sarif", "--format", "junit=b.xml"
    )
    assert (code, out) == (1, "")
    assert err.startswith("rashomon: wrote a.sarif and b.xml: 1 new conflict")
    assert sorted(os.listdir()) == ["a.sarif", "b.xml"]  # noqa: PTH208
    assert rashomon("check", story, "--format", "json=c.json", "-q")[1:] == ("", "")


def test_outputs_beside_the_articles(rashomon: Run, story: Path, refused: Refused) -> None:
    """A run never writes what the next one would read as an article; its own JSON is known."""
    for option in (("--format", "summary="), ("--format", "gitlab="), ("--store", "")):
        told = refused("check", story, option[0], f"{option[1]}{story / 'kept.md'}")
        assert told == (
            f"{story / 'kept.md'} would be read as an article of {story}: put it outside, or begin "
            "its name with a dot"
        )
    told = refused("baseline", "write", story, "--baseline", story / "known.jsonl")
    assert "would be read as an article" in told
    for name in ("sarif=kept.sarif", "json=kept.json", "summary=.kept.md"):
        kind, _, file = name.partition("=")
        twice = [rashomon("check", story, "--format", f"{kind}={story / file}") for _ in "ab"]
        assert [ended[0] for ended in twice] == [1, 1]
        assert all("1 new conflict: 2 articles" in ended[2] for ended in twice)


def test_nothing_to_compare(rashomon: Run, story: Path, tmp_path: Path) -> None:
    """One outlet, or none, ends with 5."""
    (tmp_path / "empty").mkdir()
    (story / "post.txt").unlink()
    for folder in (story, tmp_path / "empty"):
        code, out, err = rashomon("check", folder)
        assert (code, out, err.count("\n")) == (5, "", 1)


def test_rules_that_mean_nothing(story: Path, refused: Refused) -> None:
    """A rule that can't be met or understood is refused, and the line says what there is."""
    told = refused("check", story, "--fail-on", "conflict,loud")
    assert told.startswith(
        "--fail-on 'loud': there is no such status, kind or limit; name statuses"
    )
    told = refused("watch", story, "--fail-on", "never", "--fail-on", "conflict")
    assert told == "--fail-on never stands alone: leave out it or the other rules"
    assert refused("check", story, "--fail-on", " , ").startswith("--fail-on names nothing; ")
    told = refused("baseline", "diff", story, "--fail-on", "confidence>=2")
    assert told == "--fail-on: a confidence lies between 0 and 1"


def test_unknown_format(story: Path, refused: Refused) -> None:
    """An unknown format is refused with the names there are."""
    assert refused("check", story, "--format", "xml") == (
        "--format 'xml': there is no such format, but text, json, github, summary, sarif, gitlab "
        "and junit"
    )


def test_baselines_that_cannot_be_used(story: Path, refused: Refused) -> None:
    """A baseline that is missing, a folder, damaged or half merged is refused, line and all."""
    assert refused("check", story, "--baseline", "none.jsonl") == (
        "none.jsonl: there is no such baseline; `rashomon baseline write` makes one"
    )
    told = refused("check", story, "--baseline", story)
    assert told == f"{story}: the baseline can't be read: is a directory"
    path = Path(BASELINE)
    path.write_text('{"format": "rashomon-baseline/1"}\n{broken\n', encoding="utf-8")
    told = refused("check", story)
    assert told.startswith(f"{BASELINE}, line 2, column 2: not valid JSON: ")
    path.write_text('{"format": "rashomon-baseline/1"}\n<<<<<<< HEAD\n', encoding="utf-8")
    assert refused("check", story) == f"{BASELINE}, line 2: a merge was not finished here"


def test_since_without_a_past(story: Path, refused: Refused) -> None:
    """No repository, no commit yet and a commit that is not there are told apart."""
    told = refused("check", story, "--since", "HEAD")
    assert told.startswith(f"{story}: git can't tell what was there before: not a git repository")
    git(story, "init", "--quiet")
    told = refused("check", story, "--since", "HEAD")
    assert told == "there is no commit yet, so 'HEAD' tells nothing: leave --since out"
    git(story, "commit", "--quiet", "--allow-empty", "-m", "Nothing")
    told = refused("check", story, "--since", "v1")
    assert told == (
        "git knows no commit 'v1' here; a shallow clone lacks the earlier ones (fetch-depth: 0 on "
        "GitHub, GIT_DEPTH: 0 on GitLab)"
    )


def test_a_repository_of_somebody_else(
    repository: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where git trusts no repository of another user, as in a container, the line says the way."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    told = refused("check", repository, "--since", "HEAD")
    assert "dubious ownership" in told
    assert told.endswith(
        "; `git config --global --add safe.directory THAT-FOLDER` makes git trust it"
    )


def test_new_names_files_of_the_folder(story: Path, refused: Refused, tmp_path: Path) -> None:
    """A file that is not there, or stands elsewhere, did not arrive in the folder."""
    told = refused("check", story, "--new", "none.txt")
    assert told == f"--new none.txt: there is no such file in {story}"
    (tmp_path / "far.txt").touch()
    told = refused("check", story, "--new", tmp_path / "far.txt")
    assert told == f"--new {tmp_path / 'far.txt'}: this file is not in {story}"
    told = refused("check", story, "--new", story / "post.txt", "--since", "HEAD")
    assert told.startswith("give one of --new, --since and --store")


def test_a_file_has_no_past(rashomon: Run, story: Path, refused: Refused) -> None:
    """One file of several articles can be checked, but not held against what was there before."""
    rows = [
        {"outlet": path.stem, "published": "2023-03-04", "text": path.read_text(encoding="utf-8")}
        for path in story.iterdir()
    ]
    Path("all.json").write_text(json.dumps(rows), encoding="utf-8")
    assert rashomon("check", "all.json")[0] == 1
    told = refused("check", "all.json", "--new", "all.json")
    assert told == "all.json is a file: --new looks at what a folder had before"
    told = refused("check", "all.json", "--since", "HEAD")
    assert told == "all.json is a file: --since looks at what a folder had before"
    assert refused("watch", "all.json") == "all.json is a file: a watch looks at a folder"
    assert refused("watch", "none") == "none: there is no such folder"
    told = refused("check", "none", "--since", "HEAD")
    assert told == "none: there is no such file or folder"


@pytest.mark.parametrize("command", ["check", "watch", "baseline write"])
def test_names_that_are_empty(command: str, story: Path, refused: Refused) -> None:
    """An unset variable stands for nothing: not for the folder one is in, nor for a commit."""
    told = refused(*command.split(), "")
    assert told == (
        f"invalid value for 'FOLDER': the name is empty. See 'rashomon {command} --help'."
    )
    told = refused("check", story, "--since", "")
    assert told == "--since is empty: name a commit, a branch or a tag, or leave it out"


def test_full_disk_and_places_that_cannot_be_written(
    rashomon: Run, story: Path, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full is an error; a cache that can't be written is a note and no more."""
    told = refused("check", story, "--format", "json=/dev/full")
    assert told == "/dev/full can't be written: no space left on device"
    told = refused("check", story, "--store", "none/store")
    assert "there is no folder" in told
    Path("store").write_text("something else\n", encoding="utf-8")
    assert refused("check", story, "--store", "store").startswith("store: not a store of this")
    code, out, err = rashomon("check", story, "--cache", "/dev/null/cache")
    assert code == 1
    assert out.startswith("1 new conflict\n")
    assert err.startswith("rashomon: note: nothing is kept for the next run: the cache ")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "/dev/full")
    code, _, err = rashomon("check", story, "--format", "github")
    assert (code, err) == (2, "rashomon: /dev/full can't be written: no space left on device\n")


def test_cache_changes_nothing(rashomon: Run, story: Path) -> None:
    """The same words with a cold cache, a warm one, a damaged one and none."""
    cold = rashomon("check", story, "--cache", "kept")
    assert rashomon("check", story, "--cache", "kept") == cold
    for entry in Path("kept").rglob("*"):
        if entry.is_file():
            entry.write_bytes(b"damaged")
    assert rashomon("check", story, "--cache", "kept") == cold
    assert rashomon("check", story, "--no-cache") == cold


def test_watch_tells_an_arrival_once(rashomon: Run, story: Path) -> None:
    """A watch tells what each article puts in doubt, also of what came while none ran."""
    text = (story / "marnland.txt").read_text(encoding="utf-8")
    (story / "marnland.txt").unlink()
    quick = ("--interval", "0.05", "--rounds", "1", "--store", "store", "-q")
    assert rashomon("watch", story, *quick)[:2] == (0, "")
    (story / "marnland.txt").write_text(text, encoding="utf-8")
    code, out, _ = rashomon("watch", story, *quick, "--exec", "sh -c 'cat > told.json; exit 3'")
    assert code == 0
    assert out.startswith("marnland.txt arrived: 1 new finding | f")
    assert json.loads(Path("told.json").read_text(encoding="utf-8"))["status"] == "conflict"
    assert rashomon("watch", story, *quick)[1] == ""


def test_help_fits_a_terminal(rashomon: Run) -> None:
    """Every help is at most 80 columns wide and cuts no sentence short."""
    commands = (["check"], ["watch"], ["baseline"], ["baseline", "write"], ["baseline", "diff"])
    for command in commands:
        code, out, _ = rashomon(*command, "--help")
        assert code == 0
        assert max(map(len, out.splitlines())) <= 80
        assert "..." not in out.replace("[ARGS]...", "")

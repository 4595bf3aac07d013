"""What was there before, as git has it: folders, names, links and what can't be told."""

import json
import subprocess
from pathlib import Path

import pytest

from claims.errors import SettingsError
from rashomon.check.git import folder_at
from tests.rashomon.check.desk import GIT, Repository, article, put, repository
from tests.rashomon.conftest import Run

POST, COAST = article("Harrow Post", cars="12,000"), article("Coastline", cars="15,000")


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give a repository whose first commit holds `news` among other files."""
    for name, value in GIT.items():
        monkeypatch.setenv(name, value)
    found = repository(tmp_path / "desk")
    (found.top / "README.md").write_text("About this desk", encoding="utf-8")
    put(found.top / "news", post=POST)
    put(found.top / "newsroom", other=COAST)
    found.commit("first")
    return found


def held(folder: Path, reference: str) -> dict[str, str]:
    """Return what a folder held at a commit, by name."""
    with folder_at(folder, reference) as copy:
        return {
            path.relative_to(copy).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(copy.rglob("*"))
            if path.is_file()
        }


def test_a_folder_below_the_top_has_its_own_files_only(made: Repository) -> None:
    """Neither the files above nor those of a folder whose name begins alike are taken for its."""
    assert held(made.top / "news", "HEAD") == {"post.txt": POST}
    assert held(made.top / "newsroom", "main") == {"other.txt": COAST}


def test_the_top_itself_may_be_the_folder(made: Repository) -> None:
    """At the repository's root everything is there, each below its folder."""
    assert set(held(made.top, "HEAD")) == {"README.md", "news/post.txt", "newsroom/other.txt"}


def test_the_copy_is_gone_afterwards(made: Repository) -> None:
    """Nothing is left of what was looked at, and the working tree is as it was."""
    with folder_at(made.top / "news", "HEAD") as copy:
        assert copy.is_dir()
    assert not copy.parent.exists()
    assert made.git("status", "--porcelain") == ""


@pytest.mark.parametrize("name", ["two words", "Ümlaut — наука", ":odd", "a*[b]", "-dash", "x\ny"])
def test_names_may_hold_anything(made: Repository, name: str) -> None:
    """Spaces, other letters, marks that mean something to git and dashes are names like any."""
    folder = made.top / name
    put(folder / name, **{name: POST})
    made.commit("odd names")
    assert held(folder, "HEAD") == {f"{name}/{name}.txt": POST}
    assert held(folder, "HEAD~1") == {}


def test_a_deleted_file_was_there(made: Repository) -> None:
    """A file that is gone from the folder is in what it held before."""
    (made.top / "news" / "post.txt").unlink()
    put(made.top / "news", coast=COAST)
    assert set(held(made.top / "news", "HEAD")) == {"post.txt"}
    made.commit("gone")
    assert set(held(made.top / "news", "HEAD")) == {"coast.txt"}


def test_what_is_not_committed_was_not_there(made: Repository) -> None:
    """A file that git does not know, or knows in other words, counts as it was."""
    put(made.top / "news", coast=COAST, post=POST.replace("12,000", "13,000"))
    assert held(made.top / "news", "HEAD") == {"post.txt": POST}


def test_a_folder_that_was_not_there_was_empty(made: Repository) -> None:
    """What came with a folder is all new."""
    put(made.top / "late", post=POST)
    assert held(made.top / "late", "HEAD") == {}


def test_links_are_left_out_and_followed_to_the_folder(made: Repository) -> None:
    """A link among the articles is no article; the folder itself may be named by one."""
    (made.top / "news" / "link.txt").symlink_to("post.txt")
    (made.top / "elsewhere").symlink_to("news")
    made.commit("links")
    assert held(made.top / "news", "HEAD") == {"post.txt": POST}
    assert held(made.top / "elsewhere", "HEAD") == {"post.txt": POST}


def test_bytes_come_back_as_they_were(made: Repository) -> None:
    """Line ends, a missing last one and bytes that are no text are kept."""
    data = b"\xff\x00 one\r\ntwo\nthree"
    (made.top / "news" / "raw.txt").write_bytes(data)
    (made.top / "news" / "empty.txt").write_bytes(b"")
    made.commit("bytes")
    with folder_at(made.top / "news", "HEAD") as copy:
        assert (copy / "raw.txt").read_bytes() == data
        assert (copy / "empty.txt").read_bytes() == b""


def test_a_reference_may_begin_with_a_dash(made: Repository) -> None:
    """It is a commit that git does not know, never an option of git's."""
    for reference in ("-1", "--output=x", "--help", ""):
        with pytest.raises(SettingsError, match="git knows no commit"):
            held(made.top / "news", reference)
    assert not (made.top / "news" / "x").exists()


def test_a_tag_a_digest_and_a_branch_are_references(made: Repository) -> None:
    """Whatever names a commit tells what was there; what names a file does not."""
    made.git("tag", "-a", "v1", "-m", "a tag with a text")
    digest = made.git("rev-parse", "HEAD").strip()
    for reference in ("v1", digest, digest[:10], "main", "HEAD"):
        assert held(made.top / "news", reference) == {"post.txt": POST}
    with pytest.raises(SettingsError, match="git knows no commit"):
        held(made.top / "news", "HEAD:news/post.txt")


def test_a_shallow_clone_says_how_to_get_the_rest(made: Repository, tmp_path: Path) -> None:
    """Where the earlier commit is cut off, the message names what a pipeline has to set."""
    put(made.top / "news", coast=COAST)
    made.commit("second")
    clone = tmp_path / "clone"
    source = made.top.as_uri()
    subprocess.run(["git", "clone", "--quiet", "--depth", "1", source, str(clone)], check=True)
    assert set(held(clone / "news", "HEAD")) == {"coast.txt", "post.txt"}
    with pytest.raises(SettingsError, match=r"HEAD~1.*fetch-depth: 0.*GIT_DEPTH: 0"):
        held(clone / "news", "HEAD~1")


def test_an_object_that_git_lacks_is_told(made: Repository) -> None:
    """A repository that lost a file's words ends in a message, not in a crash."""
    digest = made.git("rev-parse", "HEAD:news/post.txt").strip()
    (made.top / ".git" / "objects" / digest[:2] / digest[2:]).unlink()
    with pytest.raises(SettingsError, match="git lacks what a file held before"):
        held(made.top / "news", "HEAD")


def test_no_repository_is_told_by_the_command(desk: Run, tmp_path: Path) -> None:
    """Outside a repository --since ends with 2 and one line."""
    put(tmp_path / "plain", post=POST, coast=COAST)
    code, out, err = desk("check", tmp_path / "plain", "--since", "HEAD", "--quiet")
    assert (code, out) == (2, "")
    assert "not a git repository" in err
    assert err.count("\n") == 1


def test_an_unknown_reference_is_told_by_the_command(desk: Run, made: Repository) -> None:
    """A commit that is not there ends with 2 and one line that names it."""
    put(made.top / "news", coast=COAST)
    code, out, err = desk("check", made.top / "news", "--since", "nowhere", "--quiet")
    assert (code, out) == (2, "")
    assert "'nowhere'" in err
    assert err.count("\n") == 1


def test_a_deleted_article_resolves_its_findings(desk: Run, made: Repository) -> None:
    """Against a commit that had the article, its conflict is over, by the file that went."""
    put(made.top / "news", coast=COAST, radio=article("Radio Ondine", cars="12,000"))
    made.commit("conflict")
    (made.top / "news" / "coast.txt").unlink()
    code, out, _ = desk(
        "check", made.top / "news", "--since", "HEAD", "--one-story", "-q", "--format", "json"
    )
    told = json.loads(out)
    assert code == 0
    assert [one["by"] for one in told["resolved"]] == [["coast.txt"]]
    assert told["findings"] == []

"""The writing of files."""

import errno
import os
from pathlib import Path

import pytest

from claims.errors import OutputError
from reports.files import check_writable, write_text


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_utf8_as_it_is(tmp_path: Path) -> None:
    """The bytes are the text's UTF-8, newlines untouched, and nothing else is left behind."""
    write_text(tmp_path / "report.html", "dé\r\n≠\n")
    assert (tmp_path / "report.html").read_bytes() == "dé\r\n≠\n".encode()
    assert _names(tmp_path) == ["report.html"]


def test_new_file_follows_the_umask(tmp_path: Path) -> None:
    """A new file has the permissions any new file has."""
    (tmp_path / "other").touch()
    write_text(tmp_path / "report", "x")
    assert (tmp_path / "report").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_existing_permissions_are_kept(tmp_path: Path) -> None:
    """An existing file keeps its permissions."""
    path = tmp_path / "report"
    path.write_text("old")
    path.chmod(0o640)
    write_text(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_link_stays_a_link(tmp_path: Path) -> None:
    """Writing through a symbolic link replaces its target and keeps the link."""
    (tmp_path / "real").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "real" / "report")
    write_text(link, "first")
    write_text(link, "second")
    assert link.is_symlink()
    assert (tmp_path / "real" / "report").read_text() == "second"
    assert _names(tmp_path / "real") == ["report"]


def test_link_to_itself_is_an_error(tmp_path: Path) -> None:
    """A loop of links is told in one line."""
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OutputError, match="can't be written"):
        write_text(loop, "x")


def test_missing_folder(tmp_path: Path) -> None:
    """A folder that does not exist is named."""
    with pytest.raises(OutputError, match=r"there is no folder .*nowhere"):
        write_text(tmp_path / "nowhere" / "report", "x")
    assert _names(tmp_path) == []


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """A folder can't be written as a file."""
    with pytest.raises(OutputError, match="is a folder: name a file in it"):
        write_text(tmp_path, "x")


def test_file_in_place_of_a_folder(tmp_path: Path) -> None:
    """A path that goes through a file is told in one line."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="can't be written") as caught:
        write_text(tmp_path / "file" / "report", "x")
    assert "\n" not in str(caught.value)


def test_null_character_in_the_name(tmp_path: Path) -> None:
    """A name no system allows is an error of the user's, not of the program."""
    with pytest.raises(OutputError, match="can't be written"):
        write_text(tmp_path / "a\0b", "x")


def test_name_too_long(tmp_path: Path) -> None:
    """A name longer than the file system allows leaves nothing behind."""
    with pytest.raises(OutputError, match="too long"):
        write_text(tmp_path / ("x" * 300), "x")
    assert _names(tmp_path) == []


def test_write_protected_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be written is not replaced behind its owner's back."""
    path = tmp_path / "report"
    path.write_text("old")
    # root may write everything, so the answer is given here
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="write-protected"):
        write_text(path, "new")
    assert path.read_text() == "old"


def test_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written to is told in one line."""

    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(OutputError, match="permission denied"):
        write_text(tmp_path / "report", "x")


def test_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up while writing leaves the old file and no temporary one."""

    def fill(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "report"
    path.write_text("old")
    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(OutputError, match="no space left on device"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["report"]


def test_interrupt_leaves_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt goes through, and the folder stays clean."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_text(tmp_path / "report", "x")
    assert _names(tmp_path) == []


def test_device_is_written_to(tmp_path: Path) -> None:
    """A device stays a device."""
    write_text(Path(os.devnull), "x")
    assert not Path(os.devnull).is_file()
    assert _names(tmp_path) == []


def test_lone_surrogate_is_escaped(tmp_path: Path) -> None:
    """Half a surrogate pair is written as its escape rather than failing."""
    write_text(tmp_path / "report", "a\ud83db")
    assert (tmp_path / "report").read_text() == "a\\ud83db"


def test_check_leaves_no_trace(tmp_path: Path) -> None:
    """Checking a path that can be written makes no file and touches none."""
    check_writable(tmp_path / "report")
    (tmp_path / "old").write_text("old")
    before = (tmp_path / "old").stat().st_mtime_ns
    check_writable(tmp_path / "old")
    assert _names(tmp_path) == ["old"]
    assert (tmp_path / "old").stat().st_mtime_ns == before


@pytest.mark.parametrize("name", ["", "nowhere/report", "file/report", "a\0b", "x" * 300])
def test_check_fails_as_writing_does(tmp_path: Path, name: str) -> None:
    """The check gives the error that writing would give."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError) as checked:
        check_writable(tmp_path / name)
    with pytest.raises(OutputError) as written:
        write_text(tmp_path / name, "x")
    assert str(checked.value) == str(written.value)
    assert "\n" not in str(checked.value)


def test_check_of_a_folder_without_permission(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may not be written to is named before any work is done."""
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match=r"the folder .* is write-protected"):
        check_writable(tmp_path / "report")


def test_pipe_without_a_name_is_written_to(tmp_path: Path) -> None:
    """A path that leads to a pipe without a name, as /dev/stdout may, is written to."""
    read, write = os.pipe()
    path = Path(f"/dev/fd/{write}")
    if not path.exists():
        pytest.skip("this system has no /dev/fd")
    check_writable(path)
    write_text(path, "x")
    os.close(write)
    with os.fdopen(read) as pipe:
        assert pipe.read() == "x"
    assert _names(tmp_path) == []

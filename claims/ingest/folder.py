"""Folders and files -> articles."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from claims.errors import ArticleError, NothingToCompareError, SettingsError
from claims.ingest.article import build_article
from claims.ingest.decode import decode
from claims.ingest.html_page import read_html
from claims.ingest.json_articles import read_json, read_json_lines
from claims.ingest.manifest import NAME as MANIFEST
from claims.ingest.manifest import read_manifest
from claims.ingest.own_reports import is_report
from claims.ingest.plain import read_markdown, read_plain
from claims.ingest.reading import Drafts, Failed, Reading
from claims.metadata import Metadata
from claims.model import Article

MAX_BYTES = 20_000_000
# of one article's text; the parser takes no million, and no article has a tenth of it
MAX_CHARACTERS = 500_000
# as a path: plain text from a stream, and what it is called
STDIN = Path("-")
STDIN_NAME = "standard input"
SKIPPED = ("readme", "license", "licence")
SKIPPED_FILES = frozenset({MANIFEST, "labels.json"})
READERS: Mapping[str, Callable[[str], Drafts]] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
}
# Gives what was read of a file: made now, or remembered from a run in which the parts of the key
# were the same.
Keep = Callable[[tuple[str, ...], Callable[[], Reading]], Reading]


def read_anew(key: tuple[str, ...], make: Callable[[], Reading]) -> Reading:
    """Remember nothing."""
    return make()


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    keep: Keep = read_anew
    articles: list[Article] = field(default_factory=list)
    failures: list[Failed] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def add(self, reading: Reading) -> None:
        """Take in what was read of one file."""
        self.articles.extend(reading.articles)
        self.failures.extend(reading.failures)
        self.notices.extend(reading.notices)


def read_folder(folder: Path, *, max_bytes: int = MAX_BYTES, keep: Keep = read_anew) -> Reading:
    """Read every article file of a folder and its subfolders.

    Hidden files, README, LICENSE, labels.json and reports of this program are left out,
    articles.json gives metadata. A file that can't be read becomes a failure. Raises SettingsError
    for a folder that does not exist or a malformed articles.json, NothingToCompareError where no
    file is an article's. `keep` may remember what was read of each file.
    """
    if not _exists(folder):
        raise SettingsError(f"{folder}: there is no such folder")
    if not folder.is_dir():
        raise SettingsError(f"{folder}: is a file; a folder of articles is expected")
    gathered = _Gathered(keep)
    _read_tree(folder, gathered, prefix="", max_bytes=max_bytes)
    if not gathered.articles and not gathered.failures:
        raise NothingToCompareError(
            f"{folder}: holds no article; put files in it that end in {_list(sorted(READERS))}"
            f"{_first(gathered.notices)}"
        )
    return _reading(gathered)


def read_paths(
    paths: Sequence[Path],
    *,
    max_bytes: int = MAX_BYTES,
    stdin: BinaryIO | None = None,
    keep: Keep = read_anew,
) -> Reading:
    """Read files and folders together, as `read_folder` does.

    With several paths, `file` of an article in a folder begins with the folder's name. “-” is the
    plain text of `stdin` where that is given. An articles.json named among files of its folder
    gives their metadata, as it does unnamed. Raises SettingsError for a path that does not exist
    or a file of unknown kind, NothingToCompareError where there is no article.
    """
    if stdin is not None:
        # a stream can be read once
        paths = [path for n, path in enumerate(paths) if path != STDIN or STDIN not in paths[:n]]
    for path in paths:
        if not (stdin and path == STDIN) and not _exists(path):
            raise SettingsError(f"{path}: there is no such file or folder")
    if len(paths) == 1 and paths[0].is_dir():
        return read_folder(paths[0], max_bytes=max_bytes, keep=keep)
    gathered = _Gathered(keep)
    names = _names(paths)
    for path, name in zip(paths, names, strict=True):
        if stdin and path == STDIN:
            _read_stream(stdin, gathered, max_bytes=max_bytes)
            continue
        if path.is_dir():
            _read_tree(path, gathered, prefix=f"{name}/", max_bytes=max_bytes)
            continue
        if path.name.casefold() in SKIPPED_FILES and _named_beside(path, paths):
            # a shell's folder/* names it among the files that it tells of
            continue
        if path.suffix.casefold() not in READERS:
            kinds = _list(sorted(READERS))
            raise SettingsError(f"{path}: not a kind of file that is read; it must end in {kinds}")
        manifest, notices = read_manifest(path.parent)
        # notices on other files of that folder are of no concern here
        gathered.notices.extend(notice for notice in notices if f"({path.name})" in notice)
        _read_file(path, name, gathered, manifest.get(path.name), max_bytes=max_bytes)
    if not gathered.articles and not gathered.failures:
        raise NothingToCompareError(f"the paths given hold no article{_first(gathered.notices)}")
    return _reading(gathered)


def _named_beside(path: Path, paths: Sequence[Path]) -> bool:
    return any(
        other.parent == path.parent and other.name.casefold() not in SKIPPED_FILES
        for other in paths
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise SettingsError(f"{path}: can't be opened: {error.strerror or error}") from error


def _list(kinds: Sequence[str]) -> str:
    return f"{', '.join(kinds[:-1])} or {kinds[-1]}"


def _first(notices: Sequence[str]) -> str:
    return f" ({notices[0]})" if notices else ""


def _names(paths: Sequence[Path]) -> list[str]:
    """Name each path by its last part, or by all of it where two share the last."""
    last = [path.name or path.resolve().name for path in paths]
    return [
        name if last.count(name) == 1 else path.as_posix()
        for name, path in zip(last, paths, strict=True)
    ]


def _read_tree(folder: Path, gathered: _Gathered, *, prefix: str, max_bytes: int) -> None:
    manifests: dict[str, Metadata] = {}
    unknown: dict[str, int] = {}
    root = folder.resolve()
    left_out: list[str] = []
    closed: list[Failed] = []
    files = list(_walk(folder, root, left_out, closed))
    gathered.notices.extend(f"{prefix}{notice}" for notice in left_out)
    gathered.failures.extend(closed)
    for directory in sorted({folder, *(path.parent for path in files)}):
        found, notices = read_manifest(directory)
        place = directory.relative_to(folder).as_posix()
        lead = "" if place == "." else f"{place}/"
        for file, metadata in found.items():
            # an entry nearer to the file comes later and counts
            manifests[f"{lead}{file}"] = metadata
        gathered.notices.extend(f"{prefix}{lead}{notice}" for notice in notices)
    for path in files:
        file = path.relative_to(folder).as_posix()
        suffix = path.suffix.casefold()
        if path.name.casefold() in SKIPPED_FILES or path.name.casefold().startswith(SKIPPED):
            continue
        if suffix not in READERS:
            unknown[suffix or "no extension"] = unknown.get(suffix or "no extension", 0) + 1
            continue
        known = manifests.get(file)
        _read_file(path, f"{prefix}{file}", gathered, known, max_bytes=max_bytes)
    if unknown:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(unknown.items()))
        where = prefix.rstrip("/") or folder.name or folder.as_posix()
        gathered.notices.append(f"{where}: files of unknown kinds are skipped: {kinds}")


def _walk(folder: Path, root: Path, left_out: list[str], closed: list[Failed]) -> Iterator[Path]:
    """Yield a tree's files in order, hidden ones and links out of the tree left out.

    Folders that can't be opened are added to `closed`.
    """
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        reason = f"the folder can't be opened: {error.strerror or error}"
        closed.append(Failed(file=folder.as_posix(), reason=reason))
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_symlink():
            try:
                inside = path.resolve(strict=True).is_relative_to(root)
            except (OSError, RuntimeError):
                inside = False
            # a link to a folder could lead in a circle; its target is read in its own place
            if not inside or path.is_dir():
                left_out.append(f"{path.name}: a link that is not followed")
                continue
        if path.is_dir():
            yield from _walk(path, root, left_out, closed)
        elif path.is_file():
            yield path


def _read_file(
    path: Path, file: str, gathered: _Gathered, known: Metadata | None, *, max_bytes: int
) -> None:
    suffix = path.suffix.casefold()
    try:
        size = path.stat().st_size
        if size > max_bytes:
            raise ArticleError(f"the file has {size:,} bytes; the limit is {max_bytes:,}")
        data = path.read_bytes()
    except ArticleError as error:
        gathered.failures.append(Failed(file=file, reason=str(error)))
    except OSError as error:
        reason = f"can't be opened: {error.strerror or error}"
        gathered.failures.append(Failed(file=file, reason=reason))
    else:
        key = (file, suffix, hashlib.sha256(data).hexdigest(), repr(known))
        gathered.add(gathered.keep(key, lambda: _read_bytes(data, READERS[suffix], file, known)))


def _read_stream(stream: BinaryIO, gathered: _Gathered, *, max_bytes: int) -> None:
    try:
        data = stream.read(max_bytes + 1)
    except OSError as error:
        reason = f"can't be read: {error.strerror or error}"
        gathered.failures.append(Failed(file=STDIN_NAME, reason=reason))
        return
    if len(data) > max_bytes:
        reason = f"the text has more bytes than the limit of {max_bytes:,}"
        gathered.failures.append(Failed(file=STDIN_NAME, reason=reason))
        return
    gathered.add(_read_bytes(data, read_plain, STDIN_NAME, None))


def _read_bytes(
    data: bytes, read: Callable[[str], Drafts], file: str, known: Metadata | None
) -> Reading:
    """Make articles of the bytes of one file."""
    try:
        drafts, encoding = _drafts(data, read)
    except ArticleError as error:
        return Reading(articles=(), failures=(Failed(file=file, reason=str(error)),))
    found = _Gathered()
    if encoding:
        found.notices.append(f"{file}: not UTF-8; read as {encoding}")
    found.notices.extend(f"{file}: {notice}" for notice in drafts.notices)
    found.failures.extend(Failed(file=file, reason=reason) for reason in drafts.failures)
    for draft in drafts.drafts:
        metadata = known.over(draft.metadata) if known else draft.metadata
        # articles of one file are told apart by their place in it
        name = f"{file}#{draft.part.split()[-1]}" if draft.part else file
        length = len(draft.text)
        if length > MAX_CHARACTERS:
            reason = f"the text has {length:,} characters; the limit is {MAX_CHARACTERS:,}"
            found.failures.append(Failed(file=name, reason=reason))
            continue
        article, notices = build_article(replace(draft, metadata=metadata), file=name)
        found.notices.extend(notices)
        if article.blocks:
            found.articles.append(article)
        else:
            found.failures.append(
                Failed(file=name, reason="nothing of the text is left after cleaning")
            )
    return Reading(
        articles=tuple(found.articles),
        failures=tuple(found.failures),
        notices=tuple(found.notices),
    )


def _drafts(data: bytes, read: Callable[[str], Drafts]) -> tuple[Drafts, str | None]:
    text, encoding = decode(data)
    if is_report(text):
        skipped = "a report of this program, not an article; it is skipped"
        return Drafts(drafts=(), notices=(skipped,)), None
    return read(text), encoding


def _reading(gathered: _Gathered) -> Reading:
    """Sort what was read and keep one of each article."""
    kept: dict[str, Article] = {}
    notices = list(gathered.notices)
    for article in sorted(gathered.articles, key=lambda article: _order(article.file)):
        first = kept.setdefault(article.id, article)
        if first is not article:
            notices.append(f"{article.file}: the same article as {first.file}; it is left out")
    return Reading(
        articles=tuple(kept.values()),
        failures=tuple(sorted(gathered.failures, key=lambda failed: _order(failed.file))),
        notices=tuple(dict.fromkeys(notices)),
    )


def _order(file: str) -> tuple[str, int, str]:
    """Sort by file, and the articles of one file by their place in it."""
    name, _, part = file.rpartition("#")
    return (name, int(part), file) if name and part.isdecimal() else (file, 0, file)

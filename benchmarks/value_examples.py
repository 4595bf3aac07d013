"""Every two values of labelled stories that may be of one thing: is the pair a conflict?"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.desk import FOLDER
from benchmarks.gold import plain, read_documents
from benchmarks.judgement import FOLDERS, case_articles, places
from benchmarks.rows import Row, read_rows
from benchmarks.whole_stories import (
    CONFLICTS,
    DOCUMENTS,
    DRAWS,
    LABELS,
    OPEN,
    digest,
    draw_stories,
)
from claims.encode import Encoder
from claims.ingest.folder import read_folder
from claims.model import Article, Fact
from compare.one_value.date_signs import date_signs
from compare.one_value.dates import DateRows
from compare.one_value.figure_signs import figure_signs
from compare.one_value.figures import FigureRows
from compare.one_value.rows import Rows
from compare.story import Statement
from rashomon.pipeline import read_story
from rashomon.remembered import Remembered

Floats = npt.NDArray[np.float64]
# a labelled conflict counts as much as so many pairs of values at most
_PAIRS = 3
# what a reader says of pairs of values of ECB+ that scored well and that no label calls a conflict
JUDGED = LABELS / "value_pairs.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Labelled words of one article."""

    file: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A conflict that a reader found: two places, and all articles that take part in it."""

    id: str
    a: Place
    b: Place
    files: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Pairs of values: their signs, a row a pair, and the story and the labels of each."""

    names: tuple[str, ...]
    signs: Floats
    stories: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]

    @property
    def conflicts(self) -> npt.NDArray[np.int64]:
        """1 for a pair that a label calls a conflict, else 0."""
        return np.array([int(bool(found)) for found in self.labels], dtype=np.int64)

    @property
    def weights(self) -> Floats:
        """What each pair counts: a conflict that many pairs tell no more than a few of them."""
        size = Counter(
            (story, label)
            for story, found in zip(self.stories, self.labels, strict=True)
            for label in found
        )
        return np.array(
            [
                min(1.0, _PAIRS / min(size[story, label] for label in found)) if found else 1.0
                for story, found in zip(self.stories, self.labels, strict=True)
            ]
        )


@dataclass(slots=True)
class _Gathered:
    """Examples of one kind while stories are read."""

    names: tuple[str, ...] = ()
    signs: list[list[float]] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    labels: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, story: str, signs: dict[str, float], labels: tuple[str, ...]) -> None:
        self.names = tuple(signs)
        self.signs.append(list(signs.values()))
        self.stories.append(story)
        self.labels.append(labels)

    def examples(self) -> Examples:
        return Examples(
            names=self.names,
            signs=np.array(self.signs),
            stories=tuple(self.stories),
            labels=tuple(self.labels),
        )


def read_examples(data: Path, encoder: Encoder) -> tuple[Examples, Examples]:
    """Read the pairs of figures and those of dates.

    They are of the ECB+ stories drawn so far, of `corpus/desk/read` and of the tests' cases.
    """
    figures, dates = _Gathered(), _Gathered()
    for name, articles, told in _stories(data):
        story = read_story(articles, Remembered(load=lambda: encoder))
        of_figures, of_dates = FigureRows(story), DateRows(story)
        for one, other, labels in labelled(of_figures, name, told):
            figures.add(name, figure_signs(of_figures, one, other), labels)
        for one, other, labels in labelled(of_dates, name, told):
            dates.add(name, date_signs(of_dates, one, other), labels)
    return figures.examples(), dates.examples()


def labelled(
    rows: FigureRows | DateRows, story: str, told: Sequence[Label]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield each pair with the conflicts that it is; not those a reader is unsure of."""
    standing = Places(rows, told)
    judged = {frozenset(row["at"]): row for row in read_rows(JUDGED) if row["story"] == story}
    for one, other in rows.pairs():
        labels = standing.labels_of(one, other)
        row = judged.get(frozenset(place_of(rows, at) for at in (one, other)))
        if labels or row is None:
            yield one, other, labels
        elif row["sure"]:
            yield one, other, (" ".join(row["at"]),)


def place_of(rows: FigureRows | DateRows, row: int) -> str:
    """Identify a value by its document and a digest of its sentence and its words."""
    statement = rows.told[row]
    told = f"{plain(statement.claim.sentence.text)}\x1f{statement.fact.text}"
    return f"{Path(statement.article.file).name} {digest(told)}"


def _stories(data: Path) -> Iterator[tuple[str, Sequence[Article], tuple[Label, ...]]]:
    rows = [row for row in read_rows(CONFLICTS) if row["status"] in OPEN]
    texts = {row["doc"]: row["text"] for row in read_rows(data / DOCUMENTS)}
    for draw in DRAWS:
        for name in draw_stories(data, draw):
            told = tuple(_of_draw(row, texts) for row in rows if row["story"] == name)
            yield name, read_documents(data / DOCUMENTS, name), told
    for file in sorted((FOLDER / "read").glob("*/labels.json")):
        told = tuple(
            _of_desk(row) for row in json.loads(file.read_text()) if "conflict" in row["expect"]
        )
        yield file.parent.name, read_folder(file.parent).articles, told
    for file in sorted(FOLDERS[0].glob("*.json")):
        case = json.loads(file.read_text())
        told = tuple(_of_case(case))
        if told or case.get("quiet"):
            yield f"case {file.stem}", case_articles(case), told


def _of_draw(row: Row, texts: dict[str, str]) -> Label:
    a, b = (
        Place(file=document, words=plain(texts[document][start:end]))
        for document, start, end in (row["a"], row["b"])
    )
    return Label(id=row["id"], a=a, b=b, files=frozenset((a.file, b.file, *row["others"])))


def _of_desk(row: Row) -> Label:
    a, b = (Place(file=row[x]["file"], words=plain(row[x]["text"])) for x in "ab")
    files = frozenset((a.file, b.file, *row.get("others", ())))
    return Label(id=row["id"], a=a, b=b, files=files)


def _of_case(case: dict[str, Any]) -> Iterator[Label]:
    for number, expected in enumerate(case["expect"]):
        if "conflict" in expected["status"] and not expected.get("never"):
            a, b = (
                Place(file=str(file), words=plain(expected[letter]))
                for letter, file in zip("ab", places(expected), strict=True)
            )
            yield Label(id=str(number), a=a, b=b, files=frozenset((a.file, b.file)))


class Places:
    """Where in a story's rows the labelled conflicts stand."""

    def __init__(self, rows: Rows[Fact], told: Sequence[Label]) -> None:
        self._rows = rows
        self._files = [Path(s.article.file).name for s in rows.told]
        self._told = [(label, self._at(label.a), self._at(label.b)) for label in told]

    def _at(self, place: Place) -> frozenset[int]:
        return frozenset(
            row
            for row, statement in enumerate(self._rows.told)
            if self._files[row] == place.file and _inside(statement, place.words)
        )

    def labels_of(self, one: int, other: int) -> tuple[str, ...]:
        """Return the labelled conflicts that two values are.

        They stand at its two places; or one does, and the other gives the value of the other place
        in an article that takes part.
        """
        return tuple(
            label.id
            for label, at, to in self._told
            if (one in at and other in to)
            or (other in at and one in to)
            or self._again(one, other, label, at, to)
        )

    def _again(
        self, one: int, other: int, label: Label, at: frozenset[int], to: frozenset[int]
    ) -> bool:
        known = {self._files[row] for row in (one, other)} <= label.files
        values = [{self._rows.values[row] for row in rows} for rows in (at, to)]
        met = any(
            self._rows.values[x] in values[0] and self._rows.values[y] in values[1]
            for x, y in ((one, other), (other, one))
        )
        return known and met and bool({one, other} & (at | to))


def _inside(row: Statement[Fact], words: str) -> bool:
    """Tell whether a value stands in labelled words, or they go beyond its sentence."""
    sentence, fact = row.claim.sentence, row.fact
    text = plain(sentence.text)
    if text in words:
        return True
    start = len(plain(sentence.text[: max(0, fact.start - sentence.start)]))
    end = start + len(plain(fact.text)) + 1
    found = text.find(words)
    return found >= 0 and found < end and start < found + len(words)

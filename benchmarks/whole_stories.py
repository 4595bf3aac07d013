"""Ten stories of a draw as a fact-checker reads them: the conflicts listed, and those missed."""

import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.gold import plain, read_documents
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row, read_rows
from benchmarks.stories import ECB
from claims.encode import Encoder, load_encoder
from claims.model import Article
from compare.model import Comparison, Finding, Kind, Side, Status
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

DOCUMENTS = ECB[1]
LABELS = Path(__file__).with_name("labels")
# what a reader of the articles finds, by places in the documents
CONFLICTS = LABELS / "story_conflicts.jsonl"
# what a reader says of every conflict that was listed
JUDGED = LABELS / "story_findings.jsonl"
# stories with gold items of their own
_LEFT_OUT = frozenset({"12ecbplus", "37ecbplus"})
SEED = 4
SIZE = 10
DRAWS = (1, 2, 3, 4, 5)
OPEN = frozenset({Status.CONFLICT, Status.SPEAKERS})
# which findings may be a conflict labelled as one of these; others are of no kind
_KINDS = {
    "date": {Kind.DATE, Kind.QUANTITY},
    "quantity": {Kind.QUANTITY, Kind.DATE},
    "name": {Kind.NAME, Kind.PLACE},
    "place": {Kind.PLACE, Kind.NAME},
    "quote": {Kind.QUOTE},
    "polarity": {Kind.POLARITY},
}
_SMALL = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "to", "than", "more", "least", "about"}
)
# sides by which a finding is known again
_SHARED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One story of a draw, compared."""

    name: str
    comparison: Comparison
    documents: dict[str, str]

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that are listed as conflicts."""
        return tuple(f for f in self.comparison.findings if f.status in OPEN)


def draw_stories(data: Path, draw: int) -> tuple[str, ...]:
    """Draw ten stories by the fixed seed; a later draw takes none of an earlier one."""
    rest = sorted({row["subtopic"] for row in read_rows(data / DOCUMENTS)} - _LEFT_OUT)
    for number in range(1, draw + 1):
        drawn = random.Random(SEED).sample(rest, SIZE)
        rest = [story for story in rest if story not in drawn]
        if number == draw:
            return tuple(sorted(drawn))
    raise ValueError(f"no draw {draw}")


def compare_draw(data: Path, draw: int, encoder: Encoder) -> Iterator[Compared]:
    """Compare the stories of a draw one after the other."""
    texts = {row["doc"]: row["text"] for row in read_rows(data / DOCUMENTS)}
    for name in draw_stories(data, draw):
        articles = read_documents(data / DOCUMENTS, name)
        comparison = compare_articles(articles, Settings(one_story=True), encoder=encoder)
        yield Compared(name=name, comparison=comparison, documents=texts)


def score(draw: int, data: Path) -> Iterator[Scored]:
    """Yield the share of listed conflicts that are right, and of known ones that are listed."""
    stories = tuple(compare_draw(data, draw, load_encoder()))
    yield precision(stories, [row for row in read_rows(JUDGED) if row["draw"] == draw])
    yield _recall(stories, [row for row in read_rows(CONFLICTS) if row["draw"] == draw])


def precision(stories: Sequence[Compared], judged: Sequence[Row]) -> Scored:
    """Score the share of listed conflicts that a reader calls right, of those he has judged."""
    right = listed = unknown = 0
    errors: list[Error] = []
    for story in stories:
        rows = [row for row in judged if row["story"] == story.name]
        for finding in story.open:
            listed += 1
            row = judgement_of(finding, story.comparison, rows)
            if row is None:
                unknown += 1
            elif row["right"]:
                right += 1
                continue
            errors.append(
                Error(
                    place=story.name,
                    wanted="not judged yet" if row is None else row["why"],
                    found=f"{finding.kind} {finding.status}",
                    text=finding.explanation,
                )
            )
    note = f"{right} right of {listed} listed, {unknown} of them not judged"
    return Scored(
        figure=share(right, listed - unknown), rows=listed, note=note, errors=tuple(errors)
    )


def _recall(stories: Sequence[Compared], labelled: Sequence[Row]) -> Scored:
    sure = found_sure = found = total = 0
    errors: list[Error] = []
    for story in stories:
        for row in labelled:
            if row["story"] != story.name or row["status"] not in OPEN:
                continue
            total += 1
            sure += row["sure"]
            if any(_tells(finding, row, story) for finding in story.open):
                found += 1
                found_sure += row["sure"]
            else:
                errors.append(
                    Error(
                        place=row["id"],
                        wanted=row["status"],
                        found="not listed",
                        text=row["why"],
                        weight=1.0 + row["sure"],
                    )
                )
    note = f"{found_sure} of {sure} sure ones; with the doubtful ones {found} of {total}"
    return Scored(figure=share(found_sure, sure), rows=sure, note=note, errors=tuple(errors))


def _tells(finding: Finding, row: Row, story: Compared) -> bool:
    """Tell whether a finding is the labelled conflict.

    It has a side at one of the two places, or in that document with a word of it in its value, and
    a side with another value in another of the conflict's documents. What is labelled as no kind of
    value must stand at both places.
    """
    files = {article.id: article.file for article in story.comparison.articles}
    at: list[set[int]] = []
    for letter in "ab":
        document, start, end = row[letter]
        words = plain(story.documents[document][start:end])
        at.append(
            {
                number
                for number, side in enumerate(finding.sides)
                if files[side.claim.article] == document and _at_place(side, words)
            }
        )
    if row["kind"] not in _KINDS:
        return any(x != y for x in at[0] for y in at[1])
    if finding.kind not in _KINDS[row["kind"]]:
        return False
    known = {row["a"][0], row["b"][0], *row["others"]}
    return any(
        files[other.claim.article] in known and _value(other) != _value(finding.sides[number])
        for number in at[0] | at[1]
        for other in finding.sides
    )


def _at_place(side: Side, words: str) -> bool:
    sentence = plain(side.claim.sentence.text)
    if words in sentence or sentence in words:
        return True
    return bool(set(_value(side).split()) & set(words.split()) - _SMALL)


def _value(side: Side) -> str:
    return " ".join(side.value.lower().split())


def judgement_of(finding: Finding, comparison: Comparison, rows: Sequence[Row]) -> Row | None:
    """Return what a reader said of a finding, known again by two of its sides."""
    keys = {tuple(key) for key in side_keys(finding, comparison.articles)}
    return next(
        (
            row
            for row in rows
            if row["kind"] == finding.kind.value
            and len(keys & {tuple(key) for key in row["sides"]}) >= _SHARED
        ),
        None,
    )


def side_keys(finding: Finding, articles: Sequence[Article]) -> list[list[str]]:
    """Identify the sides of a finding by document and a digest of sentence and value."""
    files = {article.id: article.file for article in articles}
    return [
        [files[side.claim.article], digest(f"{plain(side.claim.sentence.text)}\x1f{_value(side)}")]
        for side in finding.sides
    ]


def digest(text: str) -> str:
    """Shorten a text to what identifies it."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def write_findings(stories: Iterable[Compared], draw: int | str, file: Path) -> int:
    """Write the listed conflicts that nobody has judged, with their sentences, for a reader.

    The reader sets `right` and says `why`; `keep_judgements` takes them in. Returns how many.
    """
    rows: list[dict[str, Any]] = []
    for story in stories:
        judged = [
            row for row in read_rows(JUDGED) if row["story"] == story.name and row["draw"] == draw
        ]
        for finding in story.open:
            if judgement_of(finding, story.comparison, judged) is None:
                rows.append(_for_reader(finding, story, draw))
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    return len(rows)


def _for_reader(finding: Finding, story: Compared, draw: int | str) -> dict[str, Any]:
    files = {article.id: article.file for article in story.comparison.articles}
    return {
        "draw": draw,
        "story": story.name,
        "kind": finding.kind.value,
        "status": finding.status.value,
        "right": None,
        "why": "",
        "sides": side_keys(finding, story.comparison.articles),
        "explanation": finding.explanation,
        "read": [
            [files[s.claim.article], s.value, " ".join(s.claim.sentence.text.split())]
            for s in finding.sides
        ],
    }


def keep_judgements(file: Path) -> int:
    """Add a reader's judgements to the labels, without the sentences; return how many."""
    judged = [row for row in read_rows(file) if row["right"] is not None]
    kept = [
        {key: row[key] for key in ("draw", "story", "kind", "status", "right", "why", "sides")}
        for row in judged
    ]
    with JUDGED.open("a", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in kept)
    return len(kept)


def _draw(draw: int) -> DataSet:
    return DataSet(
        files=(DOCUMENTS,),
        measurements=(
            Measurement(
                name=f"listed-right-{draw}",
                dataset="ECB+",
                split=f"draw {draw}",
                measure="right",
                target=0.80,
            ),
            Measurement(
                name=f"real-found-{draw}",
                dataset="ECB+",
                split=f"draw {draw}",
                measure="found",
                target=0.70,
            ),
        ),
        score=partial(score, draw),
    )


SETS = tuple(_draw(draw) for draw in DRAWS)

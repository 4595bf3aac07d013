"""The stories of `corpus/desk`: which of the conflicts put into them are found, and how surely.

A label names two places; a finding tells it where two of its sides stand at them, or where one side
does and another, with a different value, stands in an article that the label names as well.
"""

import json
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.gold import plain
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import Row
from benchmarks.whole_stories import OPEN
from claims.encode import load_encoder
from claims.ingest.folder import read_folder
from compare.model import Comparison, Finding, Kind, Side
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

FOLDER = Path(__file__).parents[1] / "corpus" / "desk"
# the stories that the program was worked on with, and those that nobody has read for it
SPLITS = ("read", "unread")
# which findings may tell a label of one of these kinds in other sentences
_KINDS = {
    "quantity": {Kind.QUANTITY},
    "date": {Kind.DATE},
    "name": {Kind.NAME, Kind.PLACE},
    "place": {Kind.PLACE, Kind.NAME},
    "quote": {Kind.QUOTE},
}
_SHORT = 2


def score(split: str, data: Path) -> Iterator[Scored]:
    """Yield the share of labelled conflicts found, and that of listed ones which are labelled."""
    encoder = load_encoder()
    found = total = right = listed = 0
    missed: list[Error] = []
    wrong: list[Error] = []
    for labels in sorted((FOLDER / split).glob("*/labels.json")):
        articles = read_folder(labels.parent).articles
        comparison = compare_articles(articles, Settings(one_story=True), encoder=encoder)
        findings = [f for f in comparison.findings if f.status in OPEN]
        rows: list[Row] = json.loads(labels.read_text())
        conflicts = [row for row in rows if set(row["expect"]) & {s.value for s in OPEN}]
        told = {
            row["id"]: [n for n, f in enumerate(findings) if tells(f, row, comparison)]
            for row in conflicts
        }
        sure = [row for row in conflicts if row["expect"][0] == "conflict"]
        total += len(sure)
        found += sum(bool(told[row["id"]]) for row in sure)
        missed += [_missed(row, labels.parent.name) for row in sure if not told[row["id"]]]
        known = {number for numbers in told.values() for number in numbers}
        listed += len(findings)
        right += len(known)
        wrong += [
            _listed(finding, labels.parent.name)
            for number, finding in enumerate(findings)
            if number not in known
        ]
    yield Scored(
        figure=share(found, total),
        rows=total,
        note=f"{found} of {total} labelled conflicts",
        errors=tuple(missed),
    )
    yield Scored(
        figure=share(right, listed),
        rows=listed,
        note=f"{right} of {listed} listed are labelled; some of the others are real",
        errors=tuple(wrong),
    )


def tells(finding: Finding, row: Row, comparison: Comparison) -> bool:
    """Tell whether a finding is a labelled conflict."""
    places = [(row[letter]["file"], plain(row[letter]["text"])) for letter in "ab"]
    at = [{n for n, s in enumerate(finding.sides) if _stands(s, p, comparison)} for p in places]
    if any(x != y for x in at[0] for y in at[1]):
        return True
    if finding.kind not in _KINDS.get(row["kind"], set()):
        return False
    files = {row["a"]["file"], row["b"]["file"], *row.get("others", ())}
    return any(
        _file(other, comparison) in files and other.value != finding.sides[number].value
        for number in at[0] | at[1]
        for other in finding.sides
    )


def _stands(side: Side, place: tuple[str, str], comparison: Comparison) -> bool:
    """Tell whether a side's value stands in the words of a place."""
    if _file(side, comparison) != place[0]:
        return False
    article = next(a for a in comparison.articles if a.id == side.claim.article)
    value = plain(article.text[side.start : side.end])
    sentence = plain(side.claim.sentence.text)
    if place[1] not in sentence and sentence not in place[1]:
        return len(value) > _SHORT and value in place[1]
    start, end = sentence.find(place[1]), sentence.find(value)
    if min(start, end) < 0:
        return True
    return start < end + len(value) and end < start + len(place[1])


def _file(side: Side, comparison: Comparison) -> str:
    files: Sequence[str] = [a.file for a in comparison.articles if a.id == side.claim.article]
    return Path(files[0]).name


def _missed(row: Row, story: str) -> Error:
    return Error(
        place=f"{story}/{row['id']}", wanted="conflict", found="not listed", text=row["why"]
    )


def _listed(finding: Finding, story: str) -> Error:
    return Error(
        place=story,
        wanted="no label",
        found=f"{finding.kind} {finding.status}",
        text=finding.explanation,
    )


def _split(split: str) -> DataSet:
    found, right = (
        Measurement(
            name=f"desk-{name}-dev" if split == "read" else f"desk-{name}",
            dataset="own stories",
            split="dev" if split == "read" else "held",
            measure=measure,
            target=target,
        )
        for name, measure, target in (("found", "found", 0.70), ("right", "right", 0.80))
    )
    return DataSet(files=(), measurements=(found, right), score=partial(score, split))


SETS = tuple(_split(split) for split in SPLITS)

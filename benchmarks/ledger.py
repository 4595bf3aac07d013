"""Score the ledger of invented stories of several days against the one written by hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.rows import Score
from claims.encode import Encoder, load_encoder
from claims.ingest.article import make_article
from compare.model import Comparison
from rashomon.pipeline import compare_articles
from rashomon.settings import Settings

LABELS = Path(__file__).parent / "labels" / "ledger.json"

# A value, the day or minute from which it held, an outlet, and whether it is old there at the end.
Item = tuple[str, str, str, bool]


def score(data: Path) -> Iterator[Scored]:
    """Compare the entries of each ledger, outlet by outlet, with those that it should have."""
    encoder = load_encoder()
    counts = Score()
    errors: list[Error] = []
    for story in json.loads(LABELS.read_text(encoding="utf-8")):
        wanted, found = labelled(story), read(_compared(story, encoder))
        # a label without a time of day leaves it open
        alike = {item for item in found if item in wanted or _of_day(item) in wanted}
        met = {item for item in wanted if item in found or item in {_of_day(f) for f in found}}
        counts.right += len(met)
        counts.marked += len(wanted)
        counts.found += len(found)
        place = story["id"]
        errors += [Error(place=place, wanted=_shown(i), found="") for i in sorted(wanted - met)]
        errors += [Error(place=place, wanted="", found=_shown(i)) for i in sorted(found - alike)]
    yield Scored(figure=counts.f1, rows=counts.marked, note=str(counts), errors=tuple(errors))


def labelled(story: dict[str, Any]) -> set[Item]:
    """Return the items of a ledger that was written by hand."""
    items: set[Item] = set()
    for line in story["ledger"]:
        last = {outlet: value.casefold() for outlet, value in line["carrying"]}
        ends = {
            outlet: max(e["as_of"] for e in line["entries"] if outlet in e["outlets"])
            for outlet in last
        }
        for entry in line["entries"]:
            value = entry["value"].casefold()
            for outlet in entry["outlets"]:
                old = last.get(outlet) == value and ends[outlet] == entry["as_of"]
                items.add((value, entry["as_of"], outlet, old))
    return items


def read(comparison: Comparison) -> set[Item]:
    """Return the items of a comparison's ledger."""
    outlets = {article.id: article.outlet for article in comparison.articles}
    return {
        (
            entry.value.casefold(),
            entry.as_of.isoformat(timespec="minutes")
            if entry.precise
            else entry.as_of.date().isoformat(),
            outlets[side.claim.article],
            entry.carried,
        )
        for line in comparison.ledger
        for entry in line.entries
        if entry.as_of is not None
        for side in entry.sides
    }


def _of_day(item: Item) -> Item:
    return (item[0], item[1][:10], item[2], item[3])


def _shown(item: Item) -> str:
    return f"{item[0]}, {item[1]}, {item[2]}{', old at the end' if item[3] else ''}"


def _compared(story: dict[str, Any], encoder: Encoder) -> Comparison:
    articles = [
        make_article(file=str(number), language="en", **article)
        for number, article in enumerate(story["articles"])
    ]
    return compare_articles(articles, Settings(one_story=True), encoder=encoder)


SETS = (
    DataSet(
        files=(),
        measurements=(
            Measurement(name="ledger", dataset="own stories", split="labels", measure="F1"),
        ),
        score=score,
    ),
)

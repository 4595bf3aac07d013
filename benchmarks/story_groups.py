"""Articles grouped into stories: what is told together, and what is kept apart."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.story_sets import EVENTS, FOLDS, KINDS, Labelled, b_cubed
from benchmarks.train_stories import fold_models
from compare.stories.grouping import find_stories
from compare.stories.links import StoryModel

Models = Sequence[StoryModel]


def score(data: Path) -> Iterator[Scored]:
    """Group each collection by weights fitted without the fold that is scored.

    The weights that ship were fitted on all of it: what they reach says nothing of other news.
    """
    events, kinds, models = fold_models(data)
    yield _events(events, models)
    yield _events(events.undated(), models)
    apart, together = _kinds(kinds, models)
    yield apart
    yield together


def group(labelled: Labelled, model: StoryModel) -> list[int]:
    """Return the number of each article's story."""
    found = find_stories(labelled.articles, labelled.vectors, model)
    place = {one: number for number, story in enumerate(found) for one in story.articles}
    return [place[article.id] for article in labelled.articles]


def _events(events: Labelled, models: Models) -> Scored:
    """Score each article in the collection of all, by the weights of its fold."""
    found = np.zeros((len(events.articles), 2))
    errors: list[Error] = []
    for fold in range(FOLDS):
        groups = group(events, models[fold])
        rows = [row for row, own in enumerate(events.folds) if own == fold]
        found[rows] = b_cubed(events.stories, groups)[rows]
        errors.extend(_wrong(events, groups, rows, found))
    precision, recall = (float(mean) for mean in found.mean(axis=0))
    return Scored(
        figure=2 * precision * recall / (precision + recall),
        rows=len(events.articles),
        note=f"precision {precision:.3f}, recall {recall:.3f}",
        errors=tuple(errors),
    )


def _wrong(
    labelled: Labelled, groups: Sequence[int], rows: Sequence[int], found: "np.ndarray"
) -> Iterator[Error]:
    for row in rows:
        article = labelled.articles[row]
        if found[row].min() == 1:
            continue
        others = [
            labelled.articles[other].title or labelled.articles[other].text[:80]
            for other, own in enumerate(groups)
            if own == groups[row] and labelled.stories[other] != labelled.stories[row]
        ]
        yield Error(
            place=labelled.stories[row],
            wanted=f"with all of {labelled.stories[row]} and no other",
            found=f"precision {found[row, 0]:.2f}, recall {found[row, 1]:.2f}"
            + (f"; with “{others[0]}”" if others else ""),
            text=article.title or article.text[:120],
            weight=float(2 - found[row].sum()),
        )


def _kinds(kinds: Labelled, models: Models) -> tuple[Scored, Scored]:
    """Score two stories of one kind, given alone and among all others."""
    whole = {fold: group(kinds, models[fold]) for fold in sorted(set(kinds.folds))}
    alone: list[tuple[int, int, list[float], str]] = []
    among: list[tuple[int, int, list[float], str]] = []
    rows: dict[str, list[int]] = {}
    for row, kind in enumerate(kinds.kinds):
        rows.setdefault(kind, []).append(row)
    for kind, found in sorted(rows.items()):
        own = kinds.take(found)
        fold = own.folds[0]
        alone.append(_of_kind(kind, own.stories, group(own, models[fold])))
        among.append(_of_kind(kind, own.stories, [whole[fold][row] for row in found]))
    pairs = sum(one[1] for one in alone)
    errors = tuple(
        Error(place=kind, wanted="apart", found=f"{joined} of {total} pairs joined", weight=joined)
        for joined, total, _, kind in alone
        if joined
    )
    apart = Scored(
        figure=1 - share(sum(one[0] for one in alone), pairs),
        rows=pairs,
        note=f"{1 - share(sum(one[0] for one in among), pairs):.3f} among all articles at once",
        errors=errors,
    )
    largest = [part for one in alone for part in one[2]]
    among_all = [part for one in among for part in one[2]]
    together = Scored(
        figure=float(np.mean(largest)),
        rows=len(kinds.articles),
        note=f"{float(np.mean(among_all)):.3f} among all articles at once",
        errors=tuple(
            Error(
                place=kind,
                wanted="together",
                found=f"{min(parts):.2f} in one group",
                weight=1 - min(parts),
            )
            for _, _, parts, kind in alone
            if min(parts) < 1
        ),
    )
    return apart, together


def _of_kind(
    kind: str, stories: Sequence[str], groups: Sequence[int]
) -> tuple[int, int, list[float], str]:
    """Count the pairs that are joined, all pairs, and the largest part of each story."""
    told: dict[str, Counter[int]] = {}
    for story, number in zip(stories, groups, strict=True):
        told.setdefault(story, Counter())[number] += 1
    parts = [max(found.values()) / found.total() for _, found in sorted(told.items())]
    joined = total = 0
    counts = [found for _, found in sorted(told.items())]
    for place, one in enumerate(counts):
        for other in counts[place + 1 :]:
            joined += sum(count * other[number] for number, count in one.items())
            total += one.total() * other.total()
    return joined, total, parts, kind


SETS = (
    DataSet(
        files=(EVENTS, KINDS),
        measurements=(
            Measurement(
                name="stories",
                dataset="NeuS",
                split="dev cv",
                measure="B-cubed F1",
                target=0.90,
                published=0.855,
                source="MiniLM average linkage, at most 5 days apart",
            ),
            Measurement(
                name="stories-undated",
                dataset="NeuS",
                split="dev cv",
                measure="B-cubed F1",
                published=0.76,
                source="MiniLM average linkage",
            ),
            Measurement(
                name="story-joins",
                dataset="ECB+",
                split="dev cv",
                measure="kept apart",
                target=0.97,
                published=0.85,
                source="MiniLM average linkage",
            ),
            Measurement(
                name="story-together",
                dataset="ECB+",
                split="dev cv",
                measure="together",
                target=0.85,
                published=0.83,
                source="MiniLM average linkage",
            ),
        ),
        score=score,
    ),
)

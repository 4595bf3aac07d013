"""Fit the weights that tell whether two groups of articles tell one story."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt

from benchmarks.story_sets import EVENTS, FOLDS, KINDS, Labelled, read_events, read_kinds
from claims.encode import load_encoder
from compare.stories.links import EVIDENCE, Links, StoryModel, link
from compare.stories.terms import Background, small_words
from rashomon import story_weights

MODEL = Path(story_weights.__file__).with_name(story_weights.FILE)
# a word that so many documents write small is common; names are not among them
COMMON = 8
RIDGE = 0.3
# how much surer dated groups must be before they are joined: near dates are no proof, and most
# news of a day is dated; chosen on the folds, as is that undated ones need no margin
DATED_MARGIN = 0.9
# articles of the two groups that are compared
SMALL, LARGE = (1, 1, 2), (1, 1, 1, 2, 3, 5, 8)
# the strange articles that are nearest to one, and the mean place of the one that is taken
NEAR, USUAL = 40, 6
# how many of a hundred articles appear so many days before an event's last: as in the dates that
# news addresses hold
SCATTER = (0,) * 68 + (-1,) * 22 + (-2,) * 5 + (-3,) * 2 + (-4, -6, -13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Pairs of groups: their evidence, whether they tell one story, the fold of each group."""

    evidence: npt.NDArray[np.float64]
    labels: npt.NDArray[np.bool_]
    folds: npt.NDArray[np.intp]


def train(data: Path) -> None:
    """Fit the weights and write `rashomon/story_model.json`."""
    encoder = load_encoder()
    events = read_events(data / EVENTS, encoder)
    kinds = read_kinds(data / KINDS, encoder)
    background = count_words((events, kinds))
    pairs = gather(events, kinds, background)
    model = fit(pairs, background)
    document: dict[str, Any] = {
        "made by": "python -m benchmarks train-stories",
        "fitted on": {
            "articles of events told by several outlets (NeuS / AllSides, MIT)": len(
                events.articles
            ),
            "articles of two stories of each kind (ECB+, CC BY 3.0)": len(kinds.articles),
            "pairs of groups of them": len(pairs.labels),
        },
        "bias": round(model.bias, 4),
        "weights": {n: round(w, 4) for n, w in zip(EVIDENCE, model.weights, strict=True)},
        "documents": background.documents,
        "words": dict(sorted(background.counts.items())),
    }
    MODEL.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    click.echo(f"{len(pairs.labels)} pairs of groups; wrote {MODEL.name}")


def count_words(sets: Iterable[Labelled]) -> Background:
    """Count the documents that hold each common word."""
    articles = [article for labelled in sets for article in labelled.articles]
    counts = Counter(word for article in articles for word in small_words(article))
    common = {word: count for word, count in counts.items() if count >= COMMON}
    return Background(documents=len(articles), counts=common)


def fold_models(data: Path) -> tuple[Labelled, Labelled, tuple[StoryModel, ...]]:
    """Read both sets and fit, for each fold, weights that have seen nothing of it."""
    encoder = load_encoder()
    events = read_events(data / EVENTS, encoder)
    kinds = read_kinds(data / KINDS, encoder)
    background = count_words((events, kinds))
    pairs = gather(events, kinds, background)
    return events, kinds, tuple(fit(_without(pairs, fold), background) for fold in range(FOLDS))


def gather(events: Labelled, kinds: Labelled, background: Background) -> Pairs:
    """Draw pairs of groups of one story and of two near ones, by a fixed seed."""
    draw = random.Random(0)
    moved = events.later([draw.choice(SCATTER) for _ in events.articles])
    parts = [
        _pairs(moved, background, draw, one=2000, two=4000, sizes=SMALL),
        _pairs(events.undated(), background, draw, one=1000, two=2000, sizes=SMALL),
        _pairs(kinds, background, draw, one=2000, two=2000, sizes=LARGE),
        *(
            _pairs(each, background, draw, one=100, two=100, sizes=LARGE)
            for each in kinds.by_kind.values()
        ),
    ]
    return Pairs(
        evidence=np.concatenate([part.evidence for part in parts]),
        labels=np.concatenate([part.labels for part in parts]),
        folds=np.concatenate([part.folds for part in parts]),
    )


def fit(pairs: Pairs, background: Background) -> StoryModel:
    """Fit a logistic regression."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    line = make_pipeline(StandardScaler(), LogisticRegression(C=RIDGE, max_iter=2000))
    line.fit(pairs.evidence, pairs.labels)
    weights = line[1].coef_[0] / line[0].scale_
    bias = float(line[1].intercept_[0] - line[0].mean_ @ weights)
    weights[EVIDENCE.index("dated")] -= DATED_MARGIN
    return StoryModel(
        bias=bias,
        weights=tuple(float(weight) for weight in weights),
        background=background,
    )


def _without(pairs: Pairs, fold: int) -> Pairs:
    kept = (pairs.folds != fold).all(axis=1)
    return Pairs(evidence=pairs.evidence[kept], labels=pairs.labels[kept], folds=pairs.folds[kept])


def _pairs(
    labelled: Labelled,
    background: Background,
    draw: random.Random,
    *,
    one: int,
    two: int,
    sizes: Sequence[int],
) -> Pairs:
    links = link(labelled.articles, labelled.vectors, background)
    members: dict[str, list[int]] = defaultdict(list)
    for row, story in enumerate(labelled.stories):
        members[story].append(row)
    drawn = [_one_story(members, draw, sizes) for _ in range(one)]
    likeness = links.sums["embedding"] + links.sums["opening"]
    nearest = np.argsort(-likeness, axis=1, kind="stable")
    drawn += [_two_stories(labelled.stories, members, nearest, draw, sizes) for _ in range(two)]
    folds = labelled.folds
    return Pairs(
        evidence=np.array([_evidence(links, a, b) for a, b in drawn]),
        labels=np.array([labelled.stories[a[0]] == labelled.stories[b[0]] for a, b in drawn]),
        folds=np.array([(folds[a[0]], folds[b[0]]) for a, b in drawn]),
    )


def _one_story(
    members: Mapping[str, Sequence[int]], draw: random.Random, sizes: Sequence[int]
) -> tuple[list[int], list[int]]:
    several = sorted(story for story, rows in members.items() if len(rows) > 1)
    rows = list(members[draw.choice(several)])
    draw.shuffle(rows)
    first, second = draw.choice(sizes), draw.choice(sizes)
    if len(rows) < first + second:
        first = max(1, min(first, len(rows) // 2))
    return rows[:first], rows[first : first + second]


def _two_stories(
    stories: Sequence[str],
    members: Mapping[str, Sequence[int]],
    nearest: npt.NDArray[np.intp],
    draw: random.Random,
    sizes: Sequence[int],
) -> tuple[list[int], list[int]]:
    row = draw.randrange(len(stories))
    strange = [int(r) for r in nearest[row] if stories[r] != stories[row]][:NEAR]
    other = strange[min(int(draw.expovariate(1 / USUAL)), len(strange) - 1)]
    return _around(row, members[stories[row]], draw, sizes), _around(
        other, members[stories[other]], draw, sizes
    )


def _around(
    row: int, members: Sequence[int], draw: random.Random, sizes: Sequence[int]
) -> list[int]:
    others = [member for member in members if member != row]
    return [row, *draw.sample(others, min(draw.choice(sizes) - 1, len(others)))]


def _evidence(links: Links, first: Sequence[int], second: Sequence[int]) -> npt.NDArray[np.float64]:
    both = links.take([*first, *second])
    for row in range(1, len(first)):
        both.merge(0, row)
    for row in range(len(first) + 1, len(first) + len(second)):
        both.merge(len(first), row)
    return both.evidence(0, np.array([len(first)])).ravel()

"""What a careful reader finds in whole stories: items that the comparison has right."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks.gold import Result
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.stories import (
    ECB,
    SEEDS,
    ScoredStory,
    compare_stories,
    ecb_stories,
    sample_stories,
    seed_stories,
)
from claims.encode import load_encoder
from compare.model import Status

Stories = Callable[[Path], Sequence[ScoredStory]]


def score(stories: Stories, data: Path) -> Iterator[Scored]:
    """Compare stories and score the items of all of them."""
    compared = compare_stories(stories(data), load_encoder())
    yield of_results([(story.name, results) for story, _, results in compared])


def of_results(stories: Iterable[tuple[str, Sequence[Result]]]) -> Scored:
    """Count the items that are right; an explained one called a conflict is the worst error."""
    errors: list[Error] = []
    notes: list[str] = []
    total = false = 0
    for name, results in stories:
        total += len(results)
        notes.append(f"{name} {sum(result.right for result in results)} of {len(results)}")
        for result in results:
            if result.right:
                continue
            expect = result.item.expect
            alarm = Status.CONFLICT in result.found and Status.CONFLICT not in expect
            false += alarm
            errors.append(
                Error(
                    place=result.item.id,
                    wanted="/".join(expect),
                    found="/".join(result.found) or "not compared",
                    text=result.item.why,
                    weight=2 if alarm else 1,
                )
            )
    notes.append(f"{false} wrongly called a conflict")
    right = total - len(errors)
    figure = share(right, total)
    return Scored(figure=figure, rows=total, note=", ".join(notes), errors=tuple(errors))


def _samples(data: Path) -> Sequence[ScoredStory]:
    return sample_stories()


def _items(name: str, dataset: str, files: tuple[str, ...], stories: Stories) -> DataSet:
    blank = Measurement(name=name, dataset=dataset, split="gold", measure="items right")
    return DataSet(files=files, measurements=(blank,), score=partial(score, stories))


SETS = (
    _items("gold-seeds", "own labels", SEEDS, seed_stories),
    _items("gold-ecb", "own labels", ECB, ecb_stories),
    _items("gold-samples", "own stories", (), _samples),
)

"""Every measurement there is, and how they are taken."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from benchmarks import (
    both_true,
    case_files,
    citations,
    desk,
    entailment,
    gold_items,
    hand_labels,
    inside,
    judge_quality,
    layers,
    ledger,
    meantime_dates,
    meantime_quantities,
    number_pairs,
    openings,
    origins,
    reading_time,
    recognizers_dates,
    recognizers_quantities,
    sameness,
    sentence_ends,
    story_groups,
    whole_stories,
)
from benchmarks.measurement import DataSet, Measurement
from claims.errors import RashomonError

# in the order of the table: the time first, while nothing else was loaded, then from the parts of
# a sentence to whole stories
SETS: tuple[DataSet, ...] = (
    *reading_time.SETS,
    *sentence_ends.SETS,
    *meantime_dates.SETS,
    *recognizers_dates.SETS,
    *meantime_quantities.SETS,
    *recognizers_quantities.SETS,
    *hand_labels.SETS,
    *origins.SETS,
    *citations.SETS,
    *entailment.SETS,
    *sameness.SETS,
    *judge_quality.SETS,
    *number_pairs.SETS,
    *both_true.SETS,
    *story_groups.SETS,
    *layers.SETS,
    *inside.SETS,
    *ledger.SETS,
    *gold_items.SETS,
    *whole_stories.SETS,
    *openings.SETS,
    *desk.SETS,
    *case_files.SETS,
)


def measure(sets: Sequence[DataSet], data: Path, only: Sequence[str] = ()) -> Iterator[Measurement]:
    """Yield the measurements with their figures, of all rows or of those named.

    A row's seconds hold what it shares with the rows after it. Where a file is missing or can't be
    read, the rows that need it say so and the others go on.
    """
    for each in sets:
        asked = {blank.name for blank in each.measurements if not only or blank.name in only}
        if asked:
            yield from (one for one in _of_set(each, data) if one.name in asked)


def _of_set(each: DataSet, data: Path) -> Iterator[Measurement]:
    missing = next((f"{file} is missing" for file in each.files if not (data / file).exists()), "")
    scored = each.score(data)
    for blank in each.measurements:
        start = perf_counter()
        if not missing:
            try:
                result = next(scored)
            except RashomonError as error:
                missing = str(error)
        if missing:
            yield replace(blank, missing=missing)
            continue
        yield replace(
            blank,
            figure=result.figure,
            rows=result.rows,
            note=result.note,
            errors=result.errors,
            seconds=perf_counter() - start,
        )

"""Sentence pairs of two outlets with differing numbers (ECB+): which of them conflict?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.judged import judge_texts, shown
from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import DataError, Row, Score, read_rows
from benchmarks.speaker_sample import digest, read_articles
from compare.pair import Judgement, Relation

FILE = "eval/ecb_dev/number_pairs.jsonl"
DOCUMENTS = "eval/ecb_dev/docs.jsonl"
# pairs of other stories; `benchmarks.number_pair_sample` drew them, the file holds no text
LABELS = Path(__file__).parent / "labels" / "number_pairs.jsonl"
CONFLICT, SOFT, UNSURE = "conflict", "soft", "unsure"
# what explains a soft difference: a bound, a rounding, another date
EXPLAINED = frozenset({Relation.ROUNDING, Relation.SUPERSEDED, Relation.SCOPE})


def score(data: Path) -> Iterator[Scored]:
    """Score `conflict` averaged over stories and pooled, then the soft differences."""
    rows = [row for row in read_rows(data / FILE) if row["label"] != UNSURE]
    judged = judge_texts([(row["a"], row["b"]) for row in rows])
    yield from conflicts(rows, judged)
    yield soft(rows, judged)


def score_unseen(data: Path) -> Iterator[Scored]:
    """Score `conflict` averaged over the stories, for each draw of pairs of own labels."""
    labelled = read_labelled(data)
    for draw in _draws():
        rows = [row for row in labelled if row["seed"] == draw and row["label"] != UNSURE]
        judged = judge_texts([(row["a"], row["b"]) for row in rows])
        yield from islice(conflicts(rows, judged), 2)


def _draws() -> tuple[int, ...]:
    return tuple(sorted({int(row["seed"]) for row in read_rows(LABELS)}))


def read_labelled(data: Path) -> list[Row]:
    """Read the labelled pairs with their sentences; raises DataError where one isn't found."""
    labels = read_rows(LABELS)
    documents = {row[side][0] for row in labels for side in ("a", "b")}
    texts = {
        (document, digest(sentence.text)): " ".join(sentence.text.split())
        for document, _, sentences in read_articles(data / DOCUMENTS)
        if document in documents
        for sentence in sentences
    }
    rows: list[Row] = []
    for row in labels:
        sides: Row = {}
        for side in ("a", "b"):
            document, sentence, key = row[side]
            if (document, key) not in texts:
                raise DataError(f"{LABELS.name}: {document} has no such sentence {sentence}")
            sides[side] = texts[document, key]
        place = " ".join(f"{row[side][0]}:{row[side][1]}" for side in ("a", "b"))
        rows.append({**row, **sides, "id": place})
    return rows


def conflicts(rows: Sequence[Row], judged: Sequence[Judgement]) -> Iterator[Scored]:
    """Yield macro precision and recall of conflicts, then pooled precision and recall.

    Macro is the mean over the stories in which a conflict is labelled or was found; a story
    without the one has a recall of 0, without the other a precision of 0.
    """
    stories: dict[str, Score] = defaultdict(Score)
    false: list[Error] = []
    missed: list[Error] = []
    for row, judgement in zip(rows, judged, strict=True):
        labelled, found = row["label"] == CONFLICT, judgement.relation is Relation.CONFLICT
        if not labelled and not found:
            continue
        counts = stories[row["subtopic"]]
        counts.marked += labelled
        counts.found += found
        counts.right += labelled and found
        if found and not labelled:
            false.append(_error(row, judgement))
        if labelled and not found:
            missed.append(_error(row, judgement))
    pooled = Score(
        right=sum(counts.right for counts in stories.values()),
        marked=sum(counts.marked for counts in stories.values()),
        found=sum(counts.found for counts in stories.values()),
    )
    macro = [
        sum(counts.precision for counts in stories.values()),
        sum(counts.recall for counts in stories.values()),
    ]
    per_story = f"mean of {len(stories)} stories; pooled {pooled}"
    figures = (*(each / max(1, len(stories)) for each in macro), pooled.precision, pooled.recall)
    notes = (per_story, per_story, str(pooled), str(pooled))
    for figure, note, errors in zip(figures, notes, (false, missed) * 2, strict=True):
        yield Scored(figure=figure, rows=len(rows), note=note, errors=tuple(errors))


def soft(rows: Sequence[Row], judged: Sequence[Judgement]) -> Scored:
    """Score the differences that are labelled soft: right where the relation explains them."""
    labelled = [
        (row, judgement)
        for row, judgement in zip(rows, judged, strict=True)
        if row["label"] == SOFT
    ]
    wrong = tuple(_error(row, one) for row, one in labelled if one.relation not in EXPLAINED)
    right = len(labelled) - len(wrong)
    note = f"{right} of {len(labelled)} right"
    figure = share(right, len(labelled))
    return Scored(figure=figure, rows=len(labelled), note=note, errors=wrong)


def _error(row: Row, judgement: Judgement) -> Error:
    return Error(
        place=f"{row['subtopic']}:{row['id']}",
        wanted=row["label"],
        found=shown(judgement),
        text=f"{row['a']} -> {row['b']}",
        weight=judgement.confidence,
    )


def _pairs(
    name: str, measure: str, target: float | None, *, dataset: str = "ECB+", split: str = "dev"
) -> Measurement:
    return Measurement(name=name, dataset=dataset, split=split, measure=measure, target=target)


SETS = (
    DataSet(
        files=(FILE,),
        measurements=(
            _pairs("conflict-prec", "macro P", 0.75),
            _pairs("conflict-rec", "macro R", 0.75),
            _pairs("pooled-prec", "pooled P", None),
            _pairs("pooled-rec", "pooled R", None),
            _pairs("soft-numbers", "explained", None),
        ),
        score=score,
    ),
    DataSet(
        files=(DOCUMENTS,),
        measurements=tuple(
            _pairs(f"{name}-{draw}", measure, 0.75, dataset="own labels", split=f"draw {draw}")
            for draw in _draws()
            for name, measure in (("unseen-prec", "macro P"), ("unseen-rec", "macro R"))
        ),
        score=score_unseen,
    ),
)

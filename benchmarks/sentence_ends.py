"""Sentence boundaries in the test texts of pySBD: texts that are split right from end to end."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measurement import DataSet, Error, Measurement, Scored, share
from benchmarks.rows import read_rows
from claims.sentences import split

FILE = "eval/sentences_pysbd.jsonl"
# the golden rules stand in one of pySBD's files; in another, texts that it cleans before it splits
GOLDEN = "tests/lang/test_english.py"


def score(data: Path) -> Iterator[Scored]:
    """Score the golden rules, then every text."""
    rows = read_rows(data / FILE)
    for chosen in ([row for row in rows if row["file"] == GOLDEN], rows):
        judged = [judge_text(row["text"], row["sentences"]) for row in chosen]
        errors = tuple(error for error in judged if error)
        right = len(chosen) - len(errors)
        note = f"{right} of {len(chosen)} texts right"
        figure = share(right, len(chosen))
        yield Scored(figure=figure, rows=len(chosen), note=note, errors=errors)


def judge_text(text: str, wanted: Sequence[str]) -> Error | None:
    """Return what is wrong with the sentences of a text, white space apart."""
    found = [text[start:end] for start, end in split(text)]
    if [_folded(one) for one in found] == [_folded(one) for one in wanted]:
        return None
    shown = " | ".join(_folded(one) for one in found)
    # the fewer sentences a text has, the plainer the error
    weight = 1 / max(1, len(wanted))
    return Error(place="", wanted=" | ".join(wanted), found=shown, weight=weight)


def _folded(text: str) -> str:
    return " ".join(text.split())


SETS = (
    DataSet(
        files=(FILE,),
        measurements=(
            Measurement(
                name="golden-rules",
                dataset="pySBD",
                split="golden",
                measure="right",
                target=0.95,
                published=0.979,
                source="pySBD, of its own golden rules",
            ),
            Measurement(name="sentences", dataset="pySBD", split="all", measure="right"),
        ),
        score=score,
    ),
)

"""How long reading takes: the parser, and all readers beyond it, a sentence of news."""

import random
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from types import FrameType

from benchmarks.measurement import DataSet, Error, Measurement, Scored
from benchmarks.rows import read_rows
from claims.ingest.article import make_article
from claims.model import Article, Sentence

FILE = "eval/ecb_dev/docs.jsonl"
SENTENCES = 1000
SEED = 20
REPEATS = 3
# seconds of processor time between two samples
STEP = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Whole documents drawn until they hold enough sentences, split already."""

    articles: tuple[Article, ...]
    split: tuple[tuple[Sentence, ...], ...]
    sentences: int
    splitting: float


def score(data: Path) -> Iterator[Scored]:
    """Time the readers, in milliseconds of processor time a sentence, then the parser."""
    from claims.extract import extract_article
    from claims.parse import load_pipeline, parse

    load_pipeline()
    sample = draw(data / FILE)
    texts = [(a.text, found) for a, found in zip(sample.articles, sample.split, strict=True)]
    # what is loaded at the first use is neither parsing nor reading
    list(parse(texts[:1]))
    start = process_time()
    docs = list(parse(texts))
    parsing = process_time() - start

    def read() -> None:
        for article, found, doc in zip(sample.articles, sample.split, docs, strict=True):
            extract_article(article, found, doc)

    extract_article(sample.articles[0], sample.split[0], docs[0])
    reading = fastest(read, REPEATS) + sample.splitting
    each = 1000 / sample.sentences
    size = f"{sample.sentences} sentences of {len(docs)} documents"
    yield Scored(
        figure=reading * each,
        rows=sample.sentences,
        note=f"processor time, fastest of {REPEATS} runs; also seconds for 1,000 sentences; {size}",
        errors=(
            took("splitting into sentences", sample.splitting * each, reading * each),
            *readers(read, reading * each),
        ),
    )
    yield Scored(
        figure=parsing * each,
        rows=sample.sentences,
        note=f"processor time; also seconds for 1,000 sentences; {size}",
    )


def draw(file: Path) -> Sample:
    """Draw documents by the fixed seed until they hold enough sentences."""
    from claims import sentences

    rows = sorted(read_rows(file), key=lambda row: str(row["doc"]))
    random.Random(SEED).shuffle(rows)
    articles: list[Article] = []
    split: list[tuple[Sentence, ...]] = []
    count, spent = 0, 0.0
    for row in rows:
        article = make_article(text=row["text"], file=row["doc"], outlet=row["doc"], url=row["url"])
        start = process_time()
        found = sentences.of_article(article.text, article.blocks)
        spent += process_time() - start
        articles.append(article)
        split.append(found)
        count += len(found)
        if count >= SENTENCES:
            break
    return Sample(articles=tuple(articles), split=tuple(split), sentences=count, splitting=spent)


def readers(read: Callable[[], None], total: float) -> Iterator[Error]:
    """Yield what each reader takes of the total: what the extraction calls, with all it calls.

    The shares are those of samples taken at even steps of processor time while `read` runs, which,
    unlike a profiler's hooks, slow no function more than another.
    """
    from claims import extract

    counts: Counter[str] = Counter()

    def sample(number: int, frame: FrameType | None) -> None:
        reader = None
        while frame and frame.f_code.co_filename != extract.__file__:
            reader, frame = frame, frame.f_back
        if frame:
            counts[_shown(reader or frame)] += 1

    before = signal.signal(signal.SIGPROF, sample)
    signal.setitimer(signal.ITIMER_PROF, STEP, STEP)
    try:
        read()
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    for reader, count in sorted(counts.items()):
        yield took(reader, count / counts.total() * total, total)


def _shown(frame: FrameType) -> str:
    return f"{Path(frame.f_code.co_filename).stem}.{frame.f_code.co_name}"


def fastest(work: Callable[[], object], repeats: int) -> float:
    """Return the seconds of processor time of the fastest of some runs: others only slow it."""
    spent = []
    for _ in range(repeats):
        start = process_time()
        work()
        spent.append(process_time() - start)
    return min(spent)


def took(reader: str, spent: float, total: float) -> Error:
    """Say what one reader takes of the milliseconds a sentence."""
    share_of = spent / total if total else 0.0
    found = f"{spent:.3f} ms, {share_of:.0%}"
    return Error(place=reader, wanted="", found=found, weight=spent)


SETS = (
    DataSet(
        files=(FILE,),
        measurements=(
            Measurement(
                name="reading",
                dataset="ECB+",
                split="dev",
                measure="ms/sentence",
                target=2.0,
                timed=True,
            ),
            Measurement(
                name="parsing", dataset="ECB+", split="dev", measure="ms/sentence", timed=True
            ),
        ),
        score=score,
    ),
)

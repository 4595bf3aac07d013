"""Pairs of statements -> how each pair stands, a batch at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from claims.encode import PACKAGED_MODEL, TokenEncoder, load_encoder
from claims.ingest.statement import make_statement
from claims.model import Article
from compare.judge.model import Judge, Verdict, in_order, judge
from compare.pair import Judgement, StatementPair, StatementText, findings_between, judge_pair
from rashomon.settings import PACKAGED_JUDGE, Settings

if TYPE_CHECKING:
    from compare.model import Comparison, Finding
    from compare.support import Reading, Weights
    from rashomon.cross_encoder import CrossEncoderJudge

# Pairs that are parsed and encoded at once: enough to keep the models busy.
BATCH = 64
DEFAULTS = Settings()
# The outlets of statements that name none.
FIRST_OUTLET, SECOND_OUTLET = "A", "B"
# How sure a cross-encoder that nobody calibrated must be to tell of a conflict by itself.
UNCALIBRATED = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPair:
    """Two statements as read, their comparison and the cosine of the two texts."""

    a: "Reading"
    b: "Reading"
    comparison: "Comparison"
    similarity: float

    @property
    def findings(self) -> "tuple[Finding, ...]":
        """The findings that have a side of either."""
        return findings_between(self.comparison, (self.a.article.id, self.b.article.id))


def judge_pairs(
    pairs: Iterable[StatementPair],
    settings: Settings = DEFAULTS,
    *,
    encoder: TokenEncoder | None = None,
) -> Iterator[Judgement]:
    """Judge each pair, in the order given; what is held in memory does not grow with their number.

    Raises ModelError for a model that can't be loaded.
    """
    from claims.parse import load_pipeline
    from rashomon.support_weights import load_weights

    weights = load_weights()
    model = encoder or load_encoder(settings.model)
    judges = _load_judge(settings.judge, model)
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        # the pipeline keeps every word it has met but for those met in a zone
        with load_pipeline().memory_zone():
            judged = _judge_batch(batch, model, weights, judges)
        yield from judged


def _load_judge(name: str, model: TokenEncoder) -> "Judge | CrossEncoderJudge":
    if name == PACKAGED_JUDGE:
        from rashomon.judge_weights import load_judge

        packaged = load_judge()
        # the networks know the packaged model's vectors and no others
        return packaged if model.name == PACKAGED_MODEL else replace(packaged, heads=())
    from rashomon.cross_encoder import load_cross_encoder

    return load_cross_encoder(name)


def _judge_batch(
    pairs: Sequence[StatementPair],
    model: TokenEncoder,
    weights: "Weights",
    judges: "Judge | CrossEncoderJudge",
) -> list[Judgement]:
    read = _read_batch(pairs, model)
    least = judges.least if isinstance(judges, Judge) else UNCALIBRATED
    return [
        judge_pair(
            pair,
            each.comparison,
            a=each.a,
            b=each.b,
            similarity=each.similarity,
            weights=weights,
            verdict=verdict,
            least=least,
        )
        for pair, each, verdict in zip(pairs, read, _verdicts(read, judges), strict=True)
    ]


def read_pairs(texts: Sequence[tuple[str, str]], model: TokenEncoder) -> "Iterator[ReadPair]":
    """Read and compare pairs of texts of which nothing else is known, in the order given."""
    from claims.parse import load_pipeline

    pairs = [
        StatementPair(id=number, a=StatementText(text=a), b=StatementText(text=b))
        for number, (a, b) in enumerate(texts)
    ]
    for start in range(0, len(pairs), BATCH):
        with load_pipeline().memory_zone():
            read = _read_batch(pairs[start : start + BATCH], model)
        yield from read


def _read_batch(pairs: Sequence[StatementPair], model: TokenEncoder) -> "list[ReadPair]":
    from compare.run import compare_story

    articles = [article for pair in pairs for article in _articles(pair)]
    readings = read_statements(articles, model)
    contexts = [claim.context or claim.text for reading in readings for claim in reading.claims]
    vectors = model.encode(contexts)
    wholes = model.encode([article.text for article in articles])
    read: list[ReadPair] = []
    row = 0
    for place in range(len(pairs)):
        a, b = readings[2 * place : 2 * place + 2]
        claims = (*a.claims, *b.claims)
        comparison = compare_story((a.article, b.article), claims, vectors[row : row + len(claims)])
        row += len(claims)
        similarity = float(wholes[2 * place] @ wholes[2 * place + 1])
        read.append(ReadPair(a=a, b=b, comparison=comparison, similarity=similarity))
    return read


def _verdicts(
    read: "Sequence[ReadPair]", judges: "Judge | CrossEncoderJudge"
) -> list[Verdict | None]:
    """Ask the judge about each pair; it has no opinion of a statement without words."""
    if isinstance(judges, Judge):
        return [
            judge(
                each.a,
                each.b,
                judges,
                cosine=each.similarity,
                findings=each.findings,
            )
            for each in read
        ]
    worded = [place for place, each in enumerate(read) if each.a.words and each.b.words]
    ordered = [in_order(read[place].a, read[place].b) for place in worded]
    texts = [(carrier.article.text, said.article.text) for carrier, said in ordered]
    found: list[Verdict | None] = [None] * len(read)
    for place, verdict in zip(worded, judges.verdicts(texts), strict=True):
        found[place] = verdict
    return found


def read_statements(articles: Sequence[Article], model: TokenEncoder) -> "list[Reading]":
    """Read statements' claims and words, in the order given."""
    from claims import sentences
    from claims.extract import extract_article
    from claims.parse import parse
    from claims.words import read_words
    from compare.support import Reading

    split = [sentences.of_article(article.text, article.blocks) for article in articles]
    texts = ((article.text, found) for article, found in zip(articles, split, strict=True))
    tokens = model.encode_tokens([article.text for article in articles])
    return [
        Reading(
            article=article,
            claims=extract_article(article, found, doc),
            words=read_words(doc),
            tokens=vectors,
        )
        for article, found, doc, vectors in zip(articles, split, parse(texts), tokens, strict=True)
    ]


def _articles(pair: StatementPair) -> tuple[Article, Article]:
    """Make the two statements articles of two outlets, also where both name one."""
    first, second = pair.a.outlet or FIRST_OUTLET, pair.b.outlet or SECOND_OUTLET
    if first == second:
        first, second = f"{first} ({FIRST_OUTLET})", f"{second} ({SECOND_OUTLET})"
    return (
        make_statement(pair.a.text, outlet=first, published=pair.a.published),
        make_statement(pair.b.text, outlet=second, published=pair.b.published),
    )

"""Pairs of statements -> how each pair stands, a batch at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from claims.encode import TokenEncoder, load_encoder
from claims.ingest.statement import make_statement
from claims.model import Article
from compare.pair import Judgement, StatementPair, judge_pair
from rashomon.settings import Settings

if TYPE_CHECKING:
    from compare.support import Reading, Weights

# Pairs that are parsed and encoded at once: enough to keep the models busy.
BATCH = 64
DEFAULTS = Settings()
# The outlets of statements that name none.
FIRST_OUTLET, SECOND_OUTLET = "A", "B"


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
    rest = iter(pairs)
    while batch := list(islice(rest, BATCH)):
        # the pipeline keeps every word it has met but for those met in a zone
        with load_pipeline().memory_zone():
            judged = _judge_batch(batch, model, weights)
        yield from judged


def _judge_batch(
    pairs: Sequence[StatementPair], model: TokenEncoder, weights: "Weights"
) -> list[Judgement]:
    from compare.run import compare_story

    articles = [article for pair in pairs for article in _articles(pair)]
    readings = read_statements(articles, model)
    contexts = [claim.context or claim.text for reading in readings for claim in reading.claims]
    vectors = model.encode(contexts)
    wholes = model.encode([article.text for article in articles])
    judged: list[Judgement] = []
    row = 0
    for place, pair in enumerate(pairs):
        a, b = readings[2 * place : 2 * place + 2]
        claims = (*a.claims, *b.claims)
        comparison = compare_story((a.article, b.article), claims, vectors[row : row + len(claims)])
        row += len(claims)
        judged.append(
            judge_pair(
                pair,
                comparison,
                a=a,
                b=b,
                similarity=float(wholes[2 * place] @ wholes[2 * place + 1]),
                weights=weights,
            )
        )
    return judged


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

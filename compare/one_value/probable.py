"""The pairs of values that probably are two tellings of one fact."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from claims.model import Fact
from compare.one_value.rows import Rows
from compare.one_value.scorer import Scorer


def probable(
    rows: Rows[Fact],
    pairs: Iterator[tuple[int, int]],
    signs_of: Callable[[int, int], Mapping[str, float]],
    scorer: Scorer,
    apart: Sequence[str],
) -> Iterator[tuple[int, int, float]]:
    """Yield the rows of each pair that is listed, with its probability.

    None is of an article of a few sentences, nor has a sign that alone keeps two values `apart`.
    """
    for one, other in pairs:
        if not {rows.told[row].article.id for row in (one, other)} <= rows.whole:
            continue
        signs = signs_of(one, other)
        if any(signs[name] for name in apart):
            continue
        probability = scorer.probability(signs)
        if probability >= scorer.least:
            yield one, other, probability

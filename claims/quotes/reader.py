"""Text -> quotes: the words an article puts in somebody's mouth."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import QuoteFact, Sentence
from claims.quotes.marks import Marked, read_marks
from claims.quotes.pull_quotes import read_pull_quotes
from claims.speakers.speech import SPEECH_LEMMAS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# The longest attribution that still holds two parts of an utterance together.
_LONGEST_GAP = 30
_MARKS = " \"“”'‘’"
_BREAKS_OFF = lexicon("but while although though however whereas")


def read_quotes(text: str, sentences: Sequence[Sentence], doc: "Doc") -> tuple[QuoteFact, ...]:
    """Read every quote of an article, in the order of the text.

    Each part of an utterance cut by "he said" and each paragraph of a long one is a fact of its
    own; `quote` joins them. Quotes within quotes are facts too. `speaker` is set for pull quotes
    alone: `claims.speakers` finds the others.
    """
    pulled = read_pull_quotes(text, sentences)
    # Marks outside the sentences read belong to what was dropped.
    readable = _blanked(text, sentences)
    marked = [
        span
        for span in read_marks(readable)
        if readable[span.start : span.end].strip()
        and not any(p.start < span.end and span.start < p.end for p in pulled)
    ]
    facts = [
        QuoteFact(start=p.start, end=p.end, text=text[p.start : p.end], quote=text[p.start : p.end],
                  speaker=p.speaker)
        for p in pulled
    ]  # fmt: skip
    outer = [span for span in marked if not span.depth]
    joined: dict[Marked, str] = {}
    for run in _utterances(readable, outer, doc):
        words = " ".join(_tidy(text[span.start : span.end]) for span in run)
        joined.update(dict.fromkeys(run, words))
    for span in marked:
        own = text[span.start : span.end]
        facts.append(
            QuoteFact(start=span.start, end=span.end, text=own, quote=joined.get(span, _tidy(own)))
        )
    return tuple(sorted(facts, key=lambda fact: (fact.start, -fact.end)))


def _blanked(text: str, sentences: Sequence[Sentence]) -> str:
    blank = ["\n" if character == "\n" else " " for character in text]
    for sentence in sentences:
        blank[sentence.start : sentence.end] = text[sentence.start : sentence.end]
    return "".join(blank)


def _tidy(words: str) -> str:
    return " ".join(words.split())


def _utterances(text: str, spans: Sequence[Marked], doc: "Doc") -> list[list[Marked]]:
    runs: list[list[Marked]] = []
    for span, after in zip(spans, (*spans[1:], None), strict=False):
        # '"A," said X. "B," said Y. "C."': B is Y's
        own = after is not None and _cut_by_attribution(text, span, after, doc)
        stopped = bool(runs) and text[runs[-1][-1].end : span.start].strip(_MARKS).endswith(".")
        if runs and (
            span.continued
            or (_cut_by_attribution(text, runs[-1][-1], span, doc) and not (own and stopped))
        ):
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _cut_by_attribution(text: str, before: Marked, after: Marked, doc: "Doc") -> bool:
    """Tell whether nothing but "…, she said. …" stands between two quotes."""
    gap = text[before.end : after.start]
    if "\n" in gap or len(gap) > 250:
        return False
    bare = gap.strip(_MARKS)
    if not bare or not bare.endswith((",", ".", ";", "—", "–", "-")):
        return False
    if not text[before.start : before.end].endswith((",", ".", "?", "!", "—", "–", "-")):
        return False
    tokens = [
        t for t in _tokens(doc, before.end, after.start) if not t.is_space and t.text.isalnum()
    ]
    if len(tokens) > _LONGEST_GAP:
        return False
    says = next((i for i, t in enumerate(tokens[:12]) if t.lemma_.lower() in SPEECH_LEMMAS), None)
    if says is None:
        return False
    rest = tokens[says + 1 :]
    if any(token.lower_ in _BREAKS_OFF for token in rest):
        return False
    return not any(token.lemma_.lower() in SPEECH_LEMMAS and token.pos_ == "VERB" for token in rest)


def _tokens(doc: "Doc", start: int, end: int) -> "list[Token]":
    span = doc.char_span(start, end, alignment_mode="expand")
    return [token for token in span or () if start <= token.idx < end]

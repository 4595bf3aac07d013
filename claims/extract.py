"""Articles -> claims with their speakers, certainty, facts and anchors."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claims import clauses, sentences
from claims.anchors import Anchors
from claims.certainty import read_certainty
from claims.channels import read_channels
from claims.coreference import Resolution, resolve
from claims.dates import read_dates
from claims.model import (
    Article,
    Claim,
    DateFact,
    Fact,
    NameFact,
    NameKind,
    QuoteFact,
    Sentence,
    SpeakerKind,
)
from claims.names import read_demonyms, read_names
from claims.occurrences import read_occurrences
from claims.parse import parse
from claims.polarity import read_polarity
from claims.quantities import read_quantities
from claims.quotes import read_quotes
from claims.speakers import Attributions, read_speakers, speaker_of
from claims.whose_age import own_ages

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# A claim of so few words that names nobody leans on the sentence before.
_SHORT = 30


def extract(articles: Sequence[Article]) -> Iterator[tuple[Claim, ...]]:
    """Yield the claims of each article, in the order of its text."""
    split = [sentences.of_article(article.text, article.blocks) for article in articles]
    texts = ((article.text, found) for article, found in zip(articles, split, strict=True))
    for article, found, doc in zip(articles, split, parse(texts), strict=True):
        yield extract_article(article, found, doc)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What was read of a whole article, before its sentences are gone through."""

    article: Article
    doc: "Doc"
    names: tuple[NameFact, ...]
    said: Attributions
    resolution: Resolution

    def names_in(self, sentence: Sentence) -> list[NameFact]:
        return [name for name in self.names if sentence.start <= name.start < sentence.end]

    def quotes_in(self, sentence: Sentence) -> Iterator[QuoteFact]:
        """Yield the part of each quote that stands in a sentence."""
        for quote in self.said.quotes:
            start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
            if start < end:
                text = sentence.text[start - sentence.start : end - sentence.start]
                yield replace(quote, start=start, end=end, text=text)


def extract_article(article: Article, found: Sequence[Sentence], doc: "Doc") -> tuple[Claim, ...]:
    """Return the claims of one parsed article."""
    names = _names(doc, found)
    quotes = read_quotes(article.text, found, doc)
    reading = _Reading(
        article=article,
        doc=doc,
        names=names,
        said=read_speakers(doc, found, quotes, outlet=article.outlet),
        resolution=resolve(doc, found, names),
    )
    dates = read_dates(found, published=article.published, published_at=article.published_at)
    claims: list[Claim] = []
    told: Counter[str] = Counter()
    before = ""
    for sentence, sentence_dates in zip(found, dates, strict=True):
        span = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        if span is None:
            continue
        anchors = Anchors(
            names=reading.names_in(sentence),
            resolution=reading.resolution.within(sentence.start, sentence.end),
        )
        facts = _facts(span, sentence, sentence_dates, reading, anchors)
        for bounds in clauses.split(span):
            words = article.text[slice(*bounds)]
            told[words] += 1
            name = _claim_id(article, words, told[words])
            claim = replace(_claim(sentence, bounds, facts, reading, anchors), id=name)
            claims.append(replace(claim, context=_in_context(claim, before)))
        before = reading.resolution.text(sentence.start, sentence.end)
    return own_ages(claims, doc, found, names, reading.resolution)


def _in_context(claim: Claim, before: str) -> str:
    """Return a claim's context; one too short to stand alone takes the sentence before along."""
    named = any(
        isinstance(fact, NameFact) and fact.kind in {NameKind.PERSON, NameKind.ORGANISATION}
        for fact in claim.facts
    )
    resolved = claim.context != claim.text
    alone = named or resolved or len(claim.context.split()) > _SHORT
    return claim.context if alone or not before else f"{before} {claim.context}"


def _names(doc: "Doc", found: Sequence[Sentence]) -> tuple[NameFact, ...]:
    """Return the names and, where no name stands, the words for a nationality."""
    names = read_names(doc, found)
    taken = {offset for name in names for offset in range(name.start, name.end)}
    demonyms = (word for word in read_demonyms(doc, found) if word.start not in taken)
    return tuple(sorted((*names, *demonyms), key=lambda name: name.start))


def _facts(
    span: "Span",
    sentence: Sentence,
    dates: Sequence[DateFact],
    reading: _Reading,
    anchors: Anchors,
) -> tuple[Fact, ...]:
    """Return the facts of a sentence, each with its anchor."""
    # a length before or after an event is a quantity as well: its date is unknown
    taken = [(date.start, date.end) for date in dates if date.basis != "event"]
    facts: tuple[Fact, ...] = (
        *dates,
        *read_quantities(span, taken=taken),
        *anchors.names,
        *reading.quotes_in(sentence),
        *read_channels(span),
        *read_occurrences(span, dates, anchors.names, anchors.resolution),
    )
    return anchors.of_facts(facts, reading.doc)


def _claim_id(article: Article, words: str, time: int) -> str:
    """Return an id that a claim keeps wherever its words stand; `time` counts the same words."""
    identity = "\x1f".join((article.id, " ".join(words.split()), str(time)))
    return "c" + hashlib.sha256(identity.encode()).hexdigest()[:12]


def _claim(
    sentence: Sentence,
    bounds: tuple[int, int],
    facts: Sequence[Fact],
    reading: _Reading,
    anchors: Anchors,
) -> Claim:
    start, end = bounds
    article = reading.article
    span = reading.doc.char_span(start, end, alignment_mode="expand")
    text = article.text[start:end]
    speaker = speaker_of(reading.said, start, end)
    claim = Claim(
        id="",
        article=article.id,
        start=start,
        end=end,
        text=text,
        sentence=sentence,
        speaker=speaker,
        facts=tuple(fact for fact in facts if start <= fact.start < end),
        context=reading.resolution.text(start, end),
    )
    if span is None:
        return claim
    return replace(
        claim,
        certainty=read_certainty(span, attributed=speaker.kind is not SpeakerKind.OUTLET),
        negated=read_polarity(span).negated,
        anchor=anchors.of_claim(span),
        joined=anchors.of_joined(span),
    )

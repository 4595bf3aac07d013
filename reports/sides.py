"""Sides of a finding -> values, each with the outlets that give it and their sentences."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from claims.model import Article, Claim, Sentence
from compare.model import Side, Status
from reports.model import Part, QuotationView, SourceView, ValueView
from reports.words import OWN_WORDS, anchor, describe_speaker


def mark(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> tuple[Part, ...]:
    """Cut a sentence in parts, those of `spans` (offsets in the article's text) marked.

    Spans may overlap or reach over the sentence; what lies outside it is ignored.
    """
    text = sentence.text
    inside = sorted(
        (max(start - sentence.start, 0), min(end - sentence.start, len(text)))
        for start, end in spans
    )
    parts: list[Part] = []
    done = 0
    for start, end in inside:
        if end <= max(start, done):
            continue
        begin = max(start, done)
        if begin > done:
            parts.append(Part(text=text[done:begin]))
        parts.append(Part(text=text[begin:end], marked=True))
        done = end
    if done < len(text):
        parts.append(Part(text=text[done:]))
    return tuple(parts)


def source_of(
    claim: Claim, start: int, end: int, articles: Mapping[str, Article], origin: str = ""
) -> SourceView:
    """Say where the value at `start` to `end` of a claim stands; `origin` is whose text it is."""
    article = articles[claim.article]
    return SourceView(
        article=article.id,
        anchor=anchor("a", article.id),
        outlet=article.outlet,
        published=article.published,
        speaker=describe_speaker(claim, start, end),
        position=claim.sentence.position,
        certainty=claim.certainty,
        origins=tuple(name for name in (origin,) if name not in {"", article.outlet}),
    )


def group_values(
    sides: Sequence[Side], status: Status, articles: Mapping[str, Article]
) -> tuple[ValueView, ...]:
    """Put sides of equal value together, in the order in which the values first appear.

    Superseded values go by publication date instead, undated articles last.
    """
    if status is Status.SUPERSEDED:
        sides = sorted(sides, key=lambda side: _published(articles[side.claim.article]))
    by_value: dict[str, list[Side]] = {}
    for side in sides:
        by_value.setdefault(" ".join(side.value.split()).casefold(), []).append(side)
    return tuple(_value(same, articles) for same in by_value.values())


def _published(article: Article) -> date:
    return article.published or date.max


def _value(sides: Sequence[Side], articles: Mapping[str, Article]) -> ValueView:
    outlets = tuple(dict.fromkeys(articles[side.claim.article].outlet for side in sides))
    speakers = (describe_speaker(side.claim, side.start, side.end) for side in sides)
    origins = (side.origin or articles[side.claim.article].outlet for side in sides)
    value = " ".join(sides[0].value.split())
    return ValueView(
        value=value,
        wording=(Part(text=value),),
        outlets=outlets,
        speakers=tuple(dict.fromkeys(speaker for speaker in speakers if speaker != OWN_WORDS)),
        quotations=_quotations(sides, articles),
        origins=tuple(dict.fromkeys(origins)),
    )


def _quotations(
    sides: Sequence[Side], articles: Mapping[str, Article]
) -> tuple[QuotationView, ...]:
    """Show a sentence that several articles carry in the same words only once."""
    by_parts: dict[tuple[Part, ...], list[SourceView]] = {}
    for side in sides:
        parts = mark(side.claim.sentence, [(side.start, side.end)])
        source = source_of(side.claim, side.start, side.end, articles, side.origin)
        sources = by_parts.setdefault(parts, [])
        if source not in sources:
            sources.append(source)
    return tuple(
        QuotationView(parts=parts, sources=tuple(sources)) for parts, sources in by_parts.items()
    )

"""Who says each stretch of an article: the outlet itself, or somebody it quotes or reports."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from claims.lexicon import lexicon
from claims.model import BlockKind, QuoteFact, Sentence, Speaker, SpeakerKind
from claims.parse import text_of
from claims.speakers.attribution import Cue, read_cues
from claims.speakers.cast import Cast, read_cast
from claims.speakers.sayers import find_sayer
from claims.speakers.sources import owner_of_text, read_source
from claims.speakers.speech import SAYING, SPEAKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# Fewer words than this are a phrase in the article's own sentence rather than an utterance.
_PHRASE = 4
_FRAME_REACH = 120
_TAIL = 5  # words of the article's own after a quote that is a sentence but for them
_NAMING_REACH = 14  # words between "called" and the name it gives
_CUT = re.compile(r"[,;:“”\"]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A stretch of the text and who says it."""

    start: int
    end: int
    speaker: Speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributions:
    """All attributions of an article.

    `spans` may nest: the shortest around a place counts. `frames` are the words of the cues
    ("she said on Friday"), which nobody is quoted with. `quotes` are the quotes with speakers.
    """

    spans: tuple[Attribution, ...]
    frames: tuple[tuple[int, int], ...]
    quotes: tuple[QuoteFact, ...]


def read_speakers(
    doc: "Doc", sentences: Sequence[Sentence], quotes: Sequence[QuoteFact], *, outlet: str
) -> Attributions:
    """Find who says what in an article, given its sentences and the quotes in them."""
    cast = read_cast(doc, outlet)
    outer = _outermost(quotes)
    starts = [quote.start for quote in outer]

    def inside(offset: int) -> bool:
        place = bisect_right(starts, offset) - 1
        return place >= 0 and offset < outer[place].end

    # Whoever is named within a quote is no subject of the article's own sentences.
    cast.seen = [mention for mention in cast.seen if not inside(mention[0])]
    spans = [span for span in (_span(doc, sentence) for sentence in sentences) if span is not None]
    cues: list[Cue] = []
    for index, span in enumerate(spans):
        cues.extend(read_cues(span, index, cast, inside))
    found = [
        Attribution(start=start, end=end, speaker=cue.speaker)
        for cue in cues
        for start, end in cue.contents
    ]
    told = _Reader(doc, spans, sentences, cues, cast)
    speakers = told.speakers_of(outer, found)
    done = tuple(_with_speaker(quote, outer, speakers) for quote in quotes)
    found += [
        Attribution(start=quote.start, end=quote.end, speaker=speaker)
        for quote, speaker in zip(outer, speakers, strict=True)
        if speaker is not None
    ]
    frames = sorted({frame for cue in cues for frame in cue.frame})
    return Attributions(
        spans=tuple(sorted(found, key=lambda a: (a.start, a.end, a.speaker.name or ""))),
        frames=tuple(frames),
        quotes=done,
    )


def speaker_of(attributions: Attributions, start: int, end: int) -> Speaker:
    """Tell who says the words from `start` to `end`: whoever says at least half of them.

    The words of cues count for nobody. Where no speaker has half, the outlet speaks.
    """
    size = max(0, end - start)
    owners: list[Speaker | None] = [None] * size
    near = [a for a in attributions.spans if a.start < end and start < a.end]
    for span in sorted(near, key=lambda a: a.start - a.end):
        for place in range(max(span.start, start), min(span.end, end)):
            owners[place - start] = span.speaker
    for left, right in attributions.frames:
        for place in range(max(left, start), min(right, end)):
            if not any(
                a.start <= place < a.end and (a.end - a.start) < (right - left) for a in near
            ):
                owners[place - start] = _NOBODY
    counted = [owner for owner in owners if owner is not _NOBODY]
    totals: dict[Speaker, int] = {}
    for owner, run in groupby(counted):
        if owner is not None:
            key = replace(owner, cue=None)
            totals[key] = totals.get(key, 0) + len(list(run))
    if not totals:
        return Speaker()
    best, most = max(totals.items(), key=lambda item: item[1])
    if most * 2 < len(counted):
        return Speaker()
    return next(o for o in counted if o is not None and replace(o, cue=None) == best)


_NOBODY = Speaker(name="", kind=SpeakerKind.OUTLET, cue="")


def _outermost(quotes: Sequence[QuoteFact]) -> list[QuoteFact]:
    outer: list[QuoteFact] = []
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end)):
        if not outer or quote.start >= outer[-1].end:
            outer.append(quote)
    return outer


def _span(doc: "Doc", sentence: Sentence) -> "Span | None":
    return doc.char_span(sentence.start, sentence.end, alignment_mode="expand")


def _with_speaker(
    quote: QuoteFact, outer: Sequence[QuoteFact], speakers: Sequence[Speaker | None]
) -> QuoteFact:
    for other, speaker in zip(outer, speakers, strict=True):
        if other.start <= quote.start and quote.end <= other.end:
            return replace(quote, speaker=quote.speaker or speaker)
    return quote


@dataclass(frozen=True, slots=True)
class _Reader:
    doc: "Doc"
    spans: "Sequence[Span]"
    sentences: Sequence[Sentence]
    cues: Sequence[Cue]
    cast: Cast

    def speakers_of(
        self, quotes: Sequence[QuoteFact], found: Sequence[Attribution]
    ) -> list[Speaker | None]:
        """Give each quote's speaker: by its own cue, its other parts' or its neighbours'."""
        speakers = [quote.speaker or self._own(quote, quotes, found) for quote in quotes]
        said: dict[str, Speaker] = {}
        for quote, speaker in zip(quotes, speakers, strict=True):
            if speaker is not None and len(quote.quote) > len(quote.text) + 3:
                said.setdefault(quote.quote, speaker)
        speakers = [
            speaker or said.get(quote.quote)
            for quote, speaker in zip(quotes, speakers, strict=True)
        ]
        for index, quote in enumerate(quotes):
            if speakers[index] is None and len(quote.text.split()) >= _PHRASE:
                speakers[index] = self._neighbour(index, quotes, speakers)
        return speakers

    def _own(
        self, quote: QuoteFact, quotes: Sequence[QuoteFact], found: Sequence[Attribution]
    ) -> Speaker | None:
        """Find the cue right after a quote, right before it, or around it."""
        short = len(quote.text.split()) < _PHRASE
        if self._lead(quote).endswith("so-called"):
            return None
        called = self._called(quote)
        if called is not None:
            return called
        after = self._after(quote)
        if after is not None and (not short or quote.text.endswith((",", "?", "!"))):
            return after.speaker
        before = self._before(quote)
        if before is not None:
            return before.speaker
        first = max(quote.start, self._sentence_start(quote.end - 1))
        around = [a for a in found if a.start <= first and quote.end <= a.end + 2]
        if around:
            return min(around, key=lambda a: a.end - a.start).speaker
        if after is not None and not short:
            return after.speaker
        # "The ministry said … and that the two had gone 'back and forth'."
        start = self._sentence_start(quote.start)
        told = [c for c in self.cues if start <= c.position < quote.start and c.contents]
        if len({c.speaker.name for c in told}) == 1:
            return told[0].speaker
        if self._lead(quote).endswith(":") and not short:
            lead = next((s for s in self.spans if s.start_char <= quote.start < s.end_char), None)
            return None if lead is None else self._announced(lead, quote.start)
        return None

    def _tokens(self, start: int, end: int) -> "list[Token]":
        """Give the tokens that begin in a stretch."""
        span = self.doc.char_span(start, end, alignment_mode="expand") if end > start else None
        return [token for token in span or () if start <= token.idx < end]

    def _lead(self, quote: QuoteFact) -> str:
        """Give what stands before a quote, without its opening marks."""
        return text_of(self.doc)[max(0, quote.start - _FRAME_REACH) : quote.start].rstrip(" \"“'‘")

    def _after(self, quote: QuoteFact) -> Cue | None:
        """Find a cue behind the closing mark: "…," the officer said."""
        limit = self._sentence_end(quote.end)
        for cue in self.cues:
            if not quote.end <= cue.position < limit:
                continue
            start = min(cue.position, *(f[0] for f in cue.frame))
            start = max(start, quote.end)
            gap = text_of(self.doc)[quote.end : start].strip(" \n\"'“”‘’,.?!-—–")
            if not gap:
                return cue
            ends_open = quote.text.rstrip().endswith((",", "?", "!", "-", "—"))
            if ends_open and start - quote.end <= _FRAME_REACH:
                return cue
        return None

    def _before(self, quote: QuoteFact) -> Cue | None:
        """Find a cue before the opening mark: The officer said: "…" """
        start = self._sentence_start(quote.start)
        cues = [c for c in self.cues if start <= c.position < quote.start]
        if not cues:
            return None
        gap = text_of(self.doc)[max(f[1] for f in cues[-1].frame) : quote.start]
        lead = gap.strip(" \n\"'“”‘’").lower()
        if lead in {"", ",", ":", "that", ", that", "only that", "the", "a", "it was", "he was"}:
            return cues[-1]
        if lead.endswith((":", "that", ",")) and len(lead) <= _FRAME_REACH:
            return cues[-1]
        return None

    def _called(self, quote: QuoteFact) -> Speaker | None:
        """Find who calls something by the quoted phrase: what the envoy called "a mess"."""
        start = self._sentence_start(quote.start)
        naming: list[Token] = [
            token
            for token in self._tokens(start, quote.start)
            if not _CUT.search(text_of(self.doc)[token.idx : quote.start - 1])
            and len(text_of(self.doc)[token.idx : quote.start].split()) <= _NAMING_REACH
            and token.lemma_.lower() in _NAMING
            and token.pos_ in {"VERB", "AUX"}
        ]
        for token in reversed(naming):
            if token.tag_ not in {"VBD", "VBZ", "VBP"} and not any(
                child.dep_ == "nsubj" for child in token.children
            ):
                continue
            subject, passive = find_sayer(token)
            if subject is not None and not passive:
                speaker = read_source(subject, self.cast, token.idx)
                return None if speaker is None else replace(speaker, cue=token.lower_)
        return None

    def _neighbour(
        self, index: int, quotes: Sequence[QuoteFact], speakers: Sequence[Speaker | None]
    ) -> Speaker | None:
        """Give a bare quote the speaker of the quote or the report right before it, or after."""
        quote = quotes[index]
        if not self._bare(quote):
            return None
        start = self._sentence_start(quote.start)
        earlier = next(
            (s for s in range(len(self.spans) - 1, -1, -1) if self.spans[s].end_char <= start), None
        )
        if earlier is not None:
            lead = self.spans[earlier]
            cues = [c for c in self.cues if c.sentence == earlier]
            inner = [
                speakers[i]
                for i, other in enumerate(quotes[:index])
                if other.end > lead.start_char and speakers[i] is not None
            ]
            # Of "X said that Y told her", X goes on speaking.
            outermost = [
                cue for cue in cues
                if not any(start <= cue.position < end for c in cues for start, end in c.contents)
            ]  # fmt: skip
            if outermost:
                return outermost[-1].speaker
            if inner:
                return inner[-1]
            announced = self._announced(lead, lead.end_char)
            if announced is not None:
                return announced
        if index + 1 < len(quotes) and speakers[index + 1] is not None:
            gap = text_of(self.doc)[quote.end : quotes[index + 1].start]
            if not any(character.isalnum() for character in gap):
                return speakers[index + 1]
        return None

    def _announced(self, lead: "Span", end: int) -> Speaker | None:
        """Find whose words a sentence leads to: "The envoy praised the deal.", "She had this:"."""
        colon = text_of(self.doc)[:end].rstrip(" \"“'‘").endswith(":")
        for token in lead:
            if token.idx >= end:
                break
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                act = token.head.lemma_.lower()
                speaks = act in SPEAKING or (colon and act in SAYING)
                if speaks or colon:
                    said = read_source(token, self.cast, token.idx)
                    if said is not None and (speaks or said.kind is not SpeakerKind.UNNAMED):
                        return said
            if token.lemma_.lower() in _WRITTEN and token.dep_ in {"dobj", "attr", "nsubj"}:
                by = owner_of_text(token, self.cast, token.idx)
                if by is not None and (colon or token.dep_ == "dobj"):
                    return by
        return None

    def _bare(self, quote: QuoteFact) -> bool:
        """Tell whether a quote has its sentences to itself."""
        before = text_of(self.doc)[self._sentence_start(quote.start) : quote.start]
        after = text_of(self.doc)[quote.end : self._sentence_end(quote.end)]
        if any(character.isalnum() for character in before):
            return False
        # '"Nobody can say what will happen" with the dam.'
        rest = self._tokens(quote.end, quote.end + len(after))
        words = [token for token in rest if token.is_alpha]
        return not words or (
            len(words) <= _TAIL
            and words[0].pos_ == "ADP"
            and not any(token.pos_ in {"VERB", "AUX"} for token in words)
        )

    def _sentence_start(self, offset: int) -> int:
        starts = [s.start for s in self.sentences]
        place = bisect_right(starts, offset) - 1
        return self.sentences[place].start if place >= 0 else 0

    def _sentence_end(self, offset: int) -> int:
        """Give the end of the sentence a quote ends in.

        A sentence that ends at the closing mark may leave "she said" to the one after it.
        """
        ends = [s.end for s in self.sentences]
        place = next((i for i, end in enumerate(ends) if end >= offset), None)
        if place is None:
            return len(text_of(self.doc))
        rest = text_of(self.doc)[offset : ends[place]]
        if not any(c.isalnum() for c in rest) and place + 1 < len(ends):
            following = self.sentences[place + 1]
            if following.text[:1].islower() and following.position is not BlockKind.HEADING:
                return following.end
        return ends[place]


_WRITTEN = lexicon("statement letter message note tweet post release email e-mail")
_NAMING = lexicon(
    """
    call describe dub label term characterize characterise brand denounce accuse blame dismiss
    reject defend hail praise criticise criticize condemn deride mock slam blast
    """
)

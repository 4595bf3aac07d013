"""Two quotes' words: the same opening, a phrase within a longer quote, a word that is lost."""

import re
from dataclasses import replace

from claims.lexicon import lexicon
from claims.model import QuoteFact
from claims.quotes.alignment import Alignment, Change
from claims.quotes.wording import read_words
from compare.story import content_words, stem

# From this many words on, a quote can be recognised by its words alone.
LONG = 5
# From so many words on, the same opening is no accident.
_OPENING = 6
_QUOTED = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BE = lexicon("be am is are was were been")
_STATES = lexicon("at in on under off without")


def length(text: str) -> int:
    """Count the words of a text."""
    return len(re.findall(r"[^\W_]+", text))


def opens_alike(a: str, b: str) -> bool:
    """Tell whether two quotes open in the same words and the one has all words of the other."""
    words = [[word.stem for word in read_words(text)[0]] for text in (a, b)]
    opening = next((n for n, (x, y) in enumerate(zip(*words, strict=False)) if x != y), 0)
    short, long = sorted((content_words(text) for text in (a, b)), key=len)
    return opening >= _OPENING and len(short) > 2 and short <= long


def moved(change: Change, a: str, b: str) -> Change:
    """Return a change as a move where its words stand at another place of the other quote."""
    there = content_words(b if change.a else a)
    put = content_words(" ".join(change.a or change.b))
    alone = not (change.a and change.b)
    return replace(change, kind="moved") if alone and put and put <= there else change


def epithets(a: str, b: str) -> bool:
    """Tell whether one noun has two attributes: "a good year", "a bad year" may be two."""
    left, right = (re.findall(r"[^\W_]+", text.lower()) for text in (a, b))
    return stem(left[-1]) == stem(right[-1])


def state_lost(a: str, b: str, alignment: Alignment) -> str | None:
    """Return the preposition that one of two like utterances misses behind a form of "be".

    With it the word behind is a state that somebody is in, without it what he is.
    """
    if alignment.shortened or len(alignment.changes) != 1:
        return None
    change = alignment.changes[0]
    put = [word.lower() for word in (change.a or change.b)]
    if (change.a and change.b) or len(put) != 1 or put[0] not in _STATES:
        return None
    words = [word.form for word in read_words(a if change.a else b)[0]]
    behind = {words[i - 1] for i, word in enumerate(words) if i and word == put[0]}
    return put[0] if behind and behind <= _BE and words[-1] != put[0] else None


def left_out(short: QuoteFact, long: QuoteFact) -> tuple[str, QuoteFact] | None:
    """Return the one word that a phrase of two or three misses of a longer quote's: "a firm offer".

    The word stands between two of the phrase; with it comes the stretch of the longer quote.
    """
    wanted = [word[0].lower() for word in _QUOTED.finditer(short.text)]
    words = list(_QUOTED.finditer(long.text))
    if not 1 < len(wanted) < LONG - 1 or len(content_words(short.text)) < len(wanted):
        return None
    for first in range(len(words) - len(wanted)):
        stretch = words[first : first + len(wanted) + 1]
        told = [word[0].lower() for word in stretch]
        for missing in range(1, len(wanted)):
            rest = [*told[:missing], *told[missing + 1 :]]
            if rest == wanted and content_words(told[missing]):
                return told[missing], _stretch(long, stretch[0].start(), stretch[-1].end())
    return None


def phrase_like(short: QuoteFact, long: QuoteFact) -> QuoteFact | None:
    """Return the stretch of a longer quote that has most words of a phrase and as many words."""
    wanted = content_words(short.text)
    words = list(_QUOTED.finditer(long.text))
    size = length(short.text)
    best: tuple[int, int, int] | None = None
    for first in range(len(words) - size + 1):
        start, end = words[first].start(), words[first + size - 1].end()
        stems = content_words(long.text[start:end])
        # as many shared words as there are, then as few small words as can be
        score = 10 * len(wanted & stems) + len(stems)
        if wanted & stems and (best is None or score > best[0]):
            best = (score, start, end)
    if best is None:
        return None
    return _stretch(long, *best[1:])


def _stretch(quote: QuoteFact, start: int, end: int) -> QuoteFact:
    return replace(
        quote, start=quote.start + start, end=quote.start + end, text=quote.text[start:end]
    )

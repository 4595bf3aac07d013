"""Draw pairs of sentences with differing figures to label by hand; the same each time."""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import click

from benchmarks.number_pairs import DOCUMENTS
from benchmarks.number_pairs import FILE as KNOWN
from benchmarks.rows import read_rows
from benchmarks.speaker_sample import Drawn, digest, read_articles

# stories of the gold and of other hand labels, beside those of the known pairs
_LEFT_OUT = frozenset(f"{topic}ecbplus" for topic in (1, 2, 5, 9, 13, 26, 35))
FIRST = 1
SIZE = 160
LIKE = 135  # of them with two figures before one word
MOST_OF_STORY = 15
MOST_OF_SENTENCE = 3
MOST_OF_FIGURES = 2  # pairs of a story with the same two figures
FEWEST_SHARED = 3
FEWEST_SHARED_LIKE = 4
_STEM = 5  # letters by which two words count as one
_NUMBERS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
    "hundred",
    "thousand",
    "million",
    "billion",
    "dozen",
]
_DAYS = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_FIGURE = re.compile(rf"\d[\d,.:/-]*|\b(?:{'|'.join((*_NUMBERS, *_DAYS))})\b")
_WEEKDAYS = frozenset(_DAYS[:7])
_NEXT = re.compile(r"[\s-]+(?:(?:more|other|mostly|or so)\s+)?(?P<word>[a-z]{3,})")
_WORD = re.compile(r"[a-z]{4,}")
_EMPTY = frozenset(
    [
        "about",
        "after",
        "also",
        "before",
        "been",
        "could",
        "from",
        "have",
        "into",
        "more",
        "over",
        "said",
        "says",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "they",
        "this",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "would",
        "year",
        "years",
        "your",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnPair:
    """Two sentences of two documents of one story."""

    subtopic: str
    a: Drawn
    b: Drawn
    differing: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figured:
    """A sentence with figures: its words, the figures, and the word after each."""

    drawn: Drawn
    words: frozenset[str]
    figures: frozenset[str]
    counted: frozenset[tuple[str, str]]


def draw_pairs(data: Path, file: Path, seed: int) -> tuple[DrawnPair, ...]:
    """Draw by a seed pairs that share words and differ in a figure, most before a like word."""
    stories = _stories(data, file)
    chance = random.Random(seed)
    like: list[DrawnPair] = []
    others: list[DrawnPair] = []
    for subtopic in sorted(stories):
        for a, b in combinations(stories[subtopic], 2):
            if _differ(a, b):
                figures = _before_like_words(a, b)
                pair = DrawnPair(subtopic=subtopic, a=a.drawn, b=b.drawn, differing=figures)
                close = figures and len(a.words & b.words) >= FEWEST_SHARED_LIKE
                (like if close else others).append(pair)
    chance.shuffle(like)
    chance.shuffle(others)
    stories_drawn: Counter[str] = Counter()
    drawn: Counter[str] = Counter()
    chosen = [
        *_choose(like, LIKE, stories_drawn, drawn),
        *_choose(others, SIZE - LIKE, stories_drawn, drawn),
    ]
    return tuple(sorted(chosen, key=lambda p: (p.subtopic, _place(p.a), _place(p.b))))


def draw_again(data: Path, file: Path, seed: int) -> tuple[DrawnPair, ...]:
    """Draw by another seed, the pairs with figures before a like word that draw 1 has not."""
    first = {(pair.a.digest, pair.b.digest) for pair in draw_pairs(data, file, FIRST)}
    return tuple(
        pair
        for pair in draw_pairs(data, file, seed)
        if pair.differing and (pair.a.digest, pair.b.digest) not in first
    )


def _stories(data: Path, file: Path) -> dict[str, list[_Figured]]:
    """Return the sentences with figures of each story that was not looked at before."""
    known = {row["subtopic"] for row in read_rows(data / KNOWN)} | _LEFT_OUT
    of_document = {row["doc"]: row["subtopic"] for row in read_rows(file)}
    found: dict[str, list[_Figured]] = defaultdict(list)
    for document, _, sentences in read_articles(file):
        if of_document[document] in known:
            continue
        for sentence in sentences:
            drawn = Drawn(document=document, sentence=sentence, digest=digest(sentence.text))
            figured = _figured(drawn)
            if figured.figures:
                found[of_document[document]].append(figured)
    return found


def _figured(drawn: Drawn) -> _Figured:
    text = drawn.sentence.text.casefold()
    found = [(match.group().rstrip(".,:/-"), match.end()) for match in _FIGURE.finditer(text)]
    words = (word for word in _WORD.findall(text) if word not in _EMPTY)
    return _Figured(
        drawn=drawn,
        words=frozenset(word[:_STEM] for word in words if not _FIGURE.fullmatch(word)),
        figures=frozenset(figure for figure, _ in found),
        counted=frozenset(
            (word[:_STEM], figure) for figure, end in found for word in _kinds(text, figure, end)
        ),
    )


def _kinds(text: str, figure: str, end: int) -> Iterator[str]:
    """Yield what a figure is one of: money, a day of the week, or the word it stands before."""
    if text[: end - len(figure)].endswith(("$", "£", "€")):
        yield "$"
    if figure in _WEEKDAYS:
        yield "day"
    elif after := _NEXT.match(text, end):
        yield after["word"][:_STEM]


def _differ(a: _Figured, b: _Figured) -> bool:
    return (
        a.drawn.document != b.drawn.document
        and a.drawn.digest != b.drawn.digest
        and len(a.words & b.words) >= FEWEST_SHARED
        and bool(a.figures - b.figures)
        and bool(b.figures - a.figures)
    )


def _before_like_words(a: _Figured, b: _Figured) -> frozenset[str]:
    """Return the figures that differ before one word."""
    return frozenset(
        each
        for word, figure in a.counted
        for other, value in b.counted
        if word == other and figure not in b.figures and value not in a.figures
        for each in (figure, value)
    )


def _choose(
    pairs: Sequence[DrawnPair], size: int, stories: Counter[str], drawn: Counter[str]
) -> Iterator[DrawnPair]:
    """Yield the first pairs whose story and sentences were not drawn too often."""
    taken = 0
    for pair in pairs:
        sides = (pair.a.digest, pair.b.digest)
        figures = " ".join(sorted(pair.differing))
        key = f"{pair.subtopic} {figures}"
        if taken == size or stories[pair.subtopic] >= MOST_OF_STORY:
            continue
        if any(drawn[side] >= MOST_OF_SENTENCE for side in sides):
            continue
        if figures and drawn[key] >= MOST_OF_FIGURES:
            continue
        stories[pair.subtopic] += 1
        drawn.update((*sides, key))
        taken += 1
        yield pair


def _place(drawn: Drawn) -> tuple[str, int]:
    return drawn.document, drawn.sentence.index


if __name__ == "__main__":
    folder, number = Path(sys.argv[1]), int(sys.argv[2])
    draw = draw_pairs if number == FIRST else draw_again
    for one in draw(folder, folder / DOCUMENTS, number):
        places = (f"{side.document}:{side.sentence.index}" for side in (one.a, one.b))
        click.echo(f"{one.subtopic} {' '.join(places)}")

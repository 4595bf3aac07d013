"""What an article tells of its story without being parsed: names, words and figures, counted."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claims.model import Article, BlockKind
from compare.story import content_words, stem

# tokens of an article that are read; what a story is about stands early
_READ = 500
_OPENING = 120
_LEAD = 45
# characters of the text that is embedded: more than a sentence model takes in
_EMBEDDED = 1500
# a word that is written small more often than this share of the time is no name
_SMALL = 0.1

_TOKEN = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?:;\"“”•—|-]\s*[\"“‘'(]*$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSSESSIVE = ("'s", "’s")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The terms of one article, as stems with their counts.

    `opening` are the words, names and figures of its first lines, `body` of all that is read;
    `names` what is written with a capital wherever it stands, `lead` those of the first lines;
    `figures` numbers that are no years.
    """

    opening: Mapping[str, int]
    body: Mapping[str, int]
    names: Mapping[str, int]
    lead: Mapping[str, int]
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """How many documents of general news hold each common word, by stem."""

    documents: int
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    # a capital here says nothing: a sentence or a heading begins
    initial: bool


def opening_text(article: Article) -> str:
    """Return an article's title and first paragraphs: what is embedded."""
    return "\n".join(text for text, _ in _pieces(article))[:_EMBEDDED]


def read_terms(articles: Sequence[Article]) -> tuple[Terms, ...]:
    """Read the terms of every article; how words are written in all tells which are names."""
    tokens = [list(_tokens(article)) for article in articles]
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for token in (token for found in tokens for token in found):
        if token.word.islower():
            small[token.word] += 1
        elif token.word[0].isupper() and not token.initial:
            capital[token.word.lower()] += 1
    names = frozenset(word for word, count in capital.items() if small[word] <= count * _SMALL)
    # a word is the same term wherever it stands
    words = {token.word for found in tokens for token in found[:_READ]}
    known = {word: _term(word, names) for word in words}
    return tuple(_terms([known[token.word] for token in found[:_READ]]) for found in tokens)


def small_words(article: Article) -> frozenset[str]:
    """Return the stems of the words that an article writes small."""
    return frozenset(
        stem(token.word) for token in list(_tokens(article))[:_READ] if token.word.islower()
    )


def rarity(terms: Sequence[Terms], background: Background) -> Mapping[str, float]:
    """Return each term's inverse document frequency over the articles and general news.

    General news tells which words are common where a few articles can't.
    """
    held = Counter(term for one in terms for term in one.body)
    total = len(terms) + background.documents
    return {
        term: math.log(1 + (total + 1) / (count + background.counts.get(term, 0) + 0.5))
        for term, count in sorted(held.items())
    }


def _pieces(article: Article) -> Iterator[tuple[str, bool]]:
    """Yield the stretches that are read, each with whether it is a heading."""
    if article.title and not any(block.kind is BlockKind.TITLE for block in article.blocks):
        yield article.title, True
    for block in article.blocks:
        yield article.text[block.start : block.end], block.kind in _HEADINGS


def _tokens(article: Article) -> Iterator[_Token]:
    for text, heading in _pieces(article):
        for match in _TOKEN.finditer(text):
            word = match.group()
            if word.lower().endswith(_POSSESSIVE):
                word = word[:-2]
            start = match.start()
            begins = start == 0 or bool(_SENTENCE_END.search(text[max(0, start - 4) : start]))
            yield _Token(word, heading or begins)


def _terms(found: Sequence[tuple[str, bool]]) -> Terms:
    opening = Counter(term for term, _ in found[:_OPENING] if term)
    return Terms(
        opening=opening,
        body=Counter(term for term, _ in found if term),
        names=Counter(term for term, is_name in found if is_name),
        lead=Counter(term for term, is_name in found[:_LEAD] if is_name),
        figures=Counter(term for term, _ in found if _is_figure(term)),
    )


def _term(word: str, names: frozenset[str]) -> tuple[str, bool]:
    """Return a word's stem, empty for one that tells nothing, and whether it is a name."""
    lower = word.lower()
    if lower[0].isdigit():
        return f"#{lower}", False
    if not content_words(lower):
        return "", False
    return stem(lower), word[0].isupper() and lower in names


def _is_figure(term: str) -> bool:
    return term.startswith("#") and len(term) > 2 and not _YEAR.fullmatch(term[1:])

"""Sentences as words, and how many words two of them share that are the reporters' own."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from claims.model import Claim, NameFact, QuoteFact, Sentence
from claims.quotes.wording import FUNCTION_WORDS, spelling

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
# Stands for every figure.
FIGURE = "#"
# Words of a run that two sentences share: fewer meet by chance ("one of the").
_RUN = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, where it stands in the article, and whether it is the reporter's own.

    `key` is what is compared: every figure is alike, since an outlet may change it in a text that
    it copies. Quoted words and names are not the reporter's.
    """

    key: str
    start: int
    end: int
    quoted: bool
    named: bool

    @property
    def own(self) -> bool:
        """Tell whether the reporter chose the word."""
        return not self.quoted and not self.named and self.key != FIGURE


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A sentence of an article with its words."""

    article: str
    sentence: Sentence
    words: tuple[Word, ...]

    @property
    def own(self) -> int:
        """Count the words that the reporter chose."""
        return sum(word.own for word in self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What two sentences share in runs, each (place in a, place in b, length).

    `words`, `contents` and `longest` count the reporters' own words in the runs: all, those that
    carry meaning, and those of the longest run. `share` is the part they are of the own words of
    the sentence with fewer; `whole` is the same of all words, quotes and names among them.
    """

    runs: tuple[tuple[int, int, int], ...]
    words: int
    contents: int
    longest: int
    share: float
    whole: float


def read_words(claims: Sequence[Claim]) -> tuple[Worded, ...]:
    """Return the sentences that claims stand in, in their order, each once."""
    found: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.article, claim.sentence.start), []).append(claim)
    return tuple(_worded(some) for some in found.values())


def _worded(claims: Sequence[Claim]) -> Worded:
    sentence = claims[0].sentence
    facts = [fact for claim in claims for fact in claim.facts]
    quotes = [(f.start, f.end) for f in facts if isinstance(f, QuoteFact)]
    names = [(f.start, f.end) for f in facts if isinstance(f, NameFact)]
    words = []
    for match in _WORD.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        words.append(
            Word(
                key=_key(match[0]),
                start=start,
                end=end,
                quoted=_inside(start, quotes),
                named=_inside(start, names),
            )
        )
    return Worded(article=claims[0].article, sentence=sentence, words=tuple(words))


def _key(word: str) -> str:
    """Return a word as it is compared: one spelling, and one sign for every figure."""
    plain = spelling(word.casefold().replace("’", "'"))
    return FIGURE if plain[:1].isdigit() else plain


def _inside(place: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def shared_words(a: Worded, b: Worded) -> Shared:
    """Align two sentences and count what they share in runs of three words or more."""
    left, right = [w.key for w in a.words], [w.key for w in b.words]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    runs = tuple((x, y, size) for x, y, size in blocks if size >= _RUN)
    words, longest = 0, 0
    text: list[str] = []
    for x, y, size in runs:
        own = [
            one.key
            for one, other in zip(a.words[x : x + size], b.words[y : y + size], strict=True)
            if one.own and other.own
        ]
        words += len(own)
        longest = max(longest, len(own))
        text += own
    least, shorter = min(a.own, b.own), min(len(a.words), len(b.words))
    return Shared(
        runs=runs,
        words=words,
        contents=sum(word not in FUNCTION_WORDS for word in text),
        longest=longest,
        share=words / least if least else 0.0,
        whole=sum(size for _, _, size in runs) / shorter if shorter else 0.0,
    )

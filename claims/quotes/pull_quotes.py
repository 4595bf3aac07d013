"""A pull quote without marks -> its words and, trailing them, who says them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.lexicon import lexicon
from claims.model import BlockKind, Sentence, Speaker, SpeakerKind
from claims.names.demonyms import is_demonym
from claims.names.titles import (
    NAME_PARTICLES,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    ROLE_NOUNS,
    TITLE_COMPLEMENTS,
    TITLE_HEADS,
    TITLE_MODIFIERS,
)

# A word, or one half of two words run together ("MinistryOfficial").
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|(?:Mc|Mac|O['’])?[A-Z][a-z'’-]+(?:-[A-Z][a-z]+)*|[\w.'’-]+")
_ROLES = ROLE_NOUNS | TITLE_HEADS | {"official", "representative", "statement", "head", "member"}
_INSTITUTION = ORGANISATION_HEADS | PLACE_HEADS | TITLE_MODIFIERS | TITLE_COMPLEMENTS | _ROLES
_SMALL = lexicon("of the for and at in to on de a an")
_MOST_OFFICE_WORDS = 10
_STOPS = ".?!…”\"'’"


@dataclass(frozen=True, slots=True)
class PullQuote:
    """The words of a pull quote, as offsets in the article's text, and who says them."""

    start: int
    end: int
    speaker: Speaker | None


def read_pull_quotes(text: str, sentences: Sequence[Sentence]) -> tuple[PullQuote, ...]:
    """Read every pull quote among the sentences; one without any words is left out."""
    found = []
    for start, end in _stretches(text, sentences):
        words_end, speaker = _split(text[start:end])
        stretch = text[start : start + words_end]
        left = start + len(stretch) - len(stretch.lstrip(" \"“'‘„«"))
        right = start + len(stretch.rstrip(" \n\"”'’»—–-"))
        if right > left:
            found.append(PullQuote(left, right, speaker))
    return tuple(found)


def _stretches(text: str, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """Join neighbouring sentences of one pull quote; a line break between two ends it."""
    start = end = -1
    for sentence in sentences:
        if sentence.position is not BlockKind.PULL_QUOTE:
            continue
        if start >= 0 and "\n" not in text[end : sentence.start] and sentence.start - end < 5:
            end = sentence.end
            continue
        if start >= 0:
            yield start, end
        start, end = sentence.start, sentence.end
    if start >= 0:
        yield start, end


def _split(text: str) -> tuple[int, Speaker | None]:
    """Give where the words end and whom the rest names."""
    words = list(_WORD.finditer(text))
    last_stop = max((m.end() for m in re.finditer(r"[.?!…][”\"'’]?(?=\s)", text)), default=0)
    first = next((i for i, w in enumerate(words) if w.start() >= last_stop), len(words))
    person = _person(text, words, max(first, len(words) - _MOST_OFFICE_WORDS - 3))
    if person is not None:
        i, j = person
        name = text[words[i].start() : words[j - 1].end()]
        return words[i].start(), Speaker(name=name, kind=SpeakerKind.PERSON)
    organisation = _organisation(words, first)
    if organisation is not None:
        i, j = organisation
        name = text[words[i].start() : words[j - 1].end()]
        return words[i].start(), Speaker(name=name, kind=SpeakerKind.ORGANISATION)
    return len(text), None


def _is_name(word: str) -> bool:
    folded = word.lower().strip(".")
    return (
        word[0].isupper()
        and len(word) > 1
        and not word.isupper()
        and folded not in _INSTITUTION
        and folded not in _SMALL
        and not is_demonym(word)
    )


def _person(text: str, words: Sequence[re.Match[str]], first: int) -> tuple[int, int] | None:
    """Find the last two or more name words in a row; what follows them is an office, or nothing.

    With no stop before them and no office after them they may as well be the quote's own words.
    """
    end = len(words)
    for j in range(len(words), first + 1, -1):
        if not _is_name(words[j - 1][0]):
            continue
        i = j - 1
        while i > first and (
            _is_name(words[i - 1][0])
            or (words[i - 1][0].lower() in NAME_PARTICLES and i - 1 > first)
        ):
            i -= 1
        while i < j and not _is_name(words[i][0]):
            i += 1
        if j - i < 2:
            continue
        i = max(i, j - 3)
        office = [w[0].lower().strip(".") for w in words[j:end]]
        stopped = i == 0 or text[: words[i].start()].rstrip().endswith(tuple(_STOPS))
        dashed = text[: words[i].start()].rstrip().endswith(("—", "–", "-"))
        if (any(word in _ROLES for word in office)) or (not office and (stopped or dashed)):
            return (i, j) if i else None
        return None
    return None


def _organisation(words: Sequence[re.Match[str]], first: int) -> tuple[int, int] | None:
    """Find a trailing run of capitalised words that holds an institution's noun."""
    heads = [
        index
        for index in range(max(first, len(words) - _MOST_OFFICE_WORDS), len(words))
        if words[index][0][0].isupper() and words[index][0].lower() in ORGANISATION_HEADS
    ]
    if not heads:
        return None
    i = j = heads[0]
    while j + 1 < len(words) and words[j + 1][0][0].isupper() and j + 1 in heads:
        j += 1
    while i > first and words[i - 1][0][0].isupper():
        i -= 1
    rest = [word[0].lower() for word in words[j + 1 :]]
    if i == 0 or (rest and not any(word in _ROLES for word in rest)):
        return None
    return i, j + 1

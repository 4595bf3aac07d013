"""What an abbreviation stands for: spelt out in brackets in two ways."""

import re
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from claims.lexicon import lexicon
from claims.model import Claim
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words, stem

_CAPITAL = r"[A-Z][\w’'-]*"
_LONG = rf"{_CAPITAL}(?: (?:(?:of|for|and|the|in|on|to|&) ){{0,2}}{_CAPITAL}){{2,7}}"
_SHORT = r"[A-Z]{3,7}"
_BRACKETS = re.compile(rf"(?P<long>{_LONG})(?:['’]s)? \((?P<short>{_SHORT})\)")
_SPELT_OUT = re.compile(rf"\b(?P<short>{_SHORT}) \((?:the )?(?P<long>{_LONG})\)")
_SMALL = lexicon("of for and the in on to &")
_CONFIDENCE = 0.8
# letters by which two spellings of one word may differ
_SPELLING = 2

_Expansion = tuple[Claim, int, int, tuple[str, ...], str]


def check_expansions(story: Story) -> tuple[Outcome, ...]:
    """Find abbreviations that two articles spell out in words of which one differs."""
    of_short: dict[str, list[_Expansion]] = {}
    for claim in story.claims:
        for short, expansion in _expansions(claim):
            of_short.setdefault(short, []).append(expansion)
    return tuple(
        _outcome(short, one, other)
        for short in sorted(of_short)
        for one, other in combinations(of_short[short], 2)
        if one[0].article != other[0].article
        and _another_word(one[3], other[3])
        and not _has_both(one, other, story)
    )


def _expansions(claim: Claim) -> Iterator[tuple[str, _Expansion]]:
    """Yield the abbreviations of a claim that stand beside words with their initials."""
    for found in (*_BRACKETS.finditer(claim.text), *_SPELT_OUT.finditer(claim.text)):
        short, start = found["short"], found.start("long")
        words = [(m[0], m.start()) for m in re.finditer(r"\S+", found["long"])]
        words = [(word, at) for word, at in words if word.lower() not in _SMALL][-len(short) :]
        if "".join(word[0] for word, _ in words).upper() == short:
            begin, end = claim.start + start + words[0][1], claim.start + found.end("long")
            text = claim.text[start + words[0][1] : found.end("long")]
            yield short, (claim, begin, end, tuple(word.lower() for word, _ in words), text)


def _another_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one word is another, and no spelling or form of the other's."""
    apart = [(x, y) for x, y in zip(one, other, strict=True) if x != y]
    return (
        len(apart) == 1
        and stem(apart[0][0]) != stem(apart[0][1])
        and OSA.distance(*apart[0]) > _SPELLING
    )


def _has_both(one: _Expansion, other: _Expansion, story: Story) -> bool:
    """Tell whether an article has the words of both: it tells them apart."""
    for mine, theirs in ((one, other), (other, one)):
        there = content_words(theirs[4])
        if any(there <= content_words(c.text) for c in story.claims_of(mine[0].article)):
            return True
    return False


def _outcome(short: str, one: _Expansion, other: _Expansion) -> Outcome:
    left, right = one[4], other[4]
    return Outcome(
        check="expansion",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {left}. {SECOND}: {right}. Both spell out {short}.",
        topic=f"Name: {short}",
        a=Side(claim=one[0], start=one[1], end=one[2], value=left),
        b=Side(claim=other[0], start=other[1], end=other[2], value=right),
    )

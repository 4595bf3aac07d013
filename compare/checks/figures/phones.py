"""Telephone numbers to call: two outlets print nearly the same one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from claims.model import Claim
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, content_words

_NUMBER = re.compile(
    r"(?<![\w$£€.,/-])(?:\+\d{1,3}[ .-]?)?(?:\(\d{1,5}\)[ .-]?|\d{1,5}[ .-])?\d{2,5}"
    r"(?:[ .-]?\d{2,5}){1,3}(?![\w/]|[-.,]\d)"
)
# What tells digits from a sum, a date or a case number: somebody may be called there.
_TO_CALL = re.compile(
    r"\b(?:calls?|called|calling|contact(?:ed|ing)?|tele?phone[ds]?|phone[ds]?|ring|dial|tel|text|"
    r"hot-?line|help-?line|tip ?line|line|numbers?|reached|Crimestoppers|Crime Stoppers)\b",
    re.IGNORECASE,
)
_FAX = re.compile(
    r"\b(?:fax|case|reference|ref|incident|crime|invoice)\b[^.]{0,20}$", re.IGNORECASE
)
_YEARS = re.compile(r"(?:1[89]|20)\d\d[ -](?:(?:1[89]|20)\d\d|\d\d)")
_BEFORE = 60
# digits of a number with its area, and the most that any has
_LEAST, _MOST = 7, 15
# digits in which the lines of one office differ
_LINES = 2
# The least share of the words that two sentences about one number have in common.
_ALIKE = 0.6
_WORDS = re.compile(r"[^A-Za-z’']+")
_CONFIDENCE = 0.85


@dataclass(frozen=True, slots=True)
class _Number:
    """A telephone number: its digits, as an article prints it, and where."""

    digits: str
    text: str
    claim: Claim
    start: int
    end: int


def check_phones(story: Story) -> tuple[Outcome, ...]:
    """Find numbers to call of which two outlets print all digits but one alike."""
    numbers = [number for claim in story.claims for number in _numbers(claim)]
    of_article: dict[str, set[str]] = {}
    for number in numbers:
        of_article.setdefault(number.claim.article, set()).add(number.digits)
    return tuple(
        _outcome(a, b)
        for a, b in combinations(numbers, 2)
        if a.claim.article != b.claim.article
        and _misprinted(a, b)
        # who prints both has two lines of one office
        and not any({a.digits, b.digits} <= printed for printed in of_article.values())
    )


def _numbers(claim: Claim) -> Iterator[_Number]:
    text = claim.text
    for found in _NUMBER.finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        if not _TO_CALL.search(before) or _FAX.search(before) or _YEARS.fullmatch(found[0]):
            continue
        digits = _national(found[0])
        if _LEAST <= len(digits) <= _MOST:
            start = claim.start + found.start()
            yield _Number(digits, found[0], claim, start, claim.start + found.end())


def _national(text: str) -> str:
    """Return the digits without the country's code and the noughts and ones before the area."""
    text = re.sub(r"^\+(\d{1,3})(?=\D)|^\+1", "", text)
    return re.sub(r"\D", "", text.replace("(0)", "")).lstrip("01")


def _misprinted(a: _Number, b: _Number) -> bool:
    """Tell whether a digit is missing, wrong or swapped in one of them.

    Lines of one office differ at the end: there, only like sentences are about one number.
    """
    short, long = sorted((a.digits, b.digits), key=len)
    if long.endswith(short) or OSA.distance(short, long) != 1:
        return False
    if len(short) < len(long) or short[:-_LINES] != long[:-_LINES]:
        return True
    left, right = (content_words(_WORDS.sub(" ", n.claim.text)) for n in (a, b))
    return len(left & right) >= _ALIKE * max(len(left), len(right))


def _outcome(a: _Number, b: _Number) -> Outcome:
    return Outcome(
        check="phone",
        kind=Kind.QUANTITY,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {a.text}. {SECOND}: {b.text}. Only one digit differs.",
        topic="Telephone number",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.text),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.text),
    )

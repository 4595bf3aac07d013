"""How much of a game was left when something happened: "with 7:41 to go"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.model import Claim, Measure, NameFact, QuantityFact
from compare.anchoring import share_of_names
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

_LEFT = r"(?:left|to go|to play|remaining)\b"
_CLOCK = re.compile(
    rf"\b(?<!about )(?<!around )(?P<minutes>\d{{1,2}}):(?P<seconds>[0-5]\d)\s+{_LEFT}"
    rf"|\b(?P<m>\d{{1,2}}) minutes?,?(?: and)? (?P<s>\d{{1,2}}) seconds? {_LEFT}",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(first|1st|second|2nd|third|3rd|fourth|4th|final|opening) (half|quarter|period)\b|"
    r"\b(overtime|extra time)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\b(?:lead|leads|led|ahead|advantage)\b", re.IGNORECASE)
_NUMBERS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "opening": "first"}
# Two clocks of one game that lie so close, in seconds, tell of one moment.
_ONE_MOMENT = 2
# The least cosine of sentences about one moment.
_SIMILAR = 0.4


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time left, in seconds, where it stands in the article, and of which stretch it is."""

    start: int
    end: int
    left: int
    stretch: str | None

    @property
    def shown(self) -> str:
        """The time as every outlet's wording of it is shown."""
        return f"{self.left // 60}:{self.left % 60:02d} left"


def check_time_left(a: Claim, b: Claim, story: Story) -> Outcome | None:
    """Compare when two claims put something in a game; None where they tell of two moments."""
    clocks = [tuple(_clocks(claim)) for claim in (a, b)]
    if a.article == b.article or not all(clocks) or story.similarity(a, b) < _SIMILAR:
        return None
    if not share_of_names(_names(a, story), _names(b, story)):
        return None
    pairs = [(x, y) for x in clocks[0] for y in clocks[1] if _one_stretch(x, y)]
    if not pairs:
        return None
    first, second = min(pairs, key=lambda pair: abs(pair[0].left - pair[1].left))
    apart = abs(first.left - second.left)
    if apart > _ONE_MOMENT:
        return None
    if not apart and (leads := _leads(a, b, story)):
        return _lead_outcome(*leads, first.shown, story.similarity(a, b))
    reason = f"{FIRST}: {first.shown}. {SECOND}: {second.shown}. Both seem to tell of one moment."
    return Outcome(
        check="time left",
        kind=Kind.QUANTITY,
        status=Status.CONFLICT if apart else Status.AGREEMENT,
        confidence=max(0.5, story.similarity(a, b)),
        explanation=reason if apart else "Both give the same time left.",
        topic="Time left",
        a=Side(claim=a, start=first.start, end=first.end, value=first.shown),
        b=Side(claim=b, start=second.start, end=second.end, value=second.shown),
    )


_Lead = tuple[Claim, QuantityFact]


def _leads(a: Claim, b: Claim, story: Story) -> tuple[_Lead, _Lead] | None:
    """Return the two leads of one moment that differ in what the one side had, each told once."""
    leads = [_lead(claim) for claim in (a, b)]
    one, other = leads
    if one is None or other is None or (one.low == other.low) == (one.high == other.high):
        return None
    for mine, claim in ((one, b), (other, a)):
        scores = [f for c in story.claims_of(claim.article) for f in _scores(c)]
        if any((f.low, f.high) == (mine.low, mine.high) for f in scores):
            return None  # it was at both: free throws stop the clock
    return (a, one), (b, other)


def _lead(claim: Claim) -> QuantityFact | None:
    scores = _scores(claim)
    return scores[0] if len(scores) == 1 and _LEAD.search(claim.text) else None


def _scores(claim: Claim) -> list[QuantityFact]:
    return [f for f in claim.facts if isinstance(f, QuantityFact) and f.measure is Measure.SCORE]


def _lead_outcome(one: _Lead, other: _Lead, left: str, confidence: float) -> Outcome:
    (a, f), (b, g) = one, other
    return Outcome(
        check="lead",
        kind=Kind.QUANTITY,
        status=Status.CONFLICT,
        confidence=max(0.5, confidence),
        explanation=f"{FIRST}: {f.text}. {SECOND}: {g.text}. Both give the lead with {left}.",
        topic=f"Lead with {left}",
        a=Side(claim=a, start=f.start, end=f.end, value=f.text),
        b=Side(claim=b, start=g.start, end=g.end, value=g.text),
    )


def _clocks(claim: Claim) -> Iterator[_Clock]:
    found = list(_CLOCK.finditer(claim.text))
    stretches = [
        (match.start(), _stretch(match)) for match in _STRETCH.finditer(claim.sentence.text)
    ]
    offset = claim.start - claim.sentence.start
    for match in found:
        minutes, seconds = match["minutes"] or match["m"], match["seconds"] or match["s"]
        behind = [name for start, name in stretches if start > match.start() + offset]
        before = [name for start, name in stretches if start < match.start() + offset]
        yield _Clock(
            start=claim.start + match.start(),
            end=claim.start + match.end(),
            left=60 * int(minutes) + int(seconds),
            stretch=next(iter((*behind[:1], *before[-1:])), None),
        )


def _stretch(match: re.Match[str]) -> str:
    words = match.group().lower().split()
    return " ".join(_NUMBERS.get(word, word) for word in words)


def _one_stretch(a: _Clock, b: _Clock) -> bool:
    return a.stretch is None or b.stretch is None or a.stretch == b.stretch


def _names(claim: Claim, story: Story) -> list[str]:
    """Return the names and the subjects of a claim's sentence."""
    sentence = story.sentence_of(claim)
    facts = (fact for part in sentence for fact in part.facts if isinstance(fact, NameFact))
    subjects = {phrase for part in sentence for phrase in part.anchor.subjects}
    return sorted({fact.full.lower() for fact in facts} | subjects)

"""Outcome -> why two differing values are, or are not, a real conflict."""

import calendar
import re

from claims.lexicon import lexicon
from claims.model import Article, Claim, Measure, QuantityFact, SpeakerKind
from claims.names import canonical_actor
from compare.checks.counted import counted
from compare.checks.figures import LAID_DOWN
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Statement, Story, statements
from compare.values import describe_quantity

# Counts that grow, or are revised, while a story unfolds.
_UNFOLDING = frozenset(
    {"death", "injury", "missing", "damage", "evacuation", "arrest", "hospital", "rescue", "outage"}
)

# Words in the names of outlets, and of bodies that report without being one.
_MEDIA = lexicon(
    "newspaper times post press tribune herald journal gazette magazine radio television tv daily"
)
_BODIES = lexicon(
    "ministry police department agency office government authority authorities army navy hospital "
    "company court council committee service survey centre center bureau sheriff officials"
)

_DAY = 86_400.0
_STILL_ON = "Each says how long it had lasted by then; it may have gone on in between."
_SAME_DAY = (
    "Both were written on one day while the count was rising; which of them is the later is not "
    "known."
)


def reconcile(outcome: Outcome, story: Story) -> Outcome:
    """Return the outcome with the status that a careful reader would give it."""
    if outcome.kind is Kind.QUANTITY and outcome.status in {Status.CONFLICT, Status.ROUNDING}:
        outcome = _superseded(_lasting(outcome, story), story)
    if outcome.status is Status.CONFLICT and outcome.kind is not Kind.QUOTE:
        outcome = _speakers(outcome, story)
    return outcome


def _superseded(outcome: Outcome, story: Story) -> Outcome:
    """Explain a count that grew between two articles, or on one day while it was growing."""
    a, b = _counts(outcome.a, story), _counts(outcome.b, story)
    if a is None or b is None or not _unfolding(a) or not _unfolding(b):
        return outcome
    order = _order(a.article, b.article)
    if a.fact.low == b.fact.low or a.article.id == b.article.id:
        return outcome
    if order == 0:
        grows = _grows(a, story) and _grows(b, story)
        if outcome.status is Status.CONFLICT and _same_day(a, b) and grows:
            return outcome.because(Status.SUPERSEDED, _SAME_DAY)
        return outcome
    old, new = (a, b) if order < 0 else (b, a)
    if new.fact.low < old.fact.low or _known_before(new, old, story):
        return outcome
    names = (FIRST, SECOND) if order < 0 else (SECOND, FIRST)
    reason = (
        f"{names[0]} gave {describe_quantity(old.fact)} on {_when(old.article)}; "
        f"{names[1]} gave {describe_quantity(new.fact)} on {_when(new.article)}: a later count."
    )
    return outcome.because(Status.SUPERSEDED, reason)


def _lasting(outcome: Outcome, story: Story) -> Outcome:
    """Explain how long something had lasted by two times: "after five days of rioting"."""
    a, b = _counts(outcome.a, story), _counts(outcome.b, story)
    if outcome.status is not Status.CONFLICT or a is None or b is None:
        return outcome
    if not _goes_on(a) or not _goes_on(b):
        return outcome
    order = _order(a.article, b.article)
    later, earlier = (b, a) if a.fact.low < b.fact.low else (a, b)
    undated = None in {a.article.published, b.article.published}
    if undated or (order and _order(earlier.article, later.article) < 0):
        return outcome.because(Status.SUPERSEDED, _STILL_ON)
    return outcome


def _goes_on(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a duration is that of a happening which may go on after the article."""
    fact, claim = statement.fact, statement.claim
    if fact.measure is not Measure.DURATION or fact.low < _DAY:
        return False
    if counted(statement).lasts & LAID_DOWN or counted(statement).events & LAID_DOWN:
        return False
    return claim.text[fact.end - claim.start :].startswith((" of ", " into "))


def _counts(side: Side, story: Story) -> Statement[QuantityFact] | None:
    for fact in side.claim.facts:
        if isinstance(fact, QuantityFact) and (fact.start, fact.end) == (side.start, side.end):
            return Statement(side.claim, fact, story.article[side.claim.article])
    return None


def _unfolding(statement: Statement[QuantityFact]) -> frozenset[str]:
    """Return the kinds of harm that a count counts; what is measured does not grow."""
    if statement.fact.measure is not Measure.COUNT:
        return frozenset()
    return counted(statement).events & _UNFOLDING


def _like(statement: Statement[QuantityFact], story: Story) -> list[Statement[QuantityFact]]:
    """Return the story's figures of the same thing and fate."""
    own = counted(statement)
    return [
        other
        for other in statements(story, QuantityFact)
        if counted(other).thing == own.thing and _unfolding(other) & _unfolding(statement)
    ]


def _known_before(new: Statement[QuantityFact], old: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether the higher figure was in print before the lower one: then it is no update."""
    return any(
        other.fact.low == new.fact.low and _order(other.article, old.article) < 0
        for other in _like(new, story)
    )


def _same_day(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    return a.article.published is not None and a.article.published == b.article.published


def _grows(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether later articles of the story give a higher count of the same."""
    counts = [
        (other.article.published, other.fact.low)
        for other in _like(statement, story)
        if other.article.published
    ]
    first_day = min((day for day, _ in counts), default=None)
    early = [low for day, low in counts if day == first_day]
    late = [low for day, low in counts if day != first_day]
    return bool(early and late) and max(late) > max(early) >= statement.fact.low


def _order(a: Article, b: Article) -> int:
    """Return -1 where a was published first, 1 where b was, 0 where that is not known."""
    if a.published_at is not None and b.published_at is not None:
        x, y = a.published_at, b.published_at
        if (x.tzinfo is None) == (y.tzinfo is None):
            return (x > y) - (x < y)
    if a.published is None or b.published is None:
        return 0
    return (a.published > b.published) - (a.published < b.published)


def _when(article: Article) -> str:
    day = article.published
    if day is None:
        return "an unknown day"
    shown = f"{day.day} {calendar.month_name[day.month]} {day.year}"
    moment = article.published_at
    return f"{shown}, {moment:%H:%M}" if moment is not None else shown


def _speakers(outcome: Outcome, story: Story) -> Outcome:
    left, right = outcome.a.claim, outcome.b.claim
    first, second = _source(left), _source(right)
    if first is None or second is None or _one_source(first, second):
        return outcome
    if story.party_ids([first]) == story.party_ids([second]):
        return outcome
    if _relays(left) or _relays(right):
        return outcome  # another outlet's report is no party to the story
    reason = (
        f"{left.speaker.name} and {right.speaker.name} contradict each other; "
        f"the outlets may both be reporting accurately. {outcome.explanation}"
    )
    return outcome.because(Status.SPEAKERS, reason)


def _relays(claim: Claim) -> bool:
    """Tell whether a claim is taken from another outlet's report."""
    words = _words(claim.speaker.name or "")
    if any(word in _MEDIA or word.startswith("news") for word in words):
        return True
    reported = (claim.speaker.cue or "") in {"report", "reports", "reported"}
    return reported and not set(words) & _BODIES


def _one_source(a: str, b: str) -> bool:
    """Tell whether two names are one source's.

    One may be part of the other ("the airline", "the airline Nordavia") or its initials.
    """
    left, right = _words(a), _words(b)
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return "".join(left) == _initials(right) or "".join(right) == _initials(left)


def _words(name: str) -> list[str]:
    plain = re.sub(r"[^\w ]", "", name.lower())
    return [word for word in plain.split() if word not in {"the", "of", "for", "and"}]


def _initials(words: list[str]) -> str:
    return "".join(word if word in {"us", "uk", "un", "eu"} else word[0] for word in words)


def _source(claim: Claim) -> str | None:
    speaker = claim.speaker
    if speaker.kind in {SpeakerKind.OUTLET, SpeakerKind.UNNAMED} or not speaker.name:
        return None
    return canonical_actor(speaker.name)

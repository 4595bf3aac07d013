"""Outcome -> why two differing values are, or are not, a real conflict."""

import calendar
import re

from claims.model import Article, DateFact, Measure, QuantityFact
from compare.checks.counted import counted
from compare.checks.figures import LAID_DOWN
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.sources import Sameness, sameness, source_of
from compare.story import Statement, Story, statements
from compare.values import describe_quantity

# Counts that grow, or are revised, while a story unfolds.
_UNFOLDING = frozenset(
    {"death", "injury", "missing", "damage", "evacuation", "arrest", "hospital", "rescue", "outage"}
)

_AS_OF = re.compile(r"\b(?:as of|as at|by)\s+$", re.IGNORECASE)
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
            reason = f"{_SAME_DAY} ({_as_of(a, story)} and {_as_of(b, story)})"
            return outcome.because(Status.SUPERSEDED, reason)
        return outcome
    old, new = (a, b) if order < 0 else (b, a)
    if new.fact.low < old.fact.low or _known_before(new, old, story):
        return outcome
    names = (FIRST, SECOND) if order < 0 else (SECOND, FIRST)
    reason = (
        f"{names[0]} gave {describe_quantity(old.fact)} {_as_of(old, story)}; "
        f"{names[1]} gave {describe_quantity(new.fact)} {_as_of(new, story)}: a later count."
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
        times = f"{FIRST} wrote {_as_of(a, story)}, {SECOND} {_as_of(b, story)}."
        return outcome.because(Status.SUPERSEDED, f"{_STILL_ON} {times}")
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


def _as_of(statement: Statement[QuantityFact], story: Story) -> str:
    """Write when a figure held: "as of Monday evening" if the text says so, else when printed."""
    for claim in story.sentence_of(statement.claim):
        for fact in claim.facts:
            before = claim.text[: max(0, fact.start - claim.start)]
            if isinstance(fact, DateFact) and _AS_OF.search(before):
                return f"as of {fact.text.removeprefix('by ')} ({_when(statement.article)})"
    return f"on {_when(statement.article)}"


def _when(article: Article) -> str:
    day = article.published
    if day is None:
        return "an unknown day"
    shown = f"{day.day} {calendar.month_name[day.month]} {day.year}"
    moment = article.published_at
    return f"{shown}, {moment:%H:%M}" if moment is not None else shown


def _speakers(outcome: Outcome, story: Story) -> Outcome:
    """Explain values that two named sources give: both outlets may report them right."""
    left, right = (source_of(side.claim.speaker, story) for side in (outcome.a, outcome.b))
    if left is None or right is None or not left.named or not right.named:
        return outcome
    if sameness(left, right) is not Sameness.APART:
        return outcome
    return outcome.because(Status.SPEAKERS, outcome.explanation)

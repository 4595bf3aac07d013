"""Outcome -> why two differing values are, or are not, a real conflict."""

from claims.model import Measure, QuantityFact
from compare.checks.figures.counted import counted
from compare.checks.figures.figure_pair import LAID_DOWN
from compare.later_counts import as_of_words, figure_of, order_of, superseded
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.sources import Sameness, sameness, source_of
from compare.story import Statement, Story

_DAY = 86_400.0
_STILL_ON = "Each says how long it had lasted by then; it may have gone on in between."


def reconcile(outcome: Outcome, story: Story) -> Outcome:
    """Return the outcome with the status that a careful reader would give it."""
    if outcome.kind is Kind.QUANTITY and outcome.status in {Status.CONFLICT, Status.ROUNDING}:
        outcome = superseded(_lasting(outcome, story), story)
    if outcome.status is Status.CONFLICT and outcome.kind is not Kind.QUOTE:
        outcome = _speakers(outcome, story)
    return outcome


def _lasting(outcome: Outcome, story: Story) -> Outcome:
    """Explain how long something had lasted by two times: "after five days of rioting"."""
    a, b = figure_of(outcome.a, story), figure_of(outcome.b, story)
    if outcome.status is not Status.CONFLICT or a is None or b is None:
        return outcome
    if not _goes_on(a) or not _goes_on(b):
        return outcome
    order = order_of(a.article, b.article)
    later, earlier = (b, a) if a.fact.low < b.fact.low else (a, b)
    undated = None in {a.article.published, b.article.published}
    if undated or (order and order_of(earlier.article, later.article) < 0):
        times = f"{FIRST} wrote {as_of_words(a, story)}, {SECOND} {as_of_words(b, story)}."
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


def _speakers(outcome: Outcome, story: Story) -> Outcome:
    """Explain values that two named sources give: both outlets may report them right."""
    left, right = (source_of(side.claim.speaker, story) for side in (outcome.a, outcome.b))
    if left is None or right is None or not left.named or not right.named:
        return outcome
    if sameness(left, right) is not Sameness.APART:
        return outcome
    return outcome.because(Status.SPEAKERS, outcome.explanation)

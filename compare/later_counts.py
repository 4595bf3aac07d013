"""Counts that changed between two times, as more was known or somebody was found."""

import calendar
from datetime import timedelta

from claims.model import Article, DateFact, Measure, QuantityFact
from compare.as_of import span_of, told_date
from compare.checks.figures.counted import counted
from compare.growing import by_now, deployed, gathered
from compare.model import Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Statement, Story, statements
from compare.values import describe_quantity

# Counts that grow, or are revised, while a story unfolds.
_UNFOLDING = frozenset(
    {"death", "injury", "missing", "damage", "evacuation", "arrest", "hospital", "rescue", "outage"}
)
# Of these some are found as the days go by.
_FALLING = frozenset({"missing"})
_SUMMED = frozenset({Measure.COUNT, Measure.MONEY})
_SAME_DAY = (
    "Both were written on one day while the count was rising; which of them is the later is not "
    "known."
)


def superseded(outcome: Outcome, story: Story) -> Outcome:
    """Explain a count that changed between two times: those told with it, else of publication.

    Two counts of one time that both texts name are no update of each other.
    """
    a, b = figure_of(outcome.a, story), figure_of(outcome.b, story)
    if a is None or b is None or a.fact.low == b.fact.low or a.article.id == b.article.id:
        return outcome
    dates = told_date(a, story), told_date(b, story)
    if _one_time(a, b, dates):
        return outcome
    order = _told_order(dates)
    summed = a.fact.measure is b.fact.measure and a.fact.measure in _SUMMED
    if order and summed:
        return _later(outcome, (a, b) if order < 0 else (b, a), story)
    if not _unfolding(a) or not _unfolding(b):
        return _day_by_day(outcome, (a, b), dates, story)
    order = order_of(a.article, b.article)
    if order == 0:
        grows = _grows(a, story) and _grows(b, story)
        if outcome.status is Status.CONFLICT and _same_day(a, b) and grows:
            reason = f"{_SAME_DAY} ({as_of_words(a, story)} and {as_of_words(b, story)})"
            return outcome.because(Status.SUPERSEDED, reason)
        return outcome
    old, new = (a, b) if order < 0 else (b, a)
    if _known_before(new, old, story):
        return outcome
    return _later(outcome, (old, new), story)


def _day_by_day(
    outcome: Outcome,
    counts: tuple[Statement[QuantityFact], Statement[QuantityFact]],
    dates: tuple[DateFact | None, DateFact | None],
    story: Story,
) -> Outcome:
    """Explain a figure by that of an earlier day's article: what came in, who was sent."""
    a, b = counts
    order = order_of(a.article, b.article)
    if not order or a.article.published == b.article.published:
        return outcome
    old, new = (a, b) if order < 0 else (b, a)
    if deployed(a, story) and deployed(b, story):
        reason = (
            f"{FIRST} wrote {as_of_words(a, story)}, {SECOND} {as_of_words(b, story)}: how many "
            "are at work changes from day to day."
        )
        return outcome.because(Status.SUPERSEDED, reason)
    told = dates[0 if new is a else 1] is not None and new.fact.measure is Measure.COUNT
    grows = gathered(old, story) and gathered(new, story)
    if new.fact.low < old.fact.low or not (grows or told or by_now(new)):
        return outcome
    if _in_print_before(new, old, story):
        return outcome
    return _later(outcome, (old, new), story)


def _in_print_before(
    new: Statement[QuantityFact], old: Statement[QuantityFact], story: Story
) -> bool:
    """Tell whether another article gave the later figure no later than the older one."""
    thing = counted(new).thing
    return any(
        other.fact.measure is new.fact.measure
        and other.fact.low == new.fact.low
        and other.article.id != new.article.id
        and order_of(other.article, old.article) <= 0
        and counted(other).thing == thing
        for other in statements(story, QuantityFact)
    )


def _later(
    outcome: Outcome, counts: tuple[Statement[QuantityFact], Statement[QuantityFact]], story: Story
) -> Outcome:
    """Explain a count by an older one; none but that of the missing grows less."""
    old, new = counts
    fell = new.fact.low < old.fact.low
    if fell and not _unfolding(old) & _unfolding(new) & _FALLING:
        return outcome
    first = (outcome.a.claim.id, outcome.a.start) == (old.claim.id, old.fact.start)
    names = (FIRST, SECOND) if first else (SECOND, FIRST)
    why = "some have been found since" if fell else "a later count"
    reason = (
        f"{names[0]} gave {describe_quantity(old.fact)} {as_of_words(old, story)}; "
        f"{names[1]} gave {describe_quantity(new.fact)} {as_of_words(new, story)}: {why}."
    )
    return outcome.because(Status.SUPERSEDED, reason)


def _one_time(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    dates: tuple[DateFact | None, DateFact | None],
) -> bool:
    """Tell whether both name one time of their counts.

    A count by a day grows on that day: it is one time only where both wrote after it.
    """
    if dates[0] is None or dates[1] is None:
        return False
    left, right = span_of(dates[0]), span_of(dates[1])
    if left.moment is None or left.end is None or left != right:
        return False
    day = left.moment.date()
    after = all(s.article.published is None or s.article.published > day for s in (a, b))
    return after or left.end - left.moment < timedelta(days=1)


def _told_order(dates: tuple[DateFact | None, DateFact | None]) -> int:
    """Return -1 where the first of two times told is the earlier, 1 where the second is, else 0."""
    if dates[0] is None or dates[1] is None:
        return 0
    left, right = span_of(dates[0]), span_of(dates[1])
    if left.moment is None or left.end is None or right.moment is None or right.end is None:
        return 0
    if left.moment < right.moment and left.end <= right.moment:
        return -1
    return int(right.moment < left.moment and right.end <= left.moment)


def figure_of(side: Side, story: Story) -> Statement[QuantityFact] | None:
    """Return the figure that a side gives."""
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
        other.fact.low == new.fact.low and order_of(other.article, old.article) < 0
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


def order_of(a: Article, b: Article) -> int:
    """Return -1 where a was published first, 1 where b was, 0 where that is not known."""
    if a.published_at is not None and b.published_at is not None:
        x, y = a.published_at, b.published_at
        if (x.tzinfo is None) == (y.tzinfo is None):
            return (x > y) - (x < y)
    if a.published is None or b.published is None:
        return 0
    return (a.published > b.published) - (a.published < b.published)


def as_of_words(statement: Statement[QuantityFact], story: Story) -> str:
    """Write when a figure held: "as of Monday evening" if the text says so, else when printed."""
    told = told_date(statement, story)
    if told is not None:
        return f"as of {told.text.removeprefix('by ')} ({_when(statement.article)})"
    return f"on {_when(statement.article)}"


def _when(article: Article) -> str:
    day = article.published
    if day is None:
        return "an unknown day"
    shown = f"{day.day} {calendar.month_name[day.month]} {day.year}"
    moment = article.published_at
    return f"{shown}, {moment:%H:%M}" if moment is not None else shown

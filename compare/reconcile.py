"""Outcome -> why two differing values are, or are not, a real conflict."""

from datetime import datetime, time

from claims.events import event_classes
from claims.model import Article, Claim, QuantityFact, SpeakerKind
from claims.names import canonical_actor
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story, statements

# Counts that grow, or are revised, while a story unfolds.
_UNFOLDING = frozenset(
    {"death", "injury", "missing", "damage", "evacuation", "arrest", "hospital", "rescue", "outage"}
)

_SAME_DAY = (
    "Both were written on one day while the count was rising; which of them is the later is not "
    "known."
)


def reconcile(outcome: Outcome, story: Story) -> Outcome:
    """Return the outcome with the status that a careful reader would give it."""
    if outcome.kind is Kind.QUANTITY and outcome.status in {Status.CONFLICT, Status.ROUNDING}:
        outcome = _superseded(outcome, story)
    if outcome.status is Status.CONFLICT and outcome.kind is not Kind.QUOTE:
        outcome = _speakers(outcome)
    return outcome


def _superseded(outcome: Outcome, story: Story) -> Outcome:
    f, g = _quantity(outcome.a), _quantity(outcome.b)
    if f is None or g is None or not (_unfolds(f) and _unfolds(g)):
        return outcome
    first, second = story.article[outcome.a.claim.article], story.article[outcome.b.claim.article]
    order = _order(first, second)
    if f.low == g.low or first.id == second.id:
        return outcome
    if order == 0:
        if outcome.status is Status.CONFLICT and _same_day(first, second) and _grows(f, story):
            return outcome.because(Status.SUPERSEDED, _SAME_DAY)
        return outcome
    (early, old), (late, new) = (
        ((first, f), (second, g)) if order < 0 else ((second, g), (first, f))
    )
    if new.low < old.low:
        return outcome
    names = (FIRST, SECOND) if order < 0 else (SECOND, FIRST)
    reason = (
        f"{names[0]} gave {' '.join(old.text.split())} on {_when(early)}; "
        f"{names[1]} gave {' '.join(new.text.split())} on {_when(late)}: a later count."
    )
    return outcome.because(Status.SUPERSEDED, reason)


def _same_day(a: Article, b: Article) -> bool:
    return a.published is not None and a.published == b.published


def _grows(fact: QuantityFact, story: Story) -> bool:
    """Tell whether later articles of the story give a higher count of the same."""
    counts = [
        (statement.article.published, statement.fact.low)
        for statement in statements(story, QuantityFact)
        if statement.article.published and _class(statement.fact) & _class(fact)
    ]
    first_day = min((day for day, _ in counts), default=None)
    early = [low for day, low in counts if day == first_day]
    late = [low for day, low in counts if day != first_day]
    return bool(early and late) and max(late) > max(early) >= fact.low


def _quantity(side: Side) -> QuantityFact | None:
    for fact in side.claim.facts:
        if isinstance(fact, QuantityFact) and (fact.start, fact.end) == (side.start, side.end):
            return fact
    return None


def _unfolds(fact: QuantityFact) -> bool:
    return bool(_class(fact))


def _class(fact: QuantityFact) -> set[str]:
    """Return the unfolding kinds of harm that a figure counts."""
    events = set(fact.anchor.events) if fact.anchor else set()
    for word in (*fact.counted.split(), *fact.qualifiers):
        events.update(event_classes(word))
    return events & _UNFOLDING


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
    moment = article.published_at
    if moment is not None:
        return f"{moment:%Y-%m-%d %H:%M}"
    return str(article.published or datetime.combine(datetime.min, time()))


def _speakers(outcome: Outcome) -> Outcome:
    left, right = outcome.a.claim, outcome.b.claim
    first, second = _source(left), _source(right)
    if first is None or second is None or _one_source(first, second):
        return outcome
    reason = (
        f"{left.speaker.name} and {right.speaker.name} contradict each other; "
        f"the outlets may both be reporting accurately. {outcome.explanation}"
    )
    return outcome.because(Status.SPEAKERS, reason)


def _one_source(a: str, b: str) -> bool:
    """Tell whether one name is part of the other: "the airline" and "the airline Nordavia"."""
    left, right = set(a.split()) - {"the"}, set(b.split()) - {"the"}
    return left <= right or right <= left


def _source(claim: Claim) -> str | None:
    speaker = claim.speaker
    if speaker.kind in {SpeakerKind.OUTLET, SpeakerKind.UNNAMED} or not speaker.name:
        return None
    return canonical_actor(speaker.name)

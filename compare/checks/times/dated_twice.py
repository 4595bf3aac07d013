"""Two dates that the text of one article gives for one happening."""

from datetime import timedelta

from claims.events import LIGHT_VERBS
from claims.model import BlockKind, DateFact, DateRelation, Granularity, Measure, QuantityFact
from compare.anchoring import REPORTING, anchor_of, gather, objects_apart
from compare.checks.telling import place_in_text, told_otherwise
from compare.model import Kind, Status
from compare.outcome import Outcome, side
from compare.story import Statement, Story
from compare.values import Relation, compare_dates, describe_date

Dated = Statement[DateFact]

_FINE = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.HOUR, Granularity.MINUTE})
_NEAR = timedelta(days=4)
_TOLD_TWICE = 0.6


def check_dated_twice(a: Dated, b: Dated, story: Story) -> Outcome | None:
    """Find two days of one deed in an article's text, the one in its lead."""
    if a.article.id != b.article.id or a.claim.sentence.start == b.claim.sentence.start:
        return None
    left, right = anchor_of(a), anchor_of(b)
    one_verb = left.predicate == right.predicate and left.predicate not in LIGHT_VERBS | REPORTING
    if not one_verb or not left.predicate or not _two_days(a.fact, b.fact):
        return None
    if (left.negated, left.planned) != (right.negated, right.planned):
        return None
    if any(_told_elsewhere(statement) for statement in (a, b)):
        return None
    if min(place_in_text(statement.claim, story) for statement in (a, b)) > 1:
        return None
    for these, those in ((left.subjects, right.subjects), (left.objects, right.objects)):
        if not _heads(these) & _heads(those):
            return None
    if left.places and right.places and not set(left.places) & set(right.places):
        return None
    if objects_apart(left, right, story) or story.similarity(a.claim, b.claim) < _TOLD_TWICE:
        return None
    if _counts(a) and _counts(b) and not _counts(a) & _counts(b):
        return None  # two happenings with a count each
    if len({fact.earliest for fact in _dates_of(left.predicate, a, story)}) > 2:
        return None
    first, second = sorted((a, b), key=lambda statement: statement.fact.start)
    days = (describe_date(first.fact), describe_date(second.fact))
    return Outcome(
        check="date",
        kind=Kind.DATE,
        status=Status.CONFLICT,
        confidence=gather(a, b, story).strength,
        explanation=f"The text says {days[0]} in one place and {days[1]} in another.",
        topic=f"Date: {left.predicate}",
        a=side(first, days[0]),
        b=side(second, days[1]),
    )


def _two_days(f: DateFact, g: DateFact) -> bool:
    if f.relation is not DateRelation.ON or g.relation is not DateRelation.ON:
        return False
    if f.earliest is None or g.earliest is None or not {f.granularity, g.granularity} <= _FINE:
        return False
    apart = f.earliest.date() != g.earliest.date() and abs(f.earliest - g.earliest) <= _NEAR
    return apart and compare_dates(f, g) is Relation.DIFFERS


def _told_elsewhere(statement: Dated) -> bool:
    position = statement.claim.sentence.position
    return position is not BlockKind.PARAGRAPH or told_otherwise(statement.claim)


def _counts(statement: Dated) -> set[float]:
    facts = statement.claim.facts
    return {f.low for f in facts if isinstance(f, QuantityFact) and f.measure is Measure.COUNT}


def _heads(phrases: tuple[str, ...]) -> set[str]:
    return {phrase.split()[-1] for phrase in phrases if phrase}


def _dates_of(predicate: str, statement: Dated, story: Story) -> list[DateFact]:
    """Return every date that the article gives to a verb."""
    return [
        fact
        for claim in story.claims_of(statement.article.id)
        for fact in claim.facts
        if isinstance(fact, DateFact) and fact.anchor and fact.anchor.predicate == predicate
    ]

"""Last occurrences ("not since D", "first since D", "last on D"): can both be true?

A last occurrence says two things: that something happened on D, and that nothing of its kind
happened between D and what is told. The second rules out another outlet's later date.
"""

from datetime import datetime, time, timedelta

from claims.model import Channel, DateFact, Granularity, OccurrenceFact
from compare.anchoring import anchor_of
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, people, side
from compare.story import Statement, Story, stem
from compare.values import Relation, compare_dates, describe_date

_CONFIDENT = 0.9
_ON = frozenset({Granularity.MINUTE, Granularity.HOUR, Granularity.PART_OF_DAY, Granularity.DAY})
# Where nobody is named on one side, or on neither.
_DESCRIBED = 0.25
_UNNAMED = 0.3
# Reports of one story speak of the same last time when they were written within this span.
_ONE_STORY = timedelta(days=10)


def check_occurrences(
    a: Statement[OccurrenceFact], b: Statement[OccurrenceFact], story: Story
) -> Outcome | None:
    """Compare two last occurrences of one kind of event; None where they are not comparable."""
    f, g = a.fact, b.fact
    if not _same_kind(f, g) or not _same_parties(a, b, story):
        return None
    relation = compare_dates(f.date, g.date)
    if relation is Relation.UNKNOWN:
        return None
    if relation in {Relation.EQUAL, Relation.CONTAINS}:
        equal = relation is Relation.EQUAL
        status = Status.AGREEMENT if equal else Status.ROUNDING
        reason = (
            "Both give the same last date."
            if equal
            else f"{describe_date(f.date)} and {describe_date(g.date)}: one contains the other."
        )
        return _outcome(a, b, status, reason)
    early, late = (a, b) if _begin(f) < _begin(g) else (b, a)
    return _judge(early, late)


def _judge(early: Statement[OccurrenceFact], late: Statement[OccurrenceFact]) -> Outcome | None:
    """Judge a pair whose dates lie apart, the earlier first."""
    e, n = early.fact, late.fact
    as_of = _as_of(early)
    if as_of is not None and n.date.latest is not None and n.date.latest > as_of:
        reason = f"Both can be true: {FIRST} wrote before {describe_date(n.date)} was over."
        return _outcome(early, late, Status.SUPERSEDED, reason)
    if e.channel is not None and n.channel is not e.channel:
        what = "any contact" if n.channel is None else _how(n.channel)
        reason = (
            f"The earlier date is for contact {_how(e.channel)}, the later for {what}: "
            "both can be true."
        )
        return _outcome(early, late, Status.SCOPE, reason)
    other = _as_of(late)
    if as_of is not None and other is not None and abs(other - as_of) > _ONE_STORY:
        reason = "The articles were written at different times, so the last time differs."
        return _outcome(early, late, Status.SUPERSEDED, reason)
    since, again = _dated(e.date), _dated(n.date)
    if "contact" in e.events:
        between = f" between {people(e.participants)}" if len(e.participants) > 1 else ""
        told = f"there was no {_name(e)}{between} after {describe_date(e.date)}"
    else:
        told = f"it last happened {since}"
    reason = f"According to {FIRST} {told}; according to {SECOND} the last was {again}."
    return _outcome(early, late, Status.CONFLICT, reason)


def _dated(date: DateFact) -> str:
    """Write a date with its preposition: "on 3 May 2021", "in May 2021"."""
    shown = describe_date(date)
    return f"on {shown}" if date.granularity in _ON else f"in {shown}"


def _same_kind(f: OccurrenceFact, g: OccurrenceFact) -> bool:
    return stem(f.predicate) == stem(g.predicate) or bool(set(f.events) & set(g.events))


def _same_parties(a: Statement[OccurrenceFact], b: Statement[OccurrenceFact], story: Story) -> bool:
    left, right = (story.party_ids(s.fact.participants) for s in (a, b))
    if not left or not right:
        # "the two men": whom else could a similar sentence of the story mean
        alike = _one_subject(a, b) or story.overlap(a.claim, b.claim) >= _UNNAMED
        if not left and not right and not alike:
            return False
        return story.similarity(a.claim, b.claim) >= _DESCRIBED
    return len(left & right) * 2 >= max(len(left), len(right))


def _one_subject(a: Statement[OccurrenceFact], b: Statement[OccurrenceFact]) -> bool:
    return bool(set(anchor_of(a).subjects) & set(anchor_of(b).subjects))


def _begin(fact: OccurrenceFact) -> datetime:
    return fact.date.earliest or datetime.max


def _as_of(statement: Statement[OccurrenceFact]) -> datetime | None:
    published = statement.article.published
    return None if published is None else datetime.combine(published, time())


def _how(channel: Channel) -> str:
    return "in person" if channel is Channel.IN_PERSON else f"by {channel.value}"


def _name(fact: OccurrenceFact) -> str:
    if "contact" in fact.events:
        return {
            Channel.PHONE: "call",
            Channel.IN_PERSON: "meeting",
            Channel.VIDEO: "video call",
        }.get(fact.channel or Channel.WRITTEN, "contact")
    return fact.predicate


def _outcome(
    a: Statement[OccurrenceFact], b: Statement[OccurrenceFact], status: Status, reason: str
) -> Outcome:
    f, g = a.fact, b.fact
    topic = f"Last {_name(f)}"
    if f.participants:
        topic += f": {people(f.participants)}"
    return Outcome(
        check="occurrence",
        kind=Kind.DATE,
        status=status,
        confidence=_CONFIDENT,
        explanation=reason,
        topic=topic,
        a=side(a, describe_date(f.date)),
        b=side(b, describe_date(g.date)),
    )

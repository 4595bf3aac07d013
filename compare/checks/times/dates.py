"""Dates of one event: do they agree?"""

import re
from dataclasses import replace

from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import (
    Anchor,
    BlockKind,
    Channel,
    ChannelFact,
    DateFact,
    DateRelation,
    Granularity,
    OccurrenceFact,
)
from compare.anchoring import REPORTING, Evidence, anchor_of, gather, objects_apart
from compare.as_of import dates_a_count
from compare.checks.figures.daily import changes_daily
from compare.checks.standing import standing_apart
from compare.checks.surroundings import others_named
from compare.checks.times.beginnings import begun_alike, done_anew, held_since, opened_before
from compare.checks.times.occasions import not_until, occasions_apart
from compare.checks.times.other_dates import (
    another_time,
    half_a_day_apart,
    later_end,
    of_a_year,
    of_the_deed,
)
from compare.checks.times.settings import set_alike
from compare.checks.times.superlatives import singled_apart
from compare.checks.times.timing import (
    both_fresh,
    far_apart,
    foretold_apart,
    fresh,
    late_week,
    loosely,
    remote,
    same_lag,
    today_abroad,
    weeks_apart,
)
from compare.checks.times.unsure import days_unlike, unsure
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, people, side
from compare.story import Statement, Story
from compare.values import Relation, compare_dates, describe_date

_AGREE = 0.45
# The same for a month against a day in it.
_CONTAINS = 0.60
_DIFFER = 0.55
# Two articles that give one day, long ago, for one class of event need little more.
_REMOTE = 0.30
_PLANNED = 0.25
# The least cosine of two claims that date one episode with different verbs.
_EPISODE = 0.40
_SAME_HAPPENING = 0.7
_HAPPENING = 0.45
# What happens to somebody or something but once, whatever two dates may lie apart.
_ONCE = frozenset({"birth", "death", "founding"})
# What happens to one person or thing a few times at most.
_RARE = frozenset({"conviction", "overturning", "marriage", "divorce", "move"})
_COPIED = 0.75
# From here on two dates of the news, set alike, are hardly of two happenings of a kind.
_SURE = 0.6
_IN = re.compile(r"\b(?:in|during|since)\s+(?:the\s+)?(?:early |mid-?|late )?$", re.IGNORECASE)
_EXTENDED = "The later article gives a later end: what was to end then goes on."
_ABROAD = "One says “today”, which in another time zone may be the day that the other names."
_ZONES = "The same clock reading is given in two time zones."
# What goes up and down in every month and year.
_CHANGES = lexicon(
    "rise increase climb grow gain jump surge soar spike fall drop decline decrease slip slump "
    "plunge tumble trend average expand shrink"
)
# What is traded, and what it does every day.
_TRADED = lexicon(
    "share stock index yield bond currency future oil gold euro dollar pound yen price"
)
_SESSION = lexicon("close open end trade lose gain regain add shed finish")
_COARSE = frozenset({Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR})
_PUT_OFF = lexicon("reschedule move push adjourn put_off bring_forward")
_TO_WHEN = re.compile(r"\b(?:for|until|till|to|into)\s+(?:late |early )?$", re.IGNORECASE)
# A happening's stages, each of which has a day of its own.
_STAGES = lexicon(
    "publish release unveil conduct carry commission finish complete end conclude "
    "delay postpone approve announce agree"
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "who", "guilty"})
_LONG = frozenset({Granularity.DECADE, Granularity.CENTURY})


def check_dates(a: Statement[DateFact], b: Statement[DateFact], story: Story) -> Outcome | None:
    """Compare two dates that may date one event; None where they are not comparable."""
    a, b = held_since(not_until(a)), held_since(not_until(b))
    f, g = a.fact, b.fact
    if _frames_last(a) and _frames_last(b):
        return None  # the check of last occurrences knows better
    left, right = anchor_of(a), anchor_of(b)
    if left.predicate in REPORTING or right.predicate in REPORTING:
        return None
    if f.relation is not g.relation and {f.relation, g.relation} & {
        DateRelation.BEFORE,
        DateRelation.AFTER,
        DateRelation.UNTIL,
    }:
        return None
    relation = compare_dates(f, g)
    if relation is Relation.UNKNOWN:
        return None
    if relation is Relation.DIFFERS and (unsure(a) or unsure(b) or days_unlike(a.fact, b.fact)):
        return None
    if relation is Relation.DIFFERS and (late_week(a, b) or late_week(b, a)):
        return None
    if relation is Relation.DIFFERS and (dates_a_count(a, story) or dates_a_count(b, story)):
        return None
    evidence = gather(a, b, story)
    if left.negated != right.negated:
        return None
    if relation is Relation.EQUAL and evidence.similarity >= _EPISODE and fresh(a) and fresh(b):
        return _outcome(a, b, Status.AGREEMENT, evidence, "Both give the same day.")
    if relation is Relation.DIFFERS and _one_reading(f, g) and evidence.similarity >= _EPISODE:
        reason = f"{FIRST}: {describe_date(f)}. {SECOND}: {describe_date(g)}. {_ZONES}"
        return _outcome(a, b, Status.CONFLICT, evidence, reason)
    if evidence.predicate == 0.0 and _one_happening(left, right):
        evidence = replace(evidence, predicate=_SAME_HAPPENING)
    if evidence.predicate == 0.0 and opened_before(a, b):
        evidence = replace(evidence, predicate=_SAME_HAPPENING)
    alike = relation is Relation.DIFFERS and set_alike(a, b, story)
    if alike and evidence.predicate == 0.0:
        evidence = replace(evidence, predicate=_SAME_HAPPENING)
    if evidence.predicate == 0.0:
        return None
    if relation is Relation.DIFFERS:
        return _different(a, b, evidence, story, alike=alike)
    long_ago = relation is Relation.EQUAL and remote(a) and remote(b)
    if evidence.strength < (_REMOTE if long_ago else _AGREE):
        return None
    if relation is Relation.CONTAINS and loosely(f, g) and evidence.strength < _CONTAINS:
        return None
    if relation is Relation.EQUAL:
        return _outcome(a, b, Status.AGREEMENT, evidence, "Both give the same date.")
    reason = f"{describe_date(f)} and {describe_date(g)}: one contains the other."
    return _outcome(a, b, Status.ROUNDING, evidence, reason)


def _goes_on(statement: Statement[DateFact]) -> bool:
    """Tell whether a time is one of many in which a thing rises or falls: prices do."""
    anchor = anchor_of(statement)
    traded = any(phrase.split()[-1] in _TRADED for phrase in anchor.subjects if phrase)
    if traded and anchor.predicate in _CHANGES | _SESSION:
        return True
    return statement.fact.granularity in _COARSE and anchor.predicate in _CHANGES


def _put_off_to(statement: Statement[DateFact]) -> bool:
    """Tell whether a date is the one to which something was put off: "rescheduled for Friday"."""
    sentence, anchor = statement.claim.sentence, anchor_of(statement)
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    delayed = anchor.predicate in _PUT_OFF or "delay" in event_classes(anchor.predicate)
    return delayed and bool(_TO_WHEN.search(before))


def _two_stages(left: Anchor, right: Anchor) -> bool:
    """Tell whether two verbs are two stages of one thing: a poll is conducted, then published."""
    if left.predicate == right.predicate or not {left.predicate, right.predicate} & _STAGES:
        return False
    return not set(event_classes(left.predicate)) & set(event_classes(right.predicate))


def _others(anchor: Anchor) -> bool:
    """Tell whether the object is somebody or something, not a pronoun that may be anyone."""
    return any(phrase not in _PRONOUNS for phrase in anchor.objects)


def _in_a_decade(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether something is said to happen in a decade or a year: no "star of the 1940s"."""
    if not {a.fact.granularity, b.fact.granularity} <= _LONG | {Granularity.YEAR}:
        return False
    return all(
        _IN.search(s.claim.text[: max(0, s.fact.start - s.claim.start)])
        or s.claim.text[max(0, s.fact.start - s.claim.start) :].lower().startswith("in ")
        for s in (a, b)
    )


def _one_happening(left: Anchor, right: Anchor) -> bool:
    """Tell whether the subject of both is one event: "the fire tore through", "broke out"."""
    if _two_stages(left, right):
        return False
    heads = [{phrase.split()[-1] for phrase in anchor.subjects} for anchor in (left, right)]
    return any(event_classes(head) for head in heads[0] & heads[1])


def _different(
    a: Statement[DateFact],
    b: Statement[DateFact],
    evidence: Evidence,
    story: Story,
    *,
    alike: bool,
) -> Outcome | None:
    f, g = a.fact, b.fact
    if not alike and {f.relation, g.relation} != {DateRelation.ON}:
        return None
    left, right = anchor_of(a), anchor_of(b)
    if of_a_year(a) or of_a_year(b) or of_the_deed(a) or of_the_deed(b):
        return None
    if half_a_day_apart(f, g) or another_time(a) or another_time(b):
        return None
    if _goes_on(a) or _goes_on(b) or changes_daily(a, b) or _two_stages(left, right):
        return None
    if _put_off_to(a) != _put_off_to(b) or foretold_apart(a, b) or done_anew(a) != done_anew(b):
        return None
    once = bool(set(left.events) & set(right.events) & _ONCE) and evidence.parties > 0
    once = once and left.predicate == right.predicate
    rare = bool(set(left.events) & set(right.events) & _RARE)
    named = not (_others(left) and _others(right)) and evidence.parties >= 0.5
    rare = rare and (evidence.arguments > 0 or named)
    first = begun_alike(a, b)
    if first is False:
        return None
    single = once or rare or bool(first)
    long = {f.granularity, g.granularity} & _LONG
    if f.granularity is not g.granularity and long and not (single and _in_a_decade(a, b)):
        return None
    planned = left.planned and right.planned
    coarse = alike and f.granularity in _COARSE
    if not (once or coarse) and far_apart(f, g, planned=planned, rare=rare or bool(first)):
        return None
    if left.predicate == right.predicate and things_apart(left, right):
        return None
    if known_there(a, b, story) or known_there(b, a, story):
        return None
    sure = alike and evidence.strength >= _SURE
    if not sure and both_fresh(a, b, rare=single):
        return None
    if _one_list(a, b) or same_lag(a, b) or weeks_apart(a, b):
        return None
    if objects_apart(left, right, story) or occasions_apart(a, b) or singled_apart(a, b):
        return None
    shared = evidence.arguments > 0 or evidence.parties >= 0.5
    if first:
        evidence = replace(evidence, predicate=1.0)
    planned = planned and remote(a) and remote(b) and not others_named(a, b)
    planned = planned and f.granularity is g.granularity
    apart = left.entities and right.entities and evidence.parties == 0.0
    if planned and not apart:
        # two days far from the news for one kind of plan: there are not many such plans
        if evidence.strength < _PLANNED:
            return None
    elif not alike and (
        not shared
        or evidence.strength
        < (_HAPPENING if rare or first or _one_happening(left, right) else _DIFFER)
    ):
        return None
    channels = channels_apart(a, b)
    if channels is not None:
        return _outcome(a, b, Status.SCOPE, evidence, channels)
    if evidence.similarity >= _COPIED and today_abroad(a, b):
        return _outcome(a, b, Status.SCOPE, evidence, _ABROAD)
    if f.relation is DateRelation.UNTIL and later_end(a, b):
        return _outcome(a, b, Status.SUPERSEDED, evidence, _EXTENDED)
    standing = standing_apart(a, b)
    if standing is not None:
        return _outcome(a, b, Status.SCOPE, evidence, standing)
    reason = (
        f"{FIRST}: {describe_date(f)}. {SECOND}: {describe_date(g)}. "
        "Both seem to date the same event."
    )
    return _outcome(a, b, Status.CONFLICT, evidence, reason)


def _one_reading(f: DateFact, g: DateFact) -> bool:
    """Tell whether two clock times have the same figures in two zones: one zone is wrong."""
    return f.earliest == g.earliest and f.zone is not None and g.zone not in {None, f.zone}


def things_apart(a: Anchor, b: Anchor) -> bool:
    """Tell whether one verb has two objects with no word in common: "won a cup", "won a medal"."""
    left, right = ({w for p in anchor.objects for w in p.split()} for anchor in (a, b))
    subjects = {w for anchor in (a, b) for p in anchor.subjects for w in p.split()}
    return bool(left) and bool(right) and not left & right and not (left | right) & subjects


def known_there(here: Statement[DateFact], there: Statement[DateFact], story: Story) -> bool:
    """Tell whether the other sentence gives a date to the same verb, too: it knows two."""
    predicate = anchor_of(there).predicate
    return any(
        isinstance(fact, DateFact)
        and fact.anchor is not None
        and fact.anchor.predicate == predicate
        and compare_dates(fact, here.fact) is Relation.EQUAL
        for claim in story.sentence_of(there.claim)
        for fact in claim.facts
    )


def _one_list(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether one article gives both dates in its body, as those of two events."""
    positions = {a.claim.sentence.position, b.claim.sentence.position}
    return a.article.id == b.article.id and BlockKind.TITLE not in positions


def channels_apart(a: Statement[DateFact], b: Statement[DateFact]) -> str | None:
    """Say why two dates of contact can both be true where one was a call; None otherwise."""
    left, right = _channel(a), _channel(b)
    if left is None or right is None or left is right:
        return None
    return f"One is about contact {_how(left)}, the other {_how(right)}: both can be true."


def _channel(statement: Statement[DateFact]) -> Channel | None:
    near = [fact for fact in statement.claim.facts if isinstance(fact, ChannelFact)]
    near.sort(key=lambda fact: (abs(fact.start - statement.fact.start), fact.start))
    return near[0].channel if near else None


def _how(channel: Channel) -> str:
    return "in person" if channel is Channel.IN_PERSON else f"by {channel.value}"


def _frames_last(statement: Statement[DateFact]) -> bool:
    return any(
        isinstance(fact, OccurrenceFact) and fact.date == statement.fact
        for fact in statement.claim.facts
    )


def topic_of(statement: Statement[DateFact]) -> str:
    """Name what a date dates, and whom it is about, for a group's label."""
    anchor = anchor_of(statement)
    who = people(anchor.entities[:2])
    return f"Date: {_event(anchor)}" + (f" ({who})" if who else "")


def _event(anchor: Anchor) -> str:
    """Name what a date dates: the verb, or the noun that a light verb carries."""
    if anchor.predicate in LIGHT_VERBS:
        phrases = (*anchor.objects, *anchor.subjects)
        named = [phrase for phrase in phrases if event_classes(phrase.split()[-1])]
        return (named or [*anchor.events, anchor.predicate])[0].split()[-1]
    return anchor.predicate


def _outcome(
    a: Statement[DateFact], b: Statement[DateFact], status: Status, evidence: Evidence, reason: str
) -> Outcome:
    return Outcome(
        check="date",
        kind=Kind.DATE,
        status=status,
        confidence=evidence.strength,
        explanation=reason,
        topic=topic_of(a),
        a=side(a, describe_date(a.fact)),
        b=side(b, describe_date(b.fact)),
    )

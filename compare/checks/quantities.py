"""Figures of one thing: do they agree?"""

import re
from dataclasses import replace

from claims.events import event_classes
from claims.model import Article, BlockKind, Bound, Measure, QuantityFact
from compare.anchoring import Evidence, anchor_of, gather, places_apart, same_time
from compare.checks.counted import Counted, counted, describe, same_thing
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story
from compare.values import (
    Relation,
    compare_quantities,
    describe_canonical,
    describe_quantity,
)

# Descriptions that several people of a story may share: "a resident, 22".
_PERSONS = frozenset(
    "man woman boy girl resident student driver victim officer teacher worker child mother father "
    "son daughter brother sister suspect teenager passenger player he she".split()
)
_AGE = 0.8
# Counting people by one fate is as good as sharing a class of event.
_SAME_FATE = 0.7
# Qualifiers that make a count another count: "another two", "two other boats", "two of them".
_PARTS = frozenset({"another", "other", "more", "additional", "further", "of them", "remaining"})
_TOTALS = frozenset({"total", "all", "overall", "combined", "altogether", "so far"})
_TOTAL_CUE = re.compile(
    r"\b(?:a total of|in total|so far|thus far|to date|altogether|in all|overall)\b", re.IGNORECASE
)
# "Thirty seriously injured" are some of the injured.
_DEGREE = re.compile(
    r"^[^,;.]*?\b(seriously|critically|badly|severely|slightly|lightly|heavily)\b", re.IGNORECASE
)
_NEVER = frozenset({Measure.SCORE, Measure.OTHER})
# Measures that say what they measure by their unit and noun alone.
_ATTRIBUTES = frozenset(
    {
        Measure.LENGTH,
        Measure.MAGNITUDE,
        Measure.TEMPERATURE,
        Measure.SPEED,
        Measure.MASS,
        Measure.AREA,
        Measure.VOLUME,
    }
)
_NAMED_BY_EVENT = frozenset({Measure.MONEY, Measure.PERCENT, Measure.POINTS, Measure.RATE})
# How much evidence a finding needs. Equal figures are evidence in themselves.
_AGREE = 0.30
_DIFFER = 0.50
# A toll is a toll: people counted by one fate in one story need little more.
_DIFFER_FATE = 0.38
# The least cosine of claims that agree in a small count or a place in a row.
_CONTEXT = 0.5
_SAME_SENTENCE = 0.75


def check_quantities(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> Outcome | None:
    """Compare two figures that may be about one thing; None where they are not comparable."""
    f, g = a.fact, b.fact
    if f.measure is not g.measure or f.unit != g.unit or f.measure in _NEVER:
        return None
    first, second = counted(a), counted(b)
    relation = compare_quantities(f, g)
    if f.measure is Measure.AGE:
        return _check_ages(a, b, first, relation, story)
    if not _comparable(a, b, first, second, relation):
        return None
    evidence = gather(a, b, story)
    if evidence.predicate == 0.0 and first.events & second.events:
        evidence = replace(evidence, predicate=_SAME_FATE)
    if relation is Relation.EQUAL:
        if evidence.similarity < _CONTEXT and (f.measure is Measure.ORDINAL or _common(f)):
            return None
        if evidence.strength < _AGREE or not same_time(a, b):
            return None
        return _outcome(a, b, first, Status.AGREEMENT, evidence.strength, "Both give the same figure.")
    fates = first.fates & second.fates and same_thing(first, second)
    least = _DIFFER_FATE if fates else _DIFFER
    if evidence.strength < (_AGREE if relation is not Relation.DIFFERS else least):
        return None
    if not same_time(a, b):
        return None
    if relation is Relation.CONTAINS:
        return _outcome(a, b, first, Status.ROUNDING, evidence.strength, _bound_reason(f, g))
    if relation is Relation.ROUNDS:
        return _outcome(a, b, first, Status.ROUNDING, evidence.strength, _rounding_reason(f, g))
    return _different(a, b, first, second, evidence, story)


def _per(fact: QuantityFact) -> tuple[str, ...]:
    return tuple(word for word in fact.qualifiers if word.startswith("per "))


def _check_ages(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    count: Counted,
    relation: Relation,
    story: Story,
) -> Outcome | None:
    """Compare two ages where the text says whose they are and it is the same person."""
    owners = [story.party_ids([s.fact.owner or ""]) for s in (a, b)]
    if not a.fact.owner or not b.fact.owner or owners[0] != owners[1]:
        return None
    if len(a.fact.owner.split()) < 2 and len(b.fact.owner.split()) < 2 and a.fact.owner in _PERSONS:
        return None
    whose = (a.fact.owner if len(a.fact.owner) >= len(b.fact.owner) else b.fact.owner).title()
    if relation is Relation.EQUAL:
        return _outcome(a, b, count, Status.AGREEMENT, _AGE, f"Both give the same age for {whose}.")
    if relation is not Relation.DIFFERS:
        return None
    if abs(a.fact.low - b.fact.low) <= 1 and _written_apart(a.article, b.article):
        reason = f"The articles were written far enough apart for a birthday of {whose}."
        return _outcome(a, b, count, Status.SUPERSEDED, _AGE, reason)
    shown = f"{FIRST}: {a.fact.text}. {SECOND}: {b.fact.text}. Both give the age of {whose}."
    return _outcome(a, b, count, Status.CONFLICT, _AGE, shown)


def _written_apart(a: Article, b: Article) -> bool:
    if a.published is None or b.published is None:
        return True
    return abs((a.published - b.published).days) > 7


def _common(fact: QuantityFact) -> bool:
    """Tell whether a figure is so common that meeting it twice says nothing."""
    return fact.measure is Measure.COUNT and fact.low <= 3


def _comparable(
    a: Statement[QuantityFact], b: Statement[QuantityFact], first: Counted, second: Counted, relation: Relation
) -> bool:
    f, g = a.fact, b.fact
    if f.owner or g.owner:
        return f.owner == g.owner and bool(f.owner)
    if f.measure in _ATTRIBUTES and not first.thing and not second.thing:
        return relation is not Relation.DIFFERS
    if _per(f) != _per(g):
        return False
    if f.measure in _NAMED_BY_EVENT and not (first.thing and second.thing):
        # "offered him $9 million": what the figure is of is in the verb
        return bool(first.events & second.events)
    if not same_thing(first, second):
        return relation is Relation.EQUAL and bool(first.fates & second.fates)
    if first.thing == "people" and first.fates and second.fates:
        return bool(first.fates & second.fates)
    if f.measure in _ATTRIBUTES:
        return True
    if first.events and second.events:
        return bool(first.events & second.events) or relation is Relation.EQUAL
    return True


def _different(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    first: Counted,
    second: Counted,
    evidence: Evidence,
    story: Story,
) -> Outcome | None:
    f, g = a.fact, b.fact
    if a.article.id == b.article.id and not _headline_and_body(a, b):
        return None
    scope = _scope_reason(a, b, f, g, story) or _told_apart(a, b, story)
    if scope is not None:
        return _outcome(a, b, first, Status.SCOPE, evidence.strength, scope)
    if _qualifiers_apart(f, g) or not _told_alike(a, b, first, second, evidence):
        return None
    reason = (
        f"{FIRST}: {_shown(f, g)}. {SECOND}: {_shown(g, f)}. "
        f"Both seem to count the same: {describe(first, f)}."
    )
    del second
    return _outcome(a, b, first, Status.CONFLICT, evidence.strength, reason)


def _told_alike(
    a: Statement[QuantityFact],
    b: Statement[QuantityFact],
    first: Counted,
    second: Counted,
    evidence: Evidence,
) -> bool:
    """Tell whether two figures of one noun are told with verbs of one kind.

    "Needed nine points" and "scored 20 points" are not; a toll or a depth is known by its noun, and
    nearly the same sentence needs no more.
    """
    if a.fact.measure in _ATTRIBUTES or first.fates & second.fates:
        return True
    if evidence.similarity >= _SAME_SENTENCE:
        return True
    left, right = anchor_of(a).predicate, anchor_of(b).predicate
    return left == right or bool(set(event_classes(left)) & set(event_classes(right)))


def _scope_reason(
    a: Statement[QuantityFact], b: Statement[QuantityFact], f: QuantityFact, g: QuantityFact, story: Story
) -> str | None:
    left, right = set(f.qualifiers), set(g.qualifiers)
    if (left & _PARTS) != (right & _PARTS):
        return "One figure counts a part or what came on top, the other does not."
    if _degree(a) != _degree(b):
        return "One figure counts only some of them by degree, the other all."
    if _is_total(a) != _is_total(b):
        return "One figure is a total, the other may be a part of it."
    if places_apart(a, b, story):
        where = sorted({*anchor_of(a).places, *anchor_of(b).places} - story.main_places)
        return f"The figures are tied to different places ({', '.join(p.title() for p in where)})."
    if anchor_of(a).planned != anchor_of(b).planned:
        return "One figure is planned or expected, the other is told as done."
    return None


def _told_apart(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> str | None:
    """Explain a difference that one article knows: it gives both figures for the same noun."""
    for here, there in ((a, b), (b, a)):
        for claim in story.claims_of(there.article.id):
            for fact in claim.facts:
                if fact is there.fact or not isinstance(fact, QuantityFact):
                    continue
                if _same_figure(fact, here.fact) and fact.counted == here.fact.counted:
                    return (
                        f"{there.article.outlet} gives both figures, so they are of different things."
                    )
    return None


def _same_figure(f: QuantityFact, g: QuantityFact) -> bool:
    return (f.low, f.high, f.unit, f.measure) == (g.low, g.high, g.unit, g.measure)


def _headline_and_body(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    positions = {a.claim.sentence.position, b.claim.sentence.position}
    return BlockKind.TITLE in positions and len(positions) > 1


def _is_total(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a figure is a total, or stands in a list that one is given for."""
    words = statement.claim.text[: max(0, statement.fact.end - statement.claim.start)]
    return bool(set(statement.fact.qualifiers) & _TOTALS or _TOTAL_CUE.search(words))


def _degree(statement: Statement[QuantityFact]) -> str | None:
    after = statement.claim.text[max(0, statement.fact.start - statement.claim.start) :][:60]
    found = _DEGREE.search(after)
    return found[1].lower() if found else None


def _qualifiers_apart(f: QuantityFact, g: QuantityFact) -> bool:
    """Tell whether both figures are narrowed, and to different things."""
    left, right = set(f.qualifiers), set(g.qualifiers)
    if f.counted != g.counted:
        # another noun for the same sort of thing: what narrows it must be the same
        return left != right
    return bool(left) and bool(right) and not left & right


def _shown(fact: QuantityFact, other: QuantityFact) -> str:
    text = describe_quantity(fact)
    units = {describe_quantity(fact).split()[-1], describe_quantity(other).split()[-1]}
    if fact.unit and len(units) == 2 and fact.measure in _ATTRIBUTES:
        return f"{text} ({describe_canonical(fact)})"
    return text


def _bound_reason(f: QuantityFact, g: QuantityFact) -> str:
    bound, other = (f, g) if f.bound is not Bound.EXACT else (g, f)
    return f"“{describe_quantity(bound)}” leaves room for {describe_quantity(other)}."


def _rounding_reason(f: QuantityFact, g: QuantityFact) -> str:
    rough, fine = (f, g) if f.approximate or f.precision > g.precision else (g, f)
    return f"“{describe_quantity(rough)}” is {describe_quantity(fine)}, rounded or converted."


def _outcome(
    a: Statement[QuantityFact], b: Statement[QuantityFact], count: Counted, status: Status, confidence: float, reason: str
) -> Outcome:
    f, g = a.fact, b.fact
    return Outcome(
        kind=Kind.QUANTITY,
        status=status,
        confidence=confidence,
        explanation=reason,
        topic=describe(count, f),
        a=side(a, describe_quantity(f)),
        b=side(b, describe_quantity(g)),
    )

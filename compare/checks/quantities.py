"""Figures of one thing: do they agree?"""

import math
from dataclasses import dataclass, replace

from claims.events import LIGHT_VERBS, event_classes
from claims.model import BlockKind, Bound, Measure, QuantityFact
from compare.anchoring import Evidence, anchor_of, event_time, gather, one_moment, same_time
from compare.checks.ages import check_ages
from compare.checks.bearings import check_bearings
from compare.checks.counted import Counted, counted, describe, same_thing
from compare.checks.scope import (
    days_apart,
    narrowed_apart,
    of_a_part,
    persons_apart,
    scope_reason,
    subjects_apart,
    told_apart,
)
from compare.checks.scores import check_scores
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, stem
from compare.values import Relation, compare_quantities, describe_canonical, describe_quantity

# Counting people by one fate is as good as sharing a class of event.
_SAME_FATE = 0.7
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
_NAMED_BY_EVENT = frozenset(
    {
        Measure.MONEY,
        Measure.PERCENT,
        Measure.POINTS,
        Measure.RATE,
        Measure.SPEED,
        Measure.TEMPERATURE,
    }
)
# How much evidence a finding needs. Equal figures are evidence in themselves.
_AGREE = 0.30
_DIFFER = 0.50
# Both claims put the event at one time that is not the story's own: that alone says much.
_DATED = 0.40
# "The 1200 block of a street" is a number, not a count.
# Nouns that say nothing of what is counted: "a four-time champion", "for 35 minutes".
_GENERIC = frozenset({"time", "duration", "interval", "number", "part", "thing", "lot", "rest"})
_NUMBERED = frozenset({"block", "street", "avenue", "road", "floor", "flight", "route"})
# A toll is a toll: people counted by one fate in one story need little more.
_DIFFER_FATE = 0.38
# A headline tells what its own article tells.
_HEADLINE = 0.25
# The least cosine of claims that agree in a small count or a place in a row.
_CONTEXT = 0.5
_COMMON_CONTEXT = 0.55
_SAME_SENTENCE = 0.75
_RARE_NOUN = 0.1
_SCALE = 4
_SIZED = frozenset({Measure.COUNT, Measure.POINTS, Measure.ORDINAL})


@dataclass(frozen=True, slots=True)
class _Figures:
    """Two figures, what they count, and how they stand to each other."""

    a: Statement[QuantityFact]
    b: Statement[QuantityFact]
    first: Counted
    second: Counted
    relation: Relation

    @property
    def measure(self) -> Measure:
        return self.a.fact.measure

    @property
    def one_fate(self) -> bool:
        """Whether both count people by what happened to them, and it is the same."""
        return bool(self.first.fates & self.second.fates)


def check_quantities(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> Outcome | None:
    """Compare two figures that may be about one thing; None where they are not comparable."""
    f, g = a.fact, b.fact
    if f.measure is not g.measure or f.unit != g.unit or f.measure is Measure.OTHER:
        return None
    if f.measure is Measure.AGE:
        return check_ages(a, b, story)
    if f.measure is Measure.SCORE:
        return check_scores(a, b, story)
    bearings = check_bearings(a, b, story) if f.measure is Measure.LENGTH else None
    if bearings is not None:
        return bearings
    figures = _Figures(a, b, counted(a), counted(b), compare_quantities(f, g))
    if not _comparable(figures) or not same_time(a, b, story):
        return None
    evidence = gather(a, b, story)
    if evidence.predicate == 0.0 and figures.first.events & figures.second.events:
        evidence = replace(evidence, predicate=_SAME_FATE)
    dated = None not in {event_time(a, story), event_time(b, story)}
    if not figures.first.none and not figures.second.none and _turned_round(figures):
        return _opposite(figures, evidence)
    if _rare_noun(figures, story):
        evidence = replace(evidence, rare_noun=_RARE_NOUN)
    least = _least(figures)
    if dated or evidence.similarity >= _SAME_SENTENCE:
        least = min(_DATED, least)
    if evidence.strength < least:
        return None
    match figures.relation:
        case Relation.EQUAL:
            least = _COMMON_CONTEXT if _common(f) else _CONTEXT
            small = _common(f) or f.measure is Measure.ORDINAL
            if small and evidence.similarity < least:
                return None
            return _outcome(figures, Status.AGREEMENT, evidence, "Both give the same figure.")
        case Relation.CONVERTS:
            return _outcome(figures, Status.AGREEMENT, evidence, _conversion_reason(f, g))
        case Relation.CONTAINS:
            if not _told_alike(figures, evidence) or scope_reason(a, b, story) is not None:
                return None
            return _outcome(figures, Status.ROUNDING, evidence, _bound_reason(f, g))
        case Relation.ROUNDS:
            return _outcome(figures, Status.ROUNDING, evidence, _rounding_reason(f, g))
        case _:
            return _different(figures, evidence, story)


def _turned_round(figures: _Figures) -> bool:
    """Tell whether one figure is a rise and the other a fall."""
    left, right = (set(event_classes(anchor_of(s).predicate)) for s in (figures.a, figures.b))
    ways = {"rise", "fall"}
    return len(left & ways) == 1 and len(right & ways) == 1 and left & ways != right & ways


def _opposite(figures: _Figures, evidence: Evidence) -> Outcome | None:
    a, b = figures.a, figures.b
    if evidence.similarity < _CONTEXT or not evidence.arguments or a.article.id == b.article.id:
        return None
    told = [anchor_of(statement).predicate for statement in (a, b)]
    reason = f"{FIRST} tells of one direction (“{told[0]}”), {SECOND} of the other (“{told[1]}”)."
    return _outcome(figures, Status.CONFLICT, evidence, reason)


def _rare_noun(figures: _Figures, story: Story) -> bool:
    """Tell whether both count by one noun that few claims have: it is evidence in itself."""
    noun = figures.a.fact.counted
    people = "people" in {figures.first.thing, figures.second.thing}
    if not noun or noun != figures.b.fact.counted or people:
        return False
    return story.frequency(stem(noun)) <= max(4, len(story.articles))


def _least(figures: _Figures) -> float:
    """Return how much evidence the pair needs."""
    if figures.relation not in {Relation.DIFFERS, Relation.CONTAINS}:
        return _AGREE
    one_fate = figures.one_fate and same_thing(figures.first, figures.second)
    headline = _headline_and_body(figures.a, figures.b)
    if one_fate and headline:
        return _HEADLINE
    return _DIFFER_FATE if one_fate or headline else _DIFFER


def _comparable(figures: _Figures) -> bool:
    """Tell whether the figures are of one thing: noun, owner, measure and event."""
    f, g = figures.a.fact, figures.b.fact
    first, second = figures.first, figures.second
    if f.owner or g.owner:
        return f.owner == g.owner
    if _per(f) != _per(g) or f.counted in _NUMBERED:
        return False
    if figures.relation is Relation.DIFFERS and (f.counted in _GENERIC or g.counted in _GENERIC):
        return False
    if _pronoun(figures.a) or _pronoun(figures.b):
        return False
    if figures.measure in _NAMED_BY_EVENT and not (first.thing and second.thing):
        # "offered him $9 million", "was going at 90 km/h": what the figure is of is in the verb
        left, right = anchor_of(figures.a), anchor_of(figures.b)
        return bool(first.events & second.events) or left.predicate == right.predicate
    if figures.measure in _ATTRIBUTES and not first.thing and not second.thing:
        return figures.relation is not Relation.DIFFERS
    if same_thing(first, second) and _turned_round(figures):
        return True
    if not same_thing(first, second):
        return figures.relation is Relation.EQUAL and figures.one_fate
    if first.fates and second.fates:
        return figures.one_fate
    # people hurt against people told of otherwise
    one_sided = "people" in {first.thing, second.thing} and (
        bool(first.fates) != bool(second.fates)
    )
    if one_sided and figures.relation is Relation.DIFFERS:
        return False
    if figures.measure in _ATTRIBUTES or not (first.events and second.events):
        return True
    return bool(first.events & second.events)


def _pronoun(statement: Statement[QuantityFact]) -> bool:
    """Tell whether "one" stands for something told before and counts nothing itself."""
    if statement.fact.text.lower() != "one":
        return False
    after = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    noun = statement.fact.counted
    return not noun or noun not in after.lower()


def _per(fact: QuantityFact) -> tuple[str, ...]:
    return tuple(word for word in fact.qualifiers if word.startswith("per "))


def _common(fact: QuantityFact) -> bool:
    """Tell whether a figure is so common that meeting it twice says nothing."""
    first = fact.measure is Measure.ORDINAL and fact.low == 1
    return first or (fact.measure is Measure.COUNT and fact.low <= 3)


def _different(figures: _Figures, evidence: Evidence, story: Story) -> Outcome | None:
    a, b = figures.a, figures.b
    if a.article.id == b.article.id and not _headline_and_body(a, b):
        return None
    if not one_moment(a, b, story) or days_apart(a, b):
        return None
    scope = scope_reason(a, b, story)
    if scope is not None:
        alike = _told_alike(figures, evidence) and not _out_of_scale(figures)
        return _outcome(figures, Status.SCOPE, evidence, scope) if alike else None
    headline = BlockKind.TITLE in {a.claim.sentence.position, b.claim.sentence.position}
    if not headline and told_apart(a, b, story):
        return None
    if _out_of_scale(figures):
        return None
    if figures.measure is Measure.POINTS and (of_a_part(a) or of_a_part(b)):
        return None
    apart = narrowed_apart(a.fact, b.fact) or subjects_apart(a, b, story)
    if apart and not figures.one_fate:
        return None
    if not _told_alike(figures, evidence):
        return None
    reason = (
        f"{FIRST}: {_shown(a.fact, b.fact)}. {SECOND}: {_shown(b.fact, a.fact)}. "
        f"Both seem to give the same figure: {_lower(describe(figures.first, a.fact))}."
    )
    return _outcome(figures, Status.CONFLICT, evidence, reason)


def _out_of_scale(figures: _Figures) -> bool:
    """Tell whether two counts differ by so much that they hardly count the same.

    A toll may do so as it grows; other counts that outlets disagree about are of one size.
    """
    speakers = {s.claim.speaker.name for s in _both(figures)}
    if None not in speakers and len(speakers) == 2:
        return False  # two sides of a quarrel count a crowd as they like
    if figures.one_fate or figures.measure not in _SIZED:
        return False
    values = [abs(s.fact.low if math.isfinite(s.fact.low) else s.fact.high) for s in _both(figures)]
    return min(values) > 0 and max(values) > _SCALE * min(values)


def _both(figures: _Figures) -> tuple[Statement[QuantityFact], Statement[QuantityFact]]:
    return figures.a, figures.b


def _told_alike(figures: _Figures, evidence: Evidence) -> bool:
    """Tell whether two figures of one noun are told with verbs of one kind.

    "Needed nine points" and "scored 20 points" are not; a toll or a depth is known by its noun, and
    nearly the same sentence needs no more.
    """
    if figures.measure in _ATTRIBUTES or figures.one_fate:
        return True
    if persons_apart(figures.a, figures.b):
        return False
    if evidence.similarity >= _SAME_SENTENCE:
        return True
    if evidence.rare_noun and figures.measure is not Measure.COUNT:
        return True
    left, right = anchor_of(figures.a).predicate, anchor_of(figures.b).predicate
    if figures.measure is Measure.ORDINAL and {left, right} & LIGHT_VERBS:
        return True
    return left == right or bool(set(event_classes(left)) & set(event_classes(right)))


def _headline_and_body(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    positions = {a.claim.sentence.position, b.claim.sentence.position}
    return a.article.id == b.article.id and BlockKind.TITLE in positions and len(positions) > 1


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def _shown(fact: QuantityFact, other: QuantityFact) -> str:
    text = describe_quantity(fact)
    units = {describe_quantity(fact).split()[-1], describe_quantity(other).split()[-1]}
    if fact.unit and len(units) == 2 and fact.measure in _ATTRIBUTES:
        return f"{text} ({describe_canonical(fact)})"
    return text


def _bound_reason(f: QuantityFact, g: QuantityFact) -> str:
    loose = f.bound is not Bound.EXACT or (f.approximate and g.bound is Bound.EXACT)
    bound, other = (f, g) if loose else (g, f)
    return f"“{describe_quantity(bound)}” leaves room for {describe_quantity(other)}."


def _conversion_reason(f: QuantityFact, g: QuantityFact) -> str:
    return f"{describe_quantity(f)} is {describe_quantity(g)} in another unit."


def _rounding_reason(f: QuantityFact, g: QuantityFact) -> str:
    rough, fine = (f, g) if f.approximate or f.precision > g.precision else (g, f)
    return f"“{describe_quantity(rough)}” is {describe_quantity(fine)}, rounded."


def _outcome(figures: _Figures, status: Status, evidence: Evidence, reason: str) -> Outcome:
    a, b = figures.a, figures.b
    return Outcome(
        check="quantity",
        kind=Kind.QUANTITY,
        status=status,
        confidence=evidence.strength,
        explanation=reason,
        topic=describe(figures.first, a.fact),
        a=side(a, describe_quantity(a.fact)),
        b=side(b, describe_quantity(b.fact)),
    )

"""Figures of one thing: do they agree?"""

import re
from dataclasses import replace

from claims.model import BlockKind, Bound, Measure, QuantityFact
from compare.anchoring import Evidence, anchor_of, event_time, gather, one_moment, same_time
from compare.checks.changes import changes_apart, objects_narrowed_apart
from compare.checks.figures import often
from compare.checks.figures.ages import check_ages
from compare.checks.figures.bearings import check_bearings, references_apart
from compare.checks.figures.bounded import bounded
from compare.checks.figures.comparable import (
    CONTEXT,
    SAME_SENTENCE,
    comparable,
    compound,
    one_place,
    out_of_scale,
    told_alike,
    turned_round,
)
from compare.checks.figures.counted import counted, describe, same_thing
from compare.checks.figures.covered import holders_apart
from compare.checks.figures.daily import sessions_apart
from compare.checks.figures.dollars import dollars_apart
from compare.checks.figures.figure_pair import ATTRIBUTES, Figures
from compare.checks.figures.known import told_apart
from compare.checks.figures.parallel import parallel
from compare.checks.figures.parts import less_than_own, parts_of
from compare.checks.figures.rates import compare_to_total
from compare.checks.figures.scope import (
    days_apart,
    narrowed_apart,
    of_a_part,
    one_of_several,
    scope_reason,
    set_beside,
    subjects_apart,
)
from compare.checks.figures.settings import of_two_places, owned_by_two, set_alike, two_rows
from compare.checks.figures.spread import ends_apart
from compare.checks.figures.within import check_within
from compare.checks.games.scores import check_scores
from compare.checks.games.which_game import games_apart
from compare.checks.standing import ahead, denied
from compare.checks.surroundings import elsewhere, one_placed
from compare.checks.which_quake import quakes_apart
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, stem
from compare.values import (
    Relation,
    compare_quantities,
    describe_canonical,
    describe_quantity,
    rate_of,
)

# Counting people by one fate is as good as sharing a class of event.
_SAME_FATE = 0.7
# How much evidence a finding needs. Equal figures are evidence in themselves.
_AGREE = 0.30
# An odd count of one noun is hardly met twice by chance.
_AGREE_ODD = 0.15
_LITTLE = 20
_DIFFER = 0.50
# Both claims put the event at one time that is not the story's own: that alone says much.
_DATED = 0.40
# A toll is a toll: people counted by one fate in one story need little more.
_DIFFER_FATE = 0.38
# A firm has one staff.
_DIFFER_STAFF = 0.28
_COMMON_CONTEXT = 0.55
_LOCAL = frozenset({Measure.TEMPERATURE, Measure.PERCENT})
_FURTHER = re.compile(r"\s+(?:further|more|other|new|additional|others?)\b", re.IGNORECASE)
_SERVED = re.compile(
    r"\b(?:served|serving out)\s+(?:(?:about|nearly|almost|just|only|over|more than) )*$",
    re.IGNORECASE,
)
_TRADED = frozenset({Measure.MONEY, Measure.PERCENT, Measure.POINTS})
_RARE_NOUN = 0.1


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
    if a.article.id == b.article.id:
        return check_within(a, b, story)
    a, b = bounded(a, story), bounded(b, story)
    f, g = a.fact, b.fact
    relation = Relation.DIFFERS if ends_apart(a, b, story) else compare_quantities(f, g)
    alike = relation is Relation.DIFFERS and parallel(a, b, story)
    figures = Figures(a, b, counted(a), counted(b), relation, parallel=alike)
    if relation is Relation.DIFFERS and set_alike(figures, story):
        figures = replace(figures, set_alike=True)
    if rate_of(f) != rate_of(g):
        return _paid(figures, story)
    times = relation is Relation.DIFFERS and often.one_doing(a, b, story)
    if not times and not (comparable(figures) and same_time(a, b, story)):
        return None
    evidence = gather(a, b, story)
    known = figures.one_deal or figures.one_course or figures.first.events & figures.second.events
    if evidence.predicate == 0.0 and known:
        evidence = replace(evidence, predicate=_SAME_FATE)
    dated = None not in {event_time(a, story), event_time(b, story)}
    if changes_apart(a, b) or objects_narrowed_apart(a, b):
        return None  # two things that rise and fall, or that something is done to
    if relation is Relation.DIFFERS and sessions_apart(a, b, story):
        return None  # two days of trading
    if _turned(figures):
        return None if holders_apart(a, b, story) else _opposite(figures, evidence)
    if _rare_noun(figures, story):
        evidence = replace(evidence, rare_noun=_RARE_NOUN)
    least = _least(figures)
    course = figures.one_course and evidence.similarity >= _COMMON_CONTEXT
    if dated or course or evidence.similarity >= SAME_SENTENCE:
        least = min(_DATED, least)
    none = figures.first.none or figures.second.none
    if not none and denied(a) != denied(b) and relation is not Relation.CONTAINS:
        # whether something happened at all is another check's question
        one, other = (FIRST, SECOND) if denied(a) else (SECOND, FIRST)
        reason = f"{one} only denies its figure, {other} gives another: both can be true."
        told = relation is Relation.DIFFERS and evidence.strength >= least
        return _outcome(figures, Status.SCOPE, evidence, reason) if told else None
    if figures.parallel or figures.set_alike:
        least = min(_AGREE, least)
    if evidence.strength < least:
        return None
    match figures.relation:
        case Relation.EQUAL:
            least = _COMMON_CONTEXT if _common(f) else CONTEXT
            small = _common(f) or f.measure is Measure.ORDINAL
            if small and evidence.similarity < least:
                return None
            return _outcome(figures, Status.AGREEMENT, evidence, "Both give the same figure.")
        case Relation.CONVERTS:
            return _outcome(figures, Status.AGREEMENT, evidence, _conversion_reason(f, g))
        case Relation.CONTAINS:
            if not told_alike(figures, evidence) or scope_reason(a, b, story) is not None:
                return None
            return _outcome(figures, Status.ROUNDING, evidence, _bound_reason(f, g))
        case Relation.ROUNDS:
            return _outcome(figures, Status.ROUNDING, evidence, _rounding_reason(f, g))
        case _:
            return _different(figures, evidence, story)


def _paid(figures: Figures, story: Story) -> Outcome | None:
    """Compare what is paid a period with what is paid in all."""
    a, b = figures.a, figures.b
    found = compare_to_total(a, b, story)
    evidence = gather(a, b, story)
    agreed = figures.first.thing == figures.second.thing or figures.first.events & (
        figures.second.events
    )
    if found is None or not agreed or evidence.strength < _DATED:
        return None
    return _outcome(figures, found[0], evidence, found[1])


def _turned(figures: Figures) -> bool:
    """Tell whether one rises and the other falls; a forecast fall and the rise that came do not."""
    none = figures.first.none or figures.second.none
    return not none and ahead(figures.a) == ahead(figures.b) and turned_round(figures)


def _opposite(figures: Figures, evidence: Evidence) -> Outcome | None:
    a, b = figures.a, figures.b
    if evidence.similarity < CONTEXT or not evidence.arguments:
        return None
    told = [anchor_of(statement).predicate for statement in (a, b)]
    reason = f"{FIRST} tells of one direction (“{told[0]}”), {SECOND} of the other (“{told[1]}”)."
    return _outcome(figures, Status.CONFLICT, evidence, reason)


def _rare_noun(figures: Figures, story: Story) -> bool:
    """Tell whether both count by one noun that few claims have: it is evidence in itself."""
    noun = figures.a.fact.counted
    people = "people" in {figures.first.thing, figures.second.thing}
    if not noun or noun != figures.b.fact.counted or people:
        return False
    return story.frequency(stem(noun)) <= max(4, len(story.articles))


def _least(figures: Figures) -> float:
    """Return how much evidence the pair needs."""
    if figures.relation not in {Relation.DIFFERS, Relation.CONTAINS}:
        return _AGREE_ODD if _odd(figures) else _AGREE
    one_fate = figures.one_fate and same_thing(figures.first, figures.second)
    if figures.one_staff or figures.one_crowd:
        return _DIFFER_STAFF
    return _DIFFER_FATE if one_fate or figures.one_loot else _DIFFER


def _odd(figures: Figures) -> bool:
    """Tell whether two equal counts are too odd to be equal by chance: "63 houses"."""
    fact, other = figures.a.fact, figures.b.fact
    exact = not (fact.approximate or other.approximate) and fact.bound is other.bound is Bound.EXACT
    count = fact.measure is Measure.COUNT and figures.relation is Relation.EQUAL
    return exact and count and fact.low > _LITTLE and fact.low % 10 != 0


def _common(fact: QuantityFact) -> bool:
    """Tell whether a figure is so common that meeting it twice says nothing."""
    first = fact.measure is Measure.ORDINAL and fact.low == 1
    return first or (fact.measure is Measure.COUNT and fact.low <= 3)


def _different(figures: Figures, evidence: Evidence, story: Story) -> Outcome | None:
    a, b = figures.a, figures.b
    if _no_more(a) or _no_more(b) or _served(a) != _served(b):
        return None
    times = often.is_times(a, b)
    if not (times or one_moment(a, b, story)) or days_apart(a, b):
        return None
    if figures.measure in _LOCAL and one_placed(a, b, story):
        return None  # a reading is that of its station, a share that of its place
    if figures.measure is Measure.COUNT and not figures.one_toll and owned_by_two(figures):
        return None
    if figures.measure in _TRADED and elsewhere(a, b):
        return None  # prices go up and down from day to day
    scope = scope_reason(a, b, story)
    if scope is not None:
        alike = told_alike(figures, evidence) and not out_of_scale(figures)
        return _outcome(figures, Status.SCOPE, evidence, scope) if alike else None
    if dollars_apart(a, b, story):
        reason = "The sums are converted ones, and may be in dollars of two countries."
        return _outcome(figures, Status.SCOPE, evidence, reason)
    if parts_of(a, b, story) or less_than_own(a, b, story):
        reason = "One figure is of a part only: its own article counts the rest as well."
        return _outcome(figures, Status.SCOPE, evidence, reason)
    if compound(a) != compound(b) and not figures.one_fate:
        return None
    if times and not often.one_doing(a, b, story):
        return None
    if set_beside(a) != set_beside(b) or one_of_several(a, b):
        return None
    ordinal = figures.measure is Measure.ORDINAL
    if ordinal and not (figures.set_alike or one_place(figures, evidence)):
        return None
    if ordinal and two_rows(figures):
        return None
    if figures.measure is Measure.LENGTH and (references_apart(a, b) or of_two_places(figures)):
        return None
    if figures.measure in ATTRIBUTES and quakes_apart(a, b, story):
        return None
    headline = BlockKind.TITLE in {a.claim.sentence.position, b.claim.sentence.position}
    if not headline and told_apart(a, b, story):
        return None
    if out_of_scale(figures):
        return None
    if figures.measure is Measure.POINTS and (of_a_part(a) or of_a_part(b)):
        return None
    if games_apart(a, b, story):
        return None
    shares = {Measure.PERCENT, Measure.POINTS}
    if figures.measure in shares and not figures.set_alike and _one_narrowed(a.fact, b.fact):
        return None  # "the rate", "the deposit rate"
    apart = narrowed_apart(a.fact, b.fact) or subjects_apart(a, b, story)
    if apart and not figures.one_toll:
        return None
    if not told_alike(figures, evidence):
        return None
    reason = (
        f"{FIRST}: {_shown(a.fact, b.fact)}. {SECOND}: {_shown(b.fact, a.fact)}. "
        f"Both seem to give the same figure: {_lower(describe(figures.first, a.fact))}."
    )
    return _outcome(figures, Status.CONFLICT, evidence, reason)


def _served(statement: Statement[QuantityFact]) -> bool:
    """Tell whether years are those spent in prison: "served four years of his sentence"."""
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    return statement.fact.measure is Measure.DURATION and bool(_SERVED.search(before))


def _no_more(statement: Statement[QuantityFact]) -> bool:
    """Tell whether there is none but those told before: "no further deaths", "no other victims"."""
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    return statement.fact.high == 0 and bool(_FURTHER.match(behind))


def _one_narrowed(f: QuantityFact, g: QuantityFact) -> bool:
    return f.counted == g.counted != "" and bool(f.qualifiers) != bool(g.qualifiers)


def _lower(label: str) -> str:
    return label[:1].lower() + label[1:]


def _shown(fact: QuantityFact, other: QuantityFact) -> str:
    text = describe_quantity(fact)
    units = {describe_quantity(fact).split()[-1], describe_quantity(other).split()[-1]}
    if fact.unit and len(units) == 2 and fact.measure in ATTRIBUTES:
        return f"{text} ({describe_canonical(fact)})"
    return text


def _bound_reason(f: QuantityFact, g: QuantityFact) -> str:
    loose = f.bound is not Bound.EXACT or (f.approximate and g.bound is Bound.EXACT)
    if f.bound is not Bound.EXACT and g.bound is not Bound.EXACT:
        loose = f.low < g.low or f.high > g.high
    bound, other = (f, g) if loose else (g, f)
    return f"“{describe_quantity(bound)}” leaves room for {describe_quantity(other)}."


def _conversion_reason(f: QuantityFact, g: QuantityFact) -> str:
    return f"{describe_quantity(f)} is {describe_quantity(g)} in another unit."


def _rounding_reason(f: QuantityFact, g: QuantityFact) -> str:
    rough, fine = (f, g) if f.approximate or f.precision > g.precision else (g, f)
    return f"“{describe_quantity(rough)}” is {describe_quantity(fine)}, rounded."


def _outcome(figures: Figures, status: Status, evidence: Evidence, reason: str) -> Outcome:
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

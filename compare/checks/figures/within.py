"""Two figures of one article: its headline against its text, or two places of the text."""

import re
from dataclasses import replace
from itertools import combinations

from claims.events import LIGHT_VERBS, event_classes
from claims.model import BlockKind, Bound, Certainty, Measure, QuantityFact
from compare.anchoring import anchor_of, gather, one_moment, same_time
from compare.checks.figures import often
from compare.checks.figures.counted import Counted, counted, describe
from compare.checks.figures.parts import parts_of
from compare.checks.figures.scope import days_apart, narrowed_apart, scope_reason, set_beside
from compare.checks.telling import place_in_text, told_otherwise
from compare.model import Kind, Status
from compare.outcome import Outcome, side
from compare.story import Statement, Story, stem
from compare.values import Relation, compare_quantities, describe_quantity

Figure = Statement[QuantityFact]

_FATES = frozenset({"death", "injury", "missing", "arrest", "evacuation", "rescue"})
# What a headline can sum up: a sentence's parts may be this many.
_MOST_PARTS = 4
# A headline tells what the first sentences tell; a toll may stand a little further down.
_LEAD = 3
_TOLL_LEAD = 6
# The least cosine of two sentences that tell one thing twice in a text.
_TOLD_TWICE = 0.55
_SCALE = 5
# How sure a contradiction is that passed every test: its evidence is that of short lines.
_SURE = 0.5
# Stands for the place of the whole story.
_HERE = "here"
_UNSURE = frozenset({Certainty.DENIED, Certainty.HEDGED})
_TOLD = frozenset({Measure.COUNT, Measure.MONEY, Measure.MAGNITUDE, Measure.DURATION})
_EARLIER = re.compile(
    r"\b(?:an?other|earlier|previous(?:ly)?|similar|last (?:year|month|week|season)|ago|since|"
    r"initial(?:ly)?|originally|at first|the first|the second|from|had)\b",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(r"\s+(?:more|others?|of (?:them|whom|the|those))\b", re.IGNORECASE)


def check_within(a: Figure, b: Figure, story: Story) -> Outcome | None:
    """Find a figure that an article gives in two ways; None where both may be true."""
    if a.fact.measure not in _TOLD or _unsure(a) or _unsure(b):
        return None
    if compare_quantities(a.fact, b.fact) is not Relation.DIFFERS:
        return None
    titles = [s.claim.sentence.position is BlockKind.TITLE for s in (a, b)]
    if all(titles) or BlockKind.CAPTION in {s.claim.sentence.position for s in (a, b)}:
        return None
    if any(titles):
        headline, text = (a, b) if titles[0] else (b, a)
        return _headline(headline, text, story)
    return _twice(a, b, story)


def _unsure(statement: Figure) -> bool:
    return statement.claim.negated or statement.claim.certainty in _UNSURE


def _headline(headline: Figure, text: Figure, story: Story) -> Outcome | None:
    """Compare a headline's figure with one of the text that nothing in the text bears out."""
    told = _thing(headline)
    fates = told.events & _FATES if told.thing == "people" else frozenset[str]()
    place = place_in_text(text.claim, story)
    if place >= (_TOLL_LEAD if fates else _LEAD) or _recalls(text):
        return None
    alike = [other for other in _figures_below(headline, story) if _one_thing(told, other)]
    if text.claim.id not in {other.claim.id for other in alike} or _borne_out(
        headline, alike, story
    ):
        return None
    # a headline tells plans in the present tense
    one = _of_the_story(headline, story, planned=False)
    if scope_reason(one, _of_the_story(text, story, planned=False), story):
        return None
    if parts_of(headline, text, story):
        return None
    if not same_time(headline, text, story) or not one_moment(headline, text, story):
        return None
    if set_beside(headline) != set_beside(text) or _out_of_scale(headline, text):
        return None
    if not fates and not _told_alike(headline, text, story):
        return None
    return _outcome(headline, text, told, story)


def _twice(a: Figure, b: Figure, story: Story) -> Outcome | None:
    """Compare two figures of a text that tells one thing twice."""
    first, second = counted(a), counted(b)
    left, right = anchor_of(a), anchor_of(b)
    if a.claim.sentence.start == b.claim.sentence.start or first.thing != second.thing:
        return None
    if often.is_times(a, b) and not often.one_doing(a, b, story):
        return None
    if not first.thing or a.fact.counted != b.fact.counted or a.fact.owner != b.fact.owner:
        return None
    if left.predicate != right.predicate or left.predicate in LIGHT_VERBS or not left.predicate:
        return None
    if left.negated != right.negated or left.planned != right.planned:
        return None
    heads = [
        {phrase.split()[-1] for phrase in (*anchor.subjects, *anchor.objects) if phrase}
        for anchor in (left, right)
    ]
    if not heads[0] & heads[1] or days_apart(a, b) or a.fact.qualifiers != b.fact.qualifiers:
        return None
    if set(left.places) != set(right.places) and left.places and right.places:
        return None
    if told_otherwise(a.claim) or told_otherwise(b.claim):
        return None
    same = [s for s in _figures_of(a, story) if counted(s).thing == first.thing]
    if len({(s.fact.low, s.fact.high) for s in same}) > 2 or _out_of_scale(a, b):
        return None
    if not same_time(a, b, story) or not one_moment(a, b, story):
        return None
    if scope_reason(_of_the_story(a, story), _of_the_story(b, story), story):
        return None
    if story.similarity(a.claim, b.claim) < _TOLD_TWICE or narrowed_apart(a.fact, b.fact):
        return None
    return _outcome(a, b, first, story)


def _thing(statement: Figure) -> Counted:
    """Return what a figure counts; a headline leaves out that it is people who are hurt."""
    found = counted(statement)
    anchor = anchor_of(statement)
    if statement.fact.measure is not Measure.COUNT:
        return found
    named = set(event_classes(statement.fact.counted)) & _FATES if statement.fact.counted else set()
    if named:
        return Counted("people", frozenset(named))
    own = statement.fact.text.lower()
    bare = not statement.fact.counted and (not anchor.objects or own in anchor.objects)
    fates = set(anchor.events) & _FATES
    return Counted("people", frozenset(fates)) if bare and fates else found


def _one_thing(told: Counted, other: Figure) -> bool:
    """Tell whether a figure of the text counts what the headline's does."""
    found = _thing(other)
    if told.thing == "people":
        fates = told.events & _FATES
        return found.thing == "people" and bool(fates & found.events or not fates)
    return found.thing == told.thing or not (told.thing and found.thing)


def _borne_out(headline: Figure, alike: list[Figure], story: Story) -> bool:
    """Tell whether the text gives the headline's figure anywhere, roughly or in parts."""
    fact = headline.fact
    for other in _figures_below(headline, story):
        if (other.fact.low, other.fact.high) == (fact.low, fact.high):
            return True
    if any(compare_quantities(fact, other.fact) is not Relation.DIFFERS for other in alike):
        return True
    lows = sorted({(other.claim.id, other.fact.start): other.fact.low for other in alike}.values())
    return any(
        sum(parts) == fact.low
        for size in range(2, _MOST_PARTS + 1)
        for parts in combinations(lows[:8], size)
    )


def _figures_of(statement: Figure, story: Story) -> list[Figure]:
    """Return an article's figures of one measure and unit."""
    return [
        Statement(claim, fact, statement.article)
        for claim in story.claims_of(statement.article.id)
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
        and (fact.measure, fact.unit) == (statement.fact.measure, statement.fact.unit)
    ]


def _figures_below(headline: Figure, story: Story) -> list[Figure]:
    return [
        other
        for other in _figures_of(headline, story)
        if other.claim.sentence.position is BlockKind.PARAGRAPH
    ]


def _recalls(statement: Figure) -> bool:
    """Tell whether a figure of the text is of an earlier state, a part or another event."""
    if statement.fact.bound is Bound.AT_MOST:
        return True
    before = statement.claim.sentence.text[: statement.fact.start - statement.claim.sentence.start]
    behind = statement.claim.sentence.text[statement.fact.end - statement.claim.sentence.start :]
    return bool(_EARLIER.search(before) or _PART_BEHIND.match(behind))


def _told_alike(headline: Figure, text: Figure, story: Story) -> bool:
    """Tell whether a headline and a sentence tell of one deed or state, by verb or by actor."""
    left, right = anchor_of(headline), anchor_of(text)
    if left.predicate == right.predicate or set(left.events) & set(right.events):
        return True
    heads = [{stem(p.split()[-1]) for p in anchor.subjects if p} for anchor in (left, right)]
    noun = headline.fact.counted
    named = bool(noun) and noun == text.fact.counted
    return named and bool(heads[0] & heads[1]) and not left.negated and not right.negated


def _of_the_story(statement: Figure, story: Story, *, planned: bool | None = None) -> Figure:
    """Leave out a place that the article opens with: the whole story's."""
    anchor = anchor_of(statement)
    opening = " ".join(
        claim.sentence.text.lower()
        for claim in story.claims_of(statement.article.id)
        if place_in_text(claim, story) == 0
    )
    places = tuple(place for place in anchor.places if place not in opening) or (_HERE,)
    told = replace(anchor, places=places, planned=anchor.planned if planned is None else planned)
    return replace(statement, fact=replace(statement.fact, anchor=told))


def _out_of_scale(a: Figure, b: Figure) -> bool:
    low, high = sorted((a.fact.low, b.fact.low))
    return low <= 0 or high > _SCALE * low


def _outcome(a: Figure, b: Figure, told: Counted, story: Story) -> Outcome:
    first, second = (describe_quantity(statement.fact) for statement in (a, b))
    if a.claim.sentence.position is BlockKind.TITLE:
        reason = f"The headline says {first}, the text {second}."
    else:
        reason = f"The text says {first} in one place and {second} in another."
    return Outcome(
        check="quantity",
        kind=Kind.QUANTITY,
        status=Status.CONFLICT,
        confidence=max(_SURE, gather(a, b, story).strength),
        explanation=reason,
        topic=describe(told, a.fact),
        a=side(a, first),
        b=side(b, second),
    )

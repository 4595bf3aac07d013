"""Finding -> whether one article contradicts itself in it: headline against text, or two places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations

from claims.model import BlockKind, DateFact
from compare.groups import Node, node_of
from compare.model import Finding, Inside, Kind, Side, Status
from compare.outcome import Outcome
from compare.story import Story
from compare.values import Relation, compare_dates

# From so many other outlets on, who all date one event by the other of an article's two days.
_WITNESSES = 2


def both_days(outcomes: Iterable[Outcome], story: Story) -> Iterator[Outcome]:
    """Find two days that an article gives to one event, as several others tell them.

    They differ from it in the one place and agree with it in the other.
    """
    made = [o for o in outcomes if o.check == "date"]
    agreed: dict[Node, list[Side]] = defaultdict(list)
    for o in made:
        if o.status is Status.AGREEMENT:
            agreed[node_of(o.a)].append(o.b)
            agreed[node_of(o.b)].append(o.a)
    seen: dict[tuple[Node, Node], dict[str, tuple[Outcome, Side, Side]]] = defaultdict(dict)
    for o in made:
        if o.status is not Status.CONFLICT or o.a.claim.article == o.b.claim.article:
            continue
        for own, other in ((o.a, o.b), (o.b, o.a)):
            for again in agreed[node_of(other)]:
                if _second_place(own, again):
                    origin = story.origins.of(other.claim)
                    key = (node_of(own), node_of(again))
                    seen[key].setdefault(origin, (o, own, again))
    for told in seen.values():
        if len(told) >= _WITNESSES:
            o, own, again = min(told.values(), key=lambda each: each[0].confidence)
            reason = f"The text says {own.value} in one place and {again.value} in another."
            yield replace(o, a=own, b=again, explanation=reason)


def _second_place(side: Side, again: Side) -> bool:
    """Tell whether two dates stand in two sentences of one article's text."""
    places = [s.claim.sentence for s in (side, again)]
    titled = BlockKind.TITLE in {place.position for place in places}
    one = side.claim.article == again.claim.article
    return one and not titled and places[0].start != places[1].start


def with_inside(finding: Finding, story: Story) -> Finding:
    """Return a conflict with where an article contradicts itself in it, if one does."""
    if finding.status is not Status.CONFLICT:
        return finding
    found = [
        Inside.HEADLINE
        if BlockKind.TITLE in {a.claim.sentence.position, b.claim.sentence.position}
        else Inside.TEXT
        for a, b in combinations(finding.sides, 2)
        if a.claim.article == b.claim.article and a.value.casefold() != b.value.casefold()
    ]
    return replace(finding, inside=min(found, key=list(Inside).index)) if found else finding


def borne_out(outcome: Outcome, story: Story) -> bool:
    """Tell whether a headline's date is given by its own text, beside another one."""
    sides = (outcome.a, outcome.b)
    if outcome.kind is not Kind.DATE or len({s.claim.article for s in sides}) > 1:
        return False
    titles = [s for s in sides if s.claim.sentence.position is BlockKind.TITLE]
    told = [f for s in titles for f in s.claim.facts if isinstance(f, DateFact)]
    return any(
        isinstance(fact, DateFact)
        and compare_dates(fact, date) in {Relation.EQUAL, Relation.CONTAINS}
        for date in told
        for claim in story.claims_of(outcome.a.claim.article)
        if claim.sentence.position is not BlockKind.TITLE
        for fact in claim.facts
    )

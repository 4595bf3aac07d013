"""A count of one place beside that of another: "143 in Germany, while Belgium's stood at 24"."""

import re

from claims.model import NameFact, NameKind, QuantityFact
from claims.names import canonical_actor
from compare.anchoring import anchor_of
from compare.checks.figures.counted import counted
from compare.outcome import FIRST, SECOND
from compare.story import Statement, Story

# "A toll of 63 for the state of …": the place whose count it is.
_WHOSE = re.compile(r"\s+for\s+(?:the\s+)?(?:(?:state|province|region|district|city) of\s+)?$")


def localities_apart(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> str | None:
    """Say that one count is set beside another place's and so its own place's only."""
    if not counted(a).fates:
        return None
    for here, there, mark in ((a, b, FIRST), (b, a, SECOND)):
        places = _own(here, story)
        told = there.claim.sentence.text.lower()
        if places and not any(place in told for place in places):
            return f"{mark} counts those of one place only ({', '.join(sorted(places)).title()})."
    return None


def _own(statement: Statement[QuantityFact], story: Story) -> frozenset[str]:
    """Return the places that a count is tied to, where its sentence makes them its own."""
    named = _behind(statement)
    if named:
        return named
    mine = frozenset(anchor_of(statement).places)
    kind = counted(statement).fates
    others = (
        Statement(claim, fact, statement.article)
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.start != statement.fact.start
    )
    beside = [frozenset(anchor_of(s).places) for s in others if counted(s).fates == kind]
    return mine if mine and any(places and not places & mine for places in beside) else frozenset()


def _behind(statement: Statement[QuantityFact]) -> frozenset[str]:
    """Return the place that a count is given "for"."""
    sentence, fact = statement.claim.sentence, statement.fact
    return frozenset(
        canonical_actor(name.full)
        for name in statement.claim.facts
        if isinstance(name, NameFact)
        and name.kind is NameKind.PLACE
        and _WHOSE.fullmatch(
            sentence.text[fact.end - sentence.start : max(0, name.start - sentence.start)]
        )
    )

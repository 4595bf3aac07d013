"""Two dates that stand among the same words, whatever the verbs of their sentences."""

from claims.events import LIGHT_VERBS, event_classes
from claims.model import DateFact, DateRelation
from compare.anchoring import REPORTING, anchor_of, same_predicate
from compare.checks.surroundings import (
    alike_around,
    closely_alike_around,
    elsewhere,
    others_named,
)
from compare.story import Statement, Story
from compare.values import Relation, compare_dates

_MADE = frozenset({"open", "launch"})


def set_alike(a: Statement[DateFact], b: Statement[DateFact], story: Story) -> bool:
    """Tell whether two dates, told as finely and alike, seem to date one thing.

    Neither article may have the other's date anywhere: it would know of two things.
    """
    f, g = a.fact, b.fact
    if _MADE & {anchor_of(a).predicate, anchor_of(b).predicate}:
        return False  # another check knows what is opened by its holder
    if a.article.id == b.article.id or f.granularity is not g.granularity:
        return False
    if f.relation is not g.relation or not _told_of_one(a, b, story):
        return False
    if elsewhere(a, b) or others_named(a, b):
        return False
    return not _gives_date(a, b, story) and not _gives_date(b, a, story)


def _told_of_one(a: Statement[DateFact], b: Statement[DateFact], story: Story) -> bool:
    left, right = anchor_of(a), anchor_of(b)
    if same_predicate(left, right) > 0:
        return alike_around(a, b, story)
    deeds = [set(event_classes(anchor.predicate)) for anchor in (left, right)]
    if all(deeds):
        return False  # two deeds: arrested and charged, founded and opened
    ongoing = a.fact.relation is DateRelation.SINCE
    if not ongoing and {left.predicate, right.predicate} & (LIGHT_VERBS | REPORTING | {""}):
        return False
    return closely_alike_around(a, b, story)


def _gives_date(here: Statement[DateFact], there: Statement[DateFact], story: Story) -> bool:
    """Tell whether another article has a date, told as finely, for whatever it may be."""
    return any(
        isinstance(fact, DateFact)
        and fact.granularity is here.fact.granularity
        and compare_dates(fact, here.fact) is Relation.EQUAL
        for claim in story.claims_of(there.article.id)
        for fact in claim.facts
    )

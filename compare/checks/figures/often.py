"""How often one did one thing: "was married twice", "was married three times"."""

import re

from claims.events import LIGHT_VERBS
from claims.lexicon import lexicon
from claims.model import Anchor, DateFact, Measure, QuantityFact
from compare.anchoring import REPORTING, anchor_of
from compare.story import Statement, Story

PRONOUNS = lexicon("i you he she it we they him her them who which that this one")
# What narrows the times down, or makes a factor of them: "twice in May", "three times as many".
_NARROWED = re.compile(
    r"(?:\s+times)?(?:\s+(?:in|at|on|with|against|from|by|to|for|during|since|before|after|over|within|under|"
    r"this|last|as|while|when|because|until|between|near|through|of|more|than|the|a|an|higher|"
    r"larger|bigger|greater|its|his|her|their)\b|-|\s+[a-z]+er\s+than\b)"
)
# What narrows them down before: "for the first three times", "the last three times".
_FROM_SOME = re.compile(r"\b(?:first|last|next|other|these|those|all|of the|another)\s+$")


def is_times(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> bool:
    """Tell whether both figures count times."""
    return a.fact.counted == b.fact.counted == "time" and a.fact.measure is Measure.COUNT


def one_doing(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether two counts of times are of one doing: verb, who does it and to whom."""
    left, right = anchor_of(a), anchor_of(b)
    if not is_times(a, b) or left.predicate != right.predicate:
        return False
    if not left.predicate or left.predicate in LIGHT_VERBS | REPORTING:
        return False
    if left.planned or right.planned or "contact" in left.events:
        return False
    if any(_narrowed(statement, story) for statement in (a, b)):
        return False
    return _one_cast(left, right)


def _narrowed(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether the times are those of a period, a place or a case only.

    A date in a clause behind theirs dates something else: "married twice; the first marriage …".
    """
    claim, fact = statement.claim, statement.fact
    before = claim.text[: max(0, fact.start - claim.start)]
    if _NARROWED.match(claim.text[max(0, fact.end - claim.start) :]) or _FROM_SOME.search(before):
        return True
    dates = [d for c in story.sentence_of(claim) for d in c.facts if isinstance(d, DateFact)]
    return any(date.start < fact.start or date in claim.facts for date in dates)


def _one_cast(a: Anchor, b: Anchor) -> bool:
    """Tell whether who does it and to whom it is done are the same as far as both tell."""
    (agent, patient), (other_agent, other_patient) = _roles(a), _roles(b)
    if agent and other_agent and patient and other_patient:
        return bool(agent & other_agent) and bool(patient & other_patient)
    if patient and other_patient:
        return bool(patient & other_patient)
    # who "was married" "married"
    return bool((patient or agent) & (other_patient or other_agent))


def _roles(anchor: Anchor) -> tuple[set[str], set[str]]:
    """Return the last words of who does it and of whom it is done to; pronouns are nobody."""
    subjects, objects = (
        {phrase.split()[-1] for phrase in phrases if phrase} - PRONOUNS
        for phrases in (anchor.subjects, anchor.objects)
    )
    # a passive has its subject as its object, too
    return (subjects - objects, objects)

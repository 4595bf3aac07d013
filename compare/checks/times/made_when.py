"""Years in which one ship or building was built, completed or put into service: can they be?"""

import re
from collections.abc import Iterator
from itertools import combinations

from claims.lexicon import lexicon
from claims.model import DateFact, DateRelation, Granularity, NameFact
from compare.anchoring import anchor_of
from compare.model import Kind, Status
from compare.outcome import FIRST, SECOND, Outcome, side
from compare.story import Statement, Story, statements
from compare.values import Relation, compare_dates, describe_date

# The stages of making a thing, in their order.
_BUILD = lexicon("build construct erect")
_COMPLETE = lexicon("complete finish")
_SERVE = lexicon("launch commission christen")
_STAGES = {
    **dict.fromkeys(_BUILD, 0),
    **dict.fromkeys(_COMPLETE, 1),
    **dict.fromkeys(_SERVE, 2),
}
_INTO_SERVICE = lexicon("enter go come")
_FINE = frozenset({Granularity.YEAR, Granularity.MONTH, Granularity.DAY})
# Who says "built in" may mean the year in which it was handed over.
_SLACK = 1
_CONFIDENCE = 0.75
_NOT_MADE = re.compile(
    r"\b(?:re-?built|rebuild|again|extension|wing|annexe?|phase|first part)\b", re.I
)


def check_made_when(story: Story) -> tuple[Outcome, ...]:
    """Compare the years of making of one named thing, of one article with another's."""
    made = [s for s in statements(story, DateFact) if _stage(s) is not None and _plain(s)]
    pairs = ((a, b) for a, b in combinations(made, 2) if a.article.id != b.article.id)
    return tuple(outcome for a, b in pairs if (outcome := _compare(a, b, story)) is not None)


def _plain(statement: Statement[DateFact]) -> bool:
    """Tell whether a date is a year, or finer, in which a thing was made for the first time."""
    fact, anchor = statement.fact, anchor_of(statement)
    on = fact.relation is DateRelation.ON and fact.granularity in _FINE and not fact.approximate
    done = not anchor.planned and not anchor.negated
    return on and done and fact.earliest is not None and not _NOT_MADE.search(statement.claim.text)


def _stage(statement: Statement[DateFact]) -> int | None:
    """Return which stage of making a date is that of."""
    anchor = anchor_of(statement)
    if anchor.predicate in _INTO_SERVICE:
        behind = statement.claim.text.lower()
        return 2 if re.search(r"\b(?:into|entere?d?s?|in) service\b", behind) else None
    return _STAGES.get(anchor.predicate)


def _compare(a: Statement[DateFact], b: Statement[DateFact], story: Story) -> Outcome | None:
    first, second = _stage(a), _stage(b)
    if first is None or second is None or not set(_things(a)) & set(_things(b)):
        return None
    early, late = a.fact.earliest, b.fact.earliest
    relation = compare_dates(a.fact, b.fact)
    if early is None or late is None or relation is not Relation.DIFFERS:
        return None
    if _knows_both(a, b, story):
        return None
    if first == second:
        reason = "Both date the same stage of its making."
    else:
        ahead = early.year - late.year if first < second else late.year - early.year
        if ahead <= _SLACK:
            return None
        reason = "What is completed or in service has been built before."
    shown = f"{FIRST}: {describe_date(a.fact)}. {SECOND}: {describe_date(b.fact)}. {reason}"
    return _outcome(a, b, shown)


def _knows_both(a: Statement[DateFact], b: Statement[DateFact], story: Story) -> bool:
    """Tell whether either sentence gives the other's date too: it tells of two stages."""
    return any(
        isinstance(fact, DateFact) and compare_dates(fact, there.fact) is Relation.EQUAL
        for here, there in ((a, b), (b, a))
        for claim in story.sentence_of(here.claim)
        for fact in claim.facts
    )


def _things(statement: Statement[DateFact]) -> Iterator[str]:
    """Yield the names of what was made: its subject or object, or the noun before "built in"."""
    anchor, claim = anchor_of(statement), statement.claim
    phrases = (*anchor.objects, *anchor.subjects)
    if not phrases:
        phrases = tuple(p for p in claim.anchor.subjects if f"{p}, " in claim.text.lower())
    names = {f.name.lower().removeprefix("the ") for f in claim.facts if isinstance(f, NameFact)}
    for phrase in phrases:
        known = [name for name in names if phrase.endswith(name)]
        if known:
            yield max(known, key=len)
        elif proper := _proper(phrase, claim.text):
            yield proper


def _proper(phrase: str, text: str) -> str:
    """Return the words that end a phrase and have capitals in the text, where it is a name."""
    words = phrase.split()
    for start in range(len(words) - 1):
        tail = words[start:]
        if " ".join(word.capitalize() for word in tail) in text:
            return " ".join(tail)
    return ""


def _outcome(a: Statement[DateFact], b: Statement[DateFact], reason: str) -> Outcome:
    return Outcome(
        check="date",
        kind=Kind.DATE,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=reason,
        topic=f"Date: {anchor_of(a).predicate}",
        a=side(a, describe_date(a.fact)),
        b=side(b, describe_date(b.fact)),
    )

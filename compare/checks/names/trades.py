"""What somebody used to be: "a former nurse" is no "former schoolteacher"."""

import re
from itertools import combinations
from typing import NamedTuple

from claims.model import Article, Claim, NameFact, NameKind
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

# Trades of which few people have learnt two, each with those that go with it.
_TRADES = {
    trade: group
    for group, trades in {
        "care": "carer midwife nurse paramedic",
        "farm": "farmer rancher shepherd",
        "fire": "firefighter fireman",
        "law": "attorney barrister judge lawyer magistrate prosecutor solicitor",
        "medicine": "dentist doctor physician surgeon",
        "mine": "coalminer collier miner",
        "school": "headteacher lecturer professor schoolteacher teacher",
        "sea": "fisherman sailor seaman",
        "trades": "bricklayer builder carpenter electrician mechanic plumber welder",
        "wheels": "driver trucker",
        "wings": "airman pilot",
    }.items()
    for trade in trades.split()
}
# People go from these to the other before they are known for either.
_NEIGHBOURS = [{"care", "medicine"}, {"trades", "mine"}, {"sea", "wings"}, {"care", "fire"}]
_FORMER = re.compile(
    r"(?:, (?:(?:aged )?\d{1,3}, )?| (?:is|was) )an? (?:former|retired|one-time|ex-) ?"
    r"(?P<trade>(?:[\w-]+ ){0,2}?(?P<noun>" + "|".join(sorted(_TRADES)) + r"))"
    r"(?=[,.;:”\"]| (?:who|from|in|appointed|brought|chosen|named|turned)\b|$)"
)
_OFTEN_BOTH = re.compile(r"\b(?:and|army|military|police)\b")
# The least cosine of two sentences that call somebody so.
_ALIKE = 0.4
_CONFIDENCE = 0.6


class _Trade(NamedTuple):
    claim: Claim
    group: str
    shown: str
    start: int
    end: int


def check_trades(story: Story) -> tuple[Outcome, ...]:
    """Find the persons of whom articles tell, in like sentences, different former trades."""
    told: dict[str, list[_Trade]] = {}
    for claim in story.claims:
        for fact in claim.facts:
            entity = _person(claim, fact, story) if isinstance(fact, NameFact) else None
            trade = _trade(claim, fact, story.article[claim.article]) if entity else None
            if entity and trade and all(trade[1:] != t[1:] for t in told.get(entity, [])):
                told.setdefault(entity, []).append(trade)
    return tuple(
        _outcome(a, b, next(e.name for e in story.entities.all if e.id == entity))
        for entity in sorted(told)
        for a, b in combinations(told[entity], 2)
        if _apart(a, b, told[entity], story)
    )


def _person(claim: Claim, name: NameFact, story: Story) -> str | None:
    entity = story.entities.of(claim.article, name.start)
    return entity.id if entity is not None and name.kind is NameKind.PERSON else None


def _trade(claim: Claim, name: object, article: Article) -> _Trade | None:
    if not isinstance(name, NameFact):
        return None
    found = _FORMER.match(article.text, name.end, claim.sentence.end)
    if found is None or _OFTEN_BOTH.search(found["trade"]):
        return None
    group = _TRADES[found["noun"]]
    return _Trade(claim, group, f"former {found['trade']}", name.start, found.end())


def _apart(a: _Trade, b: _Trade, told: list[_Trade], story: Story) -> bool:
    """Tell whether two articles differ, and none gives both trades."""
    if a.claim.article == b.claim.article or a.group == b.group:
        return False
    groups: dict[str, set[str]] = {}
    for trade in told:
        groups.setdefault(trade.claim.article, set()).add(trade.group)
    both = {a.group, b.group}
    together = any(both <= held for held in groups.values())
    alike = story.similarity(a.claim, b.claim) >= _ALIKE
    return alike and not together and both not in _NEIGHBOURS


def _outcome(a: _Trade, b: _Trade, name: str) -> Outcome:
    return Outcome(
        check="trade",
        kind=Kind.NAME,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {a.shown}. {SECOND}: {b.shown}. Both say what {name} used to be.",
        topic=f"Trade: {name}",
        a=Side(claim=a.claim, start=a.start, end=a.end, value=a.shown),
        b=Side(claim=b.claim, start=b.start, end=b.end, value=b.shown),
    )

"""What somebody used to be: "a former nurse" is no "former schoolteacher"."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from claims.model import Article, Claim, NameFact, NameKind
from compare.checks.names.bearers import told_of
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
    return tuple(
        _outcome(a, b, name)
        for name, told in told_of(story, {NameKind.PERSON}, _trade)
        for a, b in combinations(_first(told), 2)
        if _apart(a, b, told, story)
    )


def _first(told: list[_Trade]) -> list[_Trade]:
    """Return the first place of each trade that is told at one place in one way."""
    return list({trade[1:]: trade for trade in reversed(told)}.values())[::-1]


def _trade(claim: Claim, name: NameFact, article: Article) -> Iterator[_Trade]:
    found = _FORMER.match(article.text, name.end, claim.sentence.end)
    if found is None or _OFTEN_BOTH.search(found["trade"]):
        return
    group = _TRADES[found["noun"]]
    yield _Trade(claim, group, f"former {found['trade']}", name.start, found.end())


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

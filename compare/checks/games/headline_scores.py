"""A result set out in a headline, "Redton 65, Blueham 53", against the one in the text."""

import re

from claims.model import BlockKind, Claim, QuantityFact
from compare.checks.games.scores import is_result
from compare.model import Kind, Side, Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Statement, Story, statements

_SIDE = r"((?:[A-Z][\w.’'&-]*)(?: [A-Z][\w.’'&-]*){0,3}) (\d{1,3})"
_SET_OUT = re.compile(rf"(?:^|: |\| ){_SIDE}, {_SIDE}(?= ?(?:$|[|(:;.]))")
_CONFIDENCE = 0.8


def check_headline_scores(story: Story) -> tuple[Outcome, ...]:
    """Find headlines that set out another result than the text of their article gives."""
    results = [s for s in statements(story, QuantityFact) if is_result(s)]
    return tuple(
        _outcome(title, found, body)
        for title in story.claims
        if title.sentence.position is BlockKind.TITLE
        for found in _SET_OUT.finditer(title.text)
        for body in results
        if body.article.id == title.article and _apart(found, body, story)
    )


def _apart(found: re.Match[str], body: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether the text gives the same match with one figure another, and never both."""
    if not all(name in body.claim.text for name in (found[1], found[3])):
        return False
    told = sorted((float(found[2]), float(found[4])))
    results = [
        sorted((s.fact.low, s.fact.high))
        for s in statements(story, QuantityFact)
        if s.article.id == body.article.id and is_result(s)
    ]
    here = sorted((body.fact.low, body.fact.high))
    return told not in results and len(set(told) & set(here)) == 1


def _outcome(title: Claim, found: re.Match[str], body: Statement[QuantityFact]) -> Outcome:
    shown = f"{found[2]}-{found[4]}"
    start, end = title.start + found.start(1), title.start + found.end(4)
    return Outcome(
        check="headline score",
        kind=Kind.QUANTITY,
        status=Status.CONFLICT,
        confidence=_CONFIDENCE,
        explanation=f"{FIRST}: {shown}. {SECOND}: {body.fact.text}. Both are of one match.",
        topic="Result",
        a=Side(claim=title, start=start, end=end, value=shown),
        b=Side(claim=body.claim, start=body.fact.start, end=body.fact.end, value=body.fact.text),
    )

"""What the words beside a figure say that it covers: debt, a competition, those still there."""

import re

from claims.lexicon import lexicon
from claims.model import Measure, NameFact, NameKind, QuantityFact
from compare.anchoring import anchor_of
from compare.outcome import FIRST, SECOND
from compare.story import Statement, Story

# Measures of money that stand beside one another for one deal or one result.
_RECKONED = re.compile(
    r"\b(including|excluding|counting|not counting|net of|before|after|plus|with|without)\s+"
    r"(?:the\s+|its\s+|any\s+)?(?:assumed\s+)?(debts?|tax(?:es)?|interest|fees|add-ons|bonuses)\b",
    re.IGNORECASE,
)
# What players have of each competition.
_PLAYED = lexicon("goal assist appearance game match start point try wicket run cap")
_COMPETITIONS = (
    ("all competitions", re.compile(r"\b(?:all|every) competitions?\b", re.IGNORECASE)),
    (
        "for the country",
        re.compile(
            r"\bcaps\b|\binternationals?\b|"
            r"\bfor (?:his|her|their|the) (?:country|nation|national)\b",
            re.IGNORECASE,
        ),
    ),
    ("the cup", re.compile(r"\bcup\b", re.IGNORECASE)),
    ("the league", re.compile(r"\b(?:league|division|championship)\b", re.IGNORECASE)),
)
# Without such a word a figure may be of any but these.
_NEVER_MEANT = frozenset({"all competitions", "for the country"})
_SINCE = re.compile(r"(?:(?!\b(?:and|but)\b)[^,;.]){0,80}\bsince\b", re.IGNORECASE)
_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)
_STAYS = frozenset({"hospital", "arrest", "evacuation", "outage"})
_AFTERSHOCK = re.compile(
    r"\baftershocks?\b[^.;]{0,60}\b(?:kill|injur|hurt|wound|claim)\w*\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NAME = r"([A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*){0,3})"
_SHARES = re.compile(
    rf"{_NAME}(?:['’]s?)?\s+(?:shares|stock)\b|\b[Ss](?:hares|tock)\s+(?:of|in)\s+{_NAME}"
)

_ITS_SHARES = re.compile(r"(?:Its|The|Their) (?:shares|stock)\b")
_POINTING = frozenset({"its", "the", "their"})


def covered_apart(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> str | None:
    """Say why the words beside two figures give them another reach, None where they do not."""
    if a.fact.measure is Measure.MONEY and _reckoned(a) != _reckoned(b):
        words = _reckoned(a) or _reckoned(b)
        one, other = _named(bool(_reckoned(a)))
        return f"{one} gives the sum “{words}”, {other} does not."
    played = _competitions_apart(a, b)
    if played is not None:
        return played
    if a.fact.measure is Measure.ORDINAL and _since(a) != _since(b):
        one, other = _named(_since(a))
        return f"{one} gives a place in a row since some time, {other} that in the whole row."
    few, many = sorted((a, b), key=lambda statement: statement.fact.low)
    stays = _STAYS & set(anchor_of(a).events) & set(anchor_of(b).events)
    if stays and _STILL.search(few.claim.text) and not _STILL.search(many.claim.text):
        one, other = _named(few is a)
        return f"{one} counts those for whom it still goes on, {other} all."
    if _after_the_quake(a) != _after_the_quake(b):
        one, other = _named(_after_the_quake(a))
        return f"{one} counts those of an aftershock, {other} those of the quake."
    return holders_apart(a, b, story)


def holders_apart(
    a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story
) -> str | None:
    """Say that two figures are of the shares of two firms, None where they are not."""
    holders = _holder(a, story), _holder(b, story)
    if None not in holders and _two_bodies(holders[0] or "", holders[1] or "", story):
        return f"The figures are of the shares of {holders[0]} and of {holders[1]}."
    return None


def _named(first: bool) -> tuple[str, str]:
    return (FIRST, SECOND) if first else (SECOND, FIRST)


def _reckoned(statement: Statement[QuantityFact]) -> str:
    """Return how a sum is reckoned: "including debt"."""
    found = _RECKONED.search(statement.claim.text)
    return found[0].lower() if found else ""


def _competitions_apart(a: Statement[QuantityFact], b: Statement[QuantityFact]) -> str | None:
    if a.fact.counted not in _PLAYED or b.fact.counted not in _PLAYED:
        return None
    left, right = _competitions(a), _competitions(b)
    if left == right or (left & right and not (left ^ right) & _NEVER_MEANT):
        return None
    if not (left and right) and not (left | right) & _NEVER_MEANT:
        return None
    shown = [", ".join(sorted(found)) or "another" for found in (left, right)]
    return f"The figures are of two competitions: {shown[0]} and {shown[1]}."


def _competitions(statement: Statement[QuantityFact]) -> frozenset[str]:
    text = statement.claim.sentence.text
    return frozenset(name for name, words in _COMPETITIONS if words.search(text))


def _since(statement: Statement[QuantityFact]) -> bool:
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    return bool(_SINCE.match(behind))


def _after_the_quake(statement: Statement[QuantityFact]) -> bool:
    before = statement.claim.text[: max(0, statement.fact.start - statement.claim.start)]
    return bool(_AFTERSHOCK.search(before))


def _holder(statement: Statement[QuantityFact], story: Story) -> str | None:
    """Return whose shares a figure tells of: "Varn shares", "shares of Varn".

    "Its shares" are those of what the sentence before names first.
    """
    found = _SHARES.findall(statement.claim.text)
    if len(found) == 1 and found[0][0].lower() not in _POINTING:
        return str(found[0][0] or found[0][1])
    if not _ITS_SHARES.match(statement.claim.text):
        return None
    before = statement.claim.sentence.index - 1
    named = [
        fact
        for claim in story.claims_of(statement.article.id)
        if claim.sentence.index == before
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is not NameKind.PLACE
    ]
    first = min(named, key=lambda fact: fact.start, default=None)
    if first is None or (first.kind is NameKind.PERSON and " " in first.full):
        return None
    return first.full


def _two_bodies(one: str, other: str, story: Story) -> bool:
    words = [set(re.findall(r"\w+", name.lower())) for name in (one, other)]
    return not words[0] & words[1] and not (
        story.named([one.lower()]) & story.named([other.lower()])
    )

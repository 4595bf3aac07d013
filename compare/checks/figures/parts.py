"""Counts of a part of something or of what came on top: "two others", "nine of them"."""

import re

from claims.model import BlockKind, Measure, QuantityFact
from compare.anchoring import same_time
from compare.checks.figures.counted import OF_THE_HARMED, counted, same_thing
from compare.story import Statement, Story

# Qualifiers that make a count another count: "another two", "two other boats", "two of them".
PARTS = frozenset({"another", "other", "more", "additional", "further", "of them", "remaining"})
# A count so many times as large is one of another disaster.
_TIMES = 20
_ON_TOP = frozenset({"another", "more", "additional", "further"})
_FATES = (
    r"died|dies|dead|killed|slain|injured|wounded|hurt|missing|drowned|arrested|detained|rescued|"
    r"survived"
)
# "Eight died in the city, and a man of 70 died upstream": one more by the same fate.
_ONE_MORE = re.compile(
    rf"[^.;]*?[,;]?\s+(?:and|while)\s+(?:an?|one|another|the)\s+(?!of\b)[^.;]{{0,60}}?"
    rf"\b({_FATES})\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"^[^.;]{0,60}\band\s+(?:the (?:other )?)?$")
_AND = re.compile(r"\s+[\w-]+\s+and\s+")
# "Killed a driver and nine passengers", "kills driver, nine passengers": one before the others.
_ONE_BEFORE = re.compile(
    r"(?:\b(?:an?|one|the)\s+(?:[\w'’-]+\s+){1,5}and|"
    r"\b(?:kill|injur|wound|hurt|arrest|rescu|detain)\w*\s+(?:[\w'’-]+\s+){0,4}[\w'’-]+(?:,|\s+and))"
    r"\s*$",
    re.IGNORECASE,
)


def part_words(statement: Statement[QuantityFact], story: Story) -> frozenset[str]:
    """Return the words that make a count one of a part or of what came on top.

    Who "killed two people and hurt nine others" hurt nine in all: they are others than the dead.
    """
    words = frozenset(statement.fact.qualifiers) & PARTS
    if of_the_harmed(statement):
        words |= {"of them"}
    others = "other" in words and _beside_another_fate(statement, story)
    return words - {"other"} if others else words


def of_the_harmed(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a count is of some of those hurt, killed or held: "nine of the wounded"."""
    behind = statement.claim.text[max(0, statement.fact.end - statement.claim.start) :]
    return bool(OF_THE_HARMED.match(behind))


def _beside_another_fate(statement: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether what stands before a count of people is one of another fate, and none of its."""
    own = counted(statement).fates
    before = [
        fates
        for claim in story.sentence_of(statement.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
        and fact.measure is Measure.COUNT
        and fact.start < statement.fact.start
        and (fates := counted(Statement(claim, fact, statement.article)).fates)
    ]
    return bool(own and before) and not any(fates & own for fates in before)


def less_than_own(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether the article of the smaller count counts more of the same elsewhere.

    What the larger of its counts says is held against the other article on its own.
    """
    small = min((a, b), key=lambda statement: statement.fact.low)
    own = counted(small)
    if not own.fates:
        return False
    return any(
        isinstance(fact, QuantityFact)
        and fact.measure is small.fact.measure
        and small.fact.low < fact.low <= _TIMES * small.fact.low
        and claim.sentence.position is BlockKind.PARAGRAPH
        and claim.sentence.index != small.claim.sentence.index
        and counted(told := Statement(claim, fact, small.article)).fates & own.fates
        and (not fact.counted or same_thing(counted(told), own))
        and same_time(told, small, story)
        for claim in story.claims_of(small.article.id)
        for fact in claim.facts
    )


def parts_of(a: Statement[QuantityFact], b: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether one count is of a part: its sentence goes on to the rest of the other."""
    if any(_split(statement, story) for statement in (a, b)):
        return True
    return _adds_up(a, b.fact, story) or _adds_up(b, a.fact, story)


def _split(part: Statement[QuantityFact], story: Story) -> bool:
    """Tell whether a count is one of two that its sentence splits a total into.

    "Seven were rescued, five on Tuesday and two on Wednesday": five are a part, as are two.
    """
    facts = [
        fact
        for claim in story.sentence_of(part.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.COUNT
    ]
    later = [fact for fact in facts if fact.start != part.fact.start]
    return part.fact.measure is Measure.COUNT and any(
        total.start < min(part.fact.start, other.start)
        and total.low == part.fact.low + other.low
        and _BOTH.search(
            part.article.text[min(part.fact.end, other.end) : max(part.fact.start, other.start)]
        )
        for other in later
        for total in later
        if other is not total
    )


def _adds_up(part: Statement[QuantityFact], whole: QuantityFact, story: Story) -> bool:
    if part.fact.measure is not Measure.COUNT or part.fact.low >= whole.low:
        return False
    own = counted(part)
    others = [
        fact
        for claim in story.sentence_of(part.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact)
        and fact.measure is Measure.COUNT
        and fact.start != part.fact.start
        and counted(Statement(claim, fact, part.article)).thing == own.thing
        and counted(Statement(claim, fact, part.article)).fates == own.fates
    ]
    # "170 died in the town and hundreds more along the coast"
    more = any(f.start > part.fact.start and set(f.qualifiers) & _ON_TOP for f in others)
    if any(part.fact.low + low == whole.low for low in _joined(part, story)):
        return True
    rest = sum(f.low for f in others)
    return more or part.fact.low + rest + _singly(part, own.fates) == whole.low


def _joined(part: Statement[QuantityFact], story: Story) -> list[float]:
    """Return the counts that one word and "and" join to a count: "12 local and 11 foreign crew"."""
    text = part.article.text
    beside = [
        fact
        for claim in story.sentence_of(part.claim)
        for fact in claim.facts
        if isinstance(fact, QuantityFact) and fact.measure is Measure.COUNT
    ]
    return [
        fact.low
        for fact in beside
        for first, second in [sorted((fact, part.fact), key=lambda f: f.start)]
        if first.start < second.start and _AND.fullmatch(text[first.end : second.start])
    ]


def _singly(part: Statement[QuantityFact], fates: frozenset[str]) -> int:
    """Count those whom the sentence tells of one by one, by the fate of the others."""
    if not fates:
        return 0
    text, start = part.claim.sentence.text, part.claim.sentence.start
    before = text[: max(0, part.fact.start - start)]
    behind = text[max(0, part.fact.end - start) :]
    return int(bool(_ONE_BEFORE.search(before))) + int(bool(_ONE_MORE.match(behind)))

"""Two limits that a sentence gives one figure: "over 160 million, but less than 184 million"."""

import re
from dataclasses import replace

from claims.lexicon import lexicon
from claims.model import Bound, Measure, QuantityFact
from compare.anchoring import anchor_of
from compare.story import Statement, Story
from compare.values import describe_quantity, rate_of

_LOWER = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
_UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
# Subjects that take up the figure before: "it is less than".
_TAKEN_UP = lexicon("it that this they figure number sum amount total toll price")
# What must be served is as long as it was ruled: "must serve at least", "a minimum term of".
_RULED = re.compile(
    r"\b(?:(?:must|to|will|would|should|shall|has to|have to|had to|ordered to) (?:serve|spend)|"
    r"(?:not |in)?eligible for (?:parole|release) (?:for|until|after)|"
    r"without (?:the (?:possibility|chance) of )?parole for|"
    r"minimum (?:jail |prison )?(?:term|sentence|tariff) of|tariff of|before (?:he|she|they) "
    r"(?:can|could) (?:be considered for|apply for|seek) (?:parole|release))"
    r"\s+(?:(?:a |an )?(?:minimum(?: (?:term|sentence))? of|at least|not less than|no less than|no "
    r"fewer than)\s+)?$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"^[^.;]*\b(?:but|and|yet|though|although)\b", re.IGNORECASE)


def bounded(statement: Statement[QuantityFact], story: Story) -> Statement[QuantityFact]:
    """Return a figure with a lower limit together with the upper one that its sentence adds."""
    fact = statement.fact
    if fact.bound not in _LOWER:
        return statement
    if _laid_down(statement):
        least = replace(fact, high=fact.low, bound=Bound.EXACT, text=describe_quantity(fact))
        return Statement(statement.claim, least, statement.article)
    sentence = statement.claim.sentence
    for claim in story.sentence_of(statement.claim):
        for other in claim.facts:
            if not isinstance(other, QuantityFact) or not _caps(fact, other):
                continue
            between = sentence.text[fact.end - sentence.start : other.start - sentence.start]
            subjects = anchor_of(Statement(claim, other, statement.article)).subjects
            taken_up = claim.id == statement.claim.id or set(subjects) <= _TAKEN_UP
            if taken_up and _JOINED.match(between):
                text = f"{describe_quantity(fact)} and {describe_quantity(other)}"
                both = replace(fact, high=other.high, bound=Bound.BETWEEN, text=text)
                return Statement(statement.claim, both, statement.article)
    return statement


def _laid_down(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a lower limit is what was ruled: nobody else's "at least" leaves room for it."""
    sentence = statement.claim.sentence
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    return statement.fact.measure is Measure.DURATION and bool(_RULED.search(before))


def _caps(fact: QuantityFact, other: QuantityFact) -> bool:
    """Tell whether another figure may be the upper limit of what one is the lower limit of."""
    alike = (other.measure, other.unit, rate_of(other)) == (fact.measure, fact.unit, rate_of(fact))
    one_noun = not fact.counted or not other.counted or fact.counted == other.counted
    later = other.start >= fact.end
    return alike and one_noun and later and other.bound in _UPPER and fact.low < other.high

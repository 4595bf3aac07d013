"""Whether a claim or one of its predicates stands under negation."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.polarity.negation import contrast, denies, negations
from claims.predicates import main_predicate

if TYPE_CHECKING:
    from spacy.tokens import Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Polarity:
    """Whether a claim's main predicate is negated, by which words, and how far they reach.

    `cue` is the first negating word as the text has it, also where a second one cancels it;
    `scope` runs from it to the end of the predicate's words inside the claim, in article offsets,
    None where the cue stands after the claim.
    """

    negated: bool
    cue: str | None = None
    scope: tuple[int, int] | None = None


def read_polarity(span: "Span") -> Polarity:
    """Read whether a claim's main predicate is negated."""
    if not len(span):
        return Polarity(negated=False)
    predicate = main_predicate(span)
    cues = negations(predicate)
    if denies(predicate):
        cues = [*cues, predicate]
    if not cues:
        return Polarity(negated=False)
    first = min(cues, key=lambda token: token.i)
    reach = [token for token in predicate.subtree if span.start <= token.i < span.end]
    inside = [token for token in (*reach, *cues) if token.i >= first.i and token.i < span.end]
    end = max((token.idx + len(token.text) for token in inside), default=0)
    scope = (first.idx, end) if first.idx < end else None
    return Polarity(negated=len(cues) % 2 == 1, cue=first.text, scope=scope)


def negated_token(token: "Token") -> bool:
    """Tell whether a predicate, a verb or an event noun, stands under negation.

    Two negations cancel: "did not fail to meet" leaves "meet" affirmed.
    """
    return len(negations(token)) % 2 == 1


def negated_phrase(token: "Token", *, governed: bool) -> bool:
    """Tell whether what a phrase names is denied, by a contrast or by its predicate's negation.

    `token` is the head of the phrase, `governed` tells whether its predicate is negated. "On
    Friday, not on Monday" denies Monday alone, "not on Monday but on Friday" leaves Friday
    affirmed.
    """
    contrasted = contrast(token)
    return governed if contrasted is None else contrasted

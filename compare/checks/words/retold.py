"""Claims that tell one thing inside clauses of their own, whatever their main verbs say.

"Would be annexed" says what "pressed him on plans to annex it" says in passing.
"""

import re
from collections.abc import Iterator

from claims.events import LIGHT_VERBS, event_classes
from claims.model import Anchor, Claim
from compare.anchoring import REPORTING
from compare.story import Story, content_words, stem

# The least cosine of claims that tell of one plan, or that put one thing off.
_PLANNED = 0.50
# A word that so few claims of a story have stands for one thing in it.
_RARE_IN = 4
# Whoever is to speak or to meet may do so with anybody, of anything.
_TALK = frozenset({"contact", "meeting", "request", "offer", "response"})
# Who will do it "when time permits" puts it off, however what is put off is called.
_PUT_OFF = re.compile(
    r"\b(?:when(?:ever)?|once|if|as soon as|as) [\"“‘']?(?:[\w’']+ ){0,2}"
    r"(?:time|schedule|calendar|diary|agenda|timetable)s? "
    r"(?:permit|allow)(?:s|ted|ed)?\b",
    re.IGNORECASE,
)


def told_again(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether both claims surely hold one plan, one delay or one denial."""
    return _one_denial(a, b, story) or (
        story.similarity(a, b) >= _PLANNED and (_put_off(a, b, story) or _one_plan(a, b, story))
    )


def _put_off(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether both say that somebody will do something when time permits."""
    if not (a.anchor.planned and b.anchor.planned):
        return False
    if not (_PUT_OFF.search(a.text) and _PUT_OFF.search(b.text)):
        return False
    return bool(story.named(a.anchor.subjects) & story.named(b.anchor.subjects))


def _one_plan(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether both tell of one plan with a rare word for it, between the same parties."""
    if a.negated or b.negated or len(story.parties(a.anchor) & story.parties(b.anchor)) < 2:
        return False
    rare = {
        word
        for word in content_words(a.text) & content_words(b.text)
        if story.frequency(word) <= _RARE_IN
    }
    return any(_plans(one, rare) and _planned(other) for one, other in ((a, b), (b, a)))


def _plans(claim: Claim, words: set[str]) -> bool:
    """Tell whether a clause of a claim plans what one of some words says."""
    return any(
        anchor.planned and stem(anchor.predicate) in words and _telling(anchor.predicate)
        for anchor in _clauses(claim)
    )


def _telling(predicate: str) -> bool:
    """Tell whether a verb is of a kind of event, other than to talk."""
    kinds = frozenset(event_classes(predicate))
    return bool(kinds) and not kinds & _TALK and predicate not in REPORTING


def _planned(claim: Claim) -> bool:
    return any(anchor.planned for anchor in _clauses(claim))


def _one_denial(a: Claim, b: Claim, story: Story) -> bool:
    """Tell whether a clause of each says that somebody named did not do one thing."""
    return any(
        left.predicate == right.predicate
        and bool(story.named(left.subjects) & story.named(right.subjects))
        and (not left.objects or not right.objects or bool(_heads(left) & _heads(right)))
        for left in _denials(a)
        for right in _denials(b)
    )


def _denials(claim: Claim) -> Iterator[Anchor]:
    for anchor in _clauses(claim):
        own = anchor.predicate not in LIGHT_VERBS and anchor.predicate not in REPORTING
        if anchor.negated and not anchor.planned and anchor.predicate and own:
            yield anchor


def _heads(anchor: Anchor) -> set[str]:
    return {phrase.split()[-1] for phrase in anchor.objects}


def _clauses(claim: Claim) -> tuple[Anchor, ...]:
    """Return the anchors of a claim and of the values in it."""
    inside = (fact.anchor for fact in claim.facts if fact.anchor is not None)
    return (claim.anchor, *inside)

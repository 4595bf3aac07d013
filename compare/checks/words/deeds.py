"""What the checks of denials share: the deeds of a claim, their arguments, and the outcome."""

import re
from dataclasses import replace

from claims.model import Certainty, Claim, Deed
from compare.model import Kind, Side, Status
from compare.outcome import Outcome

FIRM = frozenset({Certainty.ASSERTED, Certainty.REPORTED})
_JOINED_BY = re.compile(r"[\s,]*(?:\b(?:and|but))?\s*$")


def deeds_of(claim: Claim) -> tuple[Claim, ...]:
    """Return a claim's deeds as claims of their own: the main one first, then those joined to it.

    Each has the claim's id, so that what the story knows of the claim holds for all of them.
    """
    if not claim.joined:
        return (claim,)
    found: list[Claim] = []
    end = claim.end
    for deed in reversed(claim.joined):
        start, stop = deed.start, max(deed.start, min(deed.end, end))
        found.append(
            replace(
                claim,
                start=start,
                end=stop,
                text=claim.text[start - claim.start : stop - claim.start],
                anchor=deed.anchor,
                negated=deed.anchor.negated,
                certainty=_certainty(claim, deed),
                joined=(),
            )
        )
        end = deed.start
    text = _JOINED_BY.sub("", claim.text[: claim.joined[0].start - claim.start])
    main = replace(claim, end=claim.start + len(text), text=text, joined=())
    return (main, *reversed(found))


def _certainty(claim: Claim, deed: Deed) -> Certainty:
    """Return how firmly a joined deed is told: by its own words, else by the speaker."""
    reported = claim.certainty is Certainty.REPORTED and deed.certainty in FIRM
    return Certainty.REPORTED if reported else deed.certainty


def heads(phrases: tuple[str, ...]) -> set[str]:
    """Return the last words of phrases."""
    return {phrase.split()[-1] for phrase in phrases if phrase}


def between(denied: Claim, told: Claim, confidence: float, reason: str, what: str = "") -> Outcome:
    """Return the conflict between a denial and what is told."""
    topic = f"Whether there was any {what}" if what else f"Whether: {_told(told)}"
    return Outcome(
        check="polarity",
        kind=Kind.POLARITY,
        status=Status.CONFLICT,
        confidence=min(0.9, confidence),
        explanation=reason,
        topic=topic,
        a=Side(claim=denied, start=denied.start, end=denied.end, value="denied"),
        b=Side(claim=told, start=told.start, end=told.end, value="told"),
    )


def _told(claim: Claim) -> str:
    anchor = claim.anchor
    return " ".join([*anchor.subjects[:1], anchor.predicate, *anchor.objects[:1]])

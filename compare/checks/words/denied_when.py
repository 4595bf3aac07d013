"""When a denial holds: for good, so far, or only of the time before the news."""

import re
from dataclasses import replace
from datetime import timedelta

from claims.model import Claim, DateFact
from compare.checks.words.deeds import between
from compare.model import Status
from compare.outcome import FIRST, SECOND, Outcome
from compare.story import Story

# "Has not been released": so far, where the other article is later.
_PERFECT = re.compile(r"\b(?:has|have)(?:n['’]t| not)\b", re.IGNORECASE)
_YET = re.compile(r"\bha(?:s|ve) yet to\b|\bnot yet\b|\bso far\b|\bas yet\b", re.IGNORECASE)
# "Had never scored in a final before": what is denied is of the time before.
_UNTIL_THEN = re.compile(
    r"\bnever before\b|\bbefore(?=\s*(?:$|[.,;:!?)”\"]))|\bpreviously\b|"
    r"\b(?:until|till|up to|before) (?:then|now|that (?:day|moment|point|night|evening|morning))\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"\b(?:never|had not)\b|\bhadn['’]t\b", re.IGNORECASE)
_FIRST_TIME = re.compile(r"\bfor the (?:very )?first time\b", re.IGNORECASE)
# A deed told of longer ago than this may be what was denied.
_NEWS = timedelta(days=60)


def settled(denied: Claim, told: Claim, similarity: float, story: Story) -> Outcome:
    """Return the outcome of a denial and what is told, explained where both can be true."""
    if _before_then(denied, told, story):
        reason = (
            f"According to {SECOND} it happened, according to {FIRST} it had not happened before: "
            "both can be true."
        )
        return replace(between(denied, told, similarity, reason), status=Status.SCOPE)
    if _not_yet(denied, told, story):
        reason = f"It had not happened yet when {FIRST} wrote; {SECOND} tells that it has."
        return replace(between(denied, told, similarity, reason), status=Status.SUPERSEDED)
    reason = f"According to {SECOND} it happened, according to {FIRST} it did not."
    return between(denied, told, similarity, reason)


def recalled(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether a deed of long ago is told, and the denial is of no time but the news's own."""
    dated = any(isinstance(fact, DateFact) for fact in denied.facts)
    ever = _NOT_BEFORE.search(denied.text) or _PERFECT.search(denied.text)
    return not dated and not ever and _long_ago(told, story)


def _before_then(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether a denial is of the time before the news and the other claim tells the news."""
    if _of_before(told):
        return False
    first = bool(_FIRST_TIME.search(told.text) and _NOT_BEFORE.search(denied.text))
    return (first or _of_before(denied)) and not _long_ago(told, story)


def _of_before(claim: Claim) -> bool:
    """Tell whether a claim is of the time before: its "before" has no event of its own."""
    sentence = claim.sentence
    start, end = (place - sentence.start for place in (claim.start, claim.end))
    # a claim may end where its sentence goes on: "before | the match"
    found = _UNTIL_THEN.search(sentence.text, start)
    return found is not None and found.end() <= end


def _long_ago(claim: Claim, story: Story) -> bool:
    """Tell whether a claim has a date that lies long before its article."""
    day = story.article[claim.article].published
    dates = [f.latest for f in claim.facts if isinstance(f, DateFact) and f.latest is not None]
    return day is not None and any(day - date.date() > _NEWS for date in dates)


def _not_yet(denied: Claim, told: Claim, story: Story) -> bool:
    """Tell whether a denial only says that it had not happened when the article was written."""
    if _YET.search(denied.text):
        return True
    before, after = (story.article[claim.article].published for claim in (denied, told))
    later = before is None or after is None or after > before
    return later and bool(_PERFECT.search(denied.text))

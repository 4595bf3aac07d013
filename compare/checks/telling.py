"""Where in its article a claim stands, and whether it tells of something else than the news."""

import re

from claims.model import BlockKind, Claim
from compare.story import Story

# The sentence is of another event, an earlier state or a change: no second version of the first.
_OTHERWISE = re.compile(
    r"\b(?:an?other|other|earlier|previous(?:ly)?|before|former(?:ly)?|similar|last (?:year|month|"
    r"week|season)|ago|since|initial(?:ly)?|originally|at first|first|second|third|rose|risen|rises"
    r"|rising|climb\w*|grew|grown|increas\w*|fell|fallen|drop\w*|from \d|up to|until|later|then|now"
    r"|correct\w*|revis\w*|updat\w*|additional|further|more|each|every|per|average|of whom|of them"
    r"|including|so far|would|could|may|might|expect\w*|plan\w*|about to|had|also|again)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\bmore than\b", re.IGNORECASE)


def place_in_text(claim: Claim, story: Story) -> int:
    """Return how many sentences of its article's text stand before a claim's own."""
    starts = {
        other.sentence.start
        for other in story.claims_of(claim.article)
        if other.sentence.position is BlockKind.PARAGRAPH
    }
    return sum(start < claim.sentence.start for start in starts)


def told_otherwise(claim: Claim) -> bool:
    """Tell whether a sentence has words of another event, an earlier state or a change."""
    return bool(_OTHERWISE.search(_BOUND.sub("", claim.sentence.text)))

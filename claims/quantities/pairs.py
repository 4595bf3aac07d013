"""Words for a few of a kind: "a couple of", "a trio of"."""

import re

from claims.quantities.number import Number

_PAIR = re.compile(
    r"\b(?:an? )?(couple|pair|trio|duo|quartet|quintet|score)(?= of )|\b(?:a )?(couple)(?= more )",
    re.IGNORECASE,
)
_PAIRS = {
    "couple": 2.0,
    "pair": 2.0,
    "duo": 2.0,
    "trio": 3.0,
    "quartet": 4.0,
    "quintet": 5.0,
    "score": 20.0,
}


def read_pairs(text: str, numbers: list[Number]) -> list[Number]:
    """Read the group words that none of the numbers already read covers."""
    found = []
    for match in _PAIR.finditer(text):
        word = (match.group(1) or match.group(2)).lower()
        clash = any(n.start < match.end() and match.start() < n.end for n in numbers)
        # "a couple of hundred" is a hundred's number, and is read there
        if not clash and not any(0 <= n.start - match.end() <= 4 for n in numbers):
            found.append(
                Number(
                    start=match.start(),
                    end=match.end(),
                    value=_PAIRS[word],
                    approximate=word in ("couple", "score"),
                )
            )
    return found

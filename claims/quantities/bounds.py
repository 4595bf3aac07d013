"""What stands around a figure and bounds or narrows it: "at least", "some", "another"."""

import re
from dataclasses import dataclass

from claims.model import Bound


@dataclass(frozen=True, slots=True)
class Hedge:
    """What surrounds a figure: its bound, whether it is approximate, the words that narrow it."""

    bound: Bound = Bound.EXACT
    approximate: bool = False
    qualifiers: tuple[str, ...] = ()


_BEFORE: tuple[tuple[str, Bound | None, bool, str], ...] = (
    # pattern, bound, approximate, qualifier
    (
        "at least|at the least|no fewer than|no less than|not less than|not fewer than|"
        "a minimum of|minimum|as few as|as little as|a good",
        Bound.AT_LEAST,
        False,
        "",
    ),
    (
        "more than|over|above|exceed(?:s|ed|ing)?|in excess of|greater than|larger than|"
        "higher than|"
        "upwards? of|well over|beyond|north of|better than|surpass(?:es|ed|ing)?|topp(?:ed|ing)|"
        "tops|(?:toll|tally|total|count) (?:has )?(?:pass|cross)(?:es|ed)",
        Bound.MORE_THAN,
        False,
        "",
    ),
    (
        "just over|slightly (?:more than|over)|a little (?:more than|over)|just above",
        Bound.MORE_THAN,
        True,
        "",
    ),
    (
        "up to|as many as|as much as|as long as|no more than|not more than|at most|at the most|"
        "a maximum of|maximum|"
        "a high of",
        Bound.AT_MOST,
        False,
        "",
    ),
    (
        "(?:slightly|a little|a bit|a shade) (?:less than|fewer than|under|below|short of)",
        Bound.LESS_THAN,
        True,
        "",
    ),
    ("less than|fewer than|under|below|lower than|shy of|short of", Bound.LESS_THAN, False, ""),
    (
        "nearly|almost|close to|just under|just below|approaching|just shy of|virtually|"
        "practically|not quite",
        None,
        True,
        "",
    ),
    (
        "about|around|roughly|some|approximately|approx\\.?|estimated|an estimated|circa|c\\.|~|"
        "or so|more or less|reported|a reported|perhaps|maybe|an average of|averaging|average|"
        "in the region of|somewhere around|(?:on|in) the order of|near|anywhere between",
        None,
        True,
        "",
    ),
    ("another|additional|an additional|further|a further|extra|an extra", None, False, "another"),
    ("other|the other", None, False, "other"),
    ("a total of|in total|totall?ing|totall?ed|total of|all", None, False, "total"),
    (
        "a|an|the|these|those|his|her|its|their|our|my|only|just|exactly|a mere|fully|even|net|"
        "a net|"
        "a record|record|last|past|next|a whopping|between|from|a combined|combined",
        None,
        False,
        "",
    ),
)
_WORDS = tuple(
    (
        re.compile(
            rf"(?:^|(?<![\w-]))(?:{pattern})[ \u00a0\n]+$|~\s?$"
            if "~" in pattern
            else rf"(?:^|(?<![\w-]))(?:{pattern})[ \u00a0\n]+$",
            re.IGNORECASE,
        ),
        bound,
        approximate,
        qualifier,
    )
    for pattern, bound, approximate, qualifier in reversed(_BEFORE)
)
# before a length of time that "over" makes longer
_LASTING = re.compile(
    r"(?:\b(?:for|of|after|lasted|lasting|spent|took|takes|taken|just|well|little|slightly|served|"
    r"serving|spanning|waited|is|was|were|are|been|be|with|since|a)|^|[\"“(])\s*$",
    re.IGNORECASE,
)
_FRAME = re.compile(r"^(?:the|these|those|past|last|next|his|her|its|their|our|my)$")
_STRETCH = re.compile(
    r" (?:\w+ )?(?:seasons?|games|matches|rounds|innings|sessions|nights|stages|legs|episodes|"
    r"sets)\b"
)
# the longest match wins, so "no more than" is not read as "more than"
_AFTER: tuple[tuple[re.Pattern[str], Bound | None, bool, str], ...] = (
    (
        re.compile(
            r" ?\+(?!\d)|[- ]plus\b| or more\b| and (?:over|above|counting|up)\b|"
            r",? at (?:the )?least\b(?! \d)",
            re.IGNORECASE,
        ),
        Bound.AT_LEAST,
        False,
        "",
    ),
    (
        re.compile(r" or (?:less|fewer|under|below)\b|,? at (?:the )?most\b", re.IGNORECASE),
        Bound.AT_MOST,
        False,
        "",
    ),
    (
        re.compile(
            r"-odd\b| or so\b|-ish\b|,? give or take\b|,? approximately\b(?! \d)", re.IGNORECASE
        ),
        None,
        True,
        "",
    ),
    (
        re.compile(r" in (?:total|all)\b| altogether\b| overall\b", re.IGNORECASE),
        None,
        False,
        "total",
    ),
    (
        re.compile(r" (?:more|additional|further|extra)\b(?! than)", re.IGNORECASE),
        None,
        False,
        "another",
    ),
    (re.compile(r" others?\b", re.IGNORECASE), None, False, "other"),
    (
        re.compile(r" of (?:them|these|those|whom|which|us)\b", re.IGNORECASE),
        None,
        False,
        "of them",
    ),
)


def read_hedge(
    text: str, start: int, end: int, *, duration: bool = False, few: bool = False
) -> Hedge:
    """Read the bounds and qualifiers around a figure's span.

    `duration` tells that the figure is a length of time, of which "over" may say when; `few` that
    it is a small count: "a shot over two defenders" is none of more than two.
    """
    bound, approximate = Bound.EXACT, False
    qualifiers: list[str] = []
    at, framed = start, False
    for _ in range(4):
        window = max(0, at - 32)
        best: tuple[int, Bound | None, bool, str, str] | None = None
        for pattern, limit, vague, qualifier in _WORDS:
            match = pattern.search(text, window, at)
            if match and (best is None or match.start() < best[0]):
                best = match.start(), limit, vague, qualifier, match.group().strip().lower()
        if best is None:
            break
        at, limit, vague, qualifier, said = best
        if few and said in ("over", "above", "under", "below"):
            break
        if said in ("over", "around", "about") and framed:
            break  # "over the past six days", "a walk around the 9-acre park"
        framed = framed or bool(_FRAME.search(said))
        if said == "over" and (_spread(text, at, end, duration=duration) or _about(text, at)):
            break
        if said == "all" and not text[end : end + 1].isspace():
            break
        if said in ("near", "reported", "average") and limit is None and not duration:
            vague = said != "near"
        if limit is not None and bound is Bound.EXACT:
            bound = limit
        approximate = approximate or vague
        if qualifier and qualifier not in qualifiers:
            qualifiers.append(qualifier)
    for pattern, limit, vague, qualifier in _AFTER:
        if pattern.match(text, end):
            if limit is not None and bound is Bound.EXACT:
                bound = limit
            approximate = approximate or vague
            if qualifier and qualifier not in qualifiers:
                qualifiers.append(qualifier)
    return Hedge(bound, approximate, tuple(qualifiers))


def suffix_end(text: str, end: int) -> int:
    """Give the end of a "+" or "-plus" tied to a figure that ends at `end`, else `end`."""
    match = re.compile(r"\+(?!\d)|-plus\b|-odd\b", re.IGNORECASE).match(text, end)
    return match.end() if match else end


def _spread(text: str, at: int, end: int, *, duration: bool) -> bool:
    """Tell whether "over" says when: "an offer over eight years", "105 games over 12 seasons"."""
    if duration:
        return not _LASTING.search(text, max(0, at - 12), at)
    return bool(_STRETCH.match(text, end))


def _about(text: str, at: int) -> bool:
    """Tell whether "over" tells what a fight or talk is about: "a row over two islands"."""
    return bool(
        re.search(
            r"\b(?:dispute|row|fight|clash|argue|argued|talks?|tension|tensions|protest|protests|"
            r"war|feud|quarrel|disagreement|charges?|charged|concerns?|lawsuit|split)\s+$",
            text[max(0, at - 14) : at],
            re.IGNORECASE,
        )
    )

"""Why two dates that differ may be none of one happening: more of a kind, a later end."""

import re
from datetime import timedelta

from claims.model import DateFact
from compare.anchoring import anchor_of
from compare.story import Statement

_RELATIVE_YEAR = re.compile(r"(?:(?:in|during) )?(?:this|last|next) (?:year|season)", re.IGNORECASE)
_ACCUSED_OF = re.compile(
    r"\b(?:accused|suspected|charged|guilty|convicted) (?:of|with) (?:[a-z]+ )?[a-z]+ing\b",
    re.IGNORECASE,
)
_HALF_A_DAY = timedelta(hours=12)
_HALF_TOLD = re.compile(
    r"\d\s?[ap]\.?m\b|\b(?:morning|afternoon|evening|night|noon|midnight|1[3-9]|2[0-3])",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:another|a further|\d+ more|[a-z]+ (?:more|other)) ", re.IGNORECASE)


def of_a_year(statement: Statement[DateFact]) -> bool:
    """Tell whether a year is told only as that of a count: "four last year", "third this year"."""
    return bool(_RELATIVE_YEAR.fullmatch(statement.fact.text))


def of_the_deed(statement: Statement[DateFact]) -> bool:
    """Tell whether a date behind "accused of taking hostages" is that of the deed."""
    sentence = statement.claim.sentence
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    return "charge" in anchor_of(statement).events and bool(_ACCUSED_OF.search(before))


def half_a_day_apart(f: DateFact, g: DateFact) -> bool:
    """Tell whether two clock times are one but for the half of the day, which words leave open."""
    if f.earliest is None or g.earliest is None or abs(f.earliest - g.earliest) != _HALF_A_DAY:
        return False
    return any(not _HALF_TOLD.search(fact.text) for fact in (f, g))


def another_time(statement: Statement[DateFact]) -> bool:
    """Tell whether a date is told of more of a kind: "another 12 flights on Sunday"."""
    return bool(_MORE.match(statement.claim.text.lstrip(" “\"'")))


def later_end(a: Statement[DateFact], b: Statement[DateFact]) -> bool:
    """Tell whether the article of the later day gives the later end."""
    days = a.article.published, b.article.published
    ends = a.fact.earliest, b.fact.earliest
    if None in days or None in ends or days[0] == days[1]:
        return False
    return (days[0] < days[1]) == (ends[0] < ends[1])  # type: ignore[operator]

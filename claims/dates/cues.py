"""What the words around a date say: the relation, whether it lies ahead, whether it is vague."""

import re

from claims.model import DateRelation

_SOFT = (
    r"(?:at\s+least|about|around|approximately|roughly|circa|as\s+early\s+as|as\s+late\s+as|in|on|at"
    r"|some\s*time|sometime|the|late|early|mid|just|only|both|midnight)"
)
_RELATION = re.compile(
    r"\b(?P<word>since|until|till|til|up\s+to|through|by|before|prior\s+to|ahead\s+of|no\s+later\s+than"
    r"|after|following|starting|beginning|effective|from|as\s+of)"
    rf"(?:\s+{_SOFT}){{0,3}}\s*[(“\"]?\s*$",
    re.IGNORECASE,
)
_RELATIONS = {
    "since": DateRelation.SINCE,
    "from": DateRelation.SINCE,
    "starting": DateRelation.SINCE,
    "beginning": DateRelation.SINCE,
    "effective": DateRelation.SINCE,
    "until": DateRelation.UNTIL,
    "till": DateRelation.UNTIL,
    "til": DateRelation.UNTIL,
    "up to": DateRelation.UNTIL,
    "through": DateRelation.UNTIL,
    "by": DateRelation.BY,
    "no later than": DateRelation.BY,
    "before": DateRelation.BEFORE,
    "prior to": DateRelation.BEFORE,
    "ahead of": DateRelation.BEFORE,
    "after": DateRelation.AFTER,
    "following": DateRelation.AFTER,
    "as of": DateRelation.ON,
}
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|circa|almost|nearly|shortly\s+(?:before|after)"
    r"|just\s+(?:before|after)|some\s*time\s+in)\s+(?:in\s+|the\s+)?$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"[;:—–“”\"]|,\s|\s[-]\s|\b(?:when|while|although|because|which|who|whose|where|that|but|after"
    r"|said|says|told|announced|reported|confirmed|stated|added|according)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:said|says|told\s+\w+|announced|reported|confirmed|stated|added|revealed|unveiled|posted"
    r"|published|issued|released)\s+(?:(?:on|late|early|in)\s+)*(?:the\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|['’]ll|going\s+to|(?:is|are|be|been|has|have|being)\s+(?:now\s+)?"
    r"(?:set|due|scheduled|slated|expected|planned|supposed|poised|likely)"
    r"|(?:is|are|it['’]s)\s+to\s+(?!date)\w+|plans?\s+to|intends?\s+to|hopes?\s+to|aims?\s+to"
    r"|expects?\s+to|deadline|upcoming|could|(?-i:may)|might|should|can|ahead\s+of|due\s+(?:on|in|out|to)"
    r"|(?:begins|starts|opens|takes\s+place|kicks\s+off|runs|expires|ends|launches|arrives)\b)",
    re.IGNORECASE,
)
_WAS_AHEAD = re.compile(
    r"\b(?:would|(?:was|were|had\s+been)\s+(?:also\s+|originally\s+)?(?:set|due|scheduled|slated|expected"
    r"|planned|supposed|to)|originally|scheduled|due|deadline|planned)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
REACH = 160


def relation_before(text: str, start: int) -> DateRelation:
    """Read the relation off the words before a date."""
    found = _RELATION.search(text[max(0, start - 40) : start])
    if not found:
        return DateRelation.ON
    return _RELATIONS[re.sub(r"\s+", " ", found["word"].lower())]


def vague_before(text: str, start: int) -> bool:
    """Tell whether "about" or the like stands before a date."""
    return bool(_ABOUT.search(text[max(0, start - 40) : start]))


def tense_around(text: str, start: int, end: int, relation: DateRelation) -> str:
    """Tell which way a date without a year lies: "past", "future" or "nearest".

    Looks at the clause around the date only; "would" and "was due" leave it open.
    """
    before = text[max(0, start - REACH) : start]
    if _REPORTED.search(before):
        return "past"
    last = None
    for last in _BOUNDARY.finditer(before):
        pass
    clause = before[last.end() :] if last else before
    found = _BOUNDARY.search(text, end, end + REACH)
    clause += " " + text[end : found.start() if found else end + REACH]
    if _WAS_AHEAD.search(clause) and (_PAST.search(clause) or "would" in clause.lower()):
        return "nearest"
    if _AHEAD.search(clause):
        return "future"
    if _WAS_AHEAD.search(clause) or relation in (DateRelation.BY, DateRelation.UNTIL):
        return "nearest"
    return "past"

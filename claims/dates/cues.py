"""What the words around a date say: the relation, whether it lies ahead, whether it is vague."""

import re

from claims.model import DateRelation

_SOFT = (
    r"(?:at\s+least|about|around|approximately|roughly|circa|as\s+early\s+as|as\s+late\s+as|in|on|at"
    r"|some\s*time|sometime|late|early|mid|just|only|both|midnight)"
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
_RELATIVE = re.compile(r"\b(?:which|who|that)\s[^,;:]*$", re.IGNORECASE)
# What stands before a date that opens its clause.
_FRONTED = re.compile(
    r"\W*(?:(?:on|in|at|by|from|during|after|before|early|late|the|this|next|last|morning|afternoon"
    r"|evening|night|of|about|around|for)\s+)*",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r"[;:—–“”\"]|,\s|\s[-]\s|\b(?:when|while|although|because|which|who|whose|where|that|but|after|since"
    r"|said|says|told|added|according|(?<!be )(?<!been )(?:announced|reported|confirmed|stated))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?<!\bbe )(?<!\bbeen )\b(?:said|says|told\s+\w+|announced|reported|confirmed|stated|added"
    r"|revealed|unveiled|posted|published|issued|released)\s+(?:(?:on|late|early|in)\s+)*(?:the\s+)?$",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|won['’]t|['’]ll|going\s+to|(?:is|are|be|been|has|have|being)\s+(?:now\s+)?"
    r"(?:set|due|scheduled|slated|expected|planned|supposed|poised|likely)"
    r"|(?:is|are|it['’]s)\s+to\s+(?!date)\w+|to\s+be\s+\w+"
    r"|(?:plans?|intends?|hopes?|aims?|expects?|advances?|agreed?|agrees|vow(?:ed|s)|pledge[ds]"
    r"|promise[ds]|prepar(?:es?|ing))\s+(?:to|for)"
    r"|look(?:s|ed|ing)?\s+forward\s+to|deadline|upcoming|could|(?-i:may)|might|should|can|ahead\s+of|due\s+(?:on|in|out|to)"
    r"|pending|next\s+(?:\w+\s+)?(?:hearing|meeting|match|game|round|session|election|race|summit)"
    r"|begins|starts|re-?opens|opens|resumes|returns|meets|faces|takes\s+place|kicks\s+off|runs"
    r"|expires|ends|launches|arrives)(?!\w)",
    re.IGNORECASE,
)
_WAS_AHEAD = re.compile(
    r"\b(?:would|(?:was|were|had\s+been)\s+(?:also\s+|originally\s+)?(?:set|due|scheduled|slated|expected"
    r"|planned|supposed|to)|originally|scheduled|due|deadline|planned|expected|slated)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:was|were|had|did)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\b(?:(?-i:(?!hundred|indeed|need|speed|feed|seed|deed|breed|bleed)[a-z]{2,}ed)|died|won|met|took|came|went|left|fell|rose|held|gave|made|began|became|found|saw"
    r"|struck|hit|ran|shot|stole|drove|wrote|chose|flew|threw|drew|felt|caught|fought|sought|thought"
    r"|wore|tore|sank|shook|fled|knew|grew|spoke|led|lost|kept|sent|built|bought|paid|broke|stood|brought)\b",
    re.IGNORECASE,
)
# "Has been ill since January": what lasts since then began before.
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# Not yet there in the present: "their status for Saturday is open".
_FOR = re.compile(r"\bfor\s+(?:early\s+|late\s+)?$", re.IGNORECASE)
# What a figure or a document from a date has of it is no start.
_SOURCE = re.compile(
    r"\b(?:statistics|figures?|data|footage|videos?|photo(?:graph)?s?|pictures?|images?|letters?|reports?"
    r"|surveys?|polls?|stud(?:y|ies)|records?|recordings?|e-?mails?|messages?|documents?|transcripts?"
    r"|interviews?|articles?|results?|numbers?|cases?|charges?|convictions?|tapes?|texts?|tweets?"
    r"|relics?|holdovers?|veterans?|refugees?|up|down|different|changed?|increased?|decreased?|drop(?:ped)?"
    r"|declined?|fell|rose|risen|fallen|grew|jump(?:ed)?|gain(?:ed)?|improved?|improvement|percent"
    r"|%|points?|stem(?:s|med|ming)?|dat(?:es?|ed|ing)|remain(?:s|ed|ing)?|resulting|suffering)\s+$",
    re.IGNORECASE,
)
# "Left on 3 May over a plan to merge": the plan is told of, not the day.
_A_PLAN = re.compile(
    r"\b(?:an?|the|its|his|her|their|over|of|against|new)\s+(?:plans?|hopes?)\s+(?:to|for)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(r"\bto\s+(?!the\b|a\b|an\b)[a-z]+\b")
# A date set off by commas is told in the tense of the words after it.
NEXT_CLAUSE = 25
REACH = 160
# Stands for the date between the words before it and those after it.
_DATE = " / "


def relation_before(text: str, start: int) -> DateRelation:
    """Read the relation off the words before a date."""
    found = _RELATION.search(text[max(0, start - 40) : start])
    if not found or _ABOUT.search(text[max(0, start - 40) : start]):
        return DateRelation.ON  # "just after" is about then
    word = re.sub(r"\s+", " ", found["word"].lower())
    before = max(0, start - 40) + found.start()
    if word == "from" and _SOURCE.search(text[max(0, before - REACH) : before]):
        return DateRelation.ON
    return _RELATIONS[word]


def vague_before(text: str, start: int) -> bool:
    """Tell whether "about" or the like stands before a date."""
    return bool(_ABOUT.search(text[max(0, start - 40) : start]))


def tense_around(text: str, start: int, end: int, relation: DateRelation) -> str:
    """Tell which way a date without a year lies: "past", "future", "nearest" or "open".

    Looks at the clause around the date only. "Would" and "was due" mean the nearest such day; where
    no verb tells, the past is likely and the tense open.
    """
    before = text[max(0, start - REACH) : start]
    if _REPORTED.search(before) or _SINCE.search(before):
        return "past"
    ends = [boundary.end() for boundary in _BOUNDARY.finditer(before)]
    clause = _last_verb_phrase(before[ends[-1] :] if ends else before)
    found = _BOUNDARY.search(text, end, end + REACH)
    rest = text[end : found.start() if found else end + REACH]
    if found and found[0].startswith(",") and _FRONTED.fullmatch(clause):
        # "On Friday, the council will meet": told by the clause after the comma
        further = _BOUNDARY.search(text, found.end(), end + REACH)
        rest += " " + text[found.end() : further.start() if further else end + REACH]
    if not _done(clause, before):
        clause += _DATE + _A_PLAN.sub(" ", re.split(r"\band\b", rest)[0])
    past = _PAST.search(clause)
    if _WAS_AHEAD.search(clause) and (past or "would" in clause.lower()):
        return "nearest"
    if any(_AHEAD.search(side) for side in clause.split(_DATE)):
        return "future"
    if _WAS_AHEAD.search(clause):
        return "nearest"
    bounded = relation in (DateRelation.BY, DateRelation.UNTIL)
    if bounded and not past and not (relation is DateRelation.BY and _ENDED.search(clause)):
        return "future"
    if bounded and past and _TO_DO.search(clause):
        return "nearest"
    beyond = text[end : end + NEXT_CLAUSE]
    if past or _ENDED.search(clause + beyond) or _PAST.search(beyond):
        return "past"
    ahead = _FOR.search(before) or relation is DateRelation.SINCE
    return "future" if ahead else "open"


def _done(clause: str, before: str) -> bool:
    """Tell whether the verb before a date in a relative clause is one of the past.

    What follows then belongs to the clause around it: "who shot two men in May will face trial".
    """
    if not _RELATIVE.search(before):
        return False
    return bool(_ENDED.search(clause)) and not (_AHEAD.search(clause) or _WAS_AHEAD.search(clause))


def _last_verb_phrase(clause: str) -> str:
    """Give what follows the last "and" where it has a verb of its own."""
    before, _, after = clause.rpartition(" and ")
    verbs = (_AHEAD, _WAS_AHEAD, _PAST, _ENDED)
    return after if before and any(verb.search(after) for verb in verbs) else clause

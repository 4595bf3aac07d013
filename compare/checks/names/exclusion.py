"""Posts that one person does not hold side by side."""

import re

from claims.lexicon import lexicon
from compare.checks.names.posts import Post

# Ministries that some governments put into one hand.
_TOGETHER = [
    frozenset(group.split())
    for group in (
        "interior justice",
        "health labour",
        "culture education science sport tourism",
        "finance industry trade",
        "foreign trade",
        "agriculture energy environment housing industry",
        "energy industry transport",
        "labour education",
        "housing transport",
        "agriculture fisheries environment water",
        "energy environment industry mining water",
        "immigration interior justice labour foreign",
    )
]
_FIELDS = lexicon(
    """
    interior defence foreign finance transport labour agriculture sport culture education energy
    environment fisheries health housing immigration industry justice mining science tourism trade
    water
    """
)
# Of these there is one in a town or a state, and who is its deputy is not the one.
_SOLE = lexicon("clerk coroner governor mayor sheriff") | {"prime minister"}
_DEPUTED = _SOLE | lexicon("chair commissioner director manager minister president")
# Posts of one union or society.
_SOCIETY = [
    {"general secretary", "president"},
    {"general secretary", "chair"},
    {"general secretary", "treasurer"},
    {"treasurer", "president"},
    {"treasurer", "chair"},
]
_LOCAL = lexicon("ambassador coroner governor mayor sheriff")
_AGENCY = re.compile(
    r"\b(?:agency|airline|airport|bureau|hospital|institute|inspectorate|office|police|prison"
    r"|railway|railways|service|university)$",
    re.IGNORECASE,
)
# "The prime minister's office" has ministers for its heads.
_OF_CABINET = re.compile(r"\b(?:cabinet|minister|president|prime|presidential)\b", re.IGNORECASE)
_COMMON = re.compile(r"[a-z]+(?: [a-z]+)?")


def exclude(a: Post, b: Post) -> bool:
    """Tell whether nobody holds both posts at one time."""
    return (
        _deputy_and_chief(a, b)
        or _two_ministries(a, b)
        or _two_coaches(a, b)
        or ({a.noun, b.noun} in _SOCIETY and not a.rank and not b.rank and _one_body(a, b))
        or (a.noun != b.noun and {a.noun, b.noun} <= _LOCAL and not a.rank and not b.rank)
        or _agency_and_ministry(a, b)
        or _agency_and_ministry(b, a)
    )


def _deputy_and_chief(a: Post, b: Post) -> bool:
    if a.noun != b.noun or a.noun not in _DEPUTED or {a.rank, b.rank} != {"", "deputy"}:
        return False
    if a.body and b.body and not _one_body(a, b):
        return False
    told = a.fields or (a.body and b.body)
    return a.fields == b.fields and bool(told or a.noun in _SOLE)


def _two_ministries(a: Post, b: Post) -> bool:
    if {a.noun, b.noun} != {"minister"} or a.rank != b.rank:
        return False
    if not (len(a.fields) == len(b.fields) == 1 and a.fields | b.fields <= _FIELDS):
        return False
    both = a.fields | b.fields
    return len(both) > 1 and not any(both <= group for group in _TOGETHER)


def _two_coaches(a: Post, b: Post) -> bool:
    ranks = {a.rank, b.rank}
    return a.noun == b.noun == "coach" and len(ranks) > 1 and "" not in ranks


def _agency_and_ministry(a: Post, b: Post) -> bool:
    """Tell whether one heads an agency and the other is a minister: "head of the Roads Office"."""
    heads = a.noun == "director" and not a.rank and not b.rank and _AGENCY.search(a.body)
    minister = b.noun == "minister" and len(b.fields & _FIELDS) == 1
    return bool(heads) and minister and not _OF_CABINET.search(a.body)


def _one_body(a: Post, b: Post) -> bool:
    """Tell whether two bodies may be one: "the union", "the Dockers' Union", "the DU"."""
    one, other = a.body, b.body
    if not one or not other:
        return False
    if one.lower() == other.lower():
        return True
    for short, long in ((one, other), (other, one)):
        words = long.split()
        if _COMMON.fullmatch(short) and words[-1].lower() == short.split()[-1]:
            return True
        initials = "".join(word[0] for word in words if word[0].isupper())
        if len(initials) > 1 and short.split()[0] == initials:
            return True
    return False

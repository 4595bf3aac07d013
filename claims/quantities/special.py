"""Figures with a wording of their own: magnitudes, scores, ranks, "one", "both", "no"."""

import re

from claims.model import Measure
from claims.quantities.number import Number, NumberKind

_MAGNITUDE_BEFORE = re.compile(
    r"\b(?:magnitude(?: of)?|magnitude-|richter scale (?:of|at)|(?:measur\w+|register\w+) "
    r"(?:at )?(?:a )?(?:magnitude )?)[ \u00a0-]?(?:about |around |approximately |at least )?$"
    r"|(?<!\w)Mw? ?$",
    re.IGNORECASE,
)
_MAGNITUDE_AFTER = re.compile(
    r"[ \u00a0-]magnitude\b|"
    r"(?: points)?,? (?:on|in) the (?:open-ended )?(?:richter|moment|magnitude)|"
    r"[ -](?:on )?richter\b|-magnitude",
    re.IGNORECASE,
)
_CALIBRE = re.compile(r"[ -]cal(?:ib(?:er|re)|\.)?(?=[ -])", re.IGNORECASE)
# ".357 revolver", "a. 38 snub-nosed revolver": one gun, so not "38 rifles"
_GUN = re.compile(
    r"[ -](?:(?:semi-?automatic|automatic|loaded|snub-?nosed?|Magnum|service|hunting|sporting) )*"
    r"(?:revolver|pistol|handgun|rifle|carbine|gun|derringer)\b",
    re.IGNORECASE,
)
_POINT_BEFORE = re.compile(r"\.\s?$")
_QUAKE = re.compile(
    r"\b(?:quakes?|earthquakes?|tremors?|temblor|aftershocks?|richter|magnitude)\b", re.I
)
_SCORE_GAP = re.compile(r"[-–]")
_SCORE_BEFORE = re.compile(
    r"\b(?:won|win|wins|lost|loses?|beat|beats|beating|defeat\w*|victory|score[ds]?|draw|drew|lead|"
    r"led|trail\w*|aggregate|vote[ds]?|voting|ruled|ruling|decision|down|up|tied|record|series|"
    r"margin|acquitted|final)\b[^.;]{0,40}$|"
    r"\b(?:is|are|was|were|went|go|going|now|at|season|finish\w*|start\w*|improved to|fell to|"
    r"dropped to) $",
    re.IGNORECASE,
)
_RECORD_AFTER = re.compile(r"(?:,? [\w-]+)?,? record\b|(?: overall)?,? this season\b")
_VOTED = re.compile(r"\b(?:votes?|voted|score|ruling|decision|result|tally|margin|aggregate)\b")
_RECORD_BEFORE = re.compile(
    r"\b(?:record|is|are|was|were|went|season|improved|fell|dropped|finish\w*|start\w*)"
    r"(?: (?:of|at|to|now|was|is))? $"
)
_SCORE_AFTER = re.compile(
    r"[ -](?:win|loss|victory|defeat|draw|vote|ruling|decision|lead|record|margin|aggregate|"
    r"on aggregate|split|scoreline|majority|thrashing|triumph)\b"
)
_RANK = re.compile(r"(?:\bN[oº°]s?\.? ?|\bnumber[ -])$", re.IGNORECASE)
_CATEGORY = re.compile(r"\bcategory[ -]$", re.IGNORECASE)
_NO = re.compile(
    r"\b(?P<no>no|zero)\b(?: (?:immediate|initial|early|official|other|further|"
    r"serious|major|known|confirmed|reported|civilian|new|more|human|additional|any|reports?|word|"
    r"signs?|of|on|or|deaths|damage|casualties|injuries)){0,5}? "
    r"(?P<noun>casualties|injuries|deaths|fatalities|survivors|victims|arrests|wounded|injured|"
    r"dead|hostages|suspects|losses|fatality|casualty|tsunami warnings?|aftershocks)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?P<no>no[ -]?one|nobody|none)\b(?= (?:of [a-z ]{3,30} )?(?:was|were|is|has been|had been|"
    r"have been)(?: [a-z]+)? (?:killed|hurt|injured|wounded|harmed|arrested|missing|"
    r"dead|affected))",
    re.IGNORECASE,
)
_NONE_OF = re.compile(r"\bnone(?= of (?:the|those|these|his|her|their|its) )", re.IGNORECASE)
_BOTH = re.compile(
    r"\bboth(?= (?:of (?:the|them|these|those|his|her|their|its)\b|(?:the |his |her |their |its )?"
    r"(?:[a-z]+ )?(?:[a-z]{2,}s|men|women|children|people)\b(?! and )))",
    re.IGNORECASE,
)
_SINGULAR = {
    "casualties": "casualty",
    "injuries": "injury",
    "deaths": "death",
    "fatalities": "fatality",
    "survivors": "survivor",
    "victims": "victim",
    "arrests": "arrest",
    "hostages": "hostage",
    "suspects": "suspect",
    "losses": "loss",
    "aftershocks": "aftershock",
    "tsunami warnings": "warning",
    "tsunami warning": "warning",
}
_NOT_ONE_BEFORE = re.compile(
    r"\b(?:the|this|that|which|each|every|any|no|another|new|big|good|great|only the|last|next|"
    r"previous|current|such a|a|an|first|second|third|loved|little|young|old|right|wrong|same|"
    r"other|his|her|their|my|your|our|number)[ -]$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"[ \u00a0-](?!(?:is|was|has|had|can|could|may|might|must|would|will|should|that|who|which|to|"
    r"and|or|but|in|on|at|for|from|with|by|as|another|if|when|you|he|she|they|we|i|the|does|did|"
    r"than|wants?|needs?|sees?|finds?|says?|the)\b)[a-z\"“‘]"
)
_SUPERLATIVE = re.compile(
    r" of (?:the|its|his|her|their|our|my|[A-Z]\w+['’]s) (?:\w+['’]s )?"
    r"(?:most|least|best|worst|[a-z]{2,}est|top|"
    r"leading|key|main|few|many|major|biggest|world)\b"
)


def read_calibre(text: str, number: Number) -> tuple[float, int, int] | None:
    """Read a gun's calibre, in inches, and its span: ".38 caliber", "a. 38 cal", ".22 rifle"."""
    behind = _CALIBRE.match(text, number.end)
    gun = _GUN.match(text, number.end)
    if not (behind or gun) or not number.digits or number.value <= 0:
        return None
    start, value = number.start, number.value
    if behind is None and not re.fullmatch(r"\.?\d{2,3}", text[start : number.end]):
        return None
    if value >= 1:
        # the point got lost, or stands by itself
        before = _POINT_BEFORE.search(text, 0, start)
        if before is None:
            return None
        start, value = before.start(), value / 10 ** len(str(int(value)))
    return value, start, behind.end() if behind else number.end


def read_magnitude(text: str, number: Number) -> tuple[int, int] | None:
    """Read an earthquake's magnitude; give its span."""
    if number.kind is not NumberKind.CARDINAL or not 0 < number.value < 10.5 or number.scaled:
        return None
    if after := _MAGNITUDE_AFTER.match(text, number.end):
        keep = after.end() if "magnitude" in after.group().lower()[:11] else number.end
        return number.start, keep
    before = _MAGNITUDE_BEFORE.search(text, max(0, number.start - 40), number.start)
    if not before:
        return None
    said = before.group().lower()
    if "magnitude" in said or "richter" in said or (number.digits and _QUAKE.search(text)):
        follow = re.match(
            r" ?-?(?:years?|days?|hours?|miles?|k?m\b|percent|%|metres?|feet)", text[number.end :]
        )
        return None if follow else (number.start, number.end)
    return None


def read_score(text: str, first: Number, last: Number) -> bool | None:
    """Tell whether two numbers make a score ("3-1"); False for a pair that is no figure at all."""
    if not (first.digits and last.digits) or first.kind is not NumberKind.CARDINAL:
        return None
    if not _SCORE_GAP.fullmatch(text, first.end, last.start):
        return None
    if max(first.value, last.value) > 250 or first.value % 1 or last.value % 1:
        return None
    if text[first.start - 1 : first.start] in "$£€-" and first.start:
        return None
    if text[first.start - 1 : first.start].isalpha() and first.start:
        return False  # a patch "AB13-008"
    if re.match(r"[-–]\d", text[last.end : last.end + 2]):
        return False
    if _SCORE_AFTER.match(text, last.end):
        return True
    if re.match(
        r"%|[ -](?:percent|per cent|year|day|hour|minute|month|week|km|mile|m\b)", text[last.end :]
    ):
        return None
    if first.value >= last.value:
        return True
    if re.match(r" [a-z]+", text[last.end :]) and not re.match(
        r" (?:in|on|at|to|against|over|by|for|after|with|and|as|from|of)\b", text[last.end :]
    ):
        return None
    return True if _SCORE_BEFORE.search(text[max(0, first.start - 60) : first.start]) else None


def is_record(text: str, start: int, end: int) -> bool:
    """Tell whether "10-0" adds up a season, where a score tells of one match."""
    if _VOTED.search(text, max(0, start - 40), start):
        return False
    return bool(
        _RECORD_AFTER.match(text, end) or _RECORD_BEFORE.search(text, max(0, start - 24), start)
    )


def read_rank(text: str, number: Number) -> tuple[tuple[int, int], Measure, str] | None:
    """Read "No. 5" and "Category 4"; give span, measure and what it ranks."""
    if number.kind is not NumberKind.CARDINAL:
        return None
    window = max(0, number.start - 10)
    if match := _RANK.search(text, window, number.start):
        return (match.start(), number.end), Measure.ORDINAL, ""
    if match := _CATEGORY.search(text, window, number.start):
        return (match.start(), number.end), Measure.OTHER, "category"
    return None


def read_words(text: str) -> list[tuple[int, int, float, str, Measure]]:
    """Read "both", "no casualties", "nobody was hurt", "none of the": span, value, counted."""
    found: list[tuple[int, int, float, str, Measure]] = []
    lower = text.lower()
    if "both" in lower:
        found += [(*match.span(), 2.0, "", Measure.COUNT) for match in _BOTH.finditer(text)]
    if "no" not in lower and "zero" not in lower:
        return found
    for match in _NO.finditer(text):
        noun = match.group("noun").lower()
        found.append((*match.span("no"), 0.0, _SINGULAR.get(noun, noun), Measure.COUNT))
    for pattern in (_NOBODY, _NONE_OF):
        for match in pattern.finditer(text):
            counted = "people" if pattern is _NOBODY and match.group().lower() != "none" else ""
            if not any(start == match.start() for start, *_ in found):
                found.append((*match.span(), 0.0, counted, Measure.COUNT))
    return found


def is_counting_one(text: str, number: Number) -> bool:
    """Tell whether "one" counts ("one person", "at least one of the") or stands for a noun."""
    before, after = (
        text[max(0, number.start - 16) : number.start],
        text[number.end : number.end + 60],
    )
    if re.search(r"\b(?:the|an) only $", before, re.IGNORECASE):
        return False
    if re.search(
        r"\b(?:least|only|just|than|about|minus|plus|total of|to|by) $", before, re.IGNORECASE
    ):
        return not re.match(r" (?:another|of (?:the|those|these) (?:most|best))", after)
    if _NOT_ONE_BEFORE.search(before):
        return False
    if after.startswith(" of "):
        return not _SUPERLATIVE.match(after) and not re.match(
            r" of (?:those|these) (?:days|things)", after
        )
    if re.match(r"-(?!year|day|week|month|hour|minute|mile|man|woman|person|vote)", after):
        return False
    if not before.strip() and not after.strip():
        return True
    return bool(_ONE_AFTER.match(after))


def is_loose_ordinal(text: str, number: Number) -> bool:
    """Tell whether an ordinal word is no ordinal: "a second later", "per second", "seconds"."""
    said = text[number.start : number.end].lower()
    before, after = (
        text[max(0, number.start - 10) : number.start],
        text[number.end : number.end + 12],
    )
    if said == "second":
        return bool(
            re.search(r"(?:per|every|split|a fraction of a|/) ?-?$", before, re.IGNORECASE)
            or re.match(r" (?:later|before|after|long)\b", after)
        )
    if said == "first" and re.match(r" (?:of all|and foremost)", after):
        return True
    return bool(re.match(r"-(?:person|aid|rate|born|ever-)", after))


def is_date_like(text: str, start: int, end: int) -> bool:
    """Tell whether a length of time tells when: "three years ago", "two days later"."""
    return bool(re.match(r" (?:ago|earlier|later|hence|from now|prior to)\b", text[end : end + 12]))


def is_temperature(text: str, start: int, end: int, *, digits: bool) -> bool:
    """Tell whether "degrees" without a scale measures heat, not an angle or an award."""
    around = text[max(0, start - 60) : end + 40].lower()
    if re.match(
        r"[^.]{0,3}(?:north|south|east|west|latitude|longitude|angle|turn|from)", text[end:]
    ):
        return False
    if re.search(
        r"\b(?:rotat|turn|angle|tilt|bachelor|master|universit|latitude|longitude)", around
    ):
        return False
    return digits or bool(
        re.search(r"\b(?:temperature|heat|warm|cold|cool|hot|thermostat)", around)
    )

"""What two values are told as: wished or done, before or after, a part, a namesake's."""

import re

from claims.lexicon import lexicon
from claims.model import Certainty, Claim, DateFact, Fact, Measure, NameFact, NameKind, QuantityFact
from compare.anchoring import anchor_of
from compare.outcome import FIRST, SECOND
from compare.story import Statement

# What is said of a thing before it comes about, or instead of it.
_AHEAD = lexicon(
    "plan schedule hope intend expect forecast predict project anticipate promise pledge vow "
    "propose order request demand seek aim budget foresee apply envisage"
)
_CUES = (
    r"(?:goal|target)s?(?:: \w+)?|"
    r"hop(?:e|es|ed|ing)|(?:intend|expect|predict|project|forecast)(?:s|ed|ing)?|forecast|"
    r"plann?(?:s|ed|ing)?|(?:anticipat|promis|schedul|pledg)(?:e|es|ed|ing)|vow(?:s|ed|ing)?"
)
# What stands between a cue and the value that it is said of: no new clause.
_RUN = (
    r"\b(?:(?!,\s|\b(?:but|and|in the end|eventually|instead|actually|after|when|until)\b)[^;:])*$"
)
_HOPED = re.compile(
    rf"\b(?:{_CUES}|would|meant to|supposed to|feared|reckoned (?:with|on)|thought|"
    rf"asked for|applied for|called on|calls on|calling on){_RUN}",
    re.IGNORECASE,
)
_HOPED_TO = re.compile(
    rf"\b(?:(?:{_CUES}) (?:to|for)|meant (?:to|for)|supposed to|would|wanted to){_RUN}",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"^(?:(?!\b(?:but|and|in the end|eventually)\b)[^,;:])*,? (?:according to (?:the|an?) "
    r"(?:original |first )?(?:plan|forecast)|(?:is|are|was|were) expected|"
    r"(?:[a-z]+s) predict(?:ed)?\b)",
    re.IGNORECASE,
)
# "Before the reform", "since the reform".
_FRAME = re.compile(
    r"\b(before|prior to|until|on the eve of|ahead of|since|after|following)\s+"
    r"(?:the |an? |its |their |his |her )?([a-z][\w-]*)",
    re.IGNORECASE,
)
_EARLIER = frozenset({"before", "prior to", "until", "on the eve of", "ahead of"})
_NOW = re.compile(r"\b(?:now|nowadays|currently|these days|no longer)\b", re.IGNORECASE)
_THEN = re.compile(r"\b(?:until|used to|previously|formerly|before the)\b", re.IGNORECASE)
# "Fell to 22": what it came to, not what it was.
_MOVED = re.compile(
    r"\b(?:rose|risen|rises?|climb(?:s|ed)|grew|grown|jump(?:s|ed)|soar(?:s|ed)|fell|fallen|falls?|"
    r"dropp(?:ed)|drops?|declined?|sank|slipp?(?:ed|s)|shrank|plung(?:ed|es)|went (?:up|down)|"
    r"(?:cut|lowered|raised|increased|reduced)(?: \w+){0,4}?|up|down)\s+to (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\b(?:before the|on the eve|at first|initially|originally|on admission|on arrival|"
    r"at the start|stood at|a (?:year|month|week|day) (?:ago|earlier))\b",
    re.IGNORECASE,
)
# "Roads alone", "the truck division", "of whom nine": a part of another figure's whole.
_ALONE = re.compile(r"\b[a-z]+ alone\b", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:which|whom),? (?:about |some |only )?$", re.IGNORECASE)
_BRANCHES = lexicon("division unit arm branch subsidiary department segment")
_SHOCK = re.compile(
    r"\b(after-?shocks?|fore-?shocks?|main ?shock|earthquakes?|quakes?|tremor|temblor|shock|"
    r"jolt)\b",
    re.IGNORECASE,
)
_OTHER_SHOCK = re.compile(
    r"\b(?:second|third|another|further|new|again|last week['’]s|previous|earlier)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:not true|untrue|not the case|false|wrong) that\b[^,;]*$|\bdenie[sd] that\b[^,;]*$",
    re.IGNORECASE,
)
_NEAR = 12
_SHOCK_NAMES = {
    "after": "an aftershock",
    "fore": "a foreshock",
    "other": "another shock",
    "main": "the main shock",
}
# Somebody who shares a name with the one another text tells of.
_NAMESAKE = re.compile(
    r"\b(?i:namesake|no relation|not related to|of the same name|shares? (?:the|his|her) name|"
    r"also called|also named|another (?:[a-z]+ )?(?:called|named))\b|\b[Aa]nother [A-Z][a-z]|"
    r"\b[A-Z][a-z]+,? (?:junior|senior|[Jj]r|[Ss]r)\b(?! [a-z])|"
    r"\b[Tt]he (?:elder|younger) [A-Z]"
)
_KIN = (
    r"['’]s? (?:[a-z]+ )?(?:son|daughter|brother|sister|father|mother|wife|husband|cousin|uncle|"
    r"aunt|nephew|niece|grandson|granddaughter|grandfather|grandmother),? (?:[A-Z][\w.]* )*"
)
_AREA = (
    r"(city|town|village|capital|province|county|district|region|state|prefecture|island|country)"
)
_AREA_OF = re.compile(rf"\b{_AREA} of ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)")
_NAMED_AREA = re.compile(rf"\b([A-Z][\w-]+(?: [A-Z][\w-]+)?)(?:['’]s)? {_AREA}\b")
_RATED = frozenset({Measure.PERCENT, Measure.POINTS, Measure.RATE, Measure.ORDINAL})


def standing_apart(a: Statement[Fact], b: Statement[Fact]) -> str | None:
    """Say why two values of one thing can both be true by what they are told as; None otherwise."""
    if shocks_apart(a, b):
        shocks = [_SHOCK_NAMES[shock_of(statement)] for statement in (a, b)]
        return f"{FIRST} tells it of {shocks[0]}, {SECOND} of {shocks[1]}."
    if namesakes(a, b):
        return "They are told of two people who share a name."
    areas = _areas_apart(a.claim.text, b.claim.text)
    if areas is not None:
        return areas
    if ahead(a) != ahead(b):
        one, other = (FIRST, SECOND) if ahead(a) else (SECOND, FIRST)
        return f"{one} says what was planned, asked for or expected, {other} what was done."
    if _phases_apart(a, b):
        return "One is how it was before a change, the other how it was afterwards."
    part = _part_of(a, b)
    if part is not None:
        return f"One figure is told of a part only (“{part}”)."
    return None


def ahead(statement: Statement[Fact]) -> bool:
    """Tell whether a value is planned, wished, asked for or forecast, and not yet what came."""
    anchor = anchor_of(statement)
    if anchor.planned:
        return True
    before, behind = _around(statement)
    if isinstance(statement.fact, DateFact):
        published, day = statement.article.published, statement.fact.earliest
        if published is not None and day is not None and day.date() > published:
            return True
        # "ordered on Monday" dates the order itself
        return bool(_HOPED_TO.search(before) or _AWAITED.search(behind))
    return bool(anchor.predicate in _AHEAD or _HOPED.search(before) or _AWAITED.search(behind))


def _around(statement: Statement[Fact]) -> tuple[str, str]:
    """Return the claim's text before a value and behind it."""
    text, start = statement.claim.text, statement.claim.start
    at, end = (max(0, where - start) for where in (statement.fact.start, statement.fact.end))
    return text[:at], text[end:]


def denied(statement: Statement[Fact]) -> bool:
    """Tell whether a value stands in what is denied: "did not treat 40 people"."""
    if statement.claim.certainty is Certainty.DENIED or anchor_of(statement).negated:
        return True
    return bool(_UNTRUE.search(_around(statement)[0]))


def shocks_apart(a: Statement[Fact], b: Statement[Fact]) -> bool:
    """Tell whether one value is that of an aftershock and the other of another shock."""
    left, right = shock_of(a), shock_of(b)
    if not left or not right or left == right:
        return False
    if isinstance(a.fact, QuantityFact) and a.fact.measure is Measure.MAGNITUDE:
        return True
    # what else is told of a shock is told in a clause that has no other
    return all(len(_shocks(statement.claim.text)) == 1 for statement in (a, b))


def shock_of(statement: Statement[Fact]) -> str:
    """Return which kind of shock is told of next to a value, empty where none is."""
    text, start = statement.claim.text, statement.claim.start
    at, end = (max(0, where - start) for where in (statement.fact.start, statement.fact.end))
    found = [(max(shock.start() - end, at - shock.end()), shock) for shock in _SHOCK.finditer(text)]
    claim = statement.claim
    told = (claim.anchor, *(other.anchor for other in claim.facts))
    heads = {
        phrase.split()[-1]
        for anchor in told
        if anchor is not None
        for phrase in (*anchor.subjects, *anchor.objects)
    }
    fact = statement.fact
    anywhere = isinstance(fact, QuantityFact) and fact.measure is Measure.MAGNITUDE
    near = [
        (far, shock)
        for far, shock in found
        if anywhere or far <= _NEAR or shock[1].lower().rstrip("s") in heads
    ]
    return _kind(min(near, key=lambda pair: pair[0])[1]) if near else ""


def _shocks(text: str) -> set[str]:
    return {_kind(shock) for shock in _SHOCK.finditer(text)}


def _kind(shock: re.Match[str]) -> str:
    for kind in ("after", "fore"):
        if shock[1].lower().startswith(kind):
            return kind
    return "other" if _OTHER_SHOCK.search(shock.string[: shock.start()]) else "main"


def namesakes(a: Statement[Fact], b: Statement[Fact]) -> bool:
    """Tell whether two values are those of two people who have a name in common."""
    left, right = (_people(statement.claim) for statement in (a, b))
    shared = {name[-1] for name in left} & {name[-1] for name in right}
    if not shared:
        return False
    told = [_tells_apart(statement.claim.text, shared) for statement in (a, b)]
    if told[0] != told[1]:
        return True
    own = [
        {name for name in people if name[-1] in _heads(statement) and len(name) > 1}
        for people, statement in ((left, a), (right, b))
    ]
    return any(_given_apart(x, y) for x in own[0] for y in own[1]) and not own[0] & own[1]


def _tells_apart(text: str, surnames: set[str]) -> bool:
    """Tell whether a text says of a name that it is another's as well."""
    if _NAMESAKE.search(text):
        return True
    return any(re.search(_KIN + re.escape(name.capitalize()), text) for name in surnames)


def _heads(statement: Statement[Fact]) -> set[str]:
    anchor = anchor_of(statement)
    owner = statement.fact.owner if isinstance(statement.fact, QuantityFact) else None
    phrases = (*anchor.subjects, *anchor.objects, *((owner,) if owner else ()))
    return {phrase.split()[-1] for phrase in phrases if phrase}


def _people(claim: Claim) -> frozenset[tuple[str, ...]]:
    return frozenset(
        tuple(fact.full.lower().replace(".", "").split())
        for fact in claim.facts
        if isinstance(fact, NameFact) and fact.kind is NameKind.PERSON and fact.full.split()
    )


def _given_apart(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Tell whether two names of one surname have given names that cannot be one person's."""
    if len(x) < 2 or len(y) < 2:
        return False
    first, second = x[-2], y[-2]
    # "Jo" and "Joanna", "J" and "Joanna"; a title or a second given name is no other person
    if first[0] == second[0]:
        return False
    return not set(x[:-1]) & set(y[:-1])


def _phases_apart(a: Statement[Fact], b: Statement[Fact]) -> bool:
    """Tell whether one value is from before a change and the other from after it."""
    if isinstance(a.fact, DateFact):
        return False
    texts = [statement.claim.text for statement in (a, b)]
    if _framed_apart(*texts):
        return True
    then, now = ([bool(cue.search(text)) for text in texts] for cue in (_THEN, _NOW))
    harmed = any("death" in anchor_of(s).events or "injury" in anchor_of(s).events for s in (a, b))
    if not harmed and then != now:
        for one, other in ((0, 1), (1, 0)):
            if then[one] and not now[one] and now[other] and not then[other]:
                return True
    return _moved_from(a, b) or _moved_from(b, a)


def _framed_apart(first: str, second: str) -> bool:
    """Tell whether one text says "before the reform" and the other "since the reform"."""
    frames = [
        {(f[1].lower() in _EARLIER, f[2].lower()) for f in _FRAME.finditer(text)}
        for text in (first, second)
    ]
    left, right = frames
    return any((not early, noun) in right and (early, noun) not in right for early, noun in left)


def _moved_from(here: Statement[Fact], there: Statement[Fact]) -> bool:
    """Tell whether one value is what it came to and the other what it was at first."""
    before, _ = _around(here)
    moved = _MOVED.search(before)
    other, behind = _around(there)
    return bool(moved) and not _MOVED.search(other) and bool(_AT_FIRST.search(f"{other} {behind}"))


def _areas_apart(first: str, second: str) -> str | None:
    """Say that one name is told of as two sorts of place: a town and the county around it."""
    left, right = _areas(first), _areas(second)
    for name in sorted(left.keys() & right.keys()):
        if not left[name] & right[name]:
            sorts = sorted((*left[name], *right[name]))
            return f"{name} is told of as two sorts of place: {' and '.join(sorts)}."
    return None


def _areas(text: str) -> dict[str, set[str]]:
    """Return the sorts of place that a text calls each name by."""
    found: dict[str, set[str]] = {}
    for kind, name in _AREA_OF.findall(text):
        found.setdefault(name, set()).add(kind)
    for name, kind in _NAMED_AREA.findall(text):
        found.setdefault(name, set()).add(kind)
    return found


def _part_of(a: Statement[Fact], b: Statement[Fact]) -> str | None:
    """Return the words that make the lesser figure one of a part; a part is never the greater."""
    f, g = a.fact, b.fact
    if not isinstance(f, QuantityFact) or not isinstance(g, QuantityFact):
        return None
    if f.measure in _RATED or f.low == g.low:
        return None
    part, whole = (a, b) if f.low < g.low else (b, a)
    mine, theirs = _portion(part), _portion(whole)
    return mine if mine and not theirs else None


def _portion(statement: Statement[Fact]) -> str:
    """Return the words that tell that a figure is of a part: "roads alone", "truck division"."""
    text = statement.claim.text
    found = _ALONE.search(text) or _OF_WHOM.search(_around(statement)[0])
    if found is not None:
        return found[0].strip()
    anchor = anchor_of(statement)
    return next((p for p in anchor.subjects if p.split()[-1] in _BRANCHES), "")

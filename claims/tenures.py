"""Since when somebody holds a post: "took office in 2021", "has led the bank since 2019"."""

import re
from dataclasses import dataclass

# Posts, and those words that name the same one.
_POSTS = {
    word: post
    for post, words in {
        "prime minister": "prime minister|premier|head of government",
        "chief executive": "chief executive officer|chief executive|CEO|managing director",
        "secretary-general": "secretary[- ]general|general secretary",
        "director": "director[- ]general|general director|director",
        "president": "president|presidency|head of state",
        "chairman": "chairman|chairwoman|chairperson|chair",
        "mayor": "mayor|mayoralty",
        "governor": "governor|governorship",
        "chancellor": "chancellor",
        "minister": "minister",
        "secretary": "secretary",
        "coach": "head coach|coach|manager",
        "captain": "captain",
        "leader": "party leader|leader",
        "head": "headteacher|headmaster|headmistress|principal|head|boss",
        "chief": "chief",
        "speaker": "speaker",
        "editor": "editor",
        "bishop": "archbishop|bishop",
        "rector": "rector|dean",
        "commissioner": "commissioner|superintendent|commander",
        "ambassador": "ambassador",
        "prosecutor": "prosecutor|attorney general|district attorney",
        "sheriff": "sheriff",
        "curator": "curator",
        "monarch": "king|queen|pope|emperor",
        "parliament": (
            "member of parliament|MP|lawmaker|legislator|congressman|congresswoman|senator"
            "|councillor"
        ),
    }.items()
    for word in words.split("|")
}
_NOUN = "|".join(sorted(_POSTS, key=len, reverse=True))
_OF = r"(?: (?:of|for|at) (?P<of>[^,;:]{2,45}?))?"
_POST = (
    r"(?:(?:the|an?|its|their|his|her|[\w.’'-]+[’']s) )?"
    rf"(?P<words>(?:[\w.’'-]+ ){{0,3}}?)(?P<noun>{_NOUN}){_OF}"
)
_JOB = r"(?:(?:the|that|this|his|her) )?(?:top )?(?:post|position|job|role|helm|reins)"
_LEAD = r"(?:led|headed|run|ran|managed|governed|directed|ruled|chaired|captained|coached|edited)"
_HAS = r"(?:has|had|have)(?: \w+ly)?"
# What is told before "since", "in" and "for" in turn; the first that fits is read.
_HELD = (
    rf"{_HAS} (?P<lead>{_LEAD}) (?P<body>[^,;:]{{2,45}}?)",
    rf"{_HAS} been (?:in|at) (?:charge|office|power|the helm|{_JOB})(?: of [^,;:]{{2,40}}?)?",
    r"in (?:charge|office|power|(?:the )?(?:post|job|role))",
    rf"(?:{_HAS} )?(?:held|occupied) {_JOB}",
    rf"{_HAS} (?:sat|been) in (?P<house>parliament|the senate|congress)",
    r"(?P<house>seat in (?:parliament|the senate|congress)), which [^,;:]{2,40} " + f"{_HAS} held",
    rf"{_JOB}, which [^,;:]{{2,40}} {_HAS} held",
    rf"{_HAS} (?:been|served as|acted as) {_POST}",
    rf"(?P<apposed>, (?:and )?){_POST}",
)
_BEGUN = (
    r"(?:took|assumed|came to|came into|entered|rose to|swept to) (?:up )?"
    r"(?:office|power|charge|command)(?: (?:as|of) [^,;:]{2,40}?)?",
    rf"(?:took|took over|assumed|got|won|landed|was given|was handed) (?:up )?{_JOB}",
    rf"(?:took|taken) over as {_POST}",
    r"(?:took|taken) over(?: (?:from|at|the) [^,;:]{2,40}?)?",
    r"(?:entered|was (?:first )?elected to|joined) "
    r"(?P<house>(?:the )?(?:national )?(?:parliament|senate|congress))",
    rf"(?P<first>(?:was|were|been) first elected)(?: as)?(?: {_POST})?",
    rf"(?P<elected>was elected|won election)(?: as)? {_POST}",
    r"(?P<chosen>was (?:appointed|sworn in|installed|inaugurated))"
    r"(?: by [^,;:]{2,40}?)?(?: to " + _JOB + ")?",
    r"(?P<chosen>(?:was|were) (?:appointed|named|made|installed|sworn in)|appointed|named)"
    rf"(?: as)? {_POST}",
    rf"^(?P<first>first elected)(?: as)?(?: (?:{_POST}|to (?P<house>parliament)))?",
    rf"^(?P<chosen>appointed|named|sworn in)(?: as)?(?: {_POST})?",
    rf"(?:became|rose to become|rose to(?: be)?|succeeded [^,;:]{{2,30}} as) {_POST}",
    r"(?P<led>tenure|reign|presidency|premiership|mandate) (?:began|started)",
)
_SINCE = r",?(?: ever)? since\s+(?:early |late |mid-)?$"
_IN = r",?(?: back)? (?:in|on)\s+(?:early |late |mid-)?$"
_AGO = r" (?:about |almost |nearly )?$"
_SINCE_DEED = (
    r" since (?:[\w.’'-]+ ){1,3}(?:won|was elected|succeeded|beat|defeated|took over)"
    r"[^,;:]{0,40} in $"
)
_FOR = (
    r" for (?:the )?(?:past |last )?"
    r"(?:about |around |almost |nearly |more than |over |just over |some )?$"
)
_OTHER_TERM = re.compile(
    r"\b(?:re-?elected|return(?:ed|s)?|again|former(?:ly)?|previous(?:ly)?|ex|acting|interim|"
    r"caretaker|deputy|vice|assistant|junior|shadow|second|third|co|until|honorary|then|"
    r"youngest|oldest|not|never|if|would|will|could|should)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """What is said of a date: that somebody's time in a post began on it.

    `post` is the kind of post and `words` what narrows it, "" for a bare "took office"; `body` is
    what is led or what the post is of. `phase` is "held", "chosen" or "elected". `holder` is the
    text that ends in whose post it is.
    """

    post: str
    words: str
    body: str
    led: bool
    phase: str
    holder: str


def tenure_since(before: str, after: str) -> Tenure | None:
    """Read the words around "2019" in "has led the bank since 2019", "took office in 2019"."""
    if re.fullmatch(r"(?:Back )?(?:[Ii]n )?(?:early |late |mid-)?", before):
        return _first(after, _BEGUN, r"(?=[,.;:]| (?:after|and|when|with|but)\b|$)")
    tenure = _ending(before)
    bare = tenure is not None and not tenure.post and not tenure.led
    # "was appointed in 2019 to the board" is of that post
    return None if bare and re.match(r" (?:to|as|at|head)\b", after) else tenure


def _ending(before: str) -> Tenure | None:
    for ending, kinds in ((_SINCE, _HELD), (_SINCE_DEED, _HELD), (_IN, _BEGUN)):
        if re.search(ending, before):
            return _first(before, kinds, ending)
    return _first(before, _BEGUN, _AGO)


def tenure_for(before: str, after: str) -> Tenure | None:
    """Read the words around "five years" in "has led the bank for five years"."""
    if re.match(r"\s+(?:as|ago|later|before|after|until|between|from|in the)\b", after):
        return None
    return _first(before, _HELD, _FOR)


def tenure_of_year(before: str, after: str) -> Tenure | None:
    """Read the words around "fourth" in "in his fourth year as head coach"."""
    now = re.search(r"\b(?P<is>is|’s|'s|now) (?:now )?in (?:his|her|the|[\w’' -]+[’']s) $", before)
    behind = re.match(rf" year (?:as {_POST}|in (?:charge|office|power|{_JOB}))\b", after)
    if now is None or behind is None:
        return None
    return _tenure(behind, before[: now.start("is")])


def _first(before: str, kinds: tuple[str, ...], ending: str) -> Tenure | None:
    for kind in kinds:
        found = re.search(rf"(?:^|(?<=[\s,])|(?=,)){kind}{ending}", before, re.I)
        if found is not None:
            return _tenure(found, before[: found.start()])
    return None


def _tenure(found: re.Match[str], holder: str) -> Tenure | None:
    told = found.groupdict()
    if _OTHER_TERM.search(" ".join((*holder.split()[-1:], found[0]))):
        return None
    if told.get("house"):
        post, words, body = "parliament", "", ""
    else:
        noun = (told.get("noun") or "").lower()
        post = next(
            (p for word, p in _POSTS.items() if noun and re.fullmatch(word, noun, re.I)), ""
        )
        words = (told.get("words") or "").strip()
        body = (told.get("of") or told.get("body") or "").strip()
    phase = "held"
    if told.get("first") or told.get("elected"):
        phase = "elected"
        post = post or "elected"
    elif told.get("chosen"):
        phase = "chosen"
    lead = (told.get("lead") or "").lower()
    if lead == "chaired":
        post = "chairman"
    return Tenure(post=post, words=words, body=body, led=bool(lead), phase=phase, holder=holder)

"""What a figure counts, as a kind of thing and the events it is counted in."""

import re
from collections.abc import Set
from dataclasses import dataclass

from claims.events import LIGHT_VERBS, event_classes
from claims.lexicon import lexicon
from claims.model import Anchor, Measure, QuantityFact
from claims.quantities.words import NUMBER_WORDS, alternation
from compare.anchoring import anchor_of
from compare.checks.figures.counted_nouns import PLURALS, noun_of, singular
from compare.story import Statement, stem

_PEOPLE = lexicon(
    "people person human individual resident victim passenger citizen civilian life body "
    "patient member villager local someone soul other"
)
# Adjectives and nouns that count people by what happened to them.
_BY_FATE = {
    "dead": "death",
    "death": "death",
    "fatality": "death",
    "toll": "death",
    "killed": "death",
    "injured": "injury",
    "injury": "injury",
    "wounded": "injury",
    "missing": "missing",
    "casualty": "injury",
    "arrest": "arrest",
    "homeless": "evacuation",
    "evacuee": "evacuation",
}
# What went on for a time: "two hours of talks", "for two hours while she pleaded".
_COURSE = re.compile(
    r"\s+(?:(?:of|in|spent)\s+(?=[a-z]+(?:ing|ions?)\b)|"
    r"(?:while|as)\s+(?:[\w'’-]+\s+){1,4}?(?=[a-z]+(?:ed|ing)\b)|(?=[a-z]+ing\b))"
    r"(?!(?:includ|follow|dur|accord|pend|even|morn|start|end|leav)ing\b)([a-z]{5,})\b"
)
_HOME = re.compile(
    r"\b(?:[Hh]ome (?:to|of|for|by)|(?:city|town|village|island) of|[Pp]opulation (?:of|is|was))"
    r"\s+(?:[a-z]+\s+){0,3}$"
)
_SETTLEMENTS = lexicon("city town village island settlement")
# "Cost the lives of six soldiers", "claimed six lives".
_LIVES = re.compile(r"\b(?:lives|deaths|killings?) of (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_NUMBER = re.compile(r"\bnumber of (\w+)(?: (killed|dead|injured|wounded|missing))?", re.IGNORECASE)
_FATE_BEHIND = re.compile(
    r"\s+(?:(?:are|is|were|was)\s+)?(?:reported|reportedly|confirmed|feared|believed|presumed|said"
    r"(?: to be)?)\s+(dead|killed|injured|wounded|missing|homeless)\b",
    re.IGNORECASE,
)
# "Left 34 people injured".
_LEFT = re.compile(
    r"(?:\s+(?:people|persons|others|more|[a-z]+s))?\s+(dead|injured|wounded|missing|homeless)\b"
)
# "Six people in the village are still missing".
_MISSING = re.compile(
    r"(?:\s+(?!(?:and|but|or|is|are|was|were|has|have|had|who|that|with)\b)[\w'’-]+){0,5}?"
    r"(?:\s+(?:is|are|was|were|remain(?:s|ed)?))?(?:\s+(?:still|now|also|reported))?"
    r"\s+(?:missing|unaccounted for)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\b(?:of|among|including|amongst)\b[^;]*$", re.IGNORECASE)
_COUNTS_OTHERS = re.compile(
    rf"\b(?:\d+|{alternation(NUMBER_WORDS)})\s+"
    r"(?!(?:people|persons?|others?|more|is|are|was|were|has|have|had|die[ds]?|dead|killed|injured|"
    r"wounded|hurt|missing)\b)[a-z]",
    re.IGNORECASE,
)
# "Nine of the wounded": what is told of them is their own fate.
OF_THE_HARMED = re.compile(
    r"\s+of\s+(?:the|those|these|its|their|his|her)\s+(?:\w+\s+){0,2}?"
    r"(?:dead|deaths|injured|wounded|missing|casualties|victims|hurt|killed|arrested|detained|"
    r"evacuees|survivors)\b",
    re.IGNORECASE,
)
# Those who come to help are told apart from those who work there.
_HELPING = lexicon("aid charity emergency humanitarian relief rescue search")
# Nouns in the singular that a bare number is the size of.
_SIZES = lexicon(
    "attendance audience crowd death enrolment enrollment membership number population readership "
    "tally toll total turnout workforce"
)
_OTHERS = re.compile(r"\s+others\b")
# Who is laid off loses a job.
_STAFF = lexicon("worker employee staff staffer")
_FATE_LABELS = {
    "death": "People killed",
    "injury": "People injured",
    "missing": "People missing",
    "arrest": "People arrested",
    "hospital": "People in hospital",
    "evacuation": "People displaced",
    "rescue": "People rescued",
    "population": "Inhabitants",
}
_NO_PLURAL = lexicon("police crew staff aircraft ammunition personnel men women children")
_FATES = frozenset(_FATE_LABELS)
# Nouns that stand for one another in a count, a group a line.
_SYNONYMS = {
    noun: group
    for group, nouns in {
        "vessel": "boat ship vessel skiff craft",
        "building": "building house home structure property",
        "quake": "quake earthquake tremor temblor tremblor",
        "crew": "crew crewman crewmember sailor seaman",
        "child": "child kid boy girl student pupil",
        "soldier": "soldier troop serviceman",
        "police": "police officer policeman cop",
        "job": "job position post",
        "company": "company firm business",
        "share": "share stock",
        "round": "round bullet cartridge",
        "appliance": "appliance engine",
        "observer": "observer monitor",
        "suspect": "suspect pirate militant gunman attacker robber",
        "employee": "employee staff staffer workforce",
        "ceasefire": "ceasefire truce armistice",
    }.items()
    for noun in nouns.split()
}


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the thing, and the events it is counted in."""

    thing: str
    events: frozenset[str]
    # what lasts, where a duration is named by a verb ("shook for a minute")
    lasts: frozenset[str] = frozenset()
    # none of the thing: "no arrests"
    none: bool = False

    @property
    def fates(self) -> frozenset[str]:
        """The events that say what happened to people."""
        return self.events & _FATES


def counted(statement: Statement[QuantityFact]) -> Counted:
    """Return what a quantity counts, with counts by fate ("24 dead") read as people."""
    fact = statement.fact
    anchor = anchor_of(statement)
    head = fact.counted.split()[-1] if fact.counted else ""
    events = set(anchor.events or _events_around(statement, anchor))
    if not head and fact.measure is Measure.COUNT:
        head, told = _bare(statement, anchor, events)
        events.update(told)
    head = noun_of(head, statement, anchor)
    if head in _BY_FATE and OF_THE_HARMED.match(statement.claim.text[_end_of(statement) :]):
        own = set(anchor.events) & _FATES
        thing = "people" if own else f"some of {_BY_FATE[head]}"
        return Counted(thing, frozenset(own), none=fact.high == 0)
    if head in _BY_FATE:
        return Counted("people", frozenset({_BY_FATE[head]}), none=fact.high == 0)
    own_fate = {event for word in fact.qualifiers for event in _fate(word)}
    if _LIVES.search(statement.claim.text[: max(0, fact.start - statement.claim.start)]):
        own_fate.add("death")
    if fact.measure is Measure.COUNT and _MISSING.match(statement.claim.text[_end_of(statement) :]):
        own_fate.add("missing")
    left = _LEFT.match(statement.claim.text[_end_of(statement) :])
    if left and anchor.predicate == "leave":
        own_fate.update(_fate(left[1].lower()))
    if own_fate:
        events = own_fate
    if events & _FATES and _OTHERS.match(statement.claim.text[_end_of(statement) :]):
        head = "people"  # "killing two workers and hurting three others": these may be anybody
    things = set(event_classes(head)) - _FATES
    if head in _PEOPLE or (fact.high == 0 and set(events) & _FATES and not things):
        head = "people"
    if (not fact.counted or head == "people" or head in _SETTLEMENTS) and _inhabit(statement):
        head, events = "people", {"population"}
    elif head == "inhabitant":
        head, events = "people", own_fate or {"population"}
    elif head != "people" and not own_fate:
        events -= set(event_classes(head)) & _FATES  # who has "five catches" arrests nobody
    head = _at_work(head, events, anchor)
    helping = _HELPING.intersection(fact.qualifiers)
    if head in _STAFF and helping:
        head = f"{min(helping)} {head}"
    lasts: tuple[str, ...] = ()
    if fact.measure is Measure.DURATION:
        lasts = event_classes(head)
        if head == "sentence":
            events.add(head)  # who was "given nine years in prison" was sentenced to them
        course = _COURSE.match(statement.claim.sentence.text[_behind(statement) :])
        if course and (not lasts or head == "spend"):
            head = stem(course[1]).removesuffix("e")
            lasts = (head,)
        elif head and not lasts and head in {anchor.predicate, stem(anchor.predicate)}:
            lasts = (stem(head).removesuffix("e"),)  # "deliberated for nine hours"
    return Counted(_SYNONYMS.get(head, head), frozenset(events), frozenset(lasts), fact.high == 0)


def _at_work(head: str, events: Set[str], anchor: Anchor) -> str:
    """Return what people at work are counted as: jobs that are lost, employees who are employed."""
    if head in _STAFF and "layoff" in events:
        return "job"
    employed = head in _STAFF | {"people"} and anchor.predicate == "employ"
    return "employee" if employed else head


def _bare(
    statement: Statement[QuantityFact], anchor: Anchor, events: Set[str]
) -> tuple[str, tuple[str, ...]]:
    """Return what a number without a noun counts, and the events told with it."""
    fact = statement.fact
    head, told = _number_of(statement.claim.text, fact.end - statement.claim.start, anchor)
    alone = head == fact.text.lower() and (events | set(told)) & _FATES
    if alone and _of_nobody_else(statement):
        # "three were injured": the number is all there is to the subject
        return "people", told
    return head, told


def _of_nobody_else(statement: Statement[QuantityFact]) -> bool:
    """Tell whether a bare number is of people, and not of others counted before it."""
    sentence = statement.claim.sentence
    before = sentence.text[: max(0, statement.fact.start - sentence.start)]
    return not _AMONG.search(before) and not _COUNTS_OTHERS.search(before)


def _events_around(statement: Statement[QuantityFact], anchor: Anchor) -> tuple[str, ...]:
    """Return the events of the claim around a figure, unless its clause has a subject of its own.

    "No one was hurt in the fire, while two children were inside": nobody hurt the children.
    """
    around = statement.claim.anchor
    if anchor.subjects and around.subjects and not set(anchor.subjects) & set(around.subjects):
        return ()
    return around.events


def _end_of(statement: Statement[QuantityFact]) -> int:
    """Return where a figure ends in its claim."""
    return max(0, statement.fact.end - statement.claim.start)


def _behind(statement: Statement[QuantityFact]) -> int:
    """Return where a figure ends in its sentence."""
    return max(0, statement.fact.end - statement.claim.sentence.start)


def _inhabit(statement: Statement[QuantityFact]) -> bool:
    """Tell whether people are counted as those of a place: "home to 8,000 people"."""
    claim = statement.claim
    return bool(_HOME.search(claim.text[: max(0, statement.fact.start - claim.start)]))


def _number_of(text: str, end: int, anchor: Anchor) -> tuple[str, tuple[str, ...]]:
    """Return what a bare number counts.

    That is the fate behind it ("50 reported injured"), the noun of "the number of people killed",
    or the toll that "rose to 11".
    """
    behind = _FATE_BEHIND.match(text[max(0, end) :])
    if behind:
        return behind[1].lower(), ()
    found = _NUMBER.search(text)
    if found:
        noun, fate = singular(found[1].lower()), (found[2] or "").lower()
        return noun, _fate(fate)
    for phrase in (*anchor.subjects, *anchor.objects):
        if phrase.split()[-1] in _BY_FATE:
            return phrase.split()[-1], ()
    subject = anchor.subjects[0].split()[-1] if anchor.subjects else ""
    return ("" if _single(subject, text) else subject), ()


def _single(subject: str, text: str) -> bool:
    """Tell whether a subject is one, and nothing that is counted: "the captain scored 92"."""
    if not subject.isalpha() or subject in _PEOPLE | _NO_PLURAL | _SIZES | NUMBER_WORDS:
        return False
    told = text.lower()
    return bool(re.search(rf"\b{subject}\b", told)) and not re.search(rf"\b{subject}e?s\b", told)


def _fate(word: str) -> tuple[str, ...]:
    return (_BY_FATE[word],) if word in _BY_FATE else ()


def one_noun(a: str, b: str) -> bool:
    """Tell whether two nouns stand for one another in a count: "structure", "building"."""
    return _SYNONYMS.get(a, a) == _SYNONYMS.get(b, b)


def same_thing(a: Counted, b: Counted) -> bool:
    """Tell whether two counts count the same kind of thing."""
    if a.lasts and b.lasts:
        return bool(a.lasts & b.lasts)
    if a.thing == b.thing:
        return bool(a.thing)
    # nobody and "two workers": none of all is none of some
    return "people" in {a.thing, b.thing} and bool(a.fates & b.fates) and (a.none or b.none)


def describe(count: Counted, fact: QuantityFact) -> str:
    """Name what a figure counts, for a group's label."""
    if count.thing == "people" and count.fates:
        return _FATE_LABELS[min(count.fates)]
    if fact.measure is Measure.AGE:
        return f"Age of {fact.owner.title()}" if fact.owner else "Age"
    noun = fact.counted or count.thing
    narrow = [word for word in fact.qualifiers if word.isascii() and word not in noun][:2]
    told = fact.anchor.predicate if fact.anchor else ""
    if fact.measure is Measure.COUNT and noun:
        named = " ".join([*narrow, plural(noun)]).capitalize()
        # people alone may be any: those rescued, those on board
        doing = told if count.thing == "people" and not narrow and _takes_part(fact) else ""
        return f"{named}: {doing}" if doing and doing not in LIGHT_VERBS else named
    of = noun or (told if event_classes(told) else "")
    measure = fact.measure.value.capitalize()
    return f"{measure}: {of}" if of else measure


def _takes_part(fact: QuantityFact) -> bool:
    """Tell whether what is counted does what its verb says, or has it done to it."""
    anchor = fact.anchor or Anchor()
    return any(phrase.split()[-1] == fact.counted for phrase in (*anchor.subjects, *anchor.objects))


def plural(noun: str) -> str:
    """Return the regular plural of a lemma."""
    if noun in PLURALS:
        return PLURALS[noun]
    if noun in _PEOPLE or noun in _NO_PLURAL or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("sh", "ch", "x", "z")) else "s")
